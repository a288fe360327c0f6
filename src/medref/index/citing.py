"""Citations of a published monograph: which source each one means, under an id that is unique on the page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from medref.loader.library import Library, Origin
    from medref.model.source import Source


@dataclass
class Citing:
    """Gathers the sources that a page cites, as its statements are brought in."""

    library: Library
    origin: Origin
    #: The class or drug whose statements are being cited, if it is not the page's own.
    owner: str = ""
    cited: dict[str, dict[str, Any]] = field(default_factory=dict)

    def of(self, origin: Origin, owner: str) -> Citing:
        """Cite for another record, onto the same page."""
        return Citing(self.library, origin, owner, self.cited)

    def cites(self, given: str | list[str], own: dict[str, Source]) -> list[str]:
        """Give the page's citations for a statement's, and enter their sources."""
        result = []
        for each in [given] if isinstance(given, str) else given:
            name, mark, section = each.partition("#")
            key = self._key(name, own)
            source = self.library.source(self.origin, own, name)
            if source:
                self.cited[key] = msgspec.to_builtins(source)
            result.append(key + mark + section)
        return result

    def checked(self, given: str | list[str], own: dict[str, Source]) -> bool:
        """Whether every source of a statement was read."""
        names = [each.partition("#")[0] for each in ([given] if isinstance(given, str) else given)]
        found = [self.library.source(self.origin, own, name) for name in names]
        return bool(found) and all(source and source.read for source in found)

    def foreign(self, origin: Origin) -> dict[str, str]:
        """Name the library of a statement that comes from another one than the page's record."""
        return {"from_library": origin.name} if origin != self.origin else {}

    def _key(self, name: str, own: dict[str, Source]) -> str:
        if name in own:
            return f"{self.owner}:{name}" if self.owner else name
        if self.origin.is_reader and name in self.library.sources.get(self.origin.number, {}):
            return f"{self.origin.name}:{name}"
        return name
