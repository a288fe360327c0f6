"""A monograph as lines that can be searched: what each one is about, its words, and the column that weighs it.

Lines are records of their own, with their own digests, so that what a search shows of a drug was checked like all else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.contract import Monograph


class Line(NamedTuple):
    """One searchable statement: its column, section and subject for the reader, its text, and the terms it names."""

    column: str
    section: str
    about: str
    text: str
    #: The terms and classes that it names.
    names: tuple[str, ...] = ()
    #: The class whose statement it is; such a line is stored once, with the class.
    owner: str = ""


def lines_of(page: Monograph) -> Iterator[Line]:
    """Give the lines of a monograph in a fixed order."""
    yield from _names(page)
    yield from _uses(page)
    classes = set(page["classes"])
    for statement, line in (*_effects(page), *_warnings(page), *_rest(page)):
        owner = statement.get("from", "")
        yield line._replace(owner=owner) if owner in classes else line


_Said = tuple[Any, Line]


def _effects(page: Monograph) -> Iterator[_Said]:
    for statement in page["mechanism"]:
        yield statement, Line("mechanism", "mechanism", "", statement["text"])
    for effect in page["side_effects"]:
        yield effect, Line("effect", "side effect", effect["effect"], effect.get("text", ""), (effect["effect"],))


def _names(page: Monograph) -> Iterator[Line]:
    for name in (page["name"], *page["synonyms"]):
        yield Line("name", "name", name, name)
    for brand in (*page["brands"], *page["international_brands"]):
        yield Line("brand", "brand", brand, brand)
    for membership in page["memberships"]:
        name = membership["class"]
        yield Line("class", "class", name, name, (name,))
    if page["summary"]:
        yield Line("summary", "summary", "", page["summary"])


def _uses(page: Monograph) -> Iterator[Line]:
    for use in page["uses"]:
        column = "use" if use["status"] == "labelled" else "other_use"
        yield Line(column, f"use, {use['status']}", use["for"], use["text"], (use["for"],))
        for evidence in use["evidence"]:
            yield Line("rest", "evidence", use["for"], evidence["finding"])


def _warnings(page: Monograph) -> Iterator[_Said]:
    for box in page["boxed_warnings"]:
        yield box, Line("precaution", "boxed warning", box.get("title", ""), box["text"])
    for precaution in page["precautions"]:
        when = precaution["when"]
        about = when.get("condition") or ", ".join(precaution["topics"])
        terms = (when["condition"],) if "condition" in when else ()
        words = f"{precaution['text']} {precaution.get('advice', '')}".strip()
        label = "contraindication" if precaution["severity"] == "contraindicated" else "precaution"
        yield precaution, Line("precaution", label, about, words, terms)


def _rest(page: Monograph) -> Iterator[_Said]:
    for dosing in page["dosing"]:
        yield dosing, Line("rest", "dosing", dosing.get("for", ""), dosing["text"])
    for interaction in page["interactions"]:
        words = f"{interaction['text']} {interaction.get('mechanism', '')} {interaction.get('advice', '')}"
        yield interaction, Line("rest", "interaction", ", ".join(interaction["with"]), words.strip())
    for name, kinetic in page["kinetics"].items():
        yield kinetic, Line("rest", "kinetics", name.replace("_", " "), kinetic["text"])
    for section in ("monitoring", "stopping", "overdose", "counselling"):
        for statement in page[section]:
            yield statement, Line("rest", section, "", statement["text"])
