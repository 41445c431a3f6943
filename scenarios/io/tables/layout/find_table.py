"""Finds the table in a sheet: what stands above, below and beside it, and whether there are several."""

from __future__ import annotations

import numpy as np

from scenarios.io.tables.cells import CORNER
from scenarios.io.tables.layout.draft import Draft
from scenarios.io.tables.layout.header_rows import word_role
from scenarios.io.tables.layout.label_meanings import begins_a_note
from scenarios.io.tables.layout.layout_types import Choice, Doubt, Setting, area_name
from scenarios.io.tables.layout.oriented_grid import FIGURE, NOTHING, TEXT, Lines
from scenarios.io.tables.layout.special_labels import is_special

SOON = 4  # rows below its head in which a table has figures
Span = tuple[int, int]  # first and last


def find_block(draft: Draft, on_side: bool = False) -> None:
    """Set the block of the table, and mark what stands outside it. on_side: whether its rows are criteria."""
    grid, area = draft.grid, draft.answers.area
    if area is not None:
        turned = grid.area_at(*area)  # turning is its own inverse
        draft.top, draft.left = turned.top, turned.first_column
        draft.bottom, draft.right = min(turned.bottom, grid.height - 1), min(turned.right, grid.width - 1)
    else:
        draft.bottom, draft.right = grid.height - 1, grid.width - 1
        if not _begins_with_corner(draft):
            _find_columns(draft)
            _find_rows(draft)
    _trim(draft)
    _mark_outside(draft)
    _say_hidden(draft, on_side)


def _begins_with_corner(draft: Draft) -> bool:
    """Whether the first thing that stands in the sheet is the corner of a table of the program's own form."""
    filled = np.argwhere(draft.grid.shown)
    return bool(filled.size) and draft.grid.text(int(filled[0][0]), int(filled[0][1])).lower() == CORNER


def _find_columns(draft: Draft) -> None:
    """Cut off what stands beside the table, past an empty column, if it is a table of its own."""
    grid = draft.grid
    runs = _runs(np.flatnonzero(grid.shown.any(axis=0)))
    tables = [run for run in runs if _is_table(draft, run)]
    if len(tables) < 2:
        return
    ends = [*(first for first, _ in tables[1:]), grid.width]
    blocks = [(0, tables[0][0] if tables[0] == runs[0] else 0, grid.height - 1, ends[0] - 1)]
    blocks += [(0, first, grid.height - 1, end - 1) for (first, _), end in zip(tables[1:], ends[1:], strict=True)]
    _ask_which(draft, blocks)


def _is_table(draft: Draft, run: Span) -> bool:
    """Whether neighbouring columns are a table by themselves: names, and figures to the right of them."""
    codes = draft.grid.seen[:, run[0] : run[1] + 1]
    texts, figures = (codes == TEXT).sum(axis=0), (codes == FIGURE).sum(axis=0)
    if len(texts) < 2:
        return False
    names = np.flatnonzero((texts >= 3) & (texts > figures))
    return bool(names.size and (figures[names[0] + 1 :] >= 2).any())


def _find_rows(draft: Draft) -> None:
    """The rows from the head of the table to its last one; further tables below are asked about."""
    starts = _starts(draft)
    if len(starts) > 1:
        ends = [*(start - 1 for start in starts[1:]), draft.bottom]
        blocks = [
            (start, draft.left, _last_wide(draft, start, end), draft.right)
            for start, end in zip(starts, ends, strict=True)
        ]
        _ask_which(draft, blocks)
        return
    draft.top = starts[0] if starts else draft.top
    _cut_notes(draft)


def _cut_notes(draft: Draft) -> None:
    """Cut off what stands below the table, past an empty row, and has no figures right of its first column."""
    while True:
        _trim(draft)
        shown = draft.grid.shown[draft.top : draft.bottom + 1, draft.left : draft.right + 1].any(axis=1)
        empty = np.flatnonzero(~shown)
        start = draft.top + int(empty[-1]) + 1 if empty.size else draft.top
        if not draft.top < start <= draft.bottom or any(_belongs(draft, i) for i in range(start, draft.bottom + 1)):
            return
        draft.bottom = start - 1


def _belongs(draft: Draft, i: int) -> bool:
    """Whether a row has figures of the table, or is one of its rows by its words."""
    codes = draft.grid.codes[i, draft.left + 1 : draft.right + 1]
    found = word_role(draft, i)
    return bool((codes == FIGURE).any() or is_special(draft.label(i)) or (found and found[0] != "note"))


def _starts(draft: Draft) -> list[int]:
    """The rows at which tables begin: the first wide one, and texts past an empty row with figures soon below."""
    codes = draft.grid.seen[:, draft.left : draft.right + 1]
    filled, figures = (codes != NOTHING).sum(axis=1), (codes == FIGURE).sum(axis=1)
    starts: list[int] = []
    seen = False  # figures, in the table that began last
    for i in range(draft.top, draft.bottom + 1):
        if filled[i] < 2 or (not starts and _is_heading(draft, i)):
            continue
        if not starts:
            starts.append(i)
        elif (
            seen
            and figures[i] == 0
            and (codes[i] == TEXT).sum() >= 2
            and _past_a_gap(draft, filled, i)
            and (figures[i + 1 : i + 1 + SOON] > 0).any()
            and not _is_heading(draft, i)
            and not is_special(draft.label(i))
        ):
            starts.append(i)
            seen = False
        seen = seen or figures[i] > 0
    return starts


