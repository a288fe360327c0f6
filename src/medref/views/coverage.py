"""How far the library was written and checked, as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medref.questions.coverage import SECTIONS
from medref.views.blocks import Heading, Paragraph, Span, Table, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.contract import CoverageAnswer, CoverageRow
    from medref.views.blocks import Block, Spans


def coverage(answer: CoverageAnswer) -> Iterator[Block]:
    """Give the totals and a row for each complete monograph."""
    rows = answer["monographs"]
    twice = sum(row["second_reading"] is not None for row in rows)
    yield Heading(1, text("Coverage"))
    yield Paragraph(
        text(
            f"{answer['drugs']:,} drugs are known by name, {len(rows):,} of them have a complete monograph. "
            f"These make {answer['statements']:,} statements of their own; for {answer['source_read']:,} of them "
            f"({_share(answer['source_read'], answer['statements'])}) the text of every source was read when they were "
            f"written. {twice:,} monographs were read a second time by someone who did not write them: "
            f"{answer['read_again']:,} statements were held against their sources, {answer['changed']:,} changed."
        )
    )
    yield Paragraph(
        text(
            "What classes say for their members is counted as inherited. A source that was read may have been an "
            "extract, an abstract or an excerpt: the source says how much of it.",
            "muted",
        )
    )
    headers = ("drug", "sections", "statements", "inherited", "source read", "second reading")
    yield Table(headers, tuple(_row(row) for row in rows))


def _row(row: CoverageRow) -> tuple[Spans, ...]:
    whose = (Span(f" ({row['origin']['library']})", "warning"),) if row["origin"]["reader"] else ()
    all_there = len(row["sections"]) >= len(SECTIONS) - ("boxed_warnings" not in row["sections"])
    again = f"{row['second_reading']}: {row['read_again']} read, {row['changed']} changed"
    return (
        (Span(row["name"], "drug"), *whose),
        text("all" if all_there else f"{len(row['sections'])} of {len(SECTIONS)}", "" if all_there else "warning"),
        text(f"{row['statements']:,}"),
        text(f"{row['inherited']:,}"),
        text(_share(row["source_read"], row["statements"])),
        text(again) if row["second_reading"] else text("not yet", "warning"),
    )


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}\u00a0%" if whole else "–"
