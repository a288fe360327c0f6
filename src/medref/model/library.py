"""A library file: any of these keys, down to a file with one drug in it."""

from typing import Annotated

from msgspec import Meta, Struct

from medref.model.drug import Drug
from medref.model.source import Source
from medref.model.statement import Statement
from medref.model.text import Cite, DrugName, InteractionSeverity, Partner, Prose
from medref.model.vocabulary import DrugClass, Term


class LibraryHead(Struct, kw_only=True, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a library calls itself."""

    name: Prose
    edition: Prose | None = None
    description: Prose | None = None
    licence: Prose | None = None


class OpenName(Struct, kw_only=True, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A name that stands for several drugs, so that it resolves to none of them."""

    drugs: Annotated[list[DrugName], Meta(min_length=2)]
    text: Prose
    cite: Cite | None = None


class Interaction(Statement, kw_only=True, frozen=True):
    """What happens between two drugs or classes; see DrugInteraction for the severities."""

    between: Annotated[list[Partner], Meta(min_length=2, max_length=2)]
    severity: InteractionSeverity
    mechanism: Prose | None = None
    advice: Prose | None = None


class LibraryFile(Struct, kw_only=True, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One YAML file of a library."""

    library: LibraryHead | None = None
    #: Further files, as paths or patterns below this file's folder.
    include: list[Prose] = []
    sources: dict[str, Source] = {}
    #: Salt names with their other spellings, for all drugs: hydrochloride: [HCl].
    salts: dict[str, list[Prose]] = {}
    terms: dict[str, Term] = {}
    classes: dict[str, DrugClass] = {}
    drugs: dict[str, Drug] = {}
    #: Names that stand for several drugs, such as a product family's.
    open_names: dict[str, OpenName] = {}
    interactions: list[Interaction] = []
