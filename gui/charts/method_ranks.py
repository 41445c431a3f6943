"""The chart of all methods' ranks, as a heat map: recommendations down, methods across, the rank in every cell.

Rows follow the headline's order, so a method that agrees runs smoothly from dark to light; what disagrees stands out.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from gui.charts.chart import Chart, HitArea, Marks
from gui.charts.chart_data import MethodColumn, MethodRanks, RankedRow
from gui.charts.chart_painter import CENTRE, LEFT, RIGHT, ChartPainter, FontSizes
from gui.charts.colours import group_letter, heat_fill, text_colour_on
from gui.charts.legend import badge
from gui.localized_numbers import NONE, value_text
from gui.theme import GRID, Theme, group_colour

NAME_SHARE = 0.3  # of the width at most for the names of the recommendations
WIDEST = 5 * GRID  # pixels: no column need be wider


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the table runs. head, row, foot: heights of the names, of a row, and of the agreement below."""

    badge: QRectF
    name: QRectF
    left: float
    column: float
    head: float
    row: float
    foot: float

    def cell(self, place: int, top: float) -> QRectF:
        """The cell of the method at this place; the headline stands a little apart."""
        gap = GRID / 2 if place else 0
        return QRectF(self.left + place * self.column + gap, top, self.column - 1, self.row - 1)


def draw(painter: QPainter, rect: QRectF, data: MethodRanks, theme: Theme) -> Marks:
    ink = ChartPainter(painter, theme)
    grid, marks = _grid(data, rect, ink.type), []
    for place, method in enumerate(data.methods):
        marks.append(_draw_head(ink, grid, rect.top(), place, method))
    top = rect.top() + grid.head
    for i, row in enumerate(data.rows):
        marks += _draw_row(ink, grid, top + i * grid.row, i, row, data)
    _draw_agreement(ink, grid, rect, top + len(data.rows) * grid.row, data)
    return tuple(marks)


def height(data: MethodRanks, width: float, font: QFont) -> float:
    grid = _grid(data, QRectF(0, 0, width, 0), FontSizes(font))
    return grid.head + len(data.rows) * grid.row + grid.foot


def describe(data: MethodRanks) -> str:
    """One sentence a method: its agreement and its order."""
    return "\n".join(_method_words(method, data) for method in data.methods)


def _grid(data: MethodRanks, rect: QRectF, type_: FontSizes) -> _Grid:
    side = type_.line("small") + GRID / 2
    widest = max((type_.width(row.name) for row in data.rows), default=0.0) + 2
    name = QRectF(rect.left() + side + GRID, 0, min(widest, rect.width() * NAME_SHARE), 0)
    left = name.right() + GRID
    room = (rect.right() - left - GRID / 2) / max(len(data.methods), 1)
    names = [type_.width(method.name, "small", bold=True) for method in data.methods]
    return _Grid(
        badge=QRectF(rect.left(), 0, side, side),
        name=name,
        left=left,
        column=min(room, WIDEST),
        head=max(names, default=0.0) + 2 + GRID,  # the program's own names are never cut
        row=2 * type_.line("body") + GRID / 2,
        foot=type_.width("–0.000", "small") + 1.5 * GRID,
    )


def _draw_head(ink: ChartPainter, grid: _Grid, top: float, place: int, method: MethodColumn) -> HitArea:
    cell = grid.cell(place, top)
    area = QRectF(cell.left(), top, cell.width(), grid.head - GRID / 2)
    ink.text_up(area, method.name, role="small", bold=place == 0, align=LEFT)
    return HitArea(area, method.id, _agreement_words(method))


def _draw_row(
    ink: ChartPainter, grid: _Grid, top: float, index: int, row: RankedRow, data: MethodRanks
) -> Iterator[HitArea]:
    side = grid.badge.width()
    badge(
        ink,
        QRectF(grid.badge.left(), top + (grid.row - side) / 2, side, side),
        group_colour(row.group),
        group_letter(row.group),
    )
    ink.text(QRectF(grid.name.left(), top, grid.name.width(), grid.row), row.name, lines=2)
    yield HitArea(QRectF(grid.badge.left(), top, grid.left - grid.badge.left(), grid.row), row.id, row.name)
    for place, method in enumerate(data.methods):
        cell, rank = grid.cell(place, top), method.ranks[index]
        fill = heat_fill(_strength(rank, len(data.rows)), ink.theme)
        ink.box(cell, fill)
        sign = str(rank) if rank else NONE
        if ink.type.width(sign, "small") <= cell.width():
            ink.text(cell, sign, role="small", bold=place == 0, colour=text_colour_on(fill), align=CENTRE)
        yield HitArea(cell, row.id, f"{row.name}\n{method.name}: {sign}")


def _draw_agreement(ink: ChartPainter, grid: _Grid, rect: QRectF, top: float, data: MethodRanks) -> None:
    words = QCoreApplication.translate("Charts", "Agreement with the headline (Kendall's tau)")
    room = QRectF(rect.left(), top + GRID / 2, grid.left - rect.left() - GRID, grid.foot - GRID / 2)
    ink.text(room, words, role="small", colour=ink.theme.muted, lines=3)
    for place, method in enumerate(data.methods):
        cell = grid.cell(place, top)
        if place == 1:
            x = cell.left() - GRID / 4 - 0.5
            ink.line(QPointF(x, rect.top()), QPointF(x, rect.bottom()), ink.theme.faint)
        area = QRectF(cell.left(), top + GRID / 2, cell.width(), grid.foot - GRID / 2)
        if ink.type.width(value_text(-1.0), "small", bold=True) <= cell.width():
            ink.text(area, value_text(method.kendall), role="small", bold=place == 0, align=CENTRE)
        else:
            ink.text_up(area, value_text(method.kendall), role="small", bold=place == 0, align=RIGHT)


def _strength(rank: int, count: int) -> float:
    """1 for the first place, 0 for the last and for none."""
    return 0.0 if not rank else 1.0 - (rank - 1) / max(count - 1, 1)


def _agreement_words(method: MethodColumn) -> str:
    if math.isnan(method.kendall):
        return QCoreApplication.translate("Charts", "{name}: agreement undefined").format(name=method.name)
    said = QCoreApplication.translate("Charts", "{name}: Kendall's tau {tau}")
    return said.format(name=method.name, tau=value_text(method.kendall))


def _method_words(method: MethodColumn, data: MethodRanks) -> str:
    placed = sorted((rank, row.name) for rank, row in zip(method.ranks, data.rows, strict=True) if rank)
    return f"{_agreement_words(method)}. " + "; ".join(f"{rank}. {name}" for rank, name in placed)


METHODS: Chart[MethodRanks] = Chart(draw, height, describe)
