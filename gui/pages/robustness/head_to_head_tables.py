"""What makes two recommendations level, as tables to copy: every weight, and every score of either."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from gui.widgets.table_model import TableColumn, TableData, Value
from scenarios.analysis.head_to_head import PairFlips, PairWeightFlip
from scenarios.analysis.stability import NearestWeights
from scenarios.model import Language, Scenario
from scenarios.text.names_and_lists import names_of

WHOLE = 100.0
PERCENT_DIGITS, SCORE_DIGITS = 1, 2


def weights_table(found: PairFlips, scenario: Scenario, language: Language) -> TableData:
    """A row each criterion, then each dimension; weights in per cent."""
    translate, names = QCoreApplication.translate, names_of(scenario, language)
    columns = (
        TableColumn(translate("Robustness", "Criterion or dimension")),
        TableColumn(translate("Robustness", "Weight now, %"), PERCENT_DIGITS),
        TableColumn(
            translate("Robustness", "Level at, %"),
            PERCENT_DIGITS,
            translate("Robustness", "The weight that makes the two level, the others keeping their ratios"),
        ),
        *nearest_columns(),
        TableColumn(translate("Robustness", "Ahead below")),
        TableColumn(translate("Robustness", "Ahead above")),
    )
    rows = [_weight_row(each, found, names) for each in (*found.weights, *found.dimensions)]
    return TableData(columns, tuple(rows))


def _weight_row(flip: PairWeightFlip, found: PairFlips, names: dict[str, str]) -> tuple[Value, ...]:
    sides = [None if each is None else names[each] for each in (flip.below, flip.above)]
    level = None if flip.at is None else flip.at * WHOLE
    return (names[flip.id], flip.current * WHOLE, level, *nearest_shares(found.nearest, flip.id), *sides)


def nearest_columns() -> tuple[TableColumn, TableColumn]:
    """The weights after the two smallest changes that draw somebody level."""
    translate = QCoreApplication.translate
    least = translate("Robustness", "The weights at which another is level, with the least weight moved (L1)")
    nearest = translate("Robustness", "The nearest weights at which another is level (Euclidean distance)")
    return (
        TableColumn(translate("Robustness", "Least moved, %"), PERCENT_DIGITS, least),
        TableColumn(translate("Robustness", "All a little, %"), PERCENT_DIGITS, nearest),
    )


def nearest_shares(nearest: Mapping[str, NearestWeights | None], id_: str) -> list[Value]:
    """What `nearest_columns` have of one criterion; nothing where no weights do it, and of a dimension."""
    found = [nearest[norm] for norm in ("l1", "euclidean")]
    return [each.weights[id_] * WHOLE if each and id_ in each.weights else None for each in found]


def scores_table(found: PairFlips, scenario: Scenario, language: Language) -> TableData:
    """A row each criterion, in scale units."""
    translate, names = QCoreApplication.translate, names_of(scenario, language)
    hint = translate("Robustness", "The score that, changed alone, makes the two level; – where the scale ends before")
    columns = [TableColumn(translate("Robustness", "Criterion"))]
    for id_ in (found.one, found.other):
        columns += [
            TableColumn(translate("Robustness", "{name}: score").format(name=names[id_]), SCORE_DIGITS),
            TableColumn(translate("Robustness", "level at"), SCORE_DIGITS, hint),
        ]
    rows = ((names[each.criterion], each.one, each.one_at, each.other, each.other_at) for each in found.scores)
    return TableData(tuple(columns), tuple(rows))
