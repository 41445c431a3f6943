"""The result of an import: a new scenario, or new scores for the open one.

Frozen in, frozen out, without Qt, so that it may be worked out beside the window.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gui.importing.import_source import ReadSource
from scenarios.io.tables.apply_layout import apply
from scenarios.io.tables.merge_scores import NewScores, new_scores, scores_only
from scenarios.io.tables.to_scenario import table_to_scenario
from scenarios.model import Scenario

Into = Literal["new", "open"]


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What was decided. into: a new scenario, or the one that is open."""

    read: ReadSource
    into: Into


def new_scenario(read: ReadSource, title: str) -> Scenario:
    """Raises InvalidInput."""
    return table_to_scenario(apply(read.stand.sheet, read.stand.layout), title)


def scores_to_merge(read: ReadSource, scenario: Scenario) -> NewScores:
    """Raises InvalidInput."""
    return new_scores(scenario, apply(read.stand.sheet, scores_only(read.stand.layout)))
