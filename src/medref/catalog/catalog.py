"""An open library. Whatever is read from it was checked; what is damaged is made anew from the YAML files."""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, cast

from medref.index.schema import CLASSES_FROM
from medref.index.store import IndexDamagedError
from medref.names import squash

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from medref.contract import Card, ClassCard, LibraryNote, Monograph
    from medref.index.store import Store

_T = TypeVar("_T")


class Catalog:
    """The records of the library in use; `rebuild` makes its index anew when it turns out to be damaged."""

    def __init__(self, store: Store, rebuild: Callable[[], Store]) -> None:
        self._store = store
        self._rebuild = rebuild

    @property
    def library(self) -> LibraryNote:
        """What the library calls itself, with its digest."""
        return cast("LibraryNote", self._store.head["library"])

    @cached_property
    def library_json(self) -> bytes:
        """The same as JSON in UTF-8."""
        return json.dumps(self.library).encode()

    def record(self, name: str) -> bytes:
        """Give a drug's monograph as published JSON, by the record's name; raises KeyError."""
        return self._ask(lambda store: store.record("drug", name))

    def monograph(self, name: str) -> Monograph:
        """Give a drug's monograph, by the record's name; raises KeyError."""
        return cast("Monograph", json.loads(self.record(name)))

    def card(self, name: str) -> Card:
        """Give a drug's identity, by the record's name; raises KeyError."""
        return cast("Card", json.loads(self._ask(lambda store: store.record("card", name))))

    def cards_numbered(self, numbers: list[int]) -> list[Card]:
        """Give the identities of drugs, by their numbers in the index."""
        bodies = self._ask(lambda store: [store.numbered("card", number) for number in numbers])
        return [json.loads(body) for body in bodies]

    def cards(self) -> list[Card]:
        """Give every drug's identity, in the order of names."""
        return [json.loads(body) for body in self._ask(lambda store: store.all("card"))]

    def classes(self) -> list[ClassCard]:
        """Give every class, in the order of names."""
        return [json.loads(body) for body in self._ask(lambda store: store.all("class"))]

    def name(self, key: str) -> dict[str, Any] | None:
        """Give what a name's key stands for."""
        try:
            return cast("dict[str, Any]", json.loads(self._ask(lambda store: store.record("name", key))))
        except KeyError:
            return None

    def name_keys(self) -> list[str]:
        """Give the key of every name."""
        return self._ask(lambda store: store.names("name"))

    def search(self, expression: str, limit: int) -> list[tuple[int, float]]:
        """Give the best drugs for a search expression, by number, each with how well it fits."""
        return self._ask(lambda store: store.search(expression, limit))

    def search_lines(self, column: str, expression: str, limit: int) -> list[tuple[int, float]]:
        """Give the same for single lines of one column; a line of a class counts for each of its members."""
        found = self._ask(lambda store: store.search_lines(column, expression, limit))
        return [(number, fit) for owner, fit in found for number in self._members(owner)]

    def _members(self, owner: int) -> list[int]:
        if owner < CLASSES_FROM:
            return [owner]
        return cast("list[int]", json.loads(self._ask(lambda store: store.numbered("members", owner))))

    def count(self, expression: str) -> int:
        """Count the drugs that a search expression finds."""
        return self._ask(lambda store: store.count(expression))

    def matching_lines(self, expression: str, number: int, classes: list[str], limit: int) -> list[dict[str, Any]]:
        """Give the lines of a drug and of its classes that match, its own first, each best first."""

        def ask(store: Store) -> list[bytes]:
            owners = [number, *(store.number("members", name) for name in classes)]
            return [body for owner in owners for body in store.matching_lines(expression, owner, limit)]

        return [json.loads(body) for body in self._ask(ask)]

    def alias(self, names: Iterable[str], parts: list[str]) -> str | None:
        """Give the other word of a term or class, or of a broader one, that holds most of these words."""
        keys = [squash(part) for part in parts]
        counted = [
            (sum(key in squash(words) for key in keys), words) for name in names for words in self._other_words(name)
        ]
        most, words = max(counted, key=lambda each: each[0], default=(0, ""))
        return words if most else None

    def _other_words(self, name: str) -> list[str]:
        return cast("list[str]", json.loads(self._ask(lambda store: store.record("words", name))))

    def _ask(self, question: Callable[[Store], _T]) -> _T:
        """Ask the index; where it is damaged, ask the one made anew."""
        try:
            return question(self._store)
        except IndexDamagedError:
            self._store = self._rebuild()
            return question(self._store)
