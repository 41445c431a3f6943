"""What the sheets are written from: the scenario, all that follows from it, and the words of one language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenarios.evaluate import Evaluation, evaluate
from scenarios.gaps import Gaps, gaps
from scenarios.methods_compared import MethodsCompared, compare_methods
from scenarios.model import Criterion, Dimension, Group, Language, Recommendation, Scenario, Text
from scenarios.wording import say
from scenarios.wording.assumed import assumed_sentences
from scenarios.wording.workbook import TEXTS
from scenarios.workbook.asked import Asked, asked_of
from scenarios.workbook.cells import Cell, cleaned
from scoring.problem import Array

DIGITS = 12  # of a key: far above the error of a sum, far below the tolerance of a tie
_RIGHT = ("weight_input", "key", "share", "low", "high", "direction", "counted", "group_total", "group_mean", "total",
          "missing_scores", "tau", "rho", "program", "workbook", "difference", "agree", "error", "distance", "overlap",
          "holds_from", "holds_to", "counted_total", "expected_rank", "confidence")  # fmt: skip
_CENTRED = ("id", "rank", "best_rank", "place", "line", "result", "score", "score_low", "score_high", "is_first")
_HEADER_STYLES = (
    dict.fromkeys(("remark", "level_below", "level_above", "draws_level"), "header_remark")
    | dict.fromkeys(_RIGHT, "header_number")
    | dict.fromkeys(_CENTRED, "header_centred")
)


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """One export's material.

    shares: (k,) weights that sum to 1; keys: (m,) what the order is found from; places: (m,) each recommendation's
    place in the order of rank, from 0, all different: ties in the scenario's order, the unranked at the end; order: its
    inverse.
    """

    scenario: Scenario
    evaluation: Evaluation
    gaps: Gaps
    methods: MethodsCompared
    asked: Asked
    language: Language
    accessible: bool
    shares: Array
    keys: Array
    places: NDArray[np.int64]
    order: NDArray[np.int64]

    def say(self, code: str, **fields: object) -> str:
        """A sentence of `scenarios.wording.workbook` in the workbook's language."""
        return say(TEXTS, code, self.language, **fields)

    def text(self, text: Text | str) -> str:
        """What a user typed, as a cell can hold it."""
        typed = text if isinstance(text, str) else text.in_(self.language)
        return cleaned(typed, say(TEXTS, "cut", self.language))

    def typed(self, text: Text | str, style: str = "text") -> Cell:
        return Cell(self.text(text), style)

    def name(self, thing: Group | Recommendation | Dimension | Criterion) -> str:
        """The name of a recommendation, criterion, group or dimension; its id where it has none."""
        return self.text(thing.name) or self.text(thing.id)

    def header(self, *codes: str) -> tuple[Cell, ...]:
        """Header cells with these sentences, each on the side where its column has its figures."""
        return tuple(Cell(self.say(code), _HEADER_STYLES.get(code, "header")) for code in codes)

    @property
    def assumed(self) -> str:
        """What is assumed, in sentences; empty where nothing is."""
        between = " " if self.language == "en" else ""
        return self.text(between.join(assumed_sentences(self.scenario, self.language)))

    @property
    def missing_of(self) -> Counter[str]:
        """Recommendation id -> how many scores it lacks."""
        return Counter(recommendation for recommendation, _criterion in self.gaps.missing)

    def rows(self) -> Sequence[tuple[str, str, str]]:
        """(group's name, recommendation's name, its id), one a recommendation."""
        group_of = self.scenario.group_of
        members = self.scenario.recommendations
        return [(self.name(group_of[each.id]), self.name(each), self.text(each.id)) for each in members]

    def lead(self) -> list[tuple[Cell, Cell, Cell]]:
        """The first three cells of a row on each recommendation: group, name, id."""
        return [(Cell(group, "text"), Cell(name, "text"), Cell(key, "id")) for group, name, key in self.rows()]


def result(value: float) -> float | str:
    """What a formula yields: "" stands for NaN."""
    return "" if np.isnan(value) else float(value)


def source_of(scenario: Scenario, language: Language, accessible: bool, methods: MethodsCompared | None) -> Source:
    """Evaluate the scenario once for all sheets."""
    evaluation = evaluate(scenario)
    keys = _keys(evaluation.totals)
    order = np.argsort(-keys, kind="stable")  # NaN sorts to the end
    places = np.empty_like(order)
    places[order] = np.arange(len(order))
    weight = evaluation.weights.sum()
    return Source(
        scenario=scenario,
        evaluation=evaluation,
        gaps=gaps(scenario),
        methods=methods or compare_methods(scenario),
        asked=asked_of(scenario, language),
        language=language,
        accessible=accessible,
        shares=evaluation.weights / weight if weight > 0 else evaluation.weights,
        keys=keys,
        places=places,
        order=order,
    )


def _keys(totals: Array) -> Array:
    """Totals as shares of the best, rounded so that the last bits of a sum part no ties; NaN where there is none."""
    best = np.nanmax(totals, initial=0.0)
    return np.round(totals / best, DIGITS) if best > 0 else totals
