"""A review date that has passed is worth knowing. It is a notice and fails nothing.

passes::

    review: {written: 2026-11-22, due: 2099-11}

a notice::

    review: {written: 2006-11-22, due: 2007-11}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medref.source.place import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medref.loader.ledger import Ledger
    from medref.loader.library import Library


def check(library: Library, ledger: Ledger, today: str) -> Iterator[Problem]:
    """Find records whose review is due by `today` (YYYY-MM-DD); a month is due when it is over."""
    for record in library.drugs.values():
        review = record.body.review
        if review and review.due < today[: len(review.due)]:
            trail = ("drugs", record.name, "review", "due")
            message = f"the review was due {review.due}"
            mend = "read the record against its sources again and set the dates"
            yield Problem(ledger.place(record, trail), trail, "review-due", message, mend, notice=True)
