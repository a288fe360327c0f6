"""How a monograph is stored: its JSON with one statement a row, and what several pages share written once.

A row with a mark, after the comma if it has one, stands for a row of another record: what a class says for its members
is stored with the class, what a record says of others with that record, and works that several cite stand together.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    #: Given section, key, value and JSON: the number of the record and the row where it is stored for several pages.
    Share = Callable[[str, str, Any, str], "tuple[int, int] | None"]

#: Stands before the number of a record and a row of it; no JSON holds it.
_MARK: Final = b"\1"
#: The sections of a monograph with a statement a row: lists, and mappings by name.
LISTS: Final = (
    "boxed_warnings",
    "mechanism",
    "uses",
    "dosing",
    "precautions",
    "side_effects",
    "interactions",
    "monitoring",
    "stopping",
    "overdose",
    "counselling",
)
MAPPINGS: Final = ("kinetics", "sources")


def dumps(value: object) -> str:
    """Give JSON in which nothing is invisible."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text if text.isprintable() else json.dumps(value, separators=(",", ":"))


class Row(NamedTuple):
    """A row of a stored page: its text, and for a statement its section, its key there, and what it says."""

    text: str
    section: str = ""
    key: str = ""
    said: Any = None
    #: The record that the row is stored in, where it is not the page's own.
    owner: int | None = None


def rows_of(page: Mapping[str, Any], share: Share) -> Iterator[Row]:
    """Give the rows of a page; `share` is asked of each statement and work whether it is stored elsewhere."""
    current = "{"
    for at, (name, value) in enumerate(page.items()):
        current += f'{"," if at else ""}"{name}":'
        if name not in LISTS and name not in MAPPINGS:
            current += dumps(value)
            continue
        entries = value.items() if name in MAPPINGS else (("", each) for each in value)
        yield Row(current + ("{" if name in MAPPINGS else "["))
        for place, (key, each) in enumerate(entries):
            text = f"{dumps(key)}:{dumps(each)}" if key else dumps(each)
            shared = share(name, key, each, text)
            lead = "," if place else ""
            stored = "\1{}:{}".format(*shared) if shared else text
            yield Row(lead + stored, name, key, each, shared[0] if shared else None)
        current = "}" if name in MAPPINGS else "]"
    yield Row(current + "}")


def whole(stored: bytes, rows: Mapping[bytes, bytes]) -> bytes:
    """Give the JSON of a stored page; `rows` has each shared row by what stands in its place (`owner_and_row`)."""
    first, *others = stored.split(_MARK)
    own = [first]
    for part in others:
        meant, _, rest = part.partition(b"\n")
        own += (rows[meant], rest)
    return b"".join(own).replace(b"\n", b" ")


def owner_and_row(meant: bytes) -> tuple[int, int]:
    """Give the record and the row that are meant where a shared row belongs."""
    owner, _, row = meant.partition(b":")
    return int(owner), int(row)


def section_at(rows: list[bytes], row: int) -> str:
    """Give the section that a row of a stored page stands in."""
    heading = next(each for each in reversed(rows[:row]) if each.endswith((b"[", b"{")))
    return heading.rsplit(b'"', 2)[1].decode()


def statement_at(rows: list[bytes], at: int, section: str, shared: Mapping[bytes, bytes]) -> tuple[str, Any]:
    """Give the statement on a row, with its key where the section has one; `shared` has the rows of other records."""
    text = rows[at].removeprefix(b",")
    text = shared[text[1:]] if text.startswith(_MARK) else text
    return next(iter(json.loads(b"{%b}" % text).items())) if section in MAPPINGS else ("", json.loads(text))
