"""Compile a library into an index."""

from __future__ import annotations

import sqlite3
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from medref.index.assemble import assemble
from medref.index.digest import digest, digest_of
from medref.index.lines import identity_lines, lines_of
from medref.index.plain import origin_note
from medref.index.schema import CLASSES_FROM, FORMAT, MOST_SEARCHED, NAMES_EACH, TABLES
from medref.index.spot import ROWS, Spot, number_of
from medref.index.store import group_of, searched
from medref.index.storing import dumps, rows_of
from medref.loader.called import claims_of_drug
from medref.names import searchable, squash

if TYPE_CHECKING:
    from collections.abc import Iterable

    from medref.contract import Monograph
    from medref.index.lines import Line
    from medref.index.storing import Share
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
    return compile_pages(library, [assemble(record, library) for _, record in sorted(library.drugs.items())], path)


def compile_pages(library: Library, pages: Iterable[Monograph], path: str) -> sqlite3.Connection:
    """Write an index of these pages, with the vocabulary of a library."""
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = OFF")
    database.executescript(TABLES)
    writer = _Writer(database, library)
    with database:
        writer.write(pages)
    with database:
        database.execute("INSERT INTO line (line) VALUES ('optimize')")
    with database:
        writer.write_head()
    database.execute("VACUUM")
    return database


#: What classes and drugs say of others is numbered from here, each by its speaker.
_SPEAKERS_FROM: Final = 1 << 40


class _Shared:
    """Gathers what several pages say.

    What classes say for their members is under the class's number, what a record says of others under a number of its
    own, with the works that it rests on, and works that the library lists under 0.
    """

    WORKS: Final = 0

    def __init__(self, library: Library) -> None:
        self.owners = {name: CLASSES_FROM + number for number, name in enumerate(library.classes, 1)}
        self._speakers = {
            name: _SPEAKERS_FROM + number for number, name in enumerate([*library.classes, *sorted(library.drugs)], 1)
        }
        self._works = {name for shelf in library.sources.values() for name in shelf}
        #: Each owner's texts with their rows, and what each says.
        self.rows: dict[int, dict[str, int]] = {}
        self.said: list[tuple[int, int, str, Any]] = []

    def of(self, page: Monograph) -> Share:
        """Give what says where something of a page is stored that is not the page's alone."""
        owners = self._speakers | {name: self.owners[name] for name in page["classes"]}

        def share(section: str, key: str, value: Any, text: str) -> tuple[int, int] | None:  # noqa: ANN401
            match section:
                case "sources":  # those of another record have its name before theirs
                    owner = self.WORKS if key in self._works else self._speakers.get(key.partition(":")[0])
                case "kinetics":
                    owner = None
                case _:
                    owner = owners.get(value.get("from", ""))
            return None if owner is None else (owner, self._row(owner, section, value, text))

        return share

    def _row(self, owner: int, section: str, value: Any, text: str) -> int:  # noqa: ANN401
        rows = self.rows.setdefault(owner, {})
        if text not in rows:
            rows[text] = len(rows)
            self.said.append((owner, rows[text], section, value))
        return rows[text]


class _Writer:
    """Writes the records of one library."""

    def __init__(self, database: sqlite3.Connection, library: Library) -> None:
        self.database = database
        self.library = library
        self.whole = sha256()
        self.words = _other_words(library)
        self.shared = _Shared(library)

    def write(self, pages: Iterable[Monograph]) -> None:
        members: dict[str, list[int]] = {}
        called: dict[int, str] = {}
        for at, page in enumerate(pages, 1):
            number = 2 * at + (not page["complete"])
            called[number] = page["name"]
            self._page(number, page)
            for name in page["classes"]:
                members.setdefault(name, []).append(number)
        for at, record in enumerate(self.library.classes.values(), 1):
            inside = members.get(record.name, [])
            self._put("class", record.name, class_card(record, sorted(called[number] for number in inside)), at)
            self._put("members", record.name, inside, self.shared.owners[record.name])
        self._shared()
        for at, (name, words) in enumerate(sorted(self.words.items()), 1):
            self._put("words", name, words, at)
        self._names()

    def write_head(self) -> None:
        """Say what was written, so that what is missing is noticed as well as what is wrong."""
        parts = list(searched(self.database))
        guards = {
            "counts": dict(self.database.execute("SELECT kind, count(*) FROM record GROUP BY kind")),
            "searched": digest_of(parts) if sum(map(len, parts)) <= MOST_SEARCHED else None,
        }
        self._put("head", "", {**_head(self.library, self.whole.hexdigest()[:32]), "guards": guards}, 1)

    def _put(self, kind: str, name: str, value: object, number: int) -> None:
        self._store(kind, name, dumps(value), number)

    def _store(self, kind: str, name: str, text: str, number: int) -> None:
        body = text.encode()
        self.whole.update(f"{kind}\0{name}\0{len(body)}\0".encode() + body)
        row = (kind, name, number, body, digest(kind, name, number, body))
        self.database.execute("INSERT INTO record VALUES (?, ?, ?, ?, ?)", row)

    def _page(self, number: int, page: Monograph) -> None:
        """Store a drug's page, and make searchable what is its own."""
        texts = []
        for at, row in enumerate(rows_of(page, self.shared.of(page))):
            texts.append(row.text)
            if row.said is not None and (row.owner is None or row.owner >= _SPEAKERS_FROM):
                self._index(number, at, lines_of(row.section, row.key, row.said))
        self._store("drug", page["name"], "\n".join(texts), number)
        identity = card(page)
        self._put("card", page["name"], identity, number)
        for column, lines in identity_lines(identity).items():
            for at, line in enumerate(lines):
                if column not in {"class", "group"} or column == self._column_of(line.about):
                    self._index(number, at, [line])

    def _column_of(self, class_name: str) -> str:
        return "group" if self.library.classes[class_name].body.kind == "group" else "class"

    def _index(self, owner: int, row: int, lines: Iterable[Line]) -> None:
        """Make the lines on a row searchable."""
        for line in lines if row < ROWS else ():
            words = searchable(" | ".join([line.about, line.text, *self._aliases(line)]))
            values = (number_of(Spot(owner, line.column, row)), words)
            self.database.execute("INSERT INTO line (rowid, words) VALUES (?, ?)", values)

    def _aliases(self, line: Line) -> list[str]:
        """Give the other words of the terms and classes that a line names."""
        return [word for name in line.names for word in self.words.get(name, ())]

    def _shared(self) -> None:
        """Store what several pages say, with the section of each row, and make it searchable."""
        sections: dict[int, list[str]] = {owner: [] for owner in self.shared.rows}
        for owner, row, section, value in self.shared.said:
            sections[owner].append(section)
            if CLASSES_FROM <= owner < _SPEAKERS_FROM:
                self._index(owner, row, lines_of(section, "", value))
        for owner, rows in self.shared.rows.items():
            self._store("shared", str(owner), "\n".join(rows), owner)
            self._put("sections", str(owner), sections[owner], owner)

    def _names(self) -> None:
        """Store the names, so many together that a name which is in none of them is surely no name."""
        names = _names(self.library)
        groups: list[dict[str, Any]] = [{} for _ in range(len(names) // NAMES_EACH + 1)]
        for key, entry in sorted(names.items()):
            groups[group_of(key, len(groups))][key] = entry
        for number, group in enumerate(groups):
            self._put("names", str(number), group, number)


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
