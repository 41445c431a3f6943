"""Asks for a name."""

from __future__ import annotations

from PySide6.QtWidgets import QInputDialog, QWidget


def ask_name(parent: QWidget, title: str, question: str, now: str = "") -> str:
    """What the user wrote, without blanks around it; "" for nothing, or if they would rather not."""
    typed, taken = QInputDialog.getText(parent, title, question, text=now)
    return typed.strip() if taken else ""
