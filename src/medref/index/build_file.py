"""Write an index to a file so that it is there whole or not at all."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from medref.index.build import compile_library
from medref.index.store import Store
from medref.loader.load import load

if TYPE_CHECKING:
    from medref.loader.library import Library


def write_index(library: Library, path: Path) -> None:
    """Compile a library to a temporary file beside its place and move it there; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".medref-", suffix=".sqlite", dir=path.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        compile_library(library, name).close()
        temporary.replace(path)
    except sqlite3.Error as error:
        raise OSError(str(error)) from error
    finally:
        temporary.unlink(missing_ok=True)


def memory_index(library: Library) -> Store:
    """Compile a library for this run alone."""
    return Store(compile_library(library, ":memory:"))


def build_packaged(data: Path, path: Path) -> None:
    """Write the index that a package carries; raises ValueError with every problem of the library.

    It watches no files, so it says nothing of the machine that built it.
    """
    library = load(data)
    if library.faults:
        raise ValueError("\n".join(map(str, library.faults)))
    library.files.clear()
    library.patterns.clear()
    write_index(library, path)
