"""Whole pages as people see them. After a change that is meant, write them anew: python -m tests.views.snapshots"""

import pytest

from tests.views.snapshots import FOLDER, PAGES


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.usefixtures("small")
def test_page(name: str) -> None:
    """A page is what it was, to the letter."""
    assert PAGES[name]() == (FOLDER / name).read_text(encoding="utf-8"), (
        "python -m tests.views.snapshots writes it anew"
    )
