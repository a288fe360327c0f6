"""The mend for a name that is almost right."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def did_you_mean(name: str, known: Iterable[str], otherwise: str) -> str:
    """Give the closest known name as a question, or the other mend where none is close."""
    found = difflib.get_close_matches(name, known, n=1, cutoff=0.75)
    return f"did you mean {found[0]!r}?" if found else otherwise
