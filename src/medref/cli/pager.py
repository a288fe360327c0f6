"""Page long answers, on a terminal only."""

from __future__ import annotations

import os
import shlex
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from medref.cli.streams import Streams


def show_paged(text: str, streams: Streams, *, wanted: bool) -> None:
    """Write text that fits on the screen; give longer text to the pager where there is one."""
    command = _command(streams.environment.get("PAGER", "less"))
    if not wanted or not command or not streams.out.isatty() or text.count("\n") < streams.height:
        streams.write(text)
        return
    environment = {**os.environ, "LESS": streams.environment.get("LESS", "-FRX")}
    try:
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)  # noqa: S603  # the reader's own
    except OSError:
        streams.write(text)
        return
    try:
        pager.communicate(streams.spelled(text).encode(streams.out.encoding or "utf-8"))
    except (BrokenPipeError, KeyboardInterrupt):
        pager.wait()


def _command(told: str) -> list[str]:
    try:
        return shlex.split(told)
    except ValueError:  # quotes that do not close
        return []
