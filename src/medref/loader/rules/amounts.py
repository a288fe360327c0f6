"""An amount has its unit, and is written so that it cannot be misread.

The notations are those of the ISMP's list of error-prone abbreviations: a naked point or a trailing zero is read as ten
times the dose, µg as mg, U as a digit. In a reader's library it is a notice.

passes::

    dosing: [{who: adults, text: "2.5–10 mg three times a day", cite: label#2}]

fails::

    dosing: [{who: adults, text: "2.5–10 three times a day", cite: label#2}]     # of what?
    dosing: [{who: adults, text: ".5 mg once a day", cite: label#2}]             # 0.5 mg
    dosing: [{who: adults, text: "5.0 mg once a day", cite: label#2}]            # 5 mg
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from medref.source.place import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.loader.ledger import Ledger
    from medref.loader.library import Library
    from medref.source.place import Trail

_TIMES: Final = r"(?:once|twice|(?:two|three|four|five|six|\d) times|every \d+ hours|daily|a day|at bedtime|nightly)"
_NO_UNIT: Final = re.compile(rf"(?<![\w.,–-])\d[\d.,]*(?:[–-]\d[\d.,]*)?\)? {_TIMES}\b")
_UNIT: Final = r"(?:mg|mcg|g|mL|mEq|mmol|units?|IU)\b"
_MISREAD: Final = (
    (re.compile(rf"(?<![\d.])\.\d+ ?{_UNIT}"), "has a naked point", "write 0 before it"),
    (re.compile(rf"\b\d+\.\d*0 ?{_UNIT}(?!/)"), "has a trailing zero", "leave the zero out"),
    (re.compile(r"\d ?[µμ]g\b"), "has µg", "write mcg"),
    (re.compile(r"\d ?(?:U|IU)\b"), "has U or IU for units", "write units"),
    (re.compile(r"\b(?:QD|QOD|q\.d\.|q\.o\.d\.)(?!\w)"), "has QD or QOD", "write daily or every other day"),
    (re.compile(r"\d ?cc\b"), "has cc", "write mL"),
)
#: The sections whose texts name amounts to give.
_SECTIONS: Final = ("dosing", "precautions", "interactions", "boxed_warnings", "uses")


def check(library: Library, ledger: Ledger) -> Iterator[Problem]:
    """Find amounts without a unit, and such as are easily misread."""
    for kind, record in library.with_statements():
        for section in _SECTIONS:
            for at, statement in enumerate(getattr(record.body, section, ())):
                trail: Trail = (kind, record.name, section, at)
                for message, mend in _faults(statement, dose=section == "dosing"):
                    place = ledger.place(record, trail)
                    yield Problem(place, trail, "amount", message, mend, notice=record.origin.is_reader)


def _faults(statement: Any, *, dose: bool) -> Iterator[tuple[str, str]]:  # noqa: ANN401  # any statement
    for name in ("text", "advice"):
        text = getattr(statement, name, None) or ""
        bare = _NO_UNIT.search(text) if dose else None
        if bare:
            yield f"{bare[0]!r} has no unit", "give the unit at the number"
        for pattern, what, mend in _MISREAD:
            found = pattern.search(text)
            if found:
                yield f"{found[0]!r} {what}, which is easily misread", mend
