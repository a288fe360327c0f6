"""Measure what the README says of speed, as ratios in one run.

    python benchmarks/run.py             # everything; the thousand-fold library takes minutes to build, and 3 GB
    python benchmarks/run.py --times 50  # a smaller one

The wheel is built and unpacked, so that what is measured is what is installed. Floors are programs of the same
libraries that do nothing: benchmarks/floor.py (Typer with two commands) and benchmarks/rich_floor.py (the same, with
Rich's console and table imported). Exit status 1: a limit was missed.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

from growing import copies
from measure import pair

if TYPE_CHECKING:
    from collections.abc import Mapping

    from measure import Pair

HERE = Path(__file__).parent
MEDREF = (sys.executable, "-m", "medref")
FLOOR = (sys.executable, str(HERE / "floor.py"), "word")
RICH_FLOOR = (sys.executable, str(HERE / "rich_floor.py"), "word")
DRAWN = ("--color", "always", "--no-pager")
STREAM_RECORDS = 20_000
STREAM_LIMIT = 5_000


def main() -> int:
    """Build, measure, report."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--runs", type=int, default=21, help="counted runs of each command")
    options.add_argument("--times", type=int, default=1000, help="how many times larger the large library is")
    given = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="medref-benchmark-") as folder:
        small, large = Path(folder, "small"), Path(folder, "large")
        install(small)
        print("\n".join(map(str, rows := against_floors(small, given.runs))), flush=True)
        rate = stream(small)
        print(f"{'show - --json':<42} {rate:,.0f} records a second   limit {STREAM_LIMIT:,} or more", flush=True)
        grow(small, large, given.times)
        rows += (grown := against_small(small, large, given.runs, given.times))
        print("\n".join(map(str, grown)))
    return 0 if all(row.ratio <= row.limit for row in rows) and rate >= STREAM_LIMIT else 1


def install(folder: Path) -> None:
    """Build the wheel and unpack it, compiled."""
    with tempfile.TemporaryDirectory() as dist:
        build = [sys.executable, "-m", "build", "--wheel", "--outdir", dist, str(HERE.parent)]
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
        zipfile.ZipFile(next(Path(dist).glob("*.whl"))).extractall(folder)
    compileall.compile_dir(folder, quiet=1)


def against_floors(folder: Path, runs: int) -> list[Pair]:
    """Hold the commands against programs that do nothing."""
    here: tuple[Mapping[str, str], Mapping[str, str]] = ({"PYTHONPATH": str(folder)}, {})
    show, search = ("show", "diazepam"), ("search", "muscle", "relaxant")
    return [
        pair("show --json", (*MEDREF, *show, "--json"), "Typer", FLOOR, 1.25, runs=runs, environments=here),
        pair("show, drawn", (*MEDREF, *show, *DRAWN), "Rich", RICH_FLOOR, 1.25, runs=runs, environments=here),
        pair("search, drawn", (*MEDREF, *search, *DRAWN[:2]), "Rich", RICH_FLOOR, 1.25, runs=runs, environments=here),
    ]


def stream(folder: Path) -> float:
    """Give how many records a second `show - --json` answers, its start included."""
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    listed = subprocess.run((*MEDREF, "list", "--json"), check=True, capture_output=True, env=environment).stdout
    names = [drug["name"] for drug in json.loads(listed)["drugs"] if drug["complete"]]
    lines = "\n".join(names[at % len(names)] for at in range(STREAM_RECORDS))
    start = time.perf_counter()
    command = (*MEDREF, "show", "-", "--json")
    subprocess.run(command, check=True, input=lines.encode(), stdout=subprocess.DEVNULL, env=environment)
    return STREAM_RECORDS / (time.perf_counter() - start)


def grow(small: Path, large: Path, times: int) -> None:
    """Make an installation whose library has `times` the monographs, and the same vocabulary."""
    sys.path.insert(0, str(small))
    from medref.index.assemble import assemble
    from medref.index.build import compile_pages
    from medref.loader.load import load

    shutil.copytree(small, large)
    library = load(small / "medref" / "data")
    pages = [assemble(record, library) for record in library.drugs.values()]
    complete = [dict(page) for page in pages if page["complete"]]
    names = [dict(page) for page in pages if not page["complete"]]
    index = large / "medref" / "data" / "index.sqlite"
    index.unlink()
    library.files.clear()
    grown = (page for some in (names, copies(complete, times)) for page in some)
    compile_pages(library, grown, str(index)).close()  # type: ignore[arg-type]  # pages as they are published
    print(f"the large library: {len(complete) * times:,} monographs, {index.stat().st_size / 1e6:,.0f} MB", flush=True)


def against_small(small: Path, large: Path, runs: int, times: int) -> list[Pair]:
    """Hold the commands on the large library against the same on the library as it is."""
    both = ({"PYTHONPATH": str(large)}, {"PYTHONPATH": str(small)})
    rows = []
    for words, limit in (
        (("show", "diazepam", "--json"), 1.10),
        (("search", "muscle", "relaxant"), 1.50),
        (("search", "drowsiness"), 1.50),
        (("search", "low", "back", "pain"), 1.50),
    ):
        name = f"{' '.join(words)}, {times} times"
        rows.append(pair(name, (*MEDREF, *words), "as is", (*MEDREF, *words), limit, runs=runs, environments=both))
    return rows


if __name__ == "__main__":
    sys.exit(main())
