#!/usr/bin/env bash
# Walking along the focus chain makes each widget the Python child of the one before it, and what it had dies too early.
#
# With:  PySide6-Essentials 6.11.3, QWidget.nextInFocusChain().
# Seen:  After one walk from a window along its focus chain, deleting any widget of it, a label say, makes the Python
#        halves of the menu bar's menus, of the tool bar and of their actions say "Internal C++ object already deleted",
#        though Qt's objects live on. Shiboken.dump() of a widget names as its parent the widget before it in the chain,
#        in place of the one it was made in. Without the walk all of them stay.
# Meant: Looking at a neighbour changes nothing: parents are those of Qt.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PYTHON'
import gc
import sys

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton, QSpinBox
from shiboken6 import Shiboken, isValid

app = QApplication([])


def after(walk: bool) -> tuple[str, list[bool]]:
    """The Python parent of a button, and whether menu, tool bar and actions live once a label has gone."""
    window = QMainWindow()
    _box, button, label = QSpinBox(window), QPushButton(window), QLabel(window)
    menu, bar = window.menuBar().addMenu("File"), window.addToolBar("Tools")
    kept = [menu, menu.addAction("Save"), bar, bar.addAction("Undo")]
    if walk:
        each = window.nextInFocusChain()
        while each is not window:
            each = each.nextInFocusChain()
        del each
    parent = next(line for line in Shiboken.dump(button).splitlines() if line.startswith("parent"))
    label.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del label
    gc.collect()
    return parent.rpartition("QtWidgets.")[2].split()[0], [isValid(each) for each in kept]


found = {walk: after(walk) for walk in (False, True)}
for walk, (parent, alive) in found.items():
    words = "after a walk" if walk else "without one"
    print(f"{words:13} parent of the button: {parent:12} menu, its action, bar, its action alive: {alive}")
sys.exit(0 if found == {False: ("QMainWindow", [True] * 4), True: ("QLineEdit", [False] * 4)} else 1)
PYTHON
