"""The pieces that pages are made of."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

Style = Literal["", "drug", "strong", "label", "danger", "warning", "muted", "good"]


class Span(NamedTuple):
    """A piece of text with the part it plays."""

    text: str
    style: Style = ""


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1 for the page, 2 for a section, 3 for a group in it."""

    level: Literal[1, 2, 3]
    spans: Spans


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of text."""

    spans: Spans
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list, with its mark: a bullet, or a number."""

    spans: Spans
    mark: str = "•"
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Box:
    """A warning that must be seen first."""

    title: str
    items: tuple[Spans, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headers; the last column takes the room that is left."""

    headers: tuple[str, ...]
    rows: tuple[tuple[Spans, ...], ...]


Block = Heading | Paragraph | Item | Box | Table


def text(words: str, style: Style = "") -> Spans:
    """Give one span as a run."""
    return (Span(words, style),)
