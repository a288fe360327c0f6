"""A page is stored with a statement a row, and is given as it was."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from medref.index.assemble import assemble
from medref.index.build_file import memory_index
from medref.index.pages import section_at, statement_at, whole
from medref.index.storing import rows_of
from medref.loader.load import load
from tests.conftest import SMALL


def stored(page: Mapping[str, object], shared: dict[str, tuple[int, int]]) -> list[str]:
    """Give the rows of a page, of which some texts are shared."""
    return [row.text for row in rows_of(page, lambda _section, _key, _value, text: shared.get(text))]


PAGE = {
    "name": "x",
    "uses": [{"text": "one"}, {"text": "@ two\n\x01"}],
    "dosing": [],
    "kinetics": {"peak": {"text": "1 hour"}},
    "sources": {"label": {"title": "X"}, "table": {"title": "T"}},
    "review": None,
}


@pytest.mark.parametrize("shared", [{}, {'{"text":"one"}': (7, 1)}, {'"table":{"title":"T"}': (7, 2)}])
def test_what_is_shared_is_put_back(shared: dict[str, tuple[int, int]]) -> None:
    """Rows of other records stand where they belong; nothing else is changed."""
    rows = stored(PAGE, shared)
    given = whole("\n".join(rows).encode(), {b"7:1": b'{"text":"one"}', b"7:2": b'"table":{"title":"T"}'})

    assert json.loads(given) == PAGE
    assert b"\n" not in given
    assert any("\x01" in row for row in rows) == bool(shared)


def test_a_row_knows_its_section() -> None:
    """From a row's number come the section, the key and the statement."""
    rows = [row.encode() for row in stored(PAGE, {})]
    found = {
        (section_at(rows, at), *statement_at(rows, at, section_at(rows, at), {})[:1]): at
        for at in range(1, len(rows))
        if rows[at].endswith(b"}") and not rows[at].startswith((b"]", b"}"))
    }

    assert set(found) == {("uses", ""), ("kinetics", "peak"), ("sources", "label"), ("sources", "table")}
    assert statement_at(rows, 2, "uses", {}) == ("", {"text": "@ two\n\x01"})


@pytest.mark.parametrize("folder", [SMALL], ids=["small"])
def test_every_page_of_an_index_is_the_assembled_one(folder: Path) -> None:
    """Storing loses nothing and adds nothing."""
    library = load(folder)
    store = memory_index(library)

    for name, record in library.drugs.items():
        assert json.loads(store.page(name)) == assemble(record, library)
