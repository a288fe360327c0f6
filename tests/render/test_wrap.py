"""Rows are never wider than the page, and no letter of a text is lost."""

from hypothesis import given
from hypothesis import strategies as st

from medref.render.wrap import cells, wrap
from medref.views.blocks import Span

words = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"]), min_size=1, max_size=30
)
texts = st.lists(words, max_size=30).map(" ".join)
runs = st.lists(texts, max_size=5)


@given(runs, st.integers(8, 120))
def test_no_row_is_wider_than_the_page(run: list[str], width: int) -> None:
    """Also with letters that take two columns or none; a word that is too wide is cut."""
    for row in wrap(tuple(Span(text) for text in run), width):
        assert cells("".join(span.text for span in row)) <= width


@given(runs, st.integers(8, 120) | st.none())
def test_nothing_but_spaces_is_lost(run: list[str], width: int | None) -> None:
    """All letters stand in the rows, in their order."""
    rows = wrap(tuple(Span(text) for text in run), width)

    drawn = "".join(span.text for row in rows for span in row)
    assert "".join(drawn.split()) == "".join("".join(run).split())


def test_a_style_follows_its_letters_over_rows() -> None:
    """A span that is broken keeps its style on both rows."""
    rows = wrap((Span("one two "), Span("three four", "danger"), Span(" five")), 10)

    assert rows == [
        [Span("one two")],
        [Span("three four", "danger")],
        [Span("five")],
    ]


def test_a_citation_is_not_broken() -> None:
    """A space that must not break is drawn as a space."""
    assert wrap((Span("some text"), Span(" [12\u00a0§5.1]", "muted")), 15) == [
        [Span("some text")],
        [Span("[12 §5.1]", "muted")],
    ]
