"""A precaution says for whom it holds: a condition, or at least one bound.

passes::

    precautions: [{when: {age: "< 6 months"}, severity: contraindicated, text: ..., cite: label#4}]

fails::

    precautions: [{when: {}, severity: contraindicated, text: ..., cite: label#4}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medref.model.statement import When
from medref.source.place import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.loader.ledger import Ledger
    from medref.loader.library import Library
    from medref.source.place import Trail


def check(library: Library, ledger: Ledger) -> Iterator[Problem]:
    """Find precautions that hold for no one."""
    for kind, record in library.with_statements():
        for at, precaution in enumerate(record.body.precautions):
            if precaution.when == When():
                trail: Trail = (kind, record.name, "precautions", at, "when")
                mend = "name a condition, an age, a rate, Child-Pugh classes or a sex"
                yield Problem(ledger.place(record, trail), trail, "condition", "says nothing", mend)
