"""The question that a file's analysis asks, how many samples suit it, and the document of the answer."""

from __future__ import annotations

import json

import pytest

from scenarios import edits
from scenarios.analysis.simulation import (
    COMMON_SAMPLES,
    SimulationRequest,
    document,
    largest_sample,
    request_of,
    run_simulation,
)
from scenarios.paper import paper_scenario
from tests.scenarios.analysis.scenarios_to_analyse import scenario_of


def test_the_question_is_the_one_that_the_file_keeps() -> None:
    scenario = edits.set_analysis(paper_scenario(), weights="order", scores="triangular", error=0.01, seed=9)
    asked = request_of(scenario)
    assert (asked.weights, asked.scores, asked.error, asked.seed) == ("order", "triangular", 0.01, 9)
    assert asked.samples == largest_sample(9, 9)
    changed = request_of(scenario, seed=3, samples=500, error=None)
    assert (changed.seed, changed.samples, changed.error, changed.weights) == (3, 500, None, "order")


def test_larger_problems_and_slower_methods_afford_fewer_samples() -> None:
    assert largest_sample(9, 9) == COMMON_SAMPLES
    assert 100_000 <= largest_sample(100, 20) < largest_sample(9, 9)
    assert 1_000 <= largest_sample(1000, 100) <= 3_000
    assert largest_sample(100, 20, "promethee2") < largest_sample(100, 20, "topsis") < largest_sample(100, 20)
    assert largest_sample(0, 0) == COMMON_SAMPLES


def test_drawing_stops_by_itself_once_the_error_is_small_enough() -> None:
    answer = run_simulation(request_of(paper_scenario(), error=0.005))
    assert answer.smaa.standard_error <= 0.005 and answer.smaa.samples < 50_000


def test_threads_change_nothing() -> None:
    asked = SimulationRequest(paper_scenario(), scores="ranges", samples=50_000)
    assert json.dumps(document(run_simulation(asked))) == json.dumps(document(run_simulation(asked, threads=3)))


@pytest.mark.parametrize(("scores", "share"), [("ranges", 0.5), ("triangular", 0.75)])
def test_a_score_that_is_likelier_near_what_was_given_is_drawn_so(scores: str, share: float) -> None:
    """A, 0..1 with its score at 1, is ahead of B's 0.5 half of the time if all are alike; the triangle that climbs to
    its score has 1 - (1/2)² above its middle, that is 3/4."""
    scenario = scenario_of([[(0.0, 1.0, 1.0)], [0.5]], [1.0])
    found = run_simulation(SimulationRequest(scenario, scores=scores, samples=20_000)).smaa
    assert abs(found.pairwise[0, 1] - share) < 4 * found.pairwise_error[0, 1]


def test_every_figure_of_the_document_has_its_error_beside_it() -> None:
    answer = document(run_simulation(SimulationRequest(paper_scenario(), samples=4000)))
    for name, errors in answer["errors"].items():
        figures = answer[name]
        assert list(errors) == list(figures)
        for id_, error in errors.items():
            if isinstance(error, dict):
                assert list(error) == list(figures[id_]), name
            elif isinstance(error, list):
                assert len(error) == len(figures[id_]), name
            else:
                assert (error is None) == (figures[id_] is None), name
    low, high = answer["rank_range"]["TA3"]
    assert 1 <= low <= answer["expected_rank"]["TA3"] <= high <= 9
