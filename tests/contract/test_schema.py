"""The published JSON Schemas are those of the program, and what the program writes fits them."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from medref.schemas import SHAPES, json_schema
from tests.conftest import ROOT, medref

FOLDER = ROOT / "docs" / "schema"
MEND = f"for s in {' '.join(SHAPES)}; do medref schema $s > docs/schema/$s.json; done"


def strict(schema: Any) -> Any:  # noqa: ANN401  # any part of a schema
    """Forbid keys that a schema does not name, so that an answer cannot grow unseen."""
    if isinstance(schema, dict):
        closed = {key: strict(value) for key, value in schema.items()}
        return closed | ({"additionalProperties": False} if "properties" in schema else {})
    return [strict(each) for each in schema] if isinstance(schema, list) else schema


def check(answer: str, shape: str) -> None:
    """Hold an answer against its schema."""
    jsonschema.Draft202012Validator(strict(json_schema(shape))).validate(json.loads(answer))


@pytest.mark.parametrize("shape", SHAPES)
def test_the_published_schema_is_the_programs(shape: str) -> None:
    """The files in docs/schema are what `medref schema` prints."""
    published = (FOLDER / f"{shape}.json").read_text(encoding="utf-8")

    assert published == medref("schema", shape).out, MEND
    jsonschema.Draft202012Validator.check_schema(json.loads(published))


@pytest.mark.parametrize(
    ("words", "shape"),
    [
        (("show", "alphadrug"), "show"),
        (("show", "spirit"), "show"),
        (("search", "backache"), "search"),
        (("search", "zebra"), "search"),
        (("list",), "list"),
        (("classes",), "classes"),
        (("coverage",), "coverage"),
        (("new", "zebradrug"), "new"),
        (("lint",), "lint"),
        (("--version",), "version"),
    ],
)
@pytest.mark.usefixtures("small")
def test_every_answer_fits_its_schema(words: tuple[str, ...], shape: str) -> None:
    """And says which shape it has."""
    answer = medref(*words, "--json").out

    check(answer, shape)
    assert json.loads(answer)["schema"] == f"medref.{shape}/1"


@pytest.mark.parametrize("words", [("show", "alphadrag"), ("show", "Calmex"), ("list", "--class", "x"), ("show",)])
@pytest.mark.usefixtures("small")
def test_every_error_fits_its_schema(words: tuple[str, ...]) -> None:
    """Errors are on stderr."""
    check(medref(*words, "--json").err, "error")


def test_a_library_with_faults_fits_the_schemas_of_errors_and_lint(tmp_path: Path) -> None:
    """Problems have the same shape in both."""
    path = tmp_path / "x.yaml"
    path.write_text("drugs: {a: {b: 1}}")

    check(medref("show", "a", "--library", str(path), "--json").err, "error")
    check(medref("lint", str(path), "--json").out, "lint")


def test_every_record_of_the_library_fits_the_schema() -> None:
    """All of medref's own drugs, in one process."""
    names = [drug["name"] for drug in json.loads(medref("list", "--json").out)["drugs"]]
    validator = jsonschema.Draft202012Validator(strict(json_schema("show")))
    result = medref("show", "-", "--json", stdin="\n".join(names))

    assert result.status == 0
    for line in result.out.splitlines():
        validator.validate(json.loads(line))


@pytest.mark.parametrize("path", [ROOT / "data" / "drugs.yaml", ROOT / "data" / "drugs" / "diazepam.yaml"])
def test_an_editor_takes_the_librarys_own_files(path: Path) -> None:
    """The schema of a library file allows what the loader allows."""
    import yaml

    class Texts(yaml.SafeLoader):
        """Dates as texts, as an editor's YAML 1.2 has them."""

    Texts.yaml_implicit_resolvers = {
        first: [(tag, form) for tag, form in forms if not tag.endswith("timestamp")]
        for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    document = yaml.load(path.read_text(encoding="utf-8"), Texts)  # noqa: S506  # a SafeLoader

    jsonschema.Draft202012Validator(json_schema("library")).validate(document)
