"""A name means one thing: no two drugs claim a name, brand or synonym, no two terms or classes a word.

passes::

    drugs: {diazepam: {brands: [Valium]}, lorazepam: {brands: [Ativan]}}

fails::

    drugs: {diazepam: {brands: [Valium]}, lorazepam: {brands: [Valium]}}     # 'Valium' already names diazepam
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medref.loader.called import claims_of_drug, claims_of_words
from medref.names import squash
from medref.source.place import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.loader.called import Claim
    from medref.loader.ledger import Ledger
    from medref.loader.library import Library, Record


def check(library: Library, ledger: Ledger) -> Iterator[Problem]:
    """Find names that two records claim."""
    claimed: list[tuple[Record[Any], list[Claim]]]
    claimed = [(record, claims_of_drug(record, library.salts)) for record in library.drugs.values()]
    claimed += [(record, claims_of_words(record)) for record in library.open_names.values()]
    yield from _taken_twice(claimed, ledger)
    yield from _taken_twice([(record, claims_of_words(record)) for record in library.terms.values()], ledger)
    yield from _taken_twice([(record, claims_of_words(record)) for record in library.classes.values()], ledger)


def _taken_twice(claimed: list[tuple[Record[Any], list[Claim]]], ledger: Ledger) -> Iterator[Problem]:
    """Find names that are claimed again; of two libraries the later one is told."""
    taken: dict[str, tuple[Record[Any], str]] = {}
    for record, claims in sorted(claimed, key=lambda each: each[0].origin.number):
        for claim in claims:
            key = squash(claim.name)
            place = ledger.place(record, claim.trail)
            if not key:
                message, mend = f"{claim.name!r} holds no letter and no digit", "give a name"
                yield Problem(place, claim.trail, "name", message, mend)
                continue
            owner, as_ = taken.setdefault(key, (record, claim.name))
            if owner is not record:
                message = f"{claim.name!r} already names {owner.name!r}" + (
                    f" (as {as_!r})" if as_ != claim.name else ""
                )
                yield Problem(place, claim.trail, "name-claimed-twice", message, "a name belongs to one record")
