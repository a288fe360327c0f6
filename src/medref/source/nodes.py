"""YAML nodes: what stands in the file, before anything is read into it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from medref.source.place import Place


@dataclass(slots=True, frozen=True)
class Scalar:
    """A text as it stands in the file; `on`, `2023-10` and `3322` stay what was typed."""

    text: str
    place: Place
    #: False where the writer put it in quotes.
    plain: bool = True

    @property
    def empty(self) -> bool:
        """Whether nothing stands here, or YAML's words for nothing."""
        return self.plain and self.text in {"", "~", "null", "Null", "NULL"}


@dataclass(slots=True, frozen=True)
class Sequence:
    """A list."""

    place: Place
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True, frozen=True)
class Mapping:
    """Keys and values in the order of the file; keys are unique."""

    place: Place
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)

    def get(self, key: str) -> Node | None:
        """Give the value of a key, if it is there."""
        return self.entries[key][1] if key in self.entries else None


Node = Scalar | Sequence | Mapping
