"""The evaluation under the additive model, and the grid that it remembers."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from scenarios.blank_scenario import blank_scenario
from scenarios.completeness.missing_scores import missing_scores
from scenarios.evaluation import score_matrix
from scenarios.evaluation.evaluate import evaluate, problem_of
from scenarios.evaluation.score_matrix import REMEMBERED, score_matrix_of
from scenarios.model import (
    Criterion,
    Dimension,
    Group,
    Language,
    Recommendation,
    Scale,
    Scenario,
    Score,
    Text,
    Weighting,
)
from scenarios.paper import paper_scenario
from scoring.methods.evaluate import evaluate as evaluate_method


def scenario_of(values: list[list[float | None]], weights: list[float], scale: Scale | None = None) -> Scenario:
    """Recommendations A1… in one group, criteria C1… in one dimension."""
    rows = tuple(f"A{i + 1}" for i in range(len(values)))
    columns = tuple(f"C{j + 1}" for j in range(len(weights)))
    criteria = tuple(Criterion(each, Text(each), scale or Scale()) for each in columns)
    cells = zip(rows, values, strict=True)
    return Scenario(
        id="s",
        title=Text("S"),
        groups=(Group("G", Text("G"), tuple(Recommendation(each, Text(f"The {each}")) for each in rows)),),
        dimensions=(Dimension("D", Text("D"), criteria),),
        weighting=Weighting(dict(zip(columns, weights, strict=True))),
        scores=tuple(Score(r, c, v) for r, row in cells for c, v in zip(columns, row, strict=True)),
    )


def with_weights(scenario: Scenario, weights: dict[str, float]) -> Scenario:
    return replace(scenario, weighting=replace(scenario.weighting, weights=weights))


def test_the_papers_totals_are_the_mean_scores_over_four() -> None:
    evaluation = evaluate(paper_scenario())
    scores = np.array([each.value for each in paper_scenario().scores]).reshape(9, 9)
    np.testing.assert_allclose(evaluation.totals, scores.mean(axis=1) / 4, rtol=0, atol=1e-15)
    assert evaluation.ranks.tolist() == [8, 5, 1, 3, 2, 4, 9, 5, 5]
    np.testing.assert_allclose(evaluation.contributions.sum(axis=1), evaluation.totals, atol=1e-15)


def test_group_figures_add_up_and_average() -> None:
    evaluation = evaluate(paper_scenario())
    by_three = evaluation.totals.reshape(3, 3)
    np.testing.assert_allclose(evaluation.group_totals, by_three.sum(axis=1))
    np.testing.assert_allclose(evaluation.group_means, by_three.mean(axis=1))


def test_less_is_better_turns_the_scale_round() -> None:
    evaluation = evaluate(scenario_of([[10], [30]], [1.0], Scale(low=10, high=50, direction="min")))
    assert evaluation.values.tolist() == [[1.0], [0.5]]
    assert evaluation.ranks.tolist() == [1, 2]


def test_a_missing_score_leaves_its_row_unranked_between_bounds() -> None:
    evaluation = evaluate(scenario_of([[4, None], [2, 2]], [0.75, 0.25]))
    assert np.isnan(evaluation.totals[0])
    assert evaluation.ranks.tolist() == [0, 1]
    assert (evaluation.least[0], evaluation.most[0]) == (0.75, 1.0)


def test_a_missing_score_without_weight_does_not_matter() -> None:
    evaluation = evaluate(scenario_of([[4, None], [2, 2]], [1.0, 0.0]))
    assert evaluation.ranks.tolist() == [1, 2]


@pytest.mark.parametrize(
    "scenario",
    [
        blank_scenario(),
        scenario_of([], [1.0]),
        scenario_of([[], []], []),
        scenario_of([[1, 2]], [0.0, 0.0]),
        replace(paper_scenario(), scores=()),
        replace(paper_scenario(), groups=(*paper_scenario().groups, Group("E", Text("Empty")))),
    ],
    ids=["blank", "no recommendations", "no criteria", "no weights", "no scores", "an empty group"],
)
def test_nothing_to_rank_is_still_an_evaluation(scenario: Scenario) -> None:
    evaluation = evaluate(scenario)
    m, k, g = len(scenario.recommendations), len(scenario.criteria), len(scenario.groups)
    assert evaluation.values.shape == (m, k)
    assert evaluation.ranks.shape == evaluation.totals.shape == (m,)
    assert evaluation.group_means.shape == (g,)


def test_results_cannot_be_written_to() -> None:
    evaluation = evaluate(paper_scenario())
    for name in ("weights", "values", "contributions", "totals", "least", "most", "ranks", "group_totals"):
        with pytest.raises(ValueError, match="read-only"):
            getattr(evaluation, name)[0] = 1


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.one_of(st.none(), st.integers(0, 8)), min_size=3, max_size=3), min_size=1, max_size=6),
    st.lists(st.integers(0, 5), min_size=3, max_size=3).filter(any),
)
def test_the_evaluation_is_the_engines_weighted_sum(halves: list[list[int | None]], parts: list[int]) -> None:
    values = [[None if each is None else each / 2 for each in row] for row in halves]
    scenario = scenario_of(values, [part / sum(parts) for part in parts])
    problem = problem_of(scenario)
    assert problem is not None
    report = evaluate_method(problem, "wsm", "fixed")
    evaluation = evaluate(scenario)
    assert report.scores is not None and report.ranks is not None
    np.testing.assert_allclose(evaluation.totals, report.scores, atol=1e-12)
    assert evaluation.ranks.tolist() == report.ranks.tolist()


def test_there_is_no_problem_without_recommendation_criterion_or_weight() -> None:
    assert problem_of(blank_scenario()) is None
    assert problem_of(scenario_of([], [1.0])) is None
    assert problem_of(scenario_of([[1]], [0.0])) is None


def test_a_weight_change_keeps_the_grid_and_a_score_change_makes_a_new_one() -> None:
    paper = paper_scenario()
    moved = with_weights(paper, {**paper.weights, "N1": 0.5})
    assert score_matrix_of(moved) is score_matrix_of(paper)
    cut = replace(paper, scores=paper.scores[1:])
    assert score_matrix_of(cut) is not score_matrix_of(paper)
    assert np.isnan(score_matrix_of(cut).matrix[0, 0])


def test_only_the_last_few_grids_are_kept() -> None:
    first = scenario_of([[1.0]], [1.0])
    score_matrix_of(first)
    assert any(each.scores is first.scores for each in score_matrix._recent)
    for value in range(REMEMBERED):
        score_matrix_of(scenario_of([[float(value)]], [1.0]))
    assert len(score_matrix._recent) == REMEMBERED
    assert all(each.scores is not first.scores for each in score_matrix._recent)


def best(times: int, call: Callable[[], object]) -> float:
    def once() -> float:
        begun = time.perf_counter()
        call()
        return time.perf_counter() - begun

    return min(once() for _ in range(times))


def test_a_weight_tick_is_fast() -> None:
    paper = paper_scenario()
    assert best(200, lambda: evaluate(with_weights(paper, dict(paper.weights)))) < 0.0003
    random = np.random.default_rng(1)
    large = scenario_of(random.uniform(0, 4, (200, 50)).tolist(), [1 / 50] * 50)
    evaluate(large)
    assert best(30, lambda: evaluate(with_weights(large, dict(large.weights)))) < 0.005


def test_gaps_of_the_paper() -> None:
    found = missing_scores(paper_scenario())
    assert len(found.total) == len(found.scored) == len(found.untouched) == 81
    assert found.missing == found.without_reason == ()


def test_gaps_tell_missing_default_and_unreasoned_cells_apart() -> None:
    paper = paper_scenario()
    first, second, third, *others = paper.scores
    judged = replace(second, value=1.0, low=None, high=None, rationale=Text(), origin="judged")
    found = missing_scores(replace(paper, scores=(replace(first, value=None), judged, third, *others)))
    assert found.missing == (("TA1", "N1"),)
    assert found.without_reason == (("TA1", "N2"),)
    assert len(found.scored) == 80
    assert len(found.untouched) == 79
    assert ("TA1", "N3") in found.untouched


@pytest.mark.parametrize(("language", "title"), [("en", "New scenario"), ("zh", "新建情景")])
def test_a_blank_scenario_speaks_one_language_and_has_its_own_id(language: Language, title: str) -> None:
    made = blank_scenario(language)
    assert made.title.in_(language) == title
    assert bool(made.title.en) != bool(made.title.zh)
    assert len(made.groups) == len(made.dimensions) == 1
    assert not made.recommendations and not made.criteria
    assert made.id != blank_scenario(language).id
