"""Open the library: the index that the package carries, or one compiled from YAML and kept in the cache."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medref.catalog.catalog import Catalog
from medref.catalog.where import base_data
from medref.index.store import IndexDamagedError, Store

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


def open_catalog(readers: Sequence[Path], talk: Callable[[str], None]) -> Catalog:
    """Open medref's library with readers' libraries beside it; `talk` takes what a person should know.

    Raises LibraryUnusableError with every problem where a library cannot be used.
    """
    packaged = _packaged(talk)
    own_digest = packaged.head["library"]["digest"] if packaged else ""
    in_cache = bool(readers) or packaged is None

    def rebuild() -> Store:
        from medref.catalog.compiling import compiled, compiled_anew

        talk("a stored record is damaged; answering from the YAML files")
        return compiled_anew(readers, own_digest, talk) if in_cache else compiled(readers, "", talk)

    if packaged and not in_cache:
        return Catalog(packaged, rebuild)
    from medref.catalog.compiling import compiled

    return Catalog(compiled(readers, own_digest, talk), rebuild)


def _packaged(talk: Callable[[str], None]) -> Store | None:
    """Open the index that the package carries, if it carries one that can be read."""
    try:
        return Store.open(base_data() / "index.sqlite")
    except FileNotFoundError:
        return None
    except IndexDamagedError as error:
        talk(f"the installed index is damaged ({error}); answering from the YAML files")
        return None
