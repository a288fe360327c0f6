"""YAML that is broken, or that is meant to break a reader of YAML: a problem with its place, and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from medref.source.parse import parse
from tests.bad_days.tiny import assert_refused

Write = Callable[..., Path]

pytestmark = pytest.mark.usefixtures("base")

BOMB = "\n".join(
    [
        "a: &a [x, x, x, x, x, x, x, x, x]",
        *(f"{n}: &{n} [*{p}, *{p}, *{p}, *{p}]" for p, n in zip("abcdefgh", "bcdefghi", strict=True)),
    ]
)

CASES = {
    "alias bomb": (BOMB, (1, 4), "anchor"),
    "alias": ("drugs: {x: {summary: *y}}", (1, 22), "the alias *y"),
    "alias of itself": ("drugs: &d\n  x: *d\n", (2, 6), "the alias *d"),
    "anchor": ("drugs:\n  x: &x {}\n", (2, 6), "the anchor &x"),
    "merge key": ("drugs:\n  x: {<<: {summary: y}}\n", (2, 7), "'<<' is unknown"),
    "lists in lists": ("drugs: " + "[" * 100_000, (1, 27), "nested"),
    "mappings in mappings": ("drugs: " + "{a: " * 50_000, (1, 84), "nested"),
    "block lists in lists": ("- " * 50_000 + "x", (1, 41), "nested"),
    "duplicate key": ("drugs: {x: {}}\ndrugs: {y: {}}\n", (2, 1), "first on line 1"),
    "duplicate record": ("drugs:\n  x: {}\n  'x': {}\n", (3, 3), "first on line 2"),
    "duplicate record by spaces": ("drugs:\n  x y: {}\n  'x  y': {}\n", (3, 3), "'x y'"),
    "duplicate record by case": ("drugs:\n  x: {}\n  X: {}\n", (3, 3), "'X'"),
    "duplicate key in a record": ("drugs:\n  x: {summary: a, summary: b}\n", (2, 19), "'summary'"),
    "tab": ("drugs:\n\tx: {}\n", (2, 1), "indent with spaces"),
    "second document": ("drugs: {}\n---\ndrugs: {}\n", (2, 1), "second document"),
    "second document that is empty": ("drugs: {}\n---\n", (2, 1), "second document"),
    "python object": ("drugs: !!python/object/apply:os.system [id]\n", (1, 8), "tag"),
    "python name": ("drugs: {x: {summary: !!python/name:os.system ''}}", (1, 22), "tag"),
    "binary": ("drugs: {x: {summary: !!binary aGk=}}", (1, 22), "tag"),
    "own tag": ("drugs: {x: !mine {}}", (1, 12), "!mine"),
    "tag on a key": ("drugs: {!mine x: {}}", (1, 9), "!mine"),
    "list as key": ("drugs: {x: {}, [a, b]: {}}", (1, 16), "a list or a mapping for a key"),
    "mapping as key": ("? {a: b}\n: c\n", (1, 3), "a list or a mapping for a key"),
    "empty key": ("drugs: {'': {}}", (1, 9), "is empty"),
    "no key": ("drugs:\n  ?\n  : {}\n", (2, 4), "is empty"),
    "list as root": ("- drugs\n", (1, 1), "no mapping"),
    "text as root": ("drugs\n", (1, 1), "no mapping"),
    "never closed": ("drugs: {x: {}\n", (2, 1), "is no YAML"),
    "never closed quote": ("drugs: {x: {summary: 'a}}\n", (2, 1), "is no YAML"),
    "colon in a text": ("drugs:\n  x:\n    summary: one: two\n", (3, 17), "in quotes"),
    "at sign": ("drugs: {x: {summary: @home}}", (1, 22), "in quotes"),
    "unknown escape": ('drugs: {x: {summary: "\\q"}}', (1, 23), "is no YAML"),
    "surrogate escape": ('drugs: {x: {summary: "\\ud800"}}', (1, 25), "is no YAML"),
    "escape beyond Unicode": ('drugs: {x: {summary: "\\U00110000"}}', (1, 25), "is no YAML"),
    "other YAML": ("%YAML 9.9\n---\ndrugs: {}\n", (1, 1), "is no YAML"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "place", "said"), CASES.values(), ids=CASES)
def test_is_a_problem_with_its_place(text: str, place: tuple[int, int], said: str, write_library: Write) -> None:
    """Each is refused with file, line and column, and with words that name it."""
    path = write_library(text)

    assert_refused(path, f"{path}:{place[0]}:{place[1]}: ", said)


@pytest.mark.parametrize("text", ["", "\n\n", "# a comment\n", "---\n", "--- \n...\n", "~\n"])
def test_nothing_in_a_file_is_a_problem(text: str, write_library: Write) -> None:
    """An empty file, and one that holds as much as one, is refused by name."""
    path = write_library(text)

    assert_refused(path, f"{path}:")


def test_every_problem_is_listed(write_library: Write) -> None:
    """A fault does not hide the next."""
    path = write_library("drugs:\n  x: {summary: !a b, colour: red, colour: blue}\n  y: &b {schedule: XI}\n")

    assert_refused(path, f"{path}:2:16: ", f"{path}:2:22: ", f"{path}:2:35: ", f"{path}:3:6: ", f"{path}:3:20: ")


def test_trail_of_a_list_names_the_item_itself() -> None:
    """A problem of a list's second item is at [1], also where it is found before the item is added."""
    problems = parse("drugs: {x: {brands: [a, &b b, !c c]}}", "mine.yaml")[1]

    assert [each.path for each in problems] == ["drugs.x.brands[1]", "drugs.x.brands[2]"]


def test_trail_under_a_duplicate_key_names_that_key() -> None:
    """What stands under a key's second mention is not said to stand under the key before it."""
    problems = parse("a: 1\nb: {}\na: {c: &d 2}\n", "mine.yaml")[1]

    assert [each.path for each in problems] == ["a", "a.c"]


def test_too_many_values_are_refused_where_the_limit_is_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of very many small values is not read to its end."""
    monkeypatch.setattr("medref.source.parse.MAX_NODES", 1000)
    node, problems = parse("[" + "x," * 5000 + "]", "mine.yaml")

    assert (node, [str(each.place) for each in problems]) == (None, ["mine.yaml:1:2000"])
