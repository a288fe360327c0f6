"""The other commands, wrong usage, and how runs end."""

import json
import os
import re

import pytest

from medref.cli.app import COMMANDS
from tests.conftest import medref, medref_process

pytestmark = pytest.mark.usefixtures("small")


def test_search_gives_hits_or_status_1() -> None:
    """A search without a hit says so on stderr, and never that anything is safe."""
    found, missing = medref("search", "calm", "--limit", "1", "--json"), medref("search", "zebra")

    assert [hit["name"] for hit in json.loads(found.out)["hits"]] == ["alphadrug"]
    assert json.loads(found.out)["total"] == 3
    assert (missing.status, missing.out) == (1, "")
    assert "nothing is recorded" in missing.err


def test_list_takes_filters() -> None:
    """By class, schedule and completeness; status 1 where nothing fits, 3 where the class is unknown."""

    def names(*words: str) -> list[str]:
        return [drug["name"] for drug in json.loads(medref("list", "--json", *words).out)["drugs"]]

    assert names() == ["alphadrug", "betadrug", "spirit"]
    assert names("--class", "calmer") == ["alphadrug", "betadrug"]
    assert names("--schedule", "IV") == ["alphadrug"]
    assert names("--complete") == ["alphadrug"]
    assert medref("list", "--schedule", "II").status == 1
    assert medref("list", "--class", "sedativ").status == 3


def test_classes_have_parents_and_members() -> None:
    """A member of a class is a member of its parents."""
    classes = {each["name"]: each for each in json.loads(medref("classes", "--json").out)["classes"]}

    assert classes["calmine"]["parents"] == ["sedative"]
    assert classes["sedative"]["members"] == ["alphadrug", "betadrug"]


def test_version_names_program_library_and_contracts() -> None:
    """One line each; as JSON too."""
    answer = json.loads(medref("--version", "--json").out)

    assert re.match(
        r"medref \d+\.\d+\.\d+\nlibrary test, edition 1\.0 \([0-9a-f]{12}\)\nJSON show/1, ", medref("--version").out
    )
    assert answer["library"]["edition"] == "1.0"


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_every_command_has_help_with_examples_first(command: tuple[str, ...]) -> None:
    """The first thing after the sentence is a command that can be typed."""
    help_text = medref_process(*command, "--help").stdout.decode()

    assert help_text == medref_process(*command, "-h").stdout.decode()
    assert re.search(r"^  medref \S+", help_text, re.MULTILINE)
    assert help_text.index("  medref ") < help_text.index("Options:")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("shw",), "No such command 'shw'"),
        (("show",), "Missing argument 'DRUG'"),
        (("show", "x", "--colour"), "No such option: --colour"),
        (("search", "x", "--limit", "0"), "0 is not in the range"),
        (("list", "--schedule", "VI"), "'VI' is not one of"),
        (("--json",), "name a command"),
    ],
)
def test_wrong_usage_is_status_2_with_a_way_out(words: tuple[str, ...], said: str) -> None:
    """Nothing on stdout; the message says what is wrong."""
    result = medref(*words)

    assert (result.status, result.out) == (2, "")
    assert said in result.err


def test_a_bug_is_reported_and_not_thrown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Status 70, with what a report needs, and no traceback."""
    monkeypatch.setattr("medref.questions.show.show_json", lambda *_: 1 / 0)
    result = medref("show", "alphadrug", "--json")

    assert (result.status, result.out) == (70, "")
    assert re.search(r"a bug in medref \d\S+ at \w+\.py:\d+: ZeroDivisionError", json.loads(result.err)["message"])


def test_nothing_leaves_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """No command opens a socket."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)
    for words in (("show", "alphadrug"), ("search", "calm"), ("list",), ("classes",), ("lint",), ("schema",)):
        assert medref(*words).status == 0


@pytest.mark.parametrize(
    ("environment", "words", "colored"),
    [
        ({}, (), False),
        ({}, ("--color", "always"), True),
        ({"NO_COLOR": "1"}, ("--color", "always"), True),
        ({}, ("--color", "never"), False),
    ],
)
def test_a_pipe_gets_plain_text_unless_colour_is_asked_for(
    environment: dict[str, str], words: tuple[str, ...], colored: bool
) -> None:
    """No escape reaches a pipe by itself."""
    result = medref("show", "alphadrug", *words, environment={**os.environ, **environment})

    assert ("\x1b[" in result.out) == colored
