"""Two recommendations against each other: what brings them level, by hand and by trying it."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from scenarios import edits
from scenarios.analysis.head_to_head import compare_pair, document
from scenarios.evaluation.evaluate import evaluate
from scenarios.findings import InvalidInput
from scenarios.paper import paper_scenario
from tests.scenarios.analysis.scenarios_to_analyse import scenario_of


def lead_of(scenario: object, one: str, other: str) -> float:
    found = evaluate(scenario)  # type: ignore[arg-type]
    row = {each.id: i for i, each in enumerate(found.scenario.recommendations)}
    return float(found.totals[row[one]] - found.totals[row[other]])


def test_two_criteria_by_hand() -> None:
    found = compare_pair(scenario_of([[1.0, 0.0], [0.25, 0.5]], [0.7, 0.3]), "B", "A")
    assert (found.ahead, found.lead) == ("A", pytest.approx(0.7 - 0.325))
    first, second = found.weights
    assert (first.id, first.at, first.below, first.above) == ("C1", pytest.approx(0.4), "B", "A")
    assert (second.id, second.at, second.below, second.above) == ("C2", pytest.approx(0.6), "A", "B")
    on_first, on_second = found.scores
    assert on_first.one_at == pytest.approx(0.25 + 0.375 / 0.7)  # B climbs on C1
    assert on_first.other_at == pytest.approx(1 - 0.375 / 0.7)  # or A falls there
    assert (on_second.one_at, on_second.other_at) == (None, None)  # 0.375 / 0.3 is more than the scale has
    near = found.nearest["l1"]
    assert near is not None and near.distance == pytest.approx(0.6) and near.weights["C1"] == pytest.approx(0.4)


def test_the_paper_s_pairs_are_level_where_it_is_said() -> None:
    paper = paper_scenario()
    found = compare_pair(paper, "TA3", "ER2")
    assert found.ahead == "TA3" and found.lead == pytest.approx(lead_of(paper, "TA3", "ER2"))
    for flip in found.weights:
        if flip.at is not None:
            assert lead_of(edits.set_weight(paper, flip.id, flip.at), "TA3", "ER2") == pytest.approx(0, abs=1e-9)
    for score in found.scores:
        if score.one_at is not None:
            cell = replace(paper.score_at["TA3", score.criterion], value=score.one_at, low=None, high=None)
            others = [
                each for each in paper.scores if (each.recommendation, each.criterion) != ("TA3", score.criterion)
            ]
            assert lead_of(replace(paper, scores=(*others, cell)), "TA3", "ER2") == pytest.approx(0, abs=1e-9)
    assert sum(each.at is not None for each in found.weights) > 0
    assert sum(each.one_at is not None for each in found.scores) > 0


def test_either_way_round_it_is_the_same_pair() -> None:
    one, other = (compare_pair(paper_scenario(), *ids) for ids in (("TA3", "ER2"), ("ER2", "TA3")))
    assert [each.at for each in one.weights] == pytest.approx([each.at for each in other.weights])
    assert [each.one_at for each in one.scores] == pytest.approx([each.other_at for each in other.scores])
    assert one.nearest["euclidean"] == other.nearest["euclidean"]


def test_who_is_better_everywhere_is_never_caught() -> None:
    found = compare_pair(scenario_of([[0.9, 0.8], [0.5, 0.6]], [0.5, 0.5]), "A", "B")
    assert [(each.at, each.below, each.above) for each in found.weights] == [(None, "A", "A")] * 2
    assert found.nearest == {"l1": None, "euclidean": None}


def test_two_that_are_level_have_nobody_ahead() -> None:
    found = compare_pair(scenario_of([[1.0, 0.0], [0.0, 1.0]], [0.5, 0.5]), "A", "B")
    assert (found.ahead, found.lead) == (None, 0.0)
    assert all(each.at == pytest.approx(0.5) for each in found.weights)
    near = found.nearest["l1"]
    assert near is not None and near.distance == 0


def test_the_document_is_plain() -> None:
    answer = document(compare_pair(paper_scenario(), "TA3", "ER2"))
    assert list(answer) == ["one", "other", "ahead", "lead", "weights", "dimensions", "scores", "nearest"]
    assert all(isinstance(each["level_at"], float | None) for each in answer["weights"] + answer["dimensions"])
    assert np.isclose(sum(answer["nearest"]["l1"]["weights"].values()), 1)


def test_names_that_make_no_pair_are_refused() -> None:
    paper = paper_scenario()
    partial = replace(paper, scores=tuple(each for each in paper.scores if each.recommendation != "TA1"))
    for scenario, ids, code in (
        (paper, ("TA3", "TA3"), "same_recommendation"),
        (paper, ("TA3", "X"), "unknown_recommendation"),
        (partial, ("TA1", "TA3"), "pair_left_out"),
    ):
        with pytest.raises(InvalidInput) as refused:
            compare_pair(scenario, *ids)
        assert [each.code for each in refused.value.findings] == [code]
