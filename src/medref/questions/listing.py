"""`list` and `classes`: what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from medref.catalog.names import UnknownClassError
from medref.names import squash

if TYPE_CHECKING:
    from medref.catalog.catalog import Catalog
    from medref.contract import Card, ClassCard, ClassesAnswer, ListAnswer

LIST_SCHEMA: Final = "medref.list/1"
CLASSES_SCHEMA: Final = "medref.classes/1"


def find_class(catalog: Catalog, asked: str) -> ClassCard:
    """Give the class with this name or other word; raises UnknownClassError with near names."""
    classes = catalog.classes()
    key = squash(asked)
    for each in classes:
        if key in {squash(word) for word in (each["name"], *each["also"])} | {squash(each["name"] + "s")}:
            return each
    from rapidfuzz import process

    names = [each["name"] for each in classes]
    raise UnknownClassError(asked, [name for name, _, _ in process.extract(asked, names, score_cutoff=60, limit=5)])


def list_drugs(
    catalog: Catalog, class_name: str | None = None, schedule: str | None = None, *, complete: bool = False
) -> ListAnswer:
    """Give every drug, or those of a class, of a US schedule, or with a complete monograph."""
    drugs: list[Card] = catalog.cards()
    if class_name is not None:
        members = set(find_class(catalog, class_name)["members"])
        drugs = [drug for drug in drugs if drug["name"] in members]
    if schedule is not None:
        drugs = [drug for drug in drugs if drug["schedule"] == schedule]
    if complete:
        drugs = [drug for drug in drugs if drug["complete"]]
    return {"schema": LIST_SCHEMA, "library": catalog.library, "total": len(drugs), "drugs": drugs}


def list_classes(catalog: Catalog) -> ClassesAnswer:
    """Give every class with its parents and members."""
    classes = catalog.classes()
    return {"schema": CLASSES_SCHEMA, "library": catalog.library, "total": len(classes), "classes": classes}
