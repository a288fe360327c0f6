"""How names and words are compared: two spellings are one name when their keys are equal, and nothing else is."""

from __future__ import annotations

import re
import unicodedata

_MARKS = str.maketrans("", "", "®™©")
_APOSTROPHES = str.maketrans("", "", "'’‘")
_NOT_A_LETTER = re.compile(r"[\W_]+")


def searchable(text: str) -> str:
    """Give a text as it is searched: an apostrophe stands in no word, so that `can't` and `cant` are one."""
    return text.translate(_APOSTROPHES)


def squash(name: str) -> str:
    """Give the key of a name: its letters and digits, without case, accents, hyphens, spaces or trade marks."""
    plain = unicodedata.normalize("NFKD", name.translate(_MARKS))
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    return _NOT_A_LETTER.sub("", letters.casefold())
