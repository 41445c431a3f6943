"""Text and rows are as large as the user wants them, on every page and at the next start."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTableView
from pytestqt.qtbot import QtBot

from gui.application import build
from gui.pages.page_registry import PAGES
from gui.settings import Settings
from gui.sizes import COMPACT, TEXT_SIZES, USUAL, choose_sizes, row_height, scaled
from gui.theme import ROW
from gui.window.main_window import MainWindow


@pytest.fixture(autouse=True)
def usual_again() -> Iterator[None]:
    yield
    choose_sizes(USUAL, compact=False)


@pytest.fixture
def sized(window: MainWindow) -> Iterator[MainWindow]:
    """The window, with the usual sizes afterwards: the type is the application's."""
    yield window
    window.actions_["usual_size"].trigger()


def sizes(window: MainWindow) -> dict[str, list[object]]:
    """The type of every label and the height of every row, page by page."""
    found: dict[str, list[object]] = {}
    for entry in PAGES:
        window.go_to(entry.step)
        QApplication.processEvents()
        page = window.pages.pages[entry.step]
        tables = (each for each in page.findChildren(QTableView) if each.isVisible())
        rows = (each.verticalHeader().defaultSectionSize() for each in tables)
        fonts = (each.font().pointSizeF() for each in page.findChildren(QLabel) if each.isVisible())
        found[entry.step] = [*rows, *fonts]
    return found


def test_a_step_larger_and_smaller_and_back_by_keys(sized: MainWindow, qtbot: QtBot) -> None:
    usual, held = QApplication.font().pointSizeF(), Qt.KeyboardModifier.ControlModifier
    for key, size in (("+", 110), ("=", 125), ("-", 110), ("0", USUAL), ("-", 90)):
        qtbot.keyClick(sized.steps, key, held)
        assert Settings().text_size == size
        assert QApplication.font().pointSizeF() == pytest.approx(usual * size / USUAL)
        assert row_height() == scaled(ROW)
    for _ in TEXT_SIZES:
        sized.actions_["smaller"].trigger()
    assert Settings().text_size == TEXT_SIZES[0]
    assert not sized.actions_["smaller"].isEnabled()


@pytest.mark.long
def test_what_was_seen_before_is_as_in_a_window_that_was_started_so(sized: MainWindow, qtbot: QtBot) -> None:
    usual, before = sized.font(), sizes(sized)
    Settings().compact = True
    Settings().text_size = 150
    sized.sizes.show()
    after = sizes(sized)
    assert all(after[step] != before[step] for step in before)
    QApplication.setFont(usual)
    again = build(QApplication.instance())  # type: ignore[arg-type]
    again.resize(sized.size())
    with qtbot.waitSignal(again.page_changed):
        again.show()
    assert sizes(again) == after
    assert again.actions_["compact"].isChecked()
    again.close()
    again.deleteLater()
    sized.actions_["compact"].trigger()


def test_compact_rows_are_lower(sized: MainWindow) -> None:
    sized.go_to("scores")
    grid = sized.pages.pages["scores"].grid
    heights = grid.rowHeight(0), sized.steps.sizeHintForRow(0)
    sized.actions_["compact"].trigger()
    assert row_height() == COMPACT
    assert (grid.rowHeight(0), sized.steps.sizeHintForRow(0)) < heights
    sized.actions_["compact"].trigger()
    assert (grid.rowHeight(0), sized.steps.sizeHintForRow(0)) == heights


@pytest.mark.parametrize("written", ["", "huge", "0", "137"])
def test_a_size_that_is_none_counts_as_not_set(written: str) -> None:
    settings = Settings()
    settings._store.setValue("view/text_size", written)
    assert settings.text_size == USUAL


def test_the_foot_of_a_page_has_room_for_its_button(sized: MainWindow) -> None:
    Settings().text_size = TEXT_SIZES[-1]
    sized.sizes.show()
    assert sized.next_row.height() >= sized.next_row.next.sizeHint().height()
