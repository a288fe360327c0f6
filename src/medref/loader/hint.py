"""The mend for a name that is almost right."""

from collections.abc import Iterable


def did_you_mean(name: str, known: Iterable[str], otherwise: str) -> str:
    """Give the closest known name as a question, or the other mend where none is close."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  # loaded on a fault only

    found = process.extractOne(name, list(known), scorer=fuzz.ratio, score_cutoff=75)
    return f"did you mean {found[0]!r}?" if found else otherwise
