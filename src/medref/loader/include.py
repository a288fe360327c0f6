"""Which files a library has: its root, and what `include` names below the root's folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from medref.source.nodes import Scalar, Sequence
from medref.source.place import Place, Problem
from medref.source.read import ROOT_NAME

if TYPE_CHECKING:
    from medref.source.nodes import Node


@dataclass(frozen=True, slots=True)
class Folder:
    """A library's root file and the folder that its includes must stay in."""

    root: Path
    folder: Path
    #: What problems call the folder: the path as the reader gave it.
    shown: str

    def shown_path(self, path: Path) -> str:
        """Give the name of a file as the reader would type it."""
        for above in (self.folder, self.root.parent):
            if path.is_relative_to(above):
                return str(Path(self.shown, path.relative_to(above)))
        return str(path)


def open_folder(path: Path) -> Folder:
    """Take a library's path: a file, or a folder with a drugs.yaml in it; reading it says what is wrong with it."""
    try:
        if path.is_dir() and (path / ROOT_NAME).exists():
            path = path / ROOT_NAME
        return Folder(path.absolute(), path.resolve().parent, str(path.parent))
    except (OSError, RuntimeError, ValueError):  # a name too long, links in a circle, no path at all
        return Folder(path, path.parent, str(path.parent))


def included(folder: Folder, node: Node | None, from_file: Path) -> tuple[list[Path], list[str], list[Problem]]:
    """Give the files that an `include` list names, its patterns, and what is wrong with it."""
    if not isinstance(node, Sequence):
        return [], [], []
    paths: list[Path] = []
    patterns: list[str] = []
    problems: list[Problem] = []
    for at, item in enumerate(node.items):
        if not isinstance(item, Scalar) or item.empty:
            continue
        found, fault = _find(folder, item.text, from_file)
        if fault:
            problems.append(Problem(item.place, ("include", at), "include", *fault))
        else:
            patterns.append(item.text)
        paths += found
    return paths, patterns, problems


def _find(folder: Folder, pattern: str, from_file: Path) -> tuple[list[Path], tuple[str, str] | None]:
    here = from_file.resolve().parent
    outside = (f"{pattern!r} leads out of the library's folder", "keep included files below the root's folder")
    if Path(pattern).is_absolute() or ".." in Path(pattern).parts:
        return [], outside
    wild = any(mark in pattern for mark in "*?[")
    try:
        found = sorted(here.glob(pattern)) if wild else [here / pattern]
        if not all(path.resolve().is_relative_to(folder.folder) for path in found):
            return [], outside
        if not wild and not found[0].exists():
            return [], (f"names {pattern!r}, which does not exist", "correct the path or remove it")
    except (ValueError, NotImplementedError, OSError, RuntimeError):
        return [], (f"{pattern!r} is no path", "correct it")
    return found, None


def missing_root(folder: Folder) -> Problem | None:
    """Say what is wrong with a root that is a folder without a library in it."""
    try:
        if folder.root.is_dir():
            message, mend = f"is a folder without a {ROOT_NAME}", "name the library's root file"
            return Problem(Place(str(folder.root)), (), "file", message, mend)
    except (OSError, ValueError):
        pass  # reading it says what is wrong
    return None
