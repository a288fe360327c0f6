"""The sections that were asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import typer

from medref.views.sections import SECTIONS, section_named

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from medref.contract import ShowAnswer

_NAMES: Final = ("synonyms", "brands", "international_brands", "salts", "ingredients", "memberships", "confused_with")
_TOPICS: Final = ("pregnancy", "breastfeeding", "kidney", "liver", "older_people", "children")
#: Keys of an answer that a section may leave out.
_OPTIONAL: Final = (
    *_NAMES,
    *("boxed_warnings", "mechanism", "uses", "dosing", "precautions", "side_effects", "interactions", "kinetics"),
    *("monitoring", "stopping", "overdose", "counselling"),
)


def chosen(asked: Sequence[str]) -> list[str]:
    """Give the sections that words mean; raises BadParameter for a word that means none."""
    found = []
    for word in asked:
        section = section_named(word)
        if section is None:
            message = f"there is no section {word!r}; the sections are {', '.join(SECTIONS)}"
            raise typer.BadParameter(message, param_hint="--section")
        found.append(section)
    return list(dict.fromkeys(found))


def limited(page: ShowAnswer, sections: Collection[str]) -> dict[str, Any]:
    """Give an answer with what belongs to some sections; `precautions` holds just those that the sections ask for."""
    keys = {*sections, *(_NAMES if "names" in sections else ())}
    answer = {key: value for key, value in page.items() if key not in _OPTIONAL or key in keys}
    topics = {name.replace("_", " ") for name in sections if name in _TOPICS}
    if topics or keys & {"contraindications", "precautions"}:
        answer["precautions"] = [
            each
            for each in page["precautions"]
            if topics.intersection(each["topics"])
            or ("contraindications" in keys and each["severity"] == "contraindicated")
            or ("precautions" in keys and each["severity"] != "contraindicated")
        ]
    return answer
