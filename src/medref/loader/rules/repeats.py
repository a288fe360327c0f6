"""A thing is said once: not twice in a record, and not at a drug where its class says it already.

Two precautions for one kind of patient may stand side by side where their sources, or their severities, differ. In a
reader's library it is a notice: what a class of ours comes to say shall not stop the library.

passes::

    precautions:
      - {when: glaucoma, severity: contraindicated, text: ..., cite: label#4}
      - {when: glaucoma, severity: caution, text: ..., cite: other-label#4}

fails::

    precautions:
      - {when: glaucoma, severity: caution, text: One thing., cite: label#4}
      - {when: glaucoma, severity: caution, text: Another., cite: label#5}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from msgspec import json

from medref.names import squash
from medref.source.place import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.loader.ledger import Ledger
    from medref.loader.library import Library, Record
    from medref.source.place import Trail

_TWICE: Final = "say all of it in one, or name the product that each holds for"
_AT_CLASS: Final = "take it out, or say what is the drug's own"
#: What makes two statements of a section speak of the same thing.
_KEYS: Final = {
    "boxed_warnings": ("title",),
    "precautions": ("when", "severity", "product"),
    "side_effects": ("effect", "product"),
    "interactions": ("with_", "severity", "product"),
}
#: What a statement says of it.
_SAID: Final = ("text", "advice", "mechanism", "frequency", "percent", "placebo")


def check(library: Library, ledger: Ledger) -> Iterator[Problem]:
    """Find statements that are made a second time."""
    for kind, record in library.with_statements():
        above = list(_above(library, record, kind))
        for section in _KEYS:
            seen: set[bytes] = set()
            for at, statement in enumerate(getattr(record.body, section)):
                trail: Trail = (kind, record.name, section, at)
                key = _key(section, statement) + _rests_on(statement)
                owner = next((name for name, body in above if _says(body, section, statement)), None)
                place, notice = ledger.place(record, trail), record.origin.is_reader
                if owner:
                    message = f"the class {owner!r} says this for its members already"
                    yield Problem(place, trail, "repeated", message, _AT_CLASS, notice=notice)
                elif key in seen and section != "boxed_warnings":
                    message = "stands here a second time"
                    yield Problem(place, trail, "repeated", message, _TWICE, notice=notice)
                seen.add(key)


def _above(library: Library, record: Record[Any], kind: str) -> Iterator[tuple[str, Any]]:
    """Give the classes whose statements hold for a record."""
    named = record.body.classes if kind == "drugs" else record.body.parents
    names = dict.fromkeys(each for name in named for each in library.ancestors(name))
    yield from ((name, library.classes[name].body) for name in names if name in library.classes)


def _says(body: Any, section: str, statement: Any) -> bool:  # noqa: ANN401  # a class's body, any statement
    return any(
        _key(section, each) == _key(section, statement) and _adds_nothing(statement, each)
        for each in getattr(body, section)
    )


def _key(section: str, statement: Any) -> bytes:  # noqa: ANN401
    return json.encode([getattr(statement, name) for name in _KEYS[section]])


def _rests_on(statement: Any) -> bytes:  # noqa: ANN401
    """Give the sources of a statement, and whether it has a number: findings of several trials stand side by side."""
    cites = [statement.cite] if isinstance(statement.cite, str) else statement.cite
    return json.encode([sorted({each.partition("#")[0] for each in cites}), getattr(statement, "percent", None)])


def _adds_nothing(statement: Any, other: Any) -> bool:  # noqa: ANN401
    """Whether all that a statement says is in the other one."""
    return all(
        value is None or _plain(value) == _plain(getattr(other, name))
        for name in _SAID
        if (value := getattr(statement, name, None)) is not None
    ) and not (getattr(statement, "serious", False) and not other.serious)


def _plain(value: Any) -> object:  # noqa: ANN401
    return squash(value) if isinstance(value, str) else value
