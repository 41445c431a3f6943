"""The chart of groups: a bar for each group's mean, a dot for each member on the same axis, and totals beside them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from gui.charts.axis import Axis, axis_for, draw_axis
from gui.charts.chart import Chart, HitArea, Marks
from gui.charts.chart_data import GroupBar, GroupsCompared, Member
from gui.charts.chart_painter import CENTRE, RIGHT, ChartPainter, FontSizes
from gui.charts.colours import group_letter
from gui.charts.legend import badge
from gui.localized_numbers import NONE, value_text
from gui.theme import GRID, Theme, blend, group_colour

NAME_SHARE = 0.42  # of the width at most for the names
TOTAL_SHARE = 0.14  # of the width for the bars of the totals
DOT = 5.0  # radius of a member's dot


@dataclass(frozen=True, slots=True)
class _Columns:
    badge: QRectF
    name: QRectF
    axis: Axis
    mean: QRectF
    totals: Axis
    total: QRectF


def draw(painter: QPainter, rect: QRectF, data: GroupsCompared, theme: Theme) -> Marks:
    ink = ChartPainter(painter, theme)
    columns = _columns(data, rect, ink.type)
    _draw_heads(ink, rect.top(), columns)
    top = rect.top() + _head_height(ink.type)
    draw_axis(ink, columns.axis, top, rect.top() + _height(data, columns, ink.type))
    marks: list[HitArea] = []
    for group in data.groups:
        marks += _draw_group(ink, columns, top, group)
        top += _block_height(group, columns, ink.type) + GRID
    return tuple(marks)


def height(data: GroupsCompared, width: float, font: QFont) -> float:
    type_ = FontSizes(font)
    return _height(data, _columns(data, QRectF(0, 0, width, 0), type_), type_)


def describe(data: GroupsCompared) -> str:
    """One sentence a group, best mean first."""
    return "\n".join(_group_words(group) for group in data.groups)


def _row_height(member: Member, columns: _Columns, type_: FontSizes) -> float:
    """A member's row: one line, or two where the name needs them."""
    return type_.line("body") * len(type_.fit(member.name, columns.name.width(), 2)) + GRID / 2


def _bar_height(type_: FontSizes) -> float:
    return 2 * type_.line("body") + GRID / 2


def _head_height(type_: FontSizes) -> float:
    return 2 * type_.line("small") + GRID


def _block_height(group: GroupBar, columns: _Columns, type_: FontSizes) -> float:
    return _bar_height(type_) + sum(_row_height(member, columns, type_) for member in group.members)


def _height(data: GroupsCompared, columns: _Columns, type_: FontSizes) -> float:
    return _head_height(type_) + sum(_block_height(group, columns, type_) + GRID for group in data.groups)


def _columns(data: GroupsCompared, rect: QRectF, type_: FontSizes) -> _Columns:
    side = type_.line("small") + GRID / 2
    names = [type_.width(g.name, bold=True) for g in data.groups]
    names += [type_.width(m.name) for g in data.groups for m in g.members]
    name = QRectF(rect.left() + side + GRID, 0, min(max(names, default=0) + 2, rect.width() * NAME_SHARE), 0)
    number = max(type_.width("00.000", bold=True), 7 * GRID)
    total = QRectF(rect.right() - number, 0, number, 0)
    totals_left = total.left() - rect.width() * TOTAL_SHARE
    mean = QRectF(totals_left - GRID * 2 - number, 0, number, 0)
    left = name.right() + GRID * 1.5
    means = [m.total for g in data.groups for m in g.members if m.rank] or [1.0]
    sums = [g.total for g in data.groups if not math.isnan(g.total)] or [1.0]
    return _Columns(
        badge=QRectF(rect.left(), 0, side, side),
        name=name,
        axis=axis_for(max(means), left, max(mean.left() - DOT - left, 4 * GRID)),
        mean=mean,
        totals=Axis(totals_left, rect.width() * TOTAL_SHARE - GRID, max(*sums, 1e-9), ()),
        total=total,
    )


