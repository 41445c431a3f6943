"""Finds ambiguous rows and columns: their figures would come in, while their label says something else.

Of rows such labels are those of weights with a word before them ("Dimension weight", 维度权重), of aims ("Target",
目标值) and of parts ("of which: rural"); a row without any label may have the weights, where its figures sum to 1 or to
100, as may any at the edge whose figures sum to 1, below those of all others. Of columns they are those of years, and
of how far other figures scatter ("Impact SD").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from scenarios.io.tables.layout.column_figures import YEARS, ColumnFigures, Reader, is_whole
from scenarios.io.tables.layout.draft import Draft
from scenarios.io.tables.layout.foreign_labels import are_ends, is_spread, sounds_like_note, sounds_like_ranks
from scenarios.io.tables.layout.header_rows import RATING
from scenarios.io.tables.layout.label_meanings import bare
from scenarios.io.tables.layout.layout_types import Role
from scenarios.io.tables.layout.vocabulary import word_set

_WEIGHTS = re.compile(r".*(?:\bweight(?:s|ing|ings)?|权重|gewicht(?:e|ung)?)(?: ?\d+)?")
_AIMS = word_set(
    "target|targets|target value|goal|goals|ideal|ideal value|benchmark|threshold|limit|目标|目标值|理想值|理想|参考值|"
    "基准值|标准值|阈值|限值|及格线|合格线|soll|sollwert|zielwert|objectif"
)
RANKS = "column_called_total"
_PART = re.compile(r"\W*(?:of which|thereof|davon|darunter|dont\b|其中)", re.IGNORECASE)
_YEARS = word_set("year|years|jahr|année|annee|年|年份|年度|fiscal year|start year|end year|起始年|起始年份")


def question_ambiguous_lines(draft: Draft, figures: ColumnFigures) -> None:
    """Ask about the recommendations and criteria of a draft that may be none."""
    items, reader = draft.items(), draft.reader()
    for i in items:
        if draft.rows[i].why.code == "figures":
            _ask_row(draft, i, reader, items, figures)
    names = {j: draft.name_of_column(j) for j in draft.columns_of("criterion")}
    labels = frozenset(map(bare, names.values()))
    for j, name in names.items():
        code = _likeness(draft, j, name, labels, reader) if draft.columns[j].why.code == "figures" else ""
        if code and not _is_rated(draft, j):
            draft.columns[j].sure = False
            draft.doubt_column(j, code, "total" if code == RANKS else "note", "criterion", name=name)
    for low, high in pairwise(names):
        if draft.columns[low].why.code == "figures" and are_ends(bare(names[low]), bare(names[high])):
            _ask_ends(draft, low, high, figures)


def _ask_row(draft: Draft, i: int, reader: Reader, items: Sequence[int], figures: ColumnFigures) -> None:
    label, at_edge = draft.label(i), i in (items[0], items[-1])
    if _WEIGHTS.fullmatch(bare(label)):
        code, roles = "row_like_weights", _roles_of_weights(draft)
    elif bare(label) in _AIMS:
        code, roles = "row_like_aims", ("ignore", "high", "item")
    elif not label and _is_nameless(draft, i) and is_whole(reader.row(i).values):
        code, roles = "row_like_weights_nameless", _roles_of_weights(draft)
    elif label and at_edge and not draft.rows_of("weight") and _are_shares(draft, i, figures):
        code, roles = "row_of_shares", ("weight", "item", "ignore")
    elif _PART.match(label) and i != items[0]:
        code, roles = "row_like_part", ("ignore", "item")
    else:
        return
    draft.rows[i].sure = False
    draft.doubt_row(i, code, *roles, row=draft.grid.row_at(i), name=label)


def _roles_of_weights(draft: Draft) -> tuple[Role, ...]:
    return ("ignore", "item") if draft.rows_of("weight") else ("weight", "ignore", "item")


def _is_nameless(draft: Draft, i: int) -> bool:
    return not any(draft.grid.filled(i, j) for j in draft.columns_of("name"))


def _are_shares(draft: Draft, i: int, figures: ColumnFigures) -> bool:
    """Whether the figures of a row sum to 1, while all those of the other rows are 1 or more."""
    columns, others = draft.columns_of("criterion"), [row for row in draft.items() if row != i]
    if len(columns) < 2 or len(others) < 2:
        return False
    shares, rest = figures.matrix([i], columns)[0], figures.matrix(others, columns)
    return bool((shares > 0).all() and abs(shares.sum() - 1) < 1e-6 and not (rest < 1).any())


def _likeness(draft: Draft, j: int, name: str, labels: frozenset[str], reader: Reader) -> str:
    """The code of the doubt about a column by its name, "" for none. labels: of all criteria."""
    label = bare(name)
    if label in _YEARS and _are_years(draft, j, reader):
        return "column_like_years"
    if len(labels) > 1 and is_spread(name, labels):
        return "column_like_spread"
    if sounds_like_note(label):
        return "column_like_note"
    return RANKS if sounds_like_ranks(label) else ""


def _is_rated(draft: Draft, j: int) -> bool:
    """Whether the table itself takes a column for a criterion: it has a weight, a direction or an end."""
    return any(draft.grid.shown[i, j] for i in draft.rows_of(*RATING))


def _ask_ends(draft: Draft, low: int, high: int, figures: ColumnFigures) -> None:
    """Two columns that may be the ends of one figure, where no row has the lower end above the upper one."""
    ends = figures.matrix(draft.items(), [low, high])
    if _is_rated(draft, low) or (ends[:, 0] > ends[:, 1]).any():
        return
    for j in (low, high):
        draft.columns[j].sure = False
    names = tuple(map(draft.name_of_column, (low, high)))
    draft.doubt_columns((low, high), "columns_like_ends", "ignore", "criterion", names=names)


def _are_years(draft: Draft, j: int, reader: Reader) -> bool:
    column = reader.read([draft.grid.cell(i, j) for i in draft.items()])
    values = [value for value in column.values if value is not None]
    return bool(values) and all(value in YEARS for value in values)
