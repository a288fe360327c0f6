"""What must hold between the records of a library. One rule a module, opened by a passing and a failing example."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from medref.loader.rules import (
    amounts,
    bands,
    circles,
    complete,
    conditions,
    names,
    origins,
    references,
    repeats,
    reviews,
    works,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from medref.loader.ledger import Ledger
    from medref.loader.library import Library
    from medref.source.place import Problem

RULES: Final[tuple[Callable[[Library, Ledger], Iterator[Problem]], ...]] = (
    references.check,
    names.check,
    circles.check,
    bands.check,
    conditions.check,
    origins.check,
    complete.check,
    repeats.check,
    amounts.check,
    works.check,
)


def check(library: Library, ledger: Ledger, today: str | None) -> list[Problem]:
    """Apply every rule; `today` decides which reviews are due."""
    problems = [problem for rule in RULES for problem in rule(library, ledger)]
    return problems + (list(reviews.check(library, ledger, today)) if today else [])
