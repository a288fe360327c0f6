"""What a name means: one drug, several, or none. A name is never guessed at; near names are suggestions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from medref.names import squash

if TYPE_CHECKING:
    from medref.catalog.catalog import Catalog
    from medref.catalog.near import Near

#: A longer text is no name; it is cut before it is compared.
_LONGEST = 200


class Resolved(NamedTuple):
    """The drug that a name means, and what kind of name it is (name, synonym, brand, salt)."""

    name: str
    kind: str


class UnknownNameError(LookupError):
    """No drug has this name."""

    def __init__(self, asked: str, near: list[Near]) -> None:
        super().__init__(f"no drug is called {asked!r}")
        self.asked = asked
        self.near = near


class AmbiguousNameError(LookupError):
    """The name stands for several drugs; `text` says why."""

    def __init__(self, asked: str, text: str, near: list[Near]) -> None:
        super().__init__(f"{asked!r} is the name of several drugs")
        self.asked = asked
        self.text = text
        self.near = near


class UnknownClassError(LookupError):
    """No class has this name."""

    def __init__(self, asked: str, near: list[str]) -> None:
        super().__init__(f"no class is called {asked!r}")
        self.asked = asked
        self.near = near


def resolve(catalog: Catalog, asked: str) -> Resolved:
    """Give the one drug that a name means; raises UnknownNameError or AmbiguousNameError, with suggestions."""
    key = squash(asked[:_LONGEST])
    entry = catalog.name(key) if len(asked) <= _LONGEST else None
    if entry is None:
        from medref.catalog.near import nearest

        raise UnknownNameError(asked, nearest(catalog, key))
    if entry["kind"] == "open name":
        from medref.catalog.near import every

        raise AmbiguousNameError(asked, entry["text"], every(catalog, entry["drugs"]))
    return Resolved(entry["drugs"][0], entry["kind"])
