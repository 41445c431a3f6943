"""Finds the header rows above the recommendations, and the rows of words and weights among them."""

from __future__ import annotations

import numpy as np

from scenarios.io.tables.cells import CORNER
from scenarios.io.tables.layout.column_figures import YEARS, is_whole
from scenarios.io.tables.layout.directions import direction_of, is_vague
from scenarios.io.tables.layout.draft import Draft
from scenarios.io.tables.layout.label_meanings import bare, begins_a_note
from scenarios.io.tables.layout.layout_types import Choice, Doubt, Role, Setting
from scenarios.io.tables.layout.oriented_grid import FIGURE, MISSING, NOTHING, TEXT
from scenarios.io.tables.layout.text_patterns import is_unit
from scenarios.io.tables.layout.vocabulary import (
    CRITERIA,
    DIMENSIONS,
    DIRECTION_LABELS,
    HIGHS,
    IDS,
    LOWS,
    NAMES,
    NOTES,
    UNITS,
    WEIGHTS,
)

RATING: tuple[Role, ...] = ("weight", "direction", "low", "high")  # rows that say what criteria have


def read_head(draft: Draft) -> None:
    """Mark the rows of names, and those of units, directions and weights that stand above the recommendations."""
    columns = np.flatnonzero(_figure_columns(draft))
    draft.figures_from = draft.left + (int(columns[0]) if columns.size else 1)
    answered = [i for i, role in draft.row_answers.items() if role == "header"]
    wanted = draft.answers.header_rows
    candidates = _candidates(draft)
    if answered:
        draft.header = sorted(answered)
        code = "answered"
    elif wanted is not None:
        draft.header = _wanted(draft, candidates, wanted)
        code = "answered"
    elif candidates:
        draft.header = _chosen(draft, candidates)
        code = "names_above" if len(draft.header) == 1 else "two_rows_of_names"
    else:
        draft.header = _of_figures(draft)
        code = "names_in_figures"
    for i in draft.header:
        draft.row(i, "header", code)


def word_role(draft: Draft, i: int) -> tuple[Role, str] | None:
    """What a row is by its label, or by its cells alone, with the code of the reason; None if nothing says so."""
    first, codes = draft.label(i), _codes(draft, i)
    label, figures = bare(first), int((codes == FIGURE).sum())
    if figures:
        for words, role in _LABELS:
            if label in words:
                return role, f"label_{role}"
    if figures * 2 < (codes != NOTHING).sum():
        return _text_role(draft, i, label, figures)
    return None


def rating_rows(draft: Draft) -> list[int]:
    """The rows that are of weights, directions or ends by their words: what has something there is a criterion."""
    return [i for i in draft.filled_rows() if (found := word_role(draft, i)) is not None and found[0] in RATING]


_LABELS: tuple[tuple[frozenset[str], Role], ...] = ((WEIGHTS, "weight"), (LOWS, "low"), (HIGHS, "high"))


def _text_role(draft: Draft, i: int, label: str, figures: int) -> tuple[Role, str] | None:
    """What a row that is mostly texts is: directions, units, a note."""
    texts = [text for j, text in draft.grid.texts(i) if draft.left <= j <= draft.right]
    rest = texts[1:] if label and bare(texts[0]) == label else texts
    ways = [text for text in rest if direction_of(text) is not None]
    if label in DIRECTION_LABELS and len(ways) * 2 > len(rest):
        return "direction", "label_direction"
    if len(ways) == len(rest) > 1 and (not label or not any(map(is_vague, ways))):
        return "direction", "cells_direction"
    if label in UNITS and rest:
        return "unit", "label_unit"
    if len(rest) > 1 and all(map(is_unit, rest)) and not label:
        return "unit", "cells_unit"
    if not figures and (label in NOTES or begins_a_note(draft.label(i))):
        return "note", "label_note"
    return None


def _codes(draft: Draft, i: int) -> np.ndarray:
    return draft.grid.seen[i, draft.left : draft.right + 1]


