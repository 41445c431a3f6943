"""The revised Simos procedure, against the tables of Figueira and Roy (2002)."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.elicitation.base import InvalidAnswers
from scoring.elicitation.cards import cards, round_to_hundred

# Figueira and Roy (2002), tables 3 to 6: twelve criteria in six ranks, one white card, z = 6.5.
ORDER = [["c", "g", "l"], ["d"], ["b", "f", "i", "j"], ["e"], ["a", "h"], ["k"]]
BLANK = [0, 1, 0, 0, 0]
K = [1, 1.92, 3.75, 4.67, 5.58, 6.5]
PERCENT = {
    1: [2.4, 4.5, 8.9, 11.0, 13.2, 15.3],
    2: [2.37, 4.54, 8.88, 11.05, 13.20, 15.38],
}


def each_rank(values: list[float]) -> dict[str, float]:
    return {name: value for rank, value in zip(ORDER, values, strict=True) for name in rank}


def test_the_papers_non_normalised_weights() -> None:
    report = cards(ORDER, BLANK, 6.5)
    assert report.step == pytest.approx(0.916667, abs=5e-7)
    assert {name: round(k, 2) for name, k in report.details["k"].items()} == each_rank(K)
    assert report.k.sum() == pytest.approx(42.25, abs=0.011)
    np.testing.assert_allclose(report.weights, report.k / report.k.sum(), rtol=1e-14)


@pytest.mark.parametrize("decimals", PERCENT)
def test_the_papers_rounded_weights(decimals: int) -> None:
    report = cards(ORDER, BLANK, 6.5, decimals)
    percent = {name: 100 * weight for name, weight in report.by_criterion.items()}
    assert percent == pytest.approx(each_rank(PERCENT[decimals]), abs=1e-9)
    assert report.notes == ("cards_rounded",)


# Papathanasiou and Ploskas (2018), Multiple Criteria Decision Aid, tables A.1 and A.2. They divide z - 1 by the four
# ranks, where Figueira and Roy divide by the six steps; so z = 6.5 gives them the weights of 1 + 6 x 5.5 / 4 = 9.25.
BOOK = ([["b", "d"], ["c"], ["e", "f", "h"], ["a", "g"]], [0, 1, 2], 9.25)
BOOK_PERCENT = [2.61437908497, 6.2091503268, 13.3986928105, 24.1830065359]
# Worked in the tests of the library decision_analysis, by Figueira and Roy's steps: eight criteria, z = 10.
EIGHT = ([["g1"], ["g6", "g8"], ["g5"], ["g2", "g3", "g7"], ["g4"]], [2, 0, 3, 1], 10)
EIGHT_PERCENT = [2.1, 7.8, 9.7, 17.2, 21.0]


@pytest.mark.parametrize(
    ("given", "percent", "printed"), [(BOOK, BOOK_PERCENT, 1e-9), (EIGHT, EIGHT_PERCENT, 0.1)], ids=["book", "eight"]
)
def test_further_worked_examples(given: tuple, percent: list[float], printed: float) -> None:
    found = cards(*given).by_criterion
    for rank, expected in zip(given[0], percent, strict=True):
        assert [100 * found[name] for name in rank] == pytest.approx([expected] * len(rank), abs=printed)


def test_without_blank_cards_the_steps_are_equal() -> None:
    """Three ranks and z = 3 give 1, 2, 3."""
    assert cards(["a", "b", "c"], [0, 0], 3).by_criterion == pytest.approx({"a": 1 / 6, "b": 2 / 6, "c": 3 / 6})


def test_one_rank_weighs_the_same_whatever_z() -> None:
    np.testing.assert_allclose(cards([["a", "b", "c"]], [], 1).weights, 1 / 3)


ranks = st.lists(st.integers(1, 3), min_size=2, max_size=7)


@given(ranks, st.data(), st.floats(1.01, 50))
def test_the_last_rank_counts_z_times_the_first_and_blank_cards_set_the_gaps(
    sizes: list[int], data: st.DataObject, z: float
) -> None:
    order = [[f"{i}.{j}" for j in range(size)] for i, size in enumerate(sizes)]
    blank = data.draw(st.lists(st.integers(0, 4), min_size=len(sizes) - 1, max_size=len(sizes) - 1))
    found = cards(order, blank, z).by_criterion
    first = [found[rank[0]] for rank in order]
    assert sum(found.values()) == pytest.approx(1, abs=1e-12)
    assert first[-1] / first[0] == pytest.approx(z)
    gaps = np.diff(first)
    np.testing.assert_allclose(gaps / gaps.sum(), (np.array(blank) + 1) / (sum(blank) + len(blank)))


@given(st.lists(st.floats(1, 50), min_size=2, max_size=15), st.sampled_from([0, 1, 2]))
def test_rounding_sums_to_a_hundred_and_moves_no_weight_by_a_unit(k: list[float], decimals: int) -> None:
    values = np.array(k)
    percent = round_to_hundred(values, decimals)
    assert percent.sum() == pytest.approx(100, abs=1e-9)
    assert np.abs(percent - 100 * values / values.sum()).max() < 10.0**-decimals + 1e-6
    np.testing.assert_allclose(percent, np.round(percent, decimals), atol=1e-9)


@pytest.mark.parametrize(
    ("order", "blank", "z", "decimals", "flaws"),
    [
        (["a", "b"], [], 2, None, [("blank_cards_number", ("blank_cards",))]),
        (["a", "b"], [-1], 2, None, [("blank_cards_not_whole", ("blank_cards", 0))]),
        (["a", "b"], [0.5], 1, 3, [("blank_cards_not_whole", ("blank_cards", 0)), ("ratio_not_above_one", ("z",)),
                                   ("decimals_not_offered", ("decimals",))]),
        (["a", ["b", "a"]], [0], 2, None, [("criterion_repeated", ("order", 1, 1))]),
        (["a"], [], 2, None, [("one_criterion", ("order",))]),
        (["a", "b"], [0], float("nan"), None, [("ratio_not_above_one", ("z",))]),
    ],
)  # fmt: skip
def test_every_flaw_of_cards_is_told_at_its_place(
    order: list, blank: list, z: float, decimals: int, flaws: list
) -> None:
    with pytest.raises(InvalidAnswers) as refused:
        cards(order, blank, z, decimals)
    assert [(flaw.code, flaw.place) for flaw in refused.value.issues] == flaws
