"""The bars of what moves the first place most, against the edits and the evaluation themselves."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from scenarios import edits
from scenarios.analysis.stability import find_flips
from scenarios.analysis.tornado import MOST, SCORE, CriterionRange, Tornado, tornado_of
from scenarios.evaluation.evaluate import evaluate
from scenarios.model import Scenario, Weighting
from scenarios.paper import paper_scenario
from tests.scenarios.analysis.scenarios_to_analyse import scenario

EVERY = 10_000  # bars: all there are
STEP = 1e-6  # of a range: a little before and a little behind an end
PROBLEMS = {"paper": paper_scenario(), "random": scenario(7, (2, 3, 1), 4), "wide": scenario(5, (1, 1, 4), 8)}
every_problem = pytest.mark.parametrize("problem", PROBLEMS.values(), ids=PROBLEMS)


def by_hand(scores: tuple[float, ...], weights: tuple[float, float, float]) -> Scenario:
    """R0, R1 … on D0C0 in a dimension of its own, and D1C0 and D1C1 in another; the scale is 0 to 4."""
    drawn = scenario(len(scores) // 3, (1, 2), 1)
    given = tuple(replace(each, value=value) for each, value in zip(drawn.scores, scores, strict=True))
    return replace(drawn, scores=given, weighting=Weighting(dict(zip(drawn.weights, weights, strict=True))))


# R0 (1, .5, .5) leads R1 (.5, 1, 1) by 0.1; they are level where D0 weighs 1/2.
PAIR = (4.0, 2.0, 2.0, 2.0, 4.0, 4.0)
AHEAD, LEVEL = by_hand(PAIR, (0.6, 0.2, 0.2)), by_hand(PAIR, (0.5, 0.25, 0.25))


def bars(problem: Scenario, most: int = MOST) -> Tornado:
    return tornado_of(find_flips(problem), problem, "en", most)


def first_after(problem: Scenario, reach: CriterionRange, value: float) -> set[str]:
    """Who ranks first once the weight or the score of a bar is this."""
    if reach.kind == SCORE:
        recommendation, criterion = reach.id.split("/")
        moved = replace(
            problem,
            scores=tuple(
                replace(each, value=value)
                if (each.recommendation, each.criterion) == (recommendation, criterion)
                else each
                for each in problem.scores
            ),
        )
    elif reach.id in problem.dimension_weights:
        moved = edits.set_dimension_weight(problem, reach.id, value)
    else:
        moved = edits.set_weight(problem, reach.id, value)
    found = evaluate(moved)
    return {problem.recommendations[row].id for row in np.flatnonzero(found.ranks == 1)}


def span(problem: Scenario, reach: CriterionRange) -> float:
    """How long the range of a bar is, in its own units."""
    scales = {each.id: each.scale for each in problem.criteria}
    scale = scales[reach.id.partition("/")[2]] if reach.kind == SCORE else None
    return scale.high - scale.low if scale else 1.0


@every_problem
def test_the_first_stays_up_to_the_end_of_a_bar_and_the_taker_leads_behind_it(problem):
    first = first_after(problem, (all_bars := bars(problem, EVERY).reaches)[0], all_bars[0].current)
    for reach in all_bars:
        little = STEP * span(problem, reach)
        for side, end, room in ((-1, reach.below, reach.room_below), (1, reach.above, reach.room_above)):
            way = end.way if end else room
            edge = reach.current + side * way * span(problem, reach)
            for part in (0.25, 0.75):
                inside = reach.current + part * side * max(way * span(problem, reach) - little, 0.0)
                assert first_after(problem, reach, inside) == first
            if end is not None:
                assert end.at == pytest.approx(edge)
                behind = end.at + side * min(little, room * span(problem, reach) - way * span(problem, reach))
                assert end.taker.id in first_after(problem, reach, behind)


@every_problem
def test_what_has_no_bar_cannot_change_the_first_place(problem):
    found = bars(problem, EVERY)
    shown = {each.id for each in found.reaches}
    scores = [each for each in find_flips(problem).scores if f"{each.alternative}/{each.criterion}" not in shown]
    assert len(scores) == found.firm_scores
    rows = {each.id: i for i, each in enumerate(problem.recommendations)}
    columns = {each.id: j for j, each in enumerate(problem.criteria)}
    evaluation = evaluate(problem)
    for each in scores:
        for end in (0.0, 1.0):  # of the value scale: totals are straight lines between
            values = np.array(evaluation.values)
            values[rows[each.alternative], columns[each.criterion]] = end
            totals = values @ evaluation.weights
            assert totals[evaluation.ranks == 1].max() >= totals.max() - 1e-9


@every_problem
def test_the_most_delicate_come_first_and_the_others_are_counted(problem):
    few, every = bars(problem, 4), bars(problem, EVERY)
    ways = [each.nearest for each in every.reaches]
    assert ways == sorted(ways)
    assert few.reaches == every.reaches[:4]
    assert few.more == len(every.reaches) - 4 and every.more == 0
    lone = sum(len(each.criteria) == 1 for each in problem.dimensions)
    weights = len(problem.criteria) + len(problem.dimensions) - lone
    cells = len(problem.criteria) * len(problem.recommendations)
    assert few.more + 4 + few.firm_weights + few.firm_scores == weights + cells


def test_a_dimension_of_one_criterion_has_one_bar():
    ids = [each.id for each in bars(AHEAD, EVERY).reaches]
    assert "D0C0" in ids and "D0" not in ids and "D1" in ids


def test_the_bars_of_a_pair_are_as_reckoned_by_hand():
    found = bars(AHEAD)
    weight = next(each for each in found.reaches if each.id == "D0C0")
    assert weight.below is not None and weight.above is None
    assert (weight.below.at, weight.below.way) == pytest.approx((0.5, 0.1))
    assert weight.below.taker.name == "R1" and weight.room_above == pytest.approx(0.4)
    raised = next(each for each in found.reaches if each.id == "R1/D0C0")
    assert raised.above is not None and raised.above.way == pytest.approx(0.1 / 0.6)
    assert (raised.name, raised.of) == ("R1", "D0C0")
    assert [each.name for each in found.takers] == ["R1"]


def test_a_score_that_is_better_when_low_goes_the_other_way():
    first, second = AHEAD.dimensions
    turned = replace(first.criteria[0], scale=replace(first.criteria[0].scale, direction="min"))
    scores = tuple(replace(s, value=4.0 - s.value) if s.criterion == "D0C0" else s for s in AHEAD.scores)
    problem = replace(AHEAD, dimensions=(replace(first, criteria=(turned,)), second), scores=scores)
    raised = next(each for each in bars(problem).reaches if each.id == "R1/D0C0")
    assert raised.above is None and raised.below is not None
    assert raised.below.at == pytest.approx(2.0 - 4 * 0.1 / 0.6)


def test_a_shared_first_place_has_no_bars():
    found = bars(LEVEL)
    assert found.shared and found.reaches == ()


def test_where_one_leads_on_everything_by_far_nothing_moves_it():
    found = bars(by_hand((4.0, 4.0, 4.0, 0.0, 0.0, 0.0), (0.4, 0.3, 0.3)))
    assert found.reaches == () and not found.shared
    assert (found.firm_weights, found.firm_scores) == (4, 6)
