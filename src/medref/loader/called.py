"""What each record is called: its name, and every other word that stands for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from medref.loader.library import Record
    from medref.model.drug import Drug
    from medref.source.place import Trail


class Claim(NamedTuple):
    """A name that a record claims, where it stands, and what kind of name it is."""

    name: str
    trail: Trail
    kind: str


def claims_of_drug(record: Record[Drug], salts: dict[str, list[str]]) -> list[Claim]:
    """Give every name that resolves to a drug; a salt counts with each of its names and spellings."""
    drug, root = record.body, ("drugs", record.name)
    claims = [Claim(record.name, root, "name")]
    for key, kind in (("synonyms", "synonym"), ("brands", "brand"), ("international_brands", "international brand")):
        claims += [Claim(name, (*root, key, at), kind) for at, name in enumerate(getattr(drug, key))]
    plain = [record.name, *drug.synonyms]
    for at, salt in enumerate(drug.salts):
        spellings = [salt, *salts.get(salt, [])]
        claims += [Claim(f"{name} {each}", (*root, "salts", at), "salt") for name in plain for each in spellings]
    return claims


def claims_of_words(record: Record[Any]) -> list[Claim]:
    """Give a term's or class's name and its other words."""
    claims = [Claim(record.name, (), "name")]
    return claims + [Claim(word, (), "also") for word in getattr(record.body, "also", [])]
