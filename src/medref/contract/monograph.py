"""A monograph as it is published: every list is there, every citation is a list, what classes say is included.

Keys mean what they mean in the library's files (see medref.model); what is added is said here.
"""

from typing import Literal, NotRequired, TypedDict

Numbers = list[float]


class OriginNote(TypedDict):
    """Whose record it is: `reader` is true where it is not medref's; `replaces` names the library it stands in for."""

    library: str
    reader: bool
    replaces: NotRequired[str]


_From = TypedDict(
    "_From",
    {
        # The class, drug or library whose statement this is, where it is not the record's own.
        "from": NotRequired[str],
        # The reader's library that it comes from, where it is another one than the record's.
        "from_library": NotRequired[str],
    },
)


class Statement(_From):
    """One fact; `checked` says whether every source it cites was read when it was written."""

    text: str
    cite: list[str]
    checked: bool
    product: NotRequired[str]


class BoxedWarning(Statement):
    """A boxed warning of a US label."""

    title: NotRequired[str]
    since: NotRequired[str]


class Evidence(TypedDict):
    """A study's finding on a use."""

    finding: str
    cite: list[str]
    checked: bool
    design: NotRequired[str]
    n: NotRequired[int]
    verdict: NotRequired[str]


_UseFor = TypedDict("_UseFor", {"for": str})
_MaybeFor = TypedDict("_MaybeFor", {"for": NotRequired[str]})
_With = TypedDict("_With", {"with": list[str]})


class Use(Statement, _UseFor):
    """A use and its standing."""

    status: Literal["labelled", "off-label", "contested", "unsupported"]
    evidence: list[Evidence]


class Dosing(Statement, _MaybeFor):
    """A dose as the source states it."""

    who: NotRequired[str]
    route: NotRequired[str]


class When(TypedDict):
    """When a precaution holds; all that is given must hold."""

    condition: NotRequired[str]
    age: NotRequired[str]
    egfr: NotRequired[str]
    crcl: NotRequired[str]
    child_pugh: NotRequired[list[str]]
    sex: NotRequired[str]


class Precaution(Statement):
    """A contraindication or precaution; `topics` names the kinds of patient (pregnancy, kidney …) it speaks of."""

    when: When
    severity: Literal["contraindicated", "avoid", "caution", "monitor", "note"]
    topics: list[str]
    advice: NotRequired[str]


class SideEffect(_From):
    """An unwanted effect; `band` is the frequency given, or the one that the percentage lies in."""

    effect: str
    cite: list[str]
    checked: bool
    band: str
    serious: bool
    frequency: NotRequired[str]
    percent: NotRequired[Numbers]
    placebo: NotRequired[Numbers]
    text: NotRequired[str]
    product: NotRequired[str]


class Interaction(Statement, _With):
    """What happens with another drug or class."""

    severity: Literal["contraindicated", "major", "moderate", "minor"]
    mechanism: NotRequired[str]
    advice: NotRequired[str]


class Kinetic(Statement):
    """One kinetic property; numbers are the lowest and the highest, in hours or percent."""

    hours: NotRequired[Numbers]
    percent: NotRequired[Numbers]


class Source(TypedDict):
    """A source; `read` is the day on which its text was read to write what cites it."""

    kind: str
    title: str
    publisher: NotRequired[str]
    product: NotRequired[str]
    set_id: NotRequired[str]
    pmid: NotRequired[str]
    doi: NotRequired[str]
    trial: NotRequired[str]
    url: NotRequired[str]
    revised: NotRequired[str]
    read: NotRequired[str]
    extent: NotRequired[str]
    note: NotRequired[str]


_ClassName = TypedDict("_ClassName", {"class": str})


class Membership(_ClassName):
    """One class of a drug; `through` is the class that brings it, where the record does not name it itself."""

    cite: list[str]
    through: NotRequired[str]


class LookAlike(TypedDict):
    """A name taken for this one."""

    name: str
    cite: list[str]


class Codes(TypedDict):
    """The drug in other registers."""

    atc: NotRequired[list[str]]
    rxcui: NotRequired[str]
    unii: NotRequired[str]
    cas: NotRequired[str]
    cite: NotRequired[list[str]]


class Review(TypedDict):
    """When the record was written, read again and is due."""

    written: str
    due: str
    second_reading: NotRequired[str]
    statements_read: NotRequired[int]
    statements_changed: NotRequired[int]


class Count(TypedDict):
    """How many statements a record has, and how many rest on sources that were read."""

    total: int
    checked: int


class Card(TypedDict):
    """A drug's identity, as lists and searches show it; `complete` is false where there is no full monograph."""

    name: str
    origin: OriginNote
    complete: bool
    synonyms: list[str]
    brands: list[str]
    international_brands: list[str]
    salts: list[str]
    ingredients: list[str]
    classes: list[str]
    codes: Codes
    schedule: str | None
    tall_man: str | None
    summary: str | None
    uses_for: list[str]


class Monograph(TypedDict):
    """A whole record."""

    name: str
    origin: OriginNote
    complete: bool
    synonyms: list[str]
    brands: list[str]
    international_brands: list[str]
    salts: list[str]
    ingredients: list[str]
    classes: list[str]
    memberships: list[Membership]
    codes: Codes
    schedule: str | None
    tall_man: str | None
    confused_with: list[LookAlike]
    summary: str | None
    boxed_warnings: list[BoxedWarning]
    mechanism: list[Statement]
    uses: list[Use]
    dosing: list[Dosing]
    precautions: list[Precaution]
    side_effects: list[SideEffect]
    interactions: list[Interaction]
    kinetics: dict[str, Kinetic]
    monitoring: list[Statement]
    stopping: list[Statement]
    overdose: list[Statement]
    counselling: list[Statement]
    sources: dict[str, Source]
    review: Review | None
    statements: Count


class ClassCard(TypedDict):
    """A class with its place among the classes and its members."""

    name: str
    origin: OriginNote
    kind: str
    also: list[str]
    parents: list[str]
    atc: list[str]
    summary: str | None
    members: list[str]
