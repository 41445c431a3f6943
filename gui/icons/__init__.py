"""The program's own icons: one-colour drawings, painted in the colour of the theme that is on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.theme import theme_of

FOLDER = Path(__file__).parent
SIZE = 20  # pixels at 100 %; the drawings' own grid


def icon(name: str, palette: QPalette) -> QIcon:
    """The icon in the text colour of a palette, muted where disabled, sharp on every screen that is there."""
    theme, made = theme_of(palette), QIcon()
    for mode, colour in ((QIcon.Mode.Normal, theme.text), (QIcon.Mode.Disabled, theme.faint)):
        drawing = _drawing(name, colour)
        for ratio in _pixel_ratios():
            made.addPixmap(_painted(drawing, SIZE, ratio), mode)
    return made


def program_icon() -> QIcon:
    """The program's sign, for window frames and task bars."""
    drawing, made = QSvgRenderer(str(FOLDER / "renheng.svg")), QIcon()
    for size in (16, 32, 48, 256):
        made.addPixmap(_painted(drawing, size, 1.0))
    return made


def _drawing(name: str, colour: str) -> QSvgRenderer:
    text = (FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace("#000", QColor(colour).name())
    return QSvgRenderer(QByteArray(text.encode()))


def _painted(drawing: QSvgRenderer, size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        drawing.render(painter)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _pixel_ratios() -> set[float]:
    return {1.0} | {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
