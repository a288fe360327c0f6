"""Compile a library into an index."""

from __future__ import annotations

import json
import sqlite3
from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from medref.index.assemble import assemble
from medref.index.digest import digest
from medref.index.lines import lines_of
from medref.index.plain import origin_note
from medref.index.schema import FORMAT, LINES_PER_DRUG, TABLES
from medref.loader.called import claims_of_drug
from medref.names import searchable, squash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from medref.contract import Monograph
    from medref.index.lines import Line
    from medref.loader.library import Library

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
    with database:
        _Writer(database, library).write(pages)
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
        members: dict[str, list[str]] = {}
        for number, page in enumerate(pages, 1):
            self._put("drug", page["name"], page, number)
            self._put("card", page["name"], card(page), number)
            self._index(number, page)
            for name in page["classes"]:
                members.setdefault(name, []).append(page["name"])
        for number, class_card in enumerate(_class_cards(self.library, members), 1):
            self._put("class", class_card["name"], class_card, number)
        for number, (name, words) in enumerate(sorted(self.words.items()), 1):
            self._put("words", name, words, number)
        for number, (key, entry) in enumerate(sorted(_names(self.library).items()), 1):
            self._put("name", key, entry, number)
        self._put("head", "", _head(self.library, self.whole.hexdigest()[:32]), 1)

    def _put(self, kind: str, name: str, value: object, number: int) -> None:
        body = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
        self.whole.update(f"{kind}\0{name}\0{len(body)}\0".encode() + body)
        row = (kind, name, number, body, digest(kind, name, body))
        self.database.execute("INSERT INTO record VALUES (?, ?, ?, ?, ?)", row)

    def _index(self, number: int, page: Monograph) -> None:
        """Make a drug searchable: each line in the column that weighs it, and all lines together."""
        words = []
        for at, line in enumerate(islice(lines_of(page), LINES_PER_DRUG)):
            row = number * LINES_PER_DRUG + at
            said = searchable(" | ".join([line.about, line.text, *self._aliases(line)]))
            insert = f"INSERT INTO line (rowid, {line.column}) VALUES (?, ?)"  # noqa: S608  # one of our column names
            self.database.execute(insert, (row, said))
            self._put("line", str(row), line._asdict(), row)
            words.append(said)
        self.database.execute("INSERT INTO page (rowid, words) VALUES (?, ?)", (number, " | ".join(words)))

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


def _class_cards(library: Library, members: dict[str, list[str]]) -> Iterator[dict[str, Any]]:
    for record in library.classes.values():
        body = record.body
        yield {
            "name": record.name,
            "origin": origin_note(record),
            "kind": body.kind,
            "also": body.also,
            "parents": body.parents,
            "atc": [body.atc] if isinstance(body.atc, str) else body.atc or [],
            "summary": body.summary,
            "members": sorted(members.get(record.name, [])),
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
        "patterns": [list(pattern) for pattern in library.patterns],
    }
