"""From text to nodes, by way of YAML's events.

The nodes are built here and not by the YAML library so that nothing is interpreted, every node knows its place, and a
file cannot blow up: there are no aliases, and depth and size are bounded.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from medref.source.nodes import Mapping, Scalar, Sequence
from medref.source.place import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.source.nodes import Node
    from medref.source.place import Trail

MAX_DEPTH = 20
MAX_NODES = 1_000_000

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _StopError(Exception):
    """The rest of the file cannot be read."""


class _Builder:
    """Builds nodes from events and notes what the grammar does not allow."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self._open: list[Mapping | Sequence] = []
        self._keys: list[Scalar | None] = []
        #: The key that was read last in each open mapping, also where its value is dropped.
        self._last: list[str] = []
        self._nodes = 0

    def build(self, events: Iterator[yaml.Event]) -> None:
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
                self._say(event, "begins a second document", "keep one document a file", stop=True)
            elif isinstance(event, yaml.AliasEvent):
                self._say(event, f"uses the alias *{event.anchor}", "write the value out", stop=True)
            elif isinstance(event, yaml.NodeEvent):
                self._node(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._open.pop()
                self._keys.pop()
                self._last.pop()

    def _node(self, event: yaml.NodeEvent) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._say(event, f"holds more than {MAX_NODES:,} values", "divide the file", stop=True)
        if event.anchor is not None:
            self._say(event, f"sets the anchor &{event.anchor}", "write the value out where it is needed")
        place = self._place(event)
        node: Node
        if isinstance(event, yaml.ScalarEvent):
            if event.tag is not None and not (event.implicit[0] or event.implicit[1]):
                self._say(event, f"has the tag {event.tag}", "remove the tag")
            node = Scalar(event.value, place, not event.style)
        else:
            if getattr(event, "tag", None) not in (None, "!"):
                self._say(event, f"has the tag {getattr(event, 'tag', None)}", "remove the tag")
            if len(self._open) >= MAX_DEPTH:
                self._say(
                    event, f"is nested more than {MAX_DEPTH} deep", "a library file needs no such depth", stop=True
                )
            node = Mapping(place) if isinstance(event, yaml.MappingStartEvent) else Sequence(place)
        self._attach(event, node)
        if isinstance(node, Mapping | Sequence):
            self._open.append(node)
            self._keys.append(None)
            self._last.append("")

    def _attach(self, event: yaml.NodeEvent, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif self._keys[-1] is None:
            if not isinstance(node, Scalar):
                self._say(event, "has a list or a mapping for a key", "a key is a plain text", stop=True)
            else:
                if "\n" in node.text or "\r" in node.text:
                    self._say(event, "has a line break in a key", "a key is one line", stop=True)
                # Spaces around a key make no other key.
                self._last[-1] = re.sub(" +", " ", node.text).strip(" ")
                self._keys[-1] = Scalar(self._last[-1], node.place, node.plain)
        else:
            key, self._keys[-1] = self._keys[-1], None
            first = parent.entries.get(key.text)
            if first is None:
                parent.entries[key.text] = (key, node)
            else:
                self.problems.append(
                    Problem(
                        key.place,
                        (*self._trail(), key.text),
                        "duplicate-key",
                        f"the key {key.text!r} stands here a second time (first on line {first[0].place.line})",
                        "merge the two or rename one",
                    )
                )

    def _trail(self) -> Trail:
        """Give the keys and positions from the root to where the builder stands."""
        steps: list[str | int] = []
        for node, key, last in zip(self._open, self._keys, self._last, strict=True):
            innermost = node is self._open[-1]
            if isinstance(node, Sequence):
                steps.append(len(node.items) if innermost else len(node.items) - 1)
            elif key is not None:
                steps.append(key.text)
            elif not innermost:
                steps.append(last)
        return tuple(steps)

    def _place(self, event: yaml.Event) -> Place:
        mark: yaml.Mark = event.start_mark  # type: ignore[assignment]  # a parser's events have marks
        return Place(self.file, mark.line + 1, mark.column + 1)

    def _say(self, event: yaml.Event, message: str, mend: str, *, stop: bool = False) -> None:
        self.problems.append(Problem(self._place(event), self._trail(), "yaml", message, mend))
        if stop:
            raise _StopError


def parse(text: str, file: str) -> tuple[Node | None, list[Problem]]:
    """Give the nodes of a YAML text, and all that its form has against it; `file` is what problems call it."""
    builder = _Builder(file)
    try:
        builder.build(yaml.parse(text, Loader=_Loader))
    except _StopError:
        return None, builder.problems
    except yaml.MarkedYAMLError as error:
        return None, [*builder.problems, _syntax_problem(error, text, file)]
    except yaml.YAMLError as error:
        return None, [*builder.problems, Problem(Place(file), (), "yaml", f"is no YAML ({error})", "correct it")]
    if builder.root is None and not builder.problems:
        empty = Problem(Place(file), (), "yaml", "is empty", "write at least one key, such as `drugs:`")
        return None, [empty]
    return builder.root, builder.problems


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """Say a parser's error in the words of someone who mends it."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    rows = text.split("\n")
    row = rows[line] if line < len(rows) else ""
    said = " ".join(part for part in (error.context, error.problem) if part)
    mend = "correct the line, or the one before it"
    if "\t" in row[: column + 1]:
        mend = "indent with spaces, not with a tab"
    elif "mapping values are not allowed" in said:
        mend = "put a text that holds ': ' in quotes"
    elif "cannot start any token" in said:
        mend = "put a text that begins with this character in quotes"
    return Problem(Place(file, line + 1, column + 1), (), "yaml", f"is no YAML ({said})", mend)
