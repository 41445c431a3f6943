"""Heat maps of a simulation: the darker a cell, the larger its share, which stands in it with its standard error."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from gui.charts.chart import Chart, Mark, Marks
from gui.charts.fills import group_letter, heat_fill, ink_on
from gui.charts.heat_data import Heat, HeatColumn, HeatRow
from gui.charts.ink import CENTRE, LEFT, Ink, TypeScale
from gui.charts.legend import badge
from gui.numbers import NONE, points
from gui.theme import GRID, Theme, group_colour

NAME_SHARE = 0.32  # of the width at most for the names of the recommendations
WIDEST = 9 * GRID  # pixels: no column need be wider
HEAD_LIMIT, HEAD_LINES = 16 * GRID, 2  # pixels and lines: a longer name above a column is elided
FINE = 0.0005  # an error below it would show as nothing at one decimal of a per cent

Words = Callable[[str, str, str], str]  # a row's name, a column's name, the share with its error -> a sentence


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the map runs. head, row: the heights of the heads and of a row; upright: whether heads lie level;
    digits: decimals of every figure."""

    badge: float
    name: QRectF
    left: float
    column: float
    head: float
    row: float
    upright: bool
    digits: int


def draw(painter: QPainter, rect: QRectF, data: Heat, theme: Theme, words: Words) -> Marks:
    ink = Ink(painter, theme)
    grid, marks = _grid(data, rect, ink.type), list[Mark]()
    for place, column in enumerate(data.columns):
        marks.append(_draw_head(ink, grid, rect.top(), place, column))
    for i, row in enumerate(data.rows):
        top = rect.top() + grid.head + i * grid.row
        marks.append(_draw_name(ink, grid, top, row))
        marks += _draw_cells(ink, grid, top, i, data, words)
    return tuple(marks)


def height(data: Heat, width: float, font: QFont) -> float:
    grid = _grid(data, QRectF(0, 0, width, 0), TypeScale(font))
    return grid.head + len(data.rows) * grid.row


def describe(data: Heat, words: Words) -> str:
    """One sentence a recommendation: its shares above nothing, with their errors."""
    return "\n".join(_row_words(i, data, words) for i in range(len(data.rows)))


def _grid(data: Heat, rect: QRectF, type_: TypeScale) -> _Grid:
    side = type_.line("small") + GRID / 2
    widest = max((type_.width(row.name) for row in data.rows), default=0.0) + 2
    name = QRectF(rect.left() + side + GRID, 0, min(widest, rect.width() * NAME_SHARE), 0)
    left = name.right() + GRID
    column = min((rect.right() - left) / max(len(data.columns), 1), WIDEST)
    head = max((type_.width(each.name, "small", bold=True) for each in data.columns), default=0.0) + 2
    upright = head <= column - 2
    tall = type_.line("small") + GRID / 2 if upright else min(head, HEAD_LIMIT) + GRID
    worst = max((error for errors in data.errors for error in errors if error > 0), default=1.0)
    return _Grid(side, name, left, column, tall, 2 * type_.line("body") + GRID / 2, upright, _digits(worst))


def _draw_head(ink: Ink, grid: _Grid, top: float, place: int, column: HeatColumn) -> Mark:
    area = QRectF(grid.left + place * grid.column, top, grid.column - 1, grid.head - GRID / 2)
    if grid.upright:
        ink.text(area, column.name, role="small", bold=True, align=CENTRE)
    elif (lines := int((grid.column + 2) // ink.type.line("small"))) > 0:
        ink.text_up(area, column.name, role="small", align=LEFT, lines=min(lines, HEAD_LINES))
    return Mark(area, column.id, column.name)


def _draw_name(ink: Ink, grid: _Grid, top: float, row: HeatRow) -> Mark:
    left, side = grid.name.left() - grid.badge - GRID, grid.badge
    place = QRectF(left, top + (grid.row - side) / 2, side, side)
    badge(ink, place, group_colour(row.group), group_letter(row.group))
    ink.text(QRectF(grid.name.left(), top, grid.name.width(), grid.row), row.name, lines=2)
    return Mark(QRectF(left, top, grid.left - left, grid.row), row.id, row.name)


def _draw_cells(ink: Ink, grid: _Grid, top: float, i: int, data: Heat, words: Words) -> Iterator[Mark]:
    row = data.rows[i]
    for place, (column, share, error) in enumerate(zip(data.columns, data.shares[i], data.errors[i], strict=True)):
        cell = QRectF(grid.left + place * grid.column, top, max(grid.column - 1, 1.0), grid.row - 1)
        if math.isnan(share):
            ink.text(cell, NONE, role="small", colour=ink.theme.faint, align=CENTRE)
            continue
        fill = heat_fill(share / data.full, ink.theme)
        colour = ink_on(fill) if share else ink.theme.muted
        _draw_cell(ink, cell, _figures(share, error, grid.digits), fill, colour)
        yield Mark(cell, row.id, words(row.name, column.name, measured(share, error)))


def _draw_cell(ink: Ink, cell: QRectF, figures: tuple[str, str], fill: QColor, colour: str) -> None:
    """The share above, its error below; only the colour where there is no room for figures."""
    ink.box(cell, fill)
    (share, error), line, small = figures, ink.type.line(), ink.type.line("small")
    if ink.type.width(share) + 2 > cell.width():
        return
    below = bool(error) and ink.type.width(error, "small") <= cell.width()
    middle = cell.center().y()
    upper = QRectF(cell.left(), middle - line, cell.width(), line) if below else cell
    ink.text(upper, share, colour=colour, align=CENTRE)
    if below:
        lower = QRectF(cell.left(), middle, cell.width(), small)
        ink.text(lower, error, role="small", colour=colour, align=CENTRE)


def _figures(share: float, error: float, digits: int) -> tuple[str, str]:
    """A share and its error in per cent, without the sign, which `measured` has."""
    least = 10.0**-digits  # what is less is told as less, not as nothing
    spread = points(error, digits) if error * 100.0 >= least / 2 or not error else f"<{points(least / 100.0, digits)}"
    return points(share, digits), "" if math.isnan(error) else f"±{spread}"


def _digits(error: float) -> int:
    """Decimals of a per cent that show an error."""
    return 2 if 0 < error < FINE else 1


def measured(share: float, error: float) -> str:
    """A share with its standard error: "34.1 % ±0.2"."""
    figure, spread = _figures(share, error, _digits(error))
    return f"{figure} % {spread}".strip()


def _row_words(i: int, data: Heat, words: Words) -> str:
    row = data.rows[i]
    cells = zip(data.columns, data.shares[i], data.errors[i], strict=True)
    return " ".join(words(row.name, column.name, measured(*cell)) for column, *cell in cells if cell[0] > 0)


def _rank_words(row: str, column: str, share: str) -> str:
    said = QCoreApplication.translate("Charts", "“{row}” takes rank {column} in {share} of the samples.")
    return said.format(row=row, column=column, share=share)


def _central_words(row: str, column: str, share: str) -> str:
    said = QCoreApplication.translate(
        "Charts", "Where “{row}” is first, “{column}” has {share} of the weight on average."
    )
    return said.format(row=row, column=column, share=share)


def _pairwise_words(row: str, column: str, share: str) -> str:
    said = QCoreApplication.translate("Charts", "“{row}” beats “{column}” in {share} of the samples.")
    return said.format(row=row, column=column, share=share)


def _chart(words: Words) -> Chart[Heat]:
    return Chart(partial(draw, words=words), height, partial(describe, words=words))


RANKS, CENTRAL, PAIRWISE = (_chart(words) for words in (_rank_words, _central_words, _pairwise_words))
