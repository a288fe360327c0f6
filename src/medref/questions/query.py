"""The words of a search. Whatever is typed is text: no character of it is an operator."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from medref.names import searchable

_WORD = re.compile(r"[^\W_]+")
#: Words beyond this many are left out: a query is not a document.
MOST_WORDS: Final = 24
_LONGEST_WORD: Final = 60
_NOISE: Final = frozenset(
    {
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "by",
        "can",
        "do",
        "does",
        "drug",
        "drugs",
        "for",
        "from",
        "how",
        "i",
        "in",
        "is",
        "it",
        "my",
        "of",
        "on",
        "or",
        "that",
        "the",
        "to",
        "what",
        "which",
        "with",
    }
)


def words_of(query: str) -> list[str]:
    """Give the words that are searched for, in lower case: without the little ones, unless there are no others.

    A hyphenated word is one with its parts between spaces.
    """
    found: list[str] = []
    for chunk in query[: MOST_WORDS * _LONGEST_WORD].split():
        plain = unicodedata.normalize("NFKC", searchable(chunk))
        words = [word[:_LONGEST_WORD].lower() for word in _WORD.findall(plain)]
        if words:
            found.append(" ".join(words))
    found = list(dict.fromkeys(found))[:MOST_WORDS]
    return [word for word in found if word not in _NOISE] or found
