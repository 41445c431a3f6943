#!/usr/bin/env bash
# QSettings finds no fault with a damaged ini file until it has written it anew without what it could not read.
#
# With:  PySide6-Essentials 6.11.3, QSettings with IniFormat.
# Seen:  A section is read when it is first asked for. After the constructor and sync() the status is NoError, whatever
#        the file holds, JSON or a ZIP archive. setValue and sync() write the file without the lines that were not
#        understood, and only then is the status FormatError. allKeys() before reads all: it tells FormatError at once.
# Meant: A file that cannot be read is told by sync(), before it is overwritten.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
cat > "$folder/settings.py" <<'PYTHON'
import sys
from pathlib import Path

from PySide6.QtCore import QSettings

folder = Path(sys.argv[1])


def opened(name: str) -> tuple[Path, QSettings]:
    file = folder / name
    file.write_text("[General]\nlanguage=zh\nno line of settings\n")
    store = QSettings(str(file), QSettings.Format.IniFormat)
    store.sync()
    return file, store


def told(when: str, file: Path, store: QSettings) -> None:
    print(when, store.status().name, "no line" in file.read_text())


asked = opened("asked.ini")
asked[1].allKeys()
told("asked for all keys:", *asked)
written = opened("written.ini")
told("after sync:", *written)
written[1].setValue("author", "Li")
written[1].sync()
told("after the next value:", *written)
PYTHON
said=$("$folder/venv/bin/python" "$folder/settings.py" "$folder")
echo "status of a damaged file, and whether the damaged line is still in it"
echo "$said"
[ "$said" = "asked for all keys: FormatError True
after sync: NoError True
after the next value: FormatError False" ]
