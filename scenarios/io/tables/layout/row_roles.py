"""Proposes the role of each row below the header: recommendation, weights, words, heading of a group, note."""

from __future__ import annotations

import numpy as np

from scenarios.io.tables.layout.draft import Draft
from scenarios.io.tables.layout.header_rows import word_role
from scenarios.io.tables.layout.label_meanings import begins_a_note, is_numbered_heading, total_word
from scenarios.io.tables.layout.oriented_grid import FIGURE, MISSING, NOTHING, OTHER, TEXT


def read_rows(draft: Draft) -> None:
    """Mark every row of the block that is not marked yet, and say in which group the recommendations are."""
    for i, role in draft.row_answers.items():
        if role != "header":
            draft.row(i, role, "answered")
    criteria, end = draft.columns_of("criterion", "total"), _end(draft)
    free = [i for i in draft.filled_rows() if i not in draft.rows]
    for i in free:
        found = word_role(draft, i)
        if _repeats_head(draft, i):
            draft.row(i, "note", "repeated_head")
        elif found is not None:
            draft.row(i, found[0], found[1], label=draft.label(i))
        else:
            _read_row(draft, i, criteria, past_end=i > end)
    _ask_empty_ones(draft)
    _find_groups(draft)


def _read_row(draft: Draft, i: int, criteria: list[int], past_end: bool) -> None:
    grid = draft.grid
    codes = grid.codes[i, criteria].tobytes() if criteria else b""
    if FIGURE in codes or MISSING in codes or OTHER in codes:
        draft.row(i, "item", "figures")
    elif TEXT in codes:
        if i < min(draft.header, default=0) or (past_end and not _is_named(draft, i)):
            draft.row(i, "note", "texts_at_the_edge")
        else:
            draft.row(i, "item", "texts")
    elif i < min(draft.header, default=0):
        draft.row(i, "note", "above_names")
    elif _is_heading(draft, i):
        draft.row(i, "group", "heading")
    elif begins_a_note(draft.label(i)) or (past_end and not _is_named(draft, i)) or _explains(draft, i):
        draft.row(i, "note", "lone_text")
    elif total_word(draft.label(i)):
        draft.row(i, "total", "label_total")
    else:
        draft.row(i, "item", "no_figures", sure=False)


def _repeats_head(draft: Draft, i: int) -> bool:
    """Whether a row has the same names as the innermost row of names: it begins a page when it is printed."""
    if not draft.header or i < draft.header[-1]:
        return False
    block = slice(draft.left, draft.right + 1)
    names, here = draft.grid.rows[draft.header[-1]][block], draft.grid.rows[i][block]
    return here == names and sum(cell.kind == "text" for cell in here) > 1


def _explains(draft: Draft, i: int) -> bool:
    """Whether a lone text below all figures says what something means: "Range: 1 (worst) to 5 (best)"."""
    if not any(mark in draft.label(i) for mark in ":：="):
        return False
    below = draft.grid.codes[i : draft.bottom + 1, draft.left : draft.right + 1]
    return not (below == FIGURE).any()


def _is_named(draft: Draft, i: int) -> bool:
    return any(draft.grid.codes[i, j] != NOTHING for j in draft.columns_of("name"))


def _end(draft: Draft) -> int:
    """The first row past the last figures and past an empty one below them; beyond the block where there is none."""
    block = slice(draft.left, draft.right + 1)
    figures = np.flatnonzero((draft.grid.codes[: draft.bottom + 1, block] == FIGURE).any(axis=1))
    last = int(figures[-1]) if figures.size else max(draft.header, default=draft.top)
    empty = np.flatnonzero(~draft.grid.shown[last : draft.bottom + 1, block].any(axis=1))
    return last + int(empty[0]) if empty.size else draft.bottom + 1


def _is_heading(draft: Draft, i: int) -> bool:
    """Whether a row with one text is merged over the table, as headings of groups are."""
    return any(
        area.top == i
        and area.first_column <= draft.left
        and area.right >= draft.right - 1
        and area.right - area.first_column >= 2
        for area in draft.grid.merged
    )


def _ask_empty_ones(draft: Draft) -> None:
    """Rows with a name alone: recommendations without scores as yet, or headings of groups."""
    if not any(mark.why.code == "figures" for mark in draft.rows.values()):
        return  # no row has any
    empty = [i for i, mark in draft.rows.items() if mark.why.code == "no_figures" and not mark.sure]
    if len(empty) > 1 and all(is_numbered_heading(draft.label(i)) for i in empty):
        for i in empty:
            draft.row(i, "group", "numbered_heading")
        return
    if empty:
        draft.doubt_rows(empty, "row_without_scores", "item", "group", "ignore", name=draft.label(empty[0]))


def _find_groups(draft: Draft) -> None:
    """The groups of recommendations: in their column, where an empty cell goes on with what is above, or by heading."""
    columns = draft.columns_of("group")
    heading = group = ""
    goes_on = bool(columns) and any(draft.grid.codes[i, columns[0]] == NOTHING for i in draft.items())
    for i in sorted(i for i, mark in draft.rows.items() if mark.role in ("item", "group")):
        if draft.rows[i].role == "group":
            heading = draft.label(i)
            continue
        if columns:
            found = draft.grid.filled(i, columns[0])
            group = found or (group if goes_on else "")
        draft.parents[i] = group if columns else heading
