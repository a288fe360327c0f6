"""Words in context: the piece of a text that shows why it was found."""

from __future__ import annotations

import re
from typing import Final

_WORD = re.compile(r"[^\W_]+")
_WIDTH: Final = 110
_SHORTEST_STEM: Final = 4
_LONGEST_ENDING: Final = 3


def same_stem(one: str, other: str) -> bool:
    """Whether two words, in lower case, share their beginning but for an ending, as far as a reader is concerned."""
    if one == other:
        return True
    shared = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        shared += 1
    return shared >= _SHORTEST_STEM and shared >= max(len(one), len(other)) - _LONGEST_ENDING


def _beginning(word: str) -> str:
    """Give what words of one stem share at least."""
    return word[:_SHORTEST_STEM]


def spoken_for(words: list[str], text: str) -> int:
    """Count how many of the words a text has."""
    there = set(_WORD.findall(text.lower()))
    return sum(
        all(part in there or any(same_stem(part, word) for word in there) for part in each.split()) for each in words
    )


def closeness(words: list[str], text: str) -> float:
    """Give how much a text is about the words, from 0 to 1: whether they stand side by side, and what else there is."""
    there = _WORD.findall(text.lower())
    parts = [part for each in words for part in each.split()]
    return (_side_by_side(parts, there) + len(parts) / max(len(there), len(parts))) / 2


def split_up(words: list[str], text: str) -> bool:
    """Whether the parts of a hyphenated word stand in a text without standing side by side."""
    there = _WORD.findall(text.lower())
    return any(not _side_by_side(each.split(), there) for each in words if " " in each)


def _side_by_side(parts: list[str], there: list[str]) -> bool:
    if not set(map(_beginning, parts)) <= set(map(_beginning, there)):
        return False
    return any(all(map(same_stem, parts, there[at:])) for at in range(len(there) - len(parts) + 1))


def snippet(text: str, words: list[str], width: int = _WIDTH) -> str:
    """Give about `width` characters of a text around the first of the words in it."""
    if len(text) <= width:
        return text
    parts = [part for word in words for part in word.split()]
    at = next(
        (found.start() for found in _WORD.finditer(text) if any(same_stem(found.group().lower(), p) for p in parts)), 0
    )
    start = max(0, min(at - width // 3, len(text) - width))
    if start:
        start = text.find(" ", start) + 1
    end = len(text) if start + width >= len(text) else text.rfind(" ", start, start + width)
    piece = text[start : end if end > start else start + width]
    return ("… " if start else "") + piece + (" …" if end < len(text) else "")
