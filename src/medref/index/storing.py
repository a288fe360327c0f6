"""Write a monograph as it is stored (see `medref.index.pages`)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from medref.index.pages import MAPPINGS, MARK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    #: Given section, key, value and JSON: the number of the record and the row where it is stored for several pages.
    Share = Callable[[str, str, Any, str], "tuple[int, int] | None"]

#: The sections that are lists, with a statement a row.
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
            stored = MARK.decode() + "{}:{}".format(*shared) if shared else text
            yield Row(lead + stored, name, key, each, shared[0] if shared else None)
        current = "}" if name in MAPPINGS else "]"
    yield Row(current + "}")
