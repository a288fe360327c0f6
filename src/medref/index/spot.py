"""Where a searchable line stands: whose it is, in which column, on which row of the stored page. It is one number.

The numbers of a drug's or a class's lines lie together, those of a weightier column before the others, and what stands
earlier in the record before what stands later.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from medref.index.schema import COLUMNS

_ROW_BITS: Final = 16
_COLUMN_BITS: Final = 4
_NAMES: Final = tuple(COLUMNS)
_PLACES: Final = {name: place for place, name in enumerate(_NAMES)}
#: A page's rows beyond this many are shown, and cannot be searched.
ROWS: Final = 1 << _ROW_BITS
#: The numbers of one owner's lines span so much.
SPAN: Final = 1 << (_ROW_BITS + _COLUMN_BITS)


class Spot(NamedTuple):
    """The owner's number, the column, the row."""

    owner: int
    column: str
    row: int


def number_of(spot: Spot) -> int:
    """Give a spot's number."""
    return spot.owner * SPAN + _PLACES[spot.column] * ROWS + spot.row


def spot_of(number: int) -> Spot:
    """Give the spot of a number."""
    owner, rest = divmod(number, SPAN)
    place, row = divmod(rest, ROWS)
    return Spot(owner, _NAMES[place], row)
