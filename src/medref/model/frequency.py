"""The frequency bands of CIOMS."""

from typing import Final

#: Each band with the lowest percentage in it, most frequent first.
BANDS: Final = (("very common", 10.0), ("common", 1.0), ("uncommon", 0.1), ("rare", 0.01), ("very rare", 0.0))
#: The order in which bands are shown.
BAND_ORDER: Final = (*(name for name, _ in BANDS), "not known")


def band_of(percent: float) -> str:
    """Give the CIOMS band of a percentage (very common: 10 % or more, down to very rare: under 0.01 %)."""
    return next(name for name, lowest in BANDS if percent >= lowest)
