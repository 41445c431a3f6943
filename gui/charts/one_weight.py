"""The chart of one weight: every total against it, a bar above with who is first, and a line to drag.

Lines that lead somewhere wear a colour and a bold name; all others are muted, for they never come first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from gui.charts.axis_ticks import decimals, ticks_between
from gui.charts.chart import Chart, HitArea, Marks
from gui.charts.chart_painter import CENTRE, RIGHT, ChartPainter, FontSizes
from gui.charts.colours import member_fill, text_colour_on
from gui.charts.drag_handles import DragLine
from gui.charts.label_spacing import avoid_overlap
from gui.localized_numbers import percent, value_text
from gui.theme import GRID, Theme
from scenarios.analysis.one_weight import LeaderSegment, TotalLine, WeightLines

NAME_SHARE = 0.3  # of the width for the names at the ends of the lines
LEAST, SLOPE, MOST = 38 * GRID, 0.42, 52 * GRID  # height: a share of the width between these
GRIP = GRID * 0.75  # pixels to either side of the present weight and of a flip that can be grabbed
SHARES = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
PAD = 0.04  # of the span of totals, kept free above and below


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where the lines run, and the totals at its lower and upper edge."""

    area: QRectF
    low: float
    high: float
    names: QRectF

    def at(self, weight: float, total: float) -> QPointF:
        return QPointF(self.x(weight), self.y(total))

    def x(self, weight: float) -> float:
        return self.area.left() + weight * self.area.width()

    def y(self, total: float) -> float:
        return self.area.bottom() - (total - self.low) / (self.high - self.low) * self.area.height()


def draw(painter: QPainter, rect: QRectF, data: WeightLines, theme: Theme) -> Marks:
    if not data.lines:
        return ()
    ink = ChartPainter(painter, theme)
    plot = _plot(data, rect, ink.type)
    _draw_axes(ink, plot)
    _draw_flips(ink, plot, data)
    for line in sorted(data.lines, key=lambda each: each.leads):
        _draw_line(ink, plot, data, line)
    marks = [_draw_present(ink, plot, data)]
    marks += _draw_names(ink, plot, data)
    marks += _draw_leads(ink, plot, rect.top(), data)
    return (*marks, *_flip_marks(ink, plot, data))


def height(data: WeightLines, width: float, _font: QFont) -> float:
    return min(max(width * SLOPE, LEAST), MOST) if data.lines else 0.0


def describe(data: WeightLines) -> str:
    """Where the weight stands, who is first where, and each total at both ends and now."""
    said = QCoreApplication.translate("Charts", "The weight of “{name}” is {weight}.")
    sentences = [said.format(name=data.name, weight=percent(data.current))]
    sentences += [_lead_words(lead, data) for lead in data.leads]
    return "\n".join([*sentences, *(_line_words(line, data) for line in data.lines)])


def _plot(data: WeightLines, rect: QRectF, type_: FontSizes) -> _Plot:
    totals = [total for line in data.lines for total in (line.at_low, line.now, line.at_high)]
    low, high = min(totals), max(totals)
    pad = (high - low) * PAD or 0.05
    line = type_.line("small")
    left, right = rect.left() + type_.width("0.00", "small") + GRID, rect.right() - rect.width() * NAME_SHARE
    top, bottom = rect.top() + _head(type_), rect.bottom() - line - GRID
    area = QRectF(left, top, right - left, bottom - top)
    names = QRectF(right + 2.5 * GRID, rect.top(), rect.right() - right - 2.5 * GRID, bottom + line / 2 - rect.top())
    return _Plot(area, low - pad, high + pad, names)


def _head(type_: FontSizes) -> float:
    """The heights of the bar of leads and of the weights below it."""
    return 2 * type_.line("small") + 1.5 * GRID


