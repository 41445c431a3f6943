"""The small windows of the Help menu: licence and about."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLayout,
    QPlainTextEdit,
    QWidget,
)

from gui.icons import program_icon
from gui.theme import GRID
from gui.widgets.basic_widgets import column, label, row
from scenarios.version import program_version

translate = QCoreApplication.translate
NAME = "renheng"


def show_about(parent: QWidget) -> None:
    """What the program is, its version, and what it is built on."""
    sign = QLabel()
    sign.setPixmap(program_icon().pixmap(48, 48))
    purpose = translate(
        "Help",
        "Weighs policy recommendations against resilience criteria, shows how the ranking moves, "
        "and exports it to Excel.",
    )
    built = translate("Help", "Built with Qt {qt} (LGPL), NumPy, scikit-criteria and openpyxl.")
    words = column(
        label("Renheng 韧衡", "title"),
        label(translate("Help", "Version {number}").format(number=program_version()), "muted"),
        label(purpose),
        label(built.format(qt=qVersion()), "small"),
    )
    layout = row(sign, words, spacing=2 * GRID)
    layout.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
    layout.setStretch(1, 1)
    help_dialog(parent, translate("Help", "About Renheng"), layout).exec()


def show_licence(parent: QWidget) -> None:
    """The licence the program comes under."""
    text = QPlainTextEdit(licence())
    text.setReadOnly(True)
    text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    text.setMinimumSize(78 * GRID, 48 * GRID)
    text.setAccessibleName(translate("Help", "Licence"))
    help_dialog(parent, translate("Help", "Licence"), column(text)).exec()


def licence() -> str:
    """The licence's text, from the source tree or from the installed distribution."""
    beside = Path(__file__).parents[2] / "LICENSE"
    if beside.is_file():
        return beside.read_text(encoding="utf-8")
    return metadata.distribution(NAME).read_text("licenses/LICENSE") or "MIT"


def help_dialog(parent: QWidget, title: str, contents: QLayout) -> QDialog:
    """A dialog with these contents and a button to close it."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setMinimumWidth(52 * GRID)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = column(contents, GRID, buttons)
    layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
    dialog.setLayout(layout)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
