"""The Brief page as a user meets it: a title page to write on, and the model in one picture that leads on."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.charts.chart_painter import FontSizes
from gui.pages.brief.brief_page import BriefPage, step_of
from gui.pages.brief.model_picture import MODEL, describe
from gui.pages.brief.model_picture_data import picture_of
from gui.pages.brief.model_picture_layout import PlacedBlock, place
from scenarios import edits
from scenarios.blank_scenario import blank_scenario
from scenarios.model import Dimension, Text
from scenarios.paper import paper_scenario
from tests.gui.shown_page import Opened

Key = Qt.Key


def centre(page: BriefPage, subject: str) -> QPointF:
    return next(each for each in page.picture.canvas.marks if each.subject == subject).area.center()


def test_every_text_of_the_brief_is_written_in_place(opened: Opened, qtbot: QtBot) -> None:
    page = opened("brief")
    for part in ("commissioner", "judges"):
        qtbot.keyClicks(page.texts.texts[part], "The ministry")
    brief = page.session.scenario.brief
    assert brief.commissioner == brief.judges == Text("The ministry", "")
    assert page.session.undo_stack.count() == 2


def test_the_title_is_written_in_the_language_that_is_on(opened: Opened, qtbot: QtBot) -> None:
    page = opened("brief")
    page.texts.title.selectAll()
    qtbot.keyClicks(page.texts.title, "Ours")
    assert page.session.scenario.title == Text("Ours", paper_scenario().title.zh)


def test_a_title_that_nobody_wrote_is_written_over(opened: Opened, qtbot: QtBot) -> None:
    page = opened("brief", blank_scenario("en"))
    page.texts.title.clearFocus()
    page.texts.title.setFocus()
    qtbot.keyClicks(page.texts.title, "Flood protection")
    assert page.session.scenario.title == Text("Flood protection", "")
    page.texts.title.clearFocus()
    page.texts.title.setFocus()
    qtbot.keyClicks(page.texts.title, "!")
    assert page.session.scenario.title == Text("Flood protection!", "")


def test_a_click_into_a_title_that_nobody_wrote_chooses_all_of_it(opened: Opened, qtbot: QtBot) -> None:
    page = opened("brief", blank_scenario("en"))
    qtbot.mouseClick(page.texts.title.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 12))
    assert page.texts.title.textCursor().selectedText() == "New scenario"


def test_empty_parts_say_what_belongs_there(opened: Opened) -> None:
    page = opened("brief")
    assert "Who asked" in page.texts.texts["commissioner"].placeholderText()
    fields = (page.texts.title, *page.texts.texts.values(), *page.texts.days.values())
    assert all(field.placeholderText() for field in fields)
    for field in fields:
        told = QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Description)
        assert told == field.placeholderText()


def test_what_was_refused_is_told_in_place_of_what_belongs_there_until_it_is_mended(opened: Opened) -> None:
    field = opened("brief").texts.texts["commissioner"]
    hint = field.placeholderText()
    field.refuse(lambda: "Too long")
    assert field.accessibleDescription() == "Too long"
    field.hint("Another language")
    assert field.accessibleDescription() == "Too long"
    field.accept()
    assert field.accessibleDescription() == field.placeholderText() != hint


def write_day(page: BriefPage, qtbot: QtBot, part: str, typed: str) -> None:
    field = page.texts.days[part]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, typed)
    QApplication.sendEvent(field, QEvent(QEvent.Type.FocusOut))


def test_a_day_counts_once_it_is_whole(opened: Opened, qtbot: QtBot) -> None:
    page = opened("brief")
    write_day(page, qtbot, "begun", "2025/3/1")
    assert page.session.scenario.brief.begun == "2025-03-01"
    assert page.session.undo_stack.count() == 1


def test_what_is_no_day_is_refused_in_words_beside_its_field(opened: Opened, qtbot: QtBot) -> None:
    page = opened("brief")
    write_day(page, qtbot, "due", "next week")
    due = page.texts.days["due"]
    assert "next week" in due.accessibleDescription()
    assert page.session.scenario.brief.due == ""
    assert page.session.refusals.by_step() == {"brief": 1}
    write_day(page, qtbot, "begun", "2025-03-01")  # another field; this one stays
    assert (due.text(), due.is_refused) == ("next week", True)


def test_a_title_that_cannot_be_is_marked_until_it_can(opened: Opened, qtbot: QtBot) -> None:
    page = opened("brief")
    title = page.texts.title
    title.insertPlainText("\u202e")
    assert title.is_refused
    assert page.session.refusals.by_step() == {"brief": 1}
    qtbot.keyClick(title, Key.Key_Escape)
    assert title.toPlainText() == page.session.scenario.title.en
    assert not title.is_refused


def test_a_due_day_before_the_first_is_pointed_out(opened: Opened, qtbot: QtBot) -> None:
    page = opened("brief")
    write_day(page, qtbot, "begun", "2025-03-01")
    write_day(page, qtbot, "due", "2025-02-01")
    assert "before it was begun" in page.message.text


@pytest.mark.parametrize(
    ("subject", "step"),
    [("N", "criteria"), ("L2", "criteria"), ("ER", "recommendations"), ("PC3", "recommendations")],
)
def test_a_click_on_a_part_leads_to_its_page(opened: Opened, qtbot: QtBot, subject: str, step: str) -> None:
    page = opened("brief")
    canvas, at = page.picture.canvas, centre(page, subject).toPoint()
    if subject in ("N", "ER"):  # a block: below its lines lies its criteria or recommendations, so take its top
        block = next(each for each in canvas.marks if each.subject == subject)
        at = (block.area.topLeft() + QPointF(6, 6)).toPoint()
    with qtbot.waitSignal(page.navigate_requested) as went:
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert went.args == [step, subject]


def test_the_parts_are_walked_with_the_arrows_and_chosen_with_enter(opened: Opened, qtbot: QtBot) -> None:
    page = opened("brief")
    canvas = page.picture.canvas
    canvas.setFocus()
    for _ in range(2):
        qtbot.keyClick(canvas, Key.Key_Down)
    first, second = canvas.marks[:2]
    assert canvas.accessibleDescription() == second.text
    with qtbot.waitSignal(page.navigate_requested) as went:
        qtbot.keyClick(canvas, Key.Key_Return)
    assert went.args == ["criteria", second.subject]
    assert first.subject == "N"


def test_every_part_of_the_model_is_in_the_picture_with_words(opened: Opened) -> None:
    page = opened("brief")
    scenario, marks = paper_scenario(), page.picture.canvas.marks
    shown = {each.subject for each in marks}
    parts = (*scenario.dimensions, *scenario.criteria, *scenario.groups, *scenario.recommendations)
    assert {each.id for each in parts} <= shown
    assert all(each.text for each in marks)
    assert {step_of(scenario, each) for each in shown} == {"criteria", "recommendations", ""}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_picture_says_threats_figures_and_shifts(language: str) -> None:
    scenario, said = paper_scenario(), describe(picture_of(paper_scenario(), language))
    texts = [each.attacked_by for each in scenario.dimensions] + [each.threat for each in scenario.criteria]
    texts += [each.shift for each in scenario.groups] + [each.name for each in scenario.breakthroughs]
    texts += [each.value for each in scenario.figures]
    assert [each for each in texts if each.in_(language) not in said] == []


@pytest.mark.parametrize("width", [320.0, 680.0, 1160.0])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_overlaps_or_leaves_its_block_at_any_width(qtbot: QtBot, language: str, width: float) -> None:
    placed = place(picture_of(paper_scenario(), language), width, FontSizes(QFont()))
    blocks = [each for each in placed if isinstance(each, PlacedBlock)]
    for i, block in enumerate(blocks):
        assert QRectF(-0.5, 0, width + 1, 100_000).contains(block.area)
        assert all(block.area.contains(line.area) for line in block.lines)
        assert not any(block.area.intersects(other.area) for other in blocks[i + 1 :])


def test_any_number_of_dimensions_finds_room(qtbot: QtBot) -> None:
    scenario = paper_scenario()
    more = tuple(Dimension(f"X{i}", Text(f"Dimension {i}")) for i in range(8))
    picture = picture_of(replace(scenario, dimensions=more, breakthroughs=()), "en")
    assert len(picture) == 2
    assert MODEL.height(picture, 700.0, QFont()) > MODEL.height(picture, 1900.0, QFont())


def test_a_long_group_is_counted_rather_than_listed(qtbot: QtBot) -> None:
    scenario = paper_scenario()
    for i in range(20):
        scenario = edits.add_recommendation(scenario, "TA", Text(f"More {i}"))
    (block,) = picture_of(scenario, "en")[-1].columns[0]
    assert block.lines[-1].text == "and 12 more"
    assert block.lines[-1].subject == "TA"


def test_a_blank_scenario_teaches_and_leads_on(opened: Opened, qtbot: QtBot) -> None:
    page = opened("brief", blank_scenario())
    assert not page.picture.isVisible()
    assert "drawn here" in page.empty.text()
    with qtbot.waitSignal(page.navigate_requested) as went:
        page.to_recommendations.click()
    assert went.args == ["recommendations", ""]


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_the_picture_is_saved(opened: Opened, tmp_path: Path, kind: str) -> None:
    page = opened("brief")
    path = tmp_path / f"model.{kind}"
    assert page.picture.save_to(str(path))
    assert path.stat().st_size > 5_000


def test_the_language_switches_texts_and_picture(opened: Opened) -> None:
    page = opened("brief")
    QLocale.setDefault(QLocale("zh_CN"))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.texts.title.toPlainText() == "AI产业链韧性的九项政策建议"
    assert "节点韧性" in page.picture.canvas.accessibleDescription()
