"""Competition ranks with tolerance: a slow plain definition, and the fast path for many rows against it."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import result
from scoring.result import RELATIVE_TIE, competition_ranks


def plainly(row: list[float], ascending: bool) -> list[int]:
    """The definition, word for word: sort, cut where neighbours lie further apart than the tolerance, share places."""
    tolerance = RELATIVE_TIE * max((abs(x) for x in row if math.isfinite(x)), default=0.0)
    keys = [x if ascending else -x for x in row]
    order = sorted((i for i in range(len(row)) if not math.isnan(row[i])), key=lambda i: keys[i])
    ranks = [0] * len(row)
    for place, i in enumerate(order):
        before = order[place - 1] if place else None
        tied = before is not None and not keys[i] - keys[before] > tolerance
        ranks[i] = ranks[before] if tied else place + 1
    return ranks


CLOSE = [
    0.0,
    1e-9,
    1.5e-9,
    2e-9,
    1.0,
    1 + 0.9e-9,
    1 + 1.8e-9,
    1 + 4e-9,
    1 - 3e-9,
    -1.0,
    0.5,
    0.5 + 1e-12,
    3e-310,
    5e-324,
]
NASTY = st.one_of(
    st.sampled_from(CLOSE),
    st.floats(0, 1),
    st.floats(allow_nan=True, allow_infinity=True),
)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 9).flatmap(lambda m: st.lists(st.lists(NASTY, min_size=m, max_size=m), min_size=1, max_size=12)))
def test_few_and_many_rows_follow_the_plain_definition(rows: list[list[float]]) -> None:
    for ascending in (False, True):
        expected = [plainly(row, ascending) for row in rows]
        assert competition_ranks(np.array(rows), ascending).tolist() == expected
        repeats = result.COUNTED_ROWS // len(rows) + 1  # enough rows for the counting path
        many = competition_ranks(np.tile(rows, (repeats, 1)), ascending)
        assert many.tolist() == expected * repeats


@pytest.mark.parametrize("order", ["C", "F"])
@pytest.mark.parametrize("m", [2, 9, 30, result.COUNTED_COLUMNS, result.COUNTED_COLUMNS + 1])
def test_many_random_rows_with_near_ties(m: int, order: str) -> None:
    generator = np.random.default_rng(m)
    scores = generator.random((9000 if m < 10 else 300, m))
    near = generator.integers(0, len(scores), 200)
    scores[near, 0] = scores[near, -1] * (1 + generator.uniform(-3e-9, 3e-9, 200))
    scores[generator.integers(0, len(scores), 20), 1] = np.nan
    expected = [plainly(row, False) for row in scores.tolist()]
    assert competition_ranks(np.array(scores, order=order)).tolist() == expected


def test_ties_share_the_best_rank_and_missing_scores_have_none() -> None:
    assert competition_ranks(np.array([21.5, 22.0, 22.000000000000004, np.nan])).tolist() == [3, 1, 1, 0]
    assert competition_ranks(np.array([0.2, 0.1, 0.2]), ascending=True).tolist() == [2, 1, 2]


def test_a_chain_of_close_scores_is_one_tie() -> None:
    chain = np.array([1.0, 1.0 - 0.8e-9, 1.0 - 1.6e-9, 0.5])
    assert competition_ranks(chain).tolist() == [1, 1, 1, 4]
    assert competition_ranks(np.tile(chain, (1000, 1)))[-1].tolist() == [1, 1, 1, 4]


def test_ranks_of_stacked_scores_keep_their_shape() -> None:
    scores = np.random.default_rng(1).random((40, 50, 4))
    ranks = competition_ranks(scores)
    assert ranks.shape == scores.shape
    assert np.array_equal(ranks[7, 8], competition_ranks(scores[7, 8]))
