"""A search finds what is written, ranks it, and says why."""

import pytest

from medref.catalog.names import UnknownClassError
from medref.catalog.opening import open_catalog
from medref.contract import SearchAnswer
from medref.questions.query import words_of
from medref.questions.search import search
from medref.questions.snippet import same_stem, snippet


def ask(query: str, **more: str) -> SearchAnswer:
    """Search the small library."""
    return search(open_catalog([], print), query, class_name=more.get("class_name"))


@pytest.mark.parametrize(
    ("query", "section", "about"),
    [
        ("alphadrug", "name", "alphadrug"),
        ("alphacalm", "brand", "Alphacalm"),
        ("calmine", "class", "calmine"),
        ("pains", "use, labelled", "pain"),
        ("gate-A", "mechanism", ""),
        ("itching", "side effect", "itching"),
        ("crosses", "precaution", "pregnancy"),
        ("breathing", "boxed warning", "Breathing"),
    ],
)
@pytest.mark.usefixtures("small")
def test_all_that_is_written_is_found_with_its_reason(query: str, section: str, about: str) -> None:
    """The first reason is the weightiest place that the words stand in."""
    hit = ask(query)["hits"][0]

    assert hit["name"] == "alphadrug"
    assert (hit["reasons"][0]["section"], hit["reasons"][0]["about"]) == (section, about)


@pytest.mark.usefixtures("small")
def test_other_words_of_a_term_find_it_and_are_named() -> None:
    """A lay word finds the drug, and the reason says by which word."""
    reason = ask("backache")["hits"][0]["reasons"][0]

    assert (reason["about"], reason["term"]) == ("back pain", "backache")


@pytest.mark.usefixtures("small")
def test_words_that_no_record_has_together_are_said_to_be_apart() -> None:
    """Records with some of the words are given, and the answer says that none has all."""
    assert ask("alphadrug zebra")["match"] == "some"
    assert ask("zebra")["match"] == "none"
    assert ask("zebra")["hits"] == []


@pytest.mark.usefixtures("small")
def test_a_class_limits_the_hits() -> None:
    """Only members are given; an unknown class is an error with near names."""
    assert [hit["name"] for hit in ask("calm", class_name="calmer")["hits"]] == ["alphadrug", "betadrug"]
    with pytest.raises(UnknownClassError) as caught:
        ask("calm", class_name="sedativ")
    assert caught.value.near[0] == "sedative"


def test_little_words_are_left_out_unless_there_are_no_others() -> None:
    """A hyphened word stays together; nothing that was typed is an operator."""
    assert words_of('drugs for "GABA-A" OR (NEAR*') == ["gaba a", "near"]
    assert words_of("the") == ["the"]
    assert words_of("can't sleep") == ["cant", "sleep"]


def test_a_snippet_shows_the_words_in_context() -> None:
    """A long text is cut at spaces, around the first word that was asked for."""
    text = "word " * 60 + "relaxes muscles " + "more " * 60

    cut = snippet(text, ["muscle"], 60)

    assert "relaxes muscles" in cut
    assert cut.startswith("… ")
    assert cut.endswith(" …")
    assert len(cut) <= 64
    assert [same_stem("muscle", "muscles"), same_stem("relaxant", "relaxes"), same_stem("cat", "car")] == [
        True,
        True,
        False,
    ]
