"""Where a run reads and writes, and how: data on stdout, talk on stderr."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING, Final, Literal, TextIO

from medref.source.unprintable import spell_out

if TYPE_CHECKING:
    from collections.abc import Mapping

Color = Literal["auto", "always", "never"]
_ASCII: Final = str.maketrans(
    {
        "–": "-",
        "—": "-",
        "•": "*",
        "┃": "|",
        "…": "...",
        "≥": ">=",
        "≤": "<=",
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "²": "2",
        "×": "x",
        "\u00a0": " ",
    }
)


class Streams:
    """The standard streams and what the environment says of them; tests give their own."""

    def __init__(
        self,
        input_: TextIO | None = None,
        out: TextIO | None = None,
        err: TextIO | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.input = input_ or sys.stdin
        self.out = out or sys.stdout
        self.err = err or sys.stderr
        self.environment: Mapping[str, str] = os.environ if environment is None else environment

    def write(self, text: str) -> None:
        """Write data; what the stream's encoding lacks is spelled out, never dropped."""
        self.out.write(self.spelled(text))

    def spelled(self, text: str) -> str:
        """Give a text with what the encoding of stdout lacks spelled out."""
        encoding = self.out.encoding or "utf-8"
        try:
            text.encode(encoding)
        except UnicodeEncodeError:
            return text.translate(_ASCII).encode(encoding, "backslashreplace").decode(encoding)
        return text

    def write_bytes(self, data: bytes) -> None:
        """Write data that is UTF-8 by its own rules, as JSON is, whatever the encoding of the stream."""
        binary = getattr(self.out, "buffer", None)
        if binary is None:
            self.out.write(data.decode())
        else:
            binary.write(data)

    def say(self, words: str) -> None:
        """Tell a person something."""
        line = f"medref: {spell_out(' '.join(words.splitlines()))}\n"
        encoding = self.err.encoding or "ascii"
        try:
            self.err.write(line.encode(encoding, "backslashreplace").decode(encoding))
        except (OSError, ValueError):  # stderr is closed; there is no one to tell
            return

    def drawn(self, color: Color) -> bool:
        """Whether answers are drawn for a terminal and not written as plain text."""
        return color == "always" or (self.out.isatty() and self.environment.get("TERM") != "dumb")

    def color(self, color: Color) -> bool | None:
        """Whether colour is used: True, False, or None to leave it to the terminal."""
        if color == "auto":
            if self.environment.get("NO_COLOR") or self.environment.get("CLICOLOR") == "0":
                return False
            return True if self.environment.get("CLICOLOR_FORCE", "0") != "0" else None
        return color == "always"

    @property
    def width(self) -> int | None:
        """The columns of the terminal, or of COLUMNS where it is set; None for a pipe, which has none."""
        told = self.environment.get("COLUMNS", "")
        if told.isdecimal() and int(told):
            return max(20, min(int(told), 1000))
        return max(20, shutil.get_terminal_size().columns) if self.out.isatty() else None

    @property
    def height(self) -> int:
        """The rows of the terminal."""
        return shutil.get_terminal_size().lines
