"""A name that a record uses exists: a term, class, drug or source.

passes::

    terms: {anxiety: {}}
    drugs: {diazepam: {uses: [{for: anxiety, ...}]}}

fails::

    drugs: {diazepam: {uses: [{for: anxeity, ...}]}}     # unknown term 'anxeity'; did you mean 'anxiety'?
"""

from collections.abc import Iterator

from medref.loader.hint import did_you_mean
from medref.loader.ledger import Ledger
from medref.loader.library import BASE, Library
from medref.source import Problem

_WHERE = {
    "term": "add it to the terms of the library",
    "class": "add it to the classes of the library",
    "drug": "add a record for it, names and codes are enough",
    "partner": "add a record for the drug, or a class",
    "source": "add it to the record's sources",
}


def check(library: Library, ledger: Ledger) -> Iterator[Problem]:
    """Find names without a record behind them."""
    known = {
        "term": ledger.declared.get("terms", set()),
        "class": ledger.declared.get("classes", set()),
        "drug": ledger.declared.get("drugs", set()),
        "partner": ledger.declared.get("drugs", set()) | ledger.declared.get("classes", set()),
    }
    for reference, origin, own_sources in ledger.mentions:
        name = reference.name
        if reference.kind == "source":
            name = name.partition("#")[0]
            names = own_sources.union(library.sources.get(origin.number, ()), library.sources.get(BASE, ()))
        else:
            names = frozenset(known[reference.kind])
        if name not in names:
            kind = "drug or class" if reference.kind == "partner" else reference.kind
            mend = did_you_mean(name, names, otherwise=_WHERE[reference.kind])
            yield Problem(reference.place, reference.trail, "unknown-name", f"unknown {kind} {name!r}", mend)
