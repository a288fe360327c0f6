"""What grows: text that begins to look like YAML, values of any kind, and structures grown from a valid one."""

import copy
from typing import Any, Final

import yaml
from hypothesis import strategies as st

from tests.fuzz.valid import VALID

PIECES: Final = (
    *(
        "drugs",
        "terms",
        "classes",
        "sources",
        "salts",
        "include",
        "library",
        "interactions",
        "open_names",
        "one",
        "pain",
    ),
    *(
        ": ",
        ":",
        "- ",
        "? ",
        ", ",
        "[",
        "]",
        "{",
        "}",
        "\n",
        "\n  ",
        "\n    ",
        "\t",
        "#",
        " #",
        "---\n",
        "...\n",
        "%YAML 1.2\n",
    ),
    *(
        "&a ",
        "*a",
        "!t ",
        "!!str ",
        "|\n",
        ">\n",
        "'",
        '"',
        "''",
        '"\\x41"',
        '"\\e"',
        "~",
        "null",
        "<<",
        "@",
        "`",
        "\ufeff",
        "\x85",
    ),
)
yamlish: Final = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=40).map("".join)

KEYS: Final = sorted(
    {
        "drugs",
        "terms",
        "classes",
        "sources",
        "uses",
        "for",
        "text",
        "cite",
        "when",
        "severity",
        "with",
        "percent",
        "review",
    }
    | {
        "written",
        "due",
        "statements_read",
        "kinetics",
        "hours",
        "half_life",
        "synonyms",
        "brands",
        "salts",
        "ingredients",
    }
    | {
        "confused_with",
        "broader",
        "also",
        "parents",
        "kind",
        "atc",
        "codes",
        "cas",
        "unii",
        "effect",
        "frequency",
        "age",
    }
)
WORDS: Final = (
    "one",
    "pain",
    "calmer",
    "shelf",
    "label#1",
    "label",
    "major",
    "avoid",
    "local",
    "common",
    "< 6 months",
    "",
)
scalars: Final = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.sampled_from(WORDS), st.dates()
)
values: Final = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.one_of(st.sampled_from(KEYS), st.text(max_size=4)), inner, max_size=3),
    ),
    max_leaves=8,
)


def places(node: Any, trail: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401  # any YAML
    """Give the trail of every value in a structure."""
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [trail, *(each for key, value in inner for each in places(value, (*trail, key)))]


@st.composite
def grown(draw: st.DrawFn) -> Any:  # noqa: ANN401  # any YAML
    """Grow a structure from the valid one: values replaced, added, taken out, or moved to another place."""
    root = {"root": copy.deepcopy(yaml.safe_load(VALID))}
    for _ in range(draw(st.integers(1, 4))):
        trail = draw(st.sampled_from([each for each in places(root) if each]))
        parent: Any = root
        for step in trail[:-1]:
            parent = parent[step]
        what = draw(st.sampled_from(["replace", "move", "remove", "add"]))
        if what == "replace":
            parent[trail[-1]] = draw(values)
        elif what == "move":
            other = draw(st.sampled_from(places(root)))
            node: Any = root
            for step in other:
                node = node[step]
            parent[trail[-1]] = copy.deepcopy(node)
        elif what == "remove" and len(trail) > 1:
            del parent[trail[-1]]
        elif isinstance(parent, dict) and len(trail) > 1:
            parent[draw(st.sampled_from(KEYS))] = draw(values)
    return root["root"]
