"""The commands of the Edit menu: their names, texts and keys. What they do depends on what has the focus."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from scenarios.text.catalogue import Message, _

Key = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class MenuCommand:
    """One command of the Edit menu."""

    name: str
    text: Message
    keys: Key | str | None = None


EDIT_COMMANDS = (
    MenuCommand("cut", _("Cu&t"), Key.Cut),
    MenuCommand("copy", _("&Copy"), Key.Copy),
    MenuCommand("paste", _("&Paste"), Key.Paste),
    MenuCommand("delete", _("&Delete"), Key.Delete),
    MenuCommand("clear", _("Clear with rea&sons")),
    MenuCommand("duplicate", _("Dup&licate"), "Ctrl+Shift+D"),
    MenuCommand("fill_down", _("Fill do&wn"), "Ctrl+D"),
    MenuCommand("select_all", _("Select &all"), Key.SelectAll),
)
IN_FIELDS = ("cut", "copy", "paste", "delete", "select_all")  # what text fields have of their own
