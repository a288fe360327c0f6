"""`search`: the drugs that fit some words, best first, each with the reasons."""

from __future__ import annotations

from heapq import nsmallest
from typing import TYPE_CHECKING, Final

from medref.names import squash
from medref.questions.found import Found
from medref.questions.query import words_of
from medref.questions.snippet import closeness, snippet, split_up, spoken_for

if TYPE_CHECKING:
    from medref.catalog.catalog import Catalog
    from medref.contract import Card, Hit, Reason, SearchAnswer
    from medref.index.lines import Line

SCHEMA: Final = "medref.search/1"
#: What is asked for by its own name stands first.
_BY_NAME: Final = 100.0
#: So many of the first are read, to weigh how close the words stand; it weighs less than a column.
_READ: Final = 20
_CLOSE: Final = 0.4
#: A hyphenated word is looked up by its parts; where they do not stand side by side it is hardly found.
_SPLIT_UP: Final = 3.0
#: How close the words are taken to stand where a term is found by its other words.
_BY_OTHER_WORDS: Final = 0.75
_REASONS: Final = 3


def search(catalog: Catalog, query: str, *, limit: int = 10, class_name: str | None = None) -> SearchAnswer:
    """Find drugs by what is written of them.

    A drug stands as high as the weightiest statement that has all the words: its name, a class, a labelled use, down to
    a mere mention; then come those with the words in several places. Where no record has every word, those with some
    are given, and the answer says so. Raises UnknownClassError where `class_name` is no class.
    """
    within = _members(catalog, class_name)
    words = words_of(query)
    found = Found(catalog, words)
    scores, match = found.scores(within)
    for name in (catalog.name(squash(query)) or {"drugs": ()})["drugs"]:
        number = catalog.number(name)
        if number in scores:
            scores[number] += _BY_NAME
    found.gather(_ranked(scores, limit + _READ))
    _weigh_closeness(catalog, found, scores)
    hits: list[Hit] = [
        {**card, "score": round(scores[number], 3), "reasons": _reasons(catalog, found, number, card)}
        for number in _ranked(scores, limit)
        for card in (catalog.card_numbered(number),)
    ]
    return {
        "schema": SCHEMA,
        "library": catalog.library,
        "query": query,
        "match": match,
        "total": len(scores),
        "exact": found.exact,
        "hits": hits,
    }


def _ranked(scores: dict[int, float], most: int) -> list[int]:
    return nsmallest(most, scores, key=lambda number: (-scores[number], number))


def _weigh_closeness(catalog: Catalog, found: Found, scores: dict[int, float]) -> None:
    """Read the best line of each of the first drugs, and weigh how close the words stand in it."""
    for number in _ranked(scores, _READ):
        owner, spot = next(found.spots(number))
        (line,) = catalog.lines(owner, catalog.card_numbered(number), [spot])
        said = f"{line.about} {line.text}" if line.about != line.text else line.text
        if spoken_for(found.words, said) < len(found.words):
            scores[number] += _CLOSE * _BY_OTHER_WORDS
        else:
            scores[number] += _CLOSE * closeness(found.words, said) - _SPLIT_UP * split_up(found.words, said)


def _members(catalog: Catalog, class_name: str | None) -> set[int] | None:
    if class_name is None:
        return None
    from medref.questions.listing import find_class

    return set(catalog.members_of(find_class(catalog, class_name)["name"]))


def _reasons(catalog: Catalog, found: Found, number: int, card: Card) -> list[Reason]:
    """Give the lines that say most of why a record fits: those with the most words, the weightiest first."""
    reasons: dict[tuple[str, str], Reason] = {}
    for owner, spot in found.spots(number):
        (line,) = catalog.lines(owner, card, [spot])
        reasons.setdefault((line.section, line.about), _reason(catalog, line, found.words, found.class_name(owner)))
        if len(reasons) == _REASONS:
            break
    return list(reasons.values())


def _reason(catalog: Catalog, line: Line, words: list[str], class_name: str) -> Reason:
    reason: Reason = {"section": line.section, "about": line.about, "snippet": snippet(line.text, words)}
    said = spoken_for(words, f"{line.about} {line.text}") == len(words)
    alias = None if said else catalog.alias(line.names, words)
    if alias:
        reason["term"] = alias
    if class_name:
        reason["from"] = class_name
    return reason
