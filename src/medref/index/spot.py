"""Where a searchable line stands: whose it is, in which column, on which row of the stored page. It is one number.

The numbers of a weightier column come before the others, and in a column those of drugs with a monograph and of classes
before the rest: so the first that a look-up gives are the best, however many there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from medref.index.schema import CLASSES_FROM, COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NAMES: Final = tuple(COLUMNS)
_PLACES: Final = {name: place for place, name in enumerate(_NAMES)}
_ROW_BITS: Final = 16
#: A page's rows beyond this many are shown, and cannot be searched.
ROWS: Final = 1 << _ROW_BITS
#: Owners have numbers below this.
_OWNERS: Final = CLASSES_FROM * 2


class Spot(NamedTuple):
    """The owner's number, the column, the row."""

    owner: int
    column: str
    row: int


def number_of(spot: Spot) -> int:
    """Give a spot's number."""
    later = 2 * _PLACES[spot.column] + lacks_monograph(spot.owner)
    return (later * _OWNERS + spot.owner) * ROWS + spot.row


def spot_of(number: int) -> Spot:
    """Give the spot of a number."""
    rest, row = divmod(number, ROWS)
    later, owner = divmod(rest, _OWNERS)
    return Spot(owner, _NAMES[later // 2], row)


def with_owners(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Give each spot's number with its owner's."""
    return ((number, (number >> _ROW_BITS) % _OWNERS) for number in numbers)


def owners_of(numbers: Iterable[int]) -> set[int]:
    """Give the owners of spots."""
    return {(number >> _ROW_BITS) % _OWNERS for number in numbers}


def lacks_monograph(owner: int) -> bool:
    """Whether the number is that of a drug without a monograph."""
    return owner < CLASSES_FROM and owner % 2 == 1
