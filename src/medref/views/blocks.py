"""The pieces that pages are made of."""

from __future__ import annotations

from typing import Literal, NamedTuple

Style = Literal["", "drug", "strong", "label", "danger", "warning", "muted", "good"]


class Span(NamedTuple):
    """A piece of text with the part it plays."""

    text: str
    style: Style = ""


Spans = tuple[Span, ...]


class Heading(NamedTuple):
    """A heading: level 1 for the page, 2 for a section, 3 for a group in it."""

    level: Literal[1, 2, 3]
    spans: Spans


class Paragraph(NamedTuple):
    """A run of text."""

    spans: Spans
    depth: int = 0


class Item(NamedTuple):
    """An entry of a list, with its mark: a bullet, or a number."""

    spans: Spans
    mark: str = "•"
    depth: int = 0


class Box(NamedTuple):
    """A warning that must be seen first."""

    title: str
    items: tuple[Spans, ...]


class Table(NamedTuple):
    """Rows under headers; the last column takes the room that is left."""

    headers: tuple[str, ...]
    rows: tuple[tuple[Spans, ...], ...]


Block = Heading | Paragraph | Item | Box | Table


def text(words: str, style: Style = "") -> Spans:
    """Give one span as a run."""
    return (Span(words, style),)
