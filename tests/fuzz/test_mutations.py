"""Ten thousand damaged library files, the same ones on every run: each is loaded or refused, and never a crash."""

import random
from pathlib import Path
from typing import Final

import pytest

from medref.source.parse import parse
from medref.source.unprintable import find_unprintable
from tests.fuzz.accidents import mutated
from tests.fuzz.holding import assert_holds
from tests.fuzz.valid import VALID

#: Inputs for each of the five seeds.
INPUTS: Final = 2000


def test_file_that_is_mutated_is_valid(mutant: Path) -> None:
    """The accidents happen to a file that was loaded without them."""
    mutant.write_text(VALID, encoding="utf-8")

    assert assert_holds(mutant)


@pytest.mark.parametrize("seed", range(5))
def test_ten_thousand_mutations_are_loaded_or_refused(seed: int, mutant: Path) -> None:
    """No accident to a file is a crash, and what is loaded after it can be shown and searched."""
    chance = random.Random(seed)  # noqa: S311  # no secret
    outcomes, crashes = [], []
    for number in range(INPUTS):
        text = mutated(chance)
        mutant.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            if find_unprintable(text) and "\ud800" not in text:
                parse(text, "mine.yaml")  # the reader of files refuses it before; YAML has to stand it as well
            outcomes.append(assert_holds(mutant))
        except Exception as error:  # noqa: BLE001  # whatever it is, it is the finding
            crashes.append((number, repr(error)))

    assert crashes == []
    assert {True, False} == set(outcomes)
    assert len(outcomes) * 5 >= 10_000
