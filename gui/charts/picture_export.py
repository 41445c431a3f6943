"""Exports a chart as PNG, SVG or PDF with its title and its note, always dark on white, text as text."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QMimeData, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QFont, QFontInfo, QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from gui.charts.chart import Chart, D
from gui.charts.chart_painter import ChartPainter, FontSizes
from gui.charts.pdf_text import write_text_map
from gui.theme import GRID, LIGHT
from gui.widgets.write_export import write_export

WIDTH = 900.0  # pixels of 1/96 inch: about the text width of a landscape page
MARGIN = 2.0 * GRID
DOTS_PER_INCH = 96
SHARPNESS = 3  # image pixels a pixel: 288 dots per inch, fit for print
PDF_DOTS_PER_INCH = 1200
SVG_TYPE = "image/svg+xml"
_TEXT = re.compile(r"<text[^>]*>([^<]*)</text>")


@dataclass(frozen=True, slots=True)
class Picture(Generic[D]):
    """What goes into a file: the chart with its data, a title above, a note below, in one font."""

    chart: Chart[D]
    data: D
    title: str
    note: str
    font: QFont
    width: float = WIDTH


def png(sheet: Picture[D]) -> bytes:
    return _written(lambda device: QImageWriter(device, b"PNG").write(image(sheet)))


def image(sheet: Picture[D]) -> QImage:
    """The sheet as an opaque image of three pixels a pixel."""
    size = _size(sheet) * SHARPNESS
    made = QImage(size.toSize(), QImage.Format.Format_RGB32)
    made.fill(QColor(LIGHT.surface))
    made.setDevicePixelRatio(SHARPNESS)
    made.setDotsPerMeterX(round(DOTS_PER_INCH * SHARPNESS / 0.0254))
    made.setDotsPerMeterY(round(DOTS_PER_INCH * SHARPNESS / 0.0254))
    _paint(made, sheet, 1.0)
    return made


def svg(sheet: Picture[D]) -> bytes:
    def write(device: QIODevice) -> bool:
        size = _size(sheet)
        made = QSvgGenerator()
        made.setOutputDevice(device)
        made.setResolution(DOTS_PER_INCH)
        made.setSize(size.toSize())
        made.setViewBox(QRectF(0, 0, size.width(), size.height()))
        made.setTitle(sheet.title)
        made.setDescription(sheet.chart.describe(sheet.data))
        return _paint(made, sheet, 1.0)

    return _written(write)


def pdf(sheet: Picture[D]) -> bytes:
    def write(device: QIODevice) -> bool:
        made = QPdfWriter(device)
        made.setResolution(PDF_DOTS_PER_INCH)
        points = _size(sheet) * (72.0 / DOTS_PER_INCH)
        made.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
        made.setPageMargins(QMarginsF())
        made.setTitle(sheet.title)
        made.setCreator("Renheng")
        return _paint(made, sheet, PDF_DOTS_PER_INCH / DOTS_PER_INCH)

    return write_text_map(_written(write), _texts(sheet), sheet.font)


def _texts(sheet: Picture[D]) -> Iterator[str]:
    """All that is drawn as text. Not read as XML, which a name with a control character is not."""
    return map(html.unescape, _TEXT.findall(svg(sheet).decode("utf-8", "replace")))


class Format(Protocol):
    """Writes the sheet of any chart."""

    def __call__(self, sheet: Picture[D]) -> bytes: ...


FORMATS: dict[str, Format] = {"png": png, "svg": svg, "pdf": pdf}


def save(sheet: Picture[D], path: str) -> str:
    """Write the sheet in the format of the path's ending, all or nothing. Gives a sentence why not, or ""."""
    return write_export(path, FORMATS[path.rpartition(".")[2].lower()](sheet))


def for_clipboard(sheet: Picture[D]) -> QMimeData:
    """The sheet as an image for every program, and as SVG for those that take it."""
    data = QMimeData()
    data.setImageData(image(sheet))
    data.setData(SVG_TYPE, svg(sheet))
    return data


def _size(sheet: Picture[D]) -> QSizeF:
    inside = sheet.width - 2 * MARGIN
    title, note = _captions(sheet, inside)
    height = title + sheet.chart.height(sheet.data, inside, sheet.font) + note
    return QSizeF(QSize(round(sheet.width), round(height + 2 * MARGIN)))


def _captions(sheet: Picture[D], width: float) -> tuple[float, float]:
    """The heights of the title and of the note, with the space between them and the chart."""
    type_ = FontSizes(sheet.font)
    lines = len(type_.fit(sheet.note, width, 9, "small")) if sheet.note else 0
    return type_.line("heading") + GRID, lines * type_.line("small") + (GRID if lines else 0)


def _paint(device: QImage | QSvgGenerator | QPdfWriter, sheet: Picture[D], scale: float) -> bool:
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        _draw(painter, sheet, scale)
    finally:
        ended = painter.end()
    return bool(ended)


def _draw(painter: QPainter, sheet: Picture[D], scale: float) -> None:
    painter.scale(scale, scale)
    painter.setFont(_in_pixels(sheet.font))
    size = _size(sheet)
    area = QRectF(0, 0, size.width(), size.height()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    title, note = _captions(sheet, area.width())
    ink = ChartPainter(painter, LIGHT)
    ink.box(QRectF(0, 0, size.width(), size.height()), LIGHT.surface)
    ink.text(QRectF(area.left(), area.top(), area.width(), title - GRID), sheet.title, role="heading", bold=True)
    painter.setFont(_in_pixels(sheet.font))
    sheet.chart.draw(painter, area.adjusted(0, title, 0, -note), sheet.data, LIGHT)
    if note:
        foot = QRectF(area.left(), area.bottom() - note + GRID, area.width(), note - GRID)
        ink.text(foot, sheet.note, role="small", colour=LIGHT.muted, lines=9)


def _in_pixels(font: QFont) -> QFont:
    """The font with its size in pixels, so that the resolution of the device does not change it."""
    made = QFont(font)
    made.setPixelSize(QFontInfo(font).pixelSize())
    return made


def _written(write: Callable[[QIODevice], bool]) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not write(buffer):
        raise OSError("the picture could not be drawn")
    buffer.close()
    return bytes(content.data())
