"""The register of pages, in their order. Each is imported when it is first shown: the window starts fast."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from gui.pages.page import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """Where the page of a step lives. digit: what goes to it together with Ctrl; takes: what the window shares with it,
    by the names of its arguments."""

    step: str
    digit: int
    module: str
    name: str
    takes: tuple[str, ...] = ()

    def load(self) -> Callable[..., Page]:
        """The class of the page, which takes the session, the rescorer, and by name what it shares."""
        page: Callable[..., Page] = getattr(import_module(self.module), self.name)
        return page


PAGES = (
    PageEntry("brief", 1, "gui.pages.brief.brief_page", "BriefPage"),
    PageEntry("recommendations", 2, "gui.pages.structure.recommendations_page", "RecommendationsPage"),
    PageEntry("criteria", 3, "gui.pages.structure.criteria_page", "CriteriaPage"),
    PageEntry("scores", 4, "gui.pages.scores.scores_page", "ScoresPage"),
    PageEntry("weights", 5, "gui.pages.weights.weights_page", "WeightsPage"),
    PageEntry("results", 6, "gui.pages.results.results_page", "ResultsPage"),
    PageEntry("robustness", 7, "gui.pages.robustness.robustness_page", "RobustnessPage", takes=("judging",)),
    PageEntry("record", 9, "gui.pages.record.record_page", "RecordPage"),
)
