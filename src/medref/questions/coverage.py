"""`coverage`: how far the library was written, and how far it was checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.catalog.catalog import Catalog
    from medref.contract import CoverageAnswer, CoverageRow, Monograph

SCHEMA: Final = "medref.coverage/1"
#: The sections whose statements are counted.
SECTIONS: Final = (
    "boxed_warnings",
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
)


def coverage(catalog: Catalog) -> CoverageAnswer:
    """Count, for every complete monograph, its statements, those whose sources were read, and the second reading."""
    cards = catalog.cards()
    rows = [_row(catalog.monograph(card["name"])) for card in cards if card["complete"]]
    return {
        "schema": SCHEMA,
        "library": catalog.library,
        "drugs": len(cards),
        "statements": sum(row["statements"] for row in rows),
        "source_read": sum(row["source_read"] for row in rows),
        "read_again": sum(row["read_again"] for row in rows),
        "changed": sum(row["changed"] for row in rows),
        "monographs": rows,
    }


def _row(page: Monograph) -> CoverageRow:
    said = {section: list(_statements(page, section)) for section in SECTIONS}
    own = [each for section in said.values() for each in section if "from" not in each]
    review: Any = page["review"] or {}
    return {
        "name": page["name"],
        "origin": page["origin"],
        "sections": [section for section, statements in said.items() if statements],
        "statements": len(own),
        "inherited": sum(map(len, said.values())) - len(own),
        "source_read": sum(each["checked"] for each in own),
        "second_reading": review.get("second_reading"),
        "read_again": review.get("statements_read", 0),
        "changed": review.get("statements_changed", 0),
    }


def _statements(page: Monograph, section: str) -> Iterator[Any]:
    """Give the statements of a section, evidence included."""
    found: Any = page[section]  # type: ignore[literal-required]  # one of the keys above
    for each in found.values() if isinstance(found, dict) else found:
        yield each
        yield from each.get("evidence", ())
