"""F1 in a dialog over the window: the guide beside it, for that of the window below cannot be used meanwhile."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

from gui.guide.topics import TOP, address


def offer_guide(dialog: QDialog, topic: str, anchor: str = TOP) -> None:
    """F1 in this dialog shows this heading of the guide."""
    QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), dialog).activated.connect(
        partial(_open, dialog, address(topic, anchor))
    )


def _open(dialog: QDialog, place: str) -> None:
    from gui.guide.guide_window import open_guide  # a start need not wait for it

    open_guide(dialog, place)
