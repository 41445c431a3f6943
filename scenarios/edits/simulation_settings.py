"""Edits of the simulation settings: sampled weights and scores, method, error, seed."""

from __future__ import annotations

from msgspec.structs import replace

from scenarios.edits.decision_log import Signature, with_signed_entry
from scenarios.model import Scenario, Uncertainty
from scenarios.validation.field_rules import analysis_findings, refuse


def set_analysis(
    scenario: Scenario,
    *,
    weights: str | None = None,
    scores: Uncertainty | None = None,
    method: str | None = None,
    error: float | None = None,
    seed: int | None = None,
    stamp: Signature | None = None,
) -> Scenario:
    """Change what is given of the analysis. Raises InvalidInput (unknown_draw, unknown_method, error_out_of_range,
    seed_out_of_range)."""
    fields = {"weights": weights, "scores": scores, "method": method, "error": error, "seed": seed}
    given = {name: value for name, value in fields.items() if value is not None}
    old, new = scenario.analysis, replace(scenario.analysis, **given)
    if new == old:
        return scenario
    refuse(analysis_findings("analysis", new))
    changed = [name for name in given if getattr(new, name) != getattr(old, name)]
    before, after = (getattr(old, changed[0]), getattr(new, changed[0])) if len(changed) == 1 else ("", "")
    return with_signed_entry(
        replace(scenario, analysis=new), stamp, "analysis_changed", "/".join(changed), before, after
    )
