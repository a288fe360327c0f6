"""What every test may use: the program in this process and in one of its own, and libraries made for a test."""

import io
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from medref.cli.boundary import run
from medref.cli.streams import Streams

ROOT = Path(__file__).parents[1]


class Result(NamedTuple):
    """How a run ended and what it wrote."""

    status: int
    out: str
    err: str


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep every compiled library in a folder of the test run, shared by its processes."""
    shared = tmp_path_factory.getbasetemp()
    folder = (shared.parent if "PYTEST_XDIST_WORKER" in os.environ else shared) / "cache"
    os.environ["XDG_CACHE_HOME"] = str(folder)
    os.environ.pop("MEDREF_LIBRARY", None)
    for name in ("NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "PAGER"):
        os.environ.pop(name, None)
    return folder


def medref(*words: str, stdin: str = "", environment: Mapping[str, str] | None = None) -> Result:
    """Run the program in this process."""
    out, err = io.StringIO(), io.StringIO()
    streams = Streams(io.StringIO(stdin), out, err, {**os.environ, **(environment or {})})
    return Result(int(run(words, streams)), out.getvalue(), err.getvalue())


def medref_process(
    *words: str,
    stdin: bytes = b"",
    environment: Mapping[str, str] | None = None,
    **more: Any,  # noqa: ANN401
) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "medref", *words],
        input=stdin,
        capture_output=True,
        env={**os.environ, **(environment or {})},
        check=False,
        timeout=120,
        **more,
    )


@pytest.fixture
def write_library(tmp_path: Path) -> Callable[[Mapping[str, Any] | str, str], Path]:
    """Give a function that writes a library file, from YAML text or from a mapping, and gives its path."""

    def write(content: Mapping[str, Any] | str, name: str = "mine.yaml") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = content if isinstance(content, str) else yaml.safe_dump(dict(content), allow_unicode=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


SMALL = ROOT / "tests" / "library"


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the program take the small library of the tests for its own."""
    for module in ("opening", "compiling", "where"):
        monkeypatch.setattr(f"medref.catalog.{module}.base_data", lambda: SMALL)
    return SMALL
