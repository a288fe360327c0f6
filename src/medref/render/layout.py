"""Lay blocks out as rows of spans, for a width or for none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from medref.render.wrap import cells, wrap
from medref.views.blocks import Box, Heading, Item, Paragraph, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from medref.views.blocks import Block, Spans, Style, Table

Row = list[Span]
#: Lines longer than this are hard to read, however wide the terminal is.
WIDEST: Final = 100
_BLANK: Final[Row] = []
_GAP: Final = 2


def rows(blocks: Iterable[Block], width: int | None) -> Iterator[Row]:
    """Give the rows of a page; without a width nothing is wrapped."""
    limit = min(width, WIDEST) if width else None
    before: Block | None = None
    for block in blocks:
        if before is not None and _wants_room(before, block):
            yield _BLANK
        yield from _of(block, limit)
        before = block


def _wants_room(before: Block, block: Block) -> bool:
    """Whether a blank row stands between two blocks."""
    if isinstance(block, Heading):
        return block.level != 3  # noqa: PLR2004  # a group follows its section, or the group before, directly
    return (
        isinstance(block, Box) or isinstance(before, Box) or (isinstance(before, Item) and isinstance(block, Paragraph))
    )


def _of(block: Block, width: int | None) -> Iterator[Row]:
    if isinstance(block, Heading):
        indent = 2 if block.level == 3 else 0  # noqa: PLR2004
        plain: Style = "strong" if block.level == 2 else "label"  # noqa: PLR2004
        spans = tuple(Span(text, style or plain) for text, style in block.spans)
        yield from _indented(spans, indent, width)
    elif isinstance(block, Paragraph):
        yield from _indented(block.spans, 2 * (block.depth + 1), width)
    elif isinstance(block, Item):
        yield from _item(block, width)
    elif isinstance(block, Box):
        yield from _box(block, width)
    else:
        yield from _table(block, width)


def _indented(spans: Spans, indent: int, width: int | None) -> Iterator[Row]:
    for row in wrap(spans, width - indent if width else None):
        yield [Span(" " * indent), *row]


def _item(item: Item, width: int | None) -> Iterator[Row]:
    indent = 2 * (item.depth + 1)
    mark = f"{item.mark} "
    for at, row in enumerate(wrap(item.spans, width - indent - len(mark) if width else None)):
        lead = Span(" " * indent + (mark if at == 0 else " " * len(mark)), "muted")
        yield [lead, *row]


def _box(box: Box, width: int | None) -> Iterator[Row]:
    """Give a box: a bar on its left, so that it stays a box when it is copied or narrow."""
    bar = Span("┃ ", "danger")
    yield [bar, Span(box.title, "danger")]
    for spans in box.items:
        for row in wrap(spans, width - 2 if width else None):
            yield [bar, *row]


def _table(table: Table, width: int | None) -> Iterator[Row]:
    heads = tuple((Span(name, "label"),) for name in table.headers)
    lines = [heads, *table.rows]
    last = len(table.headers) - 1
    widths = [max((_width(line[at]) for line in lines), default=0) for at in range(last)]
    if width:
        widths = _shrink(widths, width - _GAP * last - _LEAST)
    room = width - sum(widths) - _GAP * last if width else None
    for line in lines:
        columns = [wrap(cell, widths[at] if width else None) for at, cell in enumerate(line[:last])]
        columns.append(wrap(line[last], room))
        for height in range(max(map(len, columns))):
            row: Row = []
            for at, column in enumerate(columns):
                part = column[height] if height < len(column) else []
                pad = "" if at == last else " " * (widths[at] - _width(part) + _GAP)
                row += [*part, Span(pad)]
            yield row


_LEAST: Final = 16


def _shrink(widths: list[int], room: int) -> list[int]:
    """Narrow the widest columns until all fit."""
    widths = list(widths)
    while sum(widths) > room and max(widths) > _LEAST // 2:
        widths[widths.index(max(widths))] -= 1
    return widths


def _width(spans: Iterable[Span]) -> int:
    return sum(cells(span.text) for span in spans)
