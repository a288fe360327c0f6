"""A reader's own library beside medref's: it is used, marked as theirs, and never passes for ours."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import medref

pytestmark = pytest.mark.usefixtures("small")
Write = Callable[..., Path]

MINE = """
library: {name: our ward}
sources: {list: {kind: local, title: Ward list, read: 2026-02-02}}
drugs:
  alphadrug: {brands: [Alphacalm], summary: Ours., dosing: [{text: 1 mg, cite: list}]}
  wardmix: {brands: [Wardol]}
"""


def test_a_readers_record_replaces_ours_whole_and_is_marked(write_library: Write) -> None:
    """On the page, in JSON, in lists and in searches."""
    library = ("--library", str(write_library(MINE)))
    page = medref("show", "alphadrug", *library).out
    answer = json.loads(medref("show", "alphadrug", "--json", *library).out)

    assert "From your library 'our ward', not from medref. It stands in place of the record of 'test'." in page
    assert answer["origin"] == {"library": "our ward", "reader": True, "replaces": "test"}
    assert answer["mechanism"] == []
    assert answer["library"]["readers"] == [{"name": "our ward", "edition": None, "path": library[1]}]
    assert "names only, our ward" in medref("list", *library).out
    assert "from our ward" in medref("search", "ours", *library).out


def test_a_readers_new_drug_is_known_by_its_brand(write_library: Write) -> None:
    """Before the command, after it, or in MEDREF_LIBRARY."""
    path = str(write_library(MINE))

    for result in (
        medref("show", "Wardol", "--library", path),
        medref("--library", path, "show", "Wardol"),
        medref("show", "Wardol", environment={"MEDREF_LIBRARY": path}),
    ):
        assert result.out.startswith("wardmix\n")
    assert medref("show", "Wardol").status == 3


def test_a_library_with_problems_is_not_used_and_each_problem_is_said(write_library: Write) -> None:
    """Status 4, nothing on stdout; as JSON where JSON was asked for."""
    path = str(write_library("drugs: {a: {b: 1}, c: {d: 2}}"))
    plain = medref("show", "alphadrug", "--library", path)
    as_json = medref("list", "--library", path, "--json")

    assert (plain.status, plain.out) == (4, "")
    assert [line.split(": ")[2] for line in plain.err.splitlines()[:2]] == ["drugs.a.b", "drugs.c.d"]
    assert [each["trail"] for each in json.loads(as_json.err)["problems"]] == [["drugs", "a", "b"], ["drugs", "c", "d"]]


def test_a_change_of_a_file_is_seen_at_once(write_library: Write) -> None:
    """The cache is keyed by what stands in the files, also in included and in new ones."""
    path = write_library("include: [more/*.yaml]\ndrugs: {one: {}}")

    def known() -> list[str]:
        answer = json.loads(medref("list", "--json", "--library", str(path)).out)
        return [drug["name"] for drug in answer["drugs"] if drug["origin"]["reader"]]

    assert known() == ["one"]
    write_library("drugs: {two: {}}", "more/two.yaml")
    assert known() == ["one", "two"]
    write_library("drugs: {three: {}}", "more/two.yaml")
    assert known() == ["one", "three"]
    (path.parent / "more" / "two.yaml").unlink()
    assert known() == ["one"]


def test_lint_finds_problems_and_says_where(write_library: Write) -> None:
    """Status 1 with problems, 0 without; the summary is talk, the problems are data."""
    path = str(write_library("drugs: {a: {b: 1}}"))
    faulty, clean = medref("lint", path), medref("lint")
    as_json = json.loads(medref("lint", path, "--json").out)

    assert faulty.status == 1
    assert faulty.out.startswith(f"{path}:1:13: drugs.a.b: the key 'b' is unknown; ")
    assert faulty.err == "medref: 1 problem and 0 notices in 4 files, 3 drugs\n"
    assert (clean.status, clean.out) == (0, "")
    assert [(each["line"], each["column"], each["rule"]) for each in as_json["problems"]] == [(1, 13, "unknown-key")]
