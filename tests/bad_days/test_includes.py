"""`include` that goes round in circles, leads nowhere, or climbs out of the library's folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bad_days.tiny import assert_refused
from tests.conftest import medref

Write = Callable[..., Path]

pytestmark = pytest.mark.usefixtures("base")

OUTSIDE = {
    "above": "../secret.yaml",
    "above and back": "../{folder}/../secret.yaml",
    "above from below": "more/../../secret.yaml",
    "above by a pattern": "../*.yaml",
    "absolute": "{parent}/secret.yaml",
    "absolute pattern": "{parent}/*.yaml",
    "root of the system": "/etc/passwd",
}


@pytest.mark.parametrize("pattern", OUTSIDE.values(), ids=OUTSIDE)
def test_include_does_not_climb_out(pattern: str, write_library: Write, tmp_path: Path) -> None:
    """A file outside of the root's folder is not read, wherever it is."""
    (tmp_path / "secret.yaml").write_text("drugs: {secret: {}}\n")
    (tmp_path / "mine" / "more").mkdir(parents=True)
    named = pattern.format(parent=tmp_path, folder="mine")
    path = write_library(f"include:\n  - {named}\n", "mine/drugs.yaml")

    assert_refused(path, f"{path}:2:5: include[0]: ", "leads out of the library's folder")


@pytest.mark.parametrize("pattern", ["link.yaml", "*.yaml", "out/secret.yaml", "out/*.yaml", "**/secret.yaml"])
def test_link_does_not_lead_out(pattern: str, write_library: Write, tmp_path: Path) -> None:
    """A link in the folder to a file or folder outside of it is not followed."""
    (tmp_path / "away").mkdir()
    (tmp_path / "away" / "secret.yaml").write_text("drugs: {secret: {}}\n")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "link.yaml").symlink_to(tmp_path / "away" / "secret.yaml")
    (tmp_path / "mine" / "out").symlink_to(tmp_path / "away")
    path = write_library(f"include: ['{pattern}']\ndrugs: {{mine: {{}}}}\n", "mine/drugs.yaml")
    result = medref("show", "secret", "--library", str(path))

    assert result.out == ""
    if pattern != "**/secret.yaml":  # links to folders are not entered by **, so it finds nothing
        assert_refused(path, f"{path}:1:11: ", "leads out of the library's folder")


def test_include_of_itself_is_read_once(write_library: Write) -> None:
    """A file that includes itself, by name, pattern and link, is one file."""
    path = write_library("include: [mine.yaml, ./mine.yaml, '*.yaml']\ndrugs: {mine: {}}\n")
    path.with_name("link.yaml").symlink_to(path)

    assert medref("show", "mine", "--library", str(path))[::2] == (0, "")


def test_circle_of_includes_is_read_once(write_library: Write) -> None:
    """Files that include each other are each read once."""
    path = write_library("include: [b.yaml]\ndrugs: {mine: {}}\n")
    write_library("include: [c.yaml]\ndrugs: {yours: {}}\n", "b.yaml")
    write_library("include: [mine.yaml, b.yaml]\ndrugs: {theirs: {}}\n", "c.yaml")

    assert medref("show", "theirs", "--library", str(path))[::2] == (0, "")


def test_long_chain_of_includes_is_read(write_library: Write) -> None:
    """A thousand files, each included by the one before, are no depth that could overflow."""
    for number in range(1000):
        write_library(f"include: [f{number + 1}.yaml]\n", f"f{number}.yaml")
    write_library("drugs: {mine: {}}\n", "f1000.yaml")
    path = write_library("include: [f0.yaml]\n")

    assert medref("show", "mine", "--library", str(path))[::2] == (0, "")


FAULTY = {
    "missing": ("[no.yaml]", (1, 11), "does not exist"),
    "folder": ("[folder]", None, "is a folder"),
    "NUL": (r'["a\0b.yaml"]', (1, 11), ""),
    "NUL in a pattern": (r'["a\0*.yaml"]', (1, 11), ""),
    "too long": ("[" + "a" * 5000 + "]", (1, 11), ""),
    "too long a pattern": ("['" + "a" * 5000 + "*']", None, ""),
    "stars in a word": ("['a**b']", (1, 11), "is no path"),
    "circle of links": ("[loop.yaml]", (1, 11), ""),
    "terminal escape": (r'["\e[31m.yaml"]', (1, 11), ""),
    "no list": ("more.yaml", (1, 10), "give a list"),
    "mapping": ("{a: b}", (1, 10), "give a list"),
    "list in the list": ("[[a]]", (1, 11), "give a text"),
    "empty": ("['']", (1, 11), ""),
    "nothing": ("[~]", (1, 11), "is empty"),
}


@pytest.mark.parametrize(("include", "place", "said"), FAULTY.values(), ids=FAULTY)
def test_faulty_include_has_its_place(
    include: str, place: tuple[int, int] | None, said: str, write_library: Write
) -> None:
    """What `include` names and cannot be is a problem at the name."""
    path = write_library(f"include: {include}\ndrugs: {{mine: {{}}}}\n")
    (path.parent / "folder").mkdir()
    (path.parent / "loop.yaml").symlink_to(path.parent / "loop.yaml")
    if include.endswith("*']"):  # a pattern that nothing can match is as good as one that nothing matches
        assert medref("show", "mine", "--library", str(path)).status == 0
    else:
        assert_refused(path, f"{path}:{place[0]}:{place[1]}: " if place else "", said)


def test_problem_in_an_included_file_names_that_file(write_library: Write) -> None:
    """A problem stands where the fault is, not where the file was included."""
    path = write_library("include: [more/*.yaml]\n")
    more = write_library("drugs:\n  x: {summary: \u202e}\n", "more/x.yaml")

    assert_refused(path, f"{more}:2:16: ")
