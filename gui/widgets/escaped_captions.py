"""Escapes users' texts where Qt would read an ampersand as a mnemonic or angle brackets as markup.

Buttons, actions and message boxes that say what a user wrote come from here, as labels come from
`gui.widgets.basic_widgets` and tooltips from `gui.widgets.tooltips`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gui.widgets.tooltips import tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

UNSAVED = "[*]"  # where Qt puts the mark of a window's unsaved document


def caption(text: str) -> str:
    """The text as a button, a menu or a tab draws it: an ampersand is one."""
    return text.replace("&", "&&")


def plain(text: str) -> str:
    """A menu text without its mnemonic, which Chinese puts in brackets behind."""
    return re.sub(r"&(.?)", r"\1", re.sub(r"\(&[^&]\)", "", text))  # two are one that is drawn


def title(text: str) -> str:
    """The text as a window's title shows it, whatever placeholders it holds."""
    return text.replace(UNSAVED, 2 * UNSAVED)


def named_action(menu: QMenu, name: str, hint: str = "") -> QAction:
    """An action at the end of a menu with the name that a user gave; without a hint its tooltip is the name."""
    action = menu.addAction(caption(name))
    action.setToolTip(tip(hint or name))
    return action


def rename(action: QAction, text: str, **named: str) -> None:
    """Another text for an action, with its fields filled by what users named, and the tooltip with its keys."""
    action.setText(text.format(**{field: caption(name) for field, name in named.items()}))
    told = f"{plain(action.text())} ({action.shortcut().toString()})"
    action.setToolTip(tip(told))
    for button in action.associatedObjects():  # of a tool bar; it has its tooltip from the action
        if isinstance(button, QToolButton):
            button.setAccessibleDescription(told)


def message_box(parent: QWidget, text: str, more: str = "") -> QMessageBox:
    """A box with a question about what a user named, as plain text throughout."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(tip(more))  # Qt gives this one no format
    return box