def _candidates(draft: Draft) -> list[int]:
    """The rows above the first one of figures that may be names; the others among them are marked."""
    columns = _figure_columns(draft)
    found: list[int] = []
    words: list[int] = []
    for i in draft.filled_rows():
        if i in draft.row_answers:
            continue
        codes = _codes(draft, i)
        role = word_role(draft, i)
        if role is not None and role[0] in ("weight", "direction", "unit", "low", "high"):
            words.append(i)
            continue
        if role is not None and found:  # a note below the names
            continue
        texts, figures = int((codes[columns] == TEXT).sum()), int((codes[columns] == FIGURE).sum())
        if figures > texts or (figures and figures == texts and found):
            if found or not _stands_above_names(draft, i, columns):
                break
            _mark_above_names(draft, i)
            continue
        if (codes != NOTHING).sum() == 1 and (found or not _covers(draft, i)):
            if found:
                break  # a recommendation without scores as yet, or a heading
            continue
        found.append(i)
    if not found and words:  # the only row of texts is the one of names: 单位 stands above organisations
        texts_only = [i for i in words if not (_codes(draft, i) == FIGURE).any()]
        found = texts_only[:1]
    return found


def _stands_above_names(draft: Draft, i: int, columns: np.ndarray) -> bool:
    """Whether the names of the criteria stand below a row of figures that has no name itself."""
    below = next((k for k in draft.filled_rows() if k > i), None)
    if below is None or draft.label(i):
        return False
    codes = _codes(draft, below)[columns]
    return int((codes == TEXT).sum()) > max(1, int((codes == FIGURE).sum()))


def _mark_above_names(draft: Draft, i: int) -> None:
    """Figures above the names: weights, if they sum to 1 or to 100."""
    block = range(draft.left, draft.right + 1)
    column = draft.reader().read([draft.grid.cell(i, j) for j in block])
    if is_whole(column.values):
        draft.row(i, "weight", "above_names_weights")
    else:
        draft.row(i, "note", "above_names", sure=False)
        draft.doubt_row(i, "row_above_names", "weight", "note", row=draft.grid.row_at(i))


def _covers(draft: Draft, i: int) -> bool:
    """Whether the only cell of a row spans several columns, but not all: a dimension over them."""
    width = draft.right - draft.left
    return any(area.top == i and 0 < area.right - area.first_column < width for area in draft.grid.merged)


def _figure_columns(draft: Draft) -> np.ndarray:
    """(columns of the block,): whether figures are what the column mostly holds."""
    codes = draft.grid.seen[draft.top : draft.bottom + 1, draft.left : draft.right + 1]
    figures = (codes == FIGURE).sum(axis=0)
    mostly = (figures > 0) & (figures * 2 >= (codes == TEXT).sum(axis=0))
    mostly[:1] &= len(mostly) == 1 or (mostly.sum() > 1 and not _first_is_name(codes))
    return np.asarray(mostly)


def _first_is_name(codes: np.ndarray) -> bool:
    return bool((codes[:, 0] == TEXT).sum() > 1)


def _chosen(draft: Draft, found: list[int]) -> list[int]:
    """The header rows among the candidates; a row of texts that may be either is asked about."""
    if len(found) == 1:
        return found
    upper, lower = found[0], found[1]
    for n in range(len(found) - 1):  # titles with several cells stand above
        upper, lower = found[n], found[n + 1]
        if _spans(draft, upper, lower):
            rest = found[n + 2 :]
            if rest and _spans(draft, lower, rest[0]):
                return [upper, lower, rest[0]]
            return [upper, lower]
    grid = draft.grid
    counts = [int(grid.shown[i, draft.left : draft.right + 1].sum()) for i in found]
    fullest = max(counts)
    first = counts.index(fullest)
    for i in found[:first]:
        draft.row(i, "note", "above_names")
    if len(found) > first + 1:
        below = found[first + 1]
        if _figure_columns(draft).any():
            at = grid.row_at(below)
            kind = grid.row_kind
            choices = (
                Choice("row_item", (Setting(kind, "item", at),)),
                Choice("row_note", (Setting(kind, "note", at),)),
                Choice("row_header", (Setting("header_rows", "2"),)),
            )
            draft.doubts.append(Doubt((at,), "row_of_texts", {"row": at}, choices))
            draft.row(below, "item", "row_of_texts", sure=False)
    return [found[first]]


