"""From an answer to weights: what a person waits for on the page of weights, for 9 and for 40 criteria.

Peers have less to do: pymcdm's AHP gives weights and the ratio, not what disturbs most; pymcdm has no best-worst.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from scoring.elicitation.ahp import ahp_weights
from scoring.elicitation.best_worst import best_worst
from scoring.elicitation.objective import objective_weights
from scoring.problem import make_problem
from tests.benchmarks.harness import Row, median_seconds

FRAMES = {9: 0.016, 40: 0.100}  # seconds from an answer to a repainted ranking; the weights must be a part of it
NONLINEAR = 0.5


def rows() -> list[Row]:
    return [*_pairwise(), *_best_worst(), *_diagnostics()]


def _pairwise() -> list[Row]:
    found = []
    for n, limit in FRAMES.items():
        matrix, names = _answers(n), _names(n)
        ours = median_seconds(lambda names=names, matrix=matrix: ahp_weights(names, matrix), 31)
        peer = median_seconds(_peers_ahp(matrix), 31) if n == 9 else 0.0  # its random index ends at 15 criteria
        named = "pymcdm AHP, weights and ratio" if peer else ""
        found.append(_row(f"pairwise comparison, {n} criteria, with the answers to mend", ours, named, peer, limit))
    return found


def _best_worst() -> list[Row]:
    found = []
    for n, limit in FRAMES.items():
        for model, target in (("linear", limit), ("nonlinear", min(limit, NONLINEAR))):
            ours = median_seconds(_solving(n, model), 31)
            found.append(_row(f"best-worst, {model}, {n} criteria, with intervals", ours, "", 0.0, target))
    return found


def _diagnostics() -> list[Row]:
    from pymcdm import weights as peer

    matrix = np.random.default_rng(3).uniform(1, 9, (9, 9))
    given, types = make_problem(matrix), np.ones(9)
    peers: dict[str, Callable[[], object]] = {
        "entropy": lambda: peer.entropy_weights(matrix),
        "critic": lambda: peer.critic_weights(matrix),
        "merec": lambda: peer.merec_weights(matrix, types),
        "gini": lambda: peer.gini_weights(matrix),
    }
    return [
        _row(
            f"{name}, 9x9, checked, by scikit-criteria",
            median_seconds(lambda name=name: objective_weights(given, name), 31),
            f"pymcdm {name}, unchecked",
            median_seconds(theirs, 31),
            FRAMES[9],
        )
        for name, theirs in peers.items()
    ]


def _row(what: str, ours: float, peer: str, peer_value: float, limit: float) -> Row:
    return Row(what, ours, peer, peer_value, f"below {limit * 1e3:.0f} ms", ours < limit)


def _peers_ahp(matrix: np.ndarray) -> Callable[[], object]:
    from pymcdm.weights.subjective import AHP

    def run() -> object:
        method = AHP(matrix=matrix)
        return method(), method.get_cr()

    return run


def _solving(n: int, model: str) -> Callable[[], object]:
    generator = np.random.default_rng(n)
    to_others, to_worst = generator.integers(2, 10, (2, n)).tolist()
    to_others[0] = to_worst[-1] = 1
    to_others[-1] = to_worst[0] = 9
    names = _names(n)
    sets = dict(zip(names, to_others, strict=True)), dict(zip(names, to_worst, strict=True))
    return lambda: best_worst(names[0], names[-1], *sets, model)


def _answers(n: int) -> np.ndarray:
    """Reciprocal answers 1 to 9 that contradict each other."""
    upper = np.triu(np.random.default_rng(n).integers(1, 10, (n, n)).astype(float), 1)
    return upper + np.divide(1, upper.T, out=np.zeros((n, n)), where=upper.T > 0) + np.eye(n)


def _names(n: int) -> list[str]:
    return [f"C{i + 1}" for i in range(n)]
