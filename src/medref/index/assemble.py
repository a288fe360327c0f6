"""From typed records to the published monograph: what classes and other records say is brought in, and marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec

from medref.index.citing import Citing
from medref.index.partners import interactions_of
from medref.index.plain import plain_record, plain_statement
from medref.model.frequency import BAND_ORDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from medref.contract import Monograph
    from medref.loader.library import Library, Record
    from medref.model.drug import Drug

#: What a class says for its members, in the order of the monograph.
INHERITED: Final = (
    "boxed_warnings",
    "mechanism",
    "precautions",
    "side_effects",
    "monitoring",
    "stopping",
    "overdose",
    "counselling",
)
_OWN_ONLY: Final = ("uses", "dosing")
_SEVERITIES: Final = ("contraindicated", "avoid", "caution", "monitor", "note")
_INTERACTION_SEVERITIES: Final = ("contraindicated", "major", "moderate", "minor")


def memberships(record: Record[Drug], library: Library) -> Iterator[dict[str, Any]]:
    """Give each class of a drug: those that its record names with their sources, then those that these bring."""
    given = record.body.classes
    named = given if isinstance(given, dict) else {name: [] for name in given}
    for name, cite in named.items():
        yield {"class": name, "cite": [cite] if isinstance(cite, str) else list(cite)}
    seen = set(named)
    for name in named:
        for ancestor in library.ancestors(name):
            if ancestor not in seen:
                seen.add(ancestor)
                yield {"class": ancestor, "cite": [], "through": name}


def assemble(record: Record[Drug], library: Library) -> Monograph:
    """Give the published form of a drug's record, with all that holds for it."""
    drug = record.body
    citing = Citing(library, record.origin, drug.sources)
    classes = list(memberships(record, library))
    for membership in classes:
        membership["cite"] = citing.cites(membership["cite"], drug.sources)
    page: dict[str, Any] = plain_record(record, citing)
    page["classes"] = [membership["class"] for membership in classes]
    page["memberships"] = classes
    for section in (*INHERITED, *_OWN_ONLY):
        own = [plain_statement(each, citing, drug.sources) for each in getattr(drug, section)]
        page[section] = own + list(_from_classes(section, page["classes"], citing))
    page["interactions"] = list(interactions_of(record, page["classes"], citing))
    kinetics = msgspec.structs.asdict(drug.kinetics) if drug.kinetics else {}
    page["kinetics"] = {name: plain_statement(each, citing, drug.sources) for name, each in kinetics.items() if each}
    _sort(page["precautions"], "severity", _SEVERITIES)
    _sort(page["side_effects"], "band", BAND_ORDER)
    _sort(page["interactions"], "severity", _INTERACTION_SEVERITIES)
    page["sources"] = citing.cited
    page["review"] = msgspec.to_builtins(drug.review) if drug.review else None
    page["statements"] = _count(page)
    return page  # type: ignore[return-value]  # the schema tests hold it to the contract


def _from_classes(section: str, names: Iterable[str], citing: Citing) -> Iterator[dict[str, Any]]:
    """Give what a drug's classes say in one section, marked with the class."""
    for name in names:
        record = citing.library.classes[name]
        for each in getattr(record.body, section, []):
            statement = plain_statement(each, citing.of(record.origin, name), record.body.sources)
            yield {**statement, "from": name} | citing.foreign(record.origin)


def _sort(statements: list[dict[str, Any]], key: str, order: tuple[str, ...]) -> None:
    statements.sort(key=lambda each: (order.index(each[key]), not each.get("serious")))


def statements_of(page: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give every statement of a published monograph, evidence included."""
    for section in (*INHERITED, *_OWN_ONLY, "interactions"):
        for statement in page[section]:
            yield statement
            yield from statement.get("evidence", ())
    yield from page["kinetics"].values()


def _count(page: dict[str, Any]) -> dict[str, int]:
    checked = [statement["checked"] for statement in statements_of(page)]
    return {"total": len(checked), "checked": sum(checked)}
