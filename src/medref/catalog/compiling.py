"""Compile libraries from YAML, and keep what was compiled in the cache until a file of theirs changes."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from medref.catalog.errors import LibraryUnusableError
from medref.catalog.where import base_data
from medref.index.build_file import memory_index, write_index
from medref.index.store import IndexDamagedError, Store
from medref.loader.library import BASE
from medref.loader.load import load
from medref.source.read import fingerprint
from medref.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def compiled(readers: Sequence[Path], own_digest: str, talk: Callable[[str], None]) -> Store:
    """Open the cached index of these libraries where it is up to date, or make it.

    `own_digest` is that of the index in the package; with it medref's own files need no second look. Raises
    LibraryUnusableError.
    """
    path = _cache_file(readers, own_digest)
    if path:
        try:
            store = Store.open(path)
            if _is_fresh(store, first=1 if own_digest else BASE):
                return store
        except (OSError, IndexDamagedError):
            pass  # it is made anew
    return _make(readers, path, talk)


def compiled_anew(readers: Sequence[Path], own_digest: str, talk: Callable[[str], None]) -> Store:
    """Compile libraries whose index in the cache turned out to be damaged; raises LibraryUnusableError."""
    return _make(readers, _cache_file(readers, own_digest), talk)


def _cache_file(readers: Sequence[Path], own_digest: str) -> Path | None:
    """Give the cache file for a set of libraries, or None where there is no folder for it."""
    try:
        folder = platformdirs.user_cache_path("medref", appauthor=False)
    except (OSError, RuntimeError, KeyError):  # no home
        return None
    if not folder.is_absolute():
        return None
    try:
        marks = [VERSION, str(base_data()), own_digest, *(str(path.absolute()) for path in readers)]
    except OSError:  # the folder that a relative path starts from is gone
        return None
    key = sha256("\0".join(marks).encode(errors="surrogateescape")).hexdigest()[:24]
    return folder / f"{key}.sqlite"


def _make(readers: Sequence[Path], path: Path | None, talk: Callable[[str], None]) -> Store:
    """Compile the libraries into the cache, or for this run alone where the cache cannot be used."""
    library = load(base_data(), readers)
    if library.faults:
        raise LibraryUnusableError(library.faults)
    if path:
        try:
            write_index(library, path)
            return Store.open(path)
        except (OSError, IndexDamagedError) as error:
            talk(f"the cache cannot be used ({error}); the library is compiled for this run alone")
    return memory_index(library)


def _is_fresh(store: Store, first: int) -> bool:
    """Whether the files that an index was made from are as they were, from the library of this number on."""
    files: dict[str, str] = {file: was for _, file, was in store.head["files"]}
    if any(fingerprint(Path(file)) != was for number, file, was in store.head["files"] if number >= first):
        return False
    for number, folder, pattern in store.head["patterns"]:
        wild = number >= first and any(mark in pattern for mark in "*?[")
        if wild and any(str(path) not in files for path in Path(folder).glob(pattern)):
            return False
    return True
