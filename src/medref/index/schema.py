"""The tables of the index. A change here, or in what is stored, raises FORMAT, and older indexes are made anew."""

from __future__ import annotations

from typing import Final

FORMAT: Final = 1
#: Search columns with their weights: where a word stands decides how much it says of a drug.
COLUMNS: Final = {
    "name": 14.0,
    "brand": 12.0,
    "class": 8.0,
    "use": 8.0,
    "summary": 4.0,
    "other_use": 3.0,
    "mechanism": 3.0,
    "effect": 2.5,
    "precaution": 1.5,
    "rest": 0.7,
}
#: A line's row is its drug's number times this, plus its place among the drug's lines.
LINES_PER_DRUG: Final = 4096

_TOKENIZER = 'tokenize = "porter unicode61 remove_diacritics 2"'

TABLES: Final = f"""
CREATE TABLE record (kind TEXT, name TEXT, number INTEGER, body BLOB, digest BLOB, PRIMARY KEY (kind, name))
    WITHOUT ROWID;
CREATE UNIQUE INDEX record_number ON record (kind, number);
CREATE VIRTUAL TABLE page USING fts5({", ".join(COLUMNS)}, content = '', {_TOKENIZER});
CREATE VIRTUAL TABLE line USING fts5(words, aliases, content = '', {_TOKENIZER});
"""
