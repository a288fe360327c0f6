"""What drives a terminal never reaches one, also where it was typed: drug names, search words, paths, options."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from medref.source.unprintable import find_unprintable
from tests.bad_days.tiny import calm
from tests.conftest import Result, medref

Write = Callable[..., Path]

pytestmark = pytest.mark.usefixtures("base")

HOSTILE = (
    "\x1b[31m",
    "\x1b]0;title\x07",
    "\x9b31m",
    "\u202e",
    "\u2066",
    "\u200b",
    "\x7f",
    "\x08\x08",
    "\0",
    "\x85",
    "\u2028",
    "\ufeff",
)


def assert_printable(result: Result) -> None:
    """Hold what a run wrote to characters that only show themselves."""
    assert [find_unprintable(result.out), find_unprintable(result.err)] == [None, None], result
    assert calm(result.out, result.err), result


@pytest.mark.parametrize("hostile", HOSTILE, ids=ascii)
@pytest.mark.parametrize("asked", ["zzz{}", "diaz{}epam", "{}", "diazepm{}"])
@pytest.mark.parametrize(
    "options", [(), ("--json",), ("--json", "--section", "uses"), ("--format", "markdown")], ids=str
)
def test_name_as_typed_is_not_echoed_raw(hostile: str, asked: str, options: tuple[str, ...]) -> None:
    """A name may come from a clipboard or a script; what it hides is spelled out, in JSON as well."""
    assert_printable(medref("show", asked.format(hostile), *options))


@pytest.mark.parametrize("hostile", HOSTILE, ids=ascii)
@pytest.mark.parametrize(
    "options", [(), ("--json",), ("--class", "x\x1b[31m\x9b\u202e")], ids=["text", "json", "class"]
)
def test_search_words_are_not_echoed_raw(hostile: str, options: tuple[str, ...]) -> None:
    """Nor are the words of a search, nor the name of a class."""
    assert_printable(medref("search", f"calming{hostile}", *options))
    assert_printable(medref("search", hostile, *options))


@pytest.mark.parametrize("hostile", HOSTILE, ids=ascii)
def test_names_from_stdin_are_not_echoed_raw(hostile: str) -> None:
    """`show -` answers each name on its line, and the line holds nothing that only JSON would hide."""
    result = medref("show", "-", stdin=f"dia{hostile}zepam\nzzz{hostile}\n")

    assert_printable(result)
    assert len(result.out.splitlines()) == 2


@pytest.mark.parametrize("hostile", HOSTILE, ids=ascii)
@pytest.mark.parametrize(
    "words",
    [
        ("{}",),
        ("{}", "--json"),
        ("show", "diazepam", "--section", "{}"),
        ("show", "diazepam", "--format", "{}"),
        ("show", "diazepam", "--{}"),
        ("search", "calming", "--limit", "{}"),
        ("list", "--class", "{}"),
        ("list", "--schedule", "{}", "--json"),
        ("schema", "{}"),
    ],
    ids=" ".join,
)
def test_options_as_typed_are_not_echoed_raw(hostile: str, words: tuple[str, ...]) -> None:
    """A wrong option or command is named without what it hides."""
    result = medref(*(word.format(hostile) for word in words))

    assert_printable(result)
    assert result.status in {2, 3}


@pytest.mark.parametrize("hostile", [each for each in HOSTILE if each != "\0"], ids=ascii)
@pytest.mark.parametrize(
    "command", [("show", "quiet"), ("list", "--json"), ("lint",), ("lint", "--json")], ids=" ".join
)
def test_path_as_typed_is_not_echoed_raw(hostile: str, command: tuple[str, ...]) -> None:
    """A path that leads nowhere is named without what it hides."""
    result = medref(*command, "--library", f"/nowhere/{hostile}.yaml")

    assert_printable(result)
    assert (1 if command[0] == "lint" else 4) == result.status


@pytest.mark.parametrize("hostile", [each for each in HOSTILE if each != "\0"], ids=ascii)
def test_path_of_a_library_in_use_is_not_echoed_raw(hostile: str, write_library: Write) -> None:
    """A path with such a character may be used, and is named without it."""
    path = str(write_library("drugs: {mine: {}}", f"{hostile}.yaml"))

    assert_printable(medref("--version", "--library", path))
    assert_printable(medref("show", "mine", "--library", path))
    assert_printable(medref("show", "mine", "--json", "--library", path))


def test_json_still_says_what_was_asked() -> None:
    """What is spelled out for a terminal is the same text to a reader of JSON."""
    asked = "dia\x9bze\x1bpam\u202e"

    assert asked == json.loads(medref("show", asked, "--json").out)["asked"]
    assert asked == json.loads(medref("search", asked, "--json").out)["query"]
    assert asked == json.loads(medref("show", "-", stdin=asked + "\n").out)["asked"]
