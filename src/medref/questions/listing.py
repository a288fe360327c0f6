"""`list` and `classes`: what there is."""

from typing import Final

from medref.catalog import Catalog
from medref.contract import Card, ClassCard, ClassesAnswer, ListAnswer
from medref.names import squash

LIST_SCHEMA: Final = "medref.list/1"
CLASSES_SCHEMA: Final = "medref.classes/1"


class UnknownClassError(LookupError):
    """No class has this name."""

    def __init__(self, asked: str, near: list[str]) -> None:
        super().__init__(f"no class is called {asked!r}")
        self.asked = asked
        self.near = near


def find_class(catalog: Catalog, asked: str) -> ClassCard:
    """Give the class with this name or other word; raises UnknownClassError with near names."""
    classes = catalog.classes()
    key = squash(asked)
    for each in classes:
        if key in {squash(word) for word in (each["name"], *each["also"])} | {squash(each["name"] + "s")}:
            return each
    from rapidfuzz import process  # noqa: PLC0415  # on a miss only

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
