"""What the shell offers when a word is completed. A fault here offers nothing and says nothing."""

from collections.abc import Iterator
from contextlib import suppress

import typer

from medref.cli.session import Session
from medref.cli.streams import Streams
from medref.names import squash


def complete_names(context: typer.Context, incomplete: str) -> list[str]:
    """Offer drug names, synonyms and brands that begin as typed; of a name in several words, what is still missing."""
    with suppress(Exception):
        return sorted(set(_names(context, incomplete)))[:200]
    return []


def _names(context: typer.Context, incomplete: str) -> Iterator[str]:
    before = context.params.get("words") or []
    begun = squash(" ".join([*before, incomplete]))
    for key, entry in _session(context).catalog().names().items():
        if key.startswith(begun) and entry["kind"] != "salt":
            words = entry["written"].split()
            if len(words) > len(before) and squash("".join(words[: len(before)])) == squash("".join(before)):
                yield _as_typed(" ".join(words[len(before) :]), incomplete)


def _as_typed(name: str, incomplete: str) -> str:
    """Give a name that begins with the very letters that were typed, as shells want it; names have no case."""
    begins = name[: len(incomplete)].casefold() == incomplete.casefold()
    return incomplete + name[len(incomplete) :] if begins else name


def complete_classes(context: typer.Context, incomplete: str) -> list[str]:
    """Offer class names that begin as typed."""
    with suppress(Exception):
        begun = squash(incomplete)
        return [
            each["name"] for each in _session(context).catalog().classes() if squash(each["name"]).startswith(begun)
        ]
    return []


def complete_sections(incomplete: str) -> list[str]:
    """Offer the sections of a monograph."""
    from medref.views.sections import SECTIONS

    return [name for name in SECTIONS if name.startswith(incomplete.lower())]


def _session(context: typer.Context) -> Session:
    return context.obj if isinstance(context.obj, Session) else Session(Streams())
