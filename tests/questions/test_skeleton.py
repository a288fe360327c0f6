"""A new monograph begins as a valid file, and becomes a complete one by filling in what it asks."""

import json
import re
from pathlib import Path

import pytest

from medref.loader.load import load
from medref.model.drug import Codes, Drug
from tests.conftest import ROOT, SMALL, medref

FILLED = {
    "for": "pain",
    "effect": "pain",
    "with": "betadrug",
    "severity": "caution",
    "hours": "3",
    "set_id": "260e2041-2bb3-482f-850e-b5d47a7bdbe6",
    "revised": "2023-10-31",
    "read": "2026-11-22",
    "extent": "full text",
    "written": "2026-11-22",
    "due": "2027-11",
    "atc": "N05BA01",
    "rxcui": '"3322"',
    "unii": "Q3JTX2Q7TU",
    "cas": "439-14-5",
    "schedule": "IV",
}


def filled(text: str) -> str:
    """Take the marks away, and answer every question."""
    lines = [re.sub(r"^( *)# ?", r"\1", re.sub(r" *##.*", "", line)) for line in text.splitlines()]
    answered = [
        re.sub(r"(\w+): \?", lambda found: f"{found[1]}: {FILLED.get(found[1], 'Word')}", line) for line in lines
    ]
    text = "\n".join(line.replace("[?]", "[Word]") for line in answered)
    return re.sub(r"(with: .*severity: )caution", r"\1moderate", text)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("asked", ["zebradrug", "no", "Zebra-Drug 5 %", "l'eau: #1", "gammadrug"])
def test_it_is_valid_as_it_is(asked: str, tmp_path: Path) -> None:
    """Whatever the name is, lint has nothing against the file, and the record has that name."""
    path = tmp_path / "new.yaml"
    path.write_text(medref("new", asked).out, encoding="utf-8")
    library = load(SMALL, [path])

    assert [str(each) for each in library.problems] == []
    assert asked.lower() in library.drugs


@pytest.mark.usefixtures("small")
def test_filled_in_it_is_complete(tmp_path: Path) -> None:
    """Every key that it asks for exists, every key of a drug is asked for, and a complete record comes out."""
    text = filled(medref("new", "zebradrug").out)
    path = tmp_path / "new.yaml"
    path.write_text(text.replace("classes: []", "classes: [calmer]"), encoding="utf-8")
    library = load(SMALL, [path])

    assert [str(each) for each in library.problems if each.rule not in {"unknown-name", "missing-section"}] == []
    asked = set(re.findall(r"^    (\w+):", text, re.MULTILINE)) | {"ingredients"}
    assert asked == {name.rstrip("_") for name in Drug.__struct_fields__}
    assert set(Codes.__struct_fields__) - {"cite"} <= set(re.findall(r"^ +(\w+):", text, re.MULTILINE))


def test_what_the_library_knows_is_in_it(tmp_path: Path) -> None:
    """An identity record of medref's own comes with its names and codes; the record is valid in its place."""
    drugs = json.loads(medref("list", "--json").out)["drugs"]
    known = next(drug for drug in drugs if not drug["complete"] and drug["codes"].get("cas") and drug["brands"])
    result = medref("new", *known["brands"][0].split())
    path = tmp_path / "mine.yaml"
    path.write_text(result.out, encoding="utf-8")
    library = load(ROOT / "data", [path])

    assert [str(each) for each in library.faults] == []
    codes = library.drugs[known["name"]].body.codes
    assert codes is not None
    assert codes.cas == known["codes"]["cas"]
    assert library.drugs[known["name"]].body.brands == known["brands"]


@pytest.mark.usefixtures("small")
def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """Neither a monograph that is written, nor a file that exists."""
    path = tmp_path / "zebra.yaml"

    assert medref("new", "alphadrug").status == 1
    assert "complete monograph" in medref("new", "Alphacalm").err
    assert medref("new", "zebradrug", "--output", str(path)).status == 0
    before = path.read_text(encoding="utf-8")
    assert medref("new", "zebradrug", "-o", str(path))[:2] == (1, "")
    assert path.read_text(encoding="utf-8") == before
