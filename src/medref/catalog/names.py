"""What a name means: one drug, several, or none. A name is never guessed at; near names are suggestions."""

from dataclasses import dataclass
from typing import NamedTuple

from medref.catalog.catalog import Catalog
from medref.contract import Card
from medref.names import squash

#: A longer text is no name; it is cut before it is compared.
_LONGEST = 200
_SUGGESTIONS = 5


class Resolved(NamedTuple):
    """The drug that a name means, and what kind of name it is: name, synonym, brand, salt …"""

    name: str
    kind: str


@dataclass(frozen=True)
class Near:
    """A name near the one that was asked for: how it is written, what it is, and its drug."""

    written: str
    kind: str
    card: Card


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


def resolve(catalog: Catalog, asked: str) -> Resolved:
    """Give the one drug that a name means; raises UnknownNameError or AmbiguousNameError, with suggestions."""
    entry = catalog.name(squash(asked[:_LONGEST])) if len(asked) <= _LONGEST else None
    if entry is None:
        raise UnknownNameError(asked, _near(catalog, asked))
    if entry["kind"] == "open name":
        near = [Near(name, "name", catalog.card(name)) for name in entry["drugs"]]
        raise AmbiguousNameError(asked, entry["text"], near)
    return Resolved(entry["drugs"][0], entry["kind"])


def _near(catalog: Catalog, asked: str) -> list[Near]:
    """Give the drugs whose names are nearest in spelling, each once."""
    from rapidfuzz import process  # noqa: PLC0415  # on a miss only
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    key = squash(asked[:_LONGEST])
    scored = process.extract(
        key, catalog.name_keys(), scorer=OSA.normalized_similarity, score_cutoff=0.6, limit=10 * _SUGGESTIONS
    )
    near: dict[str, Near] = {}
    for found, _, _ in scored:
        entry = catalog.name(found)
        for name in entry["drugs"] if entry else ():  # every key has an entry
            near.setdefault(name, Near(entry["written"], entry["kind"], catalog.card(name)))
    return list(near.values())[:_SUGGESTIONS]
