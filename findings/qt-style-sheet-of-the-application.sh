#!/usr/bin/env bash
# Any style sheet of the application, even one that matches nothing, changes how Fusion measures, and freezes colours and
# the font of what is on the screen.
#
# With:  PySide6-Essentials 6.11.3, Fusion, offscreen.
# Seen:  After setStyleSheet("Nothing { color: red }") on the application a number box is of another size than without.
#        A label that a rule gives the colour palette(highlight) keeps the old colour when the application gets another
#        palette. QApplication.setFont reaches a label that is on the screen without a sheet, and does not reach it with
#        one, although its own rules say nothing of a font.
# Meant: A program that switches between light and dark, or to a language with another face, has to set the whole sheet
#        anew each time, and Qt then restyles every widget, hidden ones too. Sheets on the few parts that need one do not
#        do this to the others.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PYTHON'
import sys

from PySide6.QtCore import qVersion
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QSpinBox, QVBoxLayout, QWidget

app = QApplication([])
app.setStyle("Fusion")
print("Qt", qVersion())
FACE = app.font()


def seen(sheet: str, change) -> tuple:
    """Size of a number box, colour and type of a label, after the change, under this sheet of the application."""
    app.setStyleSheet("")
    app.setFont(FACE)
    app.setPalette(QPalette())
    app.setStyleSheet(sheet)
    window = QWidget()
    label, box = QLabel("A"), QSpinBox()
    label.setObjectName("coloured")
    layout = QVBoxLayout(window)
    layout.addWidget(label)
    layout.addWidget(box)
    window.show()
    app.processEvents()
    change()
    app.processEvents()
    size = box.sizeHint()
    label.ensurePolished()
    found = ((size.width(), size.height()), label.palette().color(QPalette.ColorRole.WindowText).name(), label.font().pointSize())
    window.close()
    return found


def nothing() -> None:
    pass


def other_colour() -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#ff8800"))
    app.setPalette(palette)


def other_type() -> None:
    face = app.font()
    face.setPointSize(FACE.pointSize() + 5)
    app.setFont(face)


bare, with_one = seen("", nothing)[0], seen("Nothing { color: red }", nothing)[0]
rule = "QLabel#coloured { color: palette(highlight) }"
before, after = seen(rule, nothing)[1], seen(rule, other_colour)[1]
free, held = seen("", other_type)[2], seen("Nothing { color: red }", other_type)[2]
print("size of a number box without and with a sheet:", bare, with_one)
print("colour palette(highlight) before and after another palette (#ff8800):", before, after)
print(f"type of a label after setFont({FACE.pointSize() + 5}), without and with a sheet:", free, held)
sys.exit(not (bare != with_one and after != "#ff8800" and free == FACE.pointSize() + 5 and held == FACE.pointSize()))
PYTHON
