"""The head-to-head chart: a strip for each weight from 0 to 100 %, coloured by which of two recommendations is ahead
there, with the present weight as a stroke and the weight at which they are level as a number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from gui.charts.chart import Chart, HitArea, Marks
from gui.charts.chart_painter import CENTRE, RIGHT, ChartPainter, FontSizes
from gui.charts.colours import member_fill, text_colour_on
from gui.charts.head_to_head_data import HeadToHead, WeightStrip
from gui.charts.legend import LegendEntry, draw_legend, legend_height
from gui.localized_numbers import NONE, percent
from gui.theme import GRID, Theme
from scenarios.analysis.alternatives import Alternative

NAME_SHARE = 0.34  # of the width for the names of the criteria
SHARES = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
SIGNS = ("1", "2")  # of the two sides, for colour is never the only signal
THICK = 2 * GRID  # of a strip
REACH = 3  # pixels that the stroke of the present weight stands out of its strip


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the picture runs: the columns of names, strips and levels, and the height of a row."""

    top: float
    name: QRectF
    strip: QRectF
    level: QRectF
    row: float

    def x(self, share: float) -> float:
        return self.strip.left() + share * self.strip.width()


def draw(painter: QPainter, rect: QRectF, data: HeadToHead, theme: Theme) -> Marks:
    ink = ChartPainter(painter, theme)
    draw_legend(ink, rect.topLeft(), rect.width(), _keys(data, theme))
    grid = _grid(data, rect, ink.type)
    _draw_head(ink, grid, grid.top + len(data.strips) * grid.row)
    return tuple(mark for i in range(len(data.strips)) for mark in _draw_row(ink, grid, data, i))


def height(data: HeadToHead, width: float, font: QFont) -> float:
    grid = _grid(data, QRectF(0, 0, width, 0), FontSizes(font))
    return grid.top + len(data.strips) * grid.row


def describe(data: HeadToHead) -> str:
    """One sentence a weight."""
    return "\n".join(_words(strip, data) for strip in data.strips)


def _keys(data: HeadToHead, theme: Theme) -> list[LegendEntry]:
    fills = [_fill(side, theme) for side in data.sides]
    return [LegendEntry(fill, sign, side.name) for fill, sign, side in zip(fills, SIGNS, data.sides, strict=True)]


def _fill(side: Alternative, theme: Theme) -> QColor:
    return member_fill(side.group, side.member, side.members, theme)


def _grid(data: HeadToHead, rect: QRectF, type_: FontSizes) -> _Grid:
    line = type_.line("small")
    keys = [LegendEntry(QColor(), sign, side.name) for sign, side in zip(SIGNS, data.sides, strict=True)]
    top = rect.top() + legend_height(keys, rect.width(), type_) + GRID + 2 * line + GRID / 2
    name = QRectF(rect.left(), 0, rect.width() * NAME_SHARE, 0)
    wide = max(type_.width(percent(1.0), bold=True), type_.width(_level_at(), "small")) + GRID
    level = QRectF(rect.right() - wide, 0, wide, 0)
    strip = QRectF(name.right() + 2 * GRID, 0, level.left() - name.right() - 4 * GRID, 0)
    return _Grid(top, name, strip, level, max(2 * line, THICK) + GRID)


def _level_at() -> str:
    return QCoreApplication.translate("Charts", "Level at")


def _draw_head(ink: ChartPainter, grid: _Grid, bottom: float) -> None:
    """Rules at every fifth, their numbers above, and what the column at the right gives."""
    line = ink.type.line("small")
    for share in SHARES:
        x = grid.x(share)
        ink.line(QPointF(x, grid.top - GRID / 2), QPointF(x, bottom), ink.theme.faint)
        room = QRectF(x - 4 * GRID, grid.top - line - GRID / 2, 8 * GRID, line)
        ink.text(room, percent(share, 0), role="small", colour=ink.theme.muted, align=CENTRE)
    words = QCoreApplication.translate("Charts", "Weight, the others keeping their ratios")
    title = QRectF(grid.strip.left(), grid.top - 2 * line - GRID / 2, grid.strip.width(), line)
    ink.text(title, words, role="small", colour=ink.theme.muted, align=CENTRE)
    area = QRectF(grid.level.left(), grid.top - line - GRID / 2, grid.level.width(), line)
    ink.text(area, _level_at(), role="small", colour=ink.theme.muted, align=RIGHT)


