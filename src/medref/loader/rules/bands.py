"""A percentage lies in its frequency band, and a range runs from low to high.

passes::

    side_effects: [{effect: dry mouth, percent: [21, 32], frequency: very common, cite: label#6}]

fails::

    side_effects: [{effect: dry mouth, percent: [32, 21], cite: label#6}]                     # runs from high to low
    side_effects: [{effect: dry mouth, percent: 3, frequency: very common, cite: label#6}]    # 3 % is common
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from medref.model.frequency import band_of
from medref.source.place import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.loader.ledger import Ledger
    from medref.loader.library import Library
    from medref.model.statement import Kinetics, SideEffect
    from medref.source.place import Trail


def check(library: Library, ledger: Ledger) -> Iterator[Problem]:
    """Find side effects and kinetics whose numbers contradict themselves."""
    for kind, record in library.with_statements():
        for at, effect in enumerate(record.body.side_effects):
            trail: Trail = (kind, record.name, "side_effects", at)
            for fault in _effect_faults(effect):
                yield Problem(ledger.place(record, trail), trail, "band", *fault)
        kinetics: Kinetics | None = getattr(record.body, "kinetics", None)
        for name, kinetic in msgspec.structs.asdict(kinetics).items() if kinetics else ():
            if kinetic and (_reversed(kinetic.hours) or _reversed(kinetic.percent)):
                trail = (kind, record.name, "kinetics", name)
                yield Problem(
                    ledger.place(record, trail), trail, "band", "runs from high to low", "give low, then high"
                )


def _effect_faults(effect: SideEffect) -> Iterator[tuple[str, str]]:
    if effect.frequency is None and effect.percent is None:
        yield "says nothing of how often", "give frequency (`not known` where the source does not say) or percent"
    if _reversed(effect.percent) or _reversed(effect.placebo):
        yield "runs from high to low", "give low, then high"
    elif effect.percent is not None and effect.frequency not in (None, "not known"):
        low, high = effect.percent if isinstance(effect.percent, list) else (effect.percent, effect.percent)
        if effect.frequency not in {band_of(low), band_of(high)}:
            yield f"{high:g} % is {band_of(high)}, not {effect.frequency}", "leave the band out: it follows"


def _reversed(numbers: float | list[float] | None) -> bool:
    return isinstance(numbers, list) and numbers[0] > numbers[-1]
