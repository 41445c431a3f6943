"""Two recommendations against each other: the choice, the picture, the sentences, and what follows a change."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.charts.chart import Marks
from gui.charts.colours import member_fill
from gui.charts.head_to_head import LEVELS
from gui.charts.head_to_head_data import HeadToHead, head_to_head_data
from gui.pages.robustness.head_to_head_tab import HeadToHeadTab
from gui.pages.robustness.robustness_page import RobustnessPage
from gui.theme import LIGHT
from scenarios import edits
from scenarios.analysis.alternatives import alternatives_of
from scenarios.analysis.head_to_head import compare_pair
from scenarios.evaluation.evaluate import evaluate
from scenarios.model import Scale, Scenario
from tests.gui.results_scenario import SCORES, small
from tests.gui.shown_page import Opened

pytestmark = pytest.mark.usefixtures("qapp")

# With weights 1/2, 1/4, 1/4 "a" (1, .5, .5) and "b" (.5, 1, 1) are level; with p above 1/2 "a" is ahead.
AHEAD = (0.6, 0.2, 0.2)


def levels_of(scenario: Scenario, one: str, other: str) -> HeadToHead:
    field = alternatives_of(evaluate(scenario), "en")
    return head_to_head_data(compare_pair(scenario, one, other), field.contenders, scenario, "en")


def drawn(data: HeadToHead, size: tuple[int, int]) -> tuple[QImage, Marks]:
    picture = QImage(*size, QImage.Format.Format_RGB32)
    picture.fill(LIGHT.surface)
    painter = QPainter(picture)
    marks = LEVELS.draw(painter, picture.rect().toRectF(), data, LIGHT)
    painter.end()
    return picture, marks


def show_pair(opened: Opened, scenario: Scenario) -> RobustnessPage:
    page = opened("robustness", scenario)
    page.select("pair")
    return page


def chosen(tab: HeadToHeadTab) -> tuple[str, str]:
    return tab.one.currentData(), tab.other.currentData()


def pick(tab: HeadToHeadTab, side: str, id_: str) -> None:
    """Choose as a user does, from the list."""
    box = {"one": tab.one, "other": tab.other}[side]
    box.setCurrentIndex(box.findData(id_))
    box.activated.emit(box.currentIndex())


# the picture


def test_each_strip_says_who_is_ahead_on_either_side() -> None:
    found = levels_of(small(weights=AHEAD), "a", "b")
    assert [strip.id for strip in found.strips] == ["p", "l", "q", "r"]  # a dimension of one criterion has none
    assert [strip.whole for strip in found.strips] == [False, True, False, False]
    by_id = {strip.id: strip for strip in found.strips}
    assert (by_id["p"].at, by_id["p"].below, by_id["p"].above) == (pytest.approx(0.5), 1, 0)
    assert (by_id["l"].at, by_id["l"].below, by_id["l"].above) == (pytest.approx(0.5), 0, 1)


def test_a_dominated_one_is_never_ahead() -> None:
    found = levels_of(
        small(weights=AHEAD), "d", "a"
    )  # d is nowhere better than a, and as good where "p" does not count
    assert {side for strip in found.strips for side in (strip.below, strip.above)} == {1, None}
    assert "level at 0.0%; everywhere else “Open source” is ahead" in LEVELS.describe(found)


def test_the_colours_part_where_the_two_are_level() -> None:
    found = levels_of(small(weights=(0.8, 0.1, 0.1)), "a", "b")
    strip = found.strips[2]
    assert strip.id == "q" and strip.at == pytest.approx(7 / 16)  # (17/18 - 5/9) / (17/18 - 5/9 + 1/2)
    picture, marks = drawn(found, (800, 400))
    y = round(marks[2].area.center().y() + 6)  # below the signs, which stand in the middle of the strip
    along = [picture.pixelColor(x, y).name() for x in range(800)]
    a, b = (member_fill(each.group, each.member, each.members, LIGHT).name() for each in found.sides)
    assert along.count(a) / (along.count(a) + along.count(b)) == pytest.approx(7 / 16, abs=0.02)
    assert along.index(a) < along.index(b)


@pytest.mark.parametrize("size", [(300, 900), (640, 600), (1500, 500)])
def test_every_weight_has_a_row_inside_the_picture(size: tuple[int, int]) -> None:
    found = levels_of(small(weights=AHEAD), "a", "b")
    _picture, marks = drawn(found, size)
    assert [mark.subject for mark in marks] == [strip.id for strip in found.strips]
    assert marks[-1].area.bottom() <= LEVELS.height(found, size[0], QFont()) + 1
    assert all(mark.area.left() >= 0 and mark.area.right() <= size[0] for mark in marks)


# the tab


def test_it_begins_with_the_first_two(opened: Opened) -> None:
    page = show_pair(opened, small(weights=AHEAD))
    assert chosen(page.pair) == ("a", "b")
    assert page.pair.standing.text() == "“Open source” is ahead of “Sharing” by 0.100."
    said = page.pair.shift.text()
    assert "10.0% of all weight" in said
    assert "Control from 60.0% to 50.0%" in said


def test_those_that_are_level_need_no_shift(opened: Opened) -> None:
    page = show_pair(opened, small())
    assert page.pair.standing.text() == "“Open source” and “Sharing” are level."
    assert not page.pair.shift.isVisible()


def test_where_no_weights_help_it_says_why(opened: Opened) -> None:
    page = show_pair(opened, small(weights=AHEAD))
    pick(page.pair, "other", "d")
    assert "“Talent” is better on no criterion" in page.pair.shift.text()


def test_who_is_chosen_twice_changes_places(opened: Opened) -> None:
    page = show_pair(opened, small(weights=AHEAD))
    pick(page.pair, "one", "b")
    assert chosen(page.pair) == ("b", "a")
    page.pair.swap.click()
    assert chosen(page.pair) == ("a", "b")


def test_the_choice_outlives_a_change_of_weights_and_the_loss_of_one(opened: Opened, qtbot: QtBot) -> None:
    page = show_pair(opened, small(weights=AHEAD))
    pick(page.pair, "one", "d")
    page.session.apply("Weights", edits.set_weights, {"p": 0.0, "q": 0.5, "r": 0.5})
    qtbot.waitUntil(lambda: page.pair.standing.text() == "“Sharing” is ahead of “Talent” by 0.500.")
    assert chosen(page.pair) == ("d", "b")
    page.session.apply("Remove", edits.remove_recommendation, "b")
    qtbot.waitUntil(lambda: chosen(page.pair) == ("d", "a"))


def test_who_lacks_a_score_is_named_but_not_offered(opened: Opened) -> None:
    page = show_pair(opened, small({**SCORES, ("c", "q"): None}, weights=AHEAD))
    assert page.pair.one.findData("c") == -1
    assert "Standards" in page.pair.left_out.text() and page.pair.left_out.isVisible()


def test_the_tables_have_every_weight_and_every_score(opened: Opened) -> None:
    page = show_pair(opened, small(weights=AHEAD))
    weights, scores = page.pair.weights.table.figures.figures, page.pair.scores.table.figures.figures
    assert [row[0] for row in weights.rows] == ["Control", "Voice", "Access", "Nodes", "Links"]
    assert weights.rows[0][1:5] == pytest.approx((60.0, 50.0, 50.0, 50.0))
    assert [row[0] for row in scores.rows] == ["Control", "Voice", "Access"]
    assert scores.rows[0][1:] == pytest.approx((4.0, 4 - 0.4 / 0.6, 2.0, 2 + 0.4 / 0.6))


def test_a_row_leads_to_the_lines_of_its_weight(opened: Opened, qtbot: QtBot) -> None:
    page = show_pair(opened, small(weights=AHEAD))
    canvas = page.pair.chart.canvas
    qtbot.waitUntil(lambda: canvas.marks != ())
    mark = next(each for each in canvas.marks if each.subject == "q")
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=mark.area.center().toPoint())
    assert page.tabs.currentWidget() is page.weight
    assert page.weight.subject == "q"


def vast(scenario: Scenario) -> Scenario:
    """The same in a unit so small that no method squares its figures."""
    for each in scenario.criteria:
        scenario = edits.set_scale(scenario, each.id, Scale(0.0, 4e155))
    scores = [replace(each, value=each.value and each.value * 1e155) for each in scenario.scores]
    return replace(scenario, scores=tuple(scores))


def test_what_cannot_be_reckoned_is_said_and_goes_with_its_cause(opened: Opened, qtbot: QtBot) -> None:
    page = show_pair(opened, small())
    tab = page.pair
    with qtbot.waitSignal(page.rescorer.evaluation_changed):
        page.session.open(vast(page.session.scenario))
    assert page.tabs.isVisible() and "too large" in tab.refused_all.text
    assert tab.refused_all.isVisible() and not tab.chart.isVisible()
    tab.swap.click()
    with qtbot.waitSignal(page.rescorer.evaluation_changed):
        page.session.open(small())
    assert tab.chart.isVisible() and not tab.refused_all.isVisible()


def test_every_tab_says_what_cannot_be_reckoned(opened: Opened) -> None:
    page = opened("robustness", vast(small()))
    for place in range(page.tabs.count()):
        page.tabs.setCurrentIndex(place)
        assert page.tabs.isVisible()
    page.remedy.click()  # of the half that is not shown


def test_a_screen_reader_tells_the_buttons_of_each_picture_and_table_apart(opened: Opened) -> None:
    page = show_pair(opened, small())
    for id_ in ("pair", "one_weight"):
        page.select(id_)
        tab = page.tabs.currentWidget()
        buttons = [each for each in tab.findChildren(QPushButton) if each.isVisibleTo(tab)]
        names = [each.accessibleName() or each.text() for each in buttons]
        assert len(set(names)) == len(names) >= 4, names
        assert id_ != "pair" or "Copy the chart as a picture: Who is ahead at which weight" in names
