"""The sections of a monograph by name, in the order of the page."""

from __future__ import annotations

from typing import Final

#: Section names as `--section` takes them, with the heading on the page.
SECTIONS: Final = {
    "boxed_warnings": "Boxed warning",
    "names": "Names and codes",
    "contraindications": "Contraindications",
    "uses": "Uses",
    "mechanism": "How it works",
    "dosing": "Dosing, as the sources state it",
    "precautions": "Precautions",
    "pregnancy": "Pregnancy",
    "breastfeeding": "Breastfeeding",
    "kidney": "Kidney",
    "liver": "Liver",
    "older_people": "Older people",
    "children": "Children",
    "side_effects": "Side effects",
    "interactions": "Interactions",
    "kinetics": "Kinetics",
    "monitoring": "Monitoring",
    "stopping": "Stopping",
    "overdose": "Overdose",
    "counselling": "Counselling points",
    "sources": "Sources",
}
#: Other words for them.
ALSO: Final = {
    "names_and_codes": "names",
    "codes": "names",
    "boxed_warning": "boxed_warnings",
    "contraindicated": "contraindications",
    "indications": "uses",
    "use": "uses",
    "dose": "dosing",
    "doses": "dosing",
    "dosage": "dosing",
    "warnings": "precautions",
    "lactation": "breastfeeding",
    "renal": "kidney",
    "hepatic": "liver",
    "elderly": "older_people",
    "geriatric": "older_people",
    "pediatric": "children",
    "paediatric": "children",
    "adverse_reactions": "side_effects",
    "effects": "side_effects",
    "pharmacokinetics": "kinetics",
    "withdrawal": "stopping",
    "counseling": "counselling",
}


def section_named(asked: str) -> str | None:
    """Give the section that a word means, or None."""
    key = "_".join(asked.lower().replace("-", " ").replace("_", " ").split())
    return key if key in SECTIONS else ALSO.get(key)
