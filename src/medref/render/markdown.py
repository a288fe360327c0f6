"""Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from medref.views.blocks import Box, Heading, Item, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from medref.views.blocks import Block, Spans

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>|#~])")


def markdown(blocks: Iterable[Block]) -> str:
    """Give a page as Markdown."""
    return "\n".join(_lines(blocks)).strip() + "\n"


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    in_list = False
    for block in blocks:
        if in_list and not isinstance(block, Item):
            yield ""
        in_list = isinstance(block, Item)
        if isinstance(block, Heading):
            yield from (f"{'#' * block.level} {_inline(block.spans, plain=True)}", "")
        elif isinstance(block, Paragraph):
            yield from (_inline(block.spans), "")
        elif isinstance(block, Item):
            mark = block.mark if block.mark.endswith(".") else "-"
            yield f"{'  ' * block.depth}{mark} {_inline(block.spans)}"
        elif isinstance(block, Box):
            yield f"> **{block.title}**"
            for spans in block.items:
                yield from (">", f"> {_inline(spans)}")
            yield ""
        else:
            yield f"| {' | '.join(block.headers)} |"
            yield f"|{' --- |' * len(block.headers)}"
            yield from (f"| {' | '.join(_inline(cell) for cell in row)} |" for row in block.rows)
            yield ""


def _inline(spans: Spans, *, plain: bool = False) -> str:
    parts = []
    for text, style in spans:
        escaped = _SPECIAL.sub(r"\\\1", text.replace("\u00a0", " "))
        words = escaped.strip()
        if words and not plain and style in {"strong", "danger", "drug"}:
            lead, trail = escaped[: len(escaped) - len(escaped.lstrip())], escaped[len(escaped.rstrip()) :]
            escaped = f"{lead}**{words}**{trail}"
        parts.append(escaped)
    return "".join(parts).strip()
