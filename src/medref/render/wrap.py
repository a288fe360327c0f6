"""Break a run of spans into rows at spaces."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from medref.views.blocks import Span

if TYPE_CHECKING:
    from medref.views.blocks import Spans

#: From here on characters may take another width than one column; the signs that our texts use do not.
_FIRST_ODD: Final = "\u0300"
_NARROW: Final = frozenset("–—‘’“”•…·┃≥≤×→")
_NO_BREAK: Final = "\u00a0"
#: Narrower rows cannot be read; a page is never made narrower.
_NARROWEST: Final = 8


def cells(text: str) -> int:
    """Give the columns that a text takes on a terminal."""
    if text.isascii() or all(each < _FIRST_ODD or each in _NARROW for each in set(text)):
        return len(text)
    return sum(map(_cell, text))


def _cell(each: str) -> int:
    if unicodedata.combining(each):
        return 0
    return 2 if unicodedata.east_asian_width(each) in "WF" else 1


def wrap(spans: Spans, width: int | None) -> list[list[Span]]:
    """Give the rows of a run, none wider than `width` columns; a word that is wider alone is cut."""
    text = "".join([span[0] for span in spans])
    if width is None or (len(text) <= width and cells(text) <= width):
        return [[Span(span[0].replace(_NO_BREAK, " "), span[1]) for span in spans]]
    return _slice(spans, _breaks(text, max(width, _NARROWEST)))


def _breaks(text: str, width: int) -> list[tuple[int, int]]:
    """Give where each row begins and ends in the text."""
    rows = []
    start, end = 0, len(text)
    while start < end:
        limit = start + width if cells(text[start : start + width]) <= width else start + _fitting(text[start:], width)
        if limit >= end:
            rows.append((start, end))
            break
        cut = text.rfind(" ", start + 1, limit + 1)
        cut = cut if cut > start else limit
        rows.append((start, cut))
        start = cut
        while start < end and text[start] == " ":
            start += 1
    return rows


def _fitting(text: str, width: int) -> int:
    """Give how many characters of a text with odd ones fit."""
    used = 0
    for count, each in enumerate(text):
        used += _cell(each)
        if used > width:
            return max(count, 1)
    return len(text)


def _slice(spans: Spans, breaks: list[tuple[int, int]]) -> list[list[Span]]:
    """Cut the spans at the rows' ends."""
    rows: list[list[Span]] = []
    at, offset = 0, 0
    for start, end in breaks:
        row: list[Span] = []
        while at < len(spans):
            text, style = spans[at]
            low, high = max(start - offset, 0), end - offset
            if low < min(high, len(text)):
                row.append(Span(text[low:high].replace(_NO_BREAK, " "), style))
            if high < len(text):
                break
            offset += len(text)
            at += 1
        rows.append(row)
    return rows
