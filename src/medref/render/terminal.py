"""A terminal, drawn with Rich: its colours, its ways, its width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TextIO

from rich.console import Console
from rich.segment import Segment, Segments
from rich.style import Style

from medref.render.layout import rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from medref.views.blocks import Block

_STYLES: Final = {
    "drug": "bold cyan",
    "strong": "bold",
    "label": "cyan",
    "danger": "bold red",
    "warning": "yellow",
    "muted": "dim",
    "good": "green",
}
#: Stands for the text while Rich is asked how a style is drawn.
_TEXT: Final = "\0"


def terminal(blocks: Iterable[Block], stream: TextIO, width: int, *, color: bool | None) -> str:
    """Give a page as a terminal takes it; `color` None leaves it to the terminal and to NO_COLOR."""
    console = Console(
        file=stream,
        width=width,
        force_terminal=True if color else None,
        color_system="standard" if color else "auto",
        no_color=None if color is None else not color,
        highlight=False,
        legacy_windows=False,
    )
    drawn = {name: _drawn(console, Style.parse(definition)) for name, definition in _STYLES.items()}
    drawn[""] = ("", "")
    lines = []
    for row in rows(blocks, width):
        pieces: list[str] = []
        for text, style in row:
            before, after = drawn[style]
            pieces += (before, text, after)
        lines.append("".join(pieces))
    return "\n".join(lines) + "\n"


def _drawn(console: Console, style: Style) -> tuple[str, str]:
    """Give what this terminal needs before and after a text of a style; Rich is asked once a style, not once a word."""
    with console.capture() as capture:
        console.print(Segments([Segment(_TEXT, style)]), end="", soft_wrap=True)
    before, _, after = capture.get().partition(_TEXT)
    return before, after
