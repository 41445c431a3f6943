"""The dialog that asks where to save a picture."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

ENDINGS = {"png": "PNG (*.png)", "svg": "SVG (*.svg)", "pdf": "PDF (*.pdf)"}


def ask_picture_path(parent: QWidget | None, name: str, kind: str) -> str | None:
    """The path of a new picture of this kind (png, svg, pdf), with its ending; None when the user thinks better of it.

    name: a suggestion for the file's name, without an ending.
    """
    title = QCoreApplication.translate("PictureFile", "Save the chart")
    path, _ = QFileDialog.getSaveFileName(parent, title, f"{name}.{kind}", ENDINGS[kind])
    if not path:
        return None
    return path if path.lower().endswith(f".{kind}") else f"{path}.{kind}"
