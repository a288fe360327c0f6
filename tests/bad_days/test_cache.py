"""A cache that is not there, cannot be written, is full, or is wanted by ten at once: never in the way of an answer."""

import errno
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import pytest

from tests.bad_days.tiny import calm
from tests.conftest import medref, medref_process

Write = Callable[..., Path]

SHOW: Final = ("show", "mine", "--library")


@pytest.fixture
def reader(write_library: Write) -> Path:
    """Write a reader's library."""
    return write_library("drugs: {mine: {summary: A note of ours.}}\n")


@pytest.mark.parametrize(
    "gone",
    [("HOME",), ("XDG_CACHE_HOME",), ("HOME", "XDG_CACHE_HOME"), ("HOME", "XDG_CACHE_HOME", "PATH", "USER", "LOGNAME")],
    ids=" ".join,
)
def test_no_home_is_no_hindrance(
    gone: tuple[str, ...], uncompiled: Mapping[str, str], reader: Path, tmp_path: Path
) -> None:
    """Without HOME and XDG_CACHE_HOME, medref answers from its own library and from a reader's."""
    kept = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache"), "PATH": os.environ["PATH"], **uncompiled}
    environment = {name: value for name, value in kept.items() if name not in gone}
    for words in (("show", "valium"), (*SHOW, str(reader))):
        command = [sys.executable, "-m", "medref", *words]
        result = subprocess.run(command, capture_output=True, env=environment, check=False, timeout=60)

        assert result.returncode == 0, result.stderr
        assert calm(result.stderr.decode())


@pytest.mark.parametrize("home", ["", "relative", "~", "/dev/null", "/proc/nothing", "/\udcff\udcfe"])
@pytest.mark.parametrize("variable", ["HOME", "XDG_CACHE_HOME"])
def test_odd_home_is_no_hindrance(
    variable: str, home: str, uncompiled: Mapping[str, str], reader: Path, tmp_path: Path
) -> None:
    """A home that is none is not written to, and nothing is written to the folder that medref is started in."""
    environment = {**uncompiled, "XDG_CACHE_HOME": "", variable: home}
    (tmp_path / "here").mkdir()
    result = medref_process(*SHOW, str(reader), environment=environment, cwd=tmp_path / "here")

    assert (
        result.returncode,
        b"A note of ours." in result.stdout,
        list((tmp_path / "here").iterdir()),
    ) == (0, True, [])
    assert calm(result.stderr.decode())


@pytest.mark.usefixtures("base")
def test_cache_that_is_a_file_is_said_and_done_without(reader: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line on stderr, and the answer as ever."""
    expected = medref(*SHOW, str(reader))
    monkeypatch.setenv("XDG_CACHE_HOME", str(reader))
    result = medref(*SHOW, str(reader))

    assert (expected.status, expected.out) == (result.status, result.out)
    assert [line.split(" (")[0] for line in result.err.splitlines()] == ["medref: the cache cannot be used"]


@pytest.mark.usefixtures("base")
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EDQUOT, errno.EIO])
def test_cache_that_cannot_be_written_is_done_without(code: int, reader: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full, read-only or failing disk is said in a line."""

    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("medref.catalog.compiling.write_index", fail)
    result = medref(*SHOW, str(reader))

    assert (result.status, len(result.err.splitlines())) == (0, 1)
    assert os.strerror(code) in result.err


@pytest.mark.parametrize("limit", [0, 1, 4096, 20_000])
def test_disk_that_fills_up_is_done_without(
    limit: int, uncompiled: Mapping[str, str], reader: Path, tmp_path: Path
) -> None:
    """A file that cannot grow beyond some size leaves no half index and no rest behind."""
    result = medref_process(
        *SHOW,
        str(reader),
        environment={**uncompiled, "XDG_CACHE_HOME": str(tmp_path / "cache"), "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )

    assert (result.returncode, b"the cache cannot be used" in result.stderr) == (0, True), result.stderr
    assert [path for path in (tmp_path / "cache").rglob("*") if path.is_file()] == []


@pytest.mark.usefixtures("base")
def test_folder_in_the_place_of_the_index_is_done_without(
    reader: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Something else under the name of the cached index is no hindrance."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    expected = medref(*SHOW, str(reader))
    (kept,) = (tmp_path / "cache").rglob("*.sqlite")
    kept.unlink()
    (kept / "something").mkdir(parents=True)
    result = medref(*SHOW, str(reader))

    assert (expected.status, expected.out) == (result.status, result.out)
    assert calm(result.err)


def test_ten_first_runs_at_once_all_answer(uncompiled: Mapping[str, str], reader: Path, tmp_path: Path) -> None:
    """Started together with an empty cache, ten processes give the same answer, and leave one index and no rest."""
    environment = {**os.environ, **uncompiled, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    command = [sys.executable, "-m", "medref", *SHOW, str(reader)]
    pipe = subprocess.PIPE
    running = [subprocess.Popen(command, stdout=pipe, stderr=pipe, env=environment) for _ in range(10)]
    ended = [(*process.communicate(timeout=120), process.returncode) for process in running]
    left = [path.name for path in (tmp_path / "cache").rglob("*") if path.is_file()]

    assert len(set(ended)) == 1, ended
    assert ended[0][1:] == (b"", 0)
    assert (len(left), left[0].endswith(".sqlite")) == (1, True)


def test_ten_runs_over_a_damaged_cache_all_answer(uncompiled: Mapping[str, str], reader: Path, tmp_path: Path) -> None:
    """So do ten that find the same damaged index."""
    environment = {**os.environ, **uncompiled, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    command = [sys.executable, "-m", "medref", *SHOW, str(reader)]
    expected = subprocess.run(command, capture_output=True, env=environment, check=True).stdout
    (kept,) = (tmp_path / "cache").rglob("*.sqlite")
    kept.write_bytes(kept.read_bytes().replace(b"A note of ours.", b"A note of mine."))
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) for _ in range(10)
    ]
    ended = [(process.communicate(timeout=120)[0], process.returncode) for process in running]

    assert {(expected, 0)} == set(ended)
    assert b"A note of ours." in kept.read_bytes()
