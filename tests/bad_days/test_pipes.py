"""Streams that close, fill up or bring rubbish, and a reader who has had enough: no noise, and a true status."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Mapping
from typing import Final

import pytest

from tests.bad_days.tiny import calm
from tests.conftest import medref_process

MEDREF: Final = (sys.executable, "-m", "medref")
unbuffered: Final = pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])


def shell(line: str, environment: Mapping[str, str], stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell in which $0 is Python and "$0" -m medref the program."""
    return subprocess.run(
        ["/bin/sh", "-c", line, sys.executable],
        input=stdin,
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
        timeout=60,
    )


@unbuffered
@pytest.mark.parametrize(
    "words", ["show valium", "show valium --json", "show -", "list", "classes", "search calming", "schema", "--help"]
)
def test_closed_pipe_makes_no_noise(words: str, unbuffered: str, installed: Mapping[str, str]) -> None:
    """`| head -c 10` ends a run in silence, with status 0, however much was to come."""
    line = f'{{ "$0" -m medref {words}; echo "status $?" >&2; }} | head -c 10'
    result = shell(line, {**installed, "PYTHONUNBUFFERED": unbuffered}, b"valium\n" * 2000)

    assert (len(result.stdout), result.stderr) == (10, b"status 0\n")


@unbuffered
@pytest.mark.parametrize("words", ["show valium", "show valium --json", "list", "search calming", "schema", "--help"])
def test_pipe_that_is_closed_before_makes_no_noise(words: str, unbuffered: str, installed: Mapping[str, str]) -> None:
    """Nor does a reader who is gone before the answer comes."""
    gone = "import os, sys; r, w = os.pipe(); os.close(r); os.dup2(w, 1); os.execv(sys.executable, sys.argv[1:])"
    line = f'exec "$0" -c \'{gone}\' "$0" -m medref {words}'
    result = shell(line, {**installed, "PYTHONUNBUFFERED": unbuffered})

    assert (result.returncode, result.stderr) == (0, b"")


