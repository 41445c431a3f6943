#!/usr/bin/env bash
# With a palette of the application's own, each new spin box that Fusion paints takes some 900 bytes for good.
#
# With:  PySide6-Essentials 6.11.3, QDoubleSpinBox, the Fusion style, QApplication.setPalette.
# Seen:  Once the application has a palette, each widget's palette is a copy with a key of its own, though equal. Fusion
#        keeps pictures of a spin box by that key, so its cache never answers for a new one, and of each picture that it
#        makes some 900 bytes stay, long after the cache has dropped it and the box is deleted.
#        Line edits, combo boxes, sliders and check boxes take nothing. A palette for the class QAbstractSpinBox whose
#        resolve mask is set to 0 still colours the boxes; then all of them share one key and one picture.
# Meant: What is deleted is forgotten, or equal palettes have one key.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
cat > "$folder/boxes.py" <<'PYTHON'
import ctypes
import gc
import sys

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QPalette, QPixmapCache
from PySide6.QtWidgets import QApplication, QDoubleSpinBox, QSlider, QVBoxLayout, QWidget

BOXES, ROUNDS = 300, 4


class Heap(ctypes.Structure):
    """What glibc says of its heap."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()
    ]


libc = ctypes.CDLL(None)
libc.mallinfo2.restype = Heap
kind, masked = {"box": QDoubleSpinBox, "slider": QSlider}[sys.argv[1]], sys.argv[2]
app = QApplication([])
app.setStyle("Fusion")
QPixmapCache.setCacheLimit(1024)  # kB: full after a hundred boxes, so that pictures do not count
if masked != "none":
    palette = QPalette(app.palette())
    palette.setColor(QPalette.ColorRole.Window, QColor("red"))
    app.setPalette(palette)
    if masked == "zero":
        palette.setColor(QPalette.ColorRole.Window, QColor("blue"))  # one that is the application's is not taken
        palette.setResolveMask(0)
        for name in ("QAbstractSpinBox", "QLineEdit"):
            app.setPalette(palette, name)
host = QWidget()
layout = QVBoxLayout(host)
host.show()


def used() -> int:
    """Bytes that live on the heap after some boxes were made, painted and deleted."""
    for _ in range(BOXES):
        made = kind(host)
        layout.addWidget(made)
        app.processEvents()
        host.grab()
        made.deleteLater()
        del made
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    heap = libc.mallinfo2()
    return heap.uordblks + heap.hblkhd


first = [used() for _ in range(2)][-1]
last = [used() for _ in range(ROUNDS)][-1]
print(round((last - first) / (BOXES * ROUNDS)))
PYTHON
seen() {
    QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" "$folder/boxes.py" "$@" 2>/dev/null
}
plain=$(seen box none)
box=$(seen box own)
slider=$(seen slider own)
zero=$(seen box zero)
echo "bytes kept of each spin box, with no palette of the application's own: $plain"
echo "bytes kept of each spin box, with one:                                 $box"
echo "bytes kept of each slider, with one:                                   $slider"
echo "bytes kept of each spin box, with a class palette of resolve mask 0:   $zero"
[ "$box" -gt 500 ] && [ "$plain" -lt 50 ] && [ "$slider" -lt 50 ] && [ "$zero" -lt 50 ]
