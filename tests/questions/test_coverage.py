"""What was written and checked is counted, and the published page is that count."""

import json

import pytest

from tests.conftest import ROOT, medref


@pytest.mark.usefixtures("small")
def test_a_complete_monograph_is_counted_by_its_own_statements() -> None:
    """What classes say is counted apart; what was not read is missing from what was."""
    answer = json.loads(medref("coverage", "--json").out)
    page = json.loads(medref("show", "alphadrug", "--json").out)
    (row,) = [each for each in answer["monographs"] if each["name"] == "alphadrug"]

    assert (row["statements"] + row["inherited"], row["inherited"] > 0) == (page["statements"]["total"], True)
    assert 0 < row["source_read"] < row["statements"]
    assert answer["statements"] == sum(each["statements"] for each in answer["monographs"])
    assert [each["name"] for each in answer["monographs"]] == [
        each["name"] for each in json.loads(medref("list", "--complete", "--json").out)["drugs"]
    ]


@pytest.mark.usefixtures("small")
def test_a_monograph_that_no_one_read_again_says_so() -> None:
    """No date, no numbers, and the page says that it is not yet done."""
    page = medref("coverage").out
    rows = json.loads(medref("coverage", "--json").out)["monographs"]

    assert ("not yet" in page) == any(row["second_reading"] is None for row in rows)


def test_the_published_page_is_what_the_program_counts() -> None:
    """`docs/coverage.md` is made, not written."""
    published = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")

    assert published == medref("coverage", "--format", "markdown").out, (
        "medref coverage --format markdown > docs/coverage.md"
    )
