"""A real bash completes commands, names, brands, classes and sections."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

_ASK = """
eval "$(medref --show-completion bash)"
COMP_WORDS=({words}) COMP_CWORD={at}
_medref_completion medref
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("medref sea", {"search"}),
        ("medref show valiu", {"valium"}),
        ("medref show Valiu", {"Valium"}),
        ("medref show diazepa", {"diazepam"}),
        ("medref show insulin glarg", {"glargine"}),
        ("medref list --class benzod", {"benzodiazepine"}),
        ("medref show diazepam --section boxed", {"boxed_warnings"}),
        ("medref show zzzzzz", {""}),
    ],
)
def test_bash_completes(typed: str, offered: set[str], tmp_path: Path) -> None:
    """Brands and names complete in the case that is typed, and a name word by word."""
    words = typed.split()
    folder = Path(sys.executable).parent
    result = subprocess.run(
        ["bash", "--norc", "-c", _ASK.format(words=" ".join(words), at=len(words) - 1)],
        env={**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "HOME": str(tmp_path), "SHELL": "/bin/bash"},
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )

    assert offered <= set(result.stdout.splitlines())
    assert result.stderr == ""
