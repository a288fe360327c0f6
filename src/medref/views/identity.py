"""The head of a page: what the drug is called and what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from medref.views.blocks import Heading, Paragraph, Span, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.contract import Monograph
    from medref.views.blocks import Block
    from medref.views.citing import Numbers

_STATEMENTS: Final = {
    *("mechanism", "uses", "dosing", "precautions", "side_effects", "interactions"),
    *("monitoring", "stopping", "overdose", "counselling"),
}
_CODES: Final = {"atc": "ATC", "rxcui": "RxCUI", "unii": "UNII", "cas": "CAS"}


def title(page: Monograph) -> Iterator[Block]:
    """Give the drug's name, whose record it is, and what is missing of it."""
    tall = page["tall_man"]
    yield Heading(1, (Span(page["name"], "drug"), *((Span(f"  ({tall})", "warning"),) if tall else ())))
    if page["origin"]["reader"]:
        replaced = page["origin"].get("replaces")
        words = f"From your library {page['origin']['library']!r}, not from medref."
        more = f" It stands in place of the record of {replaced!r}." if replaced else ""
        yield Paragraph(text(words + more, "warning"))
    if not page["complete"]:
        has = "part of a monograph" if _has_own(page) else "names, classes and codes, no monograph yet"
        words = f"This record is not complete: it has {has}. What it does not say is not known here."
        yield Paragraph(text(words, "warning"))


def _has_own(page: Monograph) -> bool:
    """Whether the record itself says something, and not only its classes and other records."""
    said = [each for key, value in page.items() if key in _STATEMENTS for each in cast("list[Any]", value)]
    return bool(page["summary"] or page["kinetics"]) or any("from" not in each for each in said)


def identity(page: Monograph, numbers: Numbers) -> Iterator[Block]:
    """Give what it is, its other names, classes, codes, schedule and look-alikes."""
    if page["summary"]:
        yield Paragraph(text(page["summary"]))
    for label, names in (
        ("Also called", page["synonyms"]),
        ("Brands (US)", page["brands"]),
        ("Brands elsewhere", page["international_brands"]),
        ("Salts", page["salts"]),
        ("Combination of", page["ingredients"]),
    ):
        if names:
            yield Paragraph((Span(f"{label}: ", "label"), Span(", ".join(names))))
    if page["memberships"]:
        yield Paragraph((Span("Classes: ", "label"), *_classes(page, numbers)))
    codes = [
        f"{name} {', '.join(value) if isinstance(value, list) else value}"
        for key, name in _CODES.items()
        if (value := page["codes"].get(key))
    ]
    cited = [numbers.mark(each) for each in page["codes"].get("cite", [])]
    sources = (Span(f" [{', '.join(cited)}]", "muted"),) if cited else ()
    if codes:
        yield Paragraph((Span("Codes: ", "label"), Span(" · ".join(codes)), *sources))
    schedule = page["schedule"] or "not recorded"
    yield Paragraph((Span("US schedule: ", "label"), Span(schedule, "strong" if page["schedule"] else "muted")))
    if page["confused_with"]:
        names = [each["name"] for each in page["confused_with"]]
        marks = list(dict.fromkeys(numbers.mark(cite) for each in page["confused_with"] for cite in each["cite"]))
        cite = (Span(f" [{', '.join(marks)}]", "muted"),) if marks else ()
        yield Paragraph((Span("Look-alike names: ", "label"), Span(", ".join(names), "warning"), *cite))


def _classes(page: Monograph, numbers: Numbers) -> Iterator[Span]:
    for at, membership in enumerate(page["memberships"]):
        yield Span(f"{', ' if at else ''}{membership['class']}")
        marks = [numbers.mark(each) for each in membership["cite"]]
        if marks:
            yield Span(f" [{', '.join(marks)}]", "muted")
        elif "through" in membership:
            yield Span(f" (through {membership['through']})", "muted")
