"""One page in a window of its own, as the tests of the pages show it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.background.live_evaluation import LiveEvaluation
from gui.pages.page_registry import PAGES
from gui.session import Session
from scenarios.model import Scenario
from scenarios.paper import paper_scenario

LOAD = {each.step: each.load for each in PAGES}


class Closing(Protocol):
    """What works beside a page, and ends before it goes."""

    def close(self) -> None: ...


class Opened:
    """Opens the page of a step: ``opened("scores", scenario)``."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def __call__(self, step: str, scenario: Scenario | None = None, **parts: Callable[[Session], Closing]) -> Any:
        """The page on a scenario, by default the paper's, shown and active, as large as the main window leaves it at
        1280x800. parts: what the page is given besides, by the names of its arguments, each made of the session."""
        session = Session(scenario or paper_scenario())
        given = {name: make(session) for name, make in parts.items()}
        page = LOAD[step]()(session, LiveEvaluation(session, session), **given)
        session.setParent(page)

        def end_work(_page: object) -> None:
            for part in given.values():
                part.close()

        self._qtbot.addWidget(page, before_close_func=end_work)
        page.resize(760, 640)
        with self._qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        QApplication.processEvents()  # what is painted first
        return page
