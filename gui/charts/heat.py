"""Heat maps of a simulation: the darker a cell, the larger its share, which stands in it with its standard error."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QFont, QPainter

from gui.charts.chart import Chart, Mark, Marks
from gui.charts.fills import group_letter, heat_fill, ink_on
from gui.charts.heat_data import Heat, HeatColumn, HeatRow
from gui.charts.ink import CENTRE, LEFT, Ink, TypeScale
from gui.charts.legend import badge
from gui.numbers import NONE, points
from gui.theme import GRID, Theme, group_colour

NAME_SHARE = 0.32  # of the width at most for the names of the recommendations
WIDEST = 9 * GRID  # pixels: no column need be wider
HEAD_LIMIT = 16 * GRID  # pixels: a longer name above a column is elided
FINE = 0.0005  # an error below it would show as nothing at one decimal of a per cent

Words = Callable[[str, str, str], str]  # a row's name, a column's name, the share with its error -> a sentence


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the map runs. head, row: the heights of the heads and of a row; upright: whether heads lie level."""

    badge: float
    name: QRectF
    left: float
    column: float
    head: float
    row: float
    upright: bool


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
    return _Grid(side, name, left, column, tall, 2 * type_.line("body") + GRID / 2, upright)


def _draw_head(ink: Ink, grid: _Grid, top: float, place: int, column: HeatColumn) -> Mark:
    area = QRectF(grid.left + place * grid.column, top, grid.column - 1, grid.head - GRID / 2)
    if grid.upright:
        ink.text(area, column.name, role="small", bold=True, align=CENTRE)
    elif grid.column >= ink.type.line("small") - 2:
        ink.text_up(area, column.name, role="small", align=LEFT)
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
        _draw_cell(ink, cell, share, error, data.full)
        yield Mark(cell, row.id, words(row.name, column.name, measured(share, error)))


def _draw_cell(ink: Ink, cell: QRectF, share: float, error: float, full: float) -> None:
    """The share above, its error below; only the colour where there is no room for figures."""
    fill = heat_fill(share / full, ink.theme)
    ink.box(cell, fill)
    figure, spread = _figures(share, error)
    if ink.type.width(figure, "body") + 2 > cell.width():
        return
    middle, small = cell.center().y(), ink.type.line("small")
    upper = QRectF(cell.left(), middle - ink.type.line(), cell.width(), ink.type.line())
    colour = ink_on(fill)
    if not spread or ink.type.width(spread, "small") > cell.width():
        ink.text(cell, figure, colour=colour, align=CENTRE)
        return
    ink.text(upper, figure, colour=colour, align=CENTRE)
    ink.text(QRectF(cell.left(), middle, cell.width(), small), spread, role="small", colour=colour, align=CENTRE)


def _figures(share: float, error: float) -> tuple[str, str]:
    """A share and its error in per cent, without the sign, which `measured` has."""
    digits = 2 if 0 < error < FINE else 1
    return points(share, digits), "" if math.isnan(error) else f"±{points(error, digits)}"


def measured(share: float, error: float) -> str:
    """A share with its standard error: "34.1 % ±0.2"."""
    figure, spread = _figures(share, error)
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
