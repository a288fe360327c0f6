"""Break a run of spans into rows at spaces."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from medref.views.blocks import Span, Spans

_PIECES: Final = re.compile(r" +|[^ ]+")


def cells(text: str) -> int:
    """Give the columns that a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(_cell(each) for each in text)


def _cell(each: str) -> int:
    if unicodedata.combining(each):
        return 0
    return 2 if unicodedata.east_asian_width(each) in "WF" else 1


def wrap(spans: Spans, width: int | None) -> Iterator[list[Span]]:
    """Give the rows of a run, none wider than `width` columns, unless a single word is; it is then cut."""
    if width is None:
        yield list(spans)
        return
    width = max(width, 8)
    row: list[Span] = []
    used = 0
    for word in _words(spans):
        size = sum(cells(span.text) for span in word)
        if word[0].text[0] == " ":
            if used and used + size < width:
                row += word
                used += size
            elif used:
                yield row
                row, used = [], 0
            continue
        if used and used + size > width:
            yield _trimmed(row)
            row, used = [], 0
        for piece in _cut(word, width) if size > width else (word,):
            if used and size > width:
                yield row
                row, used = [], 0
            row += piece
            used += sum(cells(span.text) for span in piece)
    if row:
        yield _trimmed(row)


def _words(spans: Spans) -> Iterator[list[Span]]:
    """Give runs of spaces and words; a word may run over several spans."""
    word: list[Span] = []
    for text, style in spans:
        for piece in _PIECES.findall(text):
            if word and (piece[0] == " ") != (word[0].text[0] == " "):
                yield word
                word = []
            word.append(Span(piece, style))
    if word:
        yield word


def _cut(word: list[Span], width: int) -> Iterator[list[Span]]:
    for text, style in word:
        for at in range(0, len(text), width):
            yield [Span(text[at : at + width], style)]


def _trimmed(row: list[Span]) -> list[Span]:
    while row and not row[-1].text.strip():
        row = row[:-1]
    return row
