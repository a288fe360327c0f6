"""The document that the project came from: all it says is in diazepam's monograph, and what is loose is corrected."""

import json
from typing import Any

import pytest

from tests.conftest import medref


@pytest.fixture(scope="module")
def diazepam() -> dict[str, Any]:
    """Diazepam's monograph, as it is published."""
    answer: dict[str, Any] = json.loads(medref("show", "diazepam", "--json").out)
    return answer


def test_class_brand_and_mechanism(diazepam: dict[str, Any]) -> None:
    """A benzodiazepine, sold as Valium, that acts through GABA."""
    assert "benzodiazepine" in diazepam["classes"]
    assert "Valium" in diazepam["brands"]
    assert any("GABA" in each["text"] for each in diazepam["mechanism"])


@pytest.mark.parametrize("word", ["muscle-relaxant", "sedative", "anxiolytic"])
def test_effects_that_it_is_taken_for(diazepam: dict[str, Any], word: str) -> None:
    """It relaxes muscle, sedates and relieves anxiety."""
    assert any(word in each["text"] for each in diazepam["mechanism"])


@pytest.mark.parametrize("effect", ["drowsiness", "dizziness", "confusion", "muscle weakness"])
def test_side_effects(diazepam: dict[str, Any], effect: str) -> None:
    """What the post warns of is listed, with its source."""
    found = [each for each in diazepam["side_effects"] if each["effect"] == effect]

    assert found
    assert all(each["cite"] for each in found)


@pytest.mark.parametrize(
    ("condition", "severities"),
    [
        ("substance use disorder", {"caution", "avoid"}),
        ("severe respiratory insufficiency", {"contraindicated"}),
        ("sleep apnea", {"contraindicated"}),
        ("severe liver impairment", {"contraindicated"}),
        ("kidney impairment", {"caution", "monitor"}),
        ("acute narrow-angle glaucoma", {"contraindicated"}),
        ("open-angle glaucoma", {"note", "caution"}),
        ("pregnancy", {"avoid", "caution", "monitor"}),
        ("breastfeeding", {"avoid", "caution", "monitor"}),
    ],
)
def test_warnings(diazepam: dict[str, Any], condition: str, severities: set[str]) -> None:
    """What the post only warns of stands with the severity that the sources give; glaucoma is two things."""
    found = {each["severity"] for each in diazepam["precautions"] if each["when"].get("condition") == condition}

    assert found & severities


def test_the_dispute_on_low_back_pain_is_shown(diazepam: dict[str, Any]) -> None:
    """The label allows it for muscle spasm, the trial found nothing gained; for sciatica it is unsupported."""
    uses = {use["for"]: use for use in diazepam["uses"]}
    trials = [each for use in uses.values() for each in use["evidence"]]

    assert uses["muscle spasm"]["status"] == "labelled"
    assert uses["acute low back pain"]["status"] == "contested"
    assert uses["sciatica"]["status"] == "unsupported"
    assert any(each.get("n") == 114 and "32 %" in each["finding"] and "22 %" in each["finding"] for each in trials)
    assert {"28187918", "28192790"} <= {source.get("pmid") for source in diazepam["sources"].values()}
    assert "NCT00533286" in {source.get("trial") for source in diazepam["sources"].values()}


def test_the_boxed_warning_of_2020_is_there_with_its_date(diazepam: dict[str, Any]) -> None:
    """On abuse, dependence and withdrawal; the one on opioids is older."""
    since = [box.get("since", "") for box in diazepam["boxed_warnings"]]

    assert since.count("2020-09-23") >= 1
    assert any("opioid" in box["text"] for box in diazepam["boxed_warnings"])
