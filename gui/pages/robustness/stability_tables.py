"""What changes the first place, as tables to copy: the interval of every weight, and the scores that can."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.pages.robustness.head_to_head_tables import (
    PERCENT_DIGITS,
    SCORE_DIGITS,
    WHOLE,
    nearest_columns,
    nearest_shares,
)
from gui.widgets.table_model import TableColumn, TableData, Value
from scenarios.analysis.stability import Flips, ScoreFlip, WeightFlip
from scenarios.model import Language, Scenario
from scenarios.text.names_and_lists import names_of


def weight_flips_table(found: Flips, scenario: Scenario, language: Language) -> TableData:
    """A row each criterion, then each dimension: where the first place holds, and who takes over; in per cent."""
    translate, names = QCoreApplication.translate, names_of(scenario, language)
    hint = translate("Robustness", "Within these ends the first place holds, the other weights keeping their ratios")
    columns = (
        TableColumn(translate("Robustness", "Criterion or dimension")),
        TableColumn(translate("Robustness", "Weight now, %"), PERCENT_DIGITS),
        TableColumn(translate("Robustness", "Holds from, %"), PERCENT_DIGITS, hint),
        TableColumn(translate("Robustness", "to, %"), PERCENT_DIGITS, hint),
        TableColumn(translate("Robustness", "First below")),
        TableColumn(translate("Robustness", "First above")),
        *nearest_columns(),
    )
    rows = [_weight_row(each, found, names) for each in (*found.weights, *found.dimensions)]
    return TableData(columns, tuple(rows))


def _weight_row(flip: WeightFlip, found: Flips, names: dict[str, str]) -> tuple[Value, ...]:
    ends = [share * WHOLE for share in (flip.current, flip.low, flip.high)]
    takers = [None if each is None else names[each] for each in (flip.below, flip.above)]
    return (names[flip.id], *ends, *takers, *nearest_shares(found.nearest, flip.id))


def score_flips_table(found: Flips, scenario: Scenario, language: Language) -> TableData:
    """The scores that can change the first place within their scale, the shortest way first; in scale units."""
    translate, names = QCoreApplication.translate, names_of(scenario, language)
    columns = (
        TableColumn(translate("Robustness", "Recommendation")),
        TableColumn(translate("Robustness", "Criterion")),
        TableColumn(translate("Robustness", "Score now"), SCORE_DIGITS),
        TableColumn(translate("Robustness", "First place changes at"), SCORE_DIGITS),
        TableColumn(translate("Robustness", "First then")),
    )
    span = {each.id: each.scale.high - each.scale.low for each in scenario.criteria}

    def way(flip: ScoreFlip) -> float:
        """How far the score has to go, as a share of its scale."""
        return abs((flip.flips_at or 0.0) - flip.current) / span[flip.criterion]

    rows = [
        (names[each.alternative], names[each.criterion], each.current, each.flips_at, names[each.new_first or ""])
        for each in sorted((each for each in found.scores if each.flips_at is not None), key=way)
    ]
    return TableData(columns, tuple(rows))
