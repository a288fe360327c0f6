"""How names are compared. Two spellings are one name when their keys are equal; nothing else makes them so."""

from __future__ import annotations

import re
import unicodedata

_MARKS = str.maketrans("", "", "®™©")
_NOT_A_LETTER = re.compile(r"[\W_]+")


def squash(name: str) -> str:
    """Give the key of a name: its letters and digits, without case, accents, hyphens, spaces or trade marks."""
    plain = unicodedata.normalize("NFKD", name.translate(_MARKS))
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    return _NOT_A_LETTER.sub("", letters.casefold())
