"""Documents of a two-level tree: local answers to global weights, and every finding at its part."""

from __future__ import annotations

from typing import Any

import pytest

from scenarios.elicitation import solve_tree
from scenarios.findings import InvalidInput

TREE = {"Node": ["N1", "N2"], "Link": ["L1", "L2", "L3"], "Rule": ["R1"]}
SWINGS = {
    "across": {"points": {"Node": 100, "Link": 50, "Rule": 25}},
    "within": {"Node": {"points": {"N1": 100, "N2": 50}}, "Link": {"points": {"L2": 100, "L1": 100, "L3": 40}}},
}


def test_swings_are_joined_by_the_top_swing_of_each_dimension() -> None:
    answer = solve_tree("swing", TREE, SWINGS)
    assert answer.report.criteria == ("N1", "N2", "L1", "L2", "L3", "R1")
    assert answer.report.by_criterion == pytest.approx(
        {"N1": 100 / 295, "N2": 50 / 295, "L1": 50 / 295, "L2": 50 / 295, "L3": 20 / 295, "R1": 25 / 295}
    )
    assert answer.within["Rule"] is None


def test_points_are_multiplied() -> None:
    found = solve_tree("direct", TREE, SWINGS).report.by_criterion
    assert found["N1"] == pytest.approx(100 / 175 * 2 / 3)
    assert found["R1"] == pytest.approx(25 / 175)


def test_pairs_keep_the_consistency_of_each_part() -> None:
    inconsistent = [[1, 2, "1/2"], ["1/2", 1, 2], [2, "1/2", 1]]
    pairs: dict[str, Any] = {
        "across": {"criteria": ["Rule", "Node", "Link"], "matrix": [[1, 1, 1], [1, 1, 1], [1, 1, 1]]},
        "within": {
            "Node": {"criteria": ["N1", "N2"], "matrix": [[1, 3], [None, 1]]},
            "Link": {"criteria": ["L1", "L2", "L3"], "matrix": inconsistent},
        },
    }
    answer = solve_tree("ahp", TREE, pairs)
    assert answer.report.by_criterion == pytest.approx(
        {"N1": 0.25, "N2": 1 / 12, "L1": 1 / 9, "L2": 1 / 9, "L3": 1 / 9, "R1": 1 / 3}
    )
    assert answer.across is not None and answer.across.consistency["cr"] == 0
    assert answer.within["Link"].consistency["cr"] == pytest.approx(0.25 / 0.58)  # type: ignore[union-attr]


def test_one_dimension_needs_no_comparison_across() -> None:
    report = solve_tree("roc", {"Node": ["N1", "N2"]}, {"within": {"Node": {"order": ["N2", "N1"]}}}).report
    assert report.by_criterion == pytest.approx({"N1": 0.25, "N2": 0.75})


def test_every_finding_of_every_part_is_told_at_once() -> None:
    wrong = {
        "across": {"points": {"Node": -1, "Link": 2, "Rule": 1}},
        "within": {"Link": {"points": {"L1": 1, "L2": 1, "X": 1}}},
    }
    with pytest.raises(InvalidInput) as refused:
        solve_tree("swing", TREE, wrong)
    assert [(each.path, each.code) for each in refused.value.findings] == [
        ("across.points.Node", "points_negative"),
        ("within.Node", "part_unanswered"),
        ("within.Link", "unknown_criterion"),
        ("within.Link", "criterion_left_out"),
    ]


def test_nothing_answered_yet_is_told_for_each_part() -> None:
    with pytest.raises(InvalidInput) as refused:
        solve_tree("ahp", TREE, {})
    assert [each.path for each in refused.value.findings] == ["across", "within.Node", "within.Link"]
