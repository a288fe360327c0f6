"""A name means one drug, or it is not resolved."""

import pytest

from medref.catalog.names import AmbiguousNameError, UnknownNameError, resolve
from medref.catalog.opening import open_catalog
from medref.names import squash


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("alphadrug", "name"),
        ("ALPHA-Drug", "name"),
        ("alfadrug", "synonym"),
        ("Alphacalm®", "brand"),
        ("uber calm", "brand"),
        ("alphanova", "international brand"),
        ("alphadrug hydrochloride", "salt"),
        ("Alphadrug HCl", "salt"),
    ],
)
@pytest.mark.usefixtures("small")
def test_every_name_of_a_drug_resolves(asked: str, kind: str) -> None:
    """By name, synonym, brand or salt; case, accents, hyphens, spaces and trade marks do not matter."""
    assert resolve(open_catalog([], print), asked) == ("alphadrug", kind)


@pytest.mark.parametrize("asked", ["alphadrag", "alpha", "alphadrug sodium", "hydrochloride", "", "!", "a" * 100_000])
@pytest.mark.usefixtures("small")
def test_no_other_name_does(asked: str) -> None:
    """A misspelling, a part, a salt that is not in use and an empty name resolve to nothing."""
    with pytest.raises(UnknownNameError):
        resolve(open_catalog([], print), asked)


@pytest.mark.usefixtures("small")
def test_near_names_are_suggested_with_what_they_are() -> None:
    """The nearest drug is named first, once."""
    with pytest.raises(UnknownNameError) as caught:
        resolve(open_catalog([], print), "alphadrag")

    assert [near.card["name"] for near in caught.value.near] == ["alphadrug"]


@pytest.mark.usefixtures("small")
def test_a_name_of_several_drugs_resolves_to_none() -> None:
    """The drugs are named, and why."""
    with pytest.raises(AmbiguousNameError) as caught:
        resolve(open_catalog([], print), "calmex")

    assert caught.value.text == "Calmex is the name of two products."
    assert [near.card["name"] for near in caught.value.near] == ["alphadrug", "betadrug"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Coamoxiclav", "co-amoxiclav", True),
        ("Ibu™", "ibu", True),
        ("é", "e", True),
        ("B 12", "b12", True),
        ("a", "b", False),
    ],
)
def test_two_spellings_are_one_name_when_their_letters_are(one: str, other: str, same: bool) -> None:
    """Nothing but letters and digits counts."""
    assert (squash(one) == squash(other)) == same
