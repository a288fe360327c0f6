"""What loading notes for the rules: names mentioned and where, names declared, and where each value stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from medref.loader.library import Origin, Record
    from medref.loader.shape import Reference
    from medref.source.place import Place, Trail


class Mention(NamedTuple):
    """A reference with the library it stands in and the names of the sources of its own record."""

    reference: Reference
    origin: Origin
    own_sources: frozenset[str]


@dataclass(slots=True)
class Ledger:
    """The notes of one load."""

    mentions: list[Mention] = field(default_factory=list)
    #: Record names by key of the file, also of records with faults, so that a fault is reported once.
    declared: dict[str, set[str]] = field(default_factory=dict)
    places: dict[tuple[int, str, Trail], Place] = field(default_factory=dict)

    def place(self, record: Record[Any], trail: Trail) -> Place:
        """Give the place of a value of a record, or of the nearest thing around it."""
        while trail:
            found = self.places.get((record.origin.number, record.name, trail))
            if found:
                return found
            trail = trail[:-1]
        return record.place
