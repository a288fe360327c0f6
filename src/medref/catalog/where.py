"""Where medref's own library is, and where it may keep what it has compiled."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import medref


def base_data() -> Path:
    """Give the folder of medref's own library: in the installed package, or in the checkout that is worked on."""
    package = Path(medref.__file__).parent
    packaged = package / "data"
    return packaged if packaged.is_dir() else package.parents[1] / "data"


def cache_file(marks: Sequence[str]) -> Path | None:
    """Give the cache file for a set of libraries, or None where there is no folder for it."""
    import platformdirs  # noqa: PLC0415  # only where something must be compiled

    try:
        folder = platformdirs.user_cache_path("medref", appauthor=False)
    except (OSError, RuntimeError, KeyError):  # no home
        return None
    if not folder.is_absolute():
        return None
    key = hashlib.blake2b("\0".join(marks).encode(errors="surrogateescape"), digest_size=12).hexdigest()
    return folder / f"{key}.sqlite"
