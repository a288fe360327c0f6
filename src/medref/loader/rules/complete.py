"""A record with a `review` claims to be a complete monograph, so it has every section.

passes::

    drugs: {mydrug: {summary: A local note}}                      # claims nothing

fails::

    drugs: {mydrug: {summary: A note, review: {...}}}             # lacks uses, dosing, precautions, ...
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from medref.loader.patients import topics_of
from medref.model.patient import TOPICS
from medref.source.place import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.loader.ledger import Ledger
    from medref.loader.library import Library, Record
    from medref.model.drug import Drug

SECTIONS: Final = (
    "classes",
    "summary",
    "mechanism",
    "uses",
    "dosing",
    "precautions",
    "side_effects",
    "interactions",
    "kinetics",
    "monitoring",
    "stopping",
    "overdose",
    "counselling",
    "sources",
)


def check(library: Library, ledger: Ledger) -> Iterator[Problem]:
    """Find complete monographs that are not."""
    for record in library.drugs.values():
        if record.body.review:
            yield from _missing(record, library, ledger)


def _missing(record: Record[Drug], library: Library, ledger: Ledger) -> Iterator[Problem]:
    inherited = {
        section
        for name in record.body.classes
        for ancestor in library.ancestors(name)
        if ancestor in library.classes
        for section in SECTIONS
        if section not in {"summary", "classes", "sources"} and getattr(library.classes[ancestor].body, section, None)
    }
    root = ("drugs", record.name)
    place = ledger.place(record, (*root, "review"))
    for section in SECTIONS:
        if not getattr(record.body, section) and section not in inherited:
            mend = f"write {section}: from the source, or say there that the source is silent"
            yield Problem(place, root, "missing-section", f"a complete monograph lacks {section!r}", mend)
    classes = [
        library.classes[a].body for c in record.body.classes for a in library.ancestors(c) if a in library.classes
    ]
    precautions = [*record.body.precautions, *(each for body in classes for each in body.precautions)]
    covered = {topic for precaution in precautions for topic in topics_of(precaution.when, library)}
    for topic in TOPICS:
        if topic not in covered:
            mend = "add a precaution for it, with severity `note` where the source does not restrict use"
            message = f"a complete monograph lacks a precaution on {topic}"
            yield Problem(place, (*root, "precautions"), "missing-section", message, mend)
