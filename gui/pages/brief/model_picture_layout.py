"""Lays out the picture of the model for a width: columns side by side while they can be read, else stacked."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from gui.charts.chart_painter import FontSizes
from gui.pages.brief.model_picture_data import Column, Picture, PictureBand, PictureBlock, PictureLine
from gui.theme import GRID

NARROWEST = 23 * GRID  # width of a column below which names break up
GAP = 2 * GRID  # between columns
PAD = GRID + GRID // 2  # inside a block
ARROW = 3 * GRID  # height of the way from a block to the next
BETWEEN = 3 * GRID  # between bands
ALL = 99  # lines of a text: as many as it needs
STRONG = ("name", "figure")  # styles set in bold
ROLES = {"name": "body", "item": "body", "figure": "body", "quiet": "small"}


@dataclass(frozen=True, slots=True)
class PlacedLine:
    line: PictureLine
    text: QRectF
    note: QRectF

    @property
    def area(self) -> QRectF:
        return self.text.united(self.note) if self.line.note else self.text


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """first: nothing leads to it from above; link: the word on the arrow above it."""

    block: PictureBlock
    area: QRectF
    lines: tuple[PlacedLine, ...]
    link: str


@dataclass(frozen=True, slots=True)
class PlacedTitle:
    text: str
    area: QRectF


Placed = PlacedBlock | PlacedTitle


def place(picture: Picture, width: float, type_: FontSizes) -> tuple[Placed, ...]:
    """All titles and blocks, from (0, 0) downwards."""
    placed: list[Placed] = []
    top = 0.0
    for band in picture:
        title = QRectF(0, top, width, type_.line("body") + GRID / 2)
        placed.append(PlacedTitle(band.title, title))
        placed += _band(band, title.bottom() + GRID / 2, width, type_)
        top = max(each.area.bottom() for each in placed) + BETWEEN
    return tuple(placed)


def total_height(placed: Sequence[Placed]) -> float:
    """How far down the last block reaches."""
    return max((each.area.bottom() for each in placed), default=0.0)


def _band(band: PictureBand, top: float, width: float, type_: FontSizes) -> Iterator[PlacedBlock]:
    most = max(1, int((width + GAP) // (NARROWEST + GAP)))
    rows = math.ceil(len(band.columns) / most)
    per_row = math.ceil(len(band.columns) / rows)
    wide = (width - GAP * (per_row - 1)) / per_row
    for start in range(0, len(band.columns), per_row):
        columns = band.columns[start : start + per_row]
        for tier in range(max(map(len, columns))):
            top += ARROW if tier else 0.0
            tall = max(_height(column[tier], wide, type_) for column in columns)
            yield from _tier(columns, tier, QRectF(0, top, wide, tall), band.link, type_)
            top += tall
        top += GAP


def _tier(columns: Sequence[Column], tier: int, first: QRectF, link: str, type_: FontSizes) -> Iterator[PlacedBlock]:
    for i, column in enumerate(columns):
        area = first.translated(i * (first.width() + GAP), 0)
        yield PlacedBlock(column[tier], area, tuple(_lines(column[tier], area, type_)), link if tier else "")


def _height(block: PictureBlock, width: float, type_: FontSizes) -> float:
    lines = tuple(_lines(block, QRectF(0, 0, width, 0), type_))
    return lines[-1].area.bottom() + PAD


def _lines(block: PictureBlock, area: QRectF, type_: FontSizes) -> Iterator[PlacedLine]:
    badge = badge_side(type_) + GRID if block.tone == "group" else 0.0
    top = area.top() + PAD
    for i, line in enumerate(block.lines):
        left = area.left() + PAD + (badge if i == 0 else 0.0)
        wide = area.right() - PAD - left
        text = QRectF(left, top, wide, _text_height(line.text, wide, type_, ROLES[line.style], line.style in STRONG))
        noted = _text_height(line.note, wide, type_, "small", False) if line.note else 0.0
        yield PlacedLine(line, text, QRectF(left, text.bottom(), wide, noted))
        top = text.bottom() + noted + (GRID if i == 0 else 0.75 * GRID)


def badge_side(type_: FontSizes) -> float:
    """The side of a group's letter."""
    return type_.line("small") + GRID / 2


def _text_height(text: str, width: float, type_: FontSizes, role: str, bold: bool) -> float:
    return len(type_.fit(text, width, ALL, role, bold)) * type_.line(role)
