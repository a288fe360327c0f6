"""What must hold for every record of medref's own library."""

import ast
import json
import re
from typing import Any

import pytest

from medref.names import squash
from tests.conftest import ROOT, medref

GROUND = (
    "diazepam",
    "cyclobenzaprine",
    "methocarbamol",
    "tizanidine",
    "baclofen",
    "carisoprodol",
    "metaxalone",
    "orphenadrine",
    "chlorzoxazone",
    "dantrolene",
    "acetaminophen",
    "ibuprofen",
    "naproxen",
    "celecoxib",
    "duloxetine",
    "tramadol",
)


def shown(name: str) -> dict[str, Any]:
    """A drug's monograph, as it is published."""
    answer: dict[str, Any] = json.loads(medref("show", name, "--json").out)
    return answer


@pytest.fixture(scope="module")
def drugs() -> list[dict[str, Any]]:
    """Every drug of the library."""
    answer: list[dict[str, Any]] = json.loads(medref("list", "--json").out)["drugs"]
    return answer


@pytest.mark.parametrize("name", GROUND)
def test_the_ground_of_low_back_pain_is_complete(name: str) -> None:
    """Sixteen monographs, each with what is known of it in low back pain or sciatica, with a source."""
    page = shown(name)
    low_back_pain = [use for use in page["uses"] if "low back pain" in use["for"] or use["for"] == "sciatica"]

    assert page["complete"]
    assert low_back_pain
    assert all(use["cite"] for use in low_back_pain)
    assert page["statements"]["checked"] / page["statements"]["total"] >= 0.7


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Valium", "diazepam"),
        ("DIAZEPAM", "diazepam"),
        ("tramadol hydrochloride", "tramadol"),
        ("Tramadol HCl", "tramadol"),
        ("paracetamol", "acetaminophen"),
        ("Tylenol", "acetaminophen"),
        ("APAP", "acetaminophen"),
        ("naproxen sodium", "naproxen"),
        ("salbutamol", "albuterol"),
        ("insulin glargine", "insulin glargine"),
        ("co-amoxiclav", "amoxicillin-clavulanate"),
    ],
)
def test_names_resolve(asked: str, name: str) -> None:
    """US and international names, brands, salts."""
    assert shown(asked)["name"] == name


@pytest.mark.parametrize("asked", ["diazapam", "hydroxyzin", "celebrx", "insulin", "valiums", "tramado", "zzz"])
def test_names_do_not_resolve(asked: str) -> None:
    """A misspelling, a part of a name and a name of many are never a drug."""
    result = medref("show", asked)

    assert (result.status, result.out) == (3, "")


def test_no_unread_source_is_called_read(drugs: list[dict[str, Any]]) -> None:
    """General knowledge is never checked, and what is checked rests on a source with a date of reading."""
    for drug in drugs:
        page = shown(drug["name"]) if drug["complete"] else None
        for section in ("mechanism", "uses", "dosing", "precautions", "side_effects") if page else ():
            for each in page[section]:  # type: ignore[index]  # there is a page
                sources = [page["sources"][cite.partition("#")[0]] for cite in each["cite"]]  # type: ignore[index]
                assert sources
                assert not each["checked"] or all("read" in source for source in sources)
                assert all("read" not in source for source in sources if source["kind"] == "general knowledge")


def test_every_name_of_every_drug_resolves_to_it(drugs: list[dict[str, Any]]) -> None:
    """Names, synonyms and brands; none is lost and none leads elsewhere."""
    names = [(name, drug["name"]) for drug in drugs for name in _names(drug)]
    lines = medref("show", "-", "--json", stdin="\n".join(name for name, _ in names)).out.splitlines()

    assert [json.loads(line).get("name") for line in lines] == [owner for _, owner in names]
    assert len({(squash(name), owner) for name, owner in names}) == len({squash(name) for name, _ in names})


def _names(drug: dict[str, Any]) -> list[str]:
    return [drug["name"], *drug["synonyms"], *drug["brands"], *drug["international_brands"]]


@pytest.mark.parametrize("name", ["diazepam", "carisoprodol", "tramadol"])
def test_controlled_drugs_have_their_schedule(name: str) -> None:
    """The three of the sixteen that are controlled in the US."""
    assert shown(name)["schedule"] == "IV"


def test_the_program_never_says_that_something_is_safe() -> None:
    """Nothing recorded is never worded as safe, nor as no interaction, by any text of the program."""
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not re.search(r"\b(un)?safe(ly)?\b|no interaction", node.value.lower()), (
                    f"{path}: {node.value!r}"
                )
