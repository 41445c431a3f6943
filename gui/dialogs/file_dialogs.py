"""Modal dialogs about files: open, save, export, unsaved changes. Each returns the answer, or None.

Qt's own dialogs are imported when one is asked: PySide builds a class, with all its enums, on first sight of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.widgets.escaped_captions import message_box

translate = QCoreApplication.translate
SUFFIX = ".renheng"
TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".et")
Unsaved = Literal["save", "discard", "cancel"]
Disk = Literal["same", "changed", "gone"]  # what became of a file since it was read or written here


def ask_open(parent: QWidget, folder: Path) -> Path | None:
    """Which file to open."""
    from PySide6.QtWidgets import QFileDialog

    name, _ = QFileDialog.getOpenFileName(
        parent, translate("Files", "Open a scenario or a table"), str(folder), _readable()
    )
    return Path(name) if name else None


def ask_table(parent: QWidget, folder: Path) -> Path | None:
    """Which table to import."""
    from PySide6.QtWidgets import QFileDialog

    kinds = f"{_tables()};;{translate('Files', 'All files')} (*)"
    name, _ = QFileDialog.getOpenFileName(parent, translate("Files", "Import a table"), str(folder), kinds)
    return Path(name) if name else None


def ask_save(parent: QWidget, suggestion: Path) -> Path | None:
    """Where to save; Qt asks before an existing file is replaced."""
    return _ask_where(
        parent,
        translate("Files", "Save the scenario"),
        suggestion,
        translate("Files", "Renheng scenario") + f" (*{SUFFIX})",
    )


def ask_export(parent: QWidget, suggestion: Path) -> Path | None:
    """Where to write the workbook."""
    return _ask_where(
        parent, translate("Files", "Export to Excel"), suggestion, translate("Files", "Excel workbook") + " (*.xlsx)"
    )


def ask_unsaved(parent: QWidget, title: str, disk: Disk = "same") -> Unsaved:
    """What to do with what is not saved. disk: what became of its file, whose content may be here only."""
    from PySide6.QtWidgets import QMessageBox

    question, why = _unsaved(disk)
    box = message_box(parent, question.format(title=title), why)
    answers: dict[QMessageBox.StandardButton, Unsaved] = {
        QMessageBox.StandardButton.Save: "save",
        QMessageBox.StandardButton.Discard: "discard",
        QMessageBox.StandardButton.Cancel: "cancel",
    }
    for button in answers:
        box.addButton(button)
    box.setDefaultButton(QMessageBox.StandardButton.Save)
    return answers.get(QMessageBox.StandardButton(box.exec()), "cancel")


@dataclass(frozen=True)
class FileDialogs:
    """The questions as values, so that a test can answer them."""

    open: Callable[[QWidget, Path], Path | None] = ask_open
    table: Callable[[QWidget, Path], Path | None] = ask_table
    save: Callable[[QWidget, Path], Path | None] = ask_save
    export: Callable[[QWidget, Path], Path | None] = ask_export
    unsaved: Callable[[QWidget, str, Disk], Unsaved] = ask_unsaved


def _unsaved(disk: Disk) -> tuple[str, str]:
    if disk == "gone":
        why = translate("Files", "It is no longer where it was. If you do not save it, what is open here is lost.")
        return translate("Files", "Save “{title}” again?"), why
    if disk == "changed":
        why = translate("Files", "Another program changed it. If you do not save it, what is open here is lost.")
        return translate("Files", "Save “{title}” again?"), why
    why = translate("Files", "If you do not save them, they are lost.")
    return translate("Files", "Save the changes to “{title}”?"), why


def _ask_where(parent: QWidget, title: str, suggestion: Path, kind: str) -> Path | None:
    from PySide6.QtWidgets import QFileDialog

    name, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), kind)
    path = Path(name)
    return None if not name else path if path.suffix else path.with_suffix(suggestion.suffix)


def _readable() -> str:
    return ";;".join(
        (
            translate("Files", "Scenarios and tables") + f" (*{SUFFIX} {_endings()})",
            translate("Files", "Renheng scenario") + f" (*{SUFFIX})",
            _tables(),
            translate("Files", "All files") + " (*)",
        )
    )


def _tables() -> str:
    return translate("Files", "Tables") + f" ({_endings()})"


def _endings() -> str:
    return " ".join(f"*{suffix}" for suffix in TABLES)
