"""What forms and lists show besides names: the fields of the second language, and ids. One choice for the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal


class ViewChoices(QObject):
    """Those who show these things ask here, and hear of a change. It keeps nothing: the window tells it what holds."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.second_language, self.ids = True, False

    def choose(self, *, second_language: bool, ids: bool) -> None:
        """Show the fields of the second language, and ids beside names."""
        if (second_language, ids) != (self.second_language, self.ids):
            self.second_language, self.ids = second_language, ids
            self.changed.emit()


_made: list[ViewChoices] = []  # with the application as its parent


def view_choices() -> ViewChoices:
    """The choices of this program."""
    if not _made:
        _made.append(ViewChoices(QCoreApplication.instance()))
    return _made[0]