def _draw_row(ink: ChartPainter, grid: _Grid, data: HeadToHead, index: int) -> Iterator[HitArea]:
    strip, top = data.strips[index], grid.top + index * grid.row
    indent = 0 if strip.whole else 2 * GRID
    name = QRectF(grid.name.left() + indent, top, grid.name.width() - indent, grid.row)
    ink.text(name, strip.name, role="small", bold=strip.whole, lines=2)
    bar = QRectF(grid.strip.left(), top + (grid.row - THICK) / 2, grid.strip.width(), THICK)
    x = grid.x(strip.current)
    for start, end, side in _parts(strip):
        area = QRectF(grid.x(start), bar.top(), grid.x(end) - grid.x(start), THICK)
        _draw_part(ink, area, x, data, side)
    present = QRectF(x - 1.5, bar.top() - REACH, 3, THICK + 2 * REACH)
    ink.box(present.adjusted(-1, 0, 1, 0), ink.theme.surface)  # so that it shows on any fill
    ink.box(present, ink.theme.text)
    level = QRectF(grid.level.left(), top, grid.level.width(), grid.row)
    words = NONE if strip.at is None else percent(strip.at)
    ink.text(level, words, bold=strip.at is not None, align=RIGHT)
    yield HitArea(
        QRectF(grid.name.left(), top, level.right() - grid.name.left(), grid.row), strip.id, _words(strip, data)
    )


def _parts(strip: WeightStrip) -> list[tuple[float, float, int | None]]:
    """From where to where which side is ahead."""
    if strip.at is None:
        return [(0.0, 1.0, strip.above)]
    return [(0.0, strip.at, strip.below), (strip.at, 1.0, strip.above)]


def _draw_part(ink: ChartPainter, area: QRectF, stroke: float, data: HeadToHead, side: int | None) -> None:
    """The side's colour, and its sign beside the stroke; no colour where neither is ahead."""
    fill = QColor(ink.theme.raised) if side is None else _fill(data.sides[side], ink.theme)
    ink.box(area, fill)
    free = area
    if area.left() < stroke < area.right():
        halves = QRectF(area), QRectF(area)
        halves[0].setRight(stroke)
        halves[1].setLeft(stroke)
        free = max(halves, key=QRectF.width)
    if side is not None and free.width() >= 2 * GRID:
        ink.text(free, SIGNS[side], role="small", bold=True, colour=text_colour_on(fill), align=CENTRE)


def _words(strip: WeightStrip, data: HeadToHead) -> str:
    translate, names = QCoreApplication.translate, [side.name for side in data.sides]
    fields = {"name": strip.name, "now": percent(strip.current), "at": percent(strip.at)}
    below, above = ("" if side is None else names[side] for side in (strip.below, strip.above))
    if strip.at is None and not above:
        said = translate("Charts", "{name}, now {now}: the two are level whatever it weighs.")
    elif strip.at is None:
        said = translate("Charts", "{name}, now {now}: “{above}” is ahead whatever it weighs.")
    elif below and above:
        said = translate("Charts", "{name}, now {now}: level at {at}; below it “{below}” is ahead, above it “{above}”.")
    else:
        said = translate("Charts", "{name}, now {now}: level at {at}; everywhere else “{either}” is ahead.")
    return said.format(**fields, below=below, above=above, either=below or above)


LEVELS: Chart[HeadToHead] = Chart(draw, height, describe, links=True)
