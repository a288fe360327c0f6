"""The tiny library as the program's own, in this process and in an installation."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.bad_days.tiny import install, write_tiny


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the program take a tiny library, which the test may change, for its own; give its folder."""
    folder = write_tiny(tmp_path / "base")
    for module in ("opening", "compiling", "where"):
        monkeypatch.setattr(f"medref.catalog.{module}.base_data", lambda: folder)
    return folder


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """Give the environment in which a process runs a program that carries the tiny library with its index."""
    return {"PYTHONPATH": str(install(tmp_path_factory.mktemp("installed"), compiled=True))}


@pytest.fixture(scope="session")
def uncompiled(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """Give the environment of a program that carries the tiny library without an index."""
    return {"PYTHONPATH": str(install(tmp_path_factory.mktemp("uncompiled"), compiled=False))}
