"""One page in a window of its own, as the tests of the pages show it."""

from __future__ import annotations

from typing import TypeVar

from pytestqt.qtbot import QtBot

from gui.pages.page import Page
from gui.rescoring import Rescorer
from gui.session import Session
from scenarios.model import Scenario

AnyPage = TypeVar("AnyPage", bound=Page)


def show_page(qtbot: QtBot, kind: type[AnyPage], scenario: Scenario) -> AnyPage:
    """A page on a scenario, as large as the main window leaves it at 1280x800."""
    session = Session(scenario)
    page = kind(session, Rescorer(session, session))
    qtbot.addWidget(page)
    page.resize(760, 640)
    with qtbot.waitExposed(page):
        page.show()
    return page
