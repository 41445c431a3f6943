#!/usr/bin/env bash
# findChildren on a window makes PySide keep what Qt made within its parts until the window ends, long after Qt has ended it.
#
# With:  PySide6-Essentials 6.11.3, QObject.findChildren on an ancestor, a spin box with the line edit that Qt made in it.
# Seen:  What Python did not make gets its wrapper in findChildren, and PySide counts it among the children of the object
#        that was asked, not of its own parent. When the spin box is deleted, Qt deletes the line, but its wrapper stays,
#        invalid, until the object that was asked goes: one more with each spin box that is made, found and deleted.
#        Going down by children(), level by level, finds the same objects and keeps none of them.
# Meant: A wrapper ends with what it wraps, or belongs to its parent.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PYTHON'
import gc
import sys
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox, QVBoxLayout, QWidget
from shiboken6 import isValid

BOXES = 50
app = QApplication([])


def level_by_level(of: QObject) -> Iterator[QObject]:
    for each in of.children():
        yield each
        yield from level_by_level(each)


def kept(look_through: Callable[[QWidget], object]) -> int:
    """How many lines are kept though Qt has deleted them, after boxes were made, looked through and deleted."""
    window = QWidget()
    layout = QVBoxLayout(window)
    window.show()
    lines = 0
    for _ in range(BOXES):
        box = QSpinBox(window)
        layout.addWidget(box)
        app.processEvents()
        lines += any(isinstance(each, QLineEdit) for each in look_through(window))
        box.deleteLater()
        del box
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert lines == BOXES  # both ways find the line each time
    return sum(type(each) is QLineEdit and not isValid(each) for each in gc.get_objects())


by_children = kept(lambda window: list(level_by_level(window)))
by_finding = kept(lambda window: window.findChildren(QWidget))
print(f"lines kept of {BOXES} deleted spin boxes, found by children(), level by level: {by_children}")
print(f"lines kept of {BOXES} deleted spin boxes, found by findChildren():             {by_finding}")
sys.exit(0 if (by_children, by_finding) == (0, BOXES) else 1)
PYTHON
