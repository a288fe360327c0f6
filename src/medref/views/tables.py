"""Search hits, lists and classes as pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medref.views.blocks import Heading, Item, Paragraph, Span, Table, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.contract import Card, ClassesAnswer, ListAnswer, Reason, SearchAnswer
    from medref.views.blocks import Block, Spans


def hits(answer: SearchAnswer) -> Iterator[Block]:
    """Give the hits of a search, each with why it was found."""
    if answer["match"] == "some":
        yield Paragraph(text("No record has all of these words; these have some of them.", "warning"))
    for number, hit in enumerate(answer["hits"], 1):
        yield Heading(
            2, (Span(f"{number}. "), Span(hit["tall_man"] or hit["name"], "drug"), *_brands(hit), *_whose(hit))
        )
        yield from (Item(_reason(reason)) for reason in hit["reasons"])
    more = answer["total"] - len(answer["hits"])
    if more > 0:
        least = "" if answer["exact"] else "at least "
        yield Paragraph(text(f"{least}{more} more; --limit shows them.", "muted"))


def _brands(card: Card) -> Spans:
    brands = [*card["brands"], *card["international_brands"]][:2]
    return (Span(f" ({', '.join(brands)})", "muted"),) if brands else ()


def _whose(card: Card) -> Spans:
    whose = (Span(f" from {card['origin']['library']}", "warning"),) if card["origin"]["reader"] else ()
    return whose if card["complete"] else (*whose, Span(" no complete monograph", "warning"))


def _reason(reason: Reason) -> Spans:
    about = f"{reason['about']}: " if reason["about"] and reason["snippet"] else reason["about"]
    term: Spans = (Span(f" (also called {reason['term']})", "muted"),) if "term" in reason else ()
    term += (Span(f" (from {reason['from']})", "label"),) if "from" in reason else ()
    if reason["snippet"] == reason["about"]:
        return (Span(f"{reason['section']}: ", "label"), Span(reason["about"], "strong"), *term)
    return (Span(f"{reason['section']}: ", "label"), Span(about, "strong"), Span(reason["snippet"]), *term)


def drugs(answer: ListAnswer) -> Iterator[Block]:
    """Give the drugs of a list, a row each."""
    rows = tuple(
        (
            text(card["tall_man"] or card["name"], "drug"),
            text(card["schedule"] or ""),
            (
                *text("monograph" if card["complete"] else "names only", "" if card["complete"] else "muted"),
                *_reader(card),
            ),
            text(", ".join(card["classes"][:3])),
        )
        for card in answer["drugs"]
    )
    yield Table(("drug", "schedule", "has", "classes"), rows)


def _reader(card: Card) -> Spans:
    return (Span(f", {card['origin']['library']}", "warning"),) if card["origin"]["reader"] else ()


def classes(answer: ClassesAnswer) -> Iterator[Block]:
    """Give the classes, each with its parents and how many drugs are in it."""
    rows = tuple(
        (
            (
                Span(each["name"], "strong"),
                *((Span(f" ({each['origin']['library']})", "warning"),) if each["origin"]["reader"] else ()),
            ),
            text(str(len(each["members"]))),
            text(", ".join(each["parents"]), "muted"),
        )
        for each in answer["classes"]
    )
    yield Table(("class", "drugs", "parents"), rows)
