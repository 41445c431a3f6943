"""The program's own icons: one-colour drawings, painted in the colour of the theme that is on."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.theme import theme_of

FOLDER = Path(__file__).parent
SIZE = 20  # pixels at 100 %; the drawings' own grid


def icon(name: str, palette: QPalette) -> QIcon:
    """The icon in the text colour of a palette, muted where disabled, sharp on every screen that is there."""
    theme, made = theme_of(palette), QIcon()
    for mode, colour in ((QIcon.Mode.Normal, theme.text), (QIcon.Mode.Disabled, theme.faint)):
        for ratio in _pixel_ratios():
            made.addPixmap(QPixmap.fromImage(_coloured(name, colour, ratio)), mode)
    return made


def program_icon() -> QIcon:
    """The program's sign, for window frames and task bars."""
    drawing, made = QSvgRenderer(str(FOLDER / "renheng.svg")), QIcon()
    for size in (16, 32, 48, 256):
        made.addPixmap(QPixmap.fromImage(_painted(drawing, size, 1.0)))
    return made


@cache  # of images: pixmaps must not outlive the application
def _coloured(name: str, colour: str, ratio: float) -> QImage:
    text = (FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace("#000", QColor(colour).name())
    return _painted(QSvgRenderer(QByteArray(text.encode())), SIZE, ratio)


def _painted(drawing: QSvgRenderer, size: int, ratio: float) -> QImage:
    image = QImage(round(size * ratio), round(size * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        drawing.render(painter)
    image.setDevicePixelRatio(ratio)
    return image


def _pixel_ratios() -> set[float]:
    return {1.0} | {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
