"""Takes the pictures of README.md anew: `python packaging/screenshots.py`, with the environment's Python.

Where names of pictures follow, it takes only those.

The window is drawn without a display, on the paper's scenario, with settings of its own.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from openpyxl import Workbook
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui import settings
from gui.application import build, show_start_page
from gui.window.start_mode import START
from scenarios import edits

FOLDER = Path(__file__).parent / "screenshots"
SIZE = (1280, 800)
SETTLED = 400  # milliseconds: time for what runs after the first paint
IMPORT = "import"  # no step: the assistant on a table
TABLE = (
    ("Flood protection: measures compared, 2026",),
    ("Group", "Measure", "Cost (million EUR)", "Jobs", "Damage avoided", "Remark"),
    ("Weight", None, 0.4, 0.2, 0.4, None),
    ("Building", "Raise the dyke", 38.5, 120, 4.5, "land is bought"),
    (None, "Mobile walls", 12.4, 35, 3, None),
    ("Nature", "Give room to the river", 27, 60, 4, "talks with farmers"),
    (None, "Forest on the slopes", 9.8, 45, 2.5, None),
    ("Warning", "Gauges and alarm", 4.2, 12, 2, "runs since May"),
    ("Total", None, 91.9, 272, 16, None),
    ("Source: survey of the district, March 2026",),
)
PICTURES = (  # file, language, appearance, step, what is in front there
    ("weights", "en", "light", "weights", ""),
    ("scores", "en", "light", "scores", ""),
    ("results", "en", "light", "results", ""),
    ("robustness", "en", "light", "robustness", "weight"),
    ("import", "en", "light", IMPORT, ""),
    ("brief-zh", "zh", "light", "brief", ""),
    ("scores-zh-dark", "zh", "dark", "scores", ""),
    ("start", "en", "light", START, ""),
)


def main(names: Sequence[str] = ()) -> int:
    """names: of the pictures to take; all of them where none is named."""
    app = QApplication([])
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        settings.redirect(Path(folder))
        window = build(app)
        window.resize(*SIZE)
        window.show()
        QTest.qWait(SETTLED)
        window.session.apply("", edits.set_dimension_weight, "L", 0.5)  # so that something has moved
        for name, language, appearance, step, subject in PICTURES:
            if names and name not in names:
                continue
            window.speak(language)
            window.dress(appearance)
            if step == IMPORT:
                window.documents.open(_table(Path(folder)))
            if step == START:
                show_start_page(window)
            window.go_to(step, subject)
            QTest.qWait(SETTLED)
            while window.verdict_query.pending:
                QTest.qWait(SETTLED)
            shown = window.tables.assistant if step == IMPORT else window
            shown.grab().save(str(FOLDER / f"{name}.png"))
            window.tables.cancel()
        window.let_go()
    return 0


def _table(folder: Path) -> Path:
    """A workbook as people keep them."""
    made = Workbook()
    for row in TABLE:
        made.active.append(row)
    path = folder / "flood protection.xlsx"
    made.save(path)
    return path


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