def _spans(draft: Draft, upper: int, lower: int) -> bool:
    """Whether one row of names stands over another: merged over several columns, or with gaps that go on to the right,
    while only one of them has the corner."""
    grid = draft.grid
    merged = [a for a in grid.merged if a.top == upper and a.right > a.first_column and a.first_column >= draft.left]
    if any(
        a.right - a.first_column < draft.right - draft.left
        and grid.shown[lower, a.first_column : a.right + 1].sum() > 1
        for a in merged
    ):
        return True
    if bare(grid.text(upper, draft.left)) in DIMENSIONS and bare(grid.text(lower, draft.left)) in CRITERIA | NAMES:
        return True
    first, rest = draft.left, range(draft.left + 1, draft.right + 1)
    starts = [j for j in rest if grid.codes[upper, j] != NOTHING]
    if all(grid.codes[upper, j] != NOTHING or not grid.shown[lower, j] for j in rest):
        return False  # nothing goes on to the right
    above, below = (bool(grid.codes[i, first] != NOTHING) for i in (upper, lower))
    if below:  # the corner of the names; a title would begin in the one above
        return not above and len(starts) >= 2 and starts[0] == first + 1
    return len(starts) >= (1 if above else 2)


def _wanted(draft: Draft, candidates: list[int], count: int) -> list[int]:
    """As many rows as were asked for: the lowest of the candidates, or those from the first one down."""
    if count <= len(candidates):
        spare = len(candidates) - count
        for i in candidates[:spare]:
            draft.row(i, "note", "above_names")
        return candidates[spare:]
    rows = [i for i in draft.filled_rows() if i not in draft.rows]
    start = rows.index(candidates[0]) if candidates else 0
    return rows[start : start + count]


def _of_figures(draft: Draft) -> list[int]:
    """The first row, where names are figures such as years; asked about where it may be a recommendation as well."""
    rows = [i for i in draft.filled_rows() if word_role(draft, i) is None and i not in draft.row_answers]
    if not rows:
        return []
    first = rows[0]
    corner = draft.grid.text(first, draft.left)
    known = bare(corner) in NAMES | IDS | CRITERIA or corner.lower() == CORNER
    if known or _look_like_names(draft, first) or len(rows) == 1 or not (_codes(draft, first) == FIGURE).any():
        return [first]
    choices = tuple(
        Choice(f"header_{count}", (Setting("header_rows", str(count)),), {"row": draft.grid.row_at(first)})
        for count in (1, 0)
    )
    draft.doubts.append(
        Doubt((draft.grid.row_at(first),), "no_row_of_names", {"row": draft.grid.row_at(first)}, choices)
    )
    return [first]


def _look_like_names(draft: Draft, i: int) -> bool:
    """Whether the figures of a row are years, long numbers, or 1, 2, 3 …"""
    grid = draft.grid
    columns = [j for j in range(draft.left + 1, draft.right + 1) if grid.codes[i, j] not in (NOTHING, MISSING)]
    values = [grid.cell(i, j).value for j in columns if grid.codes[i, j] == FIGURE]
    numbers = [float(v) for v in values if isinstance(v, float) or (isinstance(v, str) and v.isascii() and v.isdigit())]
    if len(numbers) < len(values) or not all(n.is_integer() for n in numbers) or len(set(numbers)) < len(numbers):
        return False
    counting = numbers == [float(n) for n in range(1, len(numbers) + 1)] and len(numbers) > 2
    return counting or all(int(n) in YEARS or n >= 10_000 for n in numbers)
