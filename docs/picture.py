"""The picture of the README: the first rows of a real page, as a terminal draws it.

python -m docs.picture writes it anew.
"""

import io
import os
import sys
from html import escape
from pathlib import Path
from typing import Final

from rich.style import Style
from rich.text import Text

from medref.cli.boundary import run
from medref.cli.streams import Streams

COMMAND: Final = ("show", "diazepam")
FILE: Final = Path(__file__).with_name("picture.svg")
_COLUMNS, _ROWS = 92, 46
_WIDTH, _HEIGHT, _MARGIN = 8.43, 18, 18
_PAPER: Final = "#d8dee9"
#: The colours of a terminal by their numbers: red, green, yellow, cyan.
_INK: Final = {1: "#ff6b6b", 2: "#8fd18f", 3: "#e6c46a", 6: "#5fc9d8"}


def rows() -> list[Text]:
    """Give the first rows of the page, with their colours."""
    out = io.StringIO()
    streams = Streams(io.StringIO(), out, sys.stderr, {**os.environ, "COLUMNS": str(_COLUMNS)})
    run((*COMMAND, "--color", "always", "--no-pager"), streams)
    return [Text.from_ansi(line) for line in out.getvalue().splitlines()[:_ROWS]]


def drawing() -> str:
    """Give the picture as SVG."""
    width, height = _COLUMNS * _WIDTH + 2 * _MARGIN, (_ROWS + 2) * _HEIGHT + 2 * _MARGIN
    lines = [f'<text y="0"><tspan fill="#8fd18f">$</tspan> medref {" ".join(COMMAND)}</text>']
    lines += [f'<text y="{(at + 2) * _HEIGHT}">{_row(row)}</text>' for at, row in enumerate(rows())]
    body = "\n".join(lines)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" role="img" '
        f'aria-label="medref {" ".join(COMMAND)} in a terminal">\n'
        f'<rect width="100%" height="100%" rx="10" fill="#1b1f27"/>\n'
        f'<g transform="translate({_MARGIN},{_MARGIN + 14})" font-family="ui-monospace, Menlo, Consolas, '
        f'DejaVu Sans Mono, monospace" font-size="14" fill="{_PAPER}" xml:space="preserve">\n'
        f"{body}\n</g>\n</svg>\n"
    )


def _row(row: Text) -> str:
    pieces = []
    at = 0
    for start, end, style in sorted((span.start, span.end, span.style) for span in row.spans):
        pieces.append(escape(row.plain[at:start]))
        pieces.append(f"<tspan{_look(style)}>{escape(row.plain[start:end])}</tspan>")
        at = end
    return "".join([*pieces, escape(row.plain[at:])])


def _look(style: str | Style) -> str:
    style = style if isinstance(style, Style) else Style.parse(style)
    number = style.color.number if style.color else None
    look = f' fill="{_INK.get(number or 0, _PAPER)}"'
    look += ' font-weight="bold"' if style.bold else ""
    return look + (' opacity="0.6"' if style.dim else "")


if __name__ == "__main__":
    FILE.write_text(drawing(), encoding="utf-8")
    sys.stdout.write(f"{FILE} written\n")
