"""A valid library file, short, with a record of every kind."""

from typing import Final

VALID: Final = """\
library: {name: mine}
salts: {hydrochloride: [HCl]}
sources:
  shelf: {kind: article, title: On the shelf, read: 2026-11-22}
terms:
  pain:
    also: [ache]
classes:
  calmer:
    kind: group
    also: [calm thing]
    mechanism:
      - text: It calms.
        cite: shelf#1
drugs:
  one:
    synonyms: [uno]
    brands:
      - First
    salts: [hydrochloride]
    classes: [calmer]
    codes: {rxcui: 3322, cas: 439-14-5}
    confused_with: [two, {name: three, cite: label}]
    summary: A drug for the µ receptor.
    uses:
      - for: pain
        status: contested
        text: Some say so.
        cite: [label#1, shelf]
        evidence: [{finding: None., n: 114, cite: shelf}]
    precautions:
      - when: {condition: pain, age: "< 6 months", egfr: ">= 30, < 60"}
        severity: avoid
        text: Not so young.
        cite: label#4
    side_effects:
      - {effect: pain, percent: [5, 12.5], placebo: 3, serious: true, cite: label#6}
    interactions:
      - with: calmer
        severity: major
        text: Both calm.
        cite: shelf#2
    kinetics:
      half_life: {text: A day., hours: [20, 50], cite: label#12}
    sources:
      label: {kind: label, title: First tablets, revised: 2023-10}
  two: {summary: Another.}
open_names:
  both: {drugs: [one, two], text: Two things.}
interactions:
  - between: [one, calmer]
    severity: minor
    text: Known.
    cite: shelf
"""
