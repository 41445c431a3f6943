"""The program's own form: rows and columns that begin with #.

What its lines are is in doubt only where a person put # rows into a table that names others by words: 权重 beside
#objective.
"""

from __future__ import annotations

from scenarios.io.tables.cells import CORNER
from scenarios.io.tables.formula_escaping import plain
from scenarios.io.tables.layout.draft import Draft
from scenarios.io.tables.layout.header_rows import word_role
from scenarios.io.tables.layout.layout_types import Doubt, Role
from scenarios.io.tables.layout.oriented_grid import FIGURE, NOTHING
from scenarios.io.tables.layout.special_labels import GROUP, ROWS, TEXT_COLUMNS, role_of_row, word_of

ALWAYS = frozenset({"objective", "weight", "low", "high"})  # what the program writes with every table
_MARKS: dict[Role, str] = {
    "weight": "#weight", "direction": "#objective", "unit": "#unit", "low": "#low", "high": "#high",
}  # fmt: skip
LEFT_OUT: tuple[Role, ...] = ("total", "note", "ignore")
ROW_ANSWERS: tuple[Role, ...] = ("item", *LEFT_OUT)  # what people may make of a line: all else its mark says
COLUMN_ANSWERS: tuple[Role, ...] = ("criterion", *LEFT_OUT)


def find_own(draft: Draft) -> None:
    """Set whether the table is of the program's own form, and whether the program itself wrote it."""
    rows = draft.filled_rows()
    if not rows:
        return
    names = _names(draft, rows[0])
    words = {word for i in rows[1:] if (word := _mark(draft, i, names)) in ROWS}
    beside = any(_is_beside(draft.grid.text(rows[0], j)) for j in range(draft.left, draft.right + 1))
    codes = draft.grid.codes[draft.top : draft.bottom + 1, draft.left : draft.right + 1]
    unfilled = draft.grid.text(rows[0], names).lower() == CORNER and not (codes[1:, 1:] == FIGURE).any()
    draft.own = bool(words) or beside or unfilled
    draft.written = words >= ALWAYS


def read_own(draft: Draft) -> None:
    """Names in the first column, criteria in the first row, and # rows anywhere below."""
    grid = draft.grid
    head, *body = draft.filled_rows()
    names = _names(draft, head)
    draft.header = [head]
    draft.row(head, "header", "own_header")
    for j in range(draft.left, draft.right + 1):
        text = grid.text(head, j)
        if j == names:
            draft.column(j, "name", "own_names")
        elif draft.column_answers.get(j) in LEFT_OUT:
            draft.column(j, draft.column_answers[j], "answered")
        elif _is_beside(text):
            draft.column(j, "id" if word_of(text) == "id" else "special", "own_column", word=word_of(text))
        elif j not in draft.columns and (grid.codes[head, j] != NOTHING or _is_nameless(draft, head, j)):
            draft.column(j, "criterion", "own_criterion")
            if word_of(text) is not None and j not in draft.column_answers:
                draft.doubt_column(j, "column_unknown", "ignore", "criterion", name=text)
    groups = next((j for j in draft.columns_of("special") if word_of(grid.text(head, j)) == GROUP), None)
    for i in body:
        word = _mark(draft, i, names)
        if draft.row_answers.get(i) in ROW_ANSWERS:
            draft.row(i, draft.row_answers[i], "answered")
        elif word is None:
            draft.row(i, "item", "own_item")
            draft.parents[i] = "" if groups is None else plain(grid.text(i, groups))
            _ask_words(draft, i)
        elif " " in word and word not in ROWS and grid.shown[i, draft.left : draft.right + 1].sum() == 1:
            draft.row(i, "note", "comment")
        else:
            draft.row(i, role_of_row(word), "own_special", word=word)
    _say_unheeded(draft)


def _say_unheeded(draft: Draft) -> None:
    """Ask about answers that a table of this form cannot take: they are not passed over in silence."""
    sides = (
        (draft.row_answers, draft.rows, draft.grid.row_at),
        (draft.column_answers, draft.columns, draft.grid.column_at),
    )
    unheeded = [
        name(index)
        for answers, marks, name in sides
        for index, role in answers.items()
        if index in marks and marks[index].role != role
    ]
    if unheeded:
        draft.doubts.append(Doubt(tuple(unheeded), "marked_otherwise"))


def _ask_words(draft: Draft, i: int) -> None:
    """A row that is named by a word, as rows of weights are in tables of other forms."""
    found = None if draft.written else word_role(draft, i)
    if found is not None and found[0] in _MARKS:
        draft.rows[i].sure = False
        draft.doubt_row(i, "row_without_mark", "ignore", "item", name=draft.label(i), mark=_MARKS[found[0]])


def _is_beside(text: str) -> bool:
    return word_of(text) in TEXT_COLUMNS


def _names(draft: Draft, head: int) -> int:
    """The column of names: the first that is no special one."""
    columns = range(draft.left, draft.right + 1)
    return next((j for j in columns if not _is_beside(draft.grid.text(head, j))), draft.left)


def _mark(draft: Draft, i: int, names: int) -> str | None:
    """The word of a special row: its mark may stand in a column of ids before the names."""
    marks = (word_of(draft.grid.text(i, j)) for j in range(draft.left, names + 1))
    return next((word for word in marks if word is not None), None)


def _is_nameless(draft: Draft, head: int, j: int) -> bool:
    """Whether something stands in a column without a name that has named ones to its right."""
    named = draft.grid.codes[head, j + 1 : draft.right + 1] != NOTHING
    return bool(named.any() and draft.grid.shown[:, j].any())
