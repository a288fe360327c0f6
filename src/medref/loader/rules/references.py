"""A name that a record uses exists: a term, class, drug or source.

passes::

    terms: {anxiety: {}}
    drugs: {diazepam: {uses: [{for: anxiety, ...}]}}

fails::

    drugs: {diazepam: {uses: [{for: anxeity, ...}]}}     # unknown term 'anxeity'; did you mean 'anxiety'?
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medref.loader.called import claims_of_drug
from medref.loader.hint import did_you_mean
from medref.loader.library import BASE
from medref.names import squash
from medref.source.place import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.loader.ledger import Ledger
    from medref.loader.library import Library

_WHERE = {
    "term": "add it to the terms of the library",
    "class": "add it to the classes of the library",
    "drug": "add a record for it, names and codes are enough",
    "partner": "add a record for the drug, or a class",
    "source": "add it to the record's sources",
}


def check(library: Library, ledger: Ledger) -> Iterator[Problem]:
    """Find names without a record behind them."""
    declared = {key: ledger.declared.get(key, set()) for key in ("terms", "classes", "drugs")}
    known = {
        "term": declared["terms"],
        "class": declared["classes"],
        "drug": declared["drugs"],
        "partner": declared["drugs"] | declared["classes"],
    }
    other_words = _other_words(library)
    for reference, origin, own_sources in ledger.mentions:
        name, kind = reference.name, reference.kind
        if kind == "source":
            name = name.partition("#")[0]
            names = own_sources.union(
                *(ledger.declared.get(f"sources of {each}", ()) for each in (origin.number, BASE))
            )
        else:
            names = frozenset(known[kind])
        if name not in names:
            said = "drug or class" if kind == "partner" else kind
            owner = other_words.get((kind, squash(name)))
            mend = _other_word(owner) if owner else did_you_mean(name, names, otherwise=_WHERE[kind])
            yield Problem(reference.place, reference.trail, "unknown-name", f"unknown {said} {name!r}", mend)


def _other_word(owner: str) -> str:
    return (
        f"it is another word for {owner!r}: write that; or, where it is a narrower thing, take it out of the words of "
        f"{owner!r} and give it a record of its own"
    )


def _other_words(library: Library) -> dict[tuple[str, str], str]:
    """Map the kind and key of every other word to the record that it belongs to."""
    words: dict[tuple[str, str], str] = {}
    for term in library.terms.values():
        words |= {("term", squash(word)): term.name for word in term.body.also}
    for drug_class in library.classes.values():
        words |= {
            (kind, squash(word)): drug_class.name for word in drug_class.body.also for kind in ("class", "partner")
        }
    for drug in library.drugs.values():
        for claim in claims_of_drug(drug, library.salts):
            words |= {(kind, squash(claim.name)): drug.name for kind in ("drug", "partner")}
    return words
