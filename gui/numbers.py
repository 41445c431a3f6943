"""Numbers as people read them, in the language that is on. Everything that is missing is a dash."""

from __future__ import annotations

import math

from PySide6.QtCore import QLocale

from scenarios.wording.figures import DIGITS, PLAIN, rounded

NONE = "–"  # what stands where there is no number


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
    digits = next((d for d in range(6) if math.isclose(round(score, d), score, abs_tol=1e-9)), 6)
    return in_language(score + 0.0, digits)


def value_text(value: float | None, digits: int = 3) -> str:
    """A value or a total 0..1 with three decimals: 0.5 -> "0.500"."""
    if value is None or not math.isfinite(value):
        return NONE
    return _fixed(value, digits)


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
