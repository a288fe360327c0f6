"""A monograph as lines that can be searched: what each one is about, its words, and the column that weighs it.

A line stands nowhere but in the page: where a search finds it, it is made again from the statement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medref.contract import Card


class Line(NamedTuple):
    """One searchable statement: its column, section and subject for the reader, its text, and the terms it names."""

    column: str
    section: str
    about: str
    text: str
    #: The terms and classes that it names.
    names: tuple[str, ...] = ()


def identity_lines(card: Card | Mapping[str, Any]) -> dict[str, list[Line]]:
    """Give the lines of a drug's identity, by column.

    Each class stands in two columns: an interaction group (drugs that lower the seizure threshold) is looked up in the
    second, since it says less of what a drug is for than a use does.
    """
    return {
        "name": [Line("name", "name", name, name) for name in (card["name"], *card["synonyms"])],
        "brand": [Line("brand", "brand", name, name) for name in (*card["brands"], *card["international_brands"])],
        **{
            column: [Line(column, "class", name, name, (name,)) for name in card["classes"]]
            for column in ("class", "group")
        },
        "summary": [Line("summary", "summary", "", card["summary"])] if card["summary"] else [],
    }


def lines_of(section: str, key: str, said: Any) -> Iterator[Line]:  # noqa: ANN401  # a statement of any section
    """Give the lines of a statement, no two in one column."""
    match section:
        case "mechanism":
            yield Line("mechanism", "mechanism", "", said["text"])
        case "side_effects":
            yield Line("effect", "side effect", said["effect"], said.get("text", ""), (said["effect"],))
        case "uses":
            yield from _use(said)
        case "boxed_warnings":
            yield Line("precaution", "boxed warning", said.get("title", ""), said["text"])
        case "precautions":
            yield _precaution(said)
        case "dosing":
            yield Line("rest", "dosing", said.get("for", ""), said["text"])
        case "interactions":
            words = f"{said['text']} {said.get('mechanism', '')} {said.get('advice', '')}"
            yield Line("rest", "interaction", ", ".join(said["with"]), words.strip())
        case "kinetics":
            yield Line("rest", "kinetics", key.replace("_", " "), said["text"])
        case "monitoring" | "stopping" | "overdose" | "counselling":
            yield Line("rest", section, "", said["text"])


def _use(use: Any) -> Iterator[Line]:  # noqa: ANN401
    column = "use" if use["status"] == "labelled" else "other_use"
    yield Line(column, f"use, {use['status']}", use["for"], use["text"], (use["for"],))
    if use["evidence"]:
        yield Line("rest", "evidence", use["for"], " ".join(each["finding"] for each in use["evidence"]))


def _precaution(precaution: Any) -> Line:  # noqa: ANN401
    when = precaution["when"]
    about = when.get("condition") or ", ".join(precaution["topics"])
    terms = (when["condition"],) if "condition" in when else ()
    words = f"{precaution['text']} {precaution.get('advice', '')}".strip()
    label = "contraindication" if precaution["severity"] == "contraindicated" else "precaution"
    return Line("precaution", label, about, words, terms)