def test_interrupt_ends_a_run_quietly(installed: Mapping[str, str]) -> None:
    """Ctrl-C while `show -` waits for a name gives 130, and nothing that looks like a fault."""
    environment = {**os.environ, **installed, "PYTHONUNBUFFERED": "1"}
    pipe = subprocess.PIPE

    def interruptible() -> None:  # a test run in the background of a shell has its children ignore Ctrl-C
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    with subprocess.Popen(
        [*MEDREF, "show", "-"],
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        env=environment,
        preexec_fn=interruptible,  # noqa: PLW1509  # one call, and no thread needs to know of it
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(b"valium\n")
        process.stdin.flush()
        answer = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        rest, said = process.communicate(timeout=30)

    assert (answer.startswith(b'{"schema": "medref.show/1"'), rest, said.strip()) == (True, b"", b"")
    assert process.returncode == 130


def test_interrupt_while_starting_is_quiet(installed: Mapping[str, str]) -> None:
    """Ctrl-C before the program is ready, while its own modules are loaded, gives 130 as well."""
    script = (
        "import sys\n"
        "class Interrupt:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'medref.cli.boundary': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupt())\n"
        "from medref.__main__ import main\n"
        "main()\n"
    )
    command = [sys.executable, "-c", script, "list"]
    result = subprocess.run(command, capture_output=True, env={**os.environ, **installed}, check=False, timeout=60)

    assert (result.returncode, result.stdout, result.stderr) == (130, b"", b"")


def test_answer_comes_before_the_next_name_is_asked(installed: Mapping[str, str]) -> None:
    """A program that asks `show -` one name at a time gets each answer, not a deadlock."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"}
    pipe = subprocess.PIPE
    with subprocess.Popen([*MEDREF, "show", "-"], stdin=pipe, stdout=pipe, env={**environment, **installed}) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(b"valium\n")
        process.stdin.flush()
        ready = select.select([process.stdout], [], [], 10)[0]
        process.stdin.close()
        process.stdout.read()

    assert [process.stdout] == ready


@unbuffered
@pytest.mark.parametrize(
    "words", ["show valium", "show valium --json", "show -", "list", "search calming", "--version", "schema"]
)
def test_full_disk_is_said(words: str, unbuffered: str, installed: Mapping[str, str]) -> None:
    """An answer that could not be written was not given: a message, and no status 0."""
    environment = {**installed, "PYTHONUNBUFFERED": unbuffered}
    result = shell(f'exec "$0" -m medref {words} > /dev/full', environment, b"valium\n" * 2000)

    assert result.returncode == 1
    assert result.stderr == b"medref: the answer could not be written: No space left on device\n"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("show valim", 3),
        ("show valim --json", 3),
        ("--nonsense", 2),
        ("--nonsense --json", 2),
        ("", 2),
        ("show valium", 0),
    ],
)
@pytest.mark.parametrize("where", ["2> /dev/full", "2>&-"])
def test_status_stands_where_stderr_takes_nothing(
    words: str, status: int, where: str, installed: Mapping[str, str]
) -> None:
    """With stderr full or closed there is no one to tell, and the status still tells it."""
    assert status == shell(f'exec "$0" -m medref {words} {where}', installed).returncode


@pytest.mark.parametrize("words", ["show valium", "show valium --json", "show -", "list", "search calming"])
def test_closed_stdout_is_no_bug(words: str, installed: Mapping[str, str]) -> None:
    """With stdout closed the answer could not be written, and that is said."""
    result = shell(f'exec "$0" -m medref {words} >&-', installed, b"valium\n")

    assert (result.returncode, result.stdout) == (1, b"")
    assert b"the answer could not be written" in result.stderr
    assert calm(result.stderr.decode())


def test_closed_stdin_holds_no_names(installed: Mapping[str, str]) -> None:
    """`show -` with stdin closed has nothing to answer, which is no bug."""
    result = shell('exec "$0" -m medref show - <&-', installed)

    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")


@pytest.mark.parametrize("encoding", ["utf-8:strict", "utf-8:surrogateescape", "ascii", "ascii:strict"])
@pytest.mark.parametrize("rubbish", [b"\xff\xfe", b"val\xefum", b"\0", b"\xed\xa0\x80", b"a" * 100_000, b"\x1b[31m"])
def test_rubbish_on_stdin_is_an_unknown_name(rubbish: bytes, encoding: str, installed: Mapping[str, str]) -> None:
    """A line that is no text is answered as an unknown name, and the lines around it as ever."""
    environment = {**installed, "PYTHONIOENCODING": encoding}
    result = medref_process("show", "-", stdin=b"valium\n" + rubbish + b"\nhush\n", environment=environment)
    schemas = [line[:30].split(b'"')[3] for line in result.stdout.splitlines()]

    assert schemas == [b"medref.show/1", b"medref.error/1", b"medref.show/1"], result.stderr
    assert result.returncode == 3
    assert calm(result.stderr.decode(errors="replace"))


def test_names_end_with_any_line_break(installed: Mapping[str, str]) -> None:
    """Names from Windows, and a last line without its end, are names as well; empty lines are none."""
    result = medref_process("show", "-", stdin=b"valium\r\n\n  \nhush", environment=installed)

    assert (result.returncode, len(result.stdout.splitlines())) == (0, 2)


def test_folder_that_is_gone_is_no_hindrance(installed: Mapping[str, str]) -> None:
    """In a folder that was removed, medref's own library answers, and a relative path leads nowhere."""
    start = 'd=$(mktemp -d); cd "$d"; rmdir "$d"; exec "$0" -m medref show valium'
    own, other = shell(start, installed), shell(f"{start} --library mine.yaml", installed)

    assert (own.returncode, own.stderr) == (0, b"")
    assert (other.returncode, other.stdout) == (4, b""), other.stderr
