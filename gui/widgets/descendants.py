"""Goes through all that hangs below an object, without holding it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject


def descendants(of: QObject) -> Iterator[QObject]:
    """Its children, each followed by its own.

    Not by `findChildren`: what Qt made by itself, such as the line within a spin box, PySide counts from then on among
    the children of whoever was asked, and keeps until that one ends, long after Qt has deleted it.
    """
    for each in of.children():
        yield each
        yield from descendants(each)
