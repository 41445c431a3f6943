"""Methods for the Results page that answer at once, or when they are let through."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Any

from gui.background.query import BackgroundQuery, unreported
from gui.background.query_keys import problem_key
from gui.pages.results.results_page import ResultsPage
from gui.session import Session
from scenarios.analysis.method_comparison import MethodResult, MethodsCompared
from scenarios.evaluation.evaluate import evaluate
from scenarios.model import Scenario
from scoring.errors import NotApplicable
from scoring.result import ScoreResult


def answer(scenario: Scenario) -> MethodsCompared:
    """Two methods that rank as the headline does, one that cannot be asked."""
    ranks = evaluate(scenario).ranks
    results = [
        MethodResult(method, ScoreResult(None, method, "fixed", None, ranks), None, 1.0, 1.0)  # type: ignore[arg-type]
        for method in ("wsm", "topsis")
    ]
    refused = MethodResult("copras", None, NotApplicable("copras", "no_cost_criteria"))
    return MethodsCompared(scenario, "wsm", ranks, (*results, refused))


class Gate:
    """A comparison that waits until it is let through, and notes what it was asked."""

    def __init__(self) -> None:
        self.open, self.asked = Event(), list[Scenario]()

    def __call__(self, scenario: Scenario) -> MethodsCompared:
        self.asked.append(scenario)
        self.open.wait(10)
        return answer(scenario)


def asking(compare: Callable[[Scenario], Any] = answer) -> Callable[[Session], BackgroundQuery[Scenario, Any]]:
    """What asks the methods beside the page, without a pause."""
    return lambda session: BackgroundQuery(problem_key, unreported(compare), session, pause=0)


def show_methods(page: ResultsPage) -> None:
    """The tab of methods with all of them."""
    page.methods.all.setChecked(True)
    page.tabs.setCurrentWidget(page.methods)
