"""Terminals and pipes that lack characters: what they lack is spelled out, and never turned into another dose."""

import json
import re
from collections.abc import Mapping
from typing import Final

import pytest

from tests.bad_days.tiny import calm
from tests.conftest import medref_process

PLAIN: Final = {"PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
POOR: Final = {
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "ascii with an error handler": {"PYTHONIOENCODING": "ascii:strict"},
    "latin-1": {"PYTHONIOENCODING": "latin-1"},
    "cp437": {"PYTHONIOENCODING": "cp437"},
    "C": {"LC_ALL": "C"},
    "C without help": {"LC_ALL": "C", **PLAIN},
    "POSIX without help": {"LC_ALL": "POSIX", **PLAIN},
    "no such locale": {"LC_ALL": "xx_YY.nonsense", **PLAIN},
}
poor: Final = pytest.mark.parametrize("environment", POOR.values(), ids=POOR)
#: Encodings of the streams above, where it is not the locale that decides.
CODECS: Final = {"latin-1": "latin-1", "cp437": "cp437"}


def run(*words: str, installed: Mapping[str, str], environment: Mapping[str, str], status: int = 0) -> str:
    """Give what a run in a poor environment writes, as its reader sees it."""
    result = medref_process(*words, environment={**installed, **environment})
    name = environment.get("PYTHONIOENCODING", "utf-8")

    assert status == result.returncode, result
    assert calm(result.stderr.decode("latin-1"))
    return (result.stdout + result.stderr).decode(CODECS.get(name, "utf-8"))


@poor
@pytest.mark.parametrize("format_", ["text", "markdown"])
def test_micro_is_never_lost(environment: Mapping[str, str], format_: str, installed: Mapping[str, str]) -> None:
    """A µ is itself or is spelled out; it is never '?', never dropped, never milli."""
    page = run("show", "valium", "--format", format_, installed=installed, environment=environment)
    found = re.search(r"spells of 5 (.*)mol or (.*) 2 mg", page)

    assert found, page
    assert [part for part in found.groups() if part.strip("? ") in {"", "m", "k"}] == []
    assert [sign for sign in ("?", "\ufffd") if sign in page] == []


@poor
def test_page_is_the_same_but_for_what_is_lacking(environment: Mapping[str, str], installed: Mapping[str, str]) -> None:
    """No line is lost, and the letters of ASCII stay as they are."""
    rich = run("show", "valium", installed=installed, environment={"PYTHONIOENCODING": "utf-8"})
    page = run("show", "valium", installed=installed, environment=environment)
    pairs = list(zip(rich.splitlines(), page.splitlines(), strict=True))

    assert [(line, poor) for line, poor in pairs if line.isascii() and line != poor] == []


@poor
@pytest.mark.parametrize(
    "words",
    [("show", "valium"), ("show", "valium", "--section", "uses"), ("search", "calming"), ("list",)],
    ids=" ".join,
)
def test_json_is_the_same_json(
    words: tuple[str, ...], environment: Mapping[str, str], installed: Mapping[str, str]
) -> None:
    """JSON is in UTF-8 by its own rules, or spells out what is not in ASCII: every reader gets the very same answer."""
    rich = medref_process(*words, "--json", environment={**installed, "PYTHONIOENCODING": "utf-8"})
    page = medref_process(*words, "--json", environment={**installed, **environment})

    assert (rich.returncode, rich.stderr, page.returncode, page.stderr) == (0, b"", 0, b"")
    assert json.loads(rich.stdout.decode("utf-8")) == json.loads(page.stdout.decode("utf-8"))


@poor
def test_json_lines_are_the_same_json(environment: Mapping[str, str], installed: Mapping[str, str]) -> None:
    """So do those who ask by the line."""
    asked = b"valium\nno such\n"
    rich = medref_process("show", "-", stdin=asked, environment={**installed, "PYTHONIOENCODING": "utf-8"})
    page = medref_process("show", "-", stdin=asked, environment={**installed, **environment})
    expected = [json.loads(line) for line in rich.stdout.decode("utf-8").splitlines()]

    assert (2, expected) == (len(expected), [json.loads(line) for line in page.stdout.decode("utf-8").splitlines()])


@poor
def test_error_in_json_is_json(environment: Mapping[str, str], installed: Mapping[str, str]) -> None:
    """An unknown name under --json is an object, whatever the name holds."""
    answer = json.loads(run("show", "µµµµ", "--json", installed=installed, environment=environment, status=3))

    assert answer["error"] == "unknown-name"


@pytest.mark.parametrize(
    "words", [("search", "calming\udcff"), ("show", "valium\udcff"), ("show", "valium\udcff", "-s", "uses")]
)
@pytest.mark.parametrize(
    "environment", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "utf-8:strict"}, {"PYTHONIOENCODING": "ascii"}]
)
def test_byte_that_is_no_text_leaves_json_whole(
    words: tuple[str, ...], environment: Mapping[str, str], installed: Mapping[str, str]
) -> None:
    """A name with a byte that is no UTF-8, from a shell, is answered in valid UTF-8 and valid JSON."""
    result = medref_process(*words, "--json", environment={**installed, **environment})
    page = json.dumps(json.loads(result.stdout.decode("utf-8")), ensure_ascii=False)

    assert result.returncode == 0
    assert "“calming”" in page or "≥ 2 mg" in page


@poor
def test_problem_in_another_alphabet_is_said(
    environment: Mapping[str, str], installed: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A problem of a library is said where its words cannot be written as they are."""
    path = tmp_path_factory.mktemp("кириллица") / "аптека.yaml"
    path.write_text("drugs: {аспирин: {цвет: красный}}\n", encoding="utf-8")

    for words, status in (("lint", str(path)), 1), (("list", "--library", str(path)), 4):
        assert ":1:19: " in run(*words, installed=installed, environment=environment, status=status)
