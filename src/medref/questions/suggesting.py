"""Suggestions in the shape of the contract: what the near name is, so that a look-alike is seen for what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from medref.catalog.near import Near
    from medref.contract import Suggestion


def suggestions(near: Iterable[Near]) -> list[Suggestion]:
    """Give the near names with their drugs."""
    return [
        {
            "name": each.card["name"],
            "written": each.written,
            "kind": each.kind,
            "display": each.card["tall_man"] or each.card["name"],
            "summary": each.card["summary"],
            "classes": each.card["classes"],
            "origin": each.card["origin"],
        }
        for each in near
    ]
