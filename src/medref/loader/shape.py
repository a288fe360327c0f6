"""From nodes to plain values, along the types of the model, with every fault on the way.

The model's types say what may stand where; this walk reads each scalar as the type wants it (so an unquoted `3322` is
the text "3322" where a text is wanted) and notes what does not fit instead of stopping at it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Final, NamedTuple

from msgspec import inspect

from medref.loader.hint import did_you_mean
from medref.loader.scalars import CHECKS, read_number
from medref.source.nodes import Mapping, Scalar, Sequence
from medref.source.place import Problem
from medref.source.unprintable import find_unprintable

if TYPE_CHECKING:
    from collections.abc import Callable

    from medref.source.nodes import Node
    from medref.source.place import Place, Trail

BAD: Final = object()


class Reference(NamedTuple):
    """A name that must exist elsewhere: a term, class, drug, partner or source."""

    kind: str
    name: str
    place: Place
    trail: Trail


@dataclass
class Walk:
    """What one walk has gathered."""

    problems: list[Problem] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    places: dict[Trail, Place] = field(default_factory=dict)

    def say(self, node: Node, trail: Trail, rule: str, message: str, mend: str) -> Any:  # noqa: ANN401  # a bad value
        """Note a problem and give the mark of a bad value."""
        self.problems.append(Problem(node.place, trail, rule, message, mend))
        return BAD

    def read(self, node: Node, kind: inspect.Type, trail: Trail) -> Any:  # noqa: ANN401  # any value of the model
        """Give the plain value of a node, or BAD where it does not fit."""
        self.places[trail] = node.place
        extra: dict[str, str] = {}
        while isinstance(kind, inspect.Metadata):
            extra |= kind.extra or {}
            kind = kind.type
        if isinstance(kind, inspect.UnionType):
            return self._union(node, kind, trail)
        if isinstance(node, Scalar) and node.empty:
            return self.say(node, trail, "empty", "is empty", "fill it in or remove the key")
        value = self._READERS[type(kind)](self, node, kind, trail, extra)
        if value is not BAD and isinstance(node, Scalar):
            self._more(node, value, extra, trail)
        return value

    def _more(self, node: Scalar, value: Any, extra: dict[str, str], trail: Trail) -> None:  # noqa: ANN401
        check = CHECKS.get(extra.get("check", ""))
        if check and not check(value):
            mend = "correct it"
            self.say(node, trail, "form", f"{value!r} is not {extra['description']}", mend)
        if "refers" in extra:
            self.references.append(Reference(extra["refers"], value, node.place, trail))

    def _union(self, node: Node, kind: inspect.UnionType, trail: Trail) -> Any:  # noqa: ANN401
        """Take the member of the union that this kind of node can be."""
        wanted = {Scalar: _SCALARS, Sequence: (inspect.ListType,), Mapping: (inspect.StructType, inspect.DictType)}
        members = [member for member in kind.types if not isinstance(member, inspect.NoneType)]
        fitting = [member for member in members if isinstance(_bare(member), wanted[type(node)])]
        return self.read(node, (fitting or members)[0], trail)

    def _text(self, node: Node, _: inspect.StrType, trail: Trail, extra: dict[str, str]) -> Any:  # noqa: ANN401
        if not isinstance(node, Scalar):
            return self._wrong(node, trail, extra.get("description", "a text"))
        if found := find_unprintable(node.text):
            return self.say(node, trail, "unprintable", f"holds the unprintable character {found.name}", "remove it")
        if node.plain and node.text.lower() in {"true", "false"}:
            return self.say(node, trail, "type", f"is {node.text}", "give a text; put it in quotes if it is one")
        text = " ".join(node.text.split())
        if not text:
            return self.say(node, trail, "empty", "is empty", "fill it in or remove the key")
        if "pattern" in extra and not re.search(extra["pattern"], text, re.ASCII):
            return self.say(node, trail, "form", f"{text[:60]!r} is not {extra['description']}", "correct it")
        return text

    def _literal(self, node: Node, kind: inspect.LiteralType, trail: Trail, _: dict[str, str]) -> Any:  # noqa: ANN401
        values = [str(value) for value in kind.values]
        if not isinstance(node, Scalar):
            return self._wrong(node, trail, "one of " + ", ".join(values))
        if node.text in values:
            return node.text
        return self.say(
            node, trail, "value", f"{node.text!r} is not allowed here", "write one of " + ", ".join(sorted(values))
        )

    def _boolean(self, node: Node, _kind: inspect.BoolType, trail: Trail, _: dict[str, str]) -> Any:  # noqa: ANN401
        if isinstance(node, Scalar) and node.plain and node.text in {"true", "false"}:
            return node.text == "true"
        return self._wrong(node, trail, "true or false")

    def _number(self, node: Node, kind: inspect.IntType | inspect.FloatType, trail: Trail, _: dict[str, str]) -> Any:  # noqa: ANN401
        whole = isinstance(kind, inspect.IntType)
        value = read_number(node.text, whole=whole) if isinstance(node, Scalar) and node.plain else None
        if value is None:
            return self._wrong(node, trail, "a whole number" if whole else "a plain number such as 12 or 0.5")
        if (kind.ge is not None and value < kind.ge) or (kind.le is not None and value > kind.le):
            least = "the least there can be" if kind.ge is None else f"{kind.ge:g}"
            mend = f"give {least} or more" if kind.le is None else f"give {least} to {kind.le:g}"
            return self.say(node, trail, "value", f"{value} is out of range", mend)
        return value

    def _list(self, node: Node, kind: inspect.ListType, trail: Trail, _: dict[str, str]) -> Any:  # noqa: ANN401
        if not isinstance(node, Sequence):
            return self._wrong(node, trail, "a list")
        count = len(node.items)
        if kind.min_length is not None and not kind.min_length <= count <= (kind.max_length or count):
            wanted = kind.max_length or f"{kind.min_length} or more"
            return self.say(node, trail, "value", f"holds {count} values", f"give {wanted}")
        values = [self.read(item, kind.item_type, (*trail, at)) for at, item in enumerate(node.items)]
        return BAD if BAD in values else values

    def _dict(self, node: Node, kind: inspect.DictType, trail: Trail, _: dict[str, str]) -> Any:  # noqa: ANN401
        if not isinstance(node, Mapping):
            return self._wrong(node, trail, "a mapping of names to values")
        values = {
            self.read(name, kind.key_type, (*trail, key)): self.read(value, kind.value_type, (*trail, key))
            for key, (name, value) in node.entries.items()
        }
        return BAD if BAD in values or BAD in values.values() else values

    def _struct(self, node: Node, kind: inspect.StructType, trail: Trail, _: dict[str, str]) -> Any:  # noqa: ANN401
        if not isinstance(node, Mapping):
            names = ", ".join(each.encode_name for each in kind.fields if each.required)
            return self._wrong(node, trail, f"a mapping with {names}" if names else "a mapping")
        fields = {each.encode_name: each for each in kind.fields}
        values: dict[str, Any] = {}
        for key, (name, value) in node.entries.items():
            if key not in fields:
                mend = did_you_mean(key, fields, otherwise=f"the keys here are {', '.join(fields)}")
                self.say(name, (*trail, key), "unknown-key", f"the key {key!r} is unknown", mend)
                values[key] = BAD
            else:
                values[key] = self.read(value, fields[key].type, (*trail, key))
        for each in kind.fields:
            if each.required and each.encode_name not in node.entries:
                values[each.encode_name] = self._missing(node, each.encode_name, trail)
        return BAD if BAD in values.values() else values

    def _missing(self, node: Node, key: str, trail: Trail) -> Any:  # noqa: ANN401
        if key == "cite":
            return self.say(node, trail, "no-source", "has no source", "add cite: SOURCE#SECTION")
        return self.say(node, trail, "missing-key", f"lacks {key!r}", f"add {key}:")

    def _wrong(self, node: Node, trail: Trail, wanted: str) -> Any:  # noqa: ANN401
        is_ = {Scalar: "a single value", Sequence: "a list", Mapping: "a mapping"}[type(node)]
        shown = f"{node.text[:60]!r}" if isinstance(node, Scalar) else is_
        return self.say(node, trail, "type", f"is {shown}", f"give {wanted}")

    _READERS: ClassVar[dict[type, Callable[..., Any]]] = {
        inspect.StrType: _text,
        inspect.LiteralType: _literal,
        inspect.BoolType: _boolean,
        inspect.IntType: _number,
        inspect.FloatType: _number,
        inspect.ListType: _list,
        inspect.DictType: _dict,
        inspect.StructType: _struct,
    }


_SCALARS = (inspect.StrType, inspect.LiteralType, inspect.BoolType, inspect.IntType, inspect.FloatType)


def _bare(kind: inspect.Type) -> inspect.Type:
    """Take the wrappers off a type."""
    while isinstance(kind, inspect.Metadata):
        kind = kind.type
    return kind
