"""The window as a whole: language, looks, keyboard, files dropped on it, export, and what happens after a mistake."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QDoubleSpinBox, QLabel, QLineEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

import gui
from gui.background.live_evaluation import LiveEvaluation
from gui.pages.page_registry import PAGES
from gui.session import Session
from gui.settings import Settings
from gui.style import Appearance, font
from gui.theme import DARK, LIGHT, theme_of
from gui.widgets.basic_widgets import calm_wheel
from gui.widgets.escaped_captions import plain
from gui.window.main_window import FIRST_STEP, MainWindow
from gui.window.page_stack import PageStack
from gui.window.step_list import step_name
from scenarios import edits
from scenarios.blank_scenario import blank_scenario
from scenarios.edits import Signature
from scenarios.io.files import atomic_files
from scenarios.model import Text
from scenarios.paper import paper_scenario
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


def test_keys_move_between_the_steps(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    for entry in PAGES:
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0.value + entry.digit), Qt.KeyboardModifier.ControlModifier)
        assert window.pages.step == entry.step
    assert entry.digit == 9  # 8 is kept free before the record


def test_the_keys_of_a_step_lead_into_its_page(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.steps.setFocus()
    qtbot.keyClick(window.steps, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    grid = window.pages.currentWidget().grid
    assert grid.hasFocus()
    qtbot.keyClicks(grid, "3")
    assert grid.state() == grid.State.EditingState
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.currentWidget().tree.view.hasFocus()
    assert window.session.scenario.score_at["TA1", "N1"].value == 3


def test_the_keys_of_other_steps_lead_to_what_they_are_for(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    stamp = Signature("2025-03-31T09:30:00+08:00", "Li")
    window.session.apply("", edits.set_weight, "N1", 0.4, stamp)
    window.steps.setFocus()
    qtbot.keyClick(window.steps, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.currentWidget().decisions.table.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.currentWidget().texts.title.hasFocus()


def test_f6_into_the_ranking_stands_on_its_first_row(window: MainWindow) -> None:
    window.activateWindow()
    window.go_into("scores")
    window.actions_["next_part"].trigger()
    assert window.ranking.ranking.hasFocus() and window.ranking.ranking.currentIndex().row() == 0


def test_from_page_to_page_the_focus_is_told_nothing_between(window: MainWindow, qtbot: QtBot) -> None:
    heard: list[QWidget] = []
    window.go_to("criteria")
    field = window.pages.first_focus()
    field.setFocus()
    listening = QApplication.instance().focusChanged.connect(lambda _old, new: heard.append(new))
    window.go_to("scores")
    window.go_to("criteria")
    QApplication.instance().disconnect(listening)
    assert [each for each in heard if each is not None] == [window.pages.pages["scores"].grid, field]


def test_f6_goes_round_the_parts_of_the_window(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.steps.setFocus()
    visited = []
    for _ in range(3):
        window.actions_["next_part"].trigger()
        focus = QApplication.focusWidget()
        assert focus is not None
        visited.append(
            next(p for p in (window.steps, window.pages, window.ranking) if p is focus or p.isAncestorOf(focus))
        )
    assert visited == [window.pages, window.ranking, window.steps]


def test_f6_leads_to_the_matrix_of_scores(window: MainWindow) -> None:
    window.activateWindow()
    window.go_to("scores")
    window.steps.setFocus()
    window.actions_["next_part"].trigger()
    assert window.pages.currentWidget().grid.hasFocus()


def test_f6_leads_to_the_page_while_nothing_has_the_focus(window: MainWindow) -> None:
    window.activateWindow()
    if window.focusWidget():
        window.focusWidget().clearFocus()
    window.actions_["next_part"].trigger()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert window.pages.isAncestorOf(focus)


def test_the_middle_takes_the_focus_until_a_page_is_made(qtbot: QtBot) -> None:
    session = Session(paper_scenario())
    pages = PageStack(session, LiveEvaluation(session, session))
    qtbot.addWidget(pages)
    assert pages.first_focus() is pages


def test_nobody_walks_along_the_focus_chain() -> None:
    """In PySide that takes widgets from their parents, and menus and actions then die with a neighbour."""
    modules = list(Path(gui.__file__).parent.rglob("*.py"))
    assert modules
    assert not [each.name for each in modules if "InFocusChain(" in each.read_text("utf-8")]


def test_f6_finds_a_control_while_there_is_no_matrix(window: MainWindow) -> None:
    window.activateWindow()
    window.documents.new()
    window.go_to("scores")
    window.steps.setFocus()
    window.actions_["next_part"].trigger()
    focus = QApplication.focusWidget()
    assert focus is not None and focus.isVisible() and window.pages.isAncestorOf(focus)


def test_no_two_commands_share_their_keys(window: MainWindow) -> None:
    keys = [each.shortcut().toString() for each in window.actions() if not each.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("text", ["&Save as…", "另存为(&A)…"])
def test_a_text_loses_its_mnemonic_outside_of_menus(text: str) -> None:
    assert plain(text) in ("Save as…", "另存为…")


def test_the_list_of_shortcuts_names_each_command_that_has_keys(window: MainWindow) -> None:
    window.session.apply("Change something", edits.set_weight, "N1", 0.4)
    groups = dict(window.menus.shortcuts())
    assert list(groups) == ["File", "Edit", "View", "Help"]
    assert ("Save", "Ctrl+S") in groups["File"]
    assert ("Undo", "Ctrl+Z") in groups["Edit"]  # not what would be undone now
    assert ("Weights", "Ctrl+5") in groups["View"]
    listed = [keys for rows in groups.values() for _text, keys in rows]
    with_keys = [each for each in window.actions() if not each.shortcut().isEmpty()]
    assert sorted(listed) == sorted(each.shortcut().toString() for each in with_keys)


def test_the_list_of_shortcuts_shows_those_of_tables_and_charts_too(window: MainWindow) -> None:
    shown = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        shown.extend(each.text() for each in dialog.findChildren(QLabel))
        dialog.reject()

    QTimer.singleShot(0, window, look)
    window.actions_["shortcuts"].trigger()
    assert {"Keyboard shortcuts", "Ctrl+/", "F1", "In a chart", "F3, Shift+F3"} <= set(shown)


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
    from PySide6.QtWidgets import QVBoxLayout, QWidget

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
