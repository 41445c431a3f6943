"""Robustness results that no formula can compute: the verdict, and what the simulation found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from scenarios.analysis.own_weights_verdict import own_verdict_of
from scenarios.analysis.robustness_verdict import RobustnessVerdict
from scenarios.analysis.simulation import SimulationResult, request_of, run_simulation
from scenarios.analysis.stability import Flips, find_flips
from scenarios.findings import InvalidInput
from scenarios.model import Language, Scenario
from scenarios.text.findings import sentence
from scenarios.text.method_refusals import refusal_sentence
from scoring.errors import NotApplicable

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class RobustnessResults:
    """None where a thing cannot be had; sureness: as `own_verdict_of`; refusals: why, one sentence each."""

    flips: Flips | None
    sureness: RobustnessVerdict | None
    simulated: SimulationResult | None
    refusals: tuple[str, ...]


def robustness_results_of(scenario: Scenario, language: Language) -> RobustnessResults:
    """Ask as the window does, so that the figures are the same."""
    refusals: list[str] = []

    def answer(ask: Callable[[], T]) -> T | None:
        try:
            return ask()
        except InvalidInput as refused:
            refusals.extend(sentence(each, language) for each in refused.findings)
        except NotApplicable as refused:
            refusals.append(refusal_sentence(refused, scenario, language))
        return None

    flips, sureness = answer(lambda: find_flips(scenario)), answer(lambda: own_verdict_of(scenario))
    found = answer(lambda: run_simulation(request_of(scenario)))
    return RobustnessResults(flips, sureness, found, tuple(dict.fromkeys(refusals)))
