"""A drug: its identity and, where it is written, its monograph."""

from typing import Annotated

from msgspec import Meta, Struct

from medref.model.source import Source
from medref.model.statement import (
    BoxedWarning,
    Dosing,
    DrugInteraction,
    Kinetics,
    Precaution,
    SideEffect,
    Statement,
    Use,
)
from medref.model.text import AtcCode, Cas, Cite, ClassName, Date, Day, DrugName, Prose, RxCui, Schedule, Unii


class Codes(Struct, kw_only=True, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The drug in other people's registers."""

    atc: AtcCode | list[AtcCode] | None = None
    rxcui: RxCui | None = None
    unii: Unii | None = None
    cas: Cas | None = None
    cite: Cite | None = None


class LookAlike(Struct, kw_only=True, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A name that is taken for this one, in tall-man letters where a list gives them."""

    name: Prose
    cite: Cite | None = None


class Review(Struct, kw_only=True, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """When the record was written, read a second time, and is due to be read again."""

    written: Day
    due: Date
    #: The day of the second reading, by someone who did not write the record.
    second_reading: Day | None = None
    #: Statements read on that day, and how many of them were changed.
    statements_read: Annotated[int, Meta(ge=0)] | None = None
    statements_changed: Annotated[int, Meta(ge=0)] | None = None


class Drug(Struct, kw_only=True, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One drug. Names, classes and codes alone are an identity record; all sections make a complete monograph."""

    synonyms: list[Prose] = []
    #: US brand names of products with this drug as the only active ingredient.
    brands: list[Prose] = []
    #: Brand names elsewhere.
    international_brands: list[Prose] = []
    #: Salts and esters in use, such as hydrochloride; "DRUG hydrochloride" then resolves to this record.
    salts: list[Prose] = []
    #: For a combination product: the drugs in it.
    ingredients: list[DrugName] = []
    #: Class names, or a mapping from each class to the source of the membership.
    classes: list[ClassName] | dict[ClassName, Cite] = []
    codes: Codes | None = None
    schedule: Schedule | None = None
    tall_man: Prose | None = None
    confused_with: list[Prose | LookAlike] = []
    summary: Prose | None = None
    boxed_warnings: list[BoxedWarning] = []
    mechanism: list[Statement] = []
    uses: list[Use] = []
    dosing: list[Dosing] = []
    precautions: list[Precaution] = []
    side_effects: list[SideEffect] = []
    interactions: list[DrugInteraction] = []
    kinetics: Kinetics | None = None
    monitoring: list[Statement] = []
    stopping: list[Statement] = []
    overdose: list[Statement] = []
    counselling: list[Statement] = []
    sources: dict[str, Source] = {}
    review: Review | None = None
