"""Search text is data: whatever is typed is looked for, and nothing of it is an operator or an error."""

import json

import pytest

from tests.bad_days.tiny import calm
from tests.conftest import medref

pytestmark = pytest.mark.usefixtures("base")

TYPED = (
    '"',
    "'",
    '""',
    '"calming',
    'calming"',
    '"calming" AND',
    "''; DROP TABLE record; --",
    "calm*",
    "*",
    "* *",
    "^calming",
    "NEAR",
    "NEAR(calming drug, 2)",
    "calming NEAR/2 drug",
    "AND",
    "OR",
    "NOT",
    "NOT calming",
    "calming NOT drug",
    "AND OR NOT",
    "calming AND",
    "(calming",
    "calming)",
    "()",
    "((((",
    "{name}: calming",
    "name: calming",
    "name : calming",
    "- name : calming",
    "page:calming",
    "rowid:1",
    "calming + drug",
    "-calming",
    "--",
    "calming:",
    ":",
    "^",
    "\\",
    "%",
    "_",
    "?",
    "?1",
    ":a",
    "@a",
    "$a",
    "🙂",
    "🙂calming🙂",
    "\0",
    "calming\0drug",
    "\ud800",
    "calming\udfff",
    "\udcff",
    "e\u0301",
    "ǆ",
    "ﬁ",
    "İ",
    "ß",
    "²",
    "½",
    "٣",
    "\u0345",
    "\u200d",
    "\ufe0f",
    "ㄱ",
    "漢字",
    "a" * 100_000,
    "calming " * 12_500,
    '"' * 100_000,
    "*()" * 33_333,
    "é" * 50_000,
    " ".join(map(str, range(20_000))),
    "NEAR(" * 20_000,
    "\t\n\r",
    "",
)


@pytest.mark.parametrize("text", TYPED, ids=lambda text: ascii(text[:20]))
@pytest.mark.parametrize("options", [(), ("--json",), ("--class", "benzodiazepine")], ids=["text", "json", "class"])
def test_no_text_is_an_error(text: str, options: tuple[str, ...]) -> None:
    """A search finds something or nothing; it never fails for its words."""
    result = medref("search", *options, "--", text)

    assert result.status in {0, 1}, result
    assert calm(result.out, result.err)
    assert [word for word in ("fts5", "SQL", "syntax") if word in result.err] == []


@pytest.mark.parametrize(
    "text",
    [
        "calming",
        '"calming"',
        "calming*",
        "(calming)",
        "^calming",
        "calming AND calming",
        "+calming",
        "calming🙂",
        "CALMING",
        "cálming",
        "calming\0",
        "- calming",
        "calming:",
    ],
)
def test_signs_around_a_word_change_nothing(text: str) -> None:
    """A word is found however it is wrapped."""
    answer = json.loads(medref("search", "--json", "--", text).out)
    found = [hit["name"] for hit in answer["hits"]]

    assert sorted(found) == ["diazepam", "quiet"]


@pytest.mark.parametrize("text", ["name", "brand", "record", "rowid", "bm25", "page"])
def test_words_of_the_index_are_no_hits(text: str) -> None:
    """What the index calls its columns is not found in a library that does not say it."""
    assert medref("search", text).status == 1


@pytest.mark.parametrize(
    "text",
    [
        "'",
        '"',
        "a" * 100_000,
        "%",
        "_",
        "*",
        "' OR '1'='1",
        "diazepam' --",
        "\0",
        "\ud800",
        "diazepam\0",
        "é" * 100_000,
    ],
    ids=lambda text: ascii(text[:20]),
)
@pytest.mark.parametrize(
    "words", [("show",), ("show", "--json"), ("list", "--class"), ("search", "calming", "--class")], ids=" ".join
)
def test_no_name_is_an_error(text: str, words: tuple[str, ...]) -> None:
    """A name is data as well: known, or unknown."""
    result = medref(*words, text)

    assert result.status in {0, 3}, result
    assert calm(result.out, result.err)


@pytest.mark.parametrize(
    "text", ["'", "%", "_", "*", "' OR '1'='1", "d%", "diazepa_", "*am", "", " ", "\0", "\ud800", "."]
)
def test_sign_is_no_name(text: str) -> None:
    """Nothing stands for any name."""
    result = medref("show", "--", text)

    assert (result.status, result.out) == (3, "")
