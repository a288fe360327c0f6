"""A library of three drugs, so that a bad day takes milliseconds, and an installation that carries it."""

import shutil
from pathlib import Path
from typing import Final

import medref
from medref.index.build_file import build_packaged

ROOT: Final = """\
library: {name: small, edition: "1"}
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
      - {for: anxiety, status: labelled, text: For short spells of 5 µg or ≥ 2 mg., cite: label#1}
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


def write(folder: Path) -> Path:
    """Write the small library's files and give their folder."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def install(folder: Path, *, compiled: bool = True) -> Path:
    """Copy the program to a folder for PYTHONPATH, with the small library in the place of its own."""
    package = folder / "medref"
    shutil.copytree(Path(medref.__file__).parent, package, ignore=shutil.ignore_patterns("data", "__pycache__"))
    data = write(package / "data")
    if compiled:
        build_packaged(data, data / "index.sqlite")
    return folder
