"""The document of `renheng weights --json`."""

from __future__ import annotations

from typing import Any

from scoring.elicitation.base import WeightResult


def document(report: WeightResult) -> dict[str, Any]:
    """Method, weights by criterion, consistency, and beside these the way's details and the codes of its notes."""
    return {
        "method": report.method,
        "weights": report.by_criterion,
        "consistency": report.consistency,
        "details": report.details,
        "notes": list(report.notes),
    }
