"""Figures in what can be edited: how they stand there, how typed ones are read, and what is said of what is none.

The window's language decides as `scenarios.numbers` tells. Whatever shows a figure to be edited goes through here.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from gui.localized_numbers import score_text
from scenarios.numbers import Notation, is_per_cent, read, read_score, read_whole, written

DASHES = {"-", "–", "—"}  # what tables, the program's too, print where there is no figure
LONGEST = 40  # characters of what was typed that a sentence repeats
SAME = 1e-5  # of a figure: what rounding may leave of it where it is only read


def notation() -> Notation:
    """How the language that is on writes figures, which is how Qt shows them."""
    return Notation(QLocale().groupSeparator())


def full_text(figure: float | None, per_cent: bool = False) -> str:
    """A figure as it is edited and copied: every digit, no groups. Empty for none."""
    return "" if figure is None else written(figure, per_cent)


def brief_text(figure: float | None) -> str:
    """A figure as a field shows it while nobody is in it: as everywhere, unless rounding would leave nothing of it."""
    if figure is None:
        return ""
    shown = score_text(figure)
    read_back = read(shown, notation())
    kept = read_back is not None and math.isclose(read_back, figure, rel_tol=SAME)
    return shown if kept else written(figure)


def typed_number(typed: str, per_cent: bool = False) -> float | None:
    """The number typed, None for an emptied field or a dash. ValueError for anything else."""
    return _number_or_nothing(typed, lambda text: read(text, notation(), per_cent))


def typed_score(typed: str, low: float, high: float) -> float | None:
    """The score typed for a scale, 45% by its ends; else as `typed_number`."""
    return _number_or_nothing(typed, lambda text: read_score(text, notation(), low, high))


def _number_or_nothing(typed: str, reading: Callable[[str], float | None]) -> float | None:
    bare = typed.strip()
    if not bare or bare in DASHES:
        return None
    number = reading(bare)
    if number is None:
        raise ValueError(typed)
    return number


def typed_whole(typed: str) -> int | None:
    """The whole number typed, None for anything else."""
    return read_whole(typed, notation())


def not_a_number(typed: str) -> str:
    """What is said of something typed that is no number, or per cent on a scale that is not in them."""
    if is_per_cent(typed):
        text = QCoreApplication.translate(
            "Numbers",
            "“{typed}” is in per cent, and the scale runs neither from 0 to 100 nor from 0 to 1. Nothing was changed. "
            "Write the score in the units of the scale.",
        )
    else:
        text = QCoreApplication.translate(
            "Numbers", "“{typed}” is not a number. Nothing was changed. Write it like 1250 or 0.5."
        )
    return text.format(typed=typed[:LONGEST])
