"""Characters that have no business in a library: they hide text, turn it round, or drive a terminal."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

# C0 and C1 controls but tab and line breaks, soft hyphen, zero-width and bidirectional marks, line and paragraph
# separators, lone surrogates, private use, non-characters, tags.
_UNPRINTABLE: Final = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff"
    "\ue000-\uf8ff\ufeff\ufff0-\uffff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_UNPRINTABLE)


class Unprintable(NamedTuple):
    """Such a character, by its offset in the text."""

    offset: int
    name: str


def find_unprintable(text: str) -> Unprintable | None:
    """Give the first such character of a text."""
    found = _pattern().search(text)
    return Unprintable(found.start(), f"U+{ord(found.group()):04X}") if found else None


def spell_out(text: str) -> str:
    """Give a text with every such character written as its code, for what was typed may hold any."""
    return _pattern().sub(lambda found: f"<U+{ord(found.group()):04X}>", text)
