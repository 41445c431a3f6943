"""PROMETHEE I and II against the figures of the original paper, a textbook, pymcdm, and the definition's own steps."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.errors import NotApplicable
from scoring.methods.promethee import (
    preference_degrees,
    preference_functions,
    promethee2_batch,
    promethee_flows,
    relations,
)
from scoring.problem import CriterionParameters, DecisionProblem, make_problem
from scoring.result import competition_ranks

NONE = float("nan")


def power_plants() -> DecisionProblem:
    """Six power plants, Brans, Vincke and Mareschal (1986), EJOR 24(2), section 6: all six generalised criteria."""
    return make_problem(
        [
            [80, 90, 6, 5.4, 8, 5],
            [65, 58, 2, 9.7, 1, 1],
            [83, 60, 4, 7.2, 4, 7],
            [40, 80, 10, 7.5, 7, 10],
            [52, 72, 6, 2.0, 3, 8],
            [94, 96, 7, 3.6, 5, 6],
        ],
        directions=["min", "max", "min", "min", "min", "max"],
        extras=CriterionParameters(
            preference=("u", "v", "linear", "level", "usual", "gaussian"),
            q=np.array([10, NONE, 0.5, 1, NONE, NONE]),
            p=np.array([NONE, 30, 5, 6, NONE, NONE]),
            s=np.array([NONE, NONE, NONE, NONE, NONE, 5]),
        ),
    )


def test_the_power_plants_of_1986() -> None:
    flows = promethee_flows(power_plants())
    printed = [
        [0, 0.296, 0.25, 0.268, 0.1, 0.185],
        [0.462, 0, 0.389, 0.333, 0.296, 0.5],
        [0.236, 0.18, 0, 0.333, 0.056, 0.429],
        [0.399, 0.505, 0.305, 0, 0.223, 0.212],
        [0.444, 0.515, 0.487, 0.38, 0, 0.448],
        [0.286, 0.399, 0.25, 0.432, 0.133, 0],
    ]
    np.testing.assert_allclose(flows.pi, printed, atol=0.001)
    np.testing.assert_allclose(flows.plus, [0.2199, 0.3963, 0.2466, 0.3293, 0.4547, 0.3001], atol=1e-4)
    np.testing.assert_allclose(flows.minus, [0.3655, 0.3791, 0.3362, 0.3493, 0.1618, 0.3549], atol=1e-4)
    # the paper prints the sum of the differences, m - 1 times the net flow
    np.testing.assert_allclose(5 * flows.net, [-0.728, 0.085, -0.447, -0.102, 1.466, -0.274], atol=0.0026)
    assert competition_ranks(flows.net).tolist() == [6, 2, 5, 3, 1, 4]


def test_the_partial_order_of_the_power_plants() -> None:
    """The flows printed in 1986, read by the rules of section 5: a2 leaves more than a3 but is also entered more."""
    words = relations(promethee_flows(power_plants()))
    best = 4
    assert all(words[best][j] == "preferred" and words[j][best] == "worse" for j in range(6) if j != best)
    assert words[1][2] == words[2][1] == "incomparable"
    assert words[3][0] == "preferred" and words[0][3] == "worse"
    assert all(words[i][i] == "indifferent" for i in range(6))


def test_facility_location_of_a_textbook() -> None:
    """Papathanasiou and Ploskas (2018), Multiple Criteria Decision Aid, ch. 3: linear, q = 1, p = 2."""
    flows = promethee_flows(
        make_problem(
            [[8, 7, 2, 1], [5, 3, 7, 5], [7, 5, 6, 4], [9, 9, 7, 3], [11, 10, 3, 7], [6, 9, 5, 4]],
            weights=[0.4, 0.3, 0.1, 0.2],
            extras=CriterionParameters(preference=("linear",) * 4, q=np.ones(4), p=np.full(4, 2.0)),
        )
    )
    np.testing.assert_allclose(flows.net, [-0.26, -0.52, -0.22, 0.36, 0.7, -0.06], atol=0.0051)
    assert competition_ranks(flows.net).tolist() == [5, 6, 4, 2, 1, 3]


PYMCDM = {"usual": "usual", "u": "ushape", "v": "vshape", "level": "level", "linear": "vshape_2"}


@settings(max_examples=40, deadline=None)
@given(st.data(), st.sampled_from(sorted(PYMCDM)), st.integers(2, 6), st.integers(1, 4))
def test_pymcdm_gives_the_same_net_flows(data: st.DataObject, kind: str, m: int, k: int) -> None:
    from pymcdm.methods import PROMETHEE_II

    cells = data.draw(st.lists(st.integers(0, 40), min_size=m * k, max_size=m * k))
    ways = data.draw(st.lists(st.sampled_from(["max", "min"]), min_size=k, max_size=k))
    weights = np.array(data.draw(st.lists(st.integers(1, 9), min_size=k, max_size=k)), dtype=float)
    q, p = np.full(k, 0.5), np.full(k, 2.25)
    case = make_problem(
        np.reshape(cells, (m, k)) / 4,
        directions=ways,
        weights=weights,
        extras=CriterionParameters(preference=(kind,) * k, q=q, p=p),
    )
    types = np.where(case.is_benefit, 1, -1)
    theirs = PROMETHEE_II(PYMCDM[kind], p=p, q=q)(case.matrix, case.weights, types, validation=False)
    np.testing.assert_allclose(promethee_flows(case).net, theirs, atol=1e-12)
    ours = promethee2_batch(case.weights[None], case.matrix, case.is_benefit, preference_functions(case))
    np.testing.assert_allclose(ours[0], theirs, atol=1e-12)


def degree(kind: str, difference: float, is_benefit: bool = True) -> float:
    case = make_problem(
        [[0.0]], extras=CriterionParameters(preference=(kind,), q=np.array([1.0]), p=np.array([3.0]), s=np.array([2.0]))
    )
    return float(preference_degrees(np.array([difference, 0.0]), is_benefit, preference_functions(case), 0)[0, 1])


@pytest.mark.parametrize(
    ("kind", "at"),
    [
        ("usual", {-1: 0, 0: 0, 1e-6: 1, 5: 1}),
        ("u", {-5: 0, 0: 0, 1: 0, 1.001: 1}),
        ("v", {-1: 0, 0: 0, 1.5: 0.5, 3: 1, 9: 1}),
        ("level", {0: 0, 1: 0, 1.001: 0.5, 3: 0.5, 3.001: 1}),
        ("linear", {0: 0, 1: 0, 2: 0.5, 3: 1, 4: 1}),
        ("gaussian", {-2: 0, 0: 0, 2: 1 - np.exp(-0.5), 60: 1}),
    ],
)
def test_each_generalised_criterion_at_its_corners(kind: str, at: dict[float, float]) -> None:
    for difference, expected in at.items():
        assert degree(kind, difference) == pytest.approx(expected, abs=1e-12), difference
        assert degree(kind, -difference, is_benefit=False) == pytest.approx(expected, abs=1e-12), difference


def test_rounding_does_not_lift_a_difference_over_a_step() -> None:
    assert 0.8 - 0.5 > 0.3
    for kind in ("u", "level", "linear"):
        extras = CriterionParameters(preference=(kind,), q=np.array([0.3]), p=np.array([0.3]))
        assert promethee_flows(make_problem([[0.8], [0.5]], extras=extras)).pi[0, 1] == 0


def test_without_thresholds_every_criterion_is_usual() -> None:
    flows = promethee_flows(make_problem([[1, 9], [2, 8]], weights=[3, 1]))
    assert flows.pi.tolist() == [[0.0, 0.25], [0.75, 0.0]]


def test_one_alternative_has_no_flow() -> None:
    assert promethee_flows(make_problem([[1.0, 2.0]])).net.tolist() == [0.0]


@pytest.mark.parametrize(
    ("extras", "reason", "fields"),
    [
        ({"preference": ("usual", "cubic")}, "unknown_preference_function", {"preference": "cubic"}),
        ({"preference": ("usual", "u")}, "missing_threshold", {"threshold": "q"}),
        ({"preference": ("usual", "linear"), "q": [NONE, 1]}, "missing_threshold", {"threshold": "p"}),
        ({"preference": ("usual", "gaussian")}, "missing_threshold", {"threshold": "s"}),
        ({"preference": ("usual", "v"), "p": [NONE, 0]}, "threshold_not_positive", {"threshold": "p"}),
        ({"preference": ("usual", "gaussian"), "s": [NONE, 0]}, "threshold_not_positive", {"threshold": "s"}),
        ({"preference": ("usual", "u"), "q": [NONE, -1]}, "negative_threshold", {"value": -1.0}),
        (
            {"preference": ("usual", "level"), "q": [NONE, 2], "p": [NONE, 1]},
            "thresholds_crossed",
            {"q": 2.0, "p": 1.0},
        ),
        ({"q": [NONE, 1]}, "preference_function_missing", {}),
    ],
)
def test_unusable_thresholds_are_refused_by_name(
    extras: dict[str, Any], reason: str, fields: dict[str, object]
) -> None:
    given_extras = {name: value if name == "preference" else np.array(value) for name, value in extras.items()}
    with pytest.raises(NotApplicable) as refused:
        promethee_flows(
            make_problem([[1, 2], [2, 1]], criteria=["cost", "reach"], extras=CriterionParameters(**given_extras)),
            "promethee1",
        )
    assert (refused.value.method, refused.value.reason) == ("promethee1", reason)
    assert refused.value.fields["criterion"] == "reach"
    assert fields.items() <= refused.value.fields.items()


def test_a_wrong_number_of_thresholds_is_refused() -> None:
    with pytest.raises(NotApplicable, match="wrong_number_of_thresholds"):
        promethee_flows(
            make_problem([[1, 2], [2, 1]], extras=CriterionParameters(preference=("u", "u"), q=np.array([1.0])))
        )


def test_missing_scores_are_refused_with_their_cells() -> None:
    with pytest.raises(NotApplicable) as refused:
        promethee_flows(make_problem([[1, NONE], [2, 1]]))
    assert refused.value.fields["cells"] == (("A1", "C2"),)
