"""Simulates beside the window: a coarse run that shows at once, then a fine one to the standard error asked for.

A fine run takes no more samples than suit the size of the problem; the rest is drawn only when it is asked for, for it
may take minutes. Stopped, it keeps what it drew; once the question changes, nothing more is heard of it.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from gui.background.tasks import Progress, Task, TaskRunner
from scenarios.analysis.simulation import SimulationRequest, SimulationResult, request_of, run_simulation
from scenarios.evaluation.judgements import effective_judgements
from scenarios.model import Scenario
from scenarios.sampling_modes import FREE
from scoring.sensitivity.smaa import Cancelled

PAUSE = 150  # milliseconds without a further change before the coarse run, for a slider has come to rest; and again
# before the fine run, so that the coarse picture is painted first
COARSE = 5_000  # samples at most of the coarse run: a standard error of 0.7 points, a few milliseconds at 9x9
COARSE_STEPS = 20_000_000  # comparisons and products of the coarse run at most: a tenth of a second
FEWEST = 100
REMEMBERED = 8  # answers: undo and redo cost nothing

Simulate = Callable[[SimulationRequest, Callable[[float], object], Callable[[], bool]], SimulationResult]
Stage = Literal["coarse", "fine", "stopped"]


@dataclass(frozen=True, slots=True, eq=False)
class SimulationProgress:
    """An answer and how far it goes. wanted: about how many samples the standard error asked for takes; seconds: about
    how long these take in all."""

    answer: SimulationResult
    stage: Stage
    samples_needed: int
    seconds: float

    @property
    def reached(self) -> bool:
        """Whether the standard error is what was asked for."""
        return self.answer.smaa.standard_error <= self.answer.question.scenario.analysis.error


def key_of(scenario: Scenario) -> tuple[object, ...]:
    """All that the answer depends on: no names, and no weights where any weights may be drawn."""
    analysis = scenario.analysis
    return (
        analysis,
        None if analysis.weights == FREE else scenario.weighting,
        effective_judgements(scenario).scores,
        tuple(each.id for each in scenario.recommendations),
        tuple((d.id, tuple((c.id, c.scale, c.thresholds) for c in d.criteria)) for d in scenario.dimensions),
    )


def coarse_samples(scenario: Scenario) -> int:
    """As many as are drawn in a tenth of a second: every score is weighed, every two totals are compared."""
    m, k = len(scenario.recommendations), len(scenario.criteria)
    return min(max(COARSE_STEPS // max(m * (m + k), 1), FEWEST), COARSE)


@dataclass(slots=True)
class _Wish:
    """What the thread of the work looks at now and then."""

    enough: bool = False

    def is_enough(self) -> bool:
        return self.enough


class SimulationQuery(QObject):
    """One question at a time, coarse first. Late answers of an older question are dropped."""

    result_changed = Signal(object)  # Drawn
    started = Signal(object)  # Drawn, the coarse one: the fine run is under way
    progress_changed = Signal(float)  # share of the fine run done, 0..1
    failed = Signal(object)  # the exception

    def __init__(self, parent: QObject | None = None, simulate: Simulate = run_simulation, pause: int = PAUSE) -> None:
        super().__init__(parent)
        self._simulate, self._background = simulate, TaskRunner(self)
        self._answers: list[tuple[object, SimulationProgress]] = []
        self._scenario: Scenario | None = None  # None: nothing is asked
        self._key: object = None
        self._latest: SimulationProgress | None = None
        self._wish = _Wish()
        self._job: Task | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pause)
        self._timer.timeout.connect(self._on_rest)
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.close)

    @property
    def running(self) -> bool:
        """Whether a fine run is under way, or about to begin."""
        return self._latest is not None and (self._job is not None or self._timer.isActive())

    def start(self, scenario: Scenario) -> SimulationProgress | None:
        """The best answer there is. None: it comes by ``drawn`` or ``failed``."""
        key = key_of(scenario)
        if self._scenario is not None and key == self._key:
            return self._latest
        self._drop()
        self._scenario, self._key = scenario, key
        self._latest = next((drawn for known, drawn in self._answers if known == key), None)
        if self._latest is None:
            self._timer.start()
        return self._latest

    def go_on(self) -> None:
        """Draw until the standard error asked for is reached, however long it takes."""
        if self._latest is not None and not self.running:
            self._start_fine(self._latest, patient=True)

    def stop(self) -> None:
        """End the fine run with what it has drawn."""
        self._wish.enough = True
        if self._latest is not None and self._timer.isActive():
            self._timer.stop()
            self._on_done(replace(self._latest, stage="stopped"))

    def rest(self) -> None:
        """Nobody is looking: begin nothing. A fine run under way goes on."""
        if self._timer.isActive():
            self._timer.stop()
            self._scenario = None

    def follow(self, scenario: Scenario) -> None:
        """Drop what is under way if the document has moved on from it."""
        if self._scenario is not None and key_of(scenario) != self._key:
            self._drop()

    def close(self) -> None:
        """Before the window goes: drop what is under way, and wait for its end."""
        self._drop()
        self._background.cancel_all_and_wait()

    def _drop(self) -> None:
        self._timer.stop()
        self._scenario = self._latest = None
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_rest(self) -> None:
        if self._scenario is None:
            return
        if self._latest is None:
            self._start_coarse(self._scenario)
        else:
            self._start_fine(self._latest)

    def _start_coarse(self, scenario: Scenario) -> None:
        question = request_of(scenario, samples=coarse_samples(scenario), error=None)
        self._run(partial(_coarse, self._simulate, question))

    def _start_fine(self, before: SimulationProgress, patient: bool = False) -> None:
        if self._scenario is None:
            return
        self._wish = _Wish()
        work = partial(_fine, self._simulate, request_for_error(self._scenario, patient), before, self._wish)
        self._run(work).progress_changed.connect(self.progress_changed)
        self.started.emit(before)

    def _run(self, work: Callable[[Progress], SimulationProgress]) -> Task:
        job = self._job = self._background.start("simulation", work)
        job.succeeded.connect(self._on_done)
        job.failed.connect(self._on_failed)
        return job

    def _on_done(self, drawn: SimulationProgress) -> None:
        if drawn.stage == "coarse" and drawn.reached:
            drawn = replace(drawn, stage="fine")
        self._job, self._latest = None, drawn
        if drawn.stage != "coarse":
            kept = [each for each in self._answers if each[0] != self._key]
            self._answers = [*kept[1 - REMEMBERED :], (self._key, drawn)]
        else:
            self._timer.start()
        self.result_changed.emit(drawn)

    def _on_failed(self, error: Exception) -> None:
        self._drop()
        self.failed.emit(error)


def request_for_error(scenario: Scenario, patient: bool) -> SimulationRequest:
    """Drawn until the standard error is reached: no more samples than suit the size of the problem, or, for the
    patient, as many as the largest variance of a share, 1/4, may take."""
    question = request_of(scenario)
    return replace(question, samples=math.ceil(0.25 / scenario.analysis.error**2)) if patient else question


def _coarse(simulate: Simulate, question: SimulationRequest, progress: Progress) -> SimulationProgress:
    """Timed from the first sample on: preparing takes as long for few samples as for many."""
    times: list[float] = []

    def on_progress(share: float) -> None:
        progress(share)
        times.append(time.perf_counter())

    def never() -> bool:
        times.append(time.perf_counter())
        return False

    answer = simulate(question, on_progress, never)
    found, seconds = answer.smaa, times[-1] - times[0]
    more = (found.standard_error / question.scenario.analysis.error) ** 2  # the error falls with the root of samples
    return SimulationProgress(answer, "coarse", math.ceil(found.samples * more), seconds * more)


def _fine(
    simulate: Simulate, question: SimulationRequest, before: SimulationProgress, wish: _Wish, progress: Progress
) -> SimulationProgress:
    """Better than before, or what was before where one stopped so early that it is not."""
    start = time.perf_counter()
    try:
        answer = simulate(question, progress, wish.is_enough)
    except Cancelled:
        return replace(before, stage="stopped")
    best = max(before.answer, answer, key=lambda each: each.smaa.samples)
    seconds = (time.perf_counter() - start) * before.samples_needed / answer.smaa.samples
    return SimulationProgress(best, "stopped" if wish.enough else "fine", before.samples_needed, seconds)
