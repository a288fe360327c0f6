"""Values that hide, lie or overflow: each is a problem with its place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bad_days.tiny import assert_refused
from tests.conftest import medref

Write = Callable[..., Path]

pytestmark = pytest.mark.usefixtures("base")

NUMBERS = (".nan", ".NaN", ".inf", "-.inf", "1e999", "1e3", "9" * 400, "-1", "101", "0x10", "0o7", "1_000", "١٢",
           "true", "'5'", "+5", "5.", ".5", "5 %", "NaN", "inf", "1" + "0" * 9)  # fmt: skip


@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: number[:12])
def test_number_that_is_none(number: str, write_library: Write) -> None:
    """A percentage is a plain number from 0 to 100, as it is written; nothing else is made into one."""
    path = write_library(
        f"drugs:\n  x:\n    side_effects:\n      - {{effect: drowsiness, cite: shelf, percent: {number}}}\n"
    )

    assert_refused(path, f"{path}:4:52: drugs.x.side_effects[0].percent: ")


@pytest.mark.parametrize(
    ("key", "value"), [("statements_read", "-1"), ("statements_changed", "-999999999"), ("statements_read", "1.5")]
)
def test_count_below_zero(key: str, value: str, write_library: Write) -> None:
    """A number with a lower bound alone says the bound."""
    path = write_library(f"drugs:\n  x:\n    review: {{written: 2026-01-01, due: 2027-01, {key}: {value}}}\n")

    assert_refused(path, f"{path}:3:{51 + len(key)}: drugs.x.review.{key}: ")


HIDDEN = {
    "escape": "\x1b",
    "NUL": "\0",
    "bell": "\a",
    "backspace": "\b",
    "delete": "\x7f",
    "control sequence introducer": "\x9b",
    "next line": "\x85",
    "right-to-left override": "\u202e",
    "right-to-left mark": "\u200f",
    "isolate": "\u2067",
    "Arabic letter mark": "\u061c",
    "zero-width space": "\u200b",
    "zero-width joiner": "\u200d",
    "soft hyphen": "\u00ad",
    "line separator": "\u2028",
    "byte order mark": "\ufeff",
    "private use": "\ue000",
    "no character": "\uffff",
    "tag letter": "\U000e0041",
}


@pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN)
def test_hidden_character_as_it_is(hidden: str, write_library: Write) -> None:
    """A character that drives a terminal or cannot be seen is named by its code, where it stands."""
    path = write_library(f"drugs:\n  mine:\n    summary: dose{hidden}d\n")

    assert_refused(path, f"{path}:3:18: ", f"U+{ord(hidden):04X}")


ESCAPED = {
    "summary": 'drugs: {mine: {summary: "dose%s"}}',
    "brand": 'drugs: {mine: {brands: [One, "Two%s"]}}',
    "schedule": 'drugs: {mine: {schedule: "IV%s"}}',
    "code": 'drugs: {mine: {codes: {rxcui: "33%s"}}}',
    "drug": 'drugs: {"mine%s": {}}',
    "key of a drug": 'drugs: {mine: {"brands%s": []}}',
    "key of a file": '"drugs%s": {}',
    "source": 'sources: {"mine%s": {kind: local, title: x}}',
    "own source": 'drugs: {mine: {sources: {"mine%s": {kind: local, title: x}}}}',
    "other word": 'classes: {c: {kind: group, also: ["%s"]}}',
    "library": 'library: {name: "a%s"}',
    "salt": 'salts: {"a%s": []}',
}


@pytest.mark.parametrize("hidden", ["\x1b[31m", "\x9b", "\u202e", "\0", "\x85", "\u2028"], ids=ascii)
@pytest.mark.parametrize("text", ESCAPED.values(), ids=ESCAPED)
def test_hidden_character_as_an_escape(hidden: str, text: str, write_library: Write) -> None:
    r"""The same as "\e" or "\u202e" passes YAML; it passes as no value or key, and is not written to a terminal."""
    path = write_library(text % "".join(f"\\U{ord(each):08x}" for each in hidden))
    result = medref("lint", str(path))
    place = f"{path}:1:{text.index(chr(34)) + 1}: "

    assert (result.status, result.out.startswith(place)) == (1, True), result
    assert hidden not in result.out + result.err


@pytest.mark.parametrize("line_break", ["\\r", "\\n", "\\n/etc/passwd:1:1: all is well\\n"])
@pytest.mark.parametrize("key", ["key of a drug", "key of a file"])
def test_line_break_in_a_key_forges_no_line(key: str, line_break: str, write_library: Write) -> None:
    """A problem stays one line, whatever the key that it names holds."""
    path = write_library(ESCAPED[key] % line_break)
    out = medref("lint", str(path)).out

    assert (len(out.splitlines()), out.startswith(f"{path}:1:"), "\r" in out) == (1, True, False)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("drugs: {mine: {summary: true}}", "1:25"),
        ("drugs: {mine: {brands: [false]}}", "1:25"),
        ("drugs: {mine: {mechanism: [{text: True, cite: shelf}]}}", "1:35"),
    ],
)
def test_boolean_where_text_stands(text: str, place: str, write_library: Write) -> None:
    """A bare true or false is no text; who means the word puts it in quotes."""
    path = write_library(text)

    assert_refused(path, f"{path}:{place}: ")


@pytest.mark.parametrize("value", ["yes", "'true'", "1", "True", "[true]", "~"])
def test_text_where_a_boolean_stands(value: str, write_library: Write) -> None:
    """`serious` is true or false; nothing is taken for one of them."""
    path = write_library(f"drugs:\n  x: {{side_effects: [{{effect: drowsiness, cite: shelf, serious: {value}}}]}}\n")

    assert_refused(path, f"{path}:2:65: ")


PRECAUTION = "severity: avoid, text: No., cite: shelf}]}}"
INTERACTION = "severity: major, text: No., cite: shelf}]"
EMPTY = {
    "cite": ("drugs: {x: {mechanism: [{text: It works., cite: ", "[]", "}]}}"),
    "when": ("drugs: {x: {precautions: [{when: ", "{}", f", {PRECAUTION}"),
    "child_pugh": ("drugs: {x: {precautions: [{when: {child_pugh: ", "[]", f"}}, {PRECAUTION}"),
    "with": ("drugs: {x: {interactions: [{with: ", "[]", f", {INTERACTION}}}}}"),
    "between none": ("interactions: [{between: ", "[]", f", {INTERACTION}"),
    "between one": ("interactions: [{between: ", "[quiet]", f", {INTERACTION}"),
    "open name": ("open_names: {x: {drugs: ", "[]", ", text: Two things.}}"),
}


@pytest.mark.parametrize(("before", "empty", "after"), EMPTY.values(), ids=EMPTY)
def test_empty_list_says_nothing(before: str, empty: str, after: str, write_library: Write) -> None:
    """A statement without a source, a precaution for no one, an interaction with nothing: none is taken in silence."""
    path = write_library(before + empty + after)

    assert_refused(path, f"{path}:1:{len(before) + 1}: ")
