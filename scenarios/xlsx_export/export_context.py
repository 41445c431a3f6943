"""The context of an export: the scenario, its results, and the texts of one language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray

from scenarios.analysis.method_comparison import MethodsCompared, compare_methods
from scenarios.completeness.missing_scores import MissingScores, missing_scores
from scenarios.evaluation.evaluate import Evaluation, evaluate
from scenarios.evaluation.judgements import effective_judgements
from scenarios.model import Criterion, Dimension, Direction, Group, Language, Recommendation, Scenario, Text
from scenarios.paper import in_words_of
from scenarios.text import fill_in
from scenarios.text.assumptions import assumed_sentences
from scenarios.text.names_and_lists import gap, in_a_row
from scenarios.text.workbook import TEXTS
from scenarios.xlsx_export.cell_xml import XlsxCell, cleaned
from scenarios.xlsx_export.column_numbers import PARENT
from scenarios.xlsx_export.robustness_results import RobustnessResults, robustness_results_of
from scenarios.xlsx_export.stability_arithmetic import DIGITS, Holding, holding_of
from scoring.problem import Array

_RIGHT = ("weight", "weight_input", "key", "share", "low", "high", "lead", "counted", "group_total", "group_mean",
          "total", "missing_scores", "tau", "rho", "difference", "agree", "agree_error", "distance", "overlap",
          "overlap_error", "holds_from", "holds_to", "expected_rank", "rank_error", "confidence", "total_program",
          "share_program", "from_program", "to_program", "how_many", "all", "behind", "values_sum")  # fmt: skip
_CENTRED = ("id", "id_again", "rank", "best_rank", "place", "number", "direction", "result", "score", "score_low",
            "score_high")  # fmt: skip
_REMARKS = ("remark", "group_of", "dimension_of", "level_below", "level_above", "draws_level", "place_in_source",
            "author")  # fmt: skip
_HEADER_STYLES = (
    dict.fromkeys(_REMARKS, "header_remark")
    | dict.fromkeys(_RIGHT, "header_number")
    | dict.fromkeys(_CENTRED, "header_centred")
)


@cache
def _sentence(code: str, language: Language) -> str:
    """A sentence without fields; some are asked for with every cell."""
    return fill_in(TEXTS, code, language)


@dataclass(frozen=True, slots=True, eq=False)
class ExportContext:
    """One export's material.

    shares: (k,) weights that sum to 1; keys: (m,) what the order is found from; places: (m,) each recommendation's
    place in the order of rank, from 0, all different: ties in the scenario's order, the unranked at the end; order: its
    inverse.
    """

    scenario: Scenario
    evaluation: Evaluation
    gaps: MissingScores
    methods: MethodsCompared
    robustness: RobustnessResults
    language: Language
    accessible: bool
    shares: Array
    keys: Array
    places: NDArray[np.int64]
    order: NDArray[np.int64]
    holding: Holding

    def sentence(self, code: str, **fields: object) -> str:
        """A sentence of `scenarios.text.workbook` in the workbook's language."""
        return fill_in(TEXTS, code, self.language, **fields) if fields else _sentence(code, self.language)

    def text(self, text: Text | str) -> str:
        """What a user typed, as a cell can hold it."""
        typed = text if isinstance(text, str) else text.in_(self.language)
        return cleaned(typed, self.sentence("cut"))

    def of_score(self, text: str) -> str:
        """A score's source or author, as a cell can hold it."""
        return self.text(in_words_of(self.scenario, text, self.language))

    def typed(self, text: Text | str, style: str = "text") -> XlsxCell:
        return XlsxCell(self.text(text), style)

    def name(self, thing: Group | Recommendation | Dimension | Criterion) -> str:
        """The name of a recommendation, criterion, group or dimension; its id where it has none."""
        return self.text(thing.name) or self.text(thing.id)

    def safe(self, formula: str, gone: str = "gone") -> str:
        """The formula, or the word ``gone`` where the sheet that it looks at has been deleted.

        LibreOffice hands on the error of a lone reference in spite of IFERROR, and catches it from a function.
        """
        if "$" in formula and not set(formula) & set("(&"):
            formula = f"INDEX({formula},1)"
        return f'IFERROR({formula},"{self.sentence(gone)}")'

    def direction(self, direction: Direction) -> str:
        """The direction of a scale in words."""
        return self.sentence("more_is_better" if direction == "max" else "less_is_better")

    @property
    def has_inputs(self) -> bool:
        """Whether there is anything to weigh: a recommendation and a criterion."""
        return bool(self.scenario.recommendations and self.scenario.criteria)

    @property
    def several_groups(self) -> bool:
        return len(self.scenario.groups) > 1

    @property
    def several_dimensions(self) -> bool:
        return len(self.scenario.dimensions) > 1

    @property
    def remark_column(self) -> int:
        """The last of the table of weights: a long remark runs on beside it."""
        return PARENT + self.several_dimensions

    @property
    def moving(self) -> tuple[Criterion | Dimension, ...]:
        """Whatever has a weight that can be moved: the criteria, then the dimensions of several."""
        return (*self.scenario.criteria, *self.wide_dimensions)

    @property
    def wide_dimensions(self) -> tuple[Dimension, ...]:
        """Those of several criteria, whose weight can be moved as a whole against that of others."""
        return wide_dimensions(self.scenario)

    @property
    def wide_bounds(self) -> list[tuple[int, int]]:
        """Where the criteria of each of them begin and end."""
        return wide_bounds(self.scenario)

    @property
    def ends(self) -> tuple[Array, Array]:
        """(k,) each: the scores that are worth 0 and 1."""
        functions = [each.value_function for each in self.scenario.criteria]
        return np.array([each.worst for each in functions]), np.array([each.best for each in functions])

    @property
    def group_numbers(self) -> list[int]:
        """(m,) the number of each recommendation's group."""
        return [g for g, (start, end) in enumerate(self.group_bounds()) for _ in range(start, end)]

    @property
    def decided(self) -> str:
        """The date of the scenario's last change, as its log has it or else the latest of its scores; may be empty."""
        return self.text(last_changed(self.scenario)[:10])

    @property
    def judges(self) -> str:
        """Who judged, as the brief says or else as the scores do; may be empty."""
        authors = dict.fromkeys(each.author for each in effective_judgements(self.scenario).scores if each.author)
        named = [in_words_of(self.scenario, each, self.language) for each in authors]
        return self.text(self.scenario.brief.judges) or self.text(in_a_row(named, self.language))

    def bounds(self) -> list[tuple[int, int]]:
        """Each dimension's first criterion and the one after its last, by number."""
        return _bounds(len(each.criteria) for each in self.scenario.dimensions)

    def group_bounds(self) -> list[tuple[int, int]]:
        """Each group's first recommendation and the one after its last, by number."""
        return _bounds(len(each.recommendations) for each in self.scenario.groups)

    def name_and_unit(self, criterion: Criterion) -> str:
        unit = self.text(criterion.scale.unit)
        return self.sentence("with_unit", name=self.name(criterion), unit=unit) if unit else self.name(criterion)

    def header(self, *codes: str) -> tuple[XlsxCell, ...]:
        """Header cells with these sentences, each on the side where its column has its figures."""
        return tuple(XlsxCell(self.sentence(code), _HEADER_STYLES.get(code, "header")) for code in codes)

    @property
    def assumed(self) -> str:
        """What is assumed, in sentences; empty where nothing is."""
        return self.text(gap(self.language).join(assumed_sentences(self.scenario, self.language)))

    @property
    def missing_of(self) -> Counter[str]:
        """Recommendation id -> how many scores it lacks."""
        return Counter(recommendation for recommendation, _criterion in self.gaps.missing)

    def lead(self) -> list[tuple[XlsxCell, XlsxCell]]:
        """The first two cells of a row on each recommendation as it was exported: name, id."""
        members = self.scenario.recommendations
        return [(XlsxCell(self.name(each), "text"), XlsxCell(self.text(each.id), "id")) for each in members]


