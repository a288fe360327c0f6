"""A reader's record that is spelled or cites otherwise than ours: nothing is lost of what other records say of it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import medref

Write = Callable[..., Path]

pytestmark = pytest.mark.usefixtures("base")


def show(name: str, *libraries: Path) -> Any:  # noqa: ANN401  # a monograph
    """Give a drug's page as JSON, from these libraries beside ours."""
    options = [part for path in libraries for part in ("--library", str(path))]
    result = medref("show", name, "--json", *options)
    assert (result.status, result.err) == (0, "")
    return json.loads(result.out)


@pytest.mark.parametrize("spelled", ["quiet", "Quiet", "QUI-ET", "quiét"])
def test_interactions_with_a_replaced_drug_stay(spelled: str, write_library: Write) -> None:
    """Ours records an interaction with the drug; a reader's record of it, however spelled, does not make it vanish."""
    path = write_library(f"drugs: {{{spelled}: {{brands: [Hush]}}}}")
    found = [each["text"] for each in show("hush", path)["interactions"]]

    assert found == ["Both calm."]


@pytest.mark.parametrize("spelled", ["benzodiazepine", "Benzodiazepine", "benzo-diazepine"])
def test_members_of_a_replaced_class_stay(spelled: str, write_library: Write) -> None:
    """Drugs of ours are still in the class, and take over what the reader's class says."""
    path = write_library(f"classes: {{{spelled}: {{kind: group, mechanism: [{{text: As we see it., cite: shelf}}]}}}}")

    assert [each["text"] for each in show("quiet", path)["mechanism"]] == ["As we see it."]


@pytest.mark.parametrize("spelled", ["pregnancy", "Pregnancy"])
def test_topic_of_a_replaced_term_stays(spelled: str, write_library: Write) -> None:
    """A precaution for pregnancy stays in the section on pregnancy."""
    path = write_library(f"terms: {{{spelled}: {{also: [with child]}}}}")

    assert [each["topics"] for each in show("quiet", path)["precautions"]] == [["pregnancy"]]


@pytest.mark.parametrize("spelled", ["closed-angle glaucoma", "Closed-angle Glaucoma"])
def test_other_words_of_a_replaced_term_are_found(spelled: str, write_library: Write) -> None:
    """A search by the reader's word for a term finds what ours says of the term."""
    path = write_library(f"terms: {{{spelled}: {{also: [narrow gate]}}}}")
    result = medref("search", "narrow", "gate", "--json", "--library", str(path))

    assert [hit["name"] for hit in json.loads(result.out)["hits"]] == ["diazepam"]


def test_salts_of_a_reader_take_no_spelling_from_ours(write_library: Write) -> None:
    """A reader's spellings of a salt come beside ours: no name that resolved is lost."""
    path = write_library("salts: {hydrochloride: [muriate]}")
    names = ("diazepam hydrochloride", "diazepam HCl", "diazepam muriate")

    assert [medref("show", name, "--library", str(path)).status for name in names] == [0, 0, 0]


def cited(page: Any, statement: Any) -> list[str]:  # noqa: ANN401  # a monograph and one of its statements
    """Give the titles of the sources of a statement."""
    return [page["sources"][each.partition("#")[0]]["title"] for each in statement["cite"]]


def test_own_source_is_not_taken_for_a_shared_one(write_library: Write) -> None:
    """A reader's own source with the id of one of ours stays the reader's, and ours stays ours."""
    path = write_library(
        "drugs:\n  mine:\n    classes: [benzodiazepine]\n"
        "    mechanism: [{text: As we see it., cite: shelf#1}]\n"
        "    sources: {shelf: {kind: local, title: Our own shelf}}\n"
    )
    page = show("mine", path)

    assert cited(page, page["mechanism"][0]) == ["Our own shelf"]
    assert cited(page, page["precautions"][0]) == ["An article on the shelf"]


def test_shared_source_of_a_reader_is_not_taken_for_ours(write_library: Write) -> None:
    """The same for a source that a reader's records share."""
    path = write_library(
        "sources: {shelf: {kind: local, title: Our own shelf}}\n"
        "drugs:\n  mine:\n    classes: [benzodiazepine]\n    mechanism: [{text: As we see it., cite: shelf#1}]\n"
    )
    page = show("mine", path)

    assert cited(page, page["mechanism"][0]) == ["Our own shelf"]
    assert cited(page, page["precautions"][0]) == ["An article on the shelf"]


@pytest.mark.parametrize("head", ["", "library: {name: Ward}\n"], ids=["unnamed", "named"])
def test_sources_of_two_libraries_of_one_name_are_two(head: str, write_library: Write) -> None:
    """Two readers' libraries may be called the same, and each citation leads to its own library's source."""
    one = write_library(
        f"{head}sources: {{note: {{kind: local, title: First}}}}\n"
        "classes: {benzodiazepine: {kind: group, mechanism: [{text: From the first., cite: note}]}}\n",
        "one/mine.yaml",
    )
    two = write_library(
        f"{head}sources: {{note: {{kind: local, title: Second}}}}\n"
        "drugs: {quiet: {classes: [benzodiazepine], mechanism: [{text: From the second., cite: note}]}}\n",
        "two/mine.yaml",
    )
    page = show("quiet", one, two)
    found = {each["text"]: cited(page, each) for each in page["mechanism"]}

    assert found == {"From the first.": ["First"], "From the second.": ["Second"]}


def test_read_is_not_borrowed(write_library: Write) -> None:
    """A statement whose source was not read is not shown beside a source that was."""
    path = write_library(
        "drugs:\n  mine:\n    classes: [benzodiazepine]\n"
        "    mechanism: [{text: As we see it., cite: shelf#1}]\n"
        "    sources: {shelf: {kind: local, title: Our own shelf}}\n"
    )
    page = show("mine", path)
    statement = page["mechanism"][0]
    read = [page["sources"][each.partition("#")[0]].get("read") for each in statement["cite"]]

    assert (statement["checked"], read) == (False, [None])


def test_libraries_of_the_environment_and_of_the_line_come_together(write_library: Write) -> None:
    """MEDREF_LIBRARY and --library name libraries beside each other, the later before the earlier."""
    one = write_library("drugs: {mine: {summary: One.}, first: {}}", "one.yaml")
    two = write_library("drugs: {mine: {summary: Two.}}", "two.yaml")
    result = medref("show", "mine", "--json", "--library", str(two), environment={"MEDREF_LIBRARY": f":{one}::"})

    assert (result.status, json.loads(result.out)["summary"]) == (0, "Two.")