def _draw_axes(ink: ChartPainter, plot: _Plot) -> None:
    area, marks = plot.area, ticks_between(plot.low, plot.high, 6)
    digits, line = decimals(marks), ink.type.line("small")
    for mark in marks:
        y = plot.y(mark)
        ink.line(QPointF(area.left(), y), QPointF(area.right(), y), ink.theme.faint)
        number = QRectF(area.left() - 6 * GRID, y - line / 2, 5 * GRID, line)
        ink.text(number, QLocale().toString(mark, "f", digits), role="small", colour=ink.theme.muted, align=RIGHT)
    for share in SHARES:
        x = plot.x(share)
        ink.line(QPointF(x, area.bottom()), QPointF(x, area.bottom() + GRID / 2), ink.theme.outline)
        room = QRectF(x - 4 * GRID, area.bottom() + GRID / 2, 8 * GRID, line)
        ink.text(room, percent(share, 0), role="small", colour=ink.theme.muted, align=CENTRE)
    ink.line(area.bottomLeft(), area.bottomRight(), ink.theme.outline)


def _draw_line(ink: ChartPainter, plot: _Plot, data: WeightLines, line: TotalLine) -> None:
    start, end = plot.at(data.low, line.at_low), plot.at(data.high, line.at_high)
    ink.line(start, end, _colour(line, ink.theme), width=2.5 if line.leads else 1)


def _colour(line: TotalLine, theme: Theme) -> QColor:
    one = line.contender
    return member_fill(one.group, one.member, one.members, theme) if line.leads else QColor(theme.outline)


def _draw_names(ink: ChartPainter, plot: _Plot, data: WeightLines) -> Iterator[HitArea]:
    """Each name beside the end of its line; where not all have room, the leading ones that have."""
    tall, room = ink.type.line("small"), plot.names
    lines, places = data.lines, max(int(room.height() / (tall + 2)), 1)
    if len(lines) > places:
        lines = tuple(each for each in lines if each.leads)[:places]
    texts = [ink.type.fit(each.contender.name, room.width(), 2, "small", each.leads) for each in lines]
    most = 2 if sum(map(len, texts)) * tall <= room.height() else 1
    sizes = [tall * min(len(text), most) + 2 for text in texts]
    tops = avoid_overlap([plot.y(each.at_high) for each in lines], sizes, room.top(), room.bottom())
    for line, top, size in zip(lines, tops, sizes, strict=True):
        area = QRectF(room.left(), top, room.width(), size)
        end, colour = plot.at(data.high, line.at_high), _colour(line, ink.theme)
        ink.line(end, QPointF(area.left() - GRID / 2, area.center().y()), colour, width=2.5 if line.leads else 1)
        words = ink.theme.text if line.leads else ink.theme.muted
        ink.text(area, line.contender.name, role="small", bold=line.leads, colour=words, lines=most)
        yield HitArea(area, line.contender.id, _line_words(line, data))


def _draw_leads(ink: ChartPainter, plot: _Plot, top: float, data: WeightLines) -> Iterator[HitArea]:
    for lead in data.leads:
        first, left, right = data.lines[lead.lines[0]], plot.x(lead.start), plot.x(lead.end)
        area = QRectF(left, top, max(right - left - 1, 1), ink.type.line("small") + GRID / 2)
        fill = _colour(first, ink.theme)
        ink.box(area, fill)
        inside = area.adjusted(GRID / 2, 0, -GRID / 2, 0)
        if inside.width() > 3 * GRID:
            ink.text(inside, _names(lead, data), role="small", colour=text_colour_on(fill), align=CENTRE)
        yield HitArea(area, first.contender.id, _lead_words(lead, data))


def _draw_flips(ink: ChartPainter, plot: _Plot, data: WeightLines) -> None:
    """A dashed rule at each flip with its weight above, where there is room for the number."""
    line, taken = ink.type.line("small"), plot.area.left() - 4 * GRID
    for flip in data.flips:
        x, words = plot.x(flip), percent(flip)
        ink.line(QPointF(x, plot.area.top()), QPointF(x, plot.area.bottom()), ink.theme.muted, dashed=True)
        wide = ink.type.width(words, "small", bold=True) + 2
        if x - wide / 2 > taken + GRID / 2:
            taken = x + wide / 2
            ink.text(QRectF(x - wide / 2, plot.area.top() - line - 2, wide, line), words, role="small", bold=True)


