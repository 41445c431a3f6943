"""The table of flips below the verdict: exact by hand, and of the weights that are shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.pages.robustness.robustness_page import RobustnessPage
from gui.pages.robustness.stability_view import StabilityView
from scenarios import edits
from scenarios.analysis.stability import find_flips
from scenarios.model import Scenario
from scenarios.report.stability import score_flips_table, weight_flips_table
from tests.gui.results_scenario import SCORES, small
from tests.gui.shown_page import Opened

pytestmark = pytest.mark.usefixtures("qapp")

# "a" (1, .5, .5) leads "b" (.5, 1, 1) by 0.1; they are level where "p" weighs 1/2.
AHEAD = (0.6, 0.2, 0.2)


def show_flips(opened: Opened, qtbot: QtBot, scenario: Scenario) -> RobustnessPage:
    page = opened("robustness", scenario)
    qtbot.waitUntil(page.verdict.flips.isVisible)
    return page


def names_in(view: StabilityView, column: int) -> list[object]:
    return [row[column] for row in view.view.table.figures.figures.rows]


def test_each_weight_has_the_interval_in_which_the_first_place_holds() -> None:
    scenario = small(weights=AHEAD)
    table = weight_flips_table(find_flips(scenario), scenario, "en")
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["Control"][:3] == pytest.approx((60.0, 50.0, 100.0))
    assert rows["Control"][3:5] == ("Sharing", None)
    assert rows["Links"][:3] == pytest.approx((40.0, 0.0, 50.0))
    assert rows["Links"][3:5] == (None, "Sharing")
    assert rows["Control"][5] == pytest.approx(50.0)  # the least that is moved
    assert rows["Links"][5:] == (None, None)


def test_scores_come_by_how_far_they_have_to_go() -> None:
    scenario = small(weights=AHEAD)
    table = score_flips_table(find_flips(scenario), scenario, "en")
    first = table.rows[0]
    assert {row[:2] for row in table.rows[:2]} == {("Open source", "Control"), ("Sharing", "Control")}
    assert abs(first[3] - first[2]) == pytest.approx(0.4 / 0.6)
    ways = [abs(row[3] - row[2]) for row in table.rows]
    assert ways == sorted(ways)
    assert all(row[4] == ("Sharing" if row[0] == "Open source" else row[0]) for row in table.rows)


def test_the_scores_that_cannot_change_it_are_counted(opened: Opened, qtbot: QtBot) -> None:
    page = show_flips(opened, qtbot, small(weights=AHEAD))
    flips = page.verdict.flips
    flips.kind.show_choice("scores")
    shown = len(names_in(flips, 0))
    assert f"The other {len(SCORES) - shown} scores" in flips.about.text()


def test_the_table_follows_the_weights(opened: Opened, qtbot: QtBot) -> None:
    page = show_flips(opened, qtbot, small(weights=AHEAD))
    page.session.apply("Weights", edits.set_weights, {"p": 0.2, "q": 0.4, "r": 0.4})
    qtbot.waitUntil(lambda: not page.verdict.flips.isEnabled())
    qtbot.waitUntil(page.verdict.flips.isEnabled)
    assert "Open source" in names_in(page.verdict.flips, 5)  # who is first above: "b" leads by now


def test_moving_a_criterion_to_another_dimension_asks_anew(opened: Opened, qtbot: QtBot) -> None:
    page = show_flips(opened, qtbot, small(weights=AHEAD))
    before = page.verdict.flips.view.table.figures.figures
    page.session.apply("Move", edits.move_criterion, "q", "n", 1)
    qtbot.waitUntil(lambda: page.verdict.flips.view.table.figures.figures != before)
    nodes = next(row for row in page.verdict.flips.view.table.figures.figures.rows if row[0] == "Nodes")
    assert nodes[1] == pytest.approx(80.0)


def test_a_shared_first_place_is_told(opened: Opened, qtbot: QtBot) -> None:
    page = show_flips(opened, qtbot, small())
    assert "“Open source” and “Sharing” share the first place" in page.verdict.flips.about.text()


# the picture above it


def click_bar(qtbot: QtBot, page: RobustnessPage, subject: str) -> None:
    canvas = page.verdict.flips.picture.chart.canvas
    qtbot.waitUntil(lambda: bool(canvas.marks))
    mark = next(each for each in canvas.marks if each.subject == subject)
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=mark.area.center().toPoint())


def test_a_bar_of_a_weight_leads_to_its_lines(opened: Opened, qtbot: QtBot) -> None:
    page = show_flips(opened, qtbot, small(weights=AHEAD))
    click_bar(qtbot, page, "p")
    assert page.tabs.currentWidget() is page.weight and page.weight.subject == "p"


def test_a_bar_of_a_score_leads_to_its_cell(opened: Opened, qtbot: QtBot) -> None:
    page = show_flips(opened, qtbot, small(weights=AHEAD))
    with qtbot.waitSignal(page.navigate_requested) as gone:
        click_bar(qtbot, page, "b/p")
    assert gone.args == ["scores", "b/p"]


def test_the_picture_says_what_it_leaves_out(opened: Opened, qtbot: QtBot) -> None:
    best = {(r, c): 4.0 if r == "a" else 3.0 for r in "abcd" for c in "pqr"}
    page = show_flips(opened, qtbot, small(best))
    picture = page.verdict.flips.picture
    assert "Weights that cannot change it at all: 4." in picture.about.text()
    assert "percentage points of weight" in picture.how.text()
    assert picture.chart.sheet().note.startswith(picture.how.text())


def test_the_picture_says_why_there_is_none(opened: Opened, qtbot: QtBot) -> None:
    page = show_flips(opened, qtbot, small())
    picture = page.verdict.flips.picture
    assert "first place is shared" in picture.about.text() and picture.how.isHidden()
    assert not picture.chart.isVisible()
