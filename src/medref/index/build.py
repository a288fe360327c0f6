"""Compile a library into an index."""

from __future__ import annotations

import json
import sqlite3
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from medref.index.assemble import assemble
from medref.index.digest import digest, digest_of
from medref.index.lines import lines_of
from medref.index.plain import origin_note
from medref.index.schema import CLASSES_FROM, FORMAT, LINES_EACH, MOST_SEARCHED, TABLES
from medref.index.store import NAMES_TOGETHER, searched
from medref.loader.called import claims_of_drug
from medref.names import searchable, squash

if TYPE_CHECKING:
    from collections.abc import Iterable

    from medref.contract import Monograph
    from medref.index.lines import Line
    from medref.loader.library import Library, Record
    from medref.model.vocabulary import DrugClass

_CARD_KEYS: Final = (
    "name",
    "origin",
    "complete",
    "synonyms",
    "brands",
    "international_brands",
    "salts",
    "ingredients",
    "classes",
    "codes",
    "schedule",
    "tall_man",
    "summary",
)


def compile_library(library: Library, path: str) -> sqlite3.Connection:
    """Write the index of a library without faults to a new file (or ":memory:") and give the open connection."""
    return compile_pages(library, [assemble(record, library) for record in library.drugs.values()], path)


def compile_pages(library: Library, pages: Iterable[Monograph], path: str) -> sqlite3.Connection:
    """Write an index of these pages, with the vocabulary of a library."""
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = OFF")
    database.executescript(TABLES)
    writer = _Writer(database, library)
    with database:
        writer.write(pages)
    with database:
        for table in ("page", "line"):
            database.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608  # our table names
    with database:
        writer.write_head()
    database.execute("VACUUM")
    return database


class _Writer:
    """Writes the records of one library."""

    def __init__(self, database: sqlite3.Connection, library: Library) -> None:
        self.database = database
        self.library = library
        self.whole = sha256()
        self.words = _other_words(library)

    def write(self, pages: Iterable[Monograph]) -> None:
        members: dict[str, list[tuple[bool, str, int]]] = {}
        said_by_class: dict[str, list[Line]] = {}
        for number, page in enumerate(pages, 1):
            self._put("drug", page["name"], page, number)
            self._put("card", page["name"], card(page), number)
            self._index_page(number, page, said_by_class)
            for name in page["classes"]:
                members.setdefault(name, []).append((not page["complete"], page["name"], number))
        for number, record in enumerate(self.library.classes.values(), 1):
            inside = sorted(members.get(record.name, []))
            self._put("class", record.name, class_card(record, sorted(name for _, name, _ in inside)), number)
            self._put("members", record.name, [each for _, _, each in inside], CLASSES_FROM + number)
            self._index_lines(CLASSES_FROM + number, said_by_class.get(record.name, []))
        for number, (name, words) in enumerate(sorted(self.words.items()), 1):
            self._put("words", name, words, number)
        for number, (key, entry) in enumerate(sorted(_names(self.library).items()), 1):
            self._put("name", key, entry, number)

    def write_head(self) -> None:
        """Say what was written, so that what is missing is noticed as well as what is wrong."""
        parts = list(searched(self.database))
        guards = {
            "counts": dict(self.database.execute("SELECT kind, count(*) FROM record GROUP BY kind")),
            "names": digest_of(row[0] or b"" for row in self.database.execute(NAMES_TOGETHER)),
            "searched": digest_of(parts) if sum(map(len, parts)) <= MOST_SEARCHED else None,
        }
        self._put("head", "", {**_head(self.library, self.whole.hexdigest()[:32]), "guards": guards}, 1)

    def _put(self, kind: str, name: str, value: object, number: int) -> None:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        body = text.encode() if text.isprintable() else json.dumps(value, separators=(",", ":")).encode()
        self.whole.update(f"{kind}\0{name}\0{len(body)}\0".encode() + body)
        row = (kind, name, number, body, digest(kind, name, body))
        self.database.execute("INSERT INTO record VALUES (?, ?, ?, ?, ?)", row)

    def _index_page(self, number: int, page: Monograph, said_by_class: dict[str, list[Line]]) -> None:
        """Make a drug searchable: its own lines one by one, and all that holds for it together."""
        lines = list(lines_of(page))
        inherited: dict[str, list[Line]] = {}
        for line in lines:
            inherited.setdefault(line.owner, []).append(line)
        self._index_lines(number, inherited.pop("", []))
        for name, theirs in inherited.items():
            said_by_class.setdefault(name, theirs)
        words = " | ".join(self._said(line) for line in lines)
        self.database.execute("INSERT INTO page (rowid, words) VALUES (?, ?)", (number, words))

    def _index_lines(self, number: int, lines: list[Line]) -> None:
        """Put each line in the column that weighs it."""
        for at, line in enumerate(lines[:LINES_EACH]):
            row = number * LINES_EACH + at
            insert = f"INSERT INTO line (rowid, {line.column}) VALUES (?, ?)"  # noqa: S608  # one of our column names
            self.database.execute(insert, (row, self._said(line)))
            self._put("line", str(row), line._asdict(), row)

    def _said(self, line: Line) -> str:
        return searchable(" | ".join([line.about, line.text, *self._aliases(line)]))

    def _aliases(self, line: Line) -> list[str]:
        """Give the other words of the terms and classes that a line names."""
        return [word for name in line.names for word in self.words.get(name, ())]


