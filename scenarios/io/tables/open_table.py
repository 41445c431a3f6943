"""Opens a table file: reads its sheet, proposes a layout, and applies it."""

from __future__ import annotations

from pathlib import Path

from scenarios.io.tables.apply_layout import apply
from scenarios.io.tables.cells import Sheet
from scenarios.io.tables.decision_table import DecisionTable
from scenarios.io.tables.layout import Answers, Layout, propose
from scenarios.io.tables.layout.layout_types import NO_ANSWERS
from scenarios.io.tables.readers.any_format import open_book


def read_table(path: Path | str, answers: Answers = NO_ANSWERS) -> DecisionTable:
    """Read a table file. Raises InvalidInput with every finding, each at its place; what is in doubt is among them."""
    sheet, layout = read_layout(path, answers)
    return apply(sheet, layout)


def read_layout(path: Path | str, answers: Answers = NO_ANSWERS) -> tuple[Sheet, Layout]:
    """The sheet of a file and what its lines are taken for. Raises InvalidInput where there is no sheet to look at."""
    sheet = open_book(Path(path), encoding=answers.encoding or None).sheet(answers.sheet)
    return sheet, propose(sheet, answers)
