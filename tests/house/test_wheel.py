"""The built wheel works alone: in a new environment, with the source folder out of reach, without YAML."""

import json
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.conftest import ROOT

Run = Callable[..., subprocess.CompletedProcess[str]]
LARGEST_WHEEL = 5_000_000


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Run the program of an environment that has the wheel and nothing of the checkout."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder / "venv", with_pip=True)
    pip = [str(folder / "venv" / "bin" / "python"), "-m", "pip", "install", "--quiet", str(wheel)]
    subprocess.run(pip, check=True, capture_output=True, cwd=folder)

    def run(*words: str, **more: object) -> subprocess.CompletedProcess[str]:
        program = str(folder / "venv" / "bin" / "medref")
        environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder), **dict(more.get("environment", {}))}  # type: ignore[call-overload]
        return subprocess.run(
            [program, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False, input=""
        )

    return run


def test_the_wheel_carries_the_library_and_its_index(wheel: Path) -> None:
    """Both stand beside the program, and the whole is small."""
    names = set(ZipFile(wheel).namelist())

    assert {"medref/data/index.sqlite", "medref/data/drugs.yaml", "medref/data/drugs/diazepam.yaml"} <= names
    assert wheel.stat().st_size < LARGEST_WHEEL


def test_what_the_issue_asks_for_holds_in_the_installed_program(installed: Run) -> None:
    """A page, a brand, a search, a misspelling, a clean library."""
    assert installed("show", "diazepam").stdout.startswith("diazepam  (diazePAM)\n")
    assert json.loads(installed("show", "Valium", "--json").stdout)["name"] == "diazepam"
    hits = json.loads(installed("search", "muscle", "relaxant", "--json").stdout)["hits"]
    assert {"diazepam", "cyclobenzaprine"} <= {hit["name"] for hit in hits[:10]}
    misspelt = installed("show", "diazapam")
    assert (misspelt.returncode, misspelt.stdout) == (3, "")
    assert "diazePAM" in misspelt.stderr
    assert installed("lint").returncode == 0


def test_an_installed_program_parses_no_yaml_to_answer(installed: Run) -> None:
    """Nor does it load what only compiling needs, nor Rich for JSON, nor leave anything in a cache."""
    code = (
        "import sys; from medref.cli.boundary import run; run(sys.argv[1:]); "
        "heavy = ('yaml', 'msgspec', 'rapidfuzz', 'platformdirs', 'rich', 'hashlib'); "
        "print([name for name in heavy if name in sys.modules], file=sys.stderr)"
    )
    python = str(Path(str(installed("--version").args[0])).with_name("python"))
    for words in (("show", "diazepam", "--json"), ("search", "muscle", "relaxant", "--json"), ("list", "--json")):
        result = subprocess.run([python, "-c", code, *words], capture_output=True, text=True, check=True)
        assert result.stderr == "[]\n"


def test_a_damaged_index_is_noticed_and_the_answer_comes_from_yaml(installed: Run) -> None:
    """The same page, with a word on stderr."""
    right = installed("show", "diazepam").stdout
    index = next(Path(str(installed("--version").args[0])).parents[1].rglob("index.sqlite"))
    whole = index.read_bytes()
    try:
        for damaged in (whole[: len(whole) // 2], b"", whole.replace(b"Roche", b"Rochf").replace(b"mg", b"kg")):
            index.write_bytes(damaged)
            result = installed("show", "diazepam")
            assert result.stdout == right
            assert "damaged" in result.stderr
    finally:
        index.write_bytes(whole)
