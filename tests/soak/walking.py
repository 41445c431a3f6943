"""A walk through the whole window on one scenario: every page and tab at three sizes, edits, undo, and back again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QTabWidget, QWidget

from gui.charts.chart_view import ChartView
from gui.pages.page_registry import PAGES
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS
from scenarios.findings import InvalidInput
from scenarios.io.tables.csv_writer import write_table
from scenarios.model import Scenario
from tests.soak.driving import QUIET, TURN, Script
from tests.soak.editing import random_edit

SIZES = ((960, 600), (1280, 800), (1600, 1000))
EDITS = 6
STEPS = tuple(each.step for each in PAGES)


def walk(window: MainWindow, scenario: Scenario, random: Random) -> Script:
    """Open it, see all of it at three sizes, edit it in between, undo all, see all again, and make all edits again."""
    window.session.open(scenario)
    yield TURN
    sizes = random.sample(SIZES, len(SIZES))
    for size in sizes:
        window.resize(*size)
        yield from tour(window, random.sample(STEPS, len(STEPS)))
        for _ in range(EDITS // len(sizes)):
            edit(window, random)
            yield TURN
    window.resize(*sizes[0])
    window.session.undo_stack.setIndex(0)
    yield TURN
    window.resize(sizes[0][0], sizes[0][1] + 100)
    yield from tour(window, STEPS)
    window.session.undo_stack.setIndex(window.session.undo_stack.count())
    yield TURN


def tour(window: MainWindow, steps: tuple[str, ...] | list[str] = STEPS) -> Script:
    """Each of these pages, and each of its tabs."""
    for step in steps:
        window.go_to(step)
        yield TURN
        for tabs in tabs_of(window.pages.pages[step]):
            for place in range(tabs.count()):
                tabs.setCurrentIndex(place)
                yield TURN


def ways(window: MainWindow) -> Script:
    """Each way of weighting, and all of them compared; the document is as it was in the end."""
    window.go_to("weights")
    compare = window.pages.pages["weights"].header.compare
    place = window.session.undo_stack.index()
    for way in ELICITATION_METHODS:
        window.session.apply("Way", edits.choose_elicitation_method, way)
        yield TURN
    window.session.undo_stack.setIndex(place)
    for on in (True, False):
        compare.setChecked(on)
        yield QUIET


def first_uses(window: MainWindow, folder: Path) -> Script:
    """What brings libraries with it when it is first used: workbooks, pictures, tables, the guide. After a `tour`."""
    window.export.start(folder / "first.xlsx")
    yield QUIET
    chart = window.pages.pages["results"].findChild(ChartView)
    for kind in ("png", "svg", "pdf"):
        chart.save_to(str(folder / f"first.{kind}"))
    write_table(window.session.scenario, folder / "first.csv", "en")
    window.documents.open(folder / "first.csv")
    window.ranking.ask_why(window.session.scenario.recommendations[0].id)
    for command in ("guide", "shortcuts", "find", "preferences"):
        QTimer.singleShot(0, window.actions_[command].trigger)  # which a modal dialog holds up
        yield QUIET


def usual_view(window: MainWindow) -> None:
    """Nothing folded away, text of the usual size."""
    for command in ("steps", "ranking", "groups", "evidence", "legend"):
        if not window.actions_[command].isChecked():
            window.actions_[command].trigger()
    for command in ("compact", "ids", "split"):
        if window.actions_[command].isChecked():
            window.actions_[command].trigger()
    window.actions_["usual_size"].trigger()


def tabs_of(page: QWidget) -> Iterator[QTabWidget]:
    """The tabs of a page that can be seen."""
    return (each for each in page.findChildren(QTabWidget) if each.isVisible())


def edit(window: MainWindow, random: Random) -> str:
    """Any edit of what is open; its name, for the record. One that breaks a rule is refused, and that is well."""
    name, change = random_edit(window.session.scenario, random)
    try:
        window.session.apply(name, change)
    except InvalidInput:
        return f"{name} (refused)"
    return name
