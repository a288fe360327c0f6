"""One run: its streams, what was asked of it, and the library it answers from."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from medref.catalog.opening import open_catalog
from medref.source.unprintable import find_unprintable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from medref.catalog.catalog import Catalog
    from medref.cli.options import Color, Format
    from medref.cli.streams import Streams
    from medref.views.blocks import Block


class Session:
    """What every command needs; options before the command and after it come together here."""

    def __init__(self, streams: Streams) -> None:
        self.streams = streams
        self.libraries: list[Path] = []
        self.format: Format = "text"
        self.color: Color = "auto"
        self.pager = True

    def take(
        self,
        libraries: Sequence[Path] | None = None,
        *,
        as_json: bool = False,
        format_: Format = "text",
        color: Color = "auto",
        pager: bool = True,
    ) -> None:
        """Take the options of a command beside those that stood before it."""
        self.libraries += libraries or ()
        self.format = "json" if as_json else format_ if format_ != "text" else self.format
        self.color = color if color != "auto" else self.color
        self.pager = self.pager and pager

    @property
    def json(self) -> bool:
        """Whether the answer is JSON."""
        return self.format == "json"

    @property
    def readers(self) -> list[Path]:
        """The readers' libraries: those of MEDREF_LIBRARY, then those of the command line."""
        told = self.streams.environment.get("MEDREF_LIBRARY", "")
        return [*(Path(each) for each in told.split(os.pathsep) if each), *self.libraries]

    def catalog(self) -> Catalog:
        """Open the library; raises LibraryUnusableError."""
        return open_catalog(self.readers, self.streams.say)

    def answer(self, answer: Mapping[str, object]) -> None:
        """Write an answer as JSON in UTF-8; a character that would drive a terminal is written as its escape."""
        text = json.dumps(answer, ensure_ascii=False)
        if find_unprintable(text):
            text = json.dumps(answer)
        self.streams.write_bytes(text.encode() + b"\n")

    def page(self, blocks: Iterable[Block]) -> None:
        """Write a page: drawn on a terminal, as plain text into a pipe, or as Markdown."""
        streams = self.streams
        if self.format == "markdown":
            from medref.render.markdown import markdown

            streams.write(markdown(blocks))
        elif streams.drawn(self.color):
            from medref.cli.pager import show_paged
            from medref.render.terminal import terminal

            drawn = terminal(blocks, streams.out, streams.width or 80, color=streams.color(self.color))
            show_paged(drawn, streams, wanted=self.pager)
        else:
            from medref.render.plain import plain

            streams.write(plain(blocks, streams.width))
