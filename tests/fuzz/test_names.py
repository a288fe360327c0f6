"""Names: their keys, and that a name means its own drug or none. Never another one."""

import json
import unicodedata
from typing import Any, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from medref.catalog.catalog import Catalog
from medref.catalog.names import AmbiguousNameError, UnknownClassError, UnknownNameError, resolve
from medref.names import squash
from medref.questions.listing import find_class
from medref.questions.show import show_line
from tests.fuzz.holding import STEADY

#: Every name of the tiny library, by drug, as a reader of its files would list them.
NAMES: Final = {
    "diazepam": (
        "diazepam",
        "diazepamum",
        "Valium",
        "diazepam hydrochloride",
        "diazepam HCl",
        "diazepamum hydrochloride",
        "diazepamum HCl",
    ),
    "quiet": ("quiet", "Hush"),
    "loud": ("loud", "Boom"),
}
OWNERS: Final = {squash(name): drug for drug, names in NAMES.items() for name in names}
names: Final = st.sampled_from([name for each in NAMES.values() for name in each])
#: What may stand between, before and behind the letters of a name without making it another one.
signs: Final = st.sampled_from(
    [*" -_./,'’()®™©\t\n", "\u0301", "\u0308", "\u0327", "\xa0", "\u2010", "\u2011", "\u2013", "\u200b", "·"]
)
letters: Final = st.characters(min_codepoint=0x41, max_codepoint=0x24F, categories=("Lu", "Ll", "Nd"))


@st.composite
def disguised(draw: st.DrawFn) -> tuple[str, str]:
    """Give a name, and the same name with other case, accents, hyphens and spaces."""
    name = draw(names)
    worn = "".join(
        draw(signs) * draw(st.integers(0, 1)) + draw(st.sampled_from([each.upper(), each.lower()])) for each in name
    )
    return name, worn + draw(st.sampled_from(["", " ", "®", "™", "-"]))


@st.composite
def misspelled(draw: st.DrawFn) -> str:
    """Give a name with a letter or two missing, doubled, changed or exchanged."""
    name = draw(names)
    for _ in range(draw(st.integers(1, 2))):
        at = draw(st.integers(0, max(len(name) - 1, 0)))
        name = draw(
            st.sampled_from([
                name[:at] + name[at + 1 :],
                name[:at] + name[at : at + 1] * 2 + name[at + 1 :],
                name[:at] + draw(letters) + name[at + 1 :],
                name[:at] + name[at + 1 : at + 2] + name[at : at + 1] + name[at + 2 :],
            ])
        )  # fmt: skip
    return name


def meaning(catalog: Catalog, name: str) -> str | None:
    """Give the drug that a name resolves to, if it is one."""
    try:
        return resolve(catalog, name).name
    except (UnknownNameError, AmbiguousNameError):
        return None


@STEADY
@given(st.text())
@example("ﬃ")
@example("ẞ")
@example("İstanbul")
@example("ǅ")
@example("ΰ")
def test_key_of_a_key_is_the_key(text: str) -> None:
    """A key is as short as it gets."""
    assert squash(text) == squash(squash(text))


def test_key_of_any_single_character_is_stable() -> None:
    """For all that Unicode has; a key holds letters and digits and nothing else."""
    keys = [squash(chr(each)) for each in range(0x110000)]
    some = {key for key in keys if key}

    assert [key for key in some if squash(key) != key] == []
    assert [key for key in some if not key.isalnum()] == []


@STEADY
@given(st.lists(letters, min_size=1, max_size=12).map("".join))
def test_case_does_not_matter(text: str) -> None:
    """Upper and lower case have one key (but for letters whose capital is another letter's, such as a dotless i)."""
    text = "".join(each for each in text if each.upper().lower() == each.lower())

    assert squash(text) == squash(text.upper()) == squash(text.lower()) == squash(text.title())


@STEADY
@given(
    st.text(st.characters(categories=("Lu", "Ll"), max_codepoint=0x17F), min_size=1, max_size=12),
    signs,
    st.integers(0, 12),
)
def test_accents_hyphens_and_spaces_do_not_matter(text: str, sign: str, at: int) -> None:
    """A sign anywhere, and the same letters composed or decomposed, leave the key as it is."""
    expected = squash(text)

    assert expected == squash(text[:at] + sign + text[at:])
    assert expected == squash(unicodedata.normalize("NFD", text)) == squash(unicodedata.normalize("NFC", text))


@STEADY
@given(disguised())
def test_disguised_name_means_its_own_drug(catalog: Catalog, pair: tuple[str, str]) -> None:
    """Case, accents, hyphens and spaces keep no name from its drug."""
    name, worn = pair

    assert OWNERS[squash(name)] == meaning(catalog, worn)


@STEADY
@given(st.one_of(st.text(), misspelled(), disguised().map(lambda pair: pair[1]), st.lists(names).map(" ".join)))
@example("")
@example("®")
@example("diazepam\0")
@example("di\u0430zepam")
@example("diazepam " * 40)
@example("d" * 10_000)
@example("\ud800")
@example("diazepam\udcff")
@example("%")
@example("diazepam hydro chloride")
@example("diazepam quiet")
def test_name_means_its_own_drug_or_none(catalog: Catalog, asked: str) -> None:
    """No text is a drug's name unless its key is the key of one of the drug's names."""
    found = meaning(catalog, asked)

    assert found in {None, OWNERS.get(squash(asked))}


@STEADY
@given(misspelled())
def test_misspelled_name_is_never_shown(catalog: Catalog, asked: str) -> None:
    """What is not a name gets suggestions, which are names of drugs that there are, and no answer."""
    answer, known = show_line(catalog, asked)

    assert (squash(asked) in OWNERS) == known
    assert json.loads(answer)["schema"] == ("medref.show/1" if known else "medref.error/1")


@STEADY
@given(st.text(max_size=20))
@pytest.mark.parametrize("name", ["benzodiazepine", "benzo"])
def test_class_is_never_guessed(catalog: Catalog, name: str, text: Any) -> None:  # noqa: ANN401  # a text
    """A class is found by its names, in the singular or the plural, and by no other text."""
    assert find_class(catalog, f" {name.upper()} ")["name"] == "benzodiazepine"
    try:
        found = find_class(catalog, text)["name"]
    except UnknownClassError:
        return
    assert squash(text) in {"benzodiazepine", "benzodiazepines", "benzo", "benzos"}, found
