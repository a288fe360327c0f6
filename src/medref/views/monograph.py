"""A monograph as a page: what can hurt first, then what it is for, then the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from medref.model.patient import TOPICS
from medref.views.blocks import Box, Heading, Item, Paragraph, Span, text
from medref.views.citing import Numbers
from medref.views.effects import side_effects
from medref.views.identity import identity, title
from medref.views.sections import SECTIONS
from medref.views.statements import interaction, plain, precaution, provenance

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from medref.contract import Monograph
    from medref.contract.monograph import Review
    from medref.views.blocks import Block, Spans

_TOPICS: Final = {"pregnancy", "breastfeeding", "kidney", "liver", "older_people", "children"}
_ADVICE: Final = "Reference for professionals, no advice. What is not recorded here is not known to be harmless."
_KINETICS: Final = {"half_life": "half-life"}
_WITHOUT_HEADING: Final = {"boxed_warnings", "names"}


def monograph(page: Monograph, sections: Collection[str] = ()) -> Iterator[Block]:
    """Give the blocks of a monograph, or of some of its sections."""
    numbers = Numbers(page)
    wanted = sections or SECTIONS
    yield from title(page)
    for name, heading in SECTIONS.items():
        if name in wanted and name != "sources":
            blocks = list(_section(name)(page, numbers, name))
            if blocks and name not in _WITHOUT_HEADING:
                yield Heading(2, text(heading))
            yield from blocks or _nothing(page, name, heading, sections)
    if sources := numbers.listed():
        yield Heading(2, text(SECTIONS["sources"]))
        yield from sources
    yield from _closing(page)


def _section(name: str) -> Callable[[Monograph, Numbers, str], Iterator[Block]]:
    """Give the function that draws a section."""
    if name in _TOPICS:
        return _topic
    return {
        "boxed_warnings": _boxed,
        "names": lambda page, numbers, _: identity(page, numbers),
        "contraindications": _contraindications,
        "uses": _uses,
        "dosing": _dosing,
        "precautions": _precautions,
        "side_effects": lambda page, numbers, _: side_effects(page, numbers),
        "interactions": _interactions,
        "kinetics": _kinetics,
    }.get(name, _plain)


def _nothing(page: Monograph, name: str, heading: str, asked: Collection[str]) -> Iterator[Block]:
    """Say that a section is empty, where it was asked for or where its absence could be mistaken for an answer."""
    if name in asked or (page["complete"] and name in {"boxed_warnings", "contraindications"}):
        yield Heading(2, text(heading))
        yield Paragraph(text("Nothing recorded here.", "muted"))


def _boxed(page: Monograph, numbers: Numbers, _: str) -> Iterator[Block]:
    boxes = page["boxed_warnings"]
    if boxes:
        items = tuple(
            (
                *((Span(f"[{box['product']}] ", "label"),) if box.get("product") else ()),
                *((Span(f"{box['title']}. ", "danger"),) if box.get("title") else ()),
                Span(box["text"]),
                *((Span(f" Since {box['since']}.", "muted"),) if box.get("since") else ()),
                *provenance(box),
                *numbers.cite(box),
            )
            for box in boxes
        )
        yield Box("BOXED WARNING", items)


def _contraindications(page: Monograph, numbers: Numbers, _: str) -> Iterator[Block]:
    """Give the patients, then the drugs, that the sources rule out."""
    for each in page["precautions"]:
        if each["severity"] == "contraindicated":
            yield Item(precaution(each, numbers, under="contraindicated"))
    for each_drug in page["interactions"]:
        if each_drug["severity"] == "contraindicated":
            yield Item((Span("together with ", "strong"), *interaction(each_drug, numbers)))


def _precautions(page: Monograph, numbers: Numbers, _: str) -> Iterator[Block]:
    """Give the precautions that are no contraindications and belong to no kind of patient below."""
    for each in page["precautions"]:
        if each["severity"] != "contraindicated" and not each["topics"]:
            yield Item(precaution(each, numbers))


def _topic(page: Monograph, numbers: Numbers, name: str) -> Iterator[Block]:
    for each in page["precautions"]:
        if name.replace("_", " ") in each["topics"]:
            yield Item(precaution(each, numbers, under=TOPICS[name.replace("_", " ")] or ""))


def _uses(page: Monograph, numbers: Numbers, _: str) -> Iterator[Block]:
    for status in ("labelled", "off-label", "contested", "unsupported"):
        uses = [use for use in page["uses"] if use["status"] == status]
        if uses:
            yield Heading(3, text(status.capitalize()))
        for use in uses:
            yield Item((Span(f"{use['for']}: ", "strong"), *plain(use, numbers)))
            for evidence in use["evidence"]:
                yield Item(_evidence(evidence, numbers), mark="–", depth=1)


def _evidence(evidence: Any, numbers: Numbers) -> Spans:  # noqa: ANN401  # an Evidence of the contract
    study = ", ".join(
        part for part in (evidence.get("design"), f"{evidence['n']} people" if "n" in evidence else None) if part
    )
    verdict = f"{evidence['verdict']}: " if evidence.get("verdict") else ""
    return (
        Span(verdict.capitalize(), "strong"),
        Span(evidence["finding"]),
        Span(f" ({study})" if study else "", "muted"),
        *numbers.cite(evidence),
    )


def _dosing(page: Monograph, numbers: Numbers, _: str) -> Iterator[Block]:
    for dose in page["dosing"]:
        about = " · ".join(part for part in (dose.get("for"), dose.get("who"), dose.get("route")) if part)
        yield Item((Span(f"{about}: " if about else "", "strong"), *plain(dose, numbers)))


def _interactions(page: Monograph, numbers: Numbers, _: str) -> Iterator[Block]:
    for severity in ("contraindicated", "major", "moderate", "minor"):
        found = [each for each in page["interactions"] if each["severity"] == severity]
        if found:
            yield Heading(3, text(severity.capitalize(), "danger" if severity in {"contraindicated", "major"} else ""))
        for each in found:
            yield Item(interaction(each, numbers))


def _kinetics(page: Monograph, numbers: Numbers, _: str) -> Iterator[Block]:
    for name, kinetic in page["kinetics"].items():
        label = _KINETICS.get(name, name.replace("_", " "))
        yield Item((Span(f"{label}: ", "strong"), *plain(kinetic, numbers)))


def _plain(page: Monograph, numbers: Numbers, name: str) -> Iterator[Block]:
    for statement in page[name]:  # type: ignore[literal-required]  # a section of statements
        yield Item(plain(statement, numbers))


def _second_reading(review: Review) -> str:
    """Say whether someone else held the record against its sources, and how much of it."""
    if "second_reading" not in review:
        return "not yet read a second time"
    counted = f" ({review['statements_read']} statements read)" if "statements_read" in review else ""
    return f"read a second time {review['second_reading']}{counted}"


def _closing(page: Monograph) -> Iterator[Block]:
    """Say when the record was read and is due, how much of it was checked, and what it is not."""
    parts = []
    count, review = page["statements"], page["review"]
    if count["total"]:
        parts.append(f"{count['checked']} of {count['total']} statements checked against a source that was read.")
    if review:
        parts.append(f"Written {review['written']}, {_second_reading(review)}, due for review {review['due']}.")
    yield Paragraph(text(" ".join([*parts, _ADVICE]), "muted"))
