"""Read an index. Every record is checked against its digest before anything is made of it."""

from __future__ import annotations

import json
import sqlite3
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, cast
from zlib import crc32

from medref.index.digest import digest, digest_of
from medref.index.pages import owner_and_row, whole
from medref.index.schema import FORMAT, SEARCHED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


#: So many records that were asked for by number are kept in memory: a search asks for the best several times.
_RECENT: Final = 128
#: So many groups of names are kept in memory, for those who ask for many names.
_KEPT: Final = 4096
_SELECT: Final = "SELECT kind, name, number, body, digest FROM record WHERE"
_WITH: Final = "SELECT rowid FROM line WHERE line MATCH ? ORDER BY rowid LIMIT ?"


class IndexDamagedError(Exception):
    """The index cannot be read, or a record is not what was written."""


class Store:
    """An open index."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self.head: dict[str, Any] = json.loads(self.record("head", ""))
        self._shared: dict[int, list[bytes]] = {}
        #: The rows that several pages have, by what stands in their place; each is read once.
        self.shared_rows: Mapping[bytes, bytes] = _SharedRows(self)
        self._group = lru_cache(maxsize=_KEPT)(self._read_group)
        self.numbered = lru_cache(maxsize=_RECENT)(self._numbered)
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
        """Give a record's body as it is stored."""
        return cast("bytes", self._one(kind, name)[3])

    def _numbered(self, kind: str, number: int) -> bytes:
        """Give a record's body by its number."""
        return cast("bytes", self._one(kind, number)[3])

    def number(self, kind: str, name: str) -> int:
        """Give the number of a record."""
        return int(self._one(kind, name)[2])

    def called(self, kind: str, number: int) -> str:
        """Give the name of a record."""
        return str(self._one(kind, number)[1])

    def all(self, kind: str) -> list[bytes]:
        """Give every record of a kind, in the order of names."""
        rows = list(self._rows(f"{_SELECT} kind = ? ORDER BY name", kind))
        if len(rows) != self._count(kind):
            message = f"there are {len(rows)} records {kind}, not as many as were written"
            raise IndexDamagedError(message)
        return [_checked(*row) for row in rows]

    def name(self, key: str) -> dict[str, Any] | None:
        """Give what a name's key stands for; None where it is no name."""
        return self._group(group_of(key, self._count("names"))).get(key)

    def _read_group(self, number: int) -> dict[str, dict[str, Any]]:
        return cast("dict[str, dict[str, Any]]", json.loads(self.numbered("names", number)))

    def page(self, name: str) -> bytes:
        """Give a drug's monograph as JSON."""
        return whole(self.record("drug", name), self.shared_rows)

    def shared(self, number: int) -> list[bytes]:
        """Give what several pages say, row by row, by the number of whose it is."""
        if number not in self._shared:
            self._shared[number] = self.numbered("shared", number).split(b"\n")
        return self._shared[number]

    def _count(self, kind: str) -> int:
        return int(self.head["guards"]["counts"].get(kind, 0))

    def _one(self, kind: str, asked: str | int) -> tuple[Any, ...]:
        """Give the one row that is asked for by name or number, if it is there and what was written."""
        by = "name" if isinstance(asked, str) else "number"
        for row in self._rows(f"{_SELECT} kind = ? AND {by} = ?", kind, asked):
            if asked not in (row[1], row[2]):
                message = f"the record {row[0]} {row[1]!r} stands in place of {asked!r}"
                raise IndexDamagedError(message)
            _checked(*row)
            return tuple(row)
        message = f"the record {kind} {asked!r} is missing"
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

    def rows_with(self, words: list[str], most: int) -> list[int]:
        """Give the numbers of the first lines, at most so many, that have every word, in their order."""
        self._check_searched()
        asked = " AND ".join(f'"{part}"' for word in words for part in word.split())
        try:
            return [row[0] for row in self._database.execute(_WITH, (asked, most))]
        except (sqlite3.Error, UnicodeDecodeError) as error:
            if "phrase queries" in str(error):  # FTS5 takes a word for several, so it stands in no text of ours
                return []
            raise IndexDamagedError(str(error)) from error

    def _rows(self, query: str, *values: str | int) -> Iterator[Any]:
        try:
            yield from self._database.execute(query, values)
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise IndexDamagedError(str(error)) from error


class _SharedRows(dict[bytes, bytes]):
    """Reads a shared row when it is asked for, and keeps it: many pages have it."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store

    def __missing__(self, meant: bytes) -> bytes:
        owner, row = owner_and_row(meant)
        self[meant] = found = self._store.shared(owner)[row]
        return found


def group_of(key: str, groups: int) -> int:
    """Give the group of names that a name's key belongs to."""
    return crc32(key.encode(errors="replace")) % groups


def searched(database: sqlite3.Connection) -> Iterator[bytes]:
    """Give all that FTS5 keeps to look words up in, part by part."""
    for question in SEARCHED:
        for row in database.execute(question):
            for value in row:
                yield value if isinstance(value, bytes) else str(value).encode(errors="replace")


def _checked(kind: str, name: str, number: int, body: bytes, mark: bytes) -> bytes:
    try:
        if digest(kind, name, number, body) == mark:
            return body
    except (TypeError, AttributeError, UnicodeEncodeError):  # a damaged row may hold anything
        pass
    message = f"the record {kind} {name!r} is not what was written"
    raise IndexDamagedError(message)
