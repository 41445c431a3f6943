"""Why a recommendation stands where it does: the profile sums to the lead, and the sentence says what it rests on."""

from __future__ import annotations

import math
from decimal import Decimal
from random import Random

import pytest

from scenarios.analysis.difference_profile import deciding, difference_profile, rounded_to_sum
from scenarios.evaluation.evaluate import evaluate
from scenarios.paper import paper_scenario
from scenarios.report.why_this_place import compared_with, deciding_scores, shown_points, why_sentence
from tests.random_scenarios import random_scenario
from tests.scenarios.analysis.scenarios_to_analyse import scenario_of


@pytest.mark.parametrize("seed", range(60))
def test_every_profile_sums_to_the_gap_to_the_last_shown_decimal(seed: int) -> None:
    """Exactly as computed, and exactly as shown; the other way round it is the same with other signs."""
    evaluation = evaluate(random_scenario(seed))
    ids = [each.id for each in evaluation.scenario.recommendations]
    for one in ids[:6]:
        for other in compared_with(evaluation, one)[:6]:
            profile = difference_profile(evaluation, one, other)
            back = difference_profile(evaluation, other, one)
            assert profile is not None and back is not None
            totals = evaluation.totals[[ids.index(one), ids.index(other)]]
            assert math.isclose(profile.lead, 100 * (totals[0] - totals[1]), abs_tol=1e-6)
            level = evaluation.ranks[ids.index(one)] == evaluation.ranks[ids.index(other)]
            assert profile.lead == (0.0 if level else math.fsum(by for _id, by in profile.parts))
            assert dict(back.parts) == {id_: -by for id_, by in profile.parts}
            figures, whole = shown_points(profile)
            assert sum(figures, Decimal(0)) == whole
            assert level or whole != 0


def test_rounded_parts_sum_to_the_rounded_whole_and_stray_by_less_than_a_unit() -> None:
    chance = Random(5)
    for _turn in range(300):
        parts = [chance.uniform(-20, 20) for _part in range(chance.randint(1, 40))]
        figures = rounded_to_sum(parts, math.fsum(parts), 1)
        assert sum(figures, Decimal(0)) == sum(rounded_to_sum([math.fsum(parts)], math.fsum(parts), 1), Decimal(0))
        assert all(abs(float(figure) - part) < 0.1 for figure, part in zip(figures, parts, strict=True))


def test_the_first_is_ahead_of_the_next_because_of_what_it_is_better_at() -> None:
    evaluation = evaluate(scenario_of([[1.0, 0.2], [0.5, 0.6], [0.0, 0.1]], [0.5, 0.5]))
    assert why_sentence(evaluation, "A", "en") == (
        "“The A” is first with 0.600; against the mean of the others it is strongest on “On C1” and weakest on "
        "“On C2”; ahead of the next, “The B”, by 5.0 weight-points, because of “On C1” (+25.0), although “On C2” "
        "(−20.0) goes the other way."
    )
    assert why_sentence(evaluation, "C", "en").startswith("“The C” takes place 3 of 3 with 0.050; ")
    assert "behind the first, “The A”, by 55.0 weight-points, because of “On C1” (+50.0)" in why_sentence(
        evaluation, "C", "en"
    )
    assert compared_with(evaluation, "A") == ("B", "C")
    assert compared_with(evaluation, "B") == ("A", "C")


def test_whoever_shares_a_place_is_told_of_the_next_below() -> None:
    evaluation = evaluate(scenario_of([[1.0, 0.0], [0.0, 1.0], [0.2, 0.2]], [0.5, 0.5]))
    said = why_sentence(evaluation, "B", "en")
    assert said.startswith("“The B” shares first place with “The A”, at 0.500; ")
    assert "ahead of the next, “The C”, by 30.0 weight-points" in said
    profile = difference_profile(evaluation, "A", "B")
    assert profile is not None and profile.lead == 0.0 and profile.parts == (("C1", 50.0), ("C2", -50.0))


def test_a_gap_below_a_tenth_of_a_point_has_the_decimals_that_show_it() -> None:
    evaluation = evaluate(scenario_of([[0.5003, 0.5], [0.5, 0.5]], [0.5, 0.5]))
    assert "by 0.02 weight-points" in why_sentence(evaluation, "A", "en")


def test_alone_there_is_nobody_to_compare_with() -> None:
    evaluation = evaluate(scenario_of([[1.0, 0.2]], [0.5, 0.5]))
    assert why_sentence(evaluation, "A", "en") == (
        "“The A” is the only one that is ranked, with 0.600, so there is nothing to compare it with."
    )
    assert compared_with(evaluation, "A") == ()


def test_whoever_lacks_a_score_has_no_profile_but_a_range() -> None:
    evaluation = evaluate(scenario_of([[1.0, None], [0.5, 0.6]], [0.5, 0.5]))
    assert difference_profile(evaluation, "A", "B") is None and compared_with(evaluation, "A") == ()
    assert why_sentence(evaluation, "A", "en") == (
        "“The A” is not ranked: without its scores on “On C2” its total lies between 0.500 and 1.000; first place "
        "stands at 0.550, so it is still within its reach."
    )


def test_what_decides_comes_with_both_scores_and_the_reasons_given_for_them() -> None:
    evaluation = evaluate(paper_scenario())
    profile = difference_profile(evaluation, "TA3", "ER2")
    assert profile is not None
    found = deciding_scores(evaluation, profile, "en")
    assert [each.criterion for each in found] == list(deciding(profile, 3))
    assert [each.place for each in found[0].scores] == ["TA3/N1", "ER2/N1"]
    scenario = evaluation.scenario
    assert found[0].scores[0].reason == scenario.score_at["TA3", "N1"].rationale.en
    figures = dict(zip((id_ for id_, _by in profile.parts), shown_points(profile)[0], strict=True))
    assert found[0].heading.endswith(f": +{figures['N1']} weight-points")


@pytest.mark.parametrize("seed", range(0, 60, 3))
def test_there_is_a_sentence_for_each_in_both_languages(seed: int) -> None:
    evaluation = evaluate(random_scenario(seed))
    for each in evaluation.scenario.recommendations[:5]:
        english, chinese = (why_sentence(evaluation, each.id, on) for on in ("en", "zh"))
        assert english.endswith(".") and chinese.endswith("。")
