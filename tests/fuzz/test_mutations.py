"""Ten thousand damaged library files, the same ten thousand on every run: each is loaded or refused, and never a crash."""

import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from medref.source.parse import parse
from medref.source.unprintable import find_unprintable
from tests.fuzz.holding import assert_holds

WORD: Final = re.compile(r"[^\s:,\[\]{}]+")
#: Inputs for each of the five seeds.
INPUTS: Final = 2000
#: One valid file with a record of every kind.
VALID: Final = """\
library: {name: mine}
salts: {hydrochloride: [HCl]}
sources:
  shelf: {kind: article, title: On the shelf, read: 2026-11-22}
terms:
  pain:
    also: [ache]
classes:
  calmer:
    kind: group
    also: [calm thing]
    mechanism:
      - text: It calms.
        cite: shelf#1
drugs:
  one:
    synonyms: [uno]
    brands:
      - First
    salts: [hydrochloride]
    classes: [calmer]
    codes: {rxcui: 3322, cas: 439-14-5}
    confused_with: [two, {name: three, cite: label}]
    summary: A drug for the µ receptor.
    uses:
      - for: pain
        status: contested
        text: Some say so.
        cite: [label#1, shelf]
        evidence: [{finding: None., n: 114, cite: shelf}]
    precautions:
      - when: {condition: pain, age: "< 6 months", egfr: ">= 30, < 60"}
        severity: avoid
        text: Not so young.
        cite: label#4
    side_effects:
      - {effect: pain, percent: [5, 12.5], placebo: 3, serious: true, cite: label#6}
    interactions:
      - with: calmer
        severity: major
        text: Both calm.
        cite: shelf#2
    kinetics:
      half_life: {text: A day., hours: [20, 50], cite: label#12}
    sources:
      label: {kind: label, title: First tablets, revised: 2023-10}
open_names:
  both: {drugs: [one], text: Two things.}
interactions:
  - between: [one, calmer]
    severity: minor
    text: Known.
    cite: shelf
"""
ODD: Final = (
    *"\t\r\n\0 :-?,[]{}#&*!|>'\"%@`~^\\/.<=+_0\x1b\x7f\x85\x9b\xa0\xad\u200b\u2028\u202e\ufeff\ufffe",
    *("---", "...", "&a ", "*a", "!!python/object:os.system ", "!x ", "? ", ": ", "- ", "|\n", ">-\n", "include: ['*']\n"),
    *("include: [../x]\n", "  ", "\ud800", "\n\n", "<<: ", "cite: []\n", "drugs:\n", "terms: {pain: {broader: [pain]}}\n"),
)
VALUES: Final = (
    *(".nan", ".inf", "-.inf", "1e999", "9" * 40, "-1", "-0", "0", "100", "1.5", "0x10", "true", "null", "~", "''", "[]", "{}"),
    *("[[]]", "{a: b}", "[a, a]", '"\\e[31m"', '"\\0"', '"\\u202e"', '"\\r"', "' '", "2026-02-30", "2026", "µ", "🙂", "é", "İ", "ß"),
    *("pain", "calmer", "one", "two", "ache", "ONE", "First", "uno", "both", "shelf", "shelf#", "label#1", "label", "major", "avoid"),
    *('"< 6 months"', '">= 1"', '"< 999999999999 years"', "[5, 1]", "[1, 2, 3]", "cite", "text", "a" * 3000, "a - b", "®", "-", "x:y"),
)  # fmt: skip


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
    one, two = sorted(chance.sample(words, 2), key=re.Match.start)
    return text[: one.start()] + two.group() + text[one.end() : two.start()] + one.group() + text[two.end() :]


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


def test_file_that_is_mutated_is_valid(mutant: Path) -> None:
    """The accidents happen to a file that was loaded without them."""
    mutant.write_text(VALID, encoding="utf-8")

    assert assert_holds(mutant)


@pytest.mark.parametrize("seed", range(5))
def test_ten_thousand_mutations_are_loaded_or_refused(seed: int, mutant: Path) -> None:
    """No accident to a file is a crash, and what is loaded after it can be shown and searched."""
    chance = random.Random(seed)  # noqa: S311  # no secret
    outcomes, crashes = [], []
    for number in range(INPUTS):
        text = mutated(chance)
        mutant.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            if find_unprintable(text) and "\ud800" not in text:
                parse(text, "mine.yaml")  # the reader of files refuses it before; YAML has to stand it as well
            outcomes.append(assert_holds(mutant))
        except Exception as error:  # noqa: BLE001  # whatever it is, it is the finding
            crashes.append((number, repr(error)))

    assert [] == crashes
    assert {True, False} == set(outcomes)
    assert len(outcomes) * 5 >= 10_000
