"""JSON Schemas: of a library file, and of what each command answers under --json."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

import msgspec

from medref import contract
from medref.model.library import LibraryFile

if TYPE_CHECKING:
    from collections.abc import Mapping

SHAPES: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "library": LibraryFile,
        "show": contract.ShowAnswer,
        "search": contract.SearchAnswer,
        "list": contract.ListAnswer,
        "classes": contract.ClassesAnswer,
        "coverage": contract.CoverageAnswer,
        "new": contract.NewAnswer,
        "lint": contract.LintAnswer,
        "error": contract.ErrorAnswer,
        "version": contract.VersionAnswer,
    }
)


def json_schema(shape: str) -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of a shape; raises KeyError for an unknown one."""
    title = "A medref library file" if shape == "library" else f"medref {shape} --json"
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title}
    return schema | msgspec.json.schema(SHAPES[shape])
