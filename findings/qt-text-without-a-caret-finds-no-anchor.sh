#!/usr/bin/env bash
# A QTextBrowser whose caret is hidden by setCursorWidth(0) never scrolls to an anchor, and says nothing.
#
# With:  PySide6-Essentials 6.11.3 (QTextBrowser, QTextEdit), offscreen.
# Seen:  scrollToAnchor, and setSource with a fragment, ask where the caret would stand at the anchor. With a caret of no width
#        that is nowhere, and the text stays at its beginning. With a width of 1, all else the same, it scrolls there.
# Meant: A reader's window in which links to headings work must draw a caret as soon as the keyboard may select, or forbid
#        that.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps PySide6-Essentials==6.11.3 shiboken6==6.11.3
QT_QPA_PLATFORM=offscreen HOME="$folder" "$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys

from PySide6.QtWidgets import QApplication, QTextBrowser

app = QApplication([])
places = {}
for width in (1, 0):
    text = QTextBrowser()
    text.resize(300, 200)
    text.setCursorWidth(width)
    text.setHtml("<p>above</p>" * 50 + '<h2><a name="there"></a>There</h2>' + "<p>below</p>" * 50)
    text.show()
    app.processEvents()
    text.scrollToAnchor("there")
    places[width] = text.verticalScrollBar().value()
    print(f"caret of {width}: scrolled to {places[width]}")
sys.exit(0 if places[1] > 0 == places[0] else 1)
PYTHON
