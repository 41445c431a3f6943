"""Outranking by concordance and discordance: ELECTRE I and II."""

from __future__ import annotations

import numpy as np

from scoring.methods.prepared import MethodOutput, PreparedProblem
from scoring.methods.scikit_criteria import run_method
from scoring.methods.spec import PAIRWISE, UNIT_INTERVAL, MethodSpec
from scoring.problem import Array, Bools
from scoring.result import RELATIVE_TIE

Relation = Bools


def electre1(case: PreparedProblem) -> MethodOutput:
    """Outranking at concordance >= c_hat and discordance <= d_hat, and its kernel (Roy 1968).

    Discordance is measured against the largest range over all criteria. The kernel is taken after joining circuits
    into classes: no member outranks another class in it, and every alternative outside is outranked from within.
    """
    concordance, discordance = _indices(case)
    outranks = _reaches(concordance, case.params["c_hat"]) & _stays_within(discordance, case.params["d_hat"])
    details = {
        **case.by_pair(concordance=concordance, discordance=discordance, outranks=outranks),
        "kernel": case.problem.alternatives_where(electre_kernel(outranks)),
    }
    return MethodOutput(None, details, ["discordance_by_largest_range", "kernel_joins_circuits"])


def electre2(case: PreparedProblem) -> MethodOutput:
    """Strong and weak outranking distilled downwards and upwards; the score is the mean of both ranks, the smaller the
    better (Roy and Bertier 1973, in the form of Gomez and Tello 2004: thresholds met with >=)."""
    concordance, discordance = _indices(case)
    p0, p1, p2, q0, q1 = (case.params[name] for name in ("p0", "p1", "p2", "q0", "q1"))
    ahead = concordance - concordance.T > RELATIVE_TIE
    strong = ahead & (
        (_reaches(concordance, p0) & _stays_within(discordance, q0))
        | (_reaches(concordance, p1) & _stays_within(discordance, q1))
    )
    weak = ahead & _reaches(concordance, p2) & _stays_within(discordance, q0) & ~strong
    downwards = _distilled(strong | weak)
    upwards = _distilled((strong | weak).T)
    upwards = upwards.max() + 1 - upwards
    details = {
        **case.by_pair(concordance=concordance, discordance=discordance, strong=strong, weak=weak),
        **case.by_alternative(rank_downwards=downwards, rank_upwards=upwards),
    }
    return MethodOutput((downwards + upwards) / 2.0, details, ["discordance_by_largest_range", "thresholds_inclusive"])


def electre_kernel(outranks: Relation) -> Relation:
    """(m,) The kernel of an outranking graph (m, m) once its circuits are joined into classes; then it is unique."""
    reaches = _closure(outranks)
    joined = (reaches & reaches.T) | np.eye(len(outranks), dtype=bool)
    classes = joined.astype(np.float64)
    beyond = (classes @ outranks @ classes > 0) & ~joined  # class of row outranks class of column
    inside = np.zeros(len(outranks), dtype=bool)
    undecided = np.ones(len(outranks), dtype=bool)
    while undecided.any():
        free = undecided & ~(beyond & undecided[:, None]).any(axis=0)
        inside |= free
        undecided &= ~free & ~(beyond & free[:, None]).any(axis=0)
    return inside


def _closure(relation: Relation) -> Relation:
    """Who reaches whom over any number of steps (Warshall 1962)."""
    reaches = relation.copy()
    for via in range(len(relation)):
        reaches |= reaches[:, via, None] & reaches[via]
    return reaches


def _distilled(outranks: Relation) -> Array:
    """(m,) ranks: peel off, layer by layer, those that no other one outranks; a remaining circuit shares one rank."""
    ranks = np.zeros(len(outranks))
    left, place = np.ones(len(outranks), dtype=bool), 1
    while left.any():
        layer = left & ~(outranks & left[:, None]).any(axis=0)
        layer = layer if layer.any() else left
        ranks[layer] = place
        left, place = left & ~layer, place + 1
    return ranks


def _indices(case: PreparedProblem) -> tuple[Array, Array]:
    """(m, m) concordance and discordance, on the diagonal out of reach, so that none outranks itself."""
    result = run_method(case, "electre", "ELECTRE1")
    concordance, discordance = np.array(result["matrix_concordance"]), np.array(result["matrix_discordance"])
    np.fill_diagonal(concordance, -1.0)
    np.fill_diagonal(discordance, 2.0)
    return concordance, discordance


def _reaches(concordance: Array, threshold: float) -> Relation:
    return np.asarray(concordance >= threshold - RELATIVE_TIE)


def _stays_within(discordance: Array, threshold: float) -> Relation:
    return np.asarray(discordance <= threshold + RELATIVE_TIE)


ROY_1968 = "Roy, B. (1968) RIRO 2(8):57-75; normalised as in Cebrian, L.I.G.; Porcar, A.M. (2009)"
ROY_1973 = "Roy, B.; Bertier, P. (1973) OR 72:291-302; in the form of Gomez, D.; Tello, C. (2004)"

METHODS = (
    MethodSpec(
        "electre1",
        "ELECTRE I",
        "outranking",
        "sum",
        electre1,
        ROY_1968,
        (*PAIRWISE, "some_difference"),
        params={"c_hat": 0.65, "d_hat": 0.35},
        limits={"c_hat": UNIT_INTERVAL, "d_hat": UNIT_INTERVAL},
        aliases={"p": "c_hat", "q": "d_hat"},
        order=9,
    ),
    MethodSpec(
        "electre2",
        "ELECTRE II",
        "outranking",
        "sum",
        electre2,
        ROY_1973,
        (*PAIRWISE, "some_difference"),
        params={"p0": 0.65, "p1": 0.5, "p2": 0.35, "q0": 0.65, "q1": 0.35},
        limits=dict.fromkeys(("p0", "p1", "p2", "q0", "q1"), UNIT_INTERVAL),
        descending=(("p0", "p1", "p2"), ("q0", "q1")),
        ascending=True,
        order=10,
    ),
)
