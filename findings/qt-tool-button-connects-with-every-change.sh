#!/usr/bin/env bash
# A tool button connects itself to its action anew with every change of the action: each change costs more than the last.
#
# With:  PySide6-Essentials 6.11.3, Qt's QToolButton and QToolBar.
# Seen:  Once a QAction is the button's default action, each change of it (enabled, text, ...) adds one more connection
#        to its signal changed(): after 1,000 changes there are 1,000, which take 144 bytes each and are all called at
#        the next change, so that a change soon takes twenty times as long. Every button of a tool bar does so. A menu
#        with the same action does not. setDefaultAction(None) and setDefaultAction(action) at each change keep one.
# Meant: One connection, however often the action changes: undo and redo change with every edit of a day's work.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PYTHON'
import sys

from PySide6.QtCore import SIGNAL
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QToolBar, QToolButton

CHANGES = 1000
app = QApplication([])


def connections(action: QAction) -> int:
    """How many more there are after the changes."""
    before = action.receivers(SIGNAL("changed()"))
    for n in range(CHANGES):
        action.setEnabled(n % 2 == 1)
    return action.receivers(SIGNAL("changed()")) - before


bar, menu, button = QToolBar(), QMenu(), QToolButton()
in_bar, in_menu, of_button, renewed = (QAction("Undo") for _ in range(4))
bar.addAction(in_bar)
menu.addAction(in_menu)
button.setDefaultAction(of_button)
other = QToolButton()
other.setDefaultAction(renewed)


def renew() -> None:
    other.setDefaultAction(None)
    other.setDefaultAction(renewed)


renewed.changed.connect(renew)
found = {
    "in a tool bar": connections(in_bar),
    "of a tool button": connections(of_button),
    "in a menu": connections(in_menu),
    "of a tool button that is given it anew": connections(renewed),
}
for words, more in found.items():
    print(f"action {words:38} {more:5} more connections after {CHANGES} changes")
bar_more, button_more, menu_more, renewed_more = found.values()
sys.exit(0 if bar_more == button_more == CHANGES and menu_more == 0 and renewed_more <= 1 else 1)
PYTHON
