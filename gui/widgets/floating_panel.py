"""A panel that lies over a part of the window and moves nothing: it stays until it is closed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QWidget

from gui.exception_guard import guarded
from gui.retranslation import Translated
from gui.widgets.basic_widgets import quiet_button
from scenarios.text.catalogue import _


@guarded
class FloatingPanel(Translated, QFrame):
    """Esc closes it while the focus is in it, before any message. Hidden to begin with.

    A subclass says in `place` where it stands; it is asked whenever what the panel stands by moves, while it shows.
    """

    closed = Signal()

    def __init__(self, parent: QWidget, *beside: QWidget) -> None:
        """parent: over which it lies; beside: what else it stands by, in the same window."""
        super().__init__(parent)
        self.close_button = quiet_button("✕")
        self.close_button.clicked.connect(self.end)
        self.bind_text(self.close_button.setToolTip, _("Close (Esc)"))
        self.bind_text(self.close_button.setAccessibleName, _("Close"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)  # opaque, without a sheet of its own: the page below need not be painted
        self.hide()
        for watched in (parent, *beside):
            watched.installEventFilter(self)

    def place(self) -> None:
        """Take the place that there is now."""
        raise NotImplementedError

    def come_up(self) -> None:
        """Show it above all else, in its place."""
        self.place()
        self.show()
        self.raise_()

    def end(self) -> None:
        """Close it, and say so."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and not self.isHidden():
            self.place()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _closes(event):
            event.accept()  # before any message goes that waits for the same key
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _closes(event):
            self.end()
        else:
            super().keyPressEvent(event)


def _closes(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape
