"""Characters that hide text, turn it round or drive a terminal are found."""

import pytest

from medref.source.unprintable import find_unprintable, spell_out


@pytest.mark.parametrize("text", ["", "plain", "tab\tand\nline", "2–10 µg, ≥ 65, naïve, 漢字, 😀", "e\u0301"])
def test_what_people_write_is_left_alone(text: str) -> None:
    """Dashes, signs, accents, other scripts and pictures are text."""
    assert find_unprintable(text) is None
    assert spell_out(text) == text


@pytest.mark.parametrize("character", list("\x00\x1b\x7f\x85\x9b\u200b\u202e\u2066\ufeff\ud800\ue000\U000e0001"))
def test_what_hides_or_drives_is_found_and_spelled_out(character: str) -> None:
    """Such a character is named by its code and never written."""
    found = find_unprintable(f"ab{character}c")

    assert found == (2, f"U+{ord(character):04X}")
    assert spell_out(f"ab{character}c") == f"ab<U+{ord(character):04X}>c"
