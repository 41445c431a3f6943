"""The menu of weight sets: weights kept under a name, taken again, renamed and deleted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from gui.dialogs import ask_name
from gui.pages.weights.weights_page import WeightsPage
from scenarios import edits
from tests.gui.shown_page import Opened


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the user writes when asked for names, one after another."""
    given: list[str] = []

    def answer(_parent: QWidget, _title: str, _question: str, _now: str = "") -> str:
        return given.pop(0)

    monkeypatch.setattr(ask_name, "ask_name", answer)
    return given


def entries(menu: QMenu) -> Iterator[QAction]:
    for each in menu.actions():
        yield each
        below = each.menu()
        if isinstance(below, QMenu):
            yield from entries(below)


def pick(page: WeightsPage, text: str, last: bool = False) -> None:
    found = [each for each in entries(page.header.sets) if each.text() == text]
    found[-1 if last else 0].trigger()


def test_weights_are_kept_taken_again_renamed_and_deleted(opened: Opened, names: list[str]) -> None:
    page = opened("weights")
    page.session.apply("", edits.set_weight, "N1", 0.4)
    names += ["Mine", "", "Ours"]
    pick(page, "Keep these weights under a name…")
    assert page.header.method.text() == "Your weights “Mine”"
    assert page.session.undo_stack.undoText() == "Keep weights as “Mine”"
    pick(page, page.session.scenario.presets[0].name.en)
    assert page.session.scenario.weights["N1"] != pytest.approx(0.4)
    pick(page, "Mine")
    assert page.session.scenario.weights["N1"] == pytest.approx(0.4)
    assert [each.text() for each in page.header.sets.actions() if each.isChecked()] == ["Mine"]
    before = page.session.scenario
    pick(page, "Keep these weights under a name…")  # and gives none
    assert page.session.scenario is before
    page.header.sets.rename_requested.emit(before.presets[-1].id)
    assert page.header.method.text() == "Your weights “Ours”"
    pick(page, "Ours", last=True)  # the one under "Delete a set"
    assert len(page.session.scenario.presets) == len(before.presets) - 1 and page.session.scenario.weights[
        "N1"
    ] == pytest.approx(0.4)
    page.session.undo_stack.undo()
    assert page.header.method.text() == "Your weights “Ours”"
