"""The pages that are kept as files, and the program that writes them anew."""

import sys
from collections.abc import Callable
from pathlib import Path
from unittest import mock

from tests.conftest import SMALL, medref

FOLDER = Path(__file__).parents[1] / "snapshots"


def page(*words: str, columns: int | None = None) -> Callable[[], str]:
    """Give a function that runs the program and gives what it wrote."""
    environment = {"COLUMNS": str(columns)} if columns else {}
    return lambda: medref(*words, environment=environment).out


PAGES = {
    "show-60.txt": page("show", "alphadrug", columns=60),
    "show-80.txt": page("show", "alphadrug", columns=80),
    "show-200.txt": page("show", "alphadrug", columns=200),
    "show-pipe.txt": page("show", "alphadrug"),
    "show.md": page("show", "alphadrug", "--format", "markdown"),
    "show-color.txt": page("show", "alphadrug", "--color", "always", columns=80),
    "show-section.txt": page("show", "alphadrug", "-s", "uses", "-s", "kidney", "-s", "monitoring"),
    "show-names-only.txt": page("show", "spirit"),
    "search.txt": page("search", "backache", columns=80),
    "search.md": page("search", "calm", "--format", "markdown"),
    "list.txt": page("list", columns=60),
    "classes.txt": page("classes"),
}

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    with (
        mock.patch("medref.catalog.opening.base_data", return_value=SMALL),
        mock.patch("medref.catalog.compiling.base_data", return_value=SMALL),
    ):
        for name, draw in PAGES.items():
            (FOLDER / name).write_text(draw(), encoding="utf-8")
    sys.stdout.write(f"{len(PAGES)} pages written to {FOLDER}\n")
