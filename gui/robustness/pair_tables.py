"""What makes two recommendations level, as tables to copy: every weight, and every score of either."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.models.figures import Column, Figures, Value
from scenarios.model import Language, Scenario
from scenarios.robustness.flips import NearestWeights
from scenarios.robustness.pairs import PairFlip, PairFlips
from scenarios.wording.names import names_of

WHOLE = 100.0
PERCENT_DIGITS, SCORE_DIGITS = 1, 2


def weights_table(found: PairFlips, scenario: Scenario, language: Language) -> Figures:
    """A row each criterion, then each dimension; weights in per cent."""
    translate, names = QCoreApplication.translate, names_of(scenario, language)
    columns = (
        Column(translate("Robustness", "Criterion or dimension")),
        Column(translate("Robustness", "Weight now, %"), PERCENT_DIGITS),
        Column(
            translate("Robustness", "Level at, %"),
            PERCENT_DIGITS,
            translate("Robustness", "The weight that makes the two level, the others keeping their ratios"),
        ),
        Column(
            translate("Robustness", "Least moved, %"),
            PERCENT_DIGITS,
            translate("Robustness", "The weights that make the two level with the least weight moved (L1)"),
        ),
        Column(
            translate("Robustness", "All a little, %"),
            PERCENT_DIGITS,
            translate("Robustness", "The nearest weights that make the two level (Euclidean distance)"),
        ),
        Column(translate("Robustness", "Ahead below")),
        Column(translate("Robustness", "Ahead above")),
    )
    near = [found.nearest["l1"], found.nearest["euclidean"]]
    rows = [_weight_row(each, near, names) for each in found.weights]
    rows += [_weight_row(each, [None, None], names) for each in found.dimensions]
    return Figures(columns, tuple(rows))


def _weight_row(flip: PairFlip, near: list[NearestWeights | None], names: dict[str, str]) -> tuple[Value, ...]:
    sides = ["" if each is None else names[each] for each in (flip.below, flip.above)]
    nearest = [None if each is None else each.weights[flip.id] * WHOLE for each in near]
    return (names[flip.id], flip.current * WHOLE, None if flip.at is None else flip.at * WHOLE, *nearest, *sides)


def scores_table(found: PairFlips, scenario: Scenario, language: Language) -> Figures:
    """A row each criterion, in scale units."""
    translate, names = QCoreApplication.translate, names_of(scenario, language)
    hint = translate("Robustness", "The score that, changed alone, makes the two level; – where the scale ends before")
    columns = [Column(translate("Robustness", "Criterion"))]
    for id_ in (found.one, found.other):
        columns += [
            Column(translate("Robustness", "{name}: score").format(name=names[id_]), SCORE_DIGITS),
            Column(translate("Robustness", "level at"), SCORE_DIGITS, hint),
        ]
    rows = ((names[each.criterion], each.one, each.one_at, each.other, each.other_at) for each in found.scores)
    return Figures(tuple(columns), tuple(rows))