def _is_wide(dimension: Dimension, scenario: Scenario) -> bool:
    return 1 < len(dimension.criteria) < len(scenario.criteria)


def wide_dimensions(scenario: Scenario) -> tuple[Dimension, ...]:
    """Those of several criteria, where there are criteria besides."""
    return tuple(each for each in scenario.dimensions if _is_wide(each, scenario))


def wide_bounds(scenario: Scenario) -> list[tuple[int, int]]:
    """The numbers of their first criterion and of the one after their last."""
    every = zip(scenario.dimensions, _bounds(len(each.criteria) for each in scenario.dimensions), strict=True)
    return [ends for dimension, ends in every if _is_wide(dimension, scenario)]


def _bounds(sizes: Iterable[int]) -> list[tuple[int, int]]:
    ends = list(accumulate(sizes, initial=0))
    return list(pairwise(ends))


def last_changed(scenario: Scenario) -> str:
    """An ISO time, or a date, or nothing where the scenario keeps none."""
    if scenario.log:
        return scenario.log[-1].when
    return max((each.date for each in effective_judgements(scenario).scores), default="")


def result(value: float) -> float | str:
    """What a formula yields: "" stands for NaN."""
    return "" if np.isnan(value) else float(value)


def export_context_of(
    scenario: Scenario, language: Language, accessible: bool, methods: MethodsCompared | None
) -> ExportContext:
    """Evaluate the scenario once for all sheets."""
    evaluation = evaluate(scenario)
    keys = _keys(evaluation.totals)
    order = np.argsort(-keys, kind="stable")  # NaN sorts to the end
    places = np.empty_like(order)
    places[order] = np.arange(len(order))
    weight = evaluation.weights.sum()
    shares = evaluation.weights / weight if weight > 0 else evaluation.weights
    return ExportContext(
        scenario=scenario,
        evaluation=evaluation,
        gaps=missing_scores(scenario),
        methods=methods or compare_methods(scenario),
        robustness=robustness_results_of(scenario, language),
        language=language,
        accessible=accessible,
        shares=shares,
        keys=keys,
        places=places,
        order=order,
        holding=holding_of(evaluation.values, shares, evaluation.totals, wide_bounds(scenario)),
    )


def _keys(totals: Array) -> Array:
    """Totals as shares of the best, rounded so that the last bits of a sum part no ties; NaN where there is none."""
    best = np.nanmax(totals, initial=0.0)
    return np.round(totals / best, DIGITS) if best > 0 else totals