def _flip_marks(ink: ChartPainter, plot: _Plot, data: WeightLines) -> Iterator[HitArea]:
    """A ring where the lines cross. Grabbing it, or the rule, puts the weight exactly there."""
    for before, after in zip(data.leads, data.leads[1:], strict=False):
        line = data.lines[after.lines[0]]
        way = (after.start - data.low) / (data.high - data.low)
        centre = plot.at(after.start, line.at_low + way * (line.at_high - line.at_low))
        ink.dot(centre, GRID / 2, ink.theme.surface, ink.theme.text)
        top = plot.area.top() - ink.type.line("small") - 2
        area = QRectF(centre.x() - GRIP, top, 2 * GRIP, plot.area.bottom() - top)
        yield HitArea(area, data.id, _flip_words(before, after, data), _rail(plot, data), after.start)


def _draw_present(ink: ChartPainter, plot: _Plot, data: WeightLines) -> HitArea:
    """The present weight as a rule that hangs on its figure."""
    x, area, words = plot.x(data.current), plot.area, _present_words(data)
    colour = ink.theme.accent if data.free else ink.theme.muted
    ink.line(QPointF(x, area.top()), QPointF(x, area.bottom()), colour, width=2)
    wide = ink.type.width(words, "small", bold=True) + 2 * GRID
    left = min(max(x - wide / 2, area.left() - 4 * GRID), area.right() + 4 * GRID - wide)
    pill = QRectF(left, area.bottom(), wide, ink.type.line("small") + GRID)
    ink.box(pill, colour, round_by=GRID / 2)
    on = ink.theme.on_accent if data.free else ink.theme.surface
    ink.text(pill, words, role="small", bold=True, colour=on, align=CENTRE)
    grip = QRectF(x - GRIP, area.top(), 2 * GRIP, area.height()).united(pill)
    return HitArea(grip, data.id, _grip_words(data), _rail(plot, data), data.current)


def _rail(plot: _Plot, data: WeightLines) -> DragLine | None:
    if not data.free:
        return None
    return DragLine(plot.x(data.low), plot.x(data.high), data.low, data.high, plot.area.center().y())


def _present_words(data: WeightLines) -> str:
    said = "{weight}" if data.free else QCoreApplication.translate("Charts", "{weight} · fixed")
    return said.format(weight=percent(data.current))


def _grip_words(data: WeightLines) -> str:
    if data.free:
        said = QCoreApplication.translate("Charts", "Weight of “{name}”: {weight}. Drag it, or use the arrow keys.")
    else:
        said = QCoreApplication.translate("Charts", "Weight of “{name}”: {weight}. It cannot move.")
    return said.format(name=data.name, weight=percent(data.current))


def _flip_words(before: LeaderSegment, after: LeaderSegment, data: WeightLines) -> str:
    if data.free:
        said = QCoreApplication.translate(
            "Charts", "At {weight}, “{below}” and “{above}” are level for first place. Click to put the weight there."
        )
    else:
        said = QCoreApplication.translate("Charts", "At {weight}, “{below}” and “{above}” are level for first place.")
    return said.format(weight=percent(after.start), below=_names(before, data), above=_names(after, data))


def _lead_words(lead: LeaderSegment, data: WeightLines) -> str:
    said = QCoreApplication.translate("Charts", "From {start} to {end}, “{name}” is first.")
    return said.format(start=percent(lead.start), end=percent(lead.end), name=_names(lead, data))


def _line_words(line: TotalLine, data: WeightLines) -> str:
    said = QCoreApplication.translate("Charts", "{name}: total {now} now, {low} at {start}, {high} at {end}")
    totals = {"now": value_text(line.now), "low": value_text(line.at_low), "high": value_text(line.at_high)}
    return said.format(name=line.contender.name, start=percent(data.low), end=percent(data.high), **totals)


def _names(lead: LeaderSegment, data: WeightLines) -> str:
    return " = ".join(data.lines[each].contender.name for each in lead.lines)


LINES: Chart[WeightLines] = Chart(draw, height, describe)