def _draw_heads(ink: ChartPainter, top: float, columns: _Columns) -> None:
    line = ink.type.line("small")
    mean = QCoreApplication.translate("Charts", "Mean (bar) and members (dots)")
    total = QCoreApplication.translate("Charts", "Sum")
    left = QRectF(columns.axis.left, top, columns.mean.right() - columns.axis.left, line)
    right = QRectF(columns.totals.left, top, columns.total.right() - columns.totals.left, line)
    for area, words in ((left, mean), (right, total)):
        ink.text(area, words, role="small", colour=ink.theme.muted)


def _draw_group(ink: ChartPainter, columns: _Columns, top: float, group: GroupBar) -> Iterator[HitArea]:
    tall, hue, theme = _bar_height(ink.type), group_colour(group.group), ink.theme
    area = QRectF(columns.badge.left(), top, columns.total.right() - columns.badge.left(), tall)
    ink.text(_at(columns.name, area), group.name, bold=True, lines=2)
    side = columns.badge.width()
    badge(ink, QRectF(area.left(), area.center().y() - side / 2, side, side), hue, group_letter(group.group))
    foot = top + _block_height(group, columns, ink.type)
    for axis, amount, column in (
        (columns.axis, group.mean, columns.mean),
        (columns.totals, group.total, columns.total),
    ):
        if not math.isnan(amount):
            ink.box(QRectF(axis.left, top + GRID, axis.at(amount) - axis.left, tall - 2 * GRID), hue)
        ink.text(_at(column, area), value_text(amount), bold=True, align=RIGHT)
    if not math.isnan(group.mean):
        x, faint = columns.axis.at(group.mean), blend(theme.surface, hue.name(), 0.6)
        ink.line(QPointF(x, top + tall - GRID), QPointF(x, foot), faint, width=1.5, dashed=True)
    yield HitArea(area, group.id, _group_words(group))
    top += tall
    for member in group.members:
        row = QRectF(area.left(), top, area.width(), _row_height(member, columns, ink.type))
        top = row.bottom()
        yield _draw_member(ink, columns, row, group, member)


def _draw_member(ink: ChartPainter, columns: _Columns, row: QRectF, group: GroupBar, member: Member) -> HitArea:
    theme, middle = ink.theme, row.center().y()
    if not ink.shows(row):
        return HitArea(row, member.id, _member_words(member))
    ink.text(_at(columns.badge, row), str(member.rank) if member.rank else NONE, colour=theme.muted, align=CENTRE)
    ink.text(_at(columns.name, row), member.name, colour=theme.text if member.rank else theme.muted, lines=2)
    ink.text(_at(columns.mean, row), value_text(member.total), colour=theme.muted, align=RIGHT)
    if member.rank:
        x = columns.axis.at(member.total)
        ink.line(QPointF(columns.axis.left, middle), QPointF(x, middle), theme.faint)
        ink.dot(QPointF(x, middle), DOT, group_colour(group.group), theme.surface)
    return HitArea(row, member.id, _member_words(member))


def _at(column: QRectF, row: QRectF) -> QRectF:
    """The cell where a column and a row meet."""
    return QRectF(column.left(), row.top(), column.width(), row.height())


def _member_words(member: Member) -> str:
    if member.rank:
        said = QCoreApplication.translate("Charts", "{rank}. {name}: total {total}")
    else:
        said = QCoreApplication.translate("Charts", "{name}: not ranked, scores are missing")
    return said.format(rank=member.rank, name=member.name, total=value_text(member.total))


def _group_words(group: GroupBar) -> str:
    """A group in one sentence, with its members."""
    members = "; ".join(_member_words(member) for member in group.members) or NONE
    said = QCoreApplication.translate("Charts", "{name}: mean {mean}, sum {total}. {members}.")
    return said.format(name=group.name, mean=value_text(group.mean), total=value_text(group.total), members=members)


GROUPS: Chart[GroupsCompared] = Chart(draw, height, describe)
