"""Whatever stands where a file should be: the window never waits for it."""

from __future__ import annotations

import logging
import os
import stat
from pathlib import Path

import pytest

from gui.settings import Settings, redirect
from gui.startup.log_file import LogFile
from gui.widgets.write_export import write_export
from gui.window.main_window import MainWindow
from scenarios.io.files import atomic_files
from scenarios.paper import paper_scenario

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")


def put_pipe(path: Path) -> Path:
    """A pipe that nobody writes to, in place of whatever was there."""
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(path)
    return path


def test_a_pipe_in_the_place_of_the_open_file_counts_as_changed(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "plan.renheng"
    atomic_files.write(path, paper_scenario())
    window.documents.open(path)
    put_pipe(path)
    window.documents.check_disk()
    assert "changed" in window.messages.texts()["disk"]
    assert not window.documents.overwrite()
    assert "pipe" in window.messages.texts()["file"]
    assert stat.S_ISFIFO(path.stat().st_mode)


@pytest.mark.parametrize("name", ["plan.renheng", "table.csv", "table.xlsx"])
def test_a_pipe_is_not_opened(window: MainWindow, tmp_path: Path, name: str) -> None:
    window.documents.open(put_pipe(tmp_path / name))
    assert "pipe" in window.messages.texts()["file"]


def test_a_device_is_not_opened(window: MainWindow) -> None:
    window.documents.open(Path("/dev/zero"))
    assert "device or a pipe" in window.messages.texts()["file"]


def test_an_export_does_not_take_a_pipes_place(tmp_path: Path) -> None:
    pipe = put_pipe(tmp_path / "chart.png")
    assert "pipe" in write_export(str(pipe), b"picture")
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize("name", ["settings.ini", "settings.ini.lock"])
def test_settings_are_kept_beside_a_pipe(tmp_path: Path, name: str) -> None:
    redirect(tmp_path / "settings")
    pipe = put_pipe(tmp_path / "settings" / "config" / name)
    Settings().author = "Wang"
    assert Settings().author == "Wang"
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def record() -> logging.LogRecord:
    return logging.LogRecord("renheng", logging.ERROR, "", 0, "Unexpected", None, None)


def test_the_log_neither_waits_nor_fails(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (put_pipe(tmp_path / "pipe.log"), tmp_path / "file" / "folder" / "renheng.log", tmp_path):
        log = LogFile(path)
        log.emit(record())
        log.close()
    log = LogFile(tmp_path / "new" / "renheng.log")
    log.emit(record())
    log.close()
    assert "ERROR Unexpected" in (tmp_path / "new" / "renheng.log").read_text("utf-8")
