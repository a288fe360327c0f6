"""Side effects, by how often the source says that they are seen."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from medref.views.blocks import Heading, Item, Paragraph, Span, text
from medref.views.statements import provenance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.contract import Monograph, SideEffect
    from medref.views.blocks import Block, Spans
    from medref.views.citing import Numbers

_BANDS: Final = {
    "very common": "Very common (10 % or more)",
    "common": "Common (1 to 10 %)",
    "uncommon": "Uncommon (0.1 to 1 %)",
    "rare": "Rare (0.01 to 0.1 %)",
    "very rare": "Very rare (under 0.01 %)",
    "not known": "How often: not stated",
}


def side_effects(page: Monograph, numbers: Numbers) -> Iterator[Block]:
    """Give the side effects band by band: one paragraph of those that need no words, an item for each of the others."""
    for band, heading in _BANDS.items():
        effects = [effect for effect in page["side_effects"] if effect["band"] == band]
        if effects:
            yield Heading(3, text(heading))
        for effect in effects:
            if effect.get("text"):
                words = (Span(f": {effect['text']}"), *provenance(effect), *numbers.cite(effect))
                yield Item((*_name(effect), *words))
        short = [effect for effect in effects if not effect.get("text")]
        if short:
            yield Paragraph(_run(short, numbers), depth=1)


def _run(effects: list[SideEffect], numbers: Numbers) -> Spans:
    """Give effects in one run; those that rest on the same source share its mark."""
    spans: list[Span] = []
    for _, group in groupby(effects, key=lambda each: (each["cite"], each["checked"], each.get("from"))):
        same = list(group)
        spans += [Span("; ")] if spans else []
        for at, effect in enumerate(same):
            spans += [Span(", ")] if at else []
            spans += _name(effect)
        spans += (*provenance(same[0]), *numbers.cite(same[0]))
    return tuple(spans)


def _name(effect: SideEffect) -> Spans:
    amount = percent(effect.get("percent"))
    if amount and "placebo" in effect:
        amount += f", placebo {percent(effect['placebo'])}"
    product = f" [{effect['product']}]" if effect.get("product") else ""
    serious = (Span(" (serious)", "danger"),) if effect["serious"] else ()
    return (Span(effect["effect"], "strong"), Span(f" {amount}" if amount else ""), *serious, Span(product, "label"))


def percent(numbers: list[float] | None) -> str:
    """Give a percentage or a range of percentages."""
    if not numbers:
        return ""
    low, high = numbers
    return f"{low:g} %" if low == high else f"{low:g}–{high:g} %"
