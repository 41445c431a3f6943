"""Figures in what can be edited: how they stand there, how typed ones are read, and what is said of what is none.

The window's language decides as `scenarios.numbers` tells. Whatever shows a figure to be edited goes through here.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QLocale

from gui.numbers import score_text
from scenarios.numbers import Notation, is_foreign, meanings, read, read_whole, written

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
    bare = typed.strip()
    if not bare or bare in DASHES:
        return None
    number = read(bare, notation(), per_cent)
    if number is None:
        raise ValueError(typed)
    return number


def typed_whole(typed: str) -> int | None:
    """The whole number typed, None for anything else."""
    return read_whole(typed, notation())


def not_a_number(typed: str) -> str:
    """What is said of something typed that is no number."""
    text = QCoreApplication.translate(
        "Numbers", "“{typed}” is not a number. Nothing was changed. Write it like 1250 or 0.5."
    )
    return text.format(typed=typed[:LONGEST])


def read_cells(texts: list[str]) -> list[float | str | None]:
    """Each cell of a pasted block as a number, None where it is empty, or the sentence why it cannot be taken.

    Where one cell shows by its decimal comma that the block was written elsewhere, a mark that might group or not is
    not guessed at.
    """
    foreign = any(is_foreign(each, notation()) for each in texts)
    return [_cell(each, foreign) for each in texts]


def _cell(typed: str, foreign: bool) -> float | str | None:
    found = list(meanings(typed).values())
    if foreign and len(found) > 1:
        text = QCoreApplication.translate(
            "Numbers",
            "“{typed}” may be {one} or {other}, for other cells that were copied have a decimal comma. "
            "Copy the numbers without marks between thousands.",
        )
        return text.format(typed=typed, one=written(found[0]), other=written(found[1]))
    try:
        return typed_number(typed)
    except ValueError:
        text = QCoreApplication.translate("Numbers", "“{typed}” is not a number. Write it like 1250 or 0.5.")
        return text.format(typed=typed[:LONGEST])
