"""From a path to text: the file's own faults, before YAML is asked."""

from __future__ import annotations

import codecs
from hashlib import sha256
from typing import TYPE_CHECKING

from medref.source.place import Place, Problem
from medref.source.unprintable import find_unprintable

if TYPE_CHECKING:
    from pathlib import Path

#: Larger files are refused; one monograph has about 40 kB.
MAX_BYTES = 16 * 1024 * 1024
#: What a folder's root file is called.
ROOT_NAME = "drugs.yaml"

_OTHER_ENCODINGS = {codecs.BOM_UTF16_LE: "UTF-16", codecs.BOM_UTF16_BE: "UTF-16", codecs.BOM_UTF32_BE: "UTF-32"}


def read_text(path: Path, name: str) -> str | Problem:
    """Read a file as UTF-8 text, or say what keeps it from being one; `name` is what problems call it."""
    try:
        if fault := _refused(path):
            return _problem(name, *fault)
        return _decode(path.read_bytes(), name)
    except FileNotFoundError:
        return _problem(name, "does not exist", "check the path")
    except OSError as error:
        return _problem(name, f"cannot be read ({error.strerror})", "check the path and its permissions")
    except (ValueError, RuntimeError):
        return _problem(name, "is no path", "check the path")


def _refused(path: Path) -> tuple[str, str] | None:
    """Say why a path is not read, though it is there."""
    if path.is_dir():
        return "is a folder", f"name a file, or a folder that holds a {ROOT_NAME}"
    if path.exists() and not path.is_file():
        return "is no regular file", "name a file that can be read more than once"
    if (size := path.stat().st_size) > MAX_BYTES:
        message = f"is too large ({size / 1e6:.0f} MB, at most {MAX_BYTES / 1e6:.0f} MB)"
        return message, "divide it into several files and `include` them"
    return None


def _decode(raw: bytes, name: str) -> str | Problem:
    for mark, encoding in _OTHER_ENCODINGS.items():
        if raw.startswith(mark):
            return _problem(name, f"is in {encoding}", "save it as UTF-8")
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        message = f"holds the byte 0x{raw[error.start]:02x}, which is no UTF-8"
        return _problem(name, message, "save it as UTF-8", before)
    if found := find_unprintable(text):
        message = f"holds the unprintable character {found.name}"
        return _problem(name, message, "remove it", text[: found.offset])
    return text


def _problem(name: str, message: str, mend: str, before: str | None = None) -> Problem:
    """Give a problem of a file, at the end of the text before it where that is known."""
    if before is None:
        return Problem(Place(name), (), "file", message, mend)
    place = Place(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
    return Problem(place, (), "file", message, mend)


def fingerprint(path: Path) -> str:
    """Give the digest of a file's content, in hexadecimal; nothing where it cannot be read or is too large."""
    try:
        if not path.is_file() or path.stat().st_size > MAX_BYTES:
            return ""
        return sha256(path.read_bytes()).hexdigest()
    except (OSError, ValueError, RuntimeError):
        return ""
