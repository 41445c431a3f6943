"""Formats numbers for people in the current language; what is missing is a dash."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLocale

from scenarios.text.number_format import DIGITS, PLAIN, rounded

NONE = "–"  # what stands where there is no number
FEW, CLEAR = 1e9, 1e-6  # steps of the last decimal: below so many they are exact to far less than this share of one
USUAL = 3  # decimals of a total
_shown = {"totals": USUAL}  # decimals


def show_decimals(of_totals: int) -> None:
    """Show totals and values with so many decimals from now on."""
    _shown["totals"] = of_totals


def percent(share: float | None, digits: int = 1) -> str:
    """A share 0..1 as per cent: 0.3333 -> "33.3%"."""
    if share is None or not math.isfinite(share):
        return NONE
    return f"{_fixed(share * 100.0, digits)}%"


def points(share: float, digits: int = 1) -> str:
    """A share 0..1 in percentage points, where the sign stands elsewhere: 0.3333 -> "33.3"."""
    return _fixed(share * 100.0, digits)


def score_text(score: float | None) -> str:
    """A score in scale units without needless zeros: 2.0 -> "2", 2.25 -> "2.25"."""
    if score is None or not math.isfinite(score):
        return NONE
    shown = round(score, 6)
    digits = next((d for d in range(6) if math.isclose(round(score, d), shown, abs_tol=1e-9)), 6)
    return in_language(score + 0.0, digits)


def value_text(value: float | None, digits: int | None = None) -> str:
    """A value or a total 0..1 with the decimals that the user chose, usually three: 0.5 -> "0.500"."""
    if value is None or not math.isfinite(value):
        return NONE
    return _fixed(value, _shown["totals"] if digits is None else digits)


def value_texts(values: Sequence[float], digits: int | None = None) -> list[str]:
    """`value_text` of many at once: of those that read alike only one is written out."""
    figures = np.asarray(values, dtype=np.float64)
    digits = _shown["totals"] if digits is None else digits
    with np.errstate(invalid="ignore", over="ignore"):
        steps = figures * 10.0**digits + 0.5
        plain = (figures >= 0) & ~np.signbit(figures) & (steps < FEW)
        plain &= np.abs(steps - np.rint(steps)) > CLEAR  # between two halves, whatever the product's last digits are
        alike = np.where(plain, np.floor(steps), -1.0).tolist()
    known: dict[float, str] = {}
    texts = []
    for value, step in zip(figures.tolist(), alike, strict=True):
        if step < 0:
            texts.append(value_text(value, digits))
            continue
        if step not in known:
            known[step] = value_text(value, digits)
        texts.append(known[step])
    return texts


def _fixed(value: float, digits: int) -> str:
    """Rounded as everywhere in the program, written as the language does."""
    return in_language(float(rounded(float(value), digits)), digits)


def in_language(value: float, digits: int) -> str:
    """A figure as the language writes it; a huge one with its power of ten, as `rounded` does."""
    huge = abs(value) >= PLAIN
    return QLocale().toString(float(value), "g" if huge else "f", DIGITS if huge else digits)


def count_text(part: int, whole: int) -> str:
    """How much of a whole is there: "64/81"."""
    return f"{QLocale().toString(part)}/{QLocale().toString(whole)}"
