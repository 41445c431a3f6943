"""What a pasted block would do to the scores, and everything that speaks against it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QCoreApplication

from gui.messages import sentence
from gui.models.asking import Cell, block_edit
from gui.models.notes_model import Note
from gui.typed import read_cells
from scenarios.findings import InvalidInput
from scenarios.model import Scenario


@dataclass(frozen=True, slots=True)
class Paste:
    """The values for cells, or the notes on those that cannot be taken; then nothing is changed."""

    values: dict[Cell, float | None]
    notes: list[Note]


def fill(block: list[list[str]], rows: int, columns: int) -> list[list[str]]:
    """A single value fills the whole selection, as in a spreadsheet."""
    single = len(block) == 1 and len(block[0]) == 1
    return [[block[0][0]] * columns for _ in range(rows)] if single else block


def too_large(block: list[list[str]], at: tuple[int, int], scenario: Scenario) -> str:
    """Why a block does not fit at this row and column; empty if it does."""
    rows, columns = len(block), len(block[0])
    free_rows, free_columns = len(scenario.recommendations) - at[0], len(scenario.criteria) - at[1]
    if rows <= free_rows and columns <= free_columns:
        return ""
    text = QCoreApplication.translate(
        "Pasting",
        "The copied block is {rows} × {columns} cells (rows × columns), but from here the table has room for "
        "{free_rows} × {free_columns}. Nothing was pasted. Choose a cell further up or left, or copy a smaller block.",
    )
    return text.format(rows=rows, columns=columns, free_rows=free_rows, free_columns=free_columns)


def read_paste(block: list[list[str]], at: tuple[int, int], scenario: Scenario) -> Paste:
    """Every cell of the block as a number, and every problem at once: what is no number, what lies off its scale."""
    values: dict[Cell, float | None] = {}
    notes = []
    numbers = iter(read_cells([typed for row in block for typed in row]))
    for recommendation, row in zip(scenario.recommendations[at[0] :], block, strict=False):
        for criterion, number in zip(scenario.criteria[at[1] :], islice(numbers, len(row)), strict=False):
            cell = (recommendation.id, criterion.id)
            if isinstance(number, str):
                notes.append(Note(cell, number))
            else:
                values[cell] = number
    notes += _refusals(scenario, values)
    order = {
        cell: i for i, cell in enumerate((r.id, c.id) for r in scenario.recommendations for c in scenario.criteria)
    }
    return Paste(values, sorted(notes, key=lambda note: order[note.cell]))


def _refusals(scenario: Scenario, values: dict[Cell, float | None]) -> Sequence[Note]:
    try:
        block_edit(values)(scenario)
    except InvalidInput as error:
        at = {"/".join(cell): cell for cell in values}
        found = ((at.get(each.path.rpartition(".")[0]), each) for each in error.findings)
        notes = (Note(cell, sentence(each, scenario)) for cell, each in found if cell is not None)
        return list(dict.fromkeys(notes))  # one value off its scale takes its range along, and is one problem
    return []
