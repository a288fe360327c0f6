"""What the form of single values must meet beyond a pattern."""

from __future__ import annotations

import re
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,6})?")
_WHOLE = re.compile(r"-?[0-9]{1,9}")


def read_number(text: str, *, whole: bool) -> float | int | None:
    """Read a plain decimal number; `.nan`, `1e9`, `0x10` and `1_000` are none."""
    if whole:
        return int(text) if _WHOLE.fullmatch(text) else None
    return float(text) if _NUMBER.fullmatch(text) else None


def is_cas(number: str) -> bool:
    """Check the last digit of a CAS registry number: the sum of its other digits, each by its place from the right."""
    digits = [int(digit) for digit in number if digit.isdecimal()]
    check = digits.pop()
    return sum(place * digit for place, digit in enumerate(reversed(digits), 1)) % 10 == check


def is_date(text: str) -> bool:
    """Check that a date, a month or a year is in the calendar."""
    try:
        date.fromisoformat(text + "-01-01"[len(text) - len("2026") :])
    except ValueError:
        return False
    return True


CHECKS: Mapping[str, Callable[[str], bool]] = MappingProxyType({"cas": is_cas, "date": is_date})
