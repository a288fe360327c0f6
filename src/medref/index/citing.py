"""Citations of a published monograph: which source each one means, under an id that is unique on the page."""

from __future__ import annotations

from itertools import chain, count
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from medref.loader.library import Library, Origin
    from medref.model.source import Source


class Citing:
    """Gathers the sources that a page cites, as its statements are brought in."""

    def __init__(self, library: Library, origin: Origin, own: dict[str, Source]) -> None:
        self.library = library
        self.origin = origin
        #: The class or drug whose statements are being cited, if it is not the page's own.
        self.owner = ""
        #: What each id on the page means; the record's own sources keep their ids whatever else is cited.
        self._ids = dict(own)
        self.cited: dict[str, dict[str, Any]] = {}

    def of(self, origin: Origin, owner: str) -> Citing:
        """Cite for another record, onto the same page."""
        other = Citing(self.library, origin, {})
        other.owner, other._ids, other.cited = owner, self._ids, self.cited  # one page, one set of ids
        return other

    def cites(self, given: str | list[str], own: dict[str, Source]) -> list[str]:
        """Give the page's citations for a statement's, and enter their sources."""
        result = []
        for each in [given] if isinstance(given, str) else given:
            name, mark, section = each.partition("#")
            source = self.library.source(self.origin, own, name)
            key = self._id(name, source, own) if source else name
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

    def _id(self, name: str, source: Source, own: dict[str, Source]) -> str:
        """Give the id of a source on the page: its own where that is free, or one with its owner's name before it."""
        first = f"{self.owner}:{name}" if self.owner and name in own else name
        keys = chain((first, f"{self.origin.name}:{name}"), (f"{name}:{number}" for number in count(2)))
        return next(key for key in keys if self._ids.setdefault(key, source) == source)
