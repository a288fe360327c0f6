"""Time whole processes side by side, so that a ratio holds on a machine whose speed drifts."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


class Pair(NamedTuple):
    """A command held against a floor: the median of each in milliseconds, and the median of the ratios."""

    name: str
    floor: str
    milliseconds: float
    floor_milliseconds: float
    ratio: float
    limit: float

    def __str__(self) -> str:
        """Give a row of the report."""
        kept = "kept" if self.ratio <= self.limit else "MISSED"
        times = f"{self.milliseconds:7.1f} ms against {self.floor_milliseconds:7.1f} ms"
        return f"{self.name:<42} {times}   ratio {self.ratio:5.2f}   limit {self.limit:.2f} {kept}"


def pair(  # noqa: PLR0913  # a comparison is what it is
    name: str,
    command: Sequence[str | Path],
    floor_name: str,
    floor: Sequence[str | Path],
    limit: float,
    *,
    runs: int,
    environments: tuple[Mapping[str, str], Mapping[str, str]] = ({}, {}),
) -> Pair:
    """Run a command and its floor in turn, and compare each run with the floor's next to it."""
    own, floors = [], []
    for turn in range(runs + 2):
        ran = _seconds(command, environments[0]), _seconds(floor, environments[1])
        if turn > 1:  # the first two runs warm the caches
            own.append(ran[0])
            floors.append(ran[1])
    ratio = statistics.median(mine / theirs for mine, theirs in zip(own, floors, strict=True))
    return Pair(name, floor_name, statistics.median(own) * 1e3, statistics.median(floors) * 1e3, ratio, limit)


def _seconds(command: Sequence[str | Path], environment: Mapping[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env={**os.environ, **environment})
    return time.perf_counter() - start
