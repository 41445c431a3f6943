"""Simulates beside the window: a coarse run that shows at once, then a fine one to the standard error asked for.

A fine run takes no more samples than suit the size of the problem; the rest is drawn only when it is asked for, for it
may take minutes. Stopped, it keeps what it drew.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from PySide6.QtCore import QObject

from gui.background.query import BackgroundQuery, IsEnough, Refinement
from gui.background.query_keys import simulation_key
from gui.background.tasks import Progress
from gui.pauses import ESTIMATES
from scenarios.analysis.simulation import SimulationRequest, SimulationResult, request_of, run_simulation
from scenarios.model import Scenario
from scoring.sensitivity.smaa import Cancelled

COARSE = 5_000  # samples at most of the coarse run: a standard error of 0.7 points, a few milliseconds at 9x9
COARSE_STEPS = 20_000_000  # comparisons and products of the coarse run at most: a tenth of a second
FEWEST = 100
REMEMBERED = 8  # answers, for they are large

Simulate = Callable[[SimulationRequest, Callable[[float], object], IsEnough], SimulationResult]
Stage = Literal["coarse", "fine", "stopped"]


@dataclass(frozen=True, slots=True, eq=False)
class SimulationProgress:
    """An answer and how far it goes. samples_needed: about how many samples the standard error asked for takes;
    seconds: about how long these take in all."""

    answer: SimulationResult
    stage: Stage
    samples_needed: int
    seconds: float

    @property
    def reached(self) -> bool:
        """Whether the standard error is what was asked for."""
        return self.answer.smaa.standard_error <= self.answer.question.scenario.analysis.error

    def is_coarse(self) -> bool:
        return self.stage == "coarse"


SimulationQuery = BackgroundQuery[Scenario, SimulationProgress]


def simulation_query(
    parent: QObject | None = None, simulate: Simulate = run_simulation, pause: int = ESTIMATES
) -> SimulationQuery:
    """The pause before the fine run lets the coarse picture be painted first."""
    fine = Refinement(SimulationProgress.is_coarse, partial(_fine, simulate))
    coarse = partial(_coarse, simulate)
    return BackgroundQuery(simulation_key, coarse, parent, refinement=fine, pause=pause, remembered=REMEMBERED)


def coarse_samples(scenario: Scenario) -> int:
    """As many as are drawn in a tenth of a second: every score is weighed, every two totals are compared."""
    m, k = len(scenario.recommendations), len(scenario.criteria)
    return min(max(COARSE_STEPS // max(m * (m + k), 1), FEWEST), COARSE)


def _coarse(simulate: Simulate, scenario: Scenario, progress: Progress) -> SimulationProgress:
    """Timed from the first sample on: preparing takes as long for few samples as for many."""
    times: list[float] = []

    def on_progress(share: float) -> None:
        progress(share)
        times.append(time.perf_counter())

    def never() -> bool:
        times.append(time.perf_counter())
        return False

    answer = simulate(request_of(scenario, samples=coarse_samples(scenario), error=None), on_progress, never)
    found, seconds = answer.smaa, times[-1] - times[0]
    more = (found.standard_error / scenario.analysis.error) ** 2  # the error falls with the root of samples
    drawn = SimulationProgress(answer, "coarse", math.ceil(found.samples * more), seconds * more)
    return replace(drawn, stage="fine") if drawn.reached else drawn


def _fine(
    simulate: Simulate, scenario: Scenario, before: SimulationProgress, is_enough: IsEnough, progress: Progress
) -> SimulationProgress:
    """Better than before, or what was before where one stopped so early that it is not. After a coarse run no more
    samples than suit the size of the problem; then as many as the largest variance of a share, 1/4, may take."""
    if is_enough():
        return replace(before, stage="stopped")
    question = request_of(scenario)
    if not before.is_coarse():
        question = replace(question, samples=math.ceil(0.25 / scenario.analysis.error**2))
    start = time.perf_counter()
    try:
        answer = simulate(question, progress, is_enough)
    except Cancelled:
        return replace(before, stage="stopped")
    best = max(before.answer, answer, key=lambda each: each.smaa.samples)
    seconds = (time.perf_counter() - start) * before.samples_needed / answer.smaa.samples
    return SimulationProgress(best, "stopped" if is_enough() else "fine", before.samples_needed, seconds)
