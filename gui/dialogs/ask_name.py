"""Asks for a name."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from gui.theme import GRID
from gui.widgets.basic_widgets import column, label
from gui.widgets.fields.text_fields import LineField


class NameDialog(QDialog):
    """A line for the name, and a question above it."""

    def __init__(self, parent: QWidget, title: str, question: str, now: str = "") -> None:
        super().__init__(parent)
        self.field = LineField()
        self.field.show_text(now)
        self.field.selectAll()
        self.field.setAccessibleName(question)
        self.setWindowTitle(title)
        self.setMinimumWidth(40 * GRID)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = column(label(question), self.field, GRID, buttons)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self.setLayout(layout)


def ask_name(parent: QWidget, title: str, question: str, now: str = "") -> str:
    """What the user wrote, without blanks around it; "" for nothing, or if they would rather not."""
    dialog = NameDialog(parent, title, question, now)
    taken = dialog.exec()
    dialog.deleteLater()
    return dialog.field.text().strip() if taken else ""