def _past_a_gap(draft: Draft, filled: np.ndarray, i: int) -> bool:
    """Whether an empty row, or one with a title alone, parts a row from the table above."""
    above = i - 1
    while above > draft.top and filled[above] == 1:
        above -= 1
    return bool(filled[above] == 0)


def _is_heading(draft: Draft, i: int) -> bool:
    """Whether a wide row is no head of a table: a comment, or texts such as "Date: 3 March"."""
    texts = [text for _, text in draft.grid.texts(i)]
    first = texts[0] if texts else ""
    if first.lower() == CORNER:
        return False
    if first.startswith(("#", "//")) and not is_special(first) and len(first) > 1:
        return True
    notes = sum(begins_a_note(text, long=False) for text in texts)
    return begins_a_note(first, long=False) or notes * 2 > len(texts) or len(set(texts)) == 1 < len(texts) - 1


def _last_wide(draft: Draft, start: int, end: int) -> int:
    filled = draft.grid.shown[start : end + 1, draft.left : draft.right + 1].sum(axis=1)
    return start + int(np.flatnonzero(filled > 1)[-1])


def _ask_which(draft: Draft, blocks: list[tuple[int, int, int, int]]) -> None:
    """Take the largest of several tables, and ask."""
    trimmed = [_trimmed(draft, block) for block in blocks]
    size = [_filled(draft, block) for block in trimmed]
    order = sorted(range(len(blocks)), key=lambda n: -size[n])
    draft.top, draft.left, draft.bottom, draft.right = trimmed[order[0]]
    names = [area_name(draft.grid.area_at(*block)) for block in trimmed]
    choices = tuple(Choice("range", (Setting("range", names[n]),), {"range": names[n]}) for n in order)
    draft.doubts.append(Doubt(tuple(names), "several_tables", {"count": len(names), "ranges": tuple(names)}, choices))


def _filled(draft: Draft, block: tuple[int, int, int, int]) -> int:
    top, left, bottom, right = block
    return int(draft.grid.shown[top : bottom + 1, left : right + 1].sum())


def _trimmed(draft: Draft, block: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    top, left, bottom, right = block
    shown = draft.grid.shown[top : bottom + 1, left : right + 1]
    rows, columns = np.flatnonzero(shown.any(axis=1)), np.flatnonzero(shown.any(axis=0))
    if not rows.size:
        return block
    return top + int(rows[0]), left + int(columns[0]), top + int(rows[-1]), left + int(columns[-1])


def _trim(draft: Draft) -> None:
    block = (draft.top, draft.left, draft.bottom, draft.right)
    draft.top, draft.left, draft.bottom, draft.right = _trimmed(draft, block)


def _mark_outside(draft: Draft) -> None:
    grid = draft.grid
    chosen = draft.answers.area is not None
    for i in np.flatnonzero(grid.shown.any(axis=1)).tolist():
        if not draft.top <= i <= draft.bottom:
            if chosen:
                draft.row(i, "ignore", "outside_range")
            else:
                draft.row(i, "note", "above_table" if i < draft.top else "below_table")
    inside = grid.shown[draft.top : draft.bottom + 1]
    for j in np.flatnonzero(inside.any(axis=0)).tolist():
        if not draft.left <= j <= draft.right:
            draft.column(j, "ignore", "outside_range" if chosen else "beside_table")


def _say_hidden(draft: Draft, on_side: bool) -> None:
    """Mark what is hidden in the table, and at its edges, where the block ends before it."""
    grid = draft.grid
    across, down = range(draft.top, draft.bottom + 1), range(draft.left, draft.right + 1)
    if draft.answers.area is None:
        across, down = _with_hidden(across, grid.hidden_rows), _with_hidden(down, grid.hidden_columns)
    there = grid.codes[across.start : across.stop, down.start : down.stop] != NOTHING
    rows = [i for i in sorted(grid.hidden_rows) if i in across and there[i - across.start].any()]
    columns = [j for j in sorted(grid.hidden_columns) if j in down and there[:, j - down.start].any()]
    for i in rows:
        draft.row(i, "ignore", "hidden")
    for j in columns:
        draft.column(j, "ignore", "hidden")
    hidden = [*map(grid.row_at, rows), *map(grid.column_at, columns)]
    if hidden:
        code = "filtered_left_out" if grid.sheet.filtered and not columns else "hidden_left_out"
        draft.remark(", ".join(hidden), code, option=_option(draft, rows, columns, on_side))


def _with_hidden(lines: range, hidden: Lines) -> range:
    """The lines with the hidden ones on either side."""
    first, end = lines.start, lines.stop
    while first - 1 in hidden:
        first -= 1
    while end in hidden:
        end += 1
    return range(first, end)


def _option(draft: Draft, rows: list[int], columns: list[int], on_side: bool) -> str:
    """What takes the first line that is hidden."""
    of_row, of_column = ("criterion", "item") if on_side else ("item", "criterion")
    if rows:
        return Setting(draft.grid.row_kind, of_row, draft.grid.row_at(rows[0])).option
    return Setting(draft.grid.column_kind, of_column, draft.grid.column_at(columns[0])).option


def _runs(indices: np.ndarray) -> list[Span]:
    """Neighbouring indices, as first and last of each run."""
    if not indices.size:
        return []
    parts = np.split(indices, np.flatnonzero(np.diff(indices) > 1) + 1)
    return [(int(part[0]), int(part[-1])) for part in parts]
