"""The tables of the index. A change here, or in what is stored, raises FORMAT, and older indexes are made anew."""

from typing import Final

from medref.index.lines import COLUMNS

FORMAT: Final = 1
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
