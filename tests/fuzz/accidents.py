"""Accidents that happen to a valid library file: pieces lost, doubled, exchanged, moved, and odd things put in."""

import random
import re
from collections.abc import Callable
from typing import Final

from tests.fuzz.valid import VALID

WORD: Final = re.compile(r"[^\s:,\[\]{}]+")
ODD: Final[tuple[str, ...]] = (
    *"\t\r\n\0 :-?,[]{}#&*!|>'\"%@`~^\\/.<=+_0\x1b\x7f\x85\x9b\xa0\xad\u200b\u2028\u202e\ufeff\ufffe",
    *(
        "---",
        "...",
        "&a ",
        "*a",
        "!!python/object:os.system ",
        "!x ",
        "? ",
        ": ",
        "- ",
        "|\n",
        ">-\n",
        "include: ['*']\n",
    ),
    *(
        "include: [../x]\n",
        "  ",
        "\ud800",
        "\n\n",
        "<<: ",
        "cite: []\n",
        "drugs:\n",
        "terms: {pain: {broader: [pain]}}\n",
    ),
)
VALUES: Final[tuple[str, ...]] = (
    *(".nan", ".inf", "-.inf", "1e999", "9" * 40, "-1", "-0", "0", "100", "1.5", "0x10", "true", "null", "~"),
    *("''", "[]", "{}"),
    *(
        "[[]]",
        "{a: b}",
        "[a, a]",
        '"\\e[31m"',
        '"\\0"',
        '"\\u202e"',
        '"\\r"',
        "' '",
        "2026-02-30",
        "2026",
    ),
    *("µ", "🙂", "é", "İ", "ß"),
    *(
        "pain",
        "calmer",
        "one",
        "two",
        "ache",
        "ONE",
        "First",
        "uno",
        "both",
        "shelf",
        "shelf#",
    ),
    *("label#1", "label", "major", "avoid"),
    *(
        '"< 6 months"',
        '">= 1"',
        '"< 999999999999 years"',
        "[5, 1]",
        "[1, 2, 3]",
        "cite",
        "text",
    ),
    *("a" * 3000, "a - b", "®", "-", "x:y"),
)


def delete(text: str, chance: random.Random) -> str:
    """Take a piece out."""
    at = chance.randrange(len(text))
    return text[:at] + text[at + chance.choice((1, 1, 2, 5, 20, 200)) :]


def duplicate(text: str, chance: random.Random) -> str:
    """Write a piece twice."""
    at = chance.randrange(len(text))
    end = at + chance.choice((1, 3, 10, 60))
    return text[:end] + text[at:end] + text[end:]


def duplicate_line(text: str, chance: random.Random) -> str:
    """Write a line twice, the second somewhere."""
    lines = text.splitlines(keepends=True)
    lines.insert(chance.randrange(len(lines) + 1), chance.choice(lines))
    return "".join(lines)


def swap(text: str, chance: random.Random) -> str:
    """Let two lines change places."""
    lines = text.splitlines(keepends=True)
    one, two = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]
    return "".join(lines)


def delete_line(text: str, chance: random.Random) -> str:
    """Take a line out."""
    lines = text.splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    return "".join(lines)


def swap_words(text: str, chance: random.Random) -> str:
    """Let two words change places."""
    words = list(WORD.finditer(text))
    if len(words) < 2:
        return text
    one, two = sorted(chance.sample(words, 2), key=lambda found: found.start())
    between = text[one.end() : two.start()]
    return f"{text[: one.start()]}{two.group()}{between}{one.group()}{text[two.end() :]}"


def insert(text: str, chance: random.Random) -> str:
    """Put something odd in."""
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(ODD) + text[at:]


def replace_word(text: str, chance: random.Random) -> str:
    """Put something else in the place of a word."""
    one = chance.choice(list(WORD.finditer(text)) or [re.search("", text)])
    return f"{text[: one.start()]}{chance.choice(VALUES)}{text[one.end() :]}" if one else text


def indent(text: str, chance: random.Random) -> str:
    """Move a line in or out."""
    lines = text.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    lines[at] = chance.choice((" ", "  ", "\t", "- ")) + lines[at] if chance.random() < 0.5 else lines[at].lstrip()
    return "".join(lines)


def cut(text: str, chance: random.Random) -> str:
    """End the text early."""
    return text[: chance.randrange(len(text))] or "x"


#: What happens often: most of it leaves YAML that can be read, so that the accident reaches what is behind.
MUTATIONS: Final[tuple[Callable[[str, random.Random], str], ...]] = (
    *(replace_word,) * 7, *(swap_words,) * 3, duplicate_line, duplicate_line, swap, swap, delete_line,
    delete, delete, duplicate, duplicate, insert, insert, insert, indent, cut,
)  # fmt: skip


def mutated(chance: random.Random) -> str:
    """Give the valid file after a few accidents."""
    text = VALID
    for _ in range(chance.choice((1, 1, 2, 2, 5))):
        text = chance.choice(MUTATIONS)(text, chance) or "x"
    return text
