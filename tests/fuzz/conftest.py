"""The tiny library, loaded and compiled once for all that is asked of it."""

from pathlib import Path

import pytest

from medref.catalog.catalog import Catalog
from medref.index.build_file import memory_index
from medref.loader.library import Library
from medref.loader.load import load
from tests.bad_days.tiny import write_tiny


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Load the tiny library."""
    return load(write_tiny(tmp_path_factory.mktemp("fuzz")))


@pytest.fixture(scope="session")
def catalog(library: Library) -> Catalog:
    """Open the tiny library, compiled in memory."""
    return Catalog(memory_index(library), lambda: memory_index(library))


@pytest.fixture(scope="session")
def mutant(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a file that is written again for every example."""
    return tmp_path_factory.mktemp("mutants") / "mine.yaml"
