"""The words that records share: terms for conditions and effects, and classes of drugs."""

from typing import Annotated, Literal

from msgspec import Struct

from medref.model.source import Source
from medref.model.statement import BoxedWarning, DrugInteraction, Precaution, SideEffect, Statement
from medref.model.text import AtcGroup, Cite, ClassName, Prose, TermName, form

Icd10 = Annotated[str, form(r"^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$", "an ICD-10 code such as M54.5")]
Mesh = Annotated[str, form(r"^D\d{6,9}$", "a MeSH descriptor such as D017116")]


class Term(Struct, kw_only=True, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A condition, use or effect under one name, with the other words that people type for it."""

    also: list[Prose] = []
    #: Terms that include this one: every patient with this has those too.
    broader: list[TermName] = []
    icd10: Icd10 | list[Icd10] | None = None
    mesh: Mesh | None = None
    cite: Cite | None = None
    note: Prose | None = None


class DrugClass(Struct, kw_only=True, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A pharmacological class or an interaction group, and what holds for every member of it.

    A member of a class is a member of its parents too, and takes over their statements.
    """

    kind: Literal["pharmacological", "group"]
    also: list[Prose] = []
    parents: list[ClassName] = []
    atc: AtcGroup | list[AtcGroup] | None = None
    summary: Prose | None = None
    cite: Cite | None = None
    boxed_warnings: list[BoxedWarning] = []
    mechanism: list[Statement] = []
    precautions: list[Precaution] = []
    side_effects: list[SideEffect] = []
    interactions: list[DrugInteraction] = []
    monitoring: list[Statement] = []
    stopping: list[Statement] = []
    overdose: list[Statement] = []
    counselling: list[Statement] = []
    sources: dict[str, Source] = {}
