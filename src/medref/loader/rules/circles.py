"""No class is its own parent and no term its own broader term, over any number of steps.

passes::

    classes: {benzodiazepine: {parents: [cns depressant]}, cns depressant: {}}

fails::

    classes: {benzodiazepine: {parents: [cns depressant]}, cns depressant: {parents: [benzodiazepine]}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medref.source.place import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.loader.ledger import Ledger
    from medref.loader.library import Library, Shelf


def check(library: Library, ledger: Ledger) -> Iterator[Problem]:
    """Find circles of parents and of broader terms."""
    yield from _check_shelf(library.classes, "classes", "parents", ledger)
    yield from _check_shelf(library.terms, "terms", "broader", ledger)


def _check_shelf(shelf: Shelf[Any], kind: str, key: str, ledger: Ledger) -> Iterator[Problem]:
    for record in shelf.values():
        above, waiting = set[str](), list(getattr(record.body, key))
        while waiting:
            name = waiting.pop()
            if name not in above:
                above.add(name)
                waiting += getattr(shelf[name].body, key) if name in shelf else []
        if record.name in above:
            trail = (kind, record.name, key)
            message = f"{record.name!r} is above itself"
            yield Problem(ledger.place(record, trail), trail, "circle", message, f"remove one of its {key}")
