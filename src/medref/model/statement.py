"""The statements that records are made of. Each says one thing and names its source."""

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from medref.model.text import (
    AgeBound,
    Band,
    Cite,
    Date,
    InteractionSeverity,
    Partner,
    Prose,
    RateBound,
    Severity,
    TermName,
    UseStatus,
)

Percent = Annotated[float, Meta(ge=0, le=100)]
#: A percentage, or the lowest and the highest.
Percents = Percent | Annotated[list[Percent], Meta(min_length=2, max_length=2)]
Number = Annotated[float, Meta(ge=0, le=1e6)]
Numbers = Number | Annotated[list[Number], Meta(min_length=2, max_length=2)]


class Statement(Struct, kw_only=True, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One fact in our own words, with the source and section that it rests on."""

    cite: Cite
    text: Prose
    #: The product it holds for, where it is not the whole drug: "injection", "rectal gel".
    product: Prose | None = None
    #: False: written without this statement's own passage in sight, though its source was read.
    checked: bool = True


class BoxedWarning(Statement, kw_only=True, frozen=True):
    """A boxed warning of the label; `since` is the date of the box where it was seen in a source."""

    title: Prose | None = None
    since: Date | None = None


class Evidence(Struct, kw_only=True, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What one study found about one use."""

    finding: Prose
    cite: Cite
    design: Prose | None = None
    #: People in the study.
    n: Annotated[int, Meta(ge=1, le=100_000_000)] | None = None
    verdict: Literal["benefit", "no benefit", "harm", "mixed"] | None = None
    checked: bool = True


class Use(Statement, kw_only=True, frozen=True):
    """Something that the drug is used for, and how well that stands.

    labelled: the label names it. off-label: used, not named there. contested: allowed or used, and trials or
    guidelines disagree. unsupported: tried or used, and the evidence is against it.
    """

    for_: TermName = field(name="for")
    status: UseStatus
    evidence: list[Evidence] = []


class Dosing(Statement, kw_only=True, frozen=True):
    """A dose as the source states it, for whom and by which route. medref never calculates one."""

    for_: TermName | None = field(name="for", default=None)
    #: "adults", "children 6 to 12 years", "older people".
    who: Prose | None = None
    route: Prose | None = None


class When(Struct, kw_only=True, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """When a precaution holds: a condition, a measured bound, or several of them at once (all must hold)."""

    condition: TermName | None = None
    age: AgeBound | None = None
    #: Estimated glomerular filtration rate, mL/min/1.73 m².
    egfr: RateBound | None = None
    #: Creatinine clearance, mL/min.
    crcl: RateBound | None = None
    child_pugh: Annotated[list[Literal["A", "B", "C"]], Meta(min_length=1)] | None = None
    sex: Literal["female", "male"] | None = None


class Precaution(Statement, kw_only=True, frozen=True):
    """A contraindication, warning or note for a kind of patient.

    contraindicated: the source says so. avoid: do not use, or only where nothing else will do. caution: use with
    care or another dose. monitor: watch for it. note: the source speaks of these patients without restricting use.
    """

    when: TermName | When
    severity: Severity
    advice: Prose | None = None


class SideEffect(Struct, kw_only=True, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An unwanted effect, with the CIOMS band or the percentage that its source gives; neither is ever invented."""

    effect: TermName
    cite: Cite
    frequency: Band | None = None
    #: One percentage, or the lowest and highest that the source gives.
    percent: Percents | None = None
    #: The percentage on placebo in the same trials.
    placebo: Percents | None = None
    #: True where the source lists it among its warnings or as serious.
    serious: bool = False
    text: Prose | None = None
    product: Prose | None = None
    checked: bool = True


class DrugInteraction(Statement, kw_only=True, frozen=True):
    """What happens with another drug, class, or food; the severity follows what the source says to do.

    contraindicated: it says so. major: avoid, do not use together. moderate: adjust or watch closely. minor: be aware.
    """

    with_: Partner | Annotated[list[Partner], Meta(min_length=1)] = field(name="with")
    severity: InteractionSeverity
    mechanism: Prose | None = None
    advice: Prose | None = None


class Kinetic(Statement, kw_only=True, frozen=True):
    """One kinetic property; `hours` or `percent` carry its numbers where the source has them."""

    hours: Numbers | None = None
    percent: Percents | None = None


class Kinetics(Struct, kw_only=True, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the body does to the drug."""

    onset: Kinetic | None = None
    peak: Kinetic | None = None
    duration: Kinetic | None = None
    half_life: Kinetic | None = None
    bioavailability: Kinetic | None = None
    absorption: Kinetic | None = None
    distribution: Kinetic | None = None
    protein_binding: Kinetic | None = None
    metabolism: Kinetic | None = None
    excretion: Kinetic | None = None
