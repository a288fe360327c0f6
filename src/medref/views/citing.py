"""Source numbers on a page, in the order in which sources are first cited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medref.views.blocks import Item, Span

if TYPE_CHECKING:
    from medref.contract import Monograph, Source
    from medref.views.blocks import Spans


#: A space that keeps a mark on one row; it is drawn as a space.
NO_BREAK = "\u00a0"


class Numbers:
    """Hands out the numbers of a page's sources."""

    def __init__(self, page: Monograph) -> None:
        self._sources = page["sources"]
        self._numbers: dict[str, int] = {}

    def cite(self, statement: Any) -> Spans:  # noqa: ANN401  # any statement of the contract
        """Give the marks behind a statement: its sources by number with their sections, and what was not checked."""
        marks = [self.mark(each) for each in statement["cite"]]
        unchecked = (Span(" (not yet checked)", "warning"),) if not statement["checked"] else ()
        return (Span(f" [{', '.join(marks)}]", "muted"), *unchecked)

    def mark(self, citation: str) -> str:
        """Give a citation as its source's number with the section."""
        name, _, section = citation.partition("#")
        number = self._numbers.setdefault(name, len(self._numbers) + 1)
        return f"{number} {_section(section)}".strip().replace(" ", NO_BREAK)

    def listed(self) -> list[Item]:
        """Give the sources that were cited, in the order of their numbers."""
        return [
            Item(_source(self._sources[name]), mark=f"{number}.")
            for name, number in self._numbers.items()
            if name in self._sources
        ]


def _section(section: str) -> str:
    return f"§{section}" if section[:1].isdigit() else section


def _source(source: Source) -> Spans:
    """Say what a source is, where it is found, and whether its text was read."""
    where = [source.get("publisher", "")]
    if source.get("revised"):
        where.append(f"{'revised ' if source['kind'] == 'label' else ''}{source['revised']}")
    for key, name in (("set_id", "set id"), ("pmid", "PMID"), ("doi", "DOI"), ("trial", ""), ("url", "")):
        if source.get(key):
            where.append(f"{name} {source[key]}".strip())  # type: ignore[literal-required]
    title = Span(source["title"].rstrip(".") + ". ")
    detail = Span(", ".join(part for part in where if part) + ". " if any(where) else "", "muted")
    note = Span(source["note"] + " " if source.get("note") else "", "muted")
    if source.get("read"):
        extent = f" ({source['extent']})" if source.get("extent") else ""
        return (title, detail, note, Span(f"Read {source['read']}{extent}.", "muted"))
    return (title, detail, note, Span("Not read for this record.", "warning"))
