"""Colour where it is wanted and nowhere else: on a terminal, in a pipe, on a dumb one, by the environment."""

import io
import os
import re
import select
import subprocess
import sys
from collections.abc import Mapping
from typing import Final

import pytest

from medref.cli.boundary import run
from medref.cli.streams import Streams
from tests.bad_days.tiny import calm
from tests.conftest import medref_process

COLOR: Final = re.compile(rb"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m")
TERMINAL: Final = {"TERM": "xterm-256color", "COLUMNS": "80", "PAGER": "cat"}


def on_a_terminal(*words: str, environment: Mapping[str, str]) -> tuple[int, bytes]:
    """Run the program on a terminal of its own and give its status and all that it wrote there."""
    ours, theirs = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "medref", *words],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, **TERMINAL, **environment},
    )
    os.close(theirs)
    written = b""
    while select.select([ours], [], [], 30)[0]:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        written += piece
        if not piece:
            break
    os.close(ours)
    return process.wait(timeout=30), written


@pytest.mark.parametrize("words", [("show", "valium"), ("search", "calming"), ("list",)], ids=" ".join)
def test_terminal_gets_colour(words: tuple[str, ...], installed: Mapping[str, str]) -> None:
    """A terminal that says nothing against it gets colour."""
    status, written = on_a_terminal(*words, environment=installed)

    assert (status, bool(COLOR.search(written))) == (0, True), written


@pytest.mark.parametrize("plain", [{"NO_COLOR": "1"}, {"CLICOLOR": "0"}], ids=str)
@pytest.mark.parametrize("words", [("show", "valium"), ("search", "calming"), ("list",)], ids=" ".join)
def test_terminal_that_wants_none_gets_none(
    words: tuple[str, ...], plain: Mapping[str, str], installed: Mapping[str, str]
) -> None:
    """NO_COLOR and CLICOLOR=0 are obeyed."""
    status, written = on_a_terminal(*words, environment={**installed, **plain})

    assert (status, COLOR.search(written)) == (0, None), written


@pytest.mark.parametrize("option", [("--color", "never"), ("--color=never",)], ids=" ".join)
def test_never_is_never(option: tuple[str, ...], installed: Mapping[str, str]) -> None:
    """The option is obeyed, whatever the environment wants."""
    environment = {**installed, "CLICOLOR_FORCE": "1", "FORCE_COLOR": "1"}

    assert None is COLOR.search(on_a_terminal("show", "valium", *option, environment=environment)[1])


@pytest.mark.parametrize("more", [{}, {"NO_COLOR": "1"}, {"CLICOLOR_FORCE": "1"}], ids=str)
@pytest.mark.parametrize(
    "words", [("show", "valium"), ("search", "calming"), ("show", "valim"), ("--help",)], ids=" ".join
)
def test_dumb_terminal_gets_no_escape(
    words: tuple[str, ...], more: Mapping[str, str], installed: Mapping[str, str]
) -> None:
    """A terminal that cannot do anything is asked for nothing."""
    written = on_a_terminal(*words, environment={**installed, "TERM": "dumb", **more})[1]

    assert (len(written) > 50, re.search(rb"[\x1b\x9b]", written)) == (True, None), written


@pytest.mark.parametrize(
    ("more", "colored"),
    [
        ({"CLICOLOR_FORCE": "1"}, True),
        ({"CLICOLOR_FORCE": "0"}, False),
        ({"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, False),
        ({"CLICOLOR_FORCE": "1", "TERM": "dumb"}, False),
    ],
    ids=str,
)
def test_pipe_gets_colour_where_it_is_forced(
    more: Mapping[str, str], colored: bool, installed: Mapping[str, str]
) -> None:
    """CLICOLOR_FORCE wants colour without a terminal; NO_COLOR outranks it."""
    result = medref_process("show", "valium", environment={**installed, **more})

    assert bool(COLOR.search(result.stdout)) == colored


@pytest.mark.parametrize("environment", [{}, {"CLICOLOR": "1"}, {"COLUMNS": "40"}, {"TERM": "xterm"}], ids=str)
@pytest.mark.parametrize(
    "words", [("show", "valium"), ("search", "calming"), ("list",), ("show", "valim")], ids=" ".join
)
def test_pipe_gets_no_escape(
    words: tuple[str, ...], environment: Mapping[str, str], installed: Mapping[str, str]
) -> None:
    """What is piped is text."""
    result = medref_process(*words, environment={**installed, **environment})

    assert None is re.search(rb"[\x1b]", result.stdout + result.stderr)


@pytest.mark.parametrize(
    "environment",
    [{"TERM": "xterm"}, {"TERM": "xterm", "NO_COLOR": "1"}, {"TERM": "xterm", "CLICOLOR": "0"}, {"TERM": "dumb"}],
    ids=str,
)
@pytest.mark.parametrize(
    "words", [("--color", "always", "show", "valium"), ("list", "--color", "always")], ids=" ".join
)
def test_always_is_always(words: tuple[str, ...], environment: Mapping[str, str], installed: Mapping[str, str]) -> None:
    """What is asked for on the line comes before what the environment says, also into a pipe."""
    result = medref_process(*words, environment={**installed, **environment})

    assert (result.returncode, bool(COLOR.search(result.stdout))) == (0, True)


@pytest.mark.parametrize("words", [("show", "valium"), ("search", "calming"), ("list",)], ids=" ".join)
def test_colour_changes_no_word(words: tuple[str, ...], installed: Mapping[str, str]) -> None:
    """Under the colours is the same page."""
    environment = {**installed, "COLUMNS": "80", "TERM": "xterm"}
    plain = medref_process(*words, environment=environment).stdout
    drawn = medref_process(*words, "--color", "always", environment=environment).stdout

    assert [line.rstrip() for line in plain.splitlines()] == [
        re.sub(rb"\x1b\[[\d;]*m", b"", line).rstrip() for line in drawn.splitlines()
    ]


@pytest.mark.parametrize("pager", ["less '", '"', "", " ", "/nonexistent", "/", "true", "false"], ids=ascii)
@pytest.mark.usefixtures("base")
def test_pager_that_is_none_is_done_without(pager: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A PAGER that cannot be run, or ends at once, is no hindrance."""
    monkeypatch.setenv("LINES", "5")
    screen, err = io.StringIO(), io.StringIO()
    monkeypatch.setattr(screen, "isatty", lambda: True)
    status = run(
        ["show", "valium"], Streams(io.StringIO(), screen, err, {"TERM": "xterm", "COLUMNS": "80", "PAGER": pager})
    )

    assert (0, True, pager in {"true", "false"}) == (status, calm(err.getvalue()), "Valium" not in screen.getvalue())


def test_pager_gets_what_a_poor_locale_lacks_spelled_out(installed: Mapping[str, str]) -> None:
    """Paging in a locale of ASCII alone is no fault, and a µ is not '?' there either."""
    poor = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "LINES": "5", "PAGER": "cat"}
    status, written = on_a_terminal("show", "valium", environment={**installed, **poor})

    assert (status, b"2 mg" in written, b"5 ?mol" in written) == (0, True, False), written
    assert calm(written.decode("latin-1"))
