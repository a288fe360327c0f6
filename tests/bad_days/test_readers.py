"""A reader's library beside ours: what it replaces is marked, and what is claimed twice is refused."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.bad_days.tiny import assert_refused
from tests.conftest import medref

Write = Callable[..., Path]

pytestmark = pytest.mark.usefixtures("base")


def answer(*words: str, libraries: tuple[Path, ...]) -> Any:  # noqa: ANN401  # any answer
    """Give an answer as JSON, from these libraries beside ours."""
    options = [part for path in libraries for part in ("--library", str(path))]
    return json.loads(medref(*words, "--json", *options).out)


@pytest.fixture
def ours(write_library: Write) -> Path:
    """Write a library that replaces a drug and a class, and adds a drug."""
    return write_library(
        "library: {name: Ward 5}\n"
        "classes: {benzodiazepine: {kind: group, mechanism: [{text: As we see it., cite: shelf#9}]}}\n"
        "drugs:\n"
        "  diazepam: {brands: [Wardium], classes: [benzodiazepine], summary: Our own calming note.}\n"
        "  wardol: {}\n"
    )


REPLACED = {"library": "Ward 5", "reader": True, "replaces": "tiny"}
ADDED = {"library": "Ward 5", "reader": True}
BASE = {"library": "tiny", "reader": False}


def test_origin_is_in_every_json(ours: Path) -> None:
    """Whose record it is, and what it replaces, is said wherever a record is."""
    listed = {drug["name"]: drug["origin"] for drug in answer("list", libraries=(ours,))["drugs"]}
    classes = {each["name"]: each["origin"] for each in answer("classes", libraries=(ours,))["classes"]}
    found = {hit["name"]: hit["origin"] for hit in answer("search", "calming", libraries=(ours,))["hits"]}

    assert answer("show", "wardium", libraries=(ours,))["origin"] == REPLACED
    assert answer("show", "diazepam", "--section", "uses", libraries=(ours,))["origin"] == REPLACED
    assert listed == {"diazepam": REPLACED, "loud": BASE, "quiet": BASE, "wardol": ADDED}
    assert classes == {"benzodiazepine": REPLACED}
    assert found == {"diazepam": REPLACED, "quiet": BASE}


@pytest.mark.parametrize(
    "options", [(), ("--format", "markdown"), ("--color", "always"), ("--section", "uses")], ids=str
)
def test_origin_is_on_every_page(options: tuple[str, ...], ours: Path) -> None:
    """A page, whole or in part and however it is drawn, says that the record is not ours."""
    page = medref("show", "diazepam", *options, "--library", str(ours)).out

    assert ("Ward 5" in page, "in place of" in page) == (True, True)


@pytest.mark.parametrize("words", [("list",), ("classes",), ("search", "calming")], ids=" ".join)
def test_origin_is_on_every_row(words: tuple[str, ...], ours: Path) -> None:
    """A row of a list or of hits names the library when it is not ours, and does not when it is."""
    rows = medref(*words, "--library", str(ours)).out.lower().splitlines()
    replaced = [row for row in rows if "diazepam" in row or row.startswith("benzodiazepine")]
    own = [row for row in rows if "quiet" in row or "loud" in row]

    assert (bool(replaced), all("ward 5" in row for row in replaced)) == (True, True)
    assert not any("ward 5" in row for row in own)


def test_origin_is_with_every_suggestion(ours: Path) -> None:
    """What is suggested for a misspelled name says whose record it is, on its line and in JSON."""
    said = medref("show", "diazepan", "--library", str(ours)).err.splitlines()
    (line,) = [each for each in said if "calming note" in each]
    error = json.loads(medref("show", "diazepan", "--json", "--library", str(ours)).err)
    origins = [each.get("origin") for each in error["suggestions"] if each["name"] == "diazepam"]

    assert ("Ward 5" in line, origins) == (True, [REPLACED])


def test_statement_of_a_replaced_class_names_its_library(ours: Path) -> None:
    """On a page of ours, what comes from a reader's class is marked as the reader's."""
    (statement,) = answer("show", "quiet", libraries=(ours,))["mechanism"]

    assert (statement["from"], statement["from_library"]) == ("benzodiazepine", "Ward 5")
    assert "Ward 5" in medref("show", "quiet", "--library", str(ours)).out


def test_replaced_record_is_gone_whole(ours: Path) -> None:
    """Nothing of the replaced record is left: neither its uses nor its brands."""
    page = answer("show", "diazepam", libraries=(ours,))

    assert (page["uses"], page["brands"], page["salts"]) == ([], ["Wardium"], [])
    assert medref("show", "valium", "--library", str(ours)).status == 3


CLAIMED = {
    "brand of ours": "drugs: {mine: {brands: [Valium]}}",
    "name of ours": "drugs: {mine: {brands: [Quiet]}}",
    "synonym of ours": "drugs: {mine: {synonyms: [DIAZEPAM-um]}}",
    "salt of ours": "drugs: {mine: {brands: [Diazepam HCl]}}",
    "brand twice": "drugs: {mine: {brands: [New]}, yours: {international_brands: [new®]}}",
    "name as a brand of ours": "drugs: {valium: {}}",
    "open name of two, brand of one": "drugs: {mine: {}}\nopen_names: {Valium: {drugs: [mine, quiet], text: Two.}}",
    "open name that is a drug": "open_names: {diazepam: {drugs: [loud, quiet], text: Two.}}",
    "open name that is a drug of another case": "open_names: {Diazepam: {drugs: [loud, quiet], text: Two.}}",
    "other word of a class": "classes: {mine: {kind: group, also: [benzo]}}",
    "other word of a term": "terms: {mine: {also: [NERVES]}}",
}


@pytest.mark.parametrize("text", CLAIMED.values(), ids=CLAIMED)
def test_name_that_is_claimed_twice_is_refused(text: str, write_library: Write) -> None:
    """A name means one thing; a second claim is a problem and never a silent change."""
    path = write_library(text)

    assert_refused(path, f"{path}:", "already names")


SECOND = {
    "source": ("sources: {ours: {kind: local, title: One}}", "sources: {ours: {kind: local, title: Two}}"),
    "source by spaces": (
        "sources: {our own: {kind: local, title: A}}",
        "sources: {'our  own': {kind: local, title: B}}",
    ),
    "salt": ("salts: {acetate: [Ac]}", "salts: {acetate: [Act]}"),
    "drug": ("drugs: {mine: {}}", "drugs: {mine: {}}"),
    "drug by spaces": ("drugs: {my own: {}}", "drugs: {'my  own': {}}"),
    "class": ("classes: {mine: {kind: group}}", "classes: {Mine: {kind: group}}"),
    "term": ("terms: {mine: {}}", "terms: {mi-ne: {}}"),
}


@pytest.mark.parametrize(("one", "two"), SECOND.values(), ids=SECOND)
def test_second_of_its_name_in_another_file_is_refused(one: str, two: str, write_library: Write) -> None:
    """The last of two does not win silently, in whichever file it stands."""
    path = write_library(f"include: [two.yaml]\n{one}\n")
    second = write_library(two, "two.yaml")

    assert_refused(path, f"{second}:1:", "a second time")


@pytest.mark.parametrize(
    "text",
    [
        "sources: {ours: {kind: local, title: One}, 'ours ': {kind: local, title: Two}}",
        "drugs: {mine: {sources: {a: {kind: local, title: One}, ' a': {kind: local, title: Two}}}}",
        "drugs: {mine: {classes: {benzodiazepine: shelf#1, 'benzodiazepine ': shelf#2}}}",
        "salts: {acetate: [Ac], 'acetate ': [Act]}",
    ],
)
def test_key_that_differs_by_spaces_is_the_same_key(text: str, write_library: Write) -> None:
    """Spaces around or within a key do not make it another one, so it is there twice."""
    path = write_library(text)

    assert_refused(path, f"{path}:1:")
