"""The soak: a short one is clean, a seed says all of it, and what goes wrong is told with the steps that led there."""

from __future__ import annotations

import io
import re
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui import settings
from gui.application import build
from tests.soak.driving import TURN, Driver, Script
from tests.soak.hand import Hand, close_all
from tests.soak.outside import STEPS, watch_over
from tests.soak.places import Answers, Places
from tests.soak.watching import Watch

pytestmark = pytest.mark.long
SEED, STEPS_DONE = 7, 30
COMMAND = [sys.executable, "-m", "tests.soak", "--seed", str(SEED)]


def test_a_short_one_is_clean() -> None:
    ran = subprocess.run(
        [*COMMAND, "--steps", str(STEPS_DONE)], capture_output=True, text=True, timeout=300, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    last = ran.stdout.splitlines()[-1]
    told = r"objects \d+, threads \d+, handles \d+, memory [\d.]+ of [\d.]+ MB"
    assert re.fullmatch(
        rf"steps \d+; seed {SEED}; start: {told}; after a tenth: {told}; end: {told}; (NOT FLAT|flat); clean", last
    )


def test_the_same_seed_gives_the_same_steps(qapp: QApplication, tmp_path: Path) -> None:
    once, again = (_steps(qapp, tmp_path / name) for name in ("once", "again"))
    assert once == again
    assert len(once) > STEPS_DONE


def _steps(app: QApplication, folder: Path) -> list[str]:
    settings.redirect(folder / "user")
    random, record = Random(SEED), io.StringIO()
    places = Places(folder, random)
    with Watch() as watch:
        window = build(app, Answers(random, places).asks())
        window.speak("en")
        window.dress("light")
        window.show()
        hand = Hand(window, places, random, record)
        Driver(window, watch, hand.on_nested).play(hand.script(lambda done: done < STEPS_DONE))
        close_all(window)
        window.speak("en")  # its translators go with it no more than the application does
        window.session.undo_stack.setClean()
        window.close()
        window.deleteLater()
    assert not watch.failures, "\n".join([*hand.recorded, *watch.failures])
    return record.getvalue().splitlines()


def _raise() -> None:
    raise ZeroDivisionError


@pytest.mark.parametrize("fault", [_raise, lambda: qWarning("odd")], ids=["an exception", "a warning of Qt's"])
def test_a_fault_ends_it(qtbot: QtBot, fault: object) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    done: list[int] = []

    def script() -> Script:
        for step in range(5):
            yield TURN
            done.append(step)
            if step == 2:
                fault()

    with Watch() as watch:
        assert not Driver(widget, watch, nested=widget.close).play(script())
    assert done == [0, 1, 2]
    assert len(watch.failures) == 1


def test_a_crash_is_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / STEPS).write_text("".join(f"{n} page scores\n" for n in range(300)))
    kill = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    assert watch_over([sys.executable, "-c", kill], tmp_path, 5) == 1
    lines = capfd.readouterr().out.splitlines()
    assert len(lines) == 201
    assert lines[-1] == f"steps 299; seed 5; the process ended with {-signal.SIGKILL}; FAILED"
