"""The grid that heat maps share: recommendations down; ranks, criteria, rivals or methods across."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from gui.charts.chart import HitArea, Marks
from gui.charts.chart_painter import CENTRE, LEFT, ChartPainter, FontSizes
from gui.charts.colours import group_letter, heat_fill, text_colour_on
from gui.charts.legend import badge
from gui.localized_numbers import NONE
from gui.theme import GRID, Theme, group_colour
from scenarios.report.simulation_shares import HeatColumn, HeatRow

NAME_SHARE = 0.32  # of the width at most for the names of the recommendations
WIDEST = 9 * GRID  # pixels: no column need be wider
SHORT = 3 * GRID  # pixels: heads no wider always lie level, and where they would touch, some are left out
HEAD_LIMIT, HEAD_LINES = 16 * GRID, 2  # pixels and lines: a longer name above a column is elided


@dataclass(frozen=True, slots=True)
class HeatCell:
    """A cell: its figure, what stands small below it, how strong its colour is, 0..1, and its words for a tooltip.
    quiet: there is next to nothing to see here."""

    figure: str
    below: str
    strength: float
    tooltip: str
    quiet: bool = False


Looks = Sequence[Sequence[HeatCell | None]]  # a row of cells for each row; None where there is nothing to say


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the matrix runs. head, row: the heights of the heads and of a row; upright: whether heads lie level;
    every: how many columns share a head."""

    badge: float
    name: QRectF
    left: float
    column: float
    head: float
    row: float
    upright: bool
    every: int


def draw_matrix(
    painter: QPainter, rect: QRectF, rows: Sequence[HeatRow], columns: Sequence[HeatColumn], looks: Looks, theme: Theme
) -> Marks:
    """Paint it, and tell what is where."""
    ink = ChartPainter(painter, theme)
    grid, marks = _grid(rows, columns, rect, ink.type), list[HitArea]()
    for place, column in enumerate(columns):
        marks.append(_draw_head(ink, grid, rect.top(), place, column))
    for i, (row, cells) in enumerate(zip(rows, looks, strict=True)):
        top = rect.top() + grid.head + i * grid.row
        marks.append(_draw_name(ink, grid, top, row))
        marks += _draw_cells(ink, grid, top, row, cells)
    return tuple(marks)


def matrix_height(rows: Sequence[HeatRow], columns: Sequence[HeatColumn], width: float, font: QFont) -> float:
    grid = _grid(rows, columns, QRectF(0, 0, width, 0), FontSizes(font))
    return grid.head + len(rows) * grid.row


def _grid(rows: Sequence[HeatRow], columns: Sequence[HeatColumn], rect: QRectF, type_: FontSizes) -> _Grid:
    side = type_.line("small") + GRID / 2
    widest = max((type_.width(row.name) for row in rows), default=0.0) + 2
    name = QRectF(rect.left() + side + GRID, 0, min(widest, rect.width() * NAME_SHARE), 0)
    left = name.right() + GRID
    column = min((rect.right() - left) / max(len(columns), 1), WIDEST)
    head = max((type_.width(each.name, "small", bold=True) for each in columns), default=0.0) + 2
    upright = head <= max(column - 2, SHORT)
    tall = type_.line("small") + GRID / 2 if upright else min(head, HEAD_LIMIT) + GRID
    every = max(math.ceil((head + 2) / column), 1) if upright else 1
    return _Grid(side, name, left, column, tall, 2 * type_.line("body") + GRID / 2, upright, every)


def _draw_head(ink: ChartPainter, grid: _Grid, top: float, place: int, column: HeatColumn) -> HitArea:
    area = QRectF(grid.left + place * grid.column, top, grid.column - 1, grid.head - GRID / 2)
    if grid.upright:
        if place % grid.every == 0:
            wide = grid.column * (grid.every - 1) / 2
            ink.text(area.adjusted(-wide, 0, wide, 0), column.name, role="small", bold=True, align=CENTRE)
    elif (lines := int((grid.column + 2) // ink.type.line("small"))) > 0:
        ink.text_up(area, column.name, role="small", align=LEFT, lines=min(lines, HEAD_LINES))
    return HitArea(area, column.id, column.name)


def _draw_name(ink: ChartPainter, grid: _Grid, top: float, row: HeatRow) -> HitArea:
    left, side = grid.name.left() - grid.badge - GRID, grid.badge
    place = QRectF(left, top + (grid.row - side) / 2, side, side)
    badge(ink, place, group_colour(row.group), group_letter(row.group))
    ink.text(QRectF(grid.name.left(), top, grid.name.width(), grid.row), row.name, lines=2)
    return HitArea(QRectF(left, top, grid.left - left, grid.row), row.id, row.name)


def _draw_cells(
    ink: ChartPainter, grid: _Grid, top: float, row: HeatRow, cells: Sequence[HeatCell | None]
) -> Iterator[HitArea]:
    for place, look in enumerate(cells):
        area = QRectF(grid.left + place * grid.column, top, max(grid.column - 1, 1.0), grid.row - 1)
        if look is None:
            ink.text(area, NONE, role="small", colour=ink.theme.faint, align=CENTRE)
            continue
        _draw_cell(ink, area, look, heat_fill(look.strength, ink.theme))
        yield HitArea(area, row.id, look.tooltip)


def _draw_cell(ink: ChartPainter, area: QRectF, look: HeatCell, fill: QColor) -> None:
    """The figure above, the rest below; only the colour where there is no room for figures."""
    ink.box(area, fill)
    if ink.type.width(look.figure) + 2 > area.width():
        return
    colour = ink.theme.muted if look.quiet else text_colour_on(fill)
    line, middle = ink.type.line(), area.center().y()
    below = bool(look.below) and ink.type.width(look.below, "small") <= area.width()
    upper = QRectF(area.left(), middle - line, area.width(), line) if below else area
    ink.text(upper, look.figure, colour=colour, align=CENTRE)
    if below:
        lower = QRectF(area.left(), middle, area.width(), ink.type.line("small"))
        ink.text(lower, look.below, role="small", colour=colour, align=CENTRE)
