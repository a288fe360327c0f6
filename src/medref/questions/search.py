"""`search`: the drugs that fit some words, best first, each with the reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from medref.index.schema import COLUMNS
from medref.questions.query import expression, words_of
from medref.questions.snippet import snippet, spoken_for

if TYPE_CHECKING:
    from medref.catalog.catalog import Catalog
    from medref.contract import Card, Hit, Reason, SearchAnswer

SCHEMA: Final = "medref.search/1"
#: A record with a monograph has more to say than a name with codes; both may fit equally well.
_MONOGRAPH_BONUS: Final = 1.5
#: So many of the best matches are weighed once more; so many lines of a hit are looked at for reasons.
_RANKED: Final = 100
_LINES: Final = 12
_REASONS: Final = 3
_WEIGHT: Final = {column: place for place, column in enumerate(COLUMNS)}


def search(catalog: Catalog, query: str, *, limit: int = 10, class_name: str | None = None) -> SearchAnswer:
    """Find drugs by what is written of them.

    Every word must be found in a record; where no record has them all, those with some are given, and the answer says
    so.
    Raises UnknownClassError where `class_name` is no class.
    """
    members = _members(catalog, class_name)
    words = words_of(query)
    match: Literal["all", "some", "none"] = "none"
    ranked: list[tuple[float, Card, int]] = []
    total = 0
    for every in (True, False) if words else ():
        ranked, total = _ranked(catalog, expression(words, every=every), members, limit)
        if ranked:
            match = "all" if every else "some"
            break
    hits: list[Hit] = [
        {**card, "score": round(score, 3), "reasons": _reasons(catalog, number, words)}
        for score, card, number in ranked[:limit]
    ]
    return {"schema": SCHEMA, "library": catalog.library, "query": query, "match": match, "total": total, "hits": hits}


def _members(catalog: Catalog, class_name: str | None) -> set[str] | None:
    if class_name is None:
        return None
    from medref.questions.listing import find_class

    return set(find_class(catalog, class_name)["members"])


def _ranked(
    catalog: Catalog, asked: str, members: set[str] | None, limit: int
) -> tuple[list[tuple[float, Card, int]], int]:
    """Give the best records with their scores and numbers, and how many fit."""
    ranked = max(_RANKED, limit) if members is None else len(catalog.name_keys())
    matches, total = catalog.search(asked, COLUMNS.values(), ranked)
    cards = catalog.cards_numbered([number for number, _ in matches])
    scored = [
        (score * (_MONOGRAPH_BONUS if card["complete"] else 1), card, number)
        for (number, score), card in zip(matches, cards, strict=True)
        if members is None or card["name"] in members
    ]
    scored.sort(key=lambda each: (-each[0], each[1]["name"]))
    return scored, total if members is None else len(scored)


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
