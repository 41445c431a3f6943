"""Makes the decision problem that a table states."""

from __future__ import annotations

import numpy as np

from scenarios.findings import Finding, InvalidInput
from scenarios.io.tables.assumed_defaults import scale_ends
from scenarios.io.tables.decision_table import DecisionTable
from scenarios.model import THRESHOLD_FIGURES
from scoring.errors import InvalidProblem
from scoring.problem import CriterionParameters, DecisionProblem, make_problem


def table_problem(table: DecisionTable) -> DecisionProblem:
    """The decision problem that a table states. Raises InvalidInput."""
    numbers = table.numbers
    extras = CriterionParameters(
        preference=table.words.get("preference", ()),
        **{name: numbers[name] for name in THRESHOLD_FIGURES if name in numbers},
    )
    weights = numbers.get("weight")
    alternatives, criteria = table.labels
    (low, high), (assumed_low, assumed_high) = table.scale_ends, scale_ends(table)
    try:
        return make_problem(
            table.matrix,
            alternatives=alternatives,
            criteria=criteria,
            directions=table.directions,
            weights=None if weights is None else np.nan_to_num(weights, nan=0.0),
            low=low,
            high=high,
            extras=extras,
            assumed_low=assumed_low if np.isnan(low).any() else None,
            assumed_high=assumed_high if np.isnan(high).any() else None,
        )
    except InvalidProblem as refused:
        findings = [
            Finding(flaw.criterion or flaw.alternative, flaw.code, {**flaw.fields, "criterion": flaw.criterion})
            for flaw in refused.issues
        ]
        raise InvalidInput(findings, table.source) from refused
