"""A real window on a virtual screen: the program starts as users start it, paints its ranking, and goes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb, a virtual screen")

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from gui import settings
settings.redirect(Path(sys.argv[1]))
from gui.application import build

app = QApplication([])
window = build(app)
window.resize(1280, 800)

def look(step):
    QTimer.singleShot(0, app, photograph)

def photograph():
    # what the screen shows, not what the widgets say they would paint
    picture = app.primaryScreen().grabWindow(window.winId())
    colours = {picture.toImage().pixelColor(x, y).name() for x in range(930, 1280, 5) for y in range(80, 700, 5)}
    print(app.platformName(), picture.width(), picture.height(), *sorted(colours))
    window.close()

window.page_changed.connect(look, Qt.ConnectionType.SingleShotConnection)
window.show()
sys.exit(app.exec())
"""


@pytest.fixture
def display() -> Iterator[str]:
    """A virtual screen of this test's own; Xvfb picks a free number and says which."""
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    server = subprocess.Popen(words, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as said:
        number = said.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


def test_the_window_opens_on_a_real_screen(display: str, tmp_path: Path) -> None:
    surroundings = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8"}
    words = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    ran = subprocess.run(words, env=surroundings, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr
    platform, width, height, *colours = ran.stdout.split()
    assert (platform, width, height) == ("xcb", "1280", "800")
    assert {"#4477aa", "#ee6677", "#228833"} <= set(colours)  # the bars of the three groups
    assert ran.stderr == ""
