"""Where a run reads and writes, and how: data on stdout, talk on stderr."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Literal, TextIO

from medref.source.unprintable import spell_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

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


class PipeClosedError(Exception):
    """Whoever read the answer has gone."""


class Streams:
    """The standard streams and what the environment says of them; tests give their own."""

    def __init__(
        self,
        input_: TextIO | None = None,
        out: TextIO | None = None,
        err: TextIO | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        # A stream that was closed before the program began is None.
        self.input: TextIO | None = input_ or sys.stdin
        self._out: TextIO | None = out or sys.stdout
        self.err: TextIO | None = err or sys.stderr
        self.environment: Mapping[str, str] = os.environ if environment is None else environment

    @property
    def out(self) -> TextIO:
        """Stdout; raises OSError where it is closed."""
        if self._out is None:
            raise OSError(errno.EBADF, "stdout is closed")
        return self._out

    def lines(self) -> Iterator[str]:
        """Give the lines of stdin; what is no UTF-8 in them is replaced, and so is no name."""
        if self.input is None:
            return
        binary = getattr(self.input, "buffer", None)
        for line in binary or self.input:
            yield line.decode(errors="replace") if isinstance(line, bytes) else line

    def write(self, text: str) -> None:
        """Write data; what the stream's encoding lacks is spelled out, never dropped."""
        self._write(lambda: self.out.write(self.spelled(text)))

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
        self._write(lambda: self.out.write(data.decode()) if binary is None else binary.write(data))

    def flush(self) -> None:
        """Send what was written on its way."""
        if self._out is not None:
            self._write(self._out.flush)

    @staticmethod
    def _write(act: Callable[[], object]) -> None:
        try:
            act()
        except BrokenPipeError as error:
            raise PipeClosedError from error

    def say(self, words: str) -> None:
        """Tell a person something."""
        self.say_text(f"medref: {spell_out(' '.join(words.splitlines()))}\n")

    def say_text(self, text: str) -> None:
        """Write to stderr; where it takes nothing there is no one to tell."""
        if self.err is None:
            return
        encoding = self.err.encoding or "ascii"
        try:
            self.err.write(text.encode(encoding, "backslashreplace").decode(encoding))
            self.err.flush()
        except (OSError, ValueError):
            self.err = None
            _discard(sys.stderr)

    def close_quietly(self) -> None:
        """Leave nothing for the interpreter to flush into a stream that takes no more."""
        if self._out is sys.stdout:
            _discard(sys.stdout)

    def drawn(self, color: Color) -> bool:
        """Whether answers are drawn for a terminal and not written as plain text."""
        if color == "always":
            return True
        able = self.environment.get("TERM") != "dumb"
        return able and (self.out.isatty() or (color == "auto" and bool(self.color(color))))

    def color(self, color: Color) -> bool | None:
        """Whether colour is used: True, False, or None to leave it to the terminal."""
        if color == "auto":
            if self.environment.get("NO_COLOR") or self.environment.get("CLICOLOR") == "0":
                return False
            return True if self.environment.get("CLICOLOR_FORCE", "0") not in ("", "0") else None
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


def _discard(stream: TextIO | None) -> None:
    """Point a stream's file at nothing."""
    with suppress(OSError, ValueError, AttributeError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, stream.fileno())  # type: ignore[union-attr]  # a stream that is None is suppressed
        os.close(nothing)
