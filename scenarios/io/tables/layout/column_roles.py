"""Proposes the role of each column: names, ids and groups on the left, criteria, and what is no criterion."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from scenarios.io.tables.layout.directions import less_word
from scenarios.io.tables.layout.draft import Draft
from scenarios.io.tables.layout.header_rows import rating_rows
from scenarios.io.tables.layout.label_meanings import bare, begins_a_note, calls_ids, total_word
from scenarios.io.tables.layout.layout_types import Role
from scenarios.io.tables.layout.oriented_grid import FIGURE, NOTHING, OTHER, TEXT
from scenarios.io.tables.layout.text_patterns import is_rating
from scenarios.io.tables.layout.vocabulary import COUNTS, CRITERIA, GROUPS, IDS, KNOWN_CRITERIA, NAMES, NOTES
from scenarios.numbers import are_figures

LONG = 16  # characters of a cell that is rather a sentence than a name
SHORT_ID = 12
LONG_NUMBER = 1000
FEW = 3  # texts, from which on they are told of as a column


def read_columns(draft: Draft) -> None:
    """Mark every column of the block; what texts without a known head may be is asked about."""
    rows = _body(draft)
    columns = [j for j in draft.filled_columns() if j not in draft.columns]
    for j, role in draft.column_answers.items():
        if draft.left <= j <= draft.right:
            draft.column(j, role, "answered")
    free = [j for j in columns if j not in draft.columns]
    counts = _Counts(draft, rows)
    texts = [j for j in free if counts.is_text(j)]
    if not draft.columns_of("name"):
        _find_names(draft, free, texts, counts)
    for j in free:
        if j not in draft.columns:
            _read_column(draft, j, counts)


def _body(draft: Draft) -> list[int]:
    """The rows below the names that no word has settled as yet."""
    below = max(draft.header, default=draft.top - 1)
    return [i for i in draft.filled_rows() if i > below and draft.row_answers.get(i, "item") == "item"]


class _Counts:
    """How many cells of each kind the columns of the block hold in some rows."""

    def __init__(self, draft: Draft, rows: Sequence[int]) -> None:
        self.draft, self.rows = draft, rows
        self.codes = draft.grid.codes[list(rows)] if rows else np.zeros((0, draft.grid.width), dtype=np.uint8)
        self.texts = (self.codes == TEXT).sum(axis=0)
        self.figures = ((self.codes == FIGURE) | (self.codes == OTHER)).sum(axis=0)
        self.others = (self.codes == OTHER).sum(axis=0)

    def is_text(self, j: int) -> bool:
        return int(self.texts[j]) > int(self.figures[j])

    def values(self, j: int) -> list[str]:
        """The texts of the cells that are filled."""
        grid = self.draft.grid
        return [
            grid.text(i, j) for i, code in zip(self.rows, self.codes[:, j].tolist(), strict=True) if code != NOTHING
        ]

    @cached_property
    def rated(self) -> np.ndarray:
        """(columns,): whether the table itself rates what stands there."""
        return np.asarray(self.draft.grid.shown[rating_rows(self.draft)].any(axis=0))

    def look_like_ids(self, j: int) -> bool:
        """Whether whole numbers are long, or are 1, 2, 3 …"""
        numbers = [int(value) for value in self.values(j)]
        return min(numbers) >= LONG_NUMBER or sorted(numbers) == list(range(1, len(numbers) + 1))

    def are_whole(self, j: int) -> bool:
        """Whether all rows hold whole numbers, each another one."""
        values = self.values(j)
        plain = all(value.isascii() and value.isdigit() for value in values)
        return plain and len(set(values)) == len(values) >= max(len(self.rows) - 2, 1)


def _find_names(draft: Draft, free: list[int], texts: list[int], counts: _Counts) -> None:
    heads = {j: bare(draft.name_of_column(j)) for j in free}
    if not free:
        return
    candidates = [j for j in texts if _left_of_figures(j, free, counts)]
    named = [j for j in candidates if heads[j] in NAMES | CRITERIA and heads[j] not in GROUPS]
    candidates = candidates or texts[:1]
    if named:
        # of two that are headed like names the one that tells the rows apart: Region, Project
        telling = next((j for j in named[1:] if _tells_apart(named[0], j, counts)), named[0])
        _take_names(draft, telling, "head_names", free, heads, counts)
    elif len(candidates) > 1:
        _choose_names(draft, candidates, free, heads, counts)
    elif candidates:
        _take_names(draft, candidates[0], "texts_left", free, heads, counts)
    else:
        _names_in_figures(draft, free, heads, counts)


def _tells_apart(first: int, second: int, counts: _Counts) -> bool:
    """Whether texts are all different, while those left of them repeat, or go on where nothing stands."""
    values, others = counts.values(first), counts.values(second)
    distinct = len(set(others)) == len(others) >= len(values)
    return distinct and (len(set(values)) < len(values) or len(values) < len(others))


def _left_of_figures(j: int, free: list[int], counts: _Counts) -> bool:
    """Whether at most one column of figures (numbers of the rows, say) stands left of a column of texts."""
    return sum(bool(counts.figures[other] > counts.texts[other]) for other in free if other < j) <= 1


def _choose_names(draft: Draft, candidates: list[int], free: list[int], heads: dict[int, str], counts: _Counts) -> None:
    """Of several columns of texts side by side: ids or groups stand first, then the names."""
    first, second, *_ = candidates
    values, others = counts.values(first), counts.values(second)
    distinct = len(set(others)) == len(others) >= len(values)
    if heads[first] in IDS or (
        distinct and _are_codes(values) and not _are_codes(others) and heads[second] not in NOTES
    ):
        draft.column(first, "id", "ids_left")
        _take_names(draft, second, "texts_left", free, heads, counts)
    elif heads[second] not in NOTES | GROUPS and _tells_apart(first, second, counts):
        draft.column(first, "group", "groups_left")
        _take_names(draft, second, "texts_left", free, heads, counts)
    else:
        _take_names(draft, first, "texts_left", free, heads, counts)


def _are_codes(values: list[str]) -> bool:
    short = all(len(each) <= SHORT_ID and each.isascii() and any(c.isdigit() for c in each) for each in values)
    return short and len(set(values)) == len(values) and bool(values)


def _take_names(draft: Draft, names: int, code: str, free: list[int], heads: dict[int, str], counts: _Counts) -> None:
    """Mark the names, and the columns of figures left of them that are numbers of the rows."""
    draft.column(names, "name", code)
    for j in (j for j in free if j < names and j not in draft.columns):
        if counts.is_text(j):
            continue
        if calls_ids(heads[j]) or not heads[j]:
            draft.column(j, "id", "numbers_left")
        elif counts.are_whole(j) and not (total_word(heads[j]) or _is_measured(heads[j])):
            _read_numbers(draft, j, heads[j], counts)


def _names_in_figures(draft: Draft, free: list[int], heads: dict[int, str], counts: _Counts) -> None:
    """No column of texts: names are numbers or dates, in the first column."""
    first = free[0]
    known = not heads[first] or heads[first] in NAMES | CRITERIA or calls_ids(heads[first])
    if known or (counts.are_whole(first) and counts.look_like_ids(first) and not _is_measured(heads[first])):
        draft.column(first, "name", "figures_as_names")
    else:
        draft.column(first, "name", "figures_as_names", sure=False)
        draft.doubt_column(first, "names_or_criterion", "name", "criterion", name=draft.name_of_column(first))


def _read_column(draft: Draft, j: int, counts: _Counts) -> None:
    head = bare(draft.name_of_column(j))
    if not counts.is_text(j):
        _read_figures(draft, j, head, counts)
        return
    values = counts.values(j)
    if head in GROUPS and len(set(values)) <= len(values):
        draft.column(j, "group", "head_group")
    elif head in IDS:
        draft.column(j, "id", "head_id")
    elif head in NOTES or sum(map(len, values)) > LONG * len(values):
        draft.column(j, "note", "head_note" if head in NOTES else "long_texts")
    elif not head and counts.texts[j] <= 1:
        draft.column(j, "note", "lone_text")
    elif total_word(draft.name_of_column(j)):
        draft.column(j, "total", "head_total")
    elif _spans_names(draft, j, values, counts):
        draft.column(j, "group", "groups_left")
    else:
        _read_texts(draft, j, values, counts)


def _spans_names(draft: Draft, j: int, values: list[str], counts: _Counts) -> bool:
    """Whether texts left of the names stand for several of them each: said once, or again in every row."""
    left = any(j < names for names in draft.columns_of("name"))
    said = left and not counts.figures[j] and counts.codes[0, j] == TEXT
    return bool(said and (len(set(values)) < len(values) or len(values) < len(counts.rows)))


def _read_figures(draft: Draft, j: int, head: str, counts: _Counts) -> None:
    name = draft.name_of_column(j)
    if begins_a_note(name) or (counts.others[j] and head in NOTES):
        draft.column(j, "note", "head_note")
    elif (head in COUNTS or calls_ids(head)) and counts.are_whole(j):
        _read_numbers(draft, j, head, counts)
    elif head:
        draft.column(j, "criterion", "figures")
    elif counts.figures[j]:
        draft.column(j, "ignore", "figures", sure=False)
        draft.doubt_column(j, "column_without_name", "ignore", "criterion", column=draft.grid.column_at(j))


def _is_measured(head: str) -> bool:
    """Whether a head is a word for a criterion."""
    return bool(head in KNOWN_CRITERIA or less_word(head))


def _read_numbers(draft: Draft, j: int, head: str, counts: _Counts) -> None:
    """A column of whole numbers, none twice, that may be ids: it is of ids where they count the rows, and a criterion
    where the table rates it, or where "Number" stands beside ids, or over figures in no order."""
    numbers = [int(value) for value in counts.values(j)]
    if counts.rated[j] or (head in COUNTS and (draft.columns_of("id") or numbers != sorted(numbers))):
        draft.column(j, "criterion", "figures")
    elif numbers == list(range(1, len(numbers) + 1)):
        draft.column(j, "id", "counts_rows")
    else:
        draft.column(j, "criterion", "figures", sure=False)
        draft.doubt_column(j, "column_like_ids", "id", "criterion", name=draft.name_of_column(j))


def _read_texts(draft: Draft, j: int, values: list[str], counts: _Counts) -> None:
    figures = int(counts.figures[j])
    fields = {
        "column": draft.grid.column_at(j),
        "name": draft.name_of_column(j),
        "count": len(values) - figures,
        "example": values[0][:30],
    }
    repeated = len(set(values)) < len(values)
    measured = _is_measured(bare(draft.name_of_column(j))) or less_word(draft.name_of_column(j))
    if are_figures(values):
        draft.column(j, "criterion", "figures")
    elif figures or len(values) < FEW or not counts.figures[draft.left : draft.right + 1].any():  # cell by cell
        draft.column(j, "criterion", "figures", sure=False)
    elif repeated or measured or any(map(is_rating, values)):
        draft.column(j, "note", "texts", sure=False)
        roles: tuple[Role, ...] = ("note", "group") if measured or any(map(is_rating, values)) else ("group", "note")
        draft.doubt_column(j, "column_of_texts", *roles, **fields)
    else:
        draft.column(j, "note", "texts")
