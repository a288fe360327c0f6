"""Read an index. Every record is checked against its digest before anything is made of it."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any, Final

from medref.index.digest import digest, digest_of
from medref.index.schema import FORMAT, LINES_EACH, SEARCHED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


ALL_NAMES: Final = "SELECT name FROM record WHERE kind = ? ORDER BY name"
#: Every key of a name in one value, each between line breaks; SQLite puts them together faster than rows are read.
NAMES_TOGETHER: Final = (
    "SELECT CAST(char(10) || group_concat(name, char(10)) || char(10) AS BLOB) "
    "FROM (SELECT name FROM record WHERE kind = 'name' ORDER BY name)"
)
_SELECT: Final = "SELECT kind, name, number, body, digest FROM record WHERE"


class IndexDamagedError(Exception):
    """The index cannot be read, or a record is not what was written."""


class Store:
    """An open index."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self.head: dict[str, Any] = json.loads(self.record("head", ""))
        self._searched = self.head.get("guards", {}).get("searched") is None
        if self.head.get("format") != FORMAT:
            message = f"the index has format {self.head.get('format')}, this program reads {FORMAT}"
            raise IndexDamagedError(message)

    @classmethod
    def open(cls, path: Path) -> Store:
        """Open an index file for reading; raises IndexDamagedError where it is none, FileNotFoundError without one."""
        if not path.is_file():
            raise FileNotFoundError(path)
        try:
            return cls(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True))
        except sqlite3.Error as error:
            raise IndexDamagedError(str(error)) from error

    def record(self, kind: str, name: str) -> bytes:
        """Give a record's JSON; raises KeyError where there is none, which only a name may be."""
        for row in self._rows(f"{_SELECT} kind = ? AND name = ?", kind, name):
            return self._same(row, 1, name)
        if kind == "name":
            self._check_names(name)
            raise KeyError(name)
        message = f"the record {kind} {name!r} is missing"
        raise IndexDamagedError(message)

    def numbered(self, kind: str, number: int) -> bytes:
        """Give a record's JSON by its number."""
        for row in self._rows(f"{_SELECT} kind = ? AND number = ?", kind, number):
            return self._same(row, 2, number)
        message = f"the record {kind} {number} is missing"
        raise IndexDamagedError(message)

    def all(self, kind: str) -> list[bytes]:
        """Give every record of a kind, in the order of names."""
        bodies = [_checked(*row) for row in self._rows(f"{_SELECT} kind = ? ORDER BY name", kind)]
        if len(bodies) != self.head["guards"]["counts"].get(kind, 0):
            message = f"there are {len(bodies)} records {kind}, not as many as were written"
            raise IndexDamagedError(message)
        return bodies

    def names(self, kind: str) -> list[str]:
        """Give the names of every record of a kind."""
        return [str(row[0]) for row in self._rows(ALL_NAMES, kind)]

    @staticmethod
    def _same(row: tuple[Any, ...], place: int, asked: str | int) -> bytes:
        """Give a row's body, if it is the row that was asked for and what was written."""
        if row[place] != asked:
            message = f"the record {row[0]} {row[1]!r} stands in place of {asked!r}"
            raise IndexDamagedError(message)
        return _checked(*row)

    def _check_names(self, asked: str) -> None:
        """Notice a name that is missing because it is damaged; it is no name that does not exist."""
        names = next(self._rows(NAMES_TOGETHER))[0]
        if names is None or digest_of([names]) != self.head["guards"]["names"] or b"\n%b\n" % asked.encode() in names:
            message = "a name is not what was written"
            raise IndexDamagedError(message)

    def _check_searched(self) -> None:
        """Notice damage in what a search looks words up in, once a run."""
        if not self._searched:
            try:
                sum_ = digest_of(searched(self._database))
            except (sqlite3.Error, TypeError, UnicodeDecodeError) as error:
                raise IndexDamagedError(str(error)) from error
            if sum_ != self.head["guards"]["searched"]:
                message = "the words of the search are not what was written"
                raise IndexDamagedError(message)
            self._searched = True

    def search(self, expression: str, limit: int) -> list[tuple[int, float]]:
        """Give the drugs that an FTS5 expression finds best, by number, each with how well it fits (more is better)."""
        self._check_searched()
        rows = self._rows("SELECT rowid, -rank FROM page WHERE page MATCH ? ORDER BY rank LIMIT ?", expression, limit)
        return list(rows)

    def search_lines(self, column: str, expression: str, limit: int) -> list[tuple[int, float]]:
        """Give the same for single lines of one column: the numbers of their drugs or classes, some several times."""
        self._check_searched()
        asked = f"{{{column}}} : ({expression})"
        rows = self._rows("SELECT rowid, -rank FROM line WHERE line MATCH ? ORDER BY rank LIMIT ?", asked, limit)
        return [(row // LINES_EACH, fit) for row, fit in rows]

    def count(self, expression: str) -> int:
        """Count the drugs that an FTS5 expression finds."""
        self._check_searched()
        return int(next(self._rows("SELECT count(*) FROM page WHERE page MATCH ?", expression))[0])

    def matching_lines(self, expression: str, number: int, limit: int) -> list[bytes]:
        """Give the lines of a drug or class that match, best first."""
        rows = self._rows(
            "SELECT rowid FROM line WHERE line MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rank LIMIT ?",
            expression,
            number * LINES_EACH,
            (number + 1) * LINES_EACH - 1,
            limit,
        )
        return [self.numbered("line", row[0]) for row in rows]

    def number(self, kind: str, name: str) -> int:
        """Give the number of a record."""
        for row in self._rows(f"{_SELECT} kind = ? AND name = ?", kind, name):
            if self._same(row, 1, name):
                return int(row[2])
        message = f"the record {kind} {name!r} is missing"
        raise IndexDamagedError(message)

    def _rows(self, query: str, *values: str | int) -> Iterator[Any]:
        try:
            yield from self._database.execute(query, values)
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise IndexDamagedError(str(error)) from error


def searched(database: sqlite3.Connection) -> Iterator[bytes]:
    """Give all that FTS5 keeps to look words up in, part by part."""
    for question in SEARCHED:
        for row in database.execute(question):
            for value in row:
                yield value if isinstance(value, bytes) else str(value).encode(errors="replace")


def _checked(kind: str, name: str, _number: int, body: bytes, mark: bytes) -> bytes:
    try:
        if digest(kind, name, body) == mark:
            return body
    except (TypeError, AttributeError, UnicodeEncodeError):  # a damaged row may hold anything
        pass
    message = f"the record {kind} {name!r} is not what was written"
    raise IndexDamagedError(message)
