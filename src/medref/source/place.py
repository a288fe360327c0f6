"""Where something stands in a library, and what is wrong with it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The keys and list positions that lead to a node: ("drugs", "diazepam", "uses", 0, "for").
Trail = tuple[str | int, ...]


class Place(NamedTuple):
    """A file with line and column, both counted from 1; a line of 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Give the place as editors and compilers write it."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Problem(NamedTuple):
    """One fault: where it is, which rule found it, what is wrong, and how to mend it."""

    place: Place
    trail: Trail
    rule: str
    message: str
    mend: str
    #: A notice is worth knowing and fails nothing.
    notice: bool = False

    @property
    def path(self) -> str:
        """The trail of keys as one text: drugs.diazepam.uses[0].for."""
        text = ""
        for step in self.trail:
            text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
        return text

    def __str__(self) -> str:
        """Give the problem as one line."""
        at = f" {self.path}:" if self.trail else ""
        return f"{self.place}:{at} {self.message}; {self.mend} [{self.rule}]"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort problems by file and line, notices last."""
    return sorted(problems, key=lambda each: (each.notice, each.place, each.path, each.message))
