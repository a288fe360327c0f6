"""`new`: the file that a new monograph is written into, valid as it is, with a question where something is to be found.

A line with `##` explains. A line with one `#` is YAML to fill in: take the mark away, and the question mark.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from medref.catalog.names import UnknownNameError, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medref.catalog.catalog import Catalog
    from medref.contract import NewAnswer

SCHEMA: Final = "medref.new/1"
_PLAIN: Final = re.compile(r"[A-Za-z][A-Za-z0-9 ()/'-]*[A-Za-z0-9)]")
_WORDS: Final = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})
_LISTS: Final = ("synonyms", "brands", "international_brands", "salts")
_CODES: Final = {
    "atc": "the ATC code of the fifth level, such as N05BA01",
    "rxcui": "the RxNorm concept number of the ingredient, in quotes",
    "unii": "the UNII of the substance, ten characters",
    "cas": "the CAS registry number",
}
_STATEMENTS: Final = """\
    # summary: ?
    ## Only a boxed warning of this drug: a class's stands at the class. `since` where its date was seen.
    # boxed_warnings:
    #   - {title: ?, text: ?, cite: label#Boxed Warning}
    # mechanism:
    #   - {text: ?, cite: label#12.1}
    ## status: labelled, off-label, contested, unsupported.
    # uses:
    #   - {for: ?, status: labelled, text: ?, cite: label#1}
    # dosing:
    #   - {for: ?, who: adults, route: oral, text: ?, cite: label#2}
    ## severity: contraindicated, avoid, caution, monitor, note. `when` is a term, or a bound such as {egfr: "< 30"}.
    # precautions:
    #   - {when: hypersensitivity to the drug, severity: contraindicated, text: ?, cite: label#4}
    #   - {when: pregnancy, severity: ?, text: ?, cite: label#8.1}
    #   - {when: breastfeeding, severity: ?, text: ?, cite: label#8.2}
    #   - {when: {age: "< 18 years"}, severity: ?, text: ?, cite: label#8.4}
    #   - {when: {age: ">= 65 years"}, severity: ?, text: ?, cite: label#8.5}
    #   - {when: kidney impairment, severity: ?, text: ?, cite: label#8.6}
    #   - {when: liver impairment, severity: ?, text: ?, cite: label#8.7}
    ## frequency: as the source gives it, `not known` where it gives none; or percent: 12, or percent: [3, 12].
    # side_effects:
    #   - {effect: ?, frequency: not known, cite: label#6}
    ## severity: contraindicated, major (avoid), moderate (adjust or watch), minor (be aware).
    # interactions:
    #   - {with: ?, severity: ?, text: ?, advice: ?, cite: label#7}
    # kinetics:
    #   onset: {text: ?, cite: label#12.3}
    #   peak: {text: ?, hours: ?, cite: label#12.3}
    #   half_life: {text: ?, hours: ?, cite: label#12.3}
    #   bioavailability: {text: ?, cite: label#12.3}
    #   protein_binding: {text: ?, cite: label#12.3}
    #   metabolism: {text: ?, cite: label#12.3}
    #   excretion: {text: ?, cite: label#12.3}
    # monitoring:
    #   - {text: ?, cite: label#5}
    # stopping:
    #   - {text: ?, cite: label#2}
    # overdose:
    #   - {text: ?, cite: label#10}
    # counselling:
    #   - {text: ?, cite: label#17}
    ## `read` only if this source's text was in front of you on that day; `extent` says how much of it.
    # sources:
    #   label: {kind: label, title: ?, publisher: ?, product: ?, set_id: ?, revised: ?, read: ?, extent: ?}
    ## A record with a review claims to be complete, and lint then asks for every section.
    # review: {written: ?, due: ?}
"""


class AlreadyWrittenError(Exception):
    """The drug has a complete monograph."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} has a complete monograph already")


def new(catalog: Catalog, asked: str) -> NewAnswer:
    """Give a skeleton for a drug, with what the library knows of it.

    Raises AmbiguousNameError for a name of several drugs, AlreadyWrittenError where there is nothing to begin.
    """
    try:
        name = resolve(catalog, asked).name
    except UnknownNameError:
        name, known = asked.strip().lower(), None
    else:
        known = catalog.monograph(name)
        if known["complete"]:
            raise AlreadyWrittenError(name)
    text = "\n".join(_lines(name, known or {})) + "\n" + _STATEMENTS
    return {"schema": SCHEMA, "library": catalog.library, "name": name, "known": known is not None, "text": text}


def _lines(name: str, known: Mapping[str, Any]) -> Iterator[str]:
    yield f"## {name}: fill in what is asked, take the # away, and run: medref lint FILE"
    yield "## How to write: docs/writing.md. What no source says is said so; nothing is guessed."
    if known:
        yield "## The library has the names and codes below: take the record out of where it stands now."
    yield "drugs:"
    yield f"  {_scalar(name)}:"
    for key in _LISTS:
        yield f"    {key}: [{', '.join(map(_scalar, known.get(key, ())))}]"
    yield "    ## The source of each membership: write `class: label#11` for each, in place of the list."
    classes = [each["class"] for each in known.get("memberships", ()) if "through" not in each]
    yield f"    classes: [{', '.join(map(_scalar, classes))}]"
    yield from _codes(known.get("codes", {}))
    for key, hint in (
        ("schedule", "II, III, IV, V, or not scheduled"),
        ("tall_man", "as the FDA and ISMP lists have it"),
    ):
        value = known.get(key)
        yield f"    {key}: {_scalar(value)}" if value else f"    # {key}: ?  ## {hint}"
    yield "    # confused_with: [?]  ## names that are taken for this one"


def _codes(codes: Mapping[str, Any]) -> Iterator[str]:
    if not codes:
        yield "    # codes:"
    else:
        yield "    codes:"
    for key, hint in _CODES.items():
        value = codes.get(key)
        yield f"      {key}: {json.dumps(value)}" if value else f"    #   {key}: ?  ## {hint}"
    if codes.get("cite"):
        yield f"      cite: {json.dumps(codes['cite'])}"


def _scalar(text: str) -> str:
    """Write a text so that YAML reads the same text."""
    plain = _PLAIN.fullmatch(text) and text.lower() not in _WORDS
    return text if plain else json.dumps(text, ensure_ascii=not text.isprintable())
