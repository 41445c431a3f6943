"""The pictures of robustness show what really happens: checked against the edits and the evaluation themselves."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from scenarios import edits
from scenarios.analysis import rank_steps
from scenarios.analysis.one_weight import weight_lines
from scenarios.analysis.rank_profile import rank_profiles
from scenarios.analysis.stability import find_flips
from scenarios.analysis.upper_envelope import upper_envelope, upper_envelopes
from scenarios.analysis.weight_paths import weight_path_of, weight_paths_of
from scenarios.evaluation.evaluate import evaluate
from scenarios.model import Scenario, Weighting
from scenarios.paper import paper_scenario
from scoring.result import competition_ranks
from tests.scenarios.analysis.scenarios_to_analyse import scenario

WAYS = (0.0, 0.1, 0.37, 0.5, 0.82, 1.0)  # along a course, from its low end to its high one


PROBLEMS = {
    "paper": paper_scenario(),
    "random": scenario(7, (2, 3, 1), 4),
    "locked criterion": scenario(6, (2, 3, 1), 5, ("D1C0",)),
    "locked dimension": scenario(6, (2, 3, 2), 6, ("D0",)),
    "locked both": scenario(6, (2, 3, 2), 7, ("D0", "D1C1", "D2C0")),
}
every_problem = pytest.mark.parametrize("problem", PROBLEMS.values(), ids=PROBLEMS)


def moved(problem: Scenario, id_: str, weight: float) -> Scenario:
    edit = edits.set_dimension_weight if id_ in problem.dimension_weights else edits.set_weight
    return edit(problem, id_, weight)


def parts(problem: Scenario) -> list[str]:
    return [each.id for each in (*problem.dimensions, *problem.criteria)]


# courses and lines


@every_problem
def test_a_line_is_the_total_after_the_sliders_own_edit(problem):
    for course in weight_paths_of(problem):
        if not course.free:
            continue
        drawn = weight_lines(evaluate(problem), course.id, "en")
        for way in WAYS:
            after = evaluate(moved(problem, course.id, course.low + way * (course.high - course.low)))
            totals = dict(zip([each.id for each in after.scenario.recommendations], after.totals, strict=True))
            for line in drawn.lines:
                on_line = line.at_low + way * (line.at_high - line.at_low)
                assert on_line == pytest.approx(totals[line.contender.id], abs=1e-12)


@every_problem
def test_the_leads_are_who_ranks_first_after_the_edit(problem):
    for id_ in parts(problem):
        drawn = weight_lines(evaluate(problem), id_, "en")
        assert drawn.leads[0].start == drawn.low and drawn.leads[-1].end == pytest.approx(drawn.high)
        if not drawn.free:
            continue
        for lead in drawn.leads:
            after = evaluate(moved(problem, id_, (lead.start + lead.end) / 2))
            first = {
                each.id for each, rank in zip(after.scenario.recommendations, after.ranks, strict=True) if rank == 1
            }
            assert first == {drawn.lines[i].contender.id for i in lead.lines}


@every_problem
def test_at_a_flip_two_share_first_place_exactly(problem):
    for id_ in parts(problem):
        drawn = weight_lines(evaluate(problem), id_, "en")
        for flip in drawn.flips if drawn.free else ():
            assert (evaluate(moved(problem, id_, flip)).ranks == 1).sum() >= 2


@pytest.mark.parametrize("name", ["paper", "random"])
def test_without_locks_the_nearest_flips_are_those_of_the_command_line(name):
    problem = PROBLEMS[name]
    found = find_flips(problem)
    for flip in (*found.weights, *found.dimensions):
        drawn = weight_lines(evaluate(problem), flip.id, "en")
        now = next(each for each in drawn.leads if each.start <= flip.current <= each.end)
        assert (now.start, now.end) == pytest.approx((flip.low, flip.high), abs=1e-12)


@given(st.integers(0, 10_000), st.sets(st.sampled_from(["D0", "D1", "D0C0", "D0C1", "D1C0", "D1C1", "D1C2", "D2C0"])))
def test_all_courses_at_once_are_to_the_last_bit_those_of_the_edits(seed: int, locked: set[str]):
    """Some weights are 0, some are a rounding remainder from summing to 1, and anything may be locked."""
    problem = scenario(1, (2, 3, 1), seed, tuple(sorted(locked)))
    random = np.random.default_rng(seed)
    weights = {id_: weight * (random.random() < 0.7) for id_, weight in problem.weights.items()}
    if not any(weights.values()):
        weights["D0C0"] = 1.0
    total = sum(weights.values()) if random.random() < 0.7 else 1.0
    weighting = replace(problem.weighting, weights={id_: weight / total for id_, weight in weights.items()})
    problem = replace(problem, weighting=weighting)
    for course in weight_paths_of(problem):
        alone = weight_path_of(problem, course.id)
        found, expected = ((e.current, e.low, e.high, e.free) for e in (course, alone))
        assert found == expected
        assert course.at_low.tolist() == alone.at_low.tolist()
        assert course.at_high.tolist() == alone.at_high.tolist()


def test_locks_shorten_the_course():
    course = weight_path_of(PROBLEMS["locked criterion"], "D1C1")
    held = PROBLEMS["locked criterion"].weights["D1C0"]
    assert course.free and (course.low, course.high) == pytest.approx((0.0, 1.0 - held))


@pytest.mark.parametrize("id_", ["D0", "D1C1", "D2C0"])
def test_what_is_locked_is_drawn_as_though_nothing_were(id_):
    drawn = weight_lines(evaluate(PROBLEMS["locked both"]), id_, "en")
    assert not drawn.free
    assert (drawn.low, drawn.high) == (0.0, 1.0)
    assert drawn.held == ()


def test_the_names_of_other_locks_are_told():
    assert weight_lines(evaluate(PROBLEMS["locked both"]), "D1C0", "en").held == ("D0", "D1C1", "D2C0")


def test_a_lone_criterion_has_no_course():
    drawn = weight_lines(evaluate(scenario(3, (1,), 1)), "D0C0", "en")
    assert not drawn.free and drawn.leads == () and len(drawn.lines) == 3


def test_who_lacks_a_score_is_left_out_by_name():
    problem = PROBLEMS["random"]
    holed = replace(problem, scores=problem.scores[1:])
    drawn = weight_lines(evaluate(holed), "D0", "en")
    assert drawn.left_out == ("R0",)
    assert {line.contender.id for line in drawn.lines} == {f"R{i}" for i in range(1, 7)}


def test_those_that_are_alike_lead_together():
    problem = scenario(2, (1, 1), 3)
    alike = replace(problem, scores=tuple(replace(each, value=2.0) for each in problem.scores))
    drawn = weight_lines(evaluate(alike), "D0", "en")
    assert [each.lines for each in drawn.leads] == [(0, 1)]


# the upper edge


@given(st.integers(1, 12), st.integers(0, 10_000))
def test_the_upper_edge_is_the_largest_at_every_sample(rows: int, seed: int):
    random = np.random.default_rng(seed)
    start, end = random.integers(0, 6, (2, rows)) / 5  # coarse, so that lines meet and coincide
    found = upper_envelope(start, end)
    assert found[0].start == 0.0 and found[-1].end == 1.0
    for before, after in itertools.pairwise(found):
        assert before.end == after.start
    for each in found:
        for u in np.linspace(each.start, each.end, 7):
            totals = start + u * (end - start)
            assert totals[list(each.rows)] == pytest.approx(np.full(len(each.rows), totals.max()), abs=1e-9)


@given(st.integers(1, 8), st.integers(1, 9), st.integers(0, 10_000))
def test_ways_that_are_walked_together_are_those_walked_alone(ways: int, rows: int, seed: int):
    random = np.random.default_rng(seed)
    start, end = random.integers(0, 6, (2, ways, rows)) / 5
    assert upper_envelopes(start, end) == [upper_envelope(*both) for both in zip(start, end, strict=True)]


# ranks along every weight


def test_stairs_do_not_depend_on_how_many_are_climbed_at_once(monkeypatch):
    problem = scenario(14, (2, 3), 8)
    problem = replace(problem, scores=tuple(replace(each, value=float(round(each.value))) for each in problem.scores))
    found = rank_profiles(evaluate(problem), "en")
    monkeypatch.setattr(rank_steps, "BLOCK", 30)
    assert rank_profiles(evaluate(problem), "en") == found


def test_ranks_along_every_weight_are_reckoned_without_any_edit(monkeypatch):
    """One of them is a document of its own: of hundreds of weights they are felt in every tick of a drag."""
    evaluation = evaluate(PROBLEMS["locked both"])
    for name in ("set_weight", "set_dimension_weight"):
        monkeypatch.delattr(edits, name)
    assert rank_profiles(evaluation, "en")


def test_equal_ranks_are_followed_in_the_order_of_the_document():
    problem = scenario(30, (2, 2), 3)
    alike = replace(problem, scores=tuple(replace(each, value=2.0) for each in problem.scores))
    for along in rank_profiles(evaluate(alike), "en"):
        assert [each.contender.id for each in along.steps] == [each.id for each in problem.recommendations]
        assert {(each.starts, each.ranks, each.leads) for each in along.steps} == {((along.low,), (1,), True)}


@every_problem
def test_ranks_along_a_weight_are_those_after_the_edit(problem):
    evaluation = evaluate(problem)
    for along in rank_profiles(evaluation, "en"):
        if not along.free:
            continue
        for way in (0.013, 0.29, 0.51, 0.77, 0.991):
            weight = along.low + way * (along.high - along.low)
            after = evaluate(moved(problem, along.id, weight))
            ranks = dict(zip([each.id for each in after.scenario.recommendations], after.ranks, strict=True))
            for steps in along.steps:
                rank = next(
                    r for r, start in zip(steps.ranks[::-1], steps.starts[::-1], strict=True) if start <= weight
                )
                assert rank == ranks[steps.contender.id]


@every_problem
def test_every_dimension_comes_before_its_criteria_and_every_contender_is_followed(problem):
    found = rank_profiles(evaluate(problem), "en")
    assert [each.id for each in found] == [e.id for d in problem.dimensions for e in (d, *d.criteria)]
    assert all([s.contender.rank for s in each.steps] == sorted(s.contender.rank for s in each.steps) for each in found)
    assert all(len(each.steps) == len(problem.recommendations) for each in found)


def test_the_first_place_holds_as_far_as_the_flips_say():
    problem = PROBLEMS["paper"]
    found = {each.id: each for each in rank_profiles(evaluate(problem), "en")}
    flips = find_flips(problem)
    for flip in (*flips.weights, *flips.dimensions):
        assert found[flip.id].holds == pytest.approx((flip.low, flip.high), abs=1e-12)


def test_at_a_flip_the_first_place_holds_nowhere():
    at_flip = edits.set_weight(PROBLEMS["paper"], "L1", 0.36)
    along = next(each for each in rank_profiles(evaluate(at_flip), "en") if each.id == "L1")
    assert along.holds == (along.current, along.current)


def test_of_many_only_the_best_and_who_leads_are_followed():
    problem = scenario(40, (3, 3), 9)
    evaluation = evaluate(problem)
    for along in rank_profiles(evaluation, "en"):
        followed = {each.contender.id for each in along.steps}
        assert {each.contender.id for each in along.steps if each.leads} == {
            line.contender.id for line in weight_lines(evaluation, along.id, "en").lines if line.leads
        }
        assert {problem.recommendations[i].id for i in np.flatnonzero(evaluation.ranks <= 3)} <= followed
        assert len(followed) < 40


@given(st.integers(0, 10_000))
def test_ties_anywhere_share_their_rank(seed: int):
    """Coarse scores, so that lines coincide, start level and cross three at a time."""
    coarse = scenario(6, (2, 2), seed)
    coarse = replace(coarse, scores=tuple(replace(each, value=float(round(each.value))) for each in coarse.scores))
    coarse = replace(coarse, weighting=Weighting(dict.fromkeys(coarse.weights, 0.25)))
    evaluation = evaluate(coarse)
    for along in rank_profiles(evaluation, "en"):
        for way in (0.0317, 0.4931, 0.9713):
            after = evaluate(moved(coarse, along.id, way))
            expected = dict(zip(after.scenario.group_of, competition_ranks(after.totals).tolist(), strict=True))
            for steps in along.steps:
                rank = next(r for r, start in zip(steps.ranks[::-1], steps.starts[::-1], strict=True) if start <= way)
                assert rank == expected[steps.contender.id]


def test_who_draws_level_at_the_very_end_leads_nowhere() -> None:
    """0.1 + 0.2 > 0.3 in the last bit: the crossing comes out just before the end of the way."""
    at_start, at_end = np.array([0.9, 0.1]), np.array([0.3, 0.1 + 0.2])
    (only,) = upper_envelope(at_start, at_end)
    assert (only.rows, only.start, only.end) == ((0,), 0.0, 1.0)
