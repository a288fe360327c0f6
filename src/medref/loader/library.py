"""A loaded library: typed records, each with its place and its owner."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from medref.names import squash

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.model.drug import Drug
    from medref.model.library import Interaction, LibraryHead, OpenName
    from medref.model.source import Source
    from medref.model.vocabulary import DrugClass, Term
    from medref.source.place import Place, Problem

_R = TypeVar("_R")


class Origin(NamedTuple):
    """The library that a record comes from; number 0 is medref's own, readers' libraries follow in their order."""

    number: int
    name: str
    edition: str | None = None

    @property
    def is_reader(self) -> bool:
        """Whether a reader wrote it, and not medref."""
        return self.number > 0


BASE = 0


@dataclass(frozen=True, slots=True)
class Record(Generic[_R]):
    """One record with its name, where it stands, whose it is, and whose record it replaces."""

    name: str
    body: _R
    place: Place
    origin: Origin
    replaces: Origin | None = None


class Shelf(dict[str, Record[_R]]):
    """The records of one kind by name. A later library's record replaces an earlier one's whole."""

    def __init__(self) -> None:
        super().__init__()
        self._names: dict[str, str] = {}

    def spelled(self, name: str) -> str:
        """Give a name as the shelf has it, if it has it: a reader's `Diazepam` stands in place of our `diazepam`."""
        return self._names.get(squash(name), name)

    def add(self, record: Record[_R]) -> Record[_R] | None:
        """Put a record in; give the record of the same library that already has the name, if there is one."""
        key = squash(record.name)
        twin = self.get(self._names.get(key, ""))
        if twin and twin.origin == record.origin:
            return twin
        if twin:
            del self[twin.name]
            record = Record(record.name, record.body, record.place, record.origin, twin.replaces or twin.origin)
        self._names[key] = record.name
        self[record.name] = record
        return None


@dataclass
class Library:
    """Everything that was loaded, and everything that is wrong with it."""

    heads: list[LibraryHead] = field(default_factory=list)
    origins: list[Origin] = field(default_factory=list)
    sources: dict[int, dict[str, Source]] = field(default_factory=dict)
    salts: dict[str, list[str]] = field(default_factory=dict)
    terms: Shelf[Term] = field(default_factory=Shelf)
    classes: Shelf[DrugClass] = field(default_factory=Shelf)
    drugs: Shelf[Drug] = field(default_factory=Shelf)
    open_names: Shelf[OpenName] = field(default_factory=Shelf)
    interactions: list[Record[Interaction]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    #: Each library's root file, and every file that was read, as number of its library, path, and digest of
    #: its content; what a cache must watch.
    roots: list[str] = field(default_factory=list)
    files: list[tuple[int, str, str]] = field(default_factory=list)
    #: The folder and pattern of each include, each with the number of its library.
    patterns: list[tuple[int, str, str]] = field(default_factory=list)

    @property
    def faults(self) -> list[Problem]:
        """The problems that keep the library from being used: all but notices."""
        return [problem for problem in self.problems if not problem.notice]

    def with_statements(self) -> Iterator[tuple[str, Record[Any]]]:
        """Give every record that makes statements, drugs and then classes, each with the key it stands under."""
        yield from (("drugs", record) for record in self.drugs.values())
        yield from (("classes", record) for record in self.classes.values())

    @cached_property
    def mentioned_by(self) -> dict[str, list[Record[Any]]]:
        """Map each name to the drugs and classes whose interactions name it."""
        table: dict[str, list[Record[Any]]] = {}
        for _, record in self.with_statements():
            for each in record.body.interactions:
                for name in [each.with_] if isinstance(each.with_, str) else each.with_:
                    table.setdefault(name, []).append(record)
        return table

    def source(self, origin: Origin, own: dict[str, Source], name: str) -> Source | None:
        """Find a source for a record: its own, then its library's, then medref's."""
        for shelf in (own, self.sources.get(origin.number, {}), self.sources.get(BASE, {})):
            if name in shelf:
                return shelf[name]
        return None

    def ancestors(self, class_name: str) -> Iterator[str]:
        """Give a class and all classes above it, each once, nearest first."""
        seen, waiting = set(), [class_name]
        while waiting:
            name = waiting.pop(0)
            if name not in seen:
                seen.add(name)
                yield name
                waiting += self.classes[name].body.parents if name in self.classes else []

    def wider_terms(self, term_name: str) -> Iterator[str]:
        """Give a term and all broader terms, each once, nearest first."""
        seen, waiting = set(), [term_name]
        while waiting:
            name = waiting.pop(0)
            if name not in seen:
                seen.add(name)
                yield name
                waiting += self.terms[name].body.broader if name in self.terms else []
