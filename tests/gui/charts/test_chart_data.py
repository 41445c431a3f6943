"""What the charts show is exactly what the evaluation says."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.charts.axis_ticks import decimals, ticks
from gui.charts.chart_data import contributions, groups_compared, method_ranks
from gui.charts.colours import group_letter, shade, text_colour_on
from scenarios.analysis.method_comparison import MethodResult, MethodsCompared
from scenarios.evaluation.evaluate import evaluate
from scenarios.model import Scenario
from scoring.result import ScoreResult
from tests.gui.results_scenario import SCORES, small


def test_bars_run_from_first_to_last_and_ties_share_the_best_rank():
    data = contributions(evaluate(small()), "dimension", "en")
    assert [(bar.rank, bar.id) for bar in data.ranked] == [(1, "a"), (1, "b"), (3, "d"), (4, "c")]
    assert [bar.total for bar in data.ranked] == [0.75, 0.75, 0.5, 0.25]


def test_segments_are_the_contributions_of_dimensions_or_of_criteria():
    evaluation = evaluate(small())
    by_dimension = contributions(evaluation, "dimension", "en")
    by_criterion = contributions(evaluation, "criterion", "en")
    assert by_dimension.ranked[1].segments == (0.25, 0.5)
    assert by_criterion.ranked[1].segments == (0.25, 0.25, 0.25)
    assert [(part.name, part.place) for part in by_criterion.parts] == [("Control", 0), ("Voice", 1), ("Access", 1)]


def test_a_recommendation_with_a_missing_score_stands_apart_with_what_it_may_reach():
    data = contributions(evaluate(small({**SCORES, ("b", "p"): None})), "dimension", "en")
    (bar,) = data.unranked
    assert (bar.id, bar.rank, bar.least, bar.most) == ("b", 0, 0.5, 1.0)
    assert bar.segments == (0.0, 0.5) and math.isnan(bar.total)
    assert "b" not in [each.id for each in data.ranked]


def test_names_come_in_the_language_and_fall_back_on_the_id():
    data = contributions(evaluate(small(names={"a": "", "b": "B", "c": "C", "d": "D"})), "dimension", "zh")
    assert {bar.name for bar in data.ranked} == {"a项", "b项", "c项", "d项"}


def test_groups_are_compared_by_their_means_with_their_members_best_first():
    data = groups_compared(evaluate(small()), "en")
    assert [(g.name, g.mean, g.total) for g in data.groups] == [("Ecosystem", 0.625, 1.25), ("Autonomy", 0.5, 1.0)]
    assert [(m.rank, m.id) for m in data.groups[0].members] == [(1, "b"), (3, "d")]


def test_a_group_without_a_ranked_member_comes_last():
    data = groups_compared(evaluate(small({**SCORES, ("b", "p"): None, ("d", "q"): None})), "en")
    assert [group.id for group in data.groups] == ["g", "h"]
    assert math.isnan(data.groups[1].mean)


def compared(scenario: Scenario, answers: dict[str, tuple[list[int], float]]) -> MethodsCompared:
    evaluation = evaluate(scenario)

    def result(method: str, ranks: list[int], tau: float) -> MethodResult:
        report = ScoreResult(None, method, "fixed", None, np.array(ranks))  # type: ignore[arg-type]
        return MethodResult(method, report, None, tau, tau)

    results = tuple(result(method, *answer) for method, answer in answers.items())
    return MethodsCompared(scenario, "wsm", evaluation.ranks, results)


def test_methods_stand_by_agreement_after_the_headline_and_rows_in_the_headlines_order():
    scenario = small()  # rows a, c, b, d
    found = compared(scenario, {"topsis": ([1, 4, 2, 3], 0.5), "wsm": ([1, 4, 1, 3], 1.0), "edas": ([2, 4, 1, 3], 0.9)})
    data = method_ranks(found, scenario, {"topsis": "TOPSIS"}, "en")
    assert [row.id for row in data.rows] == ["a", "b", "d", "c"]
    assert [(m.id, m.ranks) for m in data.methods] == [
        ("wsm", (1, 1, 3, 4)),
        ("edas", (2, 1, 3, 4)),
        ("topsis", (1, 2, 3, 4)),
    ]
    assert data.methods[2].name == "TOPSIS"


@given(st.floats(1e-6, 1e6), st.integers(2, 8))
def test_ticks_are_few_round_and_within_the_axis(top: float, wanted: int):
    found = ticks(top, wanted)
    assert 1 <= len(found) <= wanted + 1
    assert found[0] == 0 and found[-1] <= top * (1 + 1e-6)
    if len(found) > 1:
        step = found[1]
        assert any(math.isclose(step / 10 ** math.floor(math.log10(step) + 1e-9), nice) for nice in (1, 2, 2.5, 5))


@pytest.mark.parametrize("top", [0.0, -1.0, math.nan, math.inf])
def test_an_axis_of_nothing_has_its_origin_only(top: float):
    assert ticks(top) == (0.0,)


def test_tick_labels_have_as_many_decimals_as_tell_them_apart():
    assert decimals((0.0, 0.25, 0.5)) == 2
    assert decimals((0.0, 1.0)) == 0


def test_every_group_has_a_letter_of_its_own():
    assert [group_letter(i) for i in (0, 1, 25, 26, 27, 52)] == ["A", "B", "Z", "AA", "AB", "BA"]
    assert len({group_letter(i) for i in range(1000)}) == 1000


@pytest.mark.parametrize("count", [1, 2, 3, 4, 9])
def test_dimensions_fade_from_strong_to_faint(count: int):
    shades = [shade(place, count) for place in range(count)]
    assert shades == sorted(shades, reverse=True) and len(set(shades)) == count
    assert all(0.4 <= each <= 1 for each in shades)


def test_text_on_a_fill_is_dark_or_white_whichever_reads_better():
    from PySide6.QtGui import QColor

    assert text_colour_on(QColor("#FFFFFF")) != "#FFFFFF"
    assert text_colour_on(QColor("#4477AA")) == "#FFFFFF"
    assert text_colour_on(QColor("#EE6677")) != "#FFFFFF"
