"""The tables of the index. A change here, or in what is stored, raises FORMAT, and older indexes are made anew."""

from __future__ import annotations

from typing import Final

FORMAT: Final = 4
#: Search columns with their weights: where words stand decides how much they say of a drug.
COLUMNS: Final = {
    "name": 14.0,
    "brand": 12.0,
    "class": 8.0,
    "use": 7.5,
    "summary": 5.5,
    "mechanism": 5.0,
    "other_use": 4.5,
    "effect": 4.0,
    "precaution": 3.0,
    "rest": 2.0,
}
#: A line's row is the number of its drug or class times this, plus its place there.
LINES_EACH: Final = 4096
#: Drugs are numbered from 1, classes from here.
CLASSES_FROM: Final = 1 << 32

_TOKENIZER = 'tokenize = "porter unicode61 remove_diacritics 2"'

TABLES: Final = f"""
CREATE TABLE record (kind TEXT, name TEXT, number INTEGER, body BLOB, digest BLOB);
CREATE UNIQUE INDEX record_name ON record (kind, name);
CREATE UNIQUE INDEX record_number ON record (kind, number);
CREATE VIRTUAL TABLE page USING fts5(words, content = '', {_TOKENIZER});
CREATE VIRTUAL TABLE line USING fts5({", ".join(COLUMNS)}, content = '', {_TOKENIZER});
"""

#: What asks for all that FTS5 keeps of the two tables above; a checksum over it guards the search. SQLite puts the many
#: small rows of lengths together, in a tenth of the time that reading them one by one takes.
SEARCHED: Final = tuple(
    question.format(table)
    for table in ("page", "line")
    for question in (
        "SELECT id, block FROM {}_data",
        "SELECT segid, term, pgno FROM {}_idx",
        "SELECT count(*), sum(id), CAST(group_concat(sz, '') AS BLOB) FROM {}_docsize",
        "SELECT k, v FROM {}_config",
    )
)
#: More than this is not summed up at every search; medref's own library has about a tenth of it.
MOST_SEARCHED: Final = 64_000_000
