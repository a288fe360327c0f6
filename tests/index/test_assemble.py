"""A published monograph holds what its record says, and what its classes and other records say, marked."""

from typing import Any

import pytest

from medref.index.assemble import assemble
from medref.loader.load import load
from tests.conftest import SMALL


@pytest.fixture(scope="module")
def page() -> dict[str, Any]:
    """The published form of the small library's complete drug."""
    library = load(SMALL)
    return dict(assemble(library.drugs["alphadrug"], library))


def test_classes_come_with_their_parents_and_their_sources(page: dict[str, Any]) -> None:
    """A membership has its source, or the class that brings it."""
    assert page["classes"] == ["calmine", "sedative"]
    assert page["memberships"] == [
        {"class": "calmine", "cite": ["label#1"]},
        {"class": "sedative", "cite": [], "through": "calmine"},
    ]


def test_what_a_class_says_is_included_and_marked(page: dict[str, Any]) -> None:
    """The box of a class, over a step, stands at the drug with the class's name."""
    assert page["boxed_warnings"] == [
        {
            "cite": ["book#9"],
            "text": "Breathing may slow.",
            "title": "Breathing",
            "since": "2020",
            "checked": True,
            "from": "sedative",
        }
    ]


def test_a_class_source_has_an_id_that_is_unique_on_the_page(page: dict[str, Any]) -> None:
    """A class's own source does not pass for one of the drug's."""
    sleepiness = next(each for each in page["side_effects"] if each["effect"] == "sleepiness")

    assert sleepiness["cite"] == ["calmine:leaf#2"]
    assert page["sources"]["calmine:leaf"]["title"] == "The leaf of all calmines"


def test_a_percentage_is_a_range_with_its_band(page: dict[str, Any]) -> None:
    """One percentage is a range of itself; the band is the CIOMS band of the higher one."""
    found = {each["effect"]: (each["band"], each.get("percent"), each.get("placebo")) for each in page["side_effects"]}

    assert found == {
        "pain": ("very common", [12, 12], [5, 5]),
        "sleepiness": ("common", [3, 8], None),
        "itching": ("rare", None, None),
    }


def test_precautions_are_in_order_of_severity_with_their_topics(page: dict[str, Any]) -> None:
    """The kinds of patient follow from terms and bounds."""
    assert [(each["severity"], each["topics"]) for each in page["precautions"]] == [
        ("contraindicated", ["children"]),
        ("avoid", ["liver"]),
        ("avoid", ["pregnancy"]),
        ("caution", ["kidney"]),
        ("monitor", ["older people"]),
        ("note", ["breastfeeding"]),
    ]


def test_interactions_are_gathered_from_everywhere(page: dict[str, Any]) -> None:
    """At the drug, at its class, at the other drug, and between classes; each says where it is recorded."""
    found = [(each["severity"], each["with"], each.get("from")) for each in page["interactions"]]

    assert found == [
        ("contraindicated", ["betadrug", "spirit"], None),
        ("major", ["alcoholic"], "sedative"),
        ("moderate", ["betadrug"], "betadrug"),
        ("minor", ["alcoholic"], "calmine"),
    ]


def test_a_statement_is_checked_when_all_its_sources_were_read(page: dict[str, Any]) -> None:
    """General knowledge, an unread source and a statement marked so are not checked, and the count says it."""
    statements = [*page["precautions"], *page["side_effects"], *page["overdose"]]
    unchecked = [each.get("text") or each["effect"] for each in statements if not each["checked"]]

    assert unchecked == ["A little is found in milk.", "sleepiness", "Support breathing."]
    assert page["statements"] == {"total": 24, "checked": 21}
