"""Plain text, as a pipe gets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medref.render.layout import rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from medref.views.blocks import Block


def plain(blocks: Iterable[Block], width: int | None = None) -> str:
    """Give a page as text; without a width every statement is one line, so that it can be searched and cut."""
    return "".join("".join(span.text for span in row).rstrip() + "\n" for row in rows(blocks, width))
