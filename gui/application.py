"""Builds the application around the window: language, looks, settings, the files asked for, and the excepthook for
unexpected errors."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, QProcess, Qt, QTimer
from PySide6.QtWidgets import QApplication

from gui.background.garbage_collection import collector
from gui.dialogs.file_dialogs import FileDialogs
from gui.exception_guard import listen
from gui.files.window_of_file import FrontRequests, bring_to_front
from gui.icons import program_icon
from gui.localized_numbers import show_decimals
from gui.settings import Settings, log_file, put_damaged_aside
from gui.sizes import choose_sizes
from gui.startup.input_methods import fall_back_to_ibus
from gui.startup.log_file import LogFile
from gui.startup.malloc_arenas import share_heap
from gui.style import Appearances
from gui.translation import Translation
from gui.window.main_window import MainWindow, Services
from gui.window.preferences import show_preferences, tell_damaged
from gui.window.shutdown import ShutdownListener
from gui.window.window_placement import show
from scenarios.blank_scenario import blank_scenario
from scenarios.model import Language, Scenario
from scenarios.paper import paper_scenario
from scenarios.text.catalogue import nearest


def build(app: QApplication, asks: FileDialogs | None = None, scenario: Scenario | None = None) -> MainWindow:
    """The window on a scenario, if none is given the paper's, in the language and the looks of the user's last choice.
    asks: who answers its questions, if not the user."""
    damaged = put_damaged_aside()
    settings, translation = Settings(), Translation(app)
    show_decimals(settings.decimals)
    translation.switch(settings.language or _language_of_system())
    choose_sizes(settings.text_size, settings.compact)
    appearances = Appearances(app)
    appearances.switch(settings.appearance)
    app.setWindowIcon(program_icon())
    shown = paper_scenario() if scenario is None else scenario
    window = MainWindow(shown, Services(settings, translation, appearances, asks or FileDialogs()))
    window.autosaver.set_pause(settings.keep_after)
    window.preferences_requested.connect(partial(show_preferences, window, settings))
    if damaged:
        tell_damaged(window, damaged)
    return window


def run(files: Sequence[str], example: bool = False) -> int:
    """Open the window: on the paper's scenario for the example; on the first of the files, each further one in a
    program of its own; without files on the start page."""
    if files and not (files := [each for each in files if not bring_to_front(Path(each).absolute())]):
        return 0  # all of them are open already, each in a window that came to the front
    share_heap()
    fall_back_to_ibus(os.environ)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("renheng")
    app.setApplicationDisplayName("Renheng")
    app.setDesktopFileName("renheng")
    window = build(app) if example else build(app, None, blank_scenario())
    _calm_mishaps(window)
    requests = FrontRequests(window, lambda: window.documents.path)
    window.documents.state_changed.connect(requests.begin)
    files = files or ([] if example else last_file(Settings()))
    if not (example or files):
        show_start_page(window)
    # once the first page is there
    window.page_changed.connect(window.recovery.offer, Qt.ConnectionType.SingleShotConnection)
    show(window, Settings())
    QTimer.singleShot(0, collector.wake)  # the first view is there; see `gui.__main__.pause_garbage_collection`
    leaving = ShutdownListener(app, window)
    leaving.listen()
    if files:
        open_or_start(window, files[0])
    for further in files[1:]:
        start_beside(further)
    code = app.exec()
    leaving.stop()
    return code


def open_or_start(window: MainWindow, file: str) -> None:
    """Open a file in a window that has none; behind one that is refused, or a table, stands the start page."""
    empty = window.session.scenario
    window.documents.open(Path(file).absolute())
    if window.session.scenario is empty:
        show_start_page(window)


def last_file(settings: Settings) -> list[str]:
    """The file to begin with where none is given and the user wants the last one."""
    return [str(each) for each in settings.recent_files[:1]] if settings.start == "last" else []


def show_start_page(window: MainWindow) -> None:
    """Put the start page in front of a window on an empty scenario."""
    from gui.window.start_mode import StartMode

    StartMode(window, Settings()).begin()


def start_beside(file: str) -> bool:
    """Open a file in a window, and a process, of its own."""
    program = [] if getattr(sys, "frozen", False) else ["-m", "gui"]
    return bool(QProcess.startDetached(sys.executable, [*program, str(Path(file).absolute())]))


def _language_of_system() -> Language:
    return nearest(QLocale.system().name())


def _calm_mishaps(window: MainWindow) -> None:
    """An unexpected exception: details to the log file, the work kept aside, one calm message. Never a traceback."""
    logging.getLogger().addHandler(LogFile(log_file()))
    logging.captureWarnings(True)  # those of libraries, which no user can mend

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logging.getLogger("renheng").error("Unexpected", exc_info=(kind, error, trace))
        window.report_unexpected_error()

    sys.excepthook = report
    listen(window.report_unexpected_error)
