"""Read an index. Every record is checked against its digest before anything is made of it."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

from medref.index.digest import digest
from medref.index.schema import FORMAT, LINES_EACH

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class IndexDamagedError(Exception):
    """The index cannot be read, or a record is not what was written."""


class Store:
    """An open index."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        try:
            self.head: dict[str, Any] = json.loads(self.record("head", ""))
        except KeyError:
            message = "the index has no head"
            raise IndexDamagedError(message) from None
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
        """Give a record's JSON; raises KeyError where there is none."""
        return self._one("kind = ? AND name = ?", kind, name)

    def numbered(self, kind: str, number: int) -> bytes:
        """Give a record's JSON by its number."""
        return self._one("kind = ? AND number = ?", kind, number)

    def all(self, kind: str) -> Iterator[bytes]:
        """Give every record of a kind, in the order of names."""
        for row in self._rows("SELECT kind, name, body, digest FROM record WHERE kind = ? ORDER BY name", kind):
            yield _checked(*row)

    def names(self, kind: str) -> list[str]:
        """Give the names of every record of a kind."""
        return [row[0] for row in self._rows("SELECT name FROM record WHERE kind = ? ORDER BY name", kind)]

    def search(self, expression: str, limit: int) -> list[tuple[int, float]]:
        """Give the drugs that an FTS5 expression finds best, by number, each with how well it fits (more is better)."""
        rows = self._rows("SELECT rowid, -rank FROM page WHERE page MATCH ? ORDER BY rank LIMIT ?", expression, limit)
        return list(rows)

    def search_lines(self, column: str, expression: str, limit: int) -> list[tuple[int, float]]:
        """Give the same for single lines of one column: the numbers of their drugs or classes, some several times."""
        asked = f"{{{column}}} : ({expression})"
        rows = self._rows("SELECT rowid, -rank FROM line WHERE line MATCH ? ORDER BY rank LIMIT ?", asked, limit)
        return [(row // LINES_EACH, fit) for row, fit in rows]

    def count(self, expression: str) -> int:
        """Count the drugs that an FTS5 expression finds."""
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
        query = "SELECT number FROM record WHERE kind = ? AND name = ?"
        return int(next(self._rows(query, kind, name))[0])

    def _one(self, condition: str, *values: str | int) -> bytes:
        query = f"SELECT kind, name, body, digest FROM record WHERE {condition}"  # noqa: S608  # our own conditions
        for row in self._rows(query, *values):
            return _checked(*row)
        raise KeyError(values)

    def _rows(self, query: str, *values: str | int) -> Iterator[Any]:
        try:
            yield from self._database.execute(query, values)
        except sqlite3.Error as error:
            raise IndexDamagedError(str(error)) from error


def _checked(kind: str, name: str, body: bytes, mark: bytes) -> bytes:
    try:
        if digest(kind, name, body) == mark:
            return body
    except (TypeError, AttributeError):  # a damaged row may hold anything
        pass
    message = f"the record {kind} {name!r} is not what was written"
    raise IndexDamagedError(message)
