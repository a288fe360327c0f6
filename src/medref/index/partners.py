"""A drug's interactions, wherever they are recorded: at it, at its classes, at the other drug, or between classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medref.index.plain import plain_statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.index.citing import Citing
    from medref.loader.library import Library, Record
    from medref.model import Drug


def interactions_of(
    record: Record[Drug], classes: list[str], library: Library, citing: Citing
) -> Iterator[dict[str, Any]]:
    """Give every recorded interaction of a drug, its own first; each other one says where it is recorded."""
    for each in record.body.interactions:
        yield plain_statement(each, library, citing, record.body.sources)
    itself = {record.name, *classes}
    for name in classes:
        if name in library.classes:
            yield from _of(library.classes[name], name, itself, library, citing, forwards=True)
    for other in _recorded_elsewhere(record.name, classes, library):
        yield from _of(other, other.name, itself, library, citing, forwards=False)
    for pair in library.interactions:
        sides = list(dict.fromkeys(pair.body.between))
        mine = [side for side in sides if side in itself]
        if mine:
            others = [side for side in sides if side != mine[0]] or mine
            plain = plain_statement(pair.body, library, citing.of(pair.origin, ""), {})
            plain.pop("between")
            yield {**plain, "with": others, "from": mine[0]} | citing.foreign(pair.origin)


def _recorded_elsewhere(drug: str, classes: list[str], library: Library) -> Iterator[Record[Any]]:
    """Give the drugs that name this drug in their interactions, and the classes that name it or a class of it.

    What another drug says of a whole class stands at that drug only: a page would else repeat it for every member.
    """
    by_name = {each.name: each for each in library.mentioned_by.get(drug, ())}
    by_class = {
        each.name: each
        for name in classes
        for each in library.mentioned_by.get(name, ())
        if each.name in library.classes and each.name not in classes
    }
    yield from (each for name, each in sorted((by_name | by_class).items()) if name != drug)


def _of(
    record: Record[Any], name: str, itself: set[str], library: Library, citing: Citing, *, forwards: bool
) -> Iterator[dict[str, Any]]:
    """Give the interactions of another record: all of a class above (forwards), or those that name this drug."""
    for each in record.body.interactions:
        partners = [each.with_] if isinstance(each.with_, str) else each.with_
        if forwards or itself.intersection(partners):
            plain = plain_statement(each, library, citing.of(record.origin, name), record.body.sources)
            others = plain["with"] if forwards else [name]
            yield {**plain, "with": others, "from": name} | citing.foreign(record.origin)
