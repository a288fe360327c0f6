"""Build hook: puts the library and its compiled index into the wheel."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class LibraryHook(BuildHookInterface):  # type: ignore[type-arg]  # its configuration is its own
    """Compiles data/ once, at build time, so that an installed medref never parses YAML to answer."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the index and add it beside the YAML; an editable install reads data/ where it is."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from medref.index.build_file import build_packaged

        index = Path(self.directory) / "index.sqlite"
        build_packaged(root / "data", index)
        build_data["force_include"][str(index)] = "medref/data/index.sqlite"
        for path in sorted((root / "data").rglob("*.yaml")):
            build_data["force_include"][str(path)] = f"medref/data/{path.relative_to(root / 'data')}"
