"""A library that changes is read anew on the next run: no answer comes from a file as it was."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from medref.index.build_file import build_packaged
from tests.conftest import medref

Write = Callable[..., Path]

pytestmark = pytest.mark.usefixtures("base")


def summary(library: Path, name: str = "mine") -> str:
    """Give what a library says of a drug, or the status where it is no answer."""
    result = medref("show", name, "--json", "--library", str(library))
    return str(json.loads(result.out)["summary"]) if result.status == 0 else str(result.status)


def drug(text: str, name: str = "mine") -> str:
    """Give a file with one drug in it."""
    return f"drugs: {{{name}: {{summary: {text}}}}}\n"


def test_changed_root_is_noticed(write_library: Write) -> None:
    """A root with other words gives other words."""
    path = write_library(drug("Before."))

    assert summary(path) == "Before."
    write_library(drug("After!!"))
    assert summary(path) == "After!!"
    write_library(drug("Before."))
    assert summary(path) == "Before."


def test_change_of_the_same_size_and_time_is_noticed(write_library: Write) -> None:
    """It is the content that counts, not the clock."""
    path = write_library(drug("5 mg"))
    times = path.stat()

    assert summary(path) == "5 mg"
    path.write_text(drug("8 mg"))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert summary(path) == "8 mg"


@pytest.mark.parametrize("include", ["more/b.yaml", "more/*.yaml", "**/b.yaml", "more/?.yaml", "[m]ore/b.yaml"])
def test_changed_included_file_is_noticed(include: str, write_library: Write) -> None:
    """So is an included file, however it was included."""
    path = write_library(f"include: ['{include}']\n")
    write_library(drug("Before."), "more/b.yaml")

    assert summary(path) == "Before."
    write_library(drug("After."), "more/b.yaml")
    assert summary(path) == "After."


@pytest.mark.parametrize("include", ["more/*.yaml", "**/*.yaml", "*/b*.yaml"])
def test_new_file_of_a_pattern_is_noticed(include: str, write_library: Write) -> None:
    """A file that a pattern did not find before is found on the next run, also in a folder that is new."""
    path = write_library(f"include: ['{include}']\n", "mine/drugs.yaml")

    assert summary(path) == "3"
    write_library(drug("New."), "mine/more/b.yaml")
    assert summary(path) == "New."


def test_new_file_of_a_pattern_in_an_included_file_is_noticed(write_library: Write) -> None:
    """Patterns of included files are watched from their own folder."""
    path = write_library("include: [a/a.yaml]\n")
    write_library("include: ['b/*.yaml']\n", "a/a.yaml")

    assert summary(path) == "3"
    write_library(drug("New."), "a/b/c.yaml")
    assert summary(path) == "New."


def test_removed_file_of_a_pattern_is_noticed(write_library: Write) -> None:
    """What was removed is no longer answered."""
    path = write_library("include: ['more/*.yaml']\n")
    more = write_library(drug("There."), "more/b.yaml")

    assert summary(path) == "There."
    more.unlink()
    assert summary(path) == "3"


def test_removed_library_is_noticed(write_library: Write) -> None:
    """A library that is gone cannot be used, though its index is still in the cache."""
    path = write_library(drug("There."))

    assert summary(path) == "There."
    path.unlink()
    assert summary(path) == "4"


def test_new_fault_is_noticed(write_library: Write) -> None:
    """A file that was whole and is faulty now is not answered from as it was."""
    path = write_library(drug("There."))

    assert summary(path) == "There."
    path.write_text("drugs: {mine: {sumary: There.}}\n")
    assert summary(path) == "4"


def test_link_that_leads_elsewhere_is_noticed(write_library: Write) -> None:
    """`current.yaml` that is set from one edition to the next brings the next."""
    one, two = write_library(drug("One."), "one.yaml"), write_library(drug("Two."), "two.yaml")
    link = one.with_name("current.yaml")
    link.symlink_to(one)

    assert summary(link) == "One."
    link.unlink()
    link.symlink_to(two)
    assert summary(link) == "Two."


def test_link_of_a_folder_that_leads_elsewhere_is_noticed(write_library: Write) -> None:
    """The same for a folder."""
    one, two = write_library(drug("One."), "one/drugs.yaml"), write_library(drug("Two."), "two/drugs.yaml")
    link = one.parent.with_name("current")
    link.symlink_to(one.parent)

    assert summary(link) == "One."
    link.unlink()
    link.symlink_to(two.parent)
    assert summary(link) == "Two."


def test_included_link_that_leads_elsewhere_is_noticed(write_library: Write) -> None:
    """The same for an included file."""
    path = write_library("include: [current.yaml]\n")
    one, two = write_library(drug("One."), "one.yml"), write_library(drug("Two."), "two.yml")
    link = path.with_name("current.yaml")
    link.symlink_to(one)

    assert summary(path) == "One."
    link.unlink()
    link.symlink_to(two)
    assert summary(path) == "Two."


def test_changed_own_library_is_noticed(base: Path, write_library: Write) -> None:
    """In a checkout, medref's own files are watched too."""
    path = write_library(drug("There."))

    assert summary(path, "fresh") == "3"
    (base / "more" / "fresh.yaml").write_text(drug("Fresh.", "fresh"))
    assert summary(path, "fresh") == "Fresh."


@pytest.mark.parametrize("name", ["base-ours.yaml", "base2/drugs.yaml", "base/ours.yaml"])
def test_library_near_the_installed_one_is_watched(name: str, base: Path, write_library: Write) -> None:
    """With the index of a package beside it, a reader's library is watched wherever it is."""
    build_packaged(base, base / "index.sqlite")
    path = write_library(drug("Before."), name)

    assert summary(path) == "Before."
    write_library(drug("After."), name)
    assert summary(path) == "After."


def test_new_library_of_the_package_is_noticed(base: Path, write_library: Write) -> None:
    """An upgrade brings another index, and what was cached with the one before is not used."""
    build_packaged(base, base / "index.sqlite")
    path = write_library(drug("There."))
    before = medref("show", "quiet", "--library", str(path)).out
    others = base / "more" / "others.yaml"
    others.write_text(others.read_text().replace("Another calming", "Quite another"))
    build_packaged(base, base / "index.sqlite")
    after = medref("show", "quiet", "--library", str(path)).out

    assert ("Another calming" in before, "Quite another" in after) == (True, True)
