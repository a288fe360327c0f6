"""YAML text becomes nodes that know their place; what the grammar does not allow is said."""

import pytest

from medref.source.nodes import Mapping, Scalar, Sequence
from medref.source.parse import parse


def test_a_node_knows_its_place_and_stays_what_was_typed() -> None:
    """`on`, a date and a number are the texts that stand in the file."""
    node, problems = parse("a: on\nb:\n  - 2023-10-31\n  - '3322'\n", "f.yaml")

    assert problems == []
    assert isinstance(node, Mapping)
    a, b = node.get("a"), node.get("b")
    assert isinstance(a, Scalar)
    assert isinstance(b, Sequence)
    assert (a.text, a.plain, str(a.place)) == ("on", True, "f.yaml:1:4")
    assert [(each.text, each.plain, each.place.line) for each in b.items if isinstance(each, Scalar)] == [
        ("2023-10-31", True, 3),
        ("3322", False, 4),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "f: is empty; write at least one key, such as `drugs:` [yaml]"),
        ("# only a comment", "f: is empty; write at least one key, such as `drugs:` [yaml]"),
        ("a: 1\n---\nb: 2", "f:2:1: begins a second document; keep one document a file [yaml]"),
        ("a: &x 1", "f:1:4: a: sets the anchor &x; write the value out where it is needed [yaml]"),
        ("a: !!python/object:os.system x", "f:1:4: a: has the tag tag:yaml.org,2002:python/object:os.system; "),
        ("a:\n\tb: 1", "f:2:1: is no YAML (while scanning for the next token found character "),
        (
            "a: b: c",
            "f:1:5: is no YAML (mapping values are not allowed in this context); put a text that holds ': ' in ",
        ),
        (
            "a: @home",
            "f:1:4: is no YAML (while scanning for the next token found character that cannot start any token)",
        ),
        ("a: [1, 2", "f:2:1: is no YAML (while parsing a flow sequence did not find expected ',' or ']'); "),
        ("[a]: 1", "f:1:1: has a list or a mapping for a key; a key is a plain text [yaml]"),
        ("a: 1\na: 2", "f:2:1: a: the key 'a' stands here a second time (first on line 1); merge the two or rename "),
        ("a: {b: {c: 1, c: 2}}", "f:1:15: a.b.c: the key 'c' stands here a second time (first on line 1); "),
        ("a:\n- b:\n  - {c: 1, c: 2}", "f:3:12: a[0].b[0].c: the key 'c' stands here a second time (first on line 3)"),
    ],
)
def test_what_the_grammar_does_not_allow_is_said_with_its_place(text: str, expected: str) -> None:
    """Each message has file, line, column, the trail of keys, the fault and the mend."""
    _, problems = parse(text, "f")

    assert str(problems[0]).startswith(expected)


def test_an_alias_bomb_is_refused_at_its_first_alias() -> None:
    """Nothing is expanded, so nothing grows."""
    bomb = "a: &a [x]\n" + "".join(
        f"{chr(98 + at)}: &{chr(98 + at)} [{', '.join(['*' + chr(97 + at)] * 9)}]\n" for at in range(9)
    )

    node, problems = parse(bomb, "f")

    assert node is None
    assert [problem.message for problem in problems] == [
        "sets the anchor &a",
        "sets the anchor &b",
        "uses the alias *a",
    ]


def test_deep_nesting_is_refused() -> None:
    """A file of brackets ends at the allowed depth."""
    node, problems = parse("a: " + "[" * 100_000, "f")

    assert node is None
    assert [problem.message for problem in problems] == ["is nested more than 20 deep"]
