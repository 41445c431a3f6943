"""The chart of a difference profile: for each criterion a bar to the side of the one that is ahead there, and the lead
that they sum to."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from gui.charts.chart import Chart, HitArea, Marks
from gui.charts.chart_painter import LEFT, RIGHT, ChartPainter, FontSizes
from gui.charts.difference_profile_data import DifferenceBar, DifferencesShown
from gui.theme import GRID, Theme, blend

NAME_SHARE = 0.42  # of the width for the names of criteria
BAR = 10  # pixels: height of a bar


@dataclass(frozen=True, slots=True)
class _Columns:
    """The names, the bars left and right of a middle, the figures; scale: pixels a weight-point."""

    name: QRectF
    middle: float
    scale: float
    bars: QRectF
    figure: QRectF


def draw(painter: QPainter, rect: QRectF, data: DifferencesShown, theme: Theme) -> Marks:
    ink = ChartPainter(painter, theme)
    columns = _columns(data, rect, ink.type)
    _draw_heads(ink, rect.top(), columns, data)
    top, row = rect.top() + _head(ink.type), _row(ink.type)
    foot = top + row * len(data.bars)
    ink.line(QPointF(columns.middle, top), QPointF(columns.middle, foot + row), theme.outline)
    marks = []
    for bar in data.bars:
        area = QRectF(rect.left(), top, rect.width(), row)
        _draw_bar(ink, columns, area, bar, bold=False)
        marks.append(HitArea(area, bar.id, _words(bar, data)))
        top += row
    ink.line(QPointF(rect.left(), foot), QPointF(rect.right(), foot), theme.faint)
    area = QRectF(rect.left(), foot, rect.width(), row)
    _draw_bar(ink, columns, area, data.lead, bold=True)
    return (*marks, HitArea(area, "", _words(data.lead, data)))


def height(data: DifferencesShown, _width: float, font: QFont) -> float:
    type_ = FontSizes(font)
    return _head(type_) + _row(type_) * (len(data.bars) + 1)


def describe(data: DifferencesShown) -> str:
    """A sentence a criterion, and one for the lead."""
    return "\n".join(_words(bar, data) for bar in (*data.bars, data.lead))


def _head(type_: FontSizes) -> float:
    return type_.line("small") + GRID / 2


def _row(type_: FontSizes) -> float:
    return type_.line("body") + GRID / 2


def _columns(data: DifferencesShown, rect: QRectF, type_: FontSizes) -> _Columns:
    every = (*data.bars, data.lead)
    figure = max(type_.width(bar.figure, bold=True) for bar in every) + GRID / 2
    name = min(max(type_.width(bar.name, bold=True) for bar in every) + 2, rect.width() * NAME_SHARE)
    left, right = rect.left() + name + GRID, rect.right() - figure - GRID
    least, most = (end(0.0, *(bar.points for bar in every)) for end in (min, max))
    scale = (right - left) / ((most - least) or 1.0)
    return _Columns(
        name=QRectF(rect.left(), 0, name, 0),
        middle=left - least * scale,
        scale=scale,
        bars=QRectF(left, 0, right - left, 0),
        figure=QRectF(rect.right() - figure, 0, figure, 0),
    )


def _draw_heads(ink: ChartPainter, top: float, columns: _Columns, data: DifferencesShown) -> None:
    """Whose side is which, above the bars."""
    line = QRectF(columns.bars.left(), top, columns.figure.right() - columns.bars.left(), ink.type.line("small"))
    half = line.width() / 2 - GRID / 2
    sides = ((line.left(), f"← {data.other}", LEFT), (line.right() - half, f"{data.one} →", RIGHT))
    for left, words, align in sides:
        ink.text(QRectF(left, top, half, line.height()), words, role="small", colour=ink.theme.muted, align=align)


def _draw_bar(ink: ChartPainter, columns: _Columns, row: QRectF, bar: DifferenceBar, bold: bool) -> None:
    if not ink.shows(row):
        return
    theme = ink.theme
    ink.text(_at(columns.name, row), bar.name, bold=bold)
    end = columns.middle + bar.points * columns.scale
    area = QRectF(min(columns.middle, end), row.center().y() - BAR / 2, abs(end - columns.middle), BAR)
    ink.box(area, theme.accent if bar.points > 0 else blend(theme.surface, theme.muted, 0.6))
    ink.text(_at(columns.figure, row), bar.figure, bold=bold, align=RIGHT)


def _at(column: QRectF, row: QRectF) -> QRectF:
    return QRectF(column.left(), row.top(), column.width(), row.height())


def _words(bar: DifferenceBar, data: DifferencesShown) -> str:
    if not bar.points:
        said = QCoreApplication.translate("Charts", "{criterion}: level")
    else:
        said = QCoreApplication.translate("Charts", "{criterion}: {figure} weight-points, for {name}")
    return said.format(criterion=bar.name, figure=bar.figure, name=data.one if bar.points > 0 else data.other)


DIFFERENCE_PROFILE: Chart[DifferencesShown] = Chart(draw, height, describe, links=True)
