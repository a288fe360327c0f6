"""A library of three drugs, so that a bad day takes milliseconds; a program that carries it; and what must hold."""

import shutil
from pathlib import Path
from typing import Final

import medref as package
from medref.index.build_file import build_packaged
from tests.conftest import medref

ROOT: Final = """\
library: {name: tiny, edition: "1"}
include: [more/*.yaml]
salts: {hydrochloride: [HCl]}
sources:
  shelf: {kind: article, title: An article on the shelf, read: 2026-11-22}
terms:
  anxiety: {also: [nerves]}
  drowsiness: {also: [sleepiness]}
  pregnancy: {}
  glaucoma: {}
  closed-angle glaucoma: {broader: [glaucoma]}
classes:
  benzodiazepine:
    kind: pharmacological
    also: [benzo]
    precautions:
      - {when: pregnancy, severity: avoid, text: Members of the class may harm., cite: shelf#1}
"""
DIAZEPAM: Final = """\
drugs:
  diazepam:
    synonyms: [diazepamum]
    brands: [Valium]
    salts: [hydrochloride]
    classes: [benzodiazepine]
    tall_man: diazePAM
    summary: A long-acting calming drug, “calming” as the label says.
    uses:
      - {for: anxiety, status: labelled, text: For short spells of 5 µmol or ≥ 2 mg., cite: label#1}
    precautions:
      - {when: closed-angle glaucoma, severity: contraindicated, text: Not with this…, cite: label#4}
    side_effects:
      - {effect: drowsiness, percent: [5, 12.5], cite: label#6}
    interactions:
      - {with: quiet, severity: major, text: Both calm., cite: shelf#2}
    kinetics: {half_life: {text: One to two days., hours: [20, 50], cite: label#12}}
    sources:
      label: {kind: label, title: Valium tablets, read: 2026-11-22}
"""
OTHERS: Final = """\
drugs:
  quiet: {brands: [Hush], classes: [benzodiazepine], summary: Another calming drug.}
  loud: {brands: [Boom], summary: A drug that wakes.}
"""
FILES: Final = {"drugs.yaml": ROOT, "more/diazepam.yaml": DIAZEPAM, "more/others.yaml": OTHERS}

#: Words that no one who uses the program may ever see.
NEVER: Final = ("Traceback", "a bug in medref")


def write_tiny(folder: Path) -> Path:
    """Write the tiny library's files and give their folder."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def install(folder: Path, *, compiled: bool) -> Path:
    """Copy the program to a folder for PYTHONPATH, with the tiny library in the place of its own."""
    copy = folder / "medref"
    shutil.copytree(Path(package.__file__).parent, copy, ignore=shutil.ignore_patterns("data", "__pycache__"))
    data = write_tiny(copy / "data")
    if compiled:
        build_packaged(data, data / "index.sqlite")
    return folder


def calm(*texts: str) -> bool:
    """Whether no text holds what only a fault of the program says."""
    return not [word for word in NEVER for text in texts if word in text]


def assert_refused(library: Path, *said: str) -> None:
    """Hold a library to be unusable for every command, each saying the same of it, and to fail `lint`."""
    for words in (("show", "quiet"), ("search", "calming"), ("list",), ("classes",)):
        result = medref(*words, "--library", str(library))

        assert (result.status, result.out) == (4, ""), result
        assert [each for each in said if each not in result.err] == [], result.err
        assert calm(result.err), result.err
    result = medref("lint", str(library))

    assert result.status == 1, result
    assert [each for each in said if each not in result.out] == [], result.out
    assert calm(result.out, result.err), result
