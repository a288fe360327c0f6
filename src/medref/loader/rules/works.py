"""A source is cited by its record (in a reader's library that is a notice), and was read after it was written.

passes::

    sources: {label: {kind: label, title: X tablets, revised: 2023-10-31, read: 2026-11-22}}

fails::

    sources: {label: {kind: label, title: X tablets, revised: 2027-01, read: 2026-11-22}}    # not yet written then
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medref.source.place import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.loader.ledger import Ledger
    from medref.loader.library import Library
    from medref.model.source import Source


def check(library: Library, ledger: Ledger) -> Iterator[Problem]:
    """Find sources that no statement cites, and such as were read before they were written."""
    cited = {
        (origin.number, *reference.trail[:2], reference.name.partition("#")[0])
        for reference, origin, _ in ledger.mentions
        if reference.kind == "source"
    }
    for kind, record in library.with_statements():
        for name, source in record.body.sources.items():
            trail = (kind, record.name, "sources", name)
            place = ledger.place(record, trail)
            if (record.origin.number, kind, record.name, name) not in cited:
                yield Problem(
                    place,
                    trail,
                    "uncited",
                    "no statement cites it",
                    "cite it or take it out",
                    notice=record.origin.is_reader,
                )
            if _too_early(source):
                message = f"was read on {source.read}, and is of {source.revised}"
                yield Problem(place, trail, "dates", message, "correct the date that is wrong")


def _too_early(source: Source) -> bool:
    read, revised = source.read or "", source.revised or ""
    return bool(read and revised) and revised > read[: len(revised)]
