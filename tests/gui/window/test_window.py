"""The window as a whole: language, looks, keyboard, files dropped on it, export, and what happens after a mistake."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QDoubleSpinBox, QLineEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.page_registry import PAGES
from gui.settings import Settings
from gui.style import Appearance, font
from gui.theme import DARK, LIGHT, theme_of
from gui.widgets.basic_widgets import calm_wheel
from gui.window.main_window import FIRST_STEP, MainWindow
from gui.window.step_list import step_name
from scenarios import edits
from scenarios.blank_scenario import blank_scenario
from scenarios.io.files import atomic_files
from scenarios.model import Text
from tests.gui.conftest import Answers
from tests.gui.document_in_window import change


def test_it_opens_ready_to_drag(window: MainWindow) -> None:
    assert window.pages.step == FIRST_STEP
    assert window.ranking.ranking.bars.rowCount() == 9
    assert window.verdict.sentence.text()


def test_it_is_no_higher_than_the_screen(window: MainWindow) -> None:
    assert window.screen().availableSize().height() == 800  # the offscreen platform's; lower than window and title bar
    assert window.height() == 760
    assert (window.minimumWidth(), window.minimumHeight()) == (800, 480)


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.step)
def test_every_step_has_a_page_that_opens(window: MainWindow, entry) -> None:
    window.go_to(entry.step)
    assert window.pages.currentWidget() is window.pages.pages[entry.step]
    assert window.steps.currentIndex().data() == step_name(entry.step)


def test_every_text_switches_with_the_language_while_running(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.verdict_query.pending)  # what it finds changes the verdict's sentence
    before = window.actions_["save_as"].text(), window.ranking.accessibleName(), window.verdict.sentence.text()
    window.speak("zh")
    qtbot.waitUntil(lambda: window.actions_["save_as"].text() != before[0])
    assert window.verdict.sentence.text() != before[2]
    assert any("\u4e00" <= sign <= "\u9fff" for sign in window.ranking.ranking.bars.rows[0].name)
    assert Settings().language == "zh"
    window.speak("en")
    qtbot.waitUntil(lambda: window.actions_["save_as"].text() == before[0])
    assert window.verdict.sentence.text() == before[2]


@pytest.mark.parametrize(("choice", "theme"), [("dark", DARK), ("light", LIGHT)])
def test_the_looks_switch_while_running(window: MainWindow, choice: str, theme: object) -> None:
    window.actions_[choice].trigger()
    assert theme_of(window.palette()) is theme
    assert theme_of(window.ranking.ranking.palette()) is theme
    assert Settings().appearance == choice


def test_text_is_readable_on_every_ground(qapp: QApplication, window: MainWindow) -> None:
    """WCAG 2.1 asks for a contrast of 4.5 to 1."""
    for choice in ("light", "dark"):
        window.dress(choice)  # type: ignore[arg-type]
        theme = theme_of(window.palette())
        for ink in (theme.text, theme.muted, theme.warning, theme.good, theme.bad, theme.accent):
            for ground in (theme.window, theme.surface):
                assert contrast(ink, ground) >= 4.5, (choice, ink, ground)


def contrast(one: str, other: str) -> float:
    lights = sorted((luminance(one), luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_a_chinese_face_is_never_the_japanese_one(window: MainWindow) -> None:
    families = font(10).families()
    assert any("SC" in each or "YaHei" in each for each in families)
    assert not any("JP" in each for each in families)


def test_undo_and_redo_say_what_they_would_do(window: MainWindow) -> None:
    undo, redo = window.actions_["undo"], window.actions_["redo"]
    assert not undo.isEnabled()
    change(window)
    assert "Change a weight" in undo.text()
    assert "Change a weight" in undo.toolTip()
    undo.trigger()
    assert not undo.isEnabled()
    assert "Change a weight" in redo.text()


def test_the_title_follows_the_title_that_is_typed(window: MainWindow) -> None:
    for typed in ("F", "Flood protection"):
        window.session.apply("Title", partial(edits.set_title, title=Text(typed, "")), merge_key="title")
        assert window.windowTitle() == f"{typed}[*] – Renheng"
    assert window.isWindowModified()


def test_every_button_of_the_tool_bar_has_a_name_for_screen_readers(window: MainWindow) -> None:
    for button in window.menus._buttons.values():
        assert button.accessibleName() or button.text()


def test_a_file_dropped_on_the_window_opens(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "dropped.renheng"
    atomic_files.write(path, blank_scenario())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for event in (QDragEnterEvent(QPoint(5, 5), *how), QDropEvent(QPointF(5, 5), *how)):
        QApplication.sendEvent(window, event)
        assert event.isAccepted()
    assert window.documents.path == path


def test_marks_follow_the_document(window: MainWindow, qtbot: QtBot) -> None:
    def said(step: str) -> str:
        return window.steps.marks.index(window.steps.marks.steps.index(step)).data(Qt.ItemDataRole.AccessibleTextRole)

    assert "81/81" in said("scores")
    scenario = window.session.scenario
    with qtbot.waitSignal(window.rescorer.evaluation_changed):
        cells = [(scenario.recommendations[0].id, scenario.criteria[0].id)]
        window.session.apply("Clear", edits.clear_scores, cells)
    assert "80/81" in said("scores")
    assert "partly" in said("scores")


def test_export_writes_the_workbook_and_offers_to_open_it(
    window: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    answers.export = tmp_path / "out.xlsx"
    with qtbot.waitSignal(window.export.finished, timeout=30_000):
        window.actions_["export"].trigger()
    assert answers.export.read_bytes()[:2] == b"PK"
    assert "out.xlsx" in window.messages.texts()["export"]


def test_an_export_that_fails_says_so(window: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path) -> None:
    answers.export = tmp_path / "no such folder" / "out.xlsx"
    with qtbot.waitSignal(window.export.finished, timeout=30_000):
        window.actions_["export"].trigger()
    assert window.messages.texts()["export"]


def test_a_cancelled_export_leaves_no_file(window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    answers.export = tmp_path / "out.xlsx"
    window.actions_["export"].trigger()
    window.export.cancel()
    window.background.cancel_all_and_wait()
    assert not answers.export.exists()
    assert "export" not in window.messages.texts()


def test_after_an_unexpected_mistake_the_work_is_kept_and_one_message_says_so(window: MainWindow) -> None:
    from gui.settings import autosave_folder

    change(window)
    window.report_unexpected_error()
    assert "kept aside" in window.messages.texts()["mishap"]
    assert any(autosave_folder().glob("*.renheng"))


@pytest.mark.parametrize("focused", [False, True])
def test_a_wheel_changes_a_value_only_with_the_focus(qtbot: QtBot, focused: bool) -> None:
    from PySide6.QtWidgets import QVBoxLayout

    holder, box, other = QWidget(), QDoubleSpinBox(), QLineEdit()
    calm_wheel(box)
    layout = QVBoxLayout(holder)
    layout.addWidget(other)
    layout.addWidget(box)
    qtbot.addWidget(holder)
    holder.show()
    holder.activateWindow()
    (box if focused else other).setFocus()
    qtbot.waitUntil((box if focused else other).hasFocus)
    middle = QPointF(box.rect().center())
    wheel = QWheelEvent(
        middle, box.mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, wheel)
    assert (box.value() != 0) is focused


@pytest.mark.parametrize("looks", ["light", "dark"])
def test_the_controls_of_a_class_share_one_palette(window: MainWindow, looks: Appearance) -> None:
    window.go_to("weights")
    window.dress(looks)
    for control in (QAbstractSpinBox, QSlider):
        shown = window.pages.findChildren(control)
        assert len(shown) > 10
        assert len({each.palette().cacheKey() for each in shown}) == 1


def test_the_palette_of_a_disabled_text_is_muted(window: MainWindow) -> None:
    disabled = window.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled.name().upper() == theme_of(window.palette()).muted.upper()


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_fields_and_handles_stand_out_from_their_ground(window: MainWindow, choice: str) -> None:
    window.dress(choice)
    box = next(each for each in window.findChildren(QAbstractSpinBox) if each.isVisible())
    slider = next(each for each in window.findChildren(QSlider) if each.isVisible())
    theme = theme_of(box.palette())
    assert theme is theme_of(slider.palette()) is theme_of(window.palette())
    edge = box.grab().toImage().pixelColor(box.width() // 2, 1)
    assert abs(edge.lightnessF() - QColor(theme.window).lightnessF()) > 0.15
    handle = slider.palette().button().color()
    assert abs(handle.lightnessF() - QColor(theme.faint).lightnessF()) > 0.1


def test_a_name_of_hundreds_of_letters_makes_the_window_no_wider(window: MainWindow, qtbot: QtBot) -> None:
    narrowest = window.minimumSizeHint().width()
    scenario, name = window.session.scenario, Text("Supercalifragilistic" * 25)
    for each in scenario.recommendations:
        scenario = edits.update_recommendation(scenario, each.id, name=name)
    window.session.open(scenario)
    window.go_to("scores", "TA1/N1")
    qtbot.waitUntil(lambda: name.en in window.verdict.sentence.text())
    assert window.minimumSizeHint().width() <= narrowest
    evidence = window.pages.currentWidget().evidence
    assert evidence.recommendation.text() == name.en
    assert evidence.minimumSizeHint().width() < 400
