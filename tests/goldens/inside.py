"""All that recordings take from inside of the program: whoever moves or renames one of these mends this file alone.

Imports are late: a command is recorded without Qt.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QWidget

PROGRAM = "gui"  # what `python -m` starts
ERROR = 0.02  # standard error at which a simulation stops: the usual one would only take longer
SEEDS = (1, 5, 17, 39, 45, 52, 62, 64)  # empty, one ranked, long names, many ties, two of each, assumed ends …
HELP = ("guide", "shortcuts", "licence", "about")
LANGUAGES, LOOKS = ("en", "zh"), ("light", "dark")


def run_command(words: Sequence[str]) -> int:
    """One command in this process, as the installed program runs it; the exit code."""
    from gui.__main__ import main

    with patch.object(sys, "argv", ["renheng", *words]), patch.object(os, "urandom", bytes):  # ids of new scenarios
        return main()


def scenario_files() -> dict[str, bytes]:
    """The tests' own scenarios, and those of a few random seeds, as files."""
    from scenarios import edits
    from scenarios.io.json.codec import encode
    from tests.random_scenarios import random_scenario
    from tests.scenarios import samples

    made = {
        "small": samples.small(),
        "complete": samples.complete(),
        "answered": samples.answered_each_way(),
        "large": samples.large(40, 25),
        "wide": samples.large(4, 60),
        **{f"random {seed}": random_scenario(seed) for seed in SEEDS},
    }
    return {name: encode(edits.set_analysis(each, error=ERROR)) for name, each in made.items()}


def way_files() -> dict[str, bytes]:
    """Each way of weighting on the paper's criteria: answered in one list, and as it begins dimension by dimension."""
    from scenarios import edits
    from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS
    from scenarios.io.json.codec import encode
    from scenarios.paper import paper_scenario
    from tests.scenarios.samples import answered_each_way

    answered, paper = answered_each_way(), paper_scenario()
    flat = {f"{way} answered": edits.choose_elicitation_method(answered, way, flat=True) for way in ELICITATION_METHODS}
    begun = {f"{way} begun": edits.choose_elicitation_method(paper, way) for way in ELICITATION_METHODS}
    return {name: encode(each) for name, each in {**flat, **begun}.items()}


def open_window(folder: Path, language: str) -> QMainWindow:
    """A window, shown, in this language and light, with its settings in this folder."""
    from PySide6.QtWidgets import QApplication

    from gui import settings
    from gui.application import build
    from gui.startup.malloc_arenas import share_heap

    share_heap()
    settings.redirect(folder)
    window = build(QApplication.instance() or QApplication(["renheng"]))
    speak(window, language)
    dress(window, "light")
    window.resize(1280, 800)
    window.show()
    return window


def speak(window: QMainWindow, language: str) -> None:
    window.speak(language)


def dress(window: QMainWindow, look: str) -> None:
    window.dress(look)


def open_file(window: QMainWindow, path: Path) -> None:
    """A scenario, or a table, which comes in at once or opens the assistant. What was open goes unasked."""
    window.session.undo_stack.setClean()
    window.documents.open(path)


def close(window: QMainWindow) -> None:
    """Nothing is asked: what was changed only to look at it goes."""
    window.session.undo_stack.setClean()
    window.close()
    speak(window, LANGUAGES[0])  # the words of another language go with it, and all windows would hear of that
    window.deleteLater()


def steps() -> tuple[str, ...]:
    """The pages of the window, by name, in their order."""
    from gui.pages.page_registry import PAGES

    return tuple(each.step for each in PAGES)


def go_to(window: QMainWindow, step: str, subject: str) -> QWidget:
    """The page of a step, in front, with the thing of this id selected."""
    window.go_to(step, subject)
    return window.pages.currentWidget()


def show_help(window: QMainWindow, which: str) -> None:
    """One of the windows of `HELP`; most come back only once it is closed."""
    window.actions_[which].trigger()


def compare_ways(window: QMainWindow, on: bool) -> None:
    """The weight sets side by side, on the page of the weights."""
    window.pages.pages["weights"].header.compare.setChecked(on)


def charts(page: QWidget) -> list[tuple[str, QWidget, Callable[[str], str]]]:
    """The charts in sight on a page: title, the drawing on the screen, and what writes the file of a path."""
    from functools import partial

    from gui.charts.chart_view import ChartView
    from gui.charts.picture_export import save

    found = [each for each in page.findChildren(ChartView) if each.isVisible()]
    return [(each.sheet().title, each.canvas, partial(save, each.sheet())) for each in found]
