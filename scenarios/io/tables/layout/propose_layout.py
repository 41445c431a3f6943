"""Proposes the layout of a sheet: runs all steps in their order."""

from __future__ import annotations

import numpy as np

from scenarios.io.tables.cells import Sheet
from scenarios.io.tables.layout.ambiguous_lines import question_ambiguous_lines
from scenarios.io.tables.layout.cell_overrides import with_cells
from scenarios.io.tables.layout.column_figures import ENDLESS, ColumnFigures, scale_ends
from scenarios.io.tables.layout.column_roles import read_columns
from scenarios.io.tables.layout.criterion_properties import (
    name_criteria,
    read_directions,
    read_weights,
    set_weights,
    take_units,
    weight_array,
)
from scenarios.io.tables.layout.draft import Draft
from scenarios.io.tables.layout.find_table import find_block
from scenarios.io.tables.layout.finished_layout import layout_of
from scenarios.io.tables.layout.header_rows import read_head
from scenarios.io.tables.layout.layout_types import NO_ANSWERS, Answers, Choice, Doubt, Layout, Setting
from scenarios.io.tables.layout.native_form import find_own, read_own
from scenarios.io.tables.layout.orientation import orientation_of
from scenarios.io.tables.layout.oriented_grid import OrientedGrid
from scenarios.io.tables.layout.row_roles import read_rows
from scenarios.io.tables.layout.totals_and_means import find_totals


@np.errstate(all="ignore")  # figures of any size are added and compared, and none of that is for the user to hear
def propose(sheet: Sheet, answers: Answers = NO_ANSWERS) -> Layout:
    """What each line of a sheet is taken for, how sure that is and why, and what must be asked. Pure."""
    sheet = with_cells(sheet, answers.cells)
    upright = Draft(OrientedGrid(sheet, kept=_kept(answers)), answers)
    find_block(upright)
    if not upright.filled_rows():
        return Layout(sheet.name, None, False, False, False, (), (), (), remarks=sheet.remarks, answers=answers)
    find_own(upright)
    _read_lines(upright)
    tilt = orientation_of(upright)
    draft = upright
    if tilt.on_side == "yes":
        draft = _turned(upright.grid, answers)
        if tilt.code != "answered":
            draft.remark("" if tilt.column is None else upright.grid.column_at(tilt.column), "turned")
    elif tilt.on_side == "perhaps":
        _ask_tilt(draft, tilt.code, tilt.column)
    figures = _read_figures(draft)
    return layout_of(draft, figures)


def _kept(answers: Answers) -> tuple[frozenset[int], frozenset[int]]:
    """Rows and columns that a person wants, though they may be hidden."""
    return (
        frozenset(i for i, role in answers.rows.items() if role != "ignore"),
        frozenset(j for j, role in answers.columns.items() if role != "ignore"),
    )


def _read_lines(draft: Draft) -> None:
    if draft.own:
        read_own(draft)
        return
    read_head(draft)
    read_columns(draft)
    read_rows(draft)


def _turned(grid: OrientedGrid, answers: Answers) -> Draft:
    """The draft of a table on its side. Its block is the one of the sheet as it stands: titles are above it."""
    draft = Draft(OrientedGrid(grid.sheet, turned=True, kept=_kept(answers)), answers)
    upright = Draft(grid, answers)
    find_block(upright, on_side=True)
    draft.top, draft.left, draft.bottom, draft.right = upright.left, upright.top, upright.right, upright.bottom
    draft.rows, draft.columns = upright.columns, upright.rows
    draft.doubts, draft.remarks = upright.doubts, upright.remarks
    _read_lines(draft)
    return draft


def _ask_tilt(draft: Draft, code: str, column: int | None) -> None:
    at = "" if column is None else draft.grid.column_at(column)
    no = Setting("column", "criterion", at) if at else Setting("transpose", "no")
    choices = (Choice("turn", (Setting("transpose", "yes"),)), Choice("leave_upright", (no,)))
    fields = {} if column is None else {"column": at, "name": draft.name_of_column(column)}
    draft.doubts.append(Doubt((at,) if at else (), f"on_side_{code}", fields, choices))


def _read_figures(draft: Draft) -> ColumnFigures:
    """Read all figures once; find totals; learn what is known of the criteria."""
    name_criteria(draft)
    reader, columns = draft.reader(), draft.columns_of("criterion")
    ends = scale_ends(draft.grid, reader, draft.rows_of("low"), draft.rows_of("high"), columns)
    figures = reader.figures(draft.items(), ends)
    weights = read_weights(draft, reader)
    find_totals(draft, figures, weight_array(weights))
    question_ambiguous_lines(draft, figures)
    take_units(draft, figures, ends)
    draft.criteria = {j: draft.criteria[j] for j in draft.columns_of("criterion")}  # without those that are totals
    if weights is not None:
        set_weights(draft, dict(zip(columns, weights.values, strict=True)), weights.percent)
    for j, criterion in draft.criteria.items():
        criterion.low, criterion.high = ends.get(j, ENDLESS)
    read_directions(draft)
    return figures
