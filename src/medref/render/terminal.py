"""A terminal, drawn with Rich: its colours, its ways, its width."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from rich.console import Console
from rich.segment import Segment, Segments
from rich.style import Style

from medref.render.layout import rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from medref.views.blocks import Block

_STYLES = {
    "drug": "bold cyan",
    "strong": "bold",
    "label": "cyan",
    "danger": "bold red",
    "warning": "yellow",
    "muted": "dim",
    "good": "green",
}


def terminal(blocks: Iterable[Block], stream: TextIO, width: int, *, color: bool | None) -> str:
    """Give a page as a terminal takes it; `color` None leaves it to the terminal and to NO_COLOR."""
    console = Console(
        file=stream,
        width=width,
        force_terminal=True if color else None,
        no_color=True if color is False else None,
        highlight=False,
        legacy_windows=False,
    )
    styles = {name: Style.parse(definition) for name, definition in _STYLES.items()}
    newline = Segment("\n")
    segments: list[Segment] = []
    for row in rows(blocks, width):
        segments += [Segment(text, styles.get(style)) for text, style in row]
        segments.append(newline)
    with console.capture() as capture:
        console.print(Segments(segments), end="", soft_wrap=True)
    return capture.get()
