"""Search with random text: it never fails, gives no more than was asked for, and the best first."""

import json
import unicodedata
from typing import Final

from hypothesis import example, given
from hypothesis import strategies as st

from medref.catalog.catalog import Catalog
from medref.questions.query import MOST_WORDS, words_of
from medref.questions.search import search
from medref.render.plain import plain
from medref.views.tables import hits
from tests.fuzz.holding import STEADY

PIECES: Final = (
    *(
        '"',
        "'",
        "*",
        "^",
        ":",
        "(",
        ")",
        "{",
        "}",
        "+",
        "-",
        ",",
        ".",
        "\\",
        "\0",
        "%",
        "_",
        "?",
        "@",
        "$",
        ";",
        "/",
        "|",
        "&",
    ),
    *(
        "NEAR",
        "NEAR(",
        "NEAR/2",
        "AND",
        "OR",
        "NOT",
        "and",
        "or",
        "not",
        "name:",
        "page",
        "rowid",
        "rank",
        "words",
        "calm*",
    ),
    *(
        "calming",
        "drug",
        "diazepam",
        "Valium",
        "anxiety",
        "nerves",
        "sleepiness",
        "glaucoma",
        "closed-angle",
        "wakes",
        "µg",
    ),
    *(
        "🙂",
        "\ud800",
        "\udfff",
        "\u0301",
        "\u200d",
        "İ",
        "ß",
        "ﬁ",
        "ǆ",
        "漢字",
        "ก็",
        "²",
        "½",
        "٣",
        "a" * 70,
        "",
        " ",
        "\n",
        "\t",
    ),
)
texts: Final = st.one_of(
    st.text(),
    st.text(st.characters()),
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=12).map(" ".join),
)


@STEADY
@given(texts, st.integers(1, 1000), st.sampled_from([None, "benzodiazepine"]))
@example("a" * 100_000, 10, None)
@example("NEAR(" * 20_000, 1, None)
@example('" AND "' * 1000, 1000, "benzodiazepine")
def test_random_text_never_fails(catalog: Catalog, text: str, limit: int, class_name: str | None) -> None:
    """Any text finds something or nothing; hits are limited, sorted, different, and counted in all."""
    answer = search(catalog, text, limit=limit, class_name=class_name)
    scores = [hit["score"] for hit in answer["hits"]]
    found = [hit["name"] for hit in answer["hits"]]

    assert len(found) == len(set(found)) <= min(limit, answer["total"])
    assert scores == sorted(scores, reverse=True)
    assert (answer["match"] == "none") == (found == [])
    assert text == answer["query"]
    assert json.loads(json.dumps(answer)) == answer
    assert isinstance(plain(hits(answer), 60), str)


@STEADY
@given(texts, st.integers(1, 3))
def test_limit_only_limits(catalog: Catalog, text: str, limit: int) -> None:
    """Fewer hits are the first of more hits."""
    every, some = search(catalog, text, limit=1000), search(catalog, text, limit=limit)

    assert every["hits"][:limit] == some["hits"]
    assert every["total"] == some["total"]


@STEADY
@given(texts)
def test_words_are_words(text: str) -> None:
    """What is searched for has letters, digits and accents alone, none of them an operator; and not too much of it."""
    words = words_of(text)

    assert [each for each in "".join(words) if not (each.isalnum() or each == " " or unicodedata.combining(each))] == []
    assert (len(words) <= MOST_WORDS, len(words)) == (True, len(set(words)))
    assert sum(map(len, words)) < 20_000


@STEADY
@given(
    st.sampled_from(["calming", "diazepam", "anxiety", "glaucoma"]),
    st.sampled_from([*'"*^:()+-.,;!?®', "🙂", "\0", "\ud800"]),
)
def test_sign_around_a_word_changes_nothing(catalog: Catalog, word: str, sign: str) -> None:
    """A word in signs is the word."""
    expected = [hit["name"] for hit in search(catalog, word)["hits"]]

    assert expected == [hit["name"] for hit in search(catalog, f"{sign}{word}{sign}")["hits"]] != []


@STEADY
@given(
    st.sampled_from(["calming drug", "anxiety short spells", "closed-angle glaucoma"]),
    st.randoms(use_true_random=False),
)
def test_order_of_words_changes_no_hit(catalog: Catalog, text: str, chance: object) -> None:
    """Words in another order find the same drugs."""
    words = text.split()
    chance.shuffle(words)  # type: ignore[attr-defined]  # it is a Random

    assert {hit["name"] for hit in search(catalog, text)["hits"]} == {
        hit["name"] for hit in search(catalog, " ".join(words))["hits"]
    }
