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
    from collections.abc import Callable, Iterator

    from medref.loader.called import Claim
    from medref.loader.ledger import Ledger
    from medref.loader.library import Library, Record, Shelf


def check(library: Library, ledger: Ledger) -> Iterator[Problem]:
    """Find names that two records claim."""
    taken: dict[str, tuple[str, str]] = {}
    yield from _check_shelf(library.drugs, ledger, lambda drug: claims_of_drug(drug, library.salts), taken)
    yield from _check_shelf(library.open_names, ledger, claims_of_words, taken)
    yield from _check_shelf(library.terms, ledger, claims_of_words, {})
    yield from _check_shelf(library.classes, ledger, claims_of_words, {})


def _check_shelf(
    shelf: Shelf[Any],
    ledger: Ledger,
    claims: Callable[[Record[Any]], list[Claim]],
    taken: dict[str, tuple[str, str]],
) -> Iterator[Problem]:
    for record in shelf.values():
        for claim in claims(record):
            key = squash(claim.name)
            place = ledger.place(record, claim.trail)
            if not key:
                message, mend = f"{claim.name!r} holds no letter and no digit", "give a name"
                yield Problem(place, claim.trail, "name", message, mend)
                continue
            owner, as_ = taken.setdefault(key, (record.name, claim.name))
            if owner != record.name:
                message = f"{claim.name!r} already names {owner!r}" + (f" (as {as_!r})" if as_ != claim.name else "")
                yield Problem(place, claim.trail, "name-claimed-twice", message, "a name belongs to one record")
