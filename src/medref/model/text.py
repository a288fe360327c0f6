"""The kinds of text that fields hold, each with its form and the words that say what is wanted."""

from typing import Annotated, Literal

from msgspec import Meta


def form(pattern: str, description: str, **more: str) -> Meta:
    """Describe a text of a fixed form; `description` ends the sentence "this is not …".

    The pattern is kept where the checker and the JSON Schema find it and not as msgspec's own constraint: types with
    one crash the interpreter now and then as it exits (msgspec 0.19 to 0.22, its issue 717).
    """
    schema = {"pattern": pattern, "description": description}
    return Meta(extra={"pattern": pattern, "description": description, **more}, extra_json_schema=schema)


Prose = Annotated[str, Meta(min_length=1, description="A statement in our own words, plain text.")]
Day = Annotated[str, form(r"^\d{4}-\d{2}-\d{2}$", "a date such as 2026-11-22", check="date")]
Date = Annotated[str, form(r"^\d{4}(-\d{2}(-\d{2})?)?$", "a date such as 2026-11-22, 2026-11 or 2026", check="date")]

# A reference names a record that must exist; `refers` tells the checker which kind.
TermName = Annotated[str, Meta(extra={"refers": "term"}, description="A term of the vocabulary, by name.")]
ClassName = Annotated[str, Meta(extra={"refers": "class"}, description="A class, by name.")]
DrugName = Annotated[str, Meta(extra={"refers": "drug"}, description="A drug, by its record's name.")]
Partner = Annotated[str, Meta(extra={"refers": "partner"}, description="A drug or a class, by its record's name.")]
Citation = Annotated[
    str,
    form(
        r"^[a-z0-9][a-z0-9-]*(#.+)?$",
        "a source and the place in it, such as label#5.1 or label#Warnings",
        refers="source",
    ),
]
Cite = Citation | Annotated[list[Citation], Meta(min_length=1)]

AtcCode = Annotated[str, form(r"^[A-DGHJLMNPRSV]\d{2}[A-Z]{2}\d{2}$", "an ATC code of the fifth level such as N05BA01")]
AtcGroup = Annotated[str, form(r"^[A-DGHJLMNPRSV](\d{2}([A-Z]([A-Z])?)?)?$", "an ATC group such as N05BA")]
RxCui = Annotated[str, form(r"^[1-9]\d{0,7}$", "an RxNorm concept number such as 3322")]
Unii = Annotated[str, form(r"^[A-Z0-9]{10}$", "a UNII of ten characters such as Q3JTX2Q7TU")]
Cas = Annotated[
    str,
    form(r"^[1-9]\d{1,6}-\d{2}-\d$", "a CAS registry number whose last digit fits, such as 439-14-5", check="cas"),
]
SetId = Annotated[
    str,
    form(
        r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
        "a set id of DailyMed such as 260e2041-2bb3-482f-850e-b5d47a7bdbe6",
    ),
]
Pmid = Annotated[str, form(r"^[1-9]\d{0,8}$", "a PubMed number such as 28187918")]
Doi = Annotated[str, form(r"^10\.\d{4,9}/\S+$", "a DOI such as 10.1016/j.spinee.2016.12.005")]
TrialId = Annotated[str, form(r"^NCT\d{8}$", "a trial number such as NCT00533286")]

AgeBound = Annotated[
    str,
    form(
        r"^(<|<=|>|>=) \d+(\.\d+)? (days?|weeks?|months?|years?)(, (<|<=) \d+(\.\d+)? (days?|weeks?|months?|years?))?$",
        'a bound such as "< 6 months" or ">= 12 years, < 18 years"',
    ),
]
RateBound = Annotated[
    str,
    form(r"^(<|<=|>|>=) \d+(\.\d+)?(, (<|<=) \d+(\.\d+)?)?$", 'a bound such as "< 30" or ">= 30, < 60"'),
]

Severity = Literal["contraindicated", "avoid", "caution", "monitor", "note"]
InteractionSeverity = Literal["contraindicated", "major", "moderate", "minor"]
UseStatus = Literal["labelled", "off-label", "contested", "unsupported"]
Band = Literal["very common", "common", "uncommon", "rare", "very rare", "not known"]
Schedule = Literal["I", "II", "III", "IV", "V", "not scheduled"]
