"""The house rules: format, lint, types, layers, data, small files, and one command that runs them all."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, medref

TOOLS = {
    "format": ("ruff", "format", "--check", "."),
    "lint": ("ruff", "check", "."),
    "types": ("mypy",),
}
LARGEST = 300


@pytest.mark.parametrize("tool", TOOLS)
def test_tool(tool: str) -> None:
    """Ruff and mypy have nothing to say."""
    result = subprocess.run([sys.executable, "-m", *TOOLS[tool]], cwd=ROOT, capture_output=True, text=True, check=False)

    assert result.returncode == 0, result.stdout + result.stderr


def test_layers_point_one_way() -> None:
    """Import-linter keeps the contracts of pyproject.toml."""
    command = [str(Path(sys.executable).with_name("lint-imports"))]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert result.returncode == 0, result.stdout


def test_the_library_has_no_problem() -> None:
    """`medref lint` is clean."""
    result = medref("lint")

    assert (result.status, [line for line in result.out.splitlines() if not line.startswith("notice: ")]) == (0, [])


@pytest.mark.parametrize("path", sorted((ROOT / "src").rglob("*.py")), ids=lambda path: path.name)
def test_files_are_small(path: Path) -> None:
    """A file that outgrows a screenful of screens is divided."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LARGEST


def test_every_ignored_finding_has_its_code_and_reason() -> None:
    """No `noqa` or `type: ignore` without a code."""
    for path in (ROOT / "src").rglob("*.py"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for mark in re.findall(r"#\s*(noqa|type: ignore)(?![:\[])", line):
                pytest.fail(f"{path}:{number}: {mark} without a code")


def test_continuous_integration_runs_the_readmes_test_command() -> None:
    """One command runs every check, in the README and in .ci/run."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    last = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1]

    assert f"```sh\n{last}\n```" in readme