def card(page: Monograph) -> dict[str, Any]:
    """Give a drug's identity from its page."""
    identity: dict[str, Any] = {key: page[key] for key in _CARD_KEYS}
    identity["codes"] = {key: value for key, value in page["codes"].items() if key != "cite"}
    labelled = [use["for"] for use in page["uses"] if use["status"] == "labelled"]
    return {**identity, "uses_for": list(dict.fromkeys(labelled))}


def _other_words(library: Library) -> dict[str, list[str]]:
    """Map each term and class to the other words for it, and to the names and words of broader terms."""
    words = {record.name: list(record.body.also) for record in library.classes.values()}
    for record in library.terms.values():
        wider = [library.terms[name] for name in library.wider_terms(record.name) if name in library.terms]
        of_wider = [word for each in wider[1:] for word in (each.name, *each.body.also)]
        words[record.name] = [*words.get(record.name, ()), *record.body.also, *of_wider]
    return words


def class_card(record: Record[DrugClass], members: list[str]) -> dict[str, Any]:
    """Give a class with its place among the classes and its members."""
    body = record.body
    return {
        "name": record.name,
        "origin": origin_note(record),
        "kind": body.kind,
        "also": body.also,
        "parents": body.parents,
        "atc": [body.atc] if isinstance(body.atc, str) else body.atc or [],
        "summary": body.summary,
        "members": members,
    }


def _names(library: Library) -> dict[str, dict[str, Any]]:
    """Map the key of each name to the drug it means, or to the several drugs of an open name."""
    names: dict[str, dict[str, Any]] = {}
    for drug in library.drugs.values():
        for claim in claims_of_drug(drug, library.salts):
            entry = {"written": claim.name, "kind": claim.kind, "drugs": [drug.name]}
            names.setdefault(squash(claim.name), entry)
    for record in library.open_names.values():
        entry = {"written": record.name, "kind": "open name", "drugs": record.body.drugs, "text": record.body.text}
        names.setdefault(squash(record.name), entry)
    return names


def _head(library: Library, of_all: str) -> dict[str, Any]:
    """Give what an index says of itself, with what it was made from."""
    base, *readers = library.heads
    return {
        "format": FORMAT,
        "library": {
            "name": base.name,
            "edition": base.edition,
            "digest": of_all,
            "readers": [
                {"name": head.name, "edition": head.edition, "path": path}
                for head, path in zip(readers, library.roots[1:], strict=True)
            ],
        },
        "files": library.files,
        "patterns": library.patterns,
    }
