"""Hears of everything that must not happen: exceptions, Qt's warnings, errors in the log."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

HARMLESS = ("This plugin does not support",)  # the offscreen platform cannot hint at sizes nor raise windows
TOLD = 20  # failures that are told whole; one mistake may come with every paint


class Watch(logging.Handler):
    """Collects failures while it is on, as a ``with`` statement; puts everything back as it was."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.failures: list[str] = []
        self._before: list[Callable[[], object]] = []

    def fail(self, what: str) -> None:
        if len(self.failures) < TOLD:
            self.failures.append(what)

    def emit(self, record: logging.LogRecord) -> None:
        """An error in the log: what the guard of the window caught, and what the program calls a mishap."""
        trace = "".join(traceback.format_exception(*record.exc_info)) if record.exc_info else ""
        self.fail(f"logged: {record.getMessage()}\n{trace}")

    def __enter__(self) -> Watch:
        hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)
        sys.unraisablehook = lambda args: self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)
        qt = qInstallMessageHandler(self._on_message)
        logging.getLogger().addHandler(self)

        def back() -> None:
            sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
            qInstallMessageHandler(qt)
            logging.getLogger().removeHandler(self)

        self._before.append(back)
        return self

    def __exit__(self, *_: object) -> None:
        self._before.pop()()

    def _on_exception(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            raise SystemExit(130)
        self.fail("raised: " + "".join(traceback.format_exception(kind, error, trace)))

    def _on_message(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        loud = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
        if kind in loud and not text.startswith(HARMLESS):
            self.fail(f"Qt: {text}\n" + "".join(traceback.format_stack(limit=12)[:-1]))
