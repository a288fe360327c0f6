"""A source says truthfully what it is: general knowledge is never `read`, and what was read has a known extent of text.

passes::

    sources: {general-knowledge: {kind: general knowledge, title: General knowledge}}

fails::

    sources: {general-knowledge: {kind: general knowledge, title: General knowledge, read: 2026-11-22}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medref.source.place import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.loader.ledger import Ledger
    from medref.loader.library import Library
    from medref.model.source import Source
    from medref.source.place import Trail


def check(library: Library, ledger: Ledger) -> Iterator[Problem]:
    """Find sources that claim a reading that cannot have been."""
    for kind, record in library.with_statements():
        for name, source in record.body.sources.items():
            trail: Trail = (kind, record.name, "sources", name)
            yield from _faults(source, ledger.place(record, trail), trail)
    for number, sources in library.sources.items():
        for name, source in sources.items():
            trail = ("sources", name)
            yield from _faults(source, ledger.places.get((number, "", trail), Place(name)), trail)


def _faults(source: Source, place: Place, trail: Trail) -> Iterator[Problem]:
    if source.read and source.kind == "general knowledge":
        yield Problem(place, trail, "source", "general knowledge has no text to read", "remove read:")
    if source.extent and not source.read:
        yield Problem(place, trail, "source", "has an extent but was not read", "add read:, or remove extent:")
