"""Load libraries: read their files, check each against the grammar, then all of them against each other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec
from msgspec import inspect

from medref.loader.include import included, missing_root, open_folder
from medref.loader.ledger import Ledger, Mention
from medref.loader.library import BASE, Library, Origin, Record
from medref.loader.rules import check
from medref.loader.shape import BAD, Walk
from medref.model.drug import Drug
from medref.model.library import Interaction, LibraryFile, LibraryHead, OpenName
from medref.model.source import Source
from medref.model.vocabulary import DrugClass, Term
from medref.source.nodes import Mapping, Sequence
from medref.source.parse import parse
from medref.source.place import Problem, in_order
from medref.source.read import fingerprint, read_text
from medref.source.unprintable import spell_out

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from medref.loader.include import Folder
    from medref.loader.library import Shelf
    from medref.source.nodes import Node, Scalar
    from medref.source.place import Place, Trail

#: The types of the model stay as they are; each is looked at once.
_type_info: Final = cache(inspect.type_info)
_FIELDS: Final = {each.encode_name: each.type for each in _type_info(LibraryFile).fields}  # type: ignore[attr-defined]
_RECORDS: Final[dict[str, type]] = {"terms": Term, "classes": DrugClass, "drugs": Drug, "open_names": OpenName}


class _File(NamedTuple):
    """One parsed file of a library."""

    root: Mapping
    shown: str


def load(base: Path, readers: Iterable[Path] = (), *, today: str | None = None) -> Library:
    """Load medref's own library and, beside it, readers' libraries; never raises for what stands in a file.

    `today` (YYYY-MM-DD) is the day on which reviews are due or not; without it no review is.
    """
    library = Library()
    ledger = Ledger()
    for number, path in enumerate([base, *readers], BASE):
        _load_one(library, ledger, number, path)
    library.problems += check(library, ledger, today)
    library.problems = in_order(set(library.problems))
    return library


def _load_one(library: Library, ledger: Ledger, number: int, path: Path) -> None:
    """Load one library into the whole."""
    folder = open_folder(path)
    library.roots.append(str(folder.root))
    files = _read_files(library, number, folder)
    walk = Walk()
    head = _head(files, walk) or LibraryHead(name=spell_out(folder.root.stem))
    origin = Origin(number, head.name, head.edition)
    library.heads.append(head)
    library.origins.append(origin)
    for file in files:
        _Adder(library, ledger, origin, walk).add(file)
    library.problems += walk.problems


def _read_files(library: Library, number: int, folder: Folder) -> list[_File]:
    """Read a library's root and all that it includes, each file once."""
    if problem := missing_root(folder):
        library.problems.append(problem)
        return []
    files: list[_File] = []
    waiting: list[Path] = [folder.root]
    seen: set[Path] = set()
    while waiting:
        path = waiting.pop(0)
        real = _real(path)
        if real in seen:
            continue
        seen.add(real)
        shown = folder.shown_path(path)
        library.files.append((number, str(path), fingerprint(path)))
        text = read_text(path, shown)
        if isinstance(text, Problem):
            library.problems.append(text)
            continue
        node, problems = parse(text, shown)
        library.problems += problems
        if isinstance(node, Mapping):
            files.append(_File(node, shown))
            more, patterns, faults = included(folder, node.get("include"), path)
            library.problems += faults
            library.patterns += [(number, str(real.parent), pattern) for pattern in patterns]
            waiting += more
        elif node is not None:
            mend = "begin with a key such as `drugs:`"
            library.problems.append(Problem(node.place, (), "type", "is no mapping of keys to values", mend))
    return files


