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
#: So many of the best of each column are weighed; so many lines of a hit are looked at for reasons.
_RANKED: Final = 60
_LINES: Final = 12
_REASONS: Final = 3
_WEIGHT: Final = {column: place for place, column in enumerate(COLUMNS)}
#: A score within a column is small beside the column's weight.
_WITHIN: Final = 1e-3


def search(catalog: Catalog, query: str, *, limit: int = 10, class_name: str | None = None) -> SearchAnswer:
    """Find drugs by what is written of them.

    A drug stands as high as the weightiest place that all the words stand in together: its name, class, a labelled use,
    down to a mere mention; then come those with the words in several places. Where no record has every word, those with
    some are given, and the answer says so. Raises UnknownClassError where `class_name` is no class.
    """
    members = _members(catalog, class_name)
    words = words_of(query)
    match: Literal["all", "some", "none"] = "none"
    found: dict[int, float] = {}
    total = 0
    for every in (True, False) if words else ():
        wanted = expression(words, every=every)
        total = catalog.count(wanted)
        if total:
            match = "all" if every else "some"
            most = max(_RANKED, limit) if members is None else total
            found = _weighed(catalog, wanted, most) if every else dict(catalog.search(wanted, most))
            break
    ranked = _ranked(catalog, found, query, members)
    hits: list[Hit] = [
        {**card, "score": round(score, 3), "reasons": _reasons(catalog, number, words)}
        for score, card, number in ranked[:limit]
    ]
    total = total if members is None else len(ranked)
    match = match if hits else "none"
    return {"schema": SCHEMA, "library": catalog.library, "query": query, "match": match, "total": total, "hits": hits}


def _members(catalog: Catalog, class_name: str | None) -> set[str] | None:
    if class_name is None:
        return None
    from medref.questions.listing import find_class

    return set(find_class(catalog, class_name)["members"])


def _weighed(catalog: Catalog, wanted: str, most: int) -> dict[int, float]:
    """Give the drugs that have the words, by number, weighed by the best place where they stand together."""
    found: dict[int, float] = {}
    for column, weight in COLUMNS.items():
        for number, fit in catalog.search(f"{{{column}}} : ({wanted})", most):
            found.setdefault(number, weight + fit * _WITHIN)
    for number, fit in catalog.search(wanted, most):
        found.setdefault(number, 1 + fit * _WITHIN)
    return found


def _ranked(
    catalog: Catalog, found: dict[int, float], query: str, members: set[str] | None
) -> list[tuple[float, Card, int]]:
    """Give the drugs that were found, best first, each with its score and number."""
    entry = catalog.name(squash(query)) or {"drugs": ()}
    scored = []
    for card, (number, weight) in zip(catalog.cards_numbered(list(found)), found.items(), strict=True):
        if members is None or card["name"] in members:
            score = weight * (1 if card["complete"] else _WITHOUT_MONOGRAPH)
            scored.append((score + (_BY_NAME if card["name"] in entry["drugs"] else 0), card, number))
    return sorted(scored, key=lambda each: (-each[0], each[1]["name"]))


def _reasons(catalog: Catalog, number: int, words: list[str]) -> list[Reason]:
    """Give the lines that say most about why a record fits: those with most of the words, the weightiest first."""
    found = catalog.matching_lines(expression(words, every=False), number, _LINES)
    spoken = [(spoken_for(words, f"{line['about']} {line['text']}"), line) for line in found]
    spoken.sort(key=lambda each: (-each[0], _WEIGHT[each[1]["column"]]))
    reasons: dict[tuple[str, str], Reason] = {}
    for count, line in spoken:
        key = (line["section"], line["about"])
        if key not in reasons and len(reasons) < _REASONS:
            reasons[key] = _reason(catalog, line, words, said=count > 0)
    return list(reasons.values())


def _reason(catalog: Catalog, line: dict[str, Any], words: list[str], *, said: bool) -> Reason:
    reason: Reason = {"section": line["section"], "about": line["about"], "snippet": snippet(line["text"], words)}
    alias = None if said else catalog.alias(line["names"], words)
    if alias:
        reason["term"] = alias
    return reason
