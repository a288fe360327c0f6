"""`search`: the drugs that fit some words, best first, each with the reasons."""

from typing import Final, Literal

from medref.catalog import Catalog
from medref.contract import Hit, Monograph, Reason, SearchAnswer
from medref.index.lines import COLUMNS, lines_of
from medref.index.store import Match
from medref.questions.listing import find_class
from medref.questions.query import expression, words_of
from medref.questions.snippet import snippet, spoken_for

SCHEMA: Final = "medref.search/1"
#: A record with a monograph has more to say than a name with codes; both may fit equally well.
_MONOGRAPH_BONUS: Final = 1.5
_RANKED: Final = 100
_REASONS: Final = 3
_SPECIFIC: Final = (
    "name",
    "brand",
    "class",
    "use",
    "other_use",
    "effect",
    "mechanism",
    "precaution",
    "summary",
    "rest",
)


def search(catalog: Catalog, query: str, *, limit: int = 10, class_name: str | None = None) -> SearchAnswer:
    """Find drugs by what is written of them.

    Every word must be found in a record; where no record has them all, those with some are given and the answer says so.
    Raises UnknownClassError where `class_name` is no class.
    """
    members = set(find_class(catalog, class_name)["members"]) if class_name else None
    words = words_of(query)
    match: Literal["all", "some", "none"] = "none"
    ranked: list[tuple[float, Monograph, Match]] = []
    total = 0
    for every in (True, False) if words else ():
        ranked, total = _ranked(catalog, expression(words, every=every), members, limit)
        if ranked:
            match = "all" if every else "some"
            break
    any_word = expression(words, every=False)
    hits = [_hit(catalog, page, score, found, words, any_word) for score, page, found in ranked]
    return {
        "schema": SCHEMA,
        "library": catalog.library,
        "query": query,
        "match": match,
        "total": total,
        "hits": hits,
    }


def _ranked(
    catalog: Catalog, asked: str, members: set[str] | None, limit: int
) -> tuple[list[tuple[float, Monograph, Match]], int]:
    """Give the best records with their scores, and how many fit."""
    matches, total = catalog.search(asked, COLUMNS.values(), _RANKED)
    cards = catalog.cards_numbered([match.number for match in matches])
    scored = [
        (match.score * (_MONOGRAPH_BONUS if card["complete"] else 1), card["name"], match)
        for match, card in zip(matches, cards, strict=True)
        if members is None or card["name"] in members
    ]
    scored.sort(key=lambda each: (-each[0], each[1]))
    best = [(score, catalog.monograph(name), match) for score, name, match in scored[:limit]]
    return best, total if members is None else len(scored)


def _hit(catalog: Catalog, page: Monograph, score: float, match: Match, words: list[str], any_word: str) -> Hit:
    card = catalog.card(page["name"])
    return {**card, "score": round(score, 3), "reasons": _reasons(catalog, page, match, words, any_word)}


def _reasons(catalog: Catalog, page: Monograph, match: Match, words: list[str], any_word: str) -> list[Reason]:
    """Give the lines that say most about why a record fits: those with most of the words, the weightiest first."""
    lines = list(lines_of(page))
    found = [lines[at] for at in catalog.matching_lines(any_word, match.number)]
    found.sort(key=lambda line: (-spoken_for(words, f"{line.about} {line.text}"), _SPECIFIC.index(line.column)))
    reasons: list[Reason] = []
    for line in found:
        if len(reasons) < _REASONS and (line.section, line.about) not in {(r["section"], r["about"]) for r in reasons}:
            reason: Reason = {"section": line.section, "about": line.about, "snippet": snippet(line.text, words)}
            if not spoken_for(words, f"{line.about} {line.text}"):
                alias = catalog.alias([*line.terms, *line.classes], words)
                reason |= {"term": alias} if alias else {}
            reasons.append(reason)
    return reasons
