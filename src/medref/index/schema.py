"""The tables of the index. A change here, or in what is stored, raises FORMAT, and older indexes are made anew."""

from __future__ import annotations

from typing import Final

FORMAT: Final = 11
#: Search columns with their weights: where words stand decides how much they say of a drug.
COLUMNS: Final = {
    "name": 14.0,
    "brand": 12.0,
    "class": 8.0,
    "use": 7.5,
    "group": 6.0,
    "summary": 5.5,
    "mechanism": 5.0,
    "other_use": 4.5,
    "effect": 4.0,
    "precaution": 3.0,
    "rest": 2.0,
}
#: Drugs are numbered from 2 (even with a monograph, odd without), classes from here.
CLASSES_FROM: Final = 1 << 32
#: So many names share a record, as far as chance has it.
NAMES_EACH: Final = 16

#: FTS5 keeps for each word the rows that have it, and no more: no texts, no positions, no lengths.
_OPTIONS: Final = "content = '', detail = none, columnsize = 0, tokenize = \"porter unicode61 remove_diacritics 2\""

#: FTS5 keeps its lists in few large pieces, which are summed up faster than many small ones.
TABLES: Final = f"""
CREATE TABLE record (kind TEXT, name TEXT, number INTEGER, body BLOB, digest BLOB);
CREATE UNIQUE INDEX record_name ON record (kind, name);
CREATE UNIQUE INDEX record_number ON record (kind, number);
CREATE VIRTUAL TABLE line USING fts5(words, {_OPTIONS});
INSERT INTO line (line, rank) VALUES ('pgsz', 32768);
"""  # noqa: S608  # our own options

#: What asks for all that FTS5 keeps to look words up in; a checksum over it guards the search.
SEARCHED: Final = (
    "SELECT id, block FROM line_data",
    "SELECT segid, term, pgno FROM line_idx",
    "SELECT k, v FROM line_config",
)
#: More than this is not summed up at every search; medref's own library has about a tenth of it.
MOST_SEARCHED: Final = 8_000_000
