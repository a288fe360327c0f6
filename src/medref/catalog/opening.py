"""Open the library: the index that the package carries, or one compiled from YAML and kept in the cache."""

from collections.abc import Callable, Sequence
from pathlib import Path

from medref.catalog.catalog import Catalog
from medref.catalog.errors import LibraryUnusableError
from medref.catalog.where import base_data, cache_file
from medref.index import IndexDamagedError, Store
from medref.version import VERSION


def open_catalog(readers: Sequence[Path], talk: Callable[[str], None]) -> Catalog:
    """Open medref's library with readers' libraries beside it; `talk` takes what a person should know.

    Raises LibraryUnusableError with every problem where a library cannot be used.
    """
    packaged = _packaged(talk)
    if packaged and not readers:
        return Catalog(packaged, lambda: _recover(readers, talk))
    own_digest = packaged.head["library"]["digest"] if packaged else ""
    return Catalog(_compiled(readers, own_digest, talk), lambda: _recover(readers, talk))


def _packaged(talk: Callable[[str], None]) -> Store | None:
    """Open the index that the package carries, if it carries one that can be read."""
    try:
        return Store.open(base_data() / "index.sqlite")
    except FileNotFoundError:
        return None
    except IndexDamagedError as error:
        talk(f"the installed index is damaged ({error}); answering from the YAML files")
        return None


def _recover(readers: Sequence[Path], talk: Callable[[str], None]) -> Store:
    """Make the index anew after a record was found damaged."""
    talk("a stored record is damaged; answering from the YAML files")
    return _make(readers, _cache_file(readers, ""), talk)


def _cache_file(readers: Sequence[Path], own_digest: str) -> Path | None:
    marks = [VERSION, str(base_data()), own_digest, *(str(path.absolute()) for path in readers)]
    return cache_file(marks)


def _compiled(readers: Sequence[Path], own_digest: str, talk: Callable[[str], None]) -> Store:
    """Open the cached index of these libraries where it is up to date, or make it."""
    path = _cache_file(readers, own_digest)
    if path:
        try:
            store = Store.open(path)
            if _is_fresh(store, skip=base_data() if own_digest else None):
                return store
        except (FileNotFoundError, PermissionError, IndexDamagedError):
            pass  # it is made anew
    return _make(readers, path, talk)


def _make(readers: Sequence[Path], path: Path | None, talk: Callable[[str], None]) -> Store:
    from medref.index.build_file import memory_index, write_index  # noqa: PLC0415  # needs YAML and the types
    from medref.loader import load  # noqa: PLC0415

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


def _is_fresh(store: Store, skip: Path | None) -> bool:
    """Whether the files that an index was made from are as they were; those below `skip` are not looked at."""
    from medref.source.read import fingerprint  # noqa: PLC0415

    files: dict[str, str] = store.head["files"]
    left_out = str(skip.resolve()) if skip else None
    for file, was in files.items():
        if not (left_out and file.startswith(left_out)) and fingerprint(Path(file)) != was:
            return False
    for folder, pattern in store.head["patterns"]:
        if not (left_out and folder.startswith(left_out)):
            found = Path(folder).glob(pattern) if any(mark in pattern for mark in "*?[") else ()
            if any(str(path.resolve()) not in files for path in found):
                return False
    return True
