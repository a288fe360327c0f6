"""What the words of a search stand on, and how well each drug fits them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, Literal

from medref.index.schema import CLASSES_FROM, COLUMNS
from medref.index.spot import lacks_monograph, owners_of, spot_of, with_owners

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from medref.catalog.catalog import Catalog

#: A record that is a name with codes says less than a monograph that fits in the same place.
_WITHOUT_MONOGRAPH: Final = 0.6
#: Where the words stand only in several places of a record.
_APART: Final = 1.0
#: What stands earlier in a record is more what the drug is for; it never outweighs a column.
_EARLIER: Final = 1e-6
#: So many lines are looked at for each word, the weightiest first; medref's own library has fewer for any word.
_MOST: Final = 5_000

Match = Literal["all", "some", "none"]


class Found:
    """The lines that have the words of a search, word by word."""

    def __init__(self, catalog: Catalog, words: list[str]) -> None:
        self.words = words
        self._catalog = catalog
        self._rows = [catalog.rows_with([word], _MOST) for word in words]
        self._members: dict[int, list[int]] = {}
        self._spots: dict[int, Counter[int]] = {}
        #: Whether every line with one of the words was looked at.
        self.exact = all(len(rows) < _MOST for rows in self._rows)

    def scores(self, within: set[int] | None) -> tuple[dict[int, float], Match]:
        """Give how well each drug fits, by number, and whether every word was found in each of them."""
        weights = self._weights()
        drugs = [self._drugs(owners_of(rows)) for rows in self._rows]
        every = set.intersection(*drugs).union(weights) if drugs else set()
        if within is not None:
            drugs, every = [each & within for each in drugs], every & within
        if every:
            return {number: _score(number, weights.get(number, _APART)) for number in every}, "all"
        counted = Counter(number for each in drugs for number in each)
        return {number: _score(number, count) for number, count in counted.items()}, "some" if counted else "none"

    def gather(self, numbers: Iterable[int]) -> None:
        """Gather the lines of some drugs, and of their classes, in one go through all that was found."""
        wanted = {*numbers, *self._members}
        for rows in self._rows:
            for row, owner in with_owners(rows):
                if owner in wanted:
                    self._spots.setdefault(owner, Counter())[row] += 1

    def spots(self, number: int) -> Iterator[tuple[int, int]]:
        """Give the gathered lines that a drug is found by, with whose they are: those with most words first."""
        owners = [number, *(owner for owner, members in self._members.items() if number in members)]
        counted = [(owner, *each) for owner in owners for each in self._spots.get(owner, {}).items()]
        counted.sort(key=lambda each: (-each[2], -COLUMNS[spot_of(each[1]).column], each[1]))
        yield from ((owner, row) for owner, row, _ in counted)

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
        if self.exact:
            shortest, *others = sorted(self._rows, key=len) if self._rows else [[]]
            together = sorted(set(shortest).intersection(*others))
        else:
            together = self._catalog.rows_with(self.words, _MOST)
        weights: dict[int, float] = {}
        for row, owner in with_owners(together):
            if owner >= CLASSES_FROM or owner not in weights:
                spot = spot_of(row)
                weight = COLUMNS[spot.column] - spot.row * _EARLIER
                for number in self._of_class(owner) if owner >= CLASSES_FROM else (owner,):
                    if weights.get(number, 0.0) < weight:
                        weights[number] = weight
        return weights


def _score(number: int, weight: float) -> float:
    return weight * (_WITHOUT_MONOGRAPH if lacks_monograph(number) else 1)
