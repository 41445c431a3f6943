"""Shuts the program down when it is not the user who closes the window: Ctrl+C, a signal, a closed terminal, log-out.

Nothing is asked then: the work is kept aside and is offered at the next start. If it cannot be kept, the program stays
once and says so; whoever asks again is obeyed.
"""

from __future__ import annotations

import logging
import signal
import sys
from contextlib import suppress
from socket import socketpair
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

from gui.translation import language
from gui.widgets.fields.commit_pending_text import finish_typing
from gui.window.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QSessionManager

# Ctrl+C; shutdown and `kill`; a closed terminal; the same on Windows, with Ctrl+Break
SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


class ShutdownListener(QObject):
    """Listens for whatever ends the program from outside."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        super().__init__(app)
        self._app, self._window = app, window
        self._listens = self._asked = self._going = False
        self._ends = socketpair()
        for end in self._ends:
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._ends[0].fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_heard)
        app.commitDataRequest.connect(self.commit)

    def listen(self) -> None:
        """Take the signals. One that the program was started without, as `nohup` does, stays without."""
        self._listens = True
        signal.set_wakeup_fd(self._ends[1].fileno(), warn_on_full_buffer=False)
        for name in SIGNALS:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, _noted)

    def stop(self) -> None:
        """The program is at its end; whatever signal comes now changes nothing."""
        self._notifier.setEnabled(False)
        if self._listens:
            signal.set_wakeup_fd(-1)
        for end in self._ends:
            end.close()

    def commit(self, _manager: QSessionManager | None = None) -> None:
        """The session ends: keep the work. Qt closes the window later, and then nothing needs to be asked."""
        self._window.leaving = self._keep()

    def _on_heard(self, *_: object) -> None:
        """A signal came; Python put its number here. The event loop calls, so no edit is cut in two."""
        try:
            numbers = self._ends[0].recv(64)
        except BlockingIOError:
            return
        if self._going:  # a second one, while the first is obeyed
            return
        self._going = True
        try:
            kept = self._keep()
        except Exception:
            logging.getLogger("renheng").exception("Not kept")
            kept = False
        if not (kept or self._asked):
            self._asked, self._going = True, False
            self._say_not_kept()
            return
        try:
            self._window.let_go()
        finally:
            self._app.exit(128 + numbers[0])  # what shells say of a program that a signal ended

    def _keep(self) -> bool:
        try:
            finish_typing()
        finally:
            kept = self._window.autosaver.keep_now()
        return kept

    def _say_not_kept(self) -> None:
        from scenarios.text.autosave_errors import not_kept

        if failed := self._window.autosaver.failed:
            with suppress(OSError):  # the terminal may be gone
                sys.stderr.write(not_kept(failed, language()) + "\n")
                sys.stderr.flush()
        self._window.autosaver.report_failure()


def _noted(_number: int, _frame: object) -> None:
    """Python needs a handler to write the number at all."""
