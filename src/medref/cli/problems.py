"""Problems of a library in the shape of the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from medref.contract import ProblemNote
    from medref.source.place import Problem


def notes(problems: Iterable[Problem]) -> list[ProblemNote]:
    """Give problems in the shape of the contract."""
    return [
        {
            "file": each.place.file,
            "line": each.place.line,
            "column": each.place.column,
            "trail": list(each.trail),
            "rule": each.rule,
            "message": each.message,
            "mend": each.mend,
            "notice": each.notice,
        }
        for each in problems
    ]
