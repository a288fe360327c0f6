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

_OTHER_ENCODINGS = {codecs.BOM_UTF16_LE: "UTF-16", codecs.BOM_UTF16_BE: "UTF-16", codecs.BOM_UTF32_BE: "UTF-32"}


def read_text(path: Path, name: str) -> str | Problem:
    """Read a file as UTF-8 text, or say what keeps it from being one; `name` is what problems call it."""

    def problem(message: str, mend: str, line: int = 0, column: int = 0) -> Problem:
        return Problem(Place(name, line, column), (), "file", message, mend)

    try:
        if path.is_dir():
            return problem("is a folder", "name a file, or a folder that holds a drugs.yaml")
        size = path.stat().st_size
        if size > MAX_BYTES:
            return problem(
                f"is too large ({size / 1e6:.0f} MB, at most {MAX_BYTES / 1e6:.0f} MB)",
                "divide it into several files and `include` them",
            )
        raw = path.read_bytes()
    except FileNotFoundError:
        return problem("does not exist", "check the path")
    except OSError as error:
        return problem(f"cannot be read ({error.strerror})", "check its permissions")
    except ValueError:
        return problem("is no path", "check the path")
    for mark, encoding in _OTHER_ENCODINGS.items():
        if raw.startswith(mark):
            return problem(f"is in {encoding}", "save it as UTF-8")
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
        return problem(f"holds the byte 0x{raw[error.start]:02x}, which is no UTF-8", "save it as UTF-8", line, column)
    if found := find_unprintable(text):
        before_text = text[: found.offset]
        line, column = before_text.count("\n") + 1, found.offset - before_text.rfind("\n")
        return problem(f"holds the unprintable character {found.name}", "remove it", line, column)
    return text


def fingerprint(path: Path) -> str:
    """Give the digest of a file's content, in hexadecimal; nothing where it cannot be read or is too large."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return ""
        return sha256(path.read_bytes()).hexdigest()
    except (OSError, ValueError):
        return ""
