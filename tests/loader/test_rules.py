"""Each rule with what passes and what fails it: where the problem is, and what it says."""

from collections.abc import Callable
from pathlib import Path

import pytest

from medref.loader.load import load
from tests.conftest import SMALL

Write = Callable[..., Path]


def problems(path: Path) -> list[str]:
    """Give the problems of a reader's library without its folder."""
    return [str(each).removeprefix(f"{path.parent}/") for each in load(SMALL, [path], today="2026-11-22").problems]


@pytest.mark.parametrize(
    "text",
    [
        "drugs: {mine: {}}",
        "drugs: {mine: {codes: {rxcui: 3322, unii: Q3JTX2Q7TU, cas: 439-14-5, atc: N05BA01}}}",
        "drugs: {mine: {uses: [{for: pain, status: labelled, text: On and off., cite: book#1}]}}",
        "drugs: {mine: {schedule: not scheduled, brands: [On, No, 2026-10-31]}}",
        "terms: {no: {also: [yes, on]}}",
        "drugs: {mine: {side_effects: [{effect: pain, percent: [1, 9.5], frequency: common, cite: book}]}}",
        "drugs: {mine: {summary: A local note.}}",
        "drugs: {mine: {dosing: [{text: 2.5–10 mg three times a day; INR 2.0–3.0., cite: book}]}}",
        (
            "drugs: {mine: {precautions: [{when: pain, severity: note, text: A., cite: book}, "
            "{when: pain, severity: avoid, text: B., cite: book}]}}"
        ),
        (
            "classes: {soft: {kind: group, side_effects: [{effect: pain, frequency: rare, cite: book}]}}\n"
            "drugs: {mine: {classes: [soft], side_effects: [{effect: pain, percent: 3, cite: book}]}}"
        ),
        "sources: {ours: {kind: local, title: Ward list}}\ndrugs: {mine: {monitoring: [{text: Weigh., cite: ours}]}}",
        "drugs: {alphadrug: {summary: Ours stands in place of theirs., brands: [Alphacalm]}}",
    ],
)
def test_passes(text: str, write_library: Write) -> None:
    """What the grammar allows has no problem."""
    assert problems(write_library(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("drug: {}", "mine.yaml:1:1: drug: the key 'drug' is unknown; did you mean 'drugs'? [unknown-key]"),
        (
            "drugs: {mine: {colour: red}}",
            "mine.yaml:1:16: drugs.mine.colour: the key 'colour' is unknown; the keys here are synonyms, ",
        ),
        (
            "drugs:\n  mine: {}\n  mine: {}",
            "mine.yaml:3:3: drugs.mine: the key 'mine' stands here a second time (first on line 2)",
        ),
        ("drugs: []", "mine.yaml:1:8: drugs: is a list; give a mapping of names to values [type]"),
        ("drugs: {mine: {brands: Valium}}", "mine.yaml:1:24: drugs.mine.brands: is 'Valium'; give a list [type]"),
        (
            "drugs: {mine: {uses: [{for: pian, status: labelled, text: x, cite: book}]}}",
            "mine.yaml:1:29: drugs.mine.uses[0].for: unknown term 'pian'; did you mean 'pain'? [unknown-name]",
        ),
        (
            "drugs: {mine: {uses: [{for: ache, status: labelled, text: x, cite: book}]}}",
            "mine.yaml:1:29: drugs.mine.uses[0].for: unknown term 'ache'; it is another word for 'pain': write that;",
        ),
        (
            "drugs: {mine: {classes: [sedatife]}}",
            "mine.yaml:1:26: drugs.mine.classes[0]: unknown class 'sedatife'; did you mean 'sedative'? [unknown-name]",
        ),
        (
            "drugs: {mine: {mechanism: [{text: x, cite: bok#1}]}}",
            "mine.yaml:1:44: drugs.mine.mechanism[0].cite: unknown source 'bok'; did you mean 'book'? [unknown-name]",
        ),
        (
            "drugs: {mine: {mechanism: [{text: x}]}}",
            "mine.yaml:1:28: drugs.mine.mechanism[0]: has no source; add cite: SOURCE#SECTION [no-source]",
        ),
        (
            "drugs: {mine: {uses: [{for: pain, status: labeled, text: x, cite: book}]}}",
            "mine.yaml:1:43: drugs.mine.uses[0].status: 'labeled' is not allowed here; write one of contested, ",
        ),
        (
            "drugs: {mine: {brands: [Alphacalm]}}",
            "mine.yaml:1:25: drugs.mine.brands[0]: 'Alphacalm' already names 'alphadrug'; ",
        ),
        (
            "drugs: {mine: {brands: [alfa-DRUG]}}",
            "mine.yaml:1:25: drugs.mine.brands[0]: 'alfa-DRUG' already names 'alphadrug' (as 'alfadrug'); ",
        ),
        (
            "drugs: {mine: {synonyms: [Calmex]}}",
            "mine.yaml:1:27: drugs.mine.synonyms[0]: 'Calmex' already names 'Calmex'; ",
        ),
        ("drugs: {mine: {brands: ['!']}}", "mine.yaml:1:25: drugs.mine.brands[0]: '!' holds no letter and no digit; "),
        (
            "drugs: {mine: {codes: {cas: 439-14-6}}}",
            "mine.yaml:1:29: drugs.mine.codes.cas: '439-14-6' is not a CAS registry number whose last digit fits, ",
        ),
        (
            "sources: {book: {kind: article, title: B, read: 2026-02-31}}",
            "mine.yaml:1:49: sources.book.read: '2026-02-31' is not a date such as 2026-11-22; correct it",
        ),
        (
            (
                "drugs: {mine: {precautions: [{when: pain, severity: note, text: A., cite: book}, "
                "{when: pain, severity: note, text: B., cite: book}]}}"
            ),
            "mine.yaml:1:82: drugs.mine.precautions[1]: stands here a second time; say all of it in one",
        ),
        (
            (
                "classes: {soft: {kind: group, side_effects: [{effect: pain, frequency: rare, cite: book}]}}\n"
                "drugs: {mine: {classes: [soft], side_effects: [{effect: pain, frequency: rare, cite: book}]}}"
            ),
            "mine.yaml:2:48: drugs.mine.side_effects[0]: the class 'soft' says this for its members already; ",
        ),
        (
            "drugs: {mine: {dosing: [{text: 2.5–10 three times a day, cite: book}]}}",
            "mine.yaml:1:25: drugs.mine.dosing[0]: '2.5–10 three times' has no unit; give the unit at the number",
        ),
        (
            "drugs: {mine: {dosing: [{text: .5 mg once a day, cite: book}]}}",
            "mine.yaml:1:25: drugs.mine.dosing[0]: '.5 mg' has a naked point, which is easily misread; write 0 ",
        ),
        (
            "drugs: {mine: {dosing: [{text: 5.0 mg once a day, cite: book}]}}",
            "mine.yaml:1:25: drugs.mine.dosing[0]: '5.0 mg' has a trailing zero, which is easily misread; leave ",
        ),
        (
            "drugs: {mine: {sources: {one: {kind: article, title: One}}}}",
            "mine.yaml:1:31: drugs.mine.sources.one: no statement cites it; cite it or take it out",
        ),
        (
            (
                "drugs: {mine: {monitoring: [{text: x, cite: one}], "
                "sources: {one: {kind: article, title: One, revised: 2027, read: 2026-01-01}}}}"
            ),
            "mine.yaml:1:67: drugs.mine.sources.one: was read on 2026-01-01, and is of 2027; correct the date",
        ),
        ("drugs: {mine: {codes: {atc: N05}}}", "mine.yaml:1:29: drugs.mine.codes.atc: 'N05' is not an ATC code of "),
        ("drugs: {mine: {codes: {unii: Q3}}}", "mine.yaml:1:30: drugs.mine.codes.unii: 'Q3' is not a UNII of "),
        ("drugs: {mine: {codes: {rxcui: '0'}}}", "mine.yaml:1:31: drugs.mine.codes.rxcui: '0' is not an RxNorm "),
        (
            "drugs: {mine: {side_effects: [{effect: pain, percent: 3, frequency: very common, cite: book}]}}",
            "mine.yaml:1:31: drugs.mine.side_effects[0]: 3 % is common, not very common; leave the band out",
        ),
        (
            "drugs: {mine: {side_effects: [{effect: pain, percent: [9, 3], cite: book}]}}",
            "mine.yaml:1:31: drugs.mine.side_effects[0]: runs from high to low; give low, then high [band]",
        ),
        (
            "drugs: {mine: {side_effects: [{effect: pain, cite: book}]}}",
            "mine.yaml:1:31: drugs.mine.side_effects[0]: says nothing of how often; ",
        ),
        (
            "drugs: {mine: {kinetics: {half_life: {text: x, hours: [9, 3], cite: book}}}}",
            "mine.yaml:1:38: drugs.mine.kinetics.half_life: runs from high to low; ",
        ),
        (
            "classes: {one: {kind: group, parents: [two]}, two: {kind: group, parents: [one]}}",
            "mine.yaml:1:39: classes.one.parents: 'one' is above itself; remove one of its parents [circle]",
        ),
        (
            "terms: {one: {broader: [one]}}",
            "mine.yaml:1:24: terms.one.broader: 'one' is above itself; remove one of its broader [circle]",
        ),
        (
            "sources: {s: {kind: general knowledge, title: x, read: 2026-11-22}}",
            "mine.yaml:1:14: sources.s: general knowledge has no text to read; remove read: [source]",
        ),
        (
            "drugs: {mine: {sources: {s: {kind: label, title: x, extent: full text}}}}",
            "mine.yaml:1:29: drugs.mine.sources.s: has an extent but was not read; add read:, or remove extent:",
        ),
        (
            "drugs: {mine: {review: {written: 2026-01-01, due: 2099-01}}}",
            "mine.yaml:1:24: drugs.mine: a complete monograph lacks 'classes'; write classes: from the source, ",
        ),
        (
            "include: [../other.yaml]",
            "mine.yaml:1:11: include[0]: '../other.yaml' leads out of the library's folder; ",
        ),
    ],
)
def test_fails(text: str, expected: str, write_library: Write) -> None:
    """Each fault is found where it stands, with the way to mend it."""
    found = problems(write_library(text))

    assert found
    assert found[0].startswith(expected)


