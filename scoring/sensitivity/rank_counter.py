"""Counts of a simulation: who beats whom and who takes which rank, over sampled weights and scores, batch by batch."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scoring.problem import Array
from scoring.result import RELATIVE_TIE
from scoring.threads import inner_products_single_thread

COMPARED = 32  # alternatives up to which comparing ranks with each number beats sorting them into bins

Counts = NDArray[np.int64]


class RankCounter:
    """ranks: (m, m) how often a row takes each rank; wins: (m, m) how often row beats column; moments: (m, 2 k) sums of
    the weights that make a row first, and of their squares, side by side because one product is cheaper than two."""

    def __init__(self, m: int, k: int) -> None:
        self.samples = 0
        self.ranks: Counts = np.zeros((m, m), dtype=np.int64)
        self.wins: Counts = np.zeros((m, m), dtype=np.int64)
        self.moments: Array = np.zeros((m, 2 * k))

    def count(self, weights: Array, scores: Array) -> None:
        """weights: (k, n); scores: (m, n), larger is better."""
        self.samples += weights.shape[1]
        beaten = _beaten(scores, self.wins)
        self.ranks += _rank_counts(beaten)
        self.moments += inner_products_single_thread(
            (beaten == 0).astype(np.float64), np.concatenate((weights, weights * weights))
        )

    def add(self, part: RankCounter) -> None:
        """Add the counts of another batch. Sums depend on the order of adding by their last bit."""
        self.samples += part.samples
        self.ranks += part.ranks
        self.wins += part.wins
        self.moments += part.moments


def _tolerance(scores: Array) -> Array:
    """(m, n) -> (n,) how far apart two scores may lie and still be one, as `competition_ranks` has it."""
    return np.asarray(RELATIVE_TIE * np.maximum(scores.max(axis=0), -scores.min(axis=0)))


def _beaten(scores: Array, wins: Counts) -> NDArray[np.unsignedinteger]:
    """(m, n) by how many others each is beaten; adds to ``wins`` (m, m) how often row beats column."""
    m = len(scores)
    kind = np.uint8 if m <= np.iinfo(np.uint8).max else np.uint16
    beaten = np.empty(scores.shape, dtype=kind)
    reach = scores + _tolerance(scores)
    for column in range(m):
        above = scores > reach[column]
        wins[:, column] += [np.count_nonzero(row) for row in above]
        beaten[column] = above.view(np.uint8).sum(axis=0, dtype=kind)  # bytes: eight times the lanes
    return beaten


def _rank_counts(beaten: NDArray[np.unsignedinteger]) -> Counts:
    """(m, m) how often each alternative is beaten by 0, 1, … others."""
    m = len(beaten)
    if m > COMPARED:
        places = beaten + (np.arange(m) * m)[:, None]
        return np.bincount(places.ravel(), minlength=m * m).reshape(m, m)
    return np.array([[np.count_nonzero(row) for row in beaten == number] for number in range(m)], dtype=np.int64).T
