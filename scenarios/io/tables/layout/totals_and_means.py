"""Finds rows and columns of totals, means and ranks, which follow from others and are left out.

A word at the head of the line and the arithmetic of its figures together are proof; one alone is a doubt. Arithmetic
counts from four rows and three columns on, the line itself among them: fewer agree by chance. Beside a word the column
of names counts as one of the three, without a word it does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from warnings import catch_warnings, simplefilter

import numpy as np

from scenarios.io.tables.layout.column_figures import Array, ColumnFigures
from scenarios.io.tables.layout.draft import Draft
from scenarios.io.tables.layout.label_meanings import subtotal_word, total_word
from scenarios.numbers import written

ROWS, COLUMNS = 4, 3  # from which on agreement is no chance


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that may be a total. figures: how many it has; fits: what they are of the others ("sum", "mean" …), "" for
    nothing; enough: whether they are more than agree by chance."""

    place: int
    word: str
    figures: int
    fits: str
    enough: bool

    @property
    def is_proved(self) -> bool:
        """Whether its word and its figures say the same."""
        return bool(self.word and self.fits and self.enough)


def find_totals(draft: Draft, figures: ColumnFigures, weights: Array | None) -> None:
    """Mark the totals among recommendations and criteria, or ask. weights: (criteria,), NaN where there are none.

    In a table of the program's own form a word alone is a name, and figures alone agree by chance.
    """
    if draft.written:
        return
    items = [i for i in draft.items() if draft.rows[i].why.code != "answered"]
    criteria = [j for j in draft.columns_of("criterion") if draft.columns[j].why.code != "answered"]
    labels = (*draft.columns_of("name"), *draft.columns_of("group", "id"))
    names = {i: _row_name(draft, i, labels) for i in items}
    words = {i: subtotal_word(name) for i, name in names.items()}
    heads = {j: total_word(draft.name_of_column(j)) for j in criteria}
    plain_rows = [i for i in draft.items() if not words.get(i)]
    plain_columns = [j for j in draft.columns_of("criterion") if not heads.get(j)]
    with catch_warnings():  # figures may be too few for a spread
        simplefilter("ignore", RuntimeWarning)
        for line in _rows(draft, figures, items, words, plain_rows, plain_columns):
            if line.is_proved or not draft.own:
                _settle_row(draft, line, names[line.place])
        for line in _columns(draft, figures, criteria, heads, plain_rows, plain_columns, weights):
            if line.is_proved or not draft.own:
                _settle_column(draft, line)
        for j in () if draft.own else _products(draft, figures, plain_rows):
            draft.columns[j].sure = False
            draft.doubt_column(j, "column_is_product", "total", "criterion", name=draft.name_of_column(j))


def _row_name(draft: Draft, i: int, labels: Sequence[int]) -> str:
    """The first text in the columns of names, groups and ids."""
    return next((name for j in labels if (name := draft.grid.filled(i, j))), "")


def _enough(draft: Draft, equations: int, addends: int, across: bool, named: bool) -> bool:
    """Whether there are figures enough; across: the line goes across the columns, as a row of totals does."""
    rows, columns = (addends + 1, equations) if across != draft.grid.turned else (equations, addends + 1)
    return rows >= ROWS and columns + named >= COLUMNS


def _rows(
    draft: Draft,
    figures: ColumnFigures,
    items: Sequence[int],
    words: dict[int, str],
    plain_rows: list[int],
    columns: list[int],
) -> Iterator[_Line]:
    edges = {*items[:1], *items[-1:]}
    start = 0  # of the rows since the last total
    for i in items:
        if not words[i] and i not in edges:
            continue
        line = figures.matrix([i], columns)[0]
        others = [row for row in plain_rows if row != i]
        run = [row for row in others if start <= row < i]
        tried = [others, run] if words[i] else [others]
        found = next((fit for rows in tried if (fit := _fit(line, figures.matrix(rows, columns).T, words[i]))), "")
        usable = int((~np.isnan(line)).sum())
        yield _Line(i, words[i], usable, found, _enough(draft, usable, len(others), across=True, named=bool(words[i])))
        if words[i]:
            start = i + 1


def _columns(
    draft: Draft,
    figures: ColumnFigures,
    criteria: Sequence[int],
    heads: dict[int, str],
    rows: list[int],
    plain_columns: list[int],
    weights: Array | None,
) -> Iterator[_Line]:
    place = {j: n for n, j in enumerate(draft.columns_of("criterion"))}  # of its weight
    edges = {*criteria[:1], *criteria[-1:]}
    sums = [j for j in criteria if heads[j] not in ("", "rank")]
    start = 0
    for j in criteria:
        if not heads[j] and j not in edges:
            continue
        line = figures.matrix(rows, [j])[:, 0]
        others = [column for column in plain_columns if column != j]
        shares = None if weights is None else np.array([weights[place[column]] for column in others])
        run = [column for column in others if start <= column < j]
        if heads[j] == "rank":
            fit = _rank_fit(line, figures.matrix(rows, [*sums]), figures.matrix(rows, others))
        else:
            fit = _fit(line, figures.matrix(rows, others), heads[j], shares)
            if not fit and heads[j]:
                fit = _fit(line, figures.matrix(rows, run), heads[j])
                start = j + 1
        usable = int((~np.isnan(line)).sum())
        yield _Line(j, heads[j], usable, fit, _enough(draft, usable, len(others), across=False, named=bool(heads[j])))


