"""Which kind of patient a precaution speaks of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medref.model.patient import CHILD_UNTIL, OLDER_FROM, TOPICS
from medref.model.statement import When

if TYPE_CHECKING:
    from medref.loader.library import Library

_BOUND = re.compile(r"([<>]=?) (\d+(?:\.\d+)?) (day|week|month|year)")
_YEARS = {"day": 1 / 365.25, "week": 7 / 365.25, "month": 1 / 12, "year": 1.0}


def topics_of(when: str | When, library: Library) -> set[str]:
    """Give the topics (pregnancy, kidney, children ...) that a precaution's condition or bounds belong to."""
    condition = when if isinstance(when, str) else when.condition
    wider = set(library.wider_terms(condition)) if condition else set()
    topics = {topic for topic, term in TOPICS.items() if term in wider}
    if isinstance(when, When):
        topics |= {"kidney"} if when.egfr or when.crcl else set()
        topics |= {"liver"} if when.child_pugh else set()
        for sign, number, unit in _BOUND.findall(when.age or ""):
            years = float(number) * _YEARS[unit]
            if sign.startswith(">") and years >= OLDER_FROM:
                topics.add("older people")
            if sign.startswith("<") and years <= CHILD_UNTIL:
                topics.add("children")
    return topics
