"""The judgements that count: the scores with their ranges and the weights that all results rest on.

Evaluation, analyses, the workbook and pages read them here. Edits, rules, the log and files read the scenario itself,
which has what each person gave; today that is the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from scenarios.model import Scenario, Score


class Judgements(Protocol):
    """scores: at most one a cell, in any order, each with its range; score_at: (recommendation id, criterion id) -> the
    score there; weights: criterion id -> weight, sum 1; dimension_weights: dimension id -> the sum of its criteria's.

    As long as none of them changes, ``scores`` is the same tuple.
    """

    @property
    def scores(self) -> tuple[Score, ...]: ...

    @property
    def score_at(self) -> Mapping[tuple[str, str], Score]: ...

    @property
    def weights(self) -> Mapping[str, float]: ...

    @property
    def dimension_weights(self) -> Mapping[str, float]: ...


def effective_judgements(scenario: Scenario) -> Judgements:
    """The judgements that the scenario comes down to: the scenario's own, not copied."""
    return scenario
