"""A drug's interactions, wherever they are recorded: at it, at its classes, at the other drug, or between classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medref.index.plain import plain_statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.index.citing import Citing
    from medref.loader.library import Library, Record
    from medref.model.drug import Drug


def interactions_of(record: Record[Drug], classes: list[str], citing: Citing) -> Iterator[dict[str, Any]]:
    """Give every recorded interaction of a drug, its own first; each other one says where it is recorded."""
    library = citing.library
    for each in record.body.interactions:
        yield plain_statement(each, citing, record.body.sources)
    for name in classes:
        yield from _of(library.classes[name], None, citing)
    itself = {record.name, *classes}
    for other in _recorded_elsewhere(record.name, classes, library):
        yield from _of(other, itself, citing)
    for pair in library.interactions:
        sides = list(dict.fromkeys(pair.body.between))
        mine = [side for side in sides if side in itself]
        if mine:
            others = [side for side in sides if side != mine[0]] or mine
            plain = plain_statement(pair.body, citing.of(pair.origin, ""), {})
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


def _of(record: Record[Any], only: set[str] | None, citing: Citing) -> Iterator[dict[str, Any]]:
    """Give the interactions of another record: all of a class of the drug, or `only` those that name the drug."""
    for each in record.body.interactions:
        partners = [each.with_] if isinstance(each.with_, str) else each.with_
        if only is None or only.intersection(partners):
            plain = plain_statement(each, citing.of(record.origin, record.name), record.body.sources)
            others = plain["with"] if only is None else [record.name]
            yield {**plain, "with": others, "from": record.name} | citing.foreign(record.origin)
