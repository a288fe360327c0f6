"""How a run ends."""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """Exit statuses, the same for every command."""

    DONE = 0
    NO = 1
    USAGE = 2
    UNKNOWN_NAME = 3
    LIBRARY = 4
    NOT_COVERED = 5
    BUG = 70
    INTERRUPTED = 130
