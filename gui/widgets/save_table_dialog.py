"""The dialog that asks where to save a table."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_table_path(parent: QWidget | None, name: str) -> str | None:
    """The path of a new CSV file, with its ending; None when the user thinks better of it."""
    title = QCoreApplication.translate("TableFile", "Save the table")
    path, _ = QFileDialog.getSaveFileName(parent, title, f"{name}.csv", "CSV (*.csv)")
    if not path:
        return None
    return path if path.lower().endswith(".csv") else f"{path}.csv"
