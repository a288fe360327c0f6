"""How a monograph is stored: its JSON with one statement a row, and what several pages share written once.

A row with a mark, after the comma if it has one, stands for a row of another record: what a class says for its members
is stored with the class, what a record says of others with that record, and works that several cite stand together.
`medref.index.storing` writes such pages; here they are read.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Stands before the number of a record and a row of it; no JSON holds it.
MARK: Final = b"\1"
#: The sections that have a statement or a work under each name; the others are lists.
MAPPINGS: Final = ("kinetics", "sources")


def whole(stored: bytes, rows: Mapping[bytes, bytes]) -> bytes:
    """Give the JSON of a stored page; `rows` has each shared row by what stands in its place (`owner_and_row`)."""
    first, *others = stored.split(MARK)
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
    text = shared[text[1:]] if text.startswith(MARK) else text
    return next(iter(json.loads(b"{%b}" % text).items())) if section in MAPPINGS else ("", json.loads(text))