def _real(path: Path) -> Path:
    """Give the file that a path leads to, or the path itself where it leads nowhere."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return path


def _head(files: list[_File], walk: Walk) -> LibraryHead | None:
    """Read what the library calls itself in the first `library` key, which its root has."""
    for file in files:
        node = file.root.get("library")
        if node is not None:
            value = walk.read(node, _FIELDS["library"], ("library",))
            return None if value is BAD else msgspec.convert(value, LibraryHead)
    return None


@dataclass(slots=True)
class _Adder:
    """Adds what one file holds, record by record, so that a fault in one leaves the others whole."""

    library: Library
    ledger: Ledger
    origin: Origin
    walk: Walk

    def add(self, file: _File) -> None:
        for key, (name, node) in file.root.entries.items():
            if key == "library":
                continue
            if key in _RECORDS and isinstance(node, Mapping):
                for record_name, (record_key, record_node) in node.entries.items():
                    self._record((key, record_name), record_key, record_node)
            elif key == "interactions" and isinstance(node, Sequence):
                for at, item in enumerate(node.items):
                    self._interaction((key, at), item)
            elif key in {"sources", "salts"} and isinstance(node, Mapping):
                self._shared(key, node)
            else:
                one_key = Mapping(name.place, {key: (name, node)})
                self._read(one_key, _type_info(LibraryFile), (), file.shown)

    def _read(self, node: Node, kind: inspect.Type, trail: Trail, owner: str) -> Any:  # noqa: ANN401  # a model's value
        """Read a node and enter what it mentions in the ledger."""
        own = node.get("sources") if isinstance(node, Mapping) else None
        own_sources = frozenset(own.entries) if isinstance(own, Mapping) else frozenset[str]()
        before = len(self.walk.references)
        value = self.walk.read(node, kind, trail)
        for reference in self.walk.references[before:]:
            self.ledger.mentions.append(Mention(reference, self.origin, own_sources))
        self.ledger.places |= {(self.origin.number, owner, at): place for at, place in self.walk.places.items()}
        self.walk.places.clear()
        return value

    def _record(self, trail: Trail, key: Scalar, node: Node) -> None:
        kind = _RECORDS[str(trail[0])]
        shelf: Shelf[Any] = getattr(self.library, str(trail[0]))
        name = shelf.spelled(str(trail[1]))
        self.ledger.declared.setdefault(str(trail[0]), set()).add(name)
        before = len(self.walk.problems)
        self.walk.read(key, _NAME, trail)
        value = self._read(node, _type_info(kind), (trail[0], name), name)
        if value is BAD or len(self.walk.problems) > before:
            return
        twin = shelf.add(Record(name, msgspec.convert(value, kind), key.place, self.origin))
        if twin:
            self._twice(key.place, trail, f"{trail[1]!r} is defined a second time (first at {twin.place})")

    def _interaction(self, trail: Trail, node: Node) -> None:
        value = self._read(node, _type_info(Interaction), trail, "")
        if value is not BAD:
            body = msgspec.convert(value, Interaction)
            self.library.interactions.append(Record(" + ".join(body.between), body, node.place, self.origin))

    def _shared(self, key: str, node: Mapping) -> None:
        """Add sources and salts, which are no records of their own; one with a fault takes no other with it."""
        declared = self.ledger.declared.setdefault(f"{key} of {self.origin.number}", set())
        for name, (written, body) in node.entries.items():
            if name in declared:
                message = f"the {key.removesuffix('s')} {name!r} is defined a second time"
                self._twice(written.place, (key, name), message)
            declared.add(name)
            value = self._read(Mapping(node.place, {name: (written, body)}), _FIELDS[key], (key,), "")
            if value is BAD:
                continue
            self._keep(key, *next(iter(value.items())))

    def _keep(self, key: str, name: str, value: Any) -> None:  # noqa: ANN401  # a model's value
        if key == "salts":
            known = self.library.salts.setdefault(name, [])
            known += [each for each in value if each not in known]
        else:
            self.library.sources.setdefault(self.origin.number, {})[name] = msgspec.convert(value, Source)

    def _twice(self, place: Place, trail: Trail, message: str) -> None:
        mend = "merge the two or rename one"
        self.walk.problems.append(Problem(place, trail, "duplicate-record", message, mend))


_NAME: Final = inspect.StrType(min_length=1, max_length=None, pattern=None)
