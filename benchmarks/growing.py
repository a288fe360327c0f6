"""A library many times the size of medref's: copies of its records under made-up names, with their words mixed.

A copy keeps the length and the shape of its original. One copy in ten keeps all words; in the others each longer word
of the texts is replaced by one of a made-up vocabulary. So a search finds in the large library about the share of the
records that it would find if the library had grown by writing.
"""

from __future__ import annotations

import json
import random
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"[A-Za-z]{5,}")
#: One copy in so many keeps the words of its original.
_KEEPS_WORDS = 10
_SYLLABLES = [c + v for c in "bdklmn" for v in "aeiou"]
_TEXTS = {"text", "advice", "mechanism", "finding", "summary"}


def copies(pages: list[dict[str, Any]], times: int, seed: int = 20261122) -> Iterator[dict[str, Any]]:
    """Give every page and `times` - 1 copies of it under other names."""
    chance = random.Random(seed)  # noqa: S311  # a benchmark, not a secret
    made_up = ["".join(chance.choices(_SYLLABLES, k=4)) for _ in range(5000)]
    yield from pages
    for number in range(1, times):
        for page in pages:
            copy = json.loads(json.dumps(page))
            copy["name"] = f"{page['name']} {number}"
            for key in ("synonyms", "brands", "international_brands", "salts"):
                copy[key] = [f"{name} {number}" for name in page[key]]
            if number % _KEEPS_WORDS:
                copy = _mixed(copy, chance, made_up)
            yield copy


def _mixed(value: Any, chance: random.Random, made_up: list[str], key: str = "") -> Any:  # noqa: ANN401  # any JSON
    """Replace the longer words of the texts of a page; what its classes say stays what it is for every member."""
    if isinstance(value, dict) and "from" in value:
        return value
    if isinstance(value, dict):
        return {name: _mixed(each, chance, made_up, name) for name, each in value.items()}
    if isinstance(value, list):
        return [_mixed(each, chance, made_up, key) for each in value]
    if isinstance(value, str) and key in _TEXTS:
        return _WORD.sub(lambda _: chance.choice(made_up), value)
    return value