def test_every_problem_of_a_library_is_found_in_one_run(write_library: Write) -> None:
    """A fault does not hide the next one, in the same record or in another."""
    path = write_library("drugs:\n  one: {brand: [A], schedule: 4}\n  two: {codes: {cas: 1-11-1}}\nterm: {}")

    found = problems(path)

    assert [line.split(":")[1] for line in found] == ["2", "2", "3", "4"]


def test_a_review_that_is_due_is_a_notice_and_no_fault(write_library: Write) -> None:
    """A review date that has passed is said, and the library can be used."""
    path = write_library("drugs: {alphadrug: {summary: x, review: {written: 2020-01-01, due: 2021-01}}}")

    library = load(SMALL, [path], today="2026-11-22")

    assert [each.rule for each in library.problems if each.notice] == ["review-due"]
    assert "review-due" not in {each.rule for each in library.faults}


@pytest.mark.parametrize(
    ("due", "is_due"), [("2026-10", True), ("2026-11", False), ("2026-11-21", True), ("2027", False)]
)
def test_a_month_is_due_when_it_is_over(due: str, is_due: bool, write_library: Write) -> None:
    """A date without a day means the whole month or year."""
    path = write_library(f"drugs: {{alphadrug: {{review: {{written: 2020-01-01, due: {due}}}}}}}")

    rules = {each.rule for each in load(SMALL, [path], today="2026-11-22").problems}

    assert ("review-due" in rules) == is_due


def test_a_fault_in_one_shared_source_leaves_the_others(write_library: Write) -> None:
    """A citation of it, or of another one, is no fault of its own."""
    text = (
        "sources: {book: {kind: article, title: B, pages: 3}, good: {kind: article, title: G}}\n"
        "drugs: {mine: {mechanism: [{text: x, cite: book}, {text: y, cite: good}]}}"
    )

    assert [problem.split(": ")[1] for problem in problems(write_library(text))] == ["sources.book.pages"]