def _products(draft: Draft, figures: ColumnFigures, rows: list[int]) -> Iterator[int]:
    """The columns that are the two before them, multiplied, as risks are: likelihood, impact, risk."""
    columns = draft.columns_of("criterion")
    if len(rows) < ROWS or len(columns) < COLUMNS:
        return
    matrix = figures.matrix(rows, columns)
    products = matrix[:, :-2] * matrix[:, 1:-1]
    for n in np.flatnonzero(np.isclose(matrix[:, 2:], products, rtol=1e-9).all(axis=0)).tolist():
        if draft.columns[columns[n + 2]].why.code != "answered" and not _all_alike(matrix[:, n : n + 2].T):
            yield columns[n + 2]


def _fit(line: Array, others: Array, word: str, weights: Array | None = None) -> str:
    """What a line is of the others: sum, mean, weighted, or spread where the word says so; "" for nothing.

    line: (n,); others: (n, a), one row an equation; weights: (a,), NaN where there are none.
    """
    known = ~np.isnan(line)
    if others.shape[1] < 2 or known.sum() < 2:
        return ""
    line, others = line[known], others[known]
    if np.isnan(others).all(axis=1).any() or not (word or _tell(others)):
        return ""
    slack = _slack(line) + (_slack(others) * others.shape[1] if _digits(others) else 0.0)
    tried = _spreads(others) if word == "spread" else _sums(others, weights)
    for name, figures in tried:
        if np.all(np.abs(line - figures) <= slack + 1e-9 * np.maximum(np.abs(line), np.abs(figures))):
            return name
    return ""


def _tell(others: Array) -> bool:
    """Whether most equations have addends enough to say anything: of zeros everything is the sum."""
    addends = (np.nan_to_num(others) != 0).sum(axis=1)
    return bool((addends > 1).sum() * 2 > len(others))


def _sums(others: Array, weights: Array | None) -> Iterator[tuple[str, Array]]:
    filled = np.nan_to_num(others)
    yield "sum", filled.sum(axis=1)
    if not _all_alike(others):
        yield "mean", np.nanmean(others, axis=1)
    if weights is not None and np.nansum(weights) > 0:
        weighted = filled @ np.nan_to_num(weights)
        for whole in (1.0, float(np.nansum(weights)), 100.0):
            yield "weighted", weighted / whole


def _spreads(others: Array) -> Iterator[tuple[str, Array]]:
    low, high = np.nanmin(others, axis=1), np.nanmax(others, axis=1)
    for figures in (low, high, high - low, np.nanmedian(others, axis=1), np.nanstd(others, axis=1)):
        yield "spread", figures
    count = (~np.isnan(others)).sum(axis=1)
    if others.shape[1] > 2:
        yield "spread", np.nanstd(others, axis=1) * np.sqrt(count / (count - 1))  # NaN for one alone


def _all_alike(others: Array) -> bool:
    """Whether nothing differs, so that any mean agrees."""
    spread = np.nanmax(others, axis=1) - np.nanmin(others, axis=1)
    return bool((spread > 0).sum() * 2 <= len(spread))


def _digits(figures: Array) -> int:
    """The most decimals that a figure is written with."""
    texts = [written(float(each)) for each in figures[~np.isnan(figures)].ravel()[:200]]
    return max((len(text.partition(".")[2]) for text in texts if "e" not in text), default=0)


def _slack(figures: Array) -> float:
    """By how much rounding to their decimals may have moved figures."""
    digits = _digits(figures)
    return 0.5 * 10.0**-digits if digits <= 12 else 0.0


def _rank_fit(line: Array, totals: Array, others: Array) -> str:
    """Whether a line has the ranks of some total, or at least is made of ranks: 1, 2, 3 …"""
    if np.isnan(line).any() or len(line) < 2:
        return ""
    keys = [*totals.T, np.nan_to_num(others).sum(axis=1)]
    for key in keys:
        if not np.isnan(key).any() and any(np.array_equal(line, _competition(way * key)) for way in (-1.0, 1.0)):
            return "rank"
    return "rank" if np.array_equal(line, _competition(line)) or _dense(line) else ""


def _competition(key: Array) -> Array:
    return np.array([1 + (key < each).sum() for each in key], dtype=np.float64)


def _dense(line: Array) -> bool:
    found = np.unique(line)
    return np.array_equal(found, np.arange(1, len(found) + 1))


def _proof(line: _Line) -> str:
    """The code of the reason for which a line is a total without being asked about, "" for none."""
    if line.word and not line.figures:
        return "total_word"
    return f"total_{line.fits}" if line.is_proved else ""


def _settle_row(draft: Draft, line: _Line, name: str) -> None:
    fields: dict[str, object] = {"row": draft.grid.row_at(line.place), "name": name, "fits": line.fits}
    if proof := _proof(line):
        draft.row(line.place, "total", proof, True, **fields)
    elif line.word:
        draft.row(line.place, "total", "total_word", False, **fields)
        draft.doubt_row(line.place, "row_called_total", "total", "item", **fields)
    elif line.fits in ("sum", "mean") and line.enough:
        draft.rows[line.place].sure = False
        draft.doubt_row(line.place, f"row_is_{line.fits}", "total", "item", **fields)


def _settle_column(draft: Draft, line: _Line) -> None:
    name = draft.grid.column_at(line.place)
    fields: dict[str, object] = {"column": name, "name": draft.name_of_column(line.place), "fits": line.fits}
    if proof := _proof(line):
        draft.column(line.place, "total", proof, True, **fields)
    elif line.word and line.word != "spread":  # a range or a maximum may be a criterion
        draft.column(line.place, "total", "total_word", False, **fields)
        draft.doubt_column(line.place, "column_called_total", "total", "criterion", **fields)
    elif line.fits in ("sum", "mean", "weighted") and line.enough:
        draft.columns[line.place].sure = False
        draft.doubt_column(line.place, f"column_is_{line.fits}", "total", "criterion", **fields)
