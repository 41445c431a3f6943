"""Type and strokes that all charts share: three sizes of one face, text that wraps or elides, boxes and rules.

Sizes are in pixels of the painter's own coordinates, so that one drawing is the same on screen, in SVG, PNG and PDF.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from gui.painter_state import kept
from gui.theme import SIZES, Theme

Colour = str | QColor
Align = Qt.AlignmentFlag
LEFT, RIGHT, CENTRE = Align.AlignLeft, Align.AlignRight, Align.AlignHCenter


class FontSizes:
    """One face in the sizes of the theme, and how much room its texts need."""

    def __init__(self, font: QFont) -> None:
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._metrics: dict[tuple[str, bool], QFontMetricsF] = {}
        pixels = QFontInfo(font).pixelSize()
        for role, share in SIZES.items():
            for bold in (False, True):
                sized = QFont(font)
                sized.setPixelSize(max(round(pixels * share), 1))
                sized.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
                sized.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # widths scale with the picture
                self._fonts[role, bold] = sized
                self._metrics[role, bold] = QFontMetricsF(sized)

    def font(self, role: str = "body", bold: bool = False) -> QFont:
        return self._fonts[role, bold]

    def line(self, role: str = "body") -> float:
        """The height of one line."""
        return self._metrics[role, False].height()

    def width(self, text: str, role: str = "body", bold: bool = False) -> float:
        return self._metrics[role, bold].horizontalAdvance(text)

    def fit(self, text: str, width: float, lines: int = 1, role: str = "body", bold: bool = False) -> list[str]:
        """The text as at most so many lines no wider than ``width``; the last ends in an ellipsis if need be."""
        return fit_lines(text, self.font(role, bold), width, lines)


def fit_lines(text: str, font: QFont, width: float, lines: int) -> list[str]:
    """The text as at most so many lines no wider than ``width``; the last ends in an ellipsis if need be."""
    broken: list[str] = []
    text, start = " ".join(text.split()), 0
    layout = QTextLayout(text, font)
    layout.setTextOption(_wrapping())
    layout.beginLayout()
    while len(broken) < lines - 1 and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart() + line.textLength()
        broken.append(text[line.textStart() : start].rstrip())
    layout.endLayout()
    if start < len(text):
        broken.append(QFontMetricsF(font).elidedText(text[start:], Qt.TextElideMode.ElideRight, width))
    return broken


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


class ChartPainter:
    """A painter with the theme's colours and the type scale at hand."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self.painter, self.theme, self.type = painter, theme, FontSizes(painter.font())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._seen = painter.clipBoundingRect() if painter.hasClipping() else None

    def shows(self, area: QRectF) -> bool:
        """Whether any of this area is painted at all; what is scrolled away need not be drawn."""
        return self._seen is None or self._seen.intersects(area.adjusted(-2, -2, 2, 2))

    def text(
        self,
        area: QRectF,
        text: str,
        *,
        role: str = "body",
        bold: bool = False,
        colour: Colour | None = None,
        align: Align = LEFT,
        lines: int = 1,
    ) -> None:
        """Write inside the area, centred from top to bottom, on at most so many lines."""
        fitted = self.type.fit(text, area.width(), lines, role, bold)
        height = self.type.line(role)
        top = area.center().y() - height * len(fitted) / 2
        self.painter.setFont(self.type.font(role, bold))
        self.painter.setPen(QColor(colour or self.theme.text))
        for i, line in enumerate(fitted):
            place = QRectF(area.left(), top + i * height, area.width(), height)
            self.painter.drawText(place, align | Align.AlignVCenter | Qt.TextFlag.TextDontClip, line)

    def text_up(self, area: QRectF, text: str, **style: Any) -> None:
        """Write from the bottom of the area to its top; ``style`` as for `text`."""
        with kept(self.painter):
            self.painter.translate(area.bottomLeft())
            self.painter.rotate(-90)
            self.text(QRectF(0, 0, area.height(), area.width()), text, **style)

    def box(self, area: QRectF, fill: Colour, *, round_by: float = 0) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(fill))
        self.painter.drawRoundedRect(area, round_by, round_by)

    def line(self, start: QPointF, end: QPointF, colour: Colour, *, width: float = 1, dashed: bool = False) -> None:
        pen = QPen(QColor(colour), width, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self.painter.setPen(pen)
        self.painter.drawLine(start, end)

    def dot(self, centre: QPointF, radius: float, fill: Colour, edge: Colour) -> None:
        self.painter.setPen(QPen(QColor(edge), 1.5))
        self.painter.setBrush(QColor(fill))
        self.painter.drawEllipse(centre, radius, radius)
