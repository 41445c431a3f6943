#!/usr/bin/env bash
# What is copied from a PDF of Qt's are radicals, not characters: a search for a Chinese word finds nothing.
#
# With:  PySide6-Essentials 6.11.3 (QPdfWriter), offscreen; Noto Sans CJK SC of mplfonts 0.0.11; read by pypdf 7.1.1 and
#        pypdfium2 5.15.2.
# Seen:  Faces such as Noto Sans CJK draw a character and the radical of the same look with one glyph: U+4EBA and U+2F08. A PDF
#        says which text a glyph stands for, and QPdfWriter says the lowest code that the face has for it, which is the
#        radical, whatever was drawn. Of ten everyday characters drawn seven come out as radicals (U+2F08 and so on) by both
#        readers; they look alike, yet no search for the word finds it. Text that has no such double is right. Unicode's
#        own plain form (NFKC) does not bring all of it back: what was U+6237 becomes U+6236.
# Meant: A report in Chinese cannot be searched, quoted or read aloud rightly, until what the glyphs stand for is set right
#        after writing, or the face has no radicals.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps \
    PySide6-Essentials==6.11.3 shiboken6==6.11.3 mplfonts==0.0.11 pypdf==7.1.1 pypdfium2==5.15.2
QT_QPA_PLATFORM=offscreen HOME="$folder" "$folder/venv/bin/python" -W ignore - "$folder" <<'PYTHON'
import importlib.util
import sys
import unicodedata
from pathlib import Path

import pypdf
import pypdfium2
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPainter, QPdfWriter

DRAWN = "人工智能用户方面比较"
app = QGuiApplication([])
face = Path(importlib.util.find_spec("mplfonts").origin).parent / "fonts" / "NotoSansCJKsc-Regular.otf"
family = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(face)))[0]
file = sys.argv[1] + "/drawn.pdf"
writer = QPdfWriter(file)
painter = QPainter(writer)
painter.setFont(QFont(family, 20))
painter.drawText(200, 800, DRAWN)
painter.end()

read = {
    "pypdf": pypdf.PdfReader(file).pages[0].extract_text().strip(),
    "pdfium": pypdfium2.PdfDocument(file)[0].get_textpage().get_text_range().strip(),
}
for name, text in read.items():
    print(f"{name:7}", text, " ".join(f"U+{ord(each):04X}" for each in text))
radicals = [each for each in read["pypdf"] if 0x2E80 <= ord(each) < 0x2FE0]
meant = unicodedata.normalize("NFKC", read["pypdf"])
print(f"drawn   {DRAWN}: {len(radicals)} of {len(DRAWN)} are radicals; made plain {meant}")
sys.exit(0 if read["pypdf"] == read["pdfium"] and "人工" not in read["pypdf"] and len(radicals) == 7 and meant != DRAWN else 1)
PYTHON
