"""What the words of a search stand on, and how well each drug fits them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, Final, Literal

from medref.index.schema import CLASSES_FROM, COLUMNS
from medref.index.spot import ROWS, SPAN, spot_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.catalog.catalog import Catalog

#: A record that is a name with codes says less than a monograph that fits in the same place.
_WITHOUT_MONOGRAPH: Final = 0.6
#: Where the words stand only in several places of a record.
_APART: Final = 1.0
#: What stands earlier in a record is more what the drug is for; it never outweighs a column.
_EARLIER: Final = 1e-6

Match = Literal["all", "some", "none"]


class Found:
    """The lines that have the words of a search, word by word."""

    def __init__(self, catalog: Catalog, words: list[str]) -> None:
        self.words = words
        self._catalog = catalog
        self._rows = [catalog.rows_with(word) for word in words]
        self._members: dict[int, list[int]] = {}

    def scores(self, within: set[int] | None) -> tuple[dict[int, float], Match]:
        """Give how well each drug fits, by number, and whether every word was found in each of them."""
        drugs = [self._drugs({row // SPAN for row in rows}) for rows in self._rows]
        if within is not None:
            drugs = [each & within for each in drugs]
        every = set.intersection(*drugs) if drugs else set()
        if every:
            weights = self._weights()
            return {number: _score(number, weights.get(number, _APART)) for number in every}, "all"
        counted = Counter(number for each in drugs for number in each)
        return {number: _score(number, count) for number, count in counted.items()}, "some" if counted else "none"

    def spots(self, number: int) -> Iterator[tuple[int, int]]:
        """Give the lines that a drug is found by, with whose they are: those with most words first, its own first."""
        owners = [number, *(owner for owner, members in self._members.items() if number in members)]
        counted = Counter((owner, row) for rows in self._rows for owner in owners for row in _of(rows, owner))
        yield from sorted(
            counted, key=lambda each: (-counted[each], each[1] % SPAN // ROWS, each[0] >= CLASSES_FROM, each)
        )

    def class_name(self, owner: int) -> str:
        """Give the class whose line it is, if it is one's."""
        return "" if owner < CLASSES_FROM else self._catalog.class_numbered(owner)

    def _drugs(self, owners: set[int]) -> set[int]:
        drugs = {owner for owner in owners if owner < CLASSES_FROM}
        return drugs.union(*(self._of_class(owner) for owner in owners - drugs))

    def _of_class(self, owner: int) -> list[int]:
        if owner not in self._members:
            self._members[owner] = self._catalog.members(owner)
        return self._members[owner]

    def _weights(self) -> dict[int, float]:
        """Give the weight of the best line with all the words, for each drug that has one."""
        shortest, *others = sorted(self._rows, key=len)
        weights: dict[int, float] = {}
        for row in sorted(set(shortest).intersection(*others), key=lambda row: row % SPAN):
            spot = spot_of(row)
            weight = COLUMNS[spot.column] - spot.row * _EARLIER
            for number in (spot.owner,) if spot.owner < CLASSES_FROM else self._of_class(spot.owner):
                weights.setdefault(number, weight)
        return weights


def _score(number: int, weight: float) -> float:
    return weight * (_WITHOUT_MONOGRAPH if number % 2 else 1)


def _of(rows: list[int], owner: int) -> list[int]:
    """Give the rows of an owner among sorted ones."""
    return rows[bisect_left(rows, owner * SPAN) : bisect_left(rows, (owner + 1) * SPAN)]
