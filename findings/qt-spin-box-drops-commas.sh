#!/usr/bin/env bash
# A number box of Qt reads "1,5" as 15 in English and Chinese.
#
# With:  PySide6-Essentials 6.11.3, offscreen.
# Seen:  In a locale that groups by commas QSpinBox and QDoubleSpinBox take every comma out, wherever it stands, and say
#        nothing: "1,5" becomes 15, "1,25" becomes 125, "1,2,5" becomes 125, also with setGroupSeparatorShown(False).
#        QLocale.toDouble of the same locale refuses all three and takes only "1,250". So the same text is a number in a
#        box and none in a field that asks the locale. In a German locale the box keeps what it had before when "1,250"
#        is put in (two decimals are allowed, three are typed), again without a word.
# Meant: Who types a decimal comma, as half of Europe does, or pastes one, gets ten or a hundred times the number.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PYTHON'
import sys

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtWidgets import QApplication, QDoubleSpinBox, QSpinBox

app = QApplication([])
print("Qt", qVersion())


def put(kind: type, locale: str, text: str) -> float:
    QLocale.setDefault(QLocale(locale))
    box = kind()
    box.setGroupSeparatorShown(False)
    box.setRange(-1_000_000, 1_000_000)
    box.setValue(7)
    box.lineEdit().setText("")
    box.lineEdit().insert(text)
    box.interpretText()
    return float(box.value())


def asked(locale: str, text: str) -> float | None:
    value, taken = QLocale(locale).toDouble(text)
    return value if taken else None


seen, expected = [], []
for locale in ("en_GB", "zh_CN"):
    for text, box, by_locale in (("1,250", 1250, 1250), ("1,5", 15, None), ("1,25", 125, None), ("1,2,5", 125, None)):
        expected.append((locale, text, box, box, by_locale))
        seen.append((locale, text, put(QDoubleSpinBox, locale, text), put(QSpinBox, locale, text), asked(locale, text)))
expected.append(("de_DE", "1,250", 7, 7, 1.25))
seen.append(("de_DE", "1,250", put(QDoubleSpinBox, "de_DE", "1,250"), put(QSpinBox, "de_DE", "1,250"), asked("de_DE", "1,250")))
for locale, text, double, whole, by_locale in seen:
    print(f"{locale}  {text!r:8}  QDoubleSpinBox {double:g}  QSpinBox {whole:g}  QLocale.toDouble {by_locale}")
sys.exit(seen != expected)
PYTHON
