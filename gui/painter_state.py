"""Saves and restores the state of painters, whatever happens while they paint."""

from __future__ import annotations

from PySide6.QtGui import QPainter


class kept:  # noqa: N801 - reads as what it does: with kept(painter)
    """Gives the painter back as it was: its pen, its font, its place. No generator: cells have no time for one."""

    __slots__ = ("_painter",)

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter

    def __enter__(self) -> QPainter:
        self._painter.save()
        return self._painter

    def __exit__(self, *_: object) -> None:
        self._painter.restore()
