"""Random bytes, random YAML and random structures grown from valid ones: loaded or refused, and never a crash."""

from pathlib import Path
from typing import Any

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from medref.source.parse import parse
from medref.source.read import read_text
from tests.fuzz.growing import grown, values, yamlish
from tests.fuzz.holding import STEADY, assert_holds


@STEADY
@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe")
def test_random_bytes(mutant: Path, content: bytes) -> None:
    """Any file at all."""
    mutant.write_bytes(content)

    assert_holds(mutant)


@STEADY
@given(yamlish)
@example("? [a]\n: b")
@example("a: &b !c 'd'")
def test_random_yaml(mutant: Path, text: str) -> None:
    """Anything that begins to look like YAML."""
    mutant.write_bytes(text.encode())

    assert_holds(mutant)


@STEADY
@given(yamlish)
def test_problems_of_yaml_have_places_in_the_text(text: str) -> None:
    """A place is a line that the text has, and a column that is on it or right behind it; or it is the text's end."""
    rows = [*text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), ""]
    for problem in parse(text, "mine.yaml")[1]:
        line, column = problem.place.line, problem.place.column

        assert problem.place.file == "mine.yaml"
        if line and not set(text) & set(
            "\x85\u2028\u2029\ufeff"
        ):  # YAML counts other breaks, and marks, in its own way
            assert line <= len(rows), problem
            assert column <= len(rows[line - 1]) + 1, problem


@STEADY
@given(st.text(max_size=60))
def test_text_of_a_file_is_its_text(mutant: Path, text: str) -> None:
    """What is read from a file is what was written, or is refused."""
    mutant.write_bytes(text.encode())
    found = read_text(mutant, "mine.yaml")

    assert not isinstance(found, str) or found == text.removeprefix("\ufeff")


#: A key is one line without spaces around it; spaces within are single ones.
keys = st.text(max_size=6).filter(lambda key: " ".join(key.split()) == key)


@STEADY
@given(st.dictionaries(keys, st.text(max_size=20), max_size=4))
def test_plain_texts_stay_as_they_are_written(entries: dict[str, str]) -> None:
    """The reader of YAML gives the texts that its writer was given."""
    node, problems = parse(yaml.safe_dump(entries, default_style='"'), "mine.yaml")
    found = {key: getattr(value, "text", None) for key, (_, value) in node.entries.items()} if node else None  # type: ignore[union-attr]

    assert (entries, []) == (found, problems)


@settings(STEADY, max_examples=150)
@given(grown())
def test_structures_grown_from_a_valid_one(mutant: Path, structure: Any) -> None:  # noqa: ANN401  # any YAML
    """Anything in the place of anything."""
    mutant.write_text(yaml.safe_dump(structure, allow_unicode=True), encoding="utf-8")

    assert_holds(mutant)


@STEADY
@given(values)
def test_structures_from_nothing(mutant: Path, structure: Any) -> None:  # noqa: ANN401  # any YAML
    """Anything as a whole file."""
    mutant.write_text(yaml.safe_dump(structure, allow_unicode=True), encoding="utf-8")

    assert_holds(mutant)
