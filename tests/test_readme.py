"""Every command in the README and in CONTRIBUTING.md runs, and prints what the page says that it prints."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from medref.cli.app import COMMANDS
from tests.conftest import ROOT

PAGES = ("README.md", "CONTRIBUTING.md")
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
#: On the page, a line of this stands for any lines, and within a line it stands for any words.
_MORE = "…"


class Example(NamedTuple):
    """A command of a page with what it prints."""

    page: str
    command: str
    printed: list[str]


def examples() -> list[Example]:
    """Give every command of the pages; a line with `$ ` is a command, the lines after it are what it prints."""
    found: list[Example] = []
    for page in PAGES:
        for block in _BLOCK.findall((ROOT / page).read_text(encoding="utf-8")):
            for line in block.splitlines():
                if line.startswith("$ "):
                    found.append(Example(page, line[2:], []))
                else:
                    found[-1].printed.append(line)
    return found


def fits(expected: list[str], printed: list[str]) -> bool:
    """Whether what was printed is what the page says, where a line of dots stands for any lines."""
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == _MORE else re.escape(line).replace(_MORE, ".*") + "\n" for line in expected
    )
    return re.fullmatch(pattern, "".join(f"{line.rstrip()}\n" for line in printed)) is not None


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder to work in, as a reader of the README has one; what the README tells them to write is in it."""
    path = tmp_path_factory.mktemp("readme")
    for name, text in re.findall(r"^```yaml\n# ([\w-]+\.yaml)\n(.*?)^```$", _pages(), re.DOTALL | re.MULTILINE):
        (path / name).write_text(text, encoding="utf-8")
    return path


def _pages() -> str:
    return "\n".join((ROOT / page).read_text(encoding="utf-8") for page in PAGES)


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.command)
def test_example(example: Example, folder: Path) -> None:
    """A command prints what the page says; stdout and stderr together, as a terminal of 80 columns has them."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    result = subprocess.run(
        ["bash", "-c", example.command],
        cwd=folder,
        env={**os.environ, "PATH": path, "COLUMNS": "80"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )

    assert fits(example.printed, result.stdout.splitlines()), result.stdout


def test_every_command_is_shown() -> None:
    """The README has an example of each command."""
    shown = {match for example in examples() for match in re.findall(r"medref (?:--\S+ )*(\w+)", example.command)}

    assert set(COMMANDS) <= shown


def test_the_picture_shows_the_real_thing() -> None:
    """Each row of the picture is a row of the page."""
    from docs.picture import COMMAND, drawing

    assert (ROOT / "docs" / "picture.svg").read_text(encoding="utf-8") == drawing(), "python -m docs.picture"
    assert f"medref {' '.join(COMMAND)}" in (ROOT / "README.md").read_text(encoding="utf-8")
