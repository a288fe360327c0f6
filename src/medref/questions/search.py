"""`search`: the drugs that fit some words, best first, each with the reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from medref.index.schema import COLUMNS
from medref.names import squash
from medref.questions.query import expression, words_of
from medref.questions.snippet import snippet, spoken_for

if TYPE_CHECKING:
    from medref.catalog.catalog import Catalog
    from medref.contract import Card, Hit, Reason, SearchAnswer

SCHEMA: Final = "medref.search/1"
#: A record that is a name with codes says less than a monograph that fits in the same place.
_WITHOUT_MONOGRAPH: Final = 0.6
#: What is asked for by its own name stands first.
_BY_NAME: Final = 100.0
#: Where the words stand only in several places of a record.
_APART: Final = 1.0
#: A fit within a column is small beside the column's weight.
_WITHIN: Final = 1e-3
#: So many of the best of each column are weighed; so many lines of a hit are looked at for reasons.
_RANKED: Final = 60
_LINES: Final = 12
_REASONS: Final = 3
_PLACE: Final = {column: place for place, column in enumerate(COLUMNS)}

Scored = tuple[float, "Card", int]


def search(catalog: Catalog, query: str, *, limit: int = 10, class_name: str | None = None) -> SearchAnswer:
    """Find drugs by what is written of them.

    A drug stands as high as the weightiest statement that has all the words: its name, a class, a labelled use, down to
    a mere mention; then come those with the words in several places. Where no record has every word, those with some
    are given, and the answer says so. Raises UnknownClassError where `class_name` is no class.
    """
    members = _members(catalog, class_name)
    words = words_of(query)
    match: Literal["all", "some", "none"] = "none"
    ranked: list[Scored] = []
    total = 0
    for every in (True, False) if words else ():
        wanted = expression(words, every=every)
        total = catalog.count(wanted)
        if total:
            match = "all" if every else "some"
            ranking = _Ranking(catalog, query, members, total if members is not None else max(_RANKED, limit))
            ranked = ranking.by_place(wanted, limit) if every else ranking.by_fit(wanted)
            break
    if members is not None:
        total, match = len(ranked), match if ranked else "none"
    hits: list[Hit] = [
        {**card, "score": round(score, 3), "reasons": _reasons(catalog, card, number, words)}
        for score, card, number in ranked[:limit]
    ]
    return {"schema": SCHEMA, "library": catalog.library, "query": query, "match": match, "total": total, "hits": hits}


def _members(catalog: Catalog, class_name: str | None) -> set[str] | None:
    if class_name is None:
        return None
    from medref.questions.listing import find_class

    return set(find_class(catalog, class_name)["members"])


class _Ranking:
    """Weighs the drugs that a search finds; `most` are taken from each place."""

    def __init__(self, catalog: Catalog, query: str, members: set[str] | None, most: int) -> None:
        self.catalog = catalog
        self.members = members
        self.most = most
        self.called = (catalog.name(squash(query)) or {"drugs": ()})["drugs"]
        self.scored: dict[int, Scored] = {}

    def by_place(self, wanted: str, limit: int) -> list[Scored]:
        """Rank by the weightiest place with all the words; ends when nothing below can come among the first."""
        for column, weight in COLUMNS.items():
            self._add(weight, self.catalog.search_lines(column, wanted, self.most))
            if len(self.scored) >= limit and self._ranked()[limit - 1][0] > weight:
                return self._ranked()
        self._add(_APART, self.catalog.search(wanted, self.most))
        return self._ranked()

    def by_fit(self, wanted: str) -> list[Scored]:
        """Rank by how many of the words a record has, and how often."""
        self._add(0, self.catalog.search(wanted, self.most))
        return self._ranked()

    def _add(self, weight: float, found: list[tuple[int, float]]) -> None:
        new = {number: fit for number, fit in reversed(found) if number not in self.scored}
        for card, (number, fit) in zip(self.catalog.cards_numbered(list(new)), new.items(), strict=True):
            if self.members is None or card["name"] in self.members:
                score = (weight + fit * _WITHIN) * (1 if card["complete"] else _WITHOUT_MONOGRAPH)
                self.scored[number] = (score + (_BY_NAME if card["name"] in self.called else 0), card, number)

    def _ranked(self) -> list[Scored]:
        return sorted(self.scored.values(), key=lambda each: (-each[0], each[1]["name"]))


def _reasons(catalog: Catalog, card: Card, number: int, words: list[str]) -> list[Reason]:
    """Give the lines that say most of why a record fits: those with every word, the weightiest first, then others."""
    reasons: dict[tuple[str, str], Reason] = {}
    for every in (True, False):
        found = catalog.matching_lines(expression(words, every=every), number, card["classes"], _LINES)
        found.sort(key=lambda line: (-_spoken(words, line) if not every else 0, _PLACE[line["column"]]))
        for line in found:
            key = (line["section"], line["about"])
            if key not in reasons and len(reasons) < _REASONS:
                reasons[key] = _reason(catalog, line, words)
        if len(words) == 1 or len(reasons) == _REASONS:
            break
    return list(reasons.values())


def _spoken(words: list[str], line: dict[str, Any]) -> int:
    return spoken_for(words, f"{line['about']} {line['text']}")


def _reason(catalog: Catalog, line: dict[str, Any], words: list[str]) -> Reason:
    reason: Reason = {"section": line["section"], "about": line["about"], "snippet": snippet(line["text"], words)}
    said = _spoken(words, line) == len(words)
    alias = None if said else catalog.alias(line["names"], words)
    if alias:
        reason["term"] = alias
    if line["owner"]:
        reason["from"] = line["owner"]
    return reason
