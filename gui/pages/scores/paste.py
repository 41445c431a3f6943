"""Works out what a pasted block would do to the scores, and everything that speaks against it.

A block is read as a table is: each column has one reading, and what a column leaves open the block settles. Figures
that may still be two numbers are asked about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from gui.finding_sentences import sentence
from gui.pages.scores.cell_list_model import CellNote
from gui.pages.scores.score_edits import Cell
from scenarios import numbers
from scenarios.findings import Finding, InvalidInput
from scenarios.io.tables import cells
from scenarios.model import Criterion, Scenario
from scenarios.numbers import CellFinding

T = TypeVar("T")
Block = Sequence[Sequence[cells.TableCell]]
UNCLEAR = "number_unclear"


@dataclass(frozen=True, slots=True)
class Paste:
    """The values for cells, or the notes on those that cannot be taken; then nothing is changed.

    unclear: the figure to ask about, where all that is in the way is which mark is the decimal mark; dashes: cells that
    are read as missing scores for the dash in them.
    """

    values: dict[Cell, float | None]
    notes: list[CellNote]
    unclear: CellFinding | None = None
    dashes: int = 0


def expand_to_selection(block: Sequence[Sequence[T]], rows: int, columns: int) -> Sequence[Sequence[T]]:
    """A single value fills the whole selection, as in a spreadsheet."""
    single = len(block) == 1 and len(block[0]) == 1
    return [[block[0][0]] * columns for _ in range(rows)] if single else block


def too_large(block: Sequence[Sequence[object]], at: tuple[int, int], scenario: Scenario) -> str:
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


def part_that_fits(block: Block, at: tuple[int, int], scenario: Scenario) -> Block:
    """What of a block has room from this row and column on."""
    rows, columns = len(scenario.recommendations) - at[0], len(scenario.criteria) - at[1]
    return [row[:columns] for row in block[:rows]]


def read_paste(block: Block, at: tuple[int, int], scenario: Scenario, decimal: str = "") -> Paste:
    """`read_places` for the rows and columns from here on."""
    rows = [each.id for each in islice(scenario.recommendations, at[0], at[0] + len(block))]
    return read_places(block, rows, scenario.criteria[at[1] :], decimal)


def read_places(block: Block, rows: Sequence[str], criteria: Sequence[Criterion], decimal: str = "") -> Paste:
    """Every cell of the block as a number, and every problem of reading it at once; what speaks against the values
    themselves `refused_cells` says, once they are tried.

    rows: the recommendation of each row; decimal: the decimal mark of the block, "" where it has to be seen from it.
    """
    values: dict[Cell, float | None] = {}
    notes: list[CellNote] = []
    doubts: list[CellFinding] = []
    dashes = 0
    table = numbers.proved_decimal(cell for row in block for cell in row)
    for criterion, column in zip(criteria, zip(*block, strict=True), strict=False):
        scale = criterion.scale
        read = numbers.read_column(column, decimal=decimal, table=table, low=scale.low, high=scale.high)
        doubted = {each.index: each for each in read.doubts}
        for i, row in enumerate(rows):
            if i in doubted:
                notes.append(CellNote((row, criterion.id), partial(_sentence, doubted[i])))
            else:
                values[row, criterion.id] = read.values[i]
        notes += _other_units(rows, column, read, criterion)
        doubts += read.doubts
        dashes += len(read.remarks)
    only_marks = len(doubts) == len(notes) and {each.code for each in doubts} == {UNCLEAR}
    return Paste(values, notes, doubts[0] if only_marks else None, dashes)


def in_grid_order(notes: Iterable[CellNote], scenario: Scenario) -> list[CellNote]:
    """The notes row by row, those on one cell in the order that they had."""
    row = {each.id: i for i, each in enumerate(scenario.recommendations)}
    column = {each.id: j for j, each in enumerate(scenario.criteria)}
    return sorted(notes, key=lambda note: (row[note.cell[0]], column[note.cell[1]]))


def _sentence(doubt: CellFinding) -> str:
    return sentence(Finding("", doubt.code, doubt.fields))


def _other_units(
    rows: Sequence[str], column: Sequence[cells.TableCell], read: numbers.NumberColumn, criterion: Criterion
) -> Iterator[CellNote]:
    """Cells in a unit that is not the one of the scale, where it says one."""
    unit = criterion.scale.unit
    own = {each.casefold() for each in (unit.en, unit.zh) if each}
    if not read.unit or not own or read.unit.casefold() in own:
        return
    for row, cell, value in zip(rows, column, read.values, strict=True):
        if value is not None:
            yield CellNote((row, criterion.id), partial(_in_other_unit, str(cell.value), read.unit, unit.en or unit.zh))


def _in_other_unit(text: str, unit: str, scale: str) -> str:
    said = QCoreApplication.translate(
        "Pasting", "“{text}” is in “{unit}”, the scale in “{scale}”. Write it in the unit of the scale."
    )
    return said.format(text=text, unit=unit, scale=scale)


def refused_cells(error: InvalidInput, values: Iterable[Cell], scenario: Scenario) -> list[CellNote]:
    """What an edit of these cells was refused for, cell by cell; one value off its scale takes its range along, and is
    one problem."""
    at = {"/".join(cell): cell for cell in values}
    found = ((at.get(each.path.rpartition(".")[0]), each) for each in error.findings)
    notes = (CellNote(cell, partial(sentence, each, scenario)) for cell, each in found if cell is not None)
    return list({(each.cell, each.text): each for each in notes}.values())
