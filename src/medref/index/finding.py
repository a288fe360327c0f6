"""From the numbers that a search finds to the lines that they stand for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from medref.index.lines import identity_lines, lines_of
from medref.index.pages import section_at, statement_at
from medref.index.schema import CLASSES_FROM
from medref.index.spot import spot_of

if TYPE_CHECKING:
    from medref.contract import Card
    from medref.index.lines import Line
    from medref.index.spot import Spot
    from medref.index.store import Store


def lines_at(store: Store, owner: int, card: Card, numbers: list[int]) -> list[Line]:
    """Give some lines of a drug, whose card is given, or of a class; raises IndexDamagedError."""
    spots = [spot_of(number) for number in numbers]
    if owner >= CLASSES_FROM:
        sections = json.loads(store.numbered("sections", owner))
        return [_line(store, spot, store.shared(owner), sections[spot.row]) for spot in spots]
    identity = identity_lines(card)
    rows = store.numbered("drug", owner).split(b"\n") if any(spot.column not in identity for spot in spots) else []
    return [
        identity[spot.column][spot.row]
        if spot.column in identity
        else _line(store, spot, rows, section_at(rows, spot.row))
        for spot in spots
    ]


def _line(store: Store, spot: Spot, rows: list[bytes], section: str) -> Line:
    lines = lines_of(section, *statement_at(rows, spot.row, section, store.shared_rows))
    return next(line for line in lines if line.column == spot.column)
