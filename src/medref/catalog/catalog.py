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
    from medref.index.lines import Line
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
        """Give a drug's monograph as published JSON, by the record's name."""
        return self._ask(lambda store: store.page(name))

    def monograph(self, name: str) -> Monograph:
        """Give a drug's monograph, by the record's name."""
        return cast("Monograph", json.loads(self.record(name)))

    def card(self, name: str) -> Card:
        """Give a drug's identity, by the record's name."""
        return cast("Card", json.loads(self._ask(lambda store: store.record("card", name))))

    def card_numbered(self, number: int) -> Card:
        """Give a drug's identity, by its number in the index."""
        return cast("Card", json.loads(self._ask(lambda store: store.numbered("card", number))))

    def number(self, name: str) -> int:
        """Give a drug's number in the index, by the record's name."""
        return self._ask(lambda store: store.number("card", name))

    def cards(self) -> list[Card]:
        """Give every drug's identity, in the order of names."""
        return [json.loads(body) for body in self._ask(lambda store: store.all("card"))]

    def classes(self) -> list[ClassCard]:
        """Give every class, in the order of names."""
        return [json.loads(body) for body in self._ask(lambda store: store.all("class"))]

    def name(self, key: str) -> dict[str, Any] | None:
        """Give what a name's key stands for; None where it is no name."""
        return self._ask(lambda store: store.name(key))

    def names(self) -> dict[str, dict[str, Any]]:
        """Give what every name's key stands for."""
        groups = self._ask(lambda store: store.all("names"))
        return {key: entry for group in groups for key, entry in json.loads(group).items()}

    def rows_with(self, words: list[str], most: int) -> list[int]:
        """Give the numbers of the first lines with every word, at most so many; each is a spot (medref.index.spot)."""
        return self._ask(lambda store: store.rows_with(words, most))

    def members(self, owner: int) -> list[int]:
        """Give the numbers of the drugs that a line is about: its drug, or the members of its class."""
        if owner < CLASSES_FROM:
            return [owner]
        return cast("list[int]", json.loads(self._ask(lambda store: store.numbered("members", owner))))

    def class_numbered(self, owner: int) -> str:
        """Give the name of the class with this number."""
        return self._ask(lambda store: store.called("members", owner))

    def members_of(self, class_name: str) -> list[int]:
        """Give the numbers of the members of a class, by its name."""
        return cast("list[int]", json.loads(self._ask(lambda store: store.record("members", class_name))))

    def lines(self, owner: int, card: Card, numbers: list[int]) -> list[Line]:
        """Give some lines of a drug, whose card is given, or of a class, by their numbers."""
        from medref.index.finding import lines_at

        return self._ask(lambda store: lines_at(store, owner, card, numbers))

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
