"""Weights from the spread of scores alone: diagnostics, which never say what matters."""

from __future__ import annotations

from scenarios.findings import Finding, InvalidInput
from scenarios.text.catalogue import Message, _
from scoring.elicitation.base import InvalidAnswers, WeightResult
from scoring.problem import DecisionProblem

DIAGNOSTIC_NAMES: dict[str, Message] = {
    "equal": _("Equal weights"),
    "std": _("Standard deviation"),
    "entropy": _("Entropy"),
    "critic": _("CRITIC"),
    "merec": _("MEREC"),
    "gini": _("Gini coefficient"),
    "rancom": _("RANCOM"),
}
DIAGNOSTICS = tuple(DIAGNOSTIC_NAMES)


def weights_from_spread(method: str, problem: DecisionProblem, source: str = "") -> WeightResult:
    """A diagnostic of the scores; method: one of `DIAGNOSTICS`. Raises InvalidInput."""
    from scoring.elicitation.objective import objective_weights

    try:
        return objective_weights(problem, method)
    except InvalidAnswers as refused:
        cells = [Finding(" / ".join(map(str, flaw.place)), flaw.code, flaw.fields) for flaw in refused.issues]
        raise InvalidInput(cells, source) from refused
