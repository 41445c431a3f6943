"""Outranking: ELECTRE I and II, PROMETHEE I and II."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scoring.methods.prepared import Outcome, Task, without_rounding
from scoring.methods.promethee import Flows, promethee, relations
from scoring.methods.scikit_criteria import evaluate
from scoring.methods.spec import NOT_NEGATIVE, UNIT, Method
from scoring.problem import Array, DecisionProblem, Extras, frozen_array
from scoring.result import RELATIVE_TIE

Relation = NDArray[np.bool_]


def electre1(task: Task) -> Outcome:
    """Outranking at concordance >= c_hat and discordance <= d_hat, and its kernel (Roy 1968).

    Discordance is measured against the largest range over all criteria. The kernel is taken after joining circuits
    into classes: no member outranks another class in it, and every alternative outside is outranked from within.
    """
    concordance, discordance = _indices(task)
    outranks = _reaches(concordance, task.params["c_hat"]) & _stays_within(discordance, task.params["d_hat"])
    details = {
        **task.by_pair(concordance=concordance, discordance=discordance, outranks=outranks),
        "kernel": task.chosen(kernel(outranks)),
    }
    return Outcome(None, details, ["discordance_by_largest_range", "kernel_joins_circuits"])


def electre2(task: Task) -> Outcome:
    """Strong and weak outranking distilled downwards and upwards; the score is the mean of both ranks, the smaller the
    better (Roy and Bertier 1973, in the form of Gomez and Tello 2004: thresholds met with >=)."""
    concordance, discordance = _indices(task)
    p0, p1, p2, q0, q1 = (task.params[name] for name in ("p0", "p1", "p2", "q0", "q1"))
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
        **task.by_pair(concordance=concordance, discordance=discordance, strong=strong, weak=weak),
        "rank_downwards": task.by_alternative(downwards),
        "rank_upwards": task.by_alternative(upwards),
    }
    return Outcome((downwards + upwards) / 2.0, details, ["discordance_by_largest_range", "thresholds_inclusive"])


def promethee1(task: Task) -> Outcome:
    """Partial order by leaving and entering flow; alternatives may stay incomparable (Brans, Vincke and Mareschal
    1986)."""
    flows = _flows(task)
    rows = relations(flows)
    return Outcome(None, {**_flow_details(task, flows), **task.by_pair(relations=np.array(rows, dtype=object))})


def promethee2(task: Task) -> Outcome:
    """Complete order by net flow (Brans, Vincke and Mareschal 1986)."""
    flows = _flows(task)
    return Outcome(without_rounding(flows.net, 1.0), _flow_details(task, flows))


def kernel(outranks: Relation) -> Relation:
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
    """(m,) ranks: peel off, layer by layer, those whom nobody left outranks; a circuit left over shares one rank."""
    ranks = np.zeros(len(outranks))
    left, place = np.ones(len(outranks), dtype=bool), 1
    while left.any():
        layer = left & ~(outranks & left[:, None]).any(axis=0)
        layer = layer if layer.any() else left
        ranks[layer] = place
        left, place = left & ~layer, place + 1
    return ranks


def _indices(task: Task) -> tuple[Array, Array]:
    """(m, m) concordance and discordance, on the diagonal out of reach, so that nobody outranks itself."""
    found = evaluate(task, "electre", "ELECTRE1")
    concordance, discordance = np.array(found["matrix_concordance"]), np.array(found["matrix_discordance"])
    np.fill_diagonal(concordance, -1.0)
    np.fill_diagonal(discordance, 2.0)
    return concordance, discordance


def _reaches(concordance: Array, threshold: float) -> Relation:
    return np.asarray(concordance >= threshold - RELATIVE_TIE)


def _stays_within(discordance: Array, threshold: float) -> Relation:
    return np.asarray(discordance <= threshold + RELATIVE_TIE)


def _flows(task: Task) -> Flows:
    return promethee(_as_scaled(task), task.method)


def _as_scaled(task: Task) -> DecisionProblem:
    """The problem with the scaled matrix, and with the parameters in place of the criteria's own thresholds."""
    k, extras, chosen = len(task.problem.criteria), task.problem.extras, task.params
    columns = {
        name: getattr(extras, name) if chosen[name] is None else frozen_array(np.full(k, chosen[name]))
        for name in "qps"
    }
    preference = extras.preference if chosen["preference"] is None else (chosen["preference"],) * k
    return replace(
        task.problem,
        matrix=task.matrix,
        directions=tuple("max" if up else "min" for up in task.maximised.tolist()),
        extras=Extras(preference=preference, **columns),
    )


def _flow_details(task: Task, flows: Flows) -> dict[str, object]:
    return {
        **task.by_pair(pi=flows.pi),
        "phi_plus": task.by_alternative(flows.plus),
        "phi_minus": task.by_alternative(flows.minus),
        "phi": task.by_alternative(flows.net),
        "net_sum": task.by_alternative(flows.net * (len(flows.net) - 1)),  # as the paper of 1986 prints it
    }


METHODS = (
    Method(
        "electre1",
        "ELECTRE I",
        "outranking",
        "sum",
        electre1,
        "Roy, B. (1968) RIRO 2(8):57-75; normalised as in Cebrian, L.I.G.; Porcar, A.M. (2009)",
        needs=("all_scores", "two_alternatives", "pairs_that_fit", "some_difference"),
        params={"c_hat": 0.65, "d_hat": 0.35},
        limits={"c_hat": UNIT, "d_hat": UNIT},
        aliases={"p": "c_hat", "q": "d_hat"},
    ),
    Method(
        "electre2",
        "ELECTRE II",
        "outranking",
        "sum",
        electre2,
        "Roy, B.; Bertier, P. (1973) OR 72:291-302; in the form of Gomez, D.; Tello, C. (2004)",
        needs=("all_scores", "two_alternatives", "pairs_that_fit", "some_difference"),
        params={"p0": 0.65, "p1": 0.5, "p2": 0.35, "q0": 0.65, "q1": 0.35},
        limits=dict.fromkeys(("p0", "p1", "p2", "q0", "q1"), UNIT),
        descending=(("p0", "p1", "p2"), ("q0", "q1")),
        ascending=True,
    ),
    *(
        Method(
            id,
            name,
            "outranking",
            "none",
            compute,
            "Brans, J.-P.; Vincke, Ph.; Mareschal, B. (1986) EJOR 24(2):228-238",
            needs=(
                "all_scores",
                "two_alternatives",
                "pairs_that_fit",
            ),
            params={"preference": None, "q": None, "p": None, "s": None},
            limits={"q": NOT_NEGATIVE, "p": NOT_NEGATIVE, "s": NOT_NEGATIVE},
            kernel=kernel,
        )
        for id, name, compute, kernel in (
            ("promethee1", "PROMETHEE I", promethee1, ""),
            ("promethee2", "PROMETHEE II", promethee2, "promethee2"),
        )
    ),
)
