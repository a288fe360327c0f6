"""`medref show`: the page, the JSON, the stream, and what happens when a name is not one drug's."""

import json

import pytest

from tests.conftest import medref

pytestmark = pytest.mark.usefixtures("small")


def test_the_words_of_a_name_need_no_quotes() -> None:
    """Words are one name."""
    assert medref("show", "uber", "calm").out.startswith("alphadrug")


def test_json_has_the_monograph_at_the_top_level_with_what_was_asked() -> None:
    """A script sees the record's own keys, and by what kind of name it was found."""
    answer = json.loads(medref("show", "Alphacalm", "--json").out)

    assert (answer["schema"], answer["name"], answer["asked"], answer["matched"]) == (
        "medref.show/1",
        "alphadrug",
        "Alphacalm",
        "brand",
    )
    assert answer["library"]["name"] == "test"
    assert answer["complete"] is True


def test_json_before_the_command_means_the_same() -> None:
    """An option of the program stands before or after the command."""
    assert medref("--json", "show", "alphadrug") == medref("show", "alphadrug", "--json")


@pytest.mark.parametrize("asked", ["alphadrag", "Calmex"])
def test_a_name_that_is_not_one_drugs_shows_nothing(asked: str) -> None:
    """Status 3, nothing on stdout, suggestions with what they are on stderr."""
    result = medref("show", asked)

    assert (result.status, result.out) == (3, "")
    assert "ALPHAdrug: A calmine for pain of the back" in result.err
    assert "Nothing is shown in place of what was asked." in result.err


def test_an_unknown_name_under_json_is_an_object_on_stderr() -> None:
    """The error has the suggestions too."""
    result = medref("show", "alphadrag", "--json")
    error = json.loads(result.err)

    assert (result.status, result.out) == (3, "")
    assert (error["error"], error["exit_status"]) == ("unknown-name", 3)
    assert error["suggestions"][0]["display"] == "ALPHAdrug"


def test_names_from_stdin_are_answered_in_order_one_object_a_line() -> None:
    """An unknown name gets an error object in its line, and status 3 at the end."""
    result = medref("show", "-", "--json", stdin="betadrug\n\nnothing\nALPHAcalm\n")
    lines = [json.loads(line) for line in result.out.splitlines()]

    assert result.status == 3
    assert [line.get("name", line.get("error")) for line in lines] == ["betadrug", "unknown-name", "alphadrug"]
    assert medref("show", "-", stdin="alphadrug\n").status == 0


def test_a_section_limits_the_page_and_the_json() -> None:
    """Other words for a section mean it too; an unknown one is wrong usage that names the sections."""
    page = medref("show", "alphadrug", "--section", "lactation", "-s", "uses").out
    answer = json.loads(medref("show", "alphadrug", "-s", "contraindications", "--json").out)
    wrong = medref("show", "alphadrug", "-s", "poetry")

    assert [line for line in page.splitlines() if line and not line.startswith(" ")] == [
        "alphadrug  (ALPHAdrug)",
        "Uses",
        "Breastfeeding",
        "Sources",
    ]
    assert [each["severity"] for each in answer["precautions"]] == ["contraindicated"]
    assert "uses" not in answer
    assert wrong.status == 2
    assert "there is no section 'poetry'; the sections are boxed_warnings, names, " in wrong.err


def test_a_section_that_is_empty_says_so() -> None:
    """Silence could be taken for an answer."""
    assert "Overdose\n  Nothing recorded here.\n" in medref("show", "spirit", "-s", "overdose").out


def test_an_identity_record_says_that_there_is_no_monograph() -> None:
    """What is missing is said first."""
    assert "it has names, classes and codes, no monograph yet" in medref("show", "spirit").out
