"""What a simulation's tables and pictures say: the figures as reckoned by hand, each with its error."""

from __future__ import annotations

import math

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from gui.charts.simulation_heatmaps import CENTRAL, PAIRWISE, RANKS
from gui.theme import LIGHT
from scenarios.analysis.simulation import SimulationResult, request_of, run_simulation
from scenarios.model import Scenario
from scenarios.report.simulation import drawn_line, duration, expected_table, heat_table, leading_sentence, remarks_text
from scenarios.report.simulation_shares import central_heat, pairwise_heat, ranks_heat
from tests.gui.results_scenario import SCORES, small

EXACT = 4  # standard errors that a figure may be off: once in 16,000 draws, and the seed is fixed


def test_ranks_are_as_the_areas_of_the_triangle_say(drawn: SimulationResult):
    heat = ranks_heat(drawn, small(), "en")
    assert [row.name for row in heat.rows[:2]] == ["Sharing", "Open source"]
    for share, error, exact in zip((heat.shares[0][0], heat.shares[1][0]), (0.002, 0.002), (0.75, 0.25), strict=True):
        assert abs(share - exact) < EXACT * error * 1.1
    assert heat.errors[0][0] == pytest.approx(math.sqrt(0.75 * 0.25 / 40_000), rel=0.02)
    assert [heat.shares[i][0] for i in (2, 3)] == [0.0, 0.0] and heat.errors[2][0] > 0


def test_central_weights_are_the_centres_of_the_areas_and_who_is_never_first_has_none(drawn: SimulationResult):
    heat = central_heat(drawn, small(), "en")
    assert [row.id for row in heat.rows] == ["b", "a"]
    for shares, errors, exact in zip(
        heat.shares, heat.errors, ((2 / 9, 7 / 18, 7 / 18), (2 / 3, 1 / 6, 1 / 6)), strict=True
    ):
        assert all(abs(s - e) < EXACT * error for s, e, error in zip(shares, exact, errors, strict=True))


def test_pairs_are_read_from_the_left_and_nobody_meets_oneself(drawn: SimulationResult):
    heat = pairwise_heat(drawn, small(), "en")
    assert [column.id for column in heat.columns] == [row.id for row in heat.rows]
    assert all(math.isnan(heat.shares[i][i]) for i in range(4))
    assert heat.shares[0][1] + heat.shares[1][0] == pytest.approx(1.0)  # no ties between the first two
    assert heat.shares[0][1] == pytest.approx(0.75, abs=0.01)


def test_every_figure_of_the_tables_has_its_error_beside_it(drawn: SimulationResult):
    table = heat_table("ranks", drawn, small(), "en")
    assert [column.title for column in table.columns[:5]] == ["Recommendation", "Rank 1, %", "±", "Rank 2, %", "±"]
    heat = ranks_heat(drawn, small(), "en")
    assert table.rows[0][1:3] == (heat.shares[0][0] * 100, heat.errors[0][0] * 100)


def test_the_expected_rank_has_the_ranks_of_nine_samples_in_ten(drawn: SimulationResult):
    table = expected_table(drawn, small(), "en")
    name, span, expected, error, first, *_rest = table.rows[0]
    assert (name, span) == ("Sharing", "1–2")
    assert expected == pytest.approx(1.25, abs=EXACT * error) and first == pytest.approx(75, abs=1)
    assert [column.title for column in table.columns][-1] == "Confidence, %"  # certain with exact scores: no error


def test_confidence_has_an_error_once_scores_are_drawn():
    scenario = _with_range(small())
    answer = run_simulation(request_of(scenario, scores="ranges", samples=2000, error=None))
    table = expected_table(answer, scenario, "en")
    assert [column.title for column in table.columns][-2:] == ["Confidence, %", "±"]
    assert "scores drawn anywhere within their ranges (with one: 1)" in drawn_line(answer, "en")


def _with_range(scenario: Scenario) -> Scenario:
    first = next(each for each in scenario.scores if (each.recommendation, each.criterion) == ("a", "p"))
    others = tuple(each for each in scenario.scores if each is not first)
    return replace(scenario, scores=(replace(first, low=2.0, high=4.0), *others))


def test_the_sentences_say_who_leads_and_what_was_drawn(drawn: SimulationResult):
    assert leading_sentence(drawn, small(), "en").startswith("“Sharing” is first most often: in 7")
    line = drawn_line(drawn, "en")
    assert line.startswith("40,000 samples with seed 5: any weights; scores exactly as given; Additive value.")


def test_those_who_are_first_equally_often_are_all_named():
    scenario = small(dict.fromkeys(SCORES, 1.0))
    answer = run_simulation(request_of(scenario, samples=1000, error=None))
    assert "and 2 others are first most often, each in 100" in leading_sentence(answer, scenario, "en")


def test_who_lacks_a_score_is_named_as_left_out():
    scenario = small({**SCORES, ("d", "p"): None})
    answer = run_simulation(request_of(scenario, samples=1000, error=None))
    assert "“Talent”" in remarks_text(answer, scenario, "en")
    assert len(ranks_heat(answer, scenario, "en").rows) == 3


@pytest.mark.parametrize(
    ("seconds", "words"), [(4, "a few seconds"), (42, "about 40 seconds"), (600, "about 10 minutes")]
)
def test_durations_are_no_more_exact_than_a_guess(seconds, words):
    assert duration(seconds, "en") == words


# the picture


@pytest.mark.parametrize(("chart", "heat"), [(RANKS, ranks_heat), (CENTRAL, central_heat), (PAIRWISE, pairwise_heat)])
def test_every_cell_says_its_share_with_its_error(qapp, drawn: SimulationResult, chart, heat):
    data = heat(drawn, small(), "en")
    image = QImage(740, 400, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    marks = chart.draw(painter, QRectF(0, 0, 740, chart.height(data, 740, painter.font())), data, LIGHT)
    painter.end()
    figures = sum(not math.isnan(share) for row in data.shares for share in row)
    assert len(marks) == figures + len(data.rows) + len(data.columns)
    assert all("±" in mark.text for mark in marks if "%" in mark.text)
    assert chart.describe(data).count("±") == sum(share > 0 for row in data.shares for share in row)


def test_darker_is_more_often(qapp, drawn: SimulationResult):
    data = ranks_heat(drawn, small(), "en")
    image = QImage(740, 400, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    marks = RANKS.draw(painter, QRectF(0, 0, 740, 400), data, LIGHT)
    painter.end()
    cells = [mark for mark in marks if mark.text.startswith("“Sharing” takes rank")]
    corners = [image.pixelColor(mark.area.topLeft().toPoint()).lightness() for mark in cells]
    assert corners[0] == min(corners) < max(corners)
