"""What keeps the library from answering."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from medref.source.place import Problem


class LibraryUnusableError(Exception):
    """The library has faults; nothing is answered from it."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"the library has {len(problems)} problem{'' if len(problems) == 1 else 's'}")
        self.problems = problems
