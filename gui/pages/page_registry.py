"""The register of pages, in their order. Each is imported when it is first shown: the window starts fast."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from gui.pages.page import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """Where the page of a step lives. takes: what the window shares with it, by the names of its arguments."""

    step: str
    module: str
    name: str
    takes: tuple[str, ...] = ()

    def load(self) -> Callable[..., Page]:
        """The class of the page, which takes the session, the rescorer, and by name what it shares."""
        page: Callable[..., Page] = getattr(import_module(self.module), self.name)
        return page


PAGES = (
    PageEntry("brief", "gui.pages.brief.brief_page", "BriefPage"),
    PageEntry("recommendations", "gui.pages.structure.recommendations_page", "RecommendationsPage"),
    PageEntry("criteria", "gui.pages.structure.criteria_page", "CriteriaPage"),
    PageEntry("scores", "gui.pages.scores.scores_page", "ScoresPage"),
    PageEntry("weights", "gui.pages.weights.weights_page", "WeightsPage"),
    PageEntry("results", "gui.pages.results.results_page", "ResultsPage"),
    PageEntry("robustness", "gui.pages.robustness.robustness_page", "RobustnessPage", takes=("judging",)),
    PageEntry("record", "gui.pages.record.record_page", "RecordPage"),
)
