"""Typed records as the plain values of the contract: lists where one or several may stand, numbers as ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec

from medref.loader.library import Origin
from medref.loader.patients import topics_of
from medref.model.frequency import band_of

if TYPE_CHECKING:
    from medref.index.citing import Citing
    from medref.loader.library import Record
    from medref.model.drug import Drug
    from medref.model.source import Source

_RANGES: Final = ("percent", "placebo", "hours")
_LISTS: Final = ("synonyms", "brands", "international_brands", "salts", "ingredients")
_TEXTS: Final = ("schedule", "tall_man", "summary")


def origin_note(record: Record[Any]) -> dict[str, Any]:
    """Say whose record it is."""
    note: dict[str, Any] = {"library": record.origin.name, "reader": record.origin.is_reader}
    return note | ({"replaces": record.replaces.name} if isinstance(record.replaces, Origin) else {})


def plain_record(record: Record[Drug], citing: Citing) -> dict[str, Any]:
    """Give a drug's identity."""
    drug = record.body
    page: dict[str, Any] = {"name": record.name, "origin": origin_note(record), "complete": drug.review is not None}
    page |= {key: list(getattr(drug, key)) for key in _LISTS}
    page |= {"classes": [], "memberships": []}
    codes = msgspec.to_builtins(drug.codes) if drug.codes else {}
    if isinstance(codes.get("atc"), str):
        codes["atc"] = [codes["atc"]]
    if "cite" in codes:
        codes["cite"] = citing.cites(codes["cite"], drug.sources)
    page["codes"] = codes
    page |= {key: getattr(drug, key) for key in _TEXTS}
    page["confused_with"] = [
        {"name": each, "cite": []}
        if isinstance(each, str)
        else {"name": each.name, "cite": citing.cites(each.cite or [], drug.sources)}
        for each in drug.confused_with
    ]
    return page


def plain_statement(statement: msgspec.Struct, citing: Citing, own: dict[str, Source]) -> dict[str, Any]:
    """Give one statement in the form of the contract."""
    plain: dict[str, Any] = msgspec.to_builtins(statement)
    cite = plain.pop("cite")
    checked = plain.pop("checked", True) and citing.checked(cite, own)
    for key in _RANGES:
        if key in plain:
            numbers = plain[key] if isinstance(plain[key], list) else [plain[key]] * 2
            plain[key] = [int(each) if each == int(each) else each for each in numbers]
    if "effect" in plain:
        plain.setdefault("serious", False)
        plain["band"] = plain.get("frequency") or band_of(plain["percent"][-1])
    if "when" in plain:
        plain["topics"] = sorted(topics_of(statement.when, citing.library))  # type: ignore[attr-defined]  # it has a when
        plain["when"] = {"condition": plain["when"]} if isinstance(plain["when"], str) else plain["when"]
    if "with" in plain and isinstance(plain["with"], str):
        plain["with"] = [plain["with"]]
    if "status" in plain:
        evidence = getattr(statement, "evidence", [])
        plain["evidence"] = [plain_statement(each, citing, own) for each in evidence]
    return {**plain, "cite": citing.cites(cite, own), "checked": checked}
