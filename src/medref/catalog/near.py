"""Names near one that is unknown, and the drugs of one that several share. They are suggested, never shown instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    from collections.abc import Iterable

    from medref.catalog.catalog import Catalog
    from medref.contract import Card

#: The most drugs that are suggested, and how like a name must be (1: the same).
MOST: Final = 5
_LIKENESS: Final = 0.6


class Near(NamedTuple):
    """A name with its drug: how it is written, and what kind of name it is."""

    written: str
    kind: str
    card: Card


def nearest(catalog: Catalog, key: str) -> list[Near]:
    """Give the drugs whose names are nearest in spelling to a name's key, each once."""
    names = catalog.names()
    scored = process.extract(
        key, list(names), scorer=OSA.normalized_similarity, score_cutoff=_LIKENESS, limit=10 * MOST
    )
    near: dict[str, Near] = {}
    for found, _, _ in scored:
        entry = names[found]
        for name in entry["drugs"]:
            near.setdefault(name, Near(entry["written"], entry["kind"], catalog.card(name)))
    return list(near.values())[:MOST]


def every(catalog: Catalog, names: Iterable[str]) -> list[Near]:
    """Give the drugs that share a name."""
    return [Near(name, "name", catalog.card(name)) for name in names]
