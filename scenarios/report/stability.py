"""What changes the first place: the interval of every weight, and the scores that can."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from scenarios.analysis.stability import Flips, NearestWeights, ScoreFlip, WeightFlip
from scenarios.model import Language, Scenario
from scenarios.report.table import ColumnHead, Table, Value, heads
from scenarios.text import fill_in
from scenarios.text.catalogue import _
from scenarios.text.names_and_lists import names_of
from scenarios.text.robustness_remarks import TEXTS

WHOLE = 100.0
PERCENT_DIGITS, SCORE_DIGITS = 1, 2
ENDS = _("Within these ends the first place holds, the other weights keeping their ratios")
NEAREST = (
    ColumnHead(
        "l1",
        _("Least moved, %"),
        PERCENT_DIGITS,
        _("The weights at which another is level, with the least weight moved (L1)"),
    ),
    ColumnHead(
        "euclidean",
        _("All a little, %"),
        PERCENT_DIGITS,
        _("The nearest weights at which another is level (Euclidean distance)"),
    ),
)
WEIGHTS = (
    ColumnHead("criterion", _("Criterion or dimension")),
    ColumnHead("now", _("Weight now, %"), PERCENT_DIGITS),
    ColumnHead("from", _("Holds from, %"), PERCENT_DIGITS, ENDS),
    ColumnHead("to", _("to, %"), PERCENT_DIGITS, ENDS),
    ColumnHead("below", _("First below")),
    ColumnHead("above", _("First above")),
    *NEAREST,
)
SCORES = (
    ColumnHead("recommendation", _("Recommendation")),
    ColumnHead("criterion", _("Criterion")),
    ColumnHead("now", _("Score now"), SCORE_DIGITS),
    ColumnHead("flips_at", _("First place changes at"), SCORE_DIGITS),
    ColumnHead("new_first", _("First then")),
)


def weight_flips_table(
    found: Flips, scenario: Scenario, language: Language, flips: Iterable[WeightFlip] | None = None
) -> Table:
    """A row each criterion, then each dimension: where the first place holds, and who takes over; in per cent.

    flips: the rows, where not all are wanted.
    """
    names = names_of(scenario, language)
    listed = (*found.weights, *found.dimensions) if flips is None else tuple(flips)

    def row(flip: WeightFlip) -> tuple[Value, ...]:
        ends = [share * WHOLE for share in (flip.current, flip.low, flip.high)]
        takers = [each and names[each] for each in (flip.below, flip.above)]
        return (names[flip.id], *ends, *takers, *nearest_shares(found.nearest, flip.id))

    return Table(heads(WEIGHTS, language), tuple(map(row, listed)), ids=tuple(each.id for each in listed))


def nearest_shares(nearest: Mapping[str, NearestWeights | None], id_: str) -> list[Value]:
    """What the columns `NEAREST` have of one criterion; nothing where no weights do it, and of a dimension."""
    found = [nearest[each.key] for each in NEAREST]
    return [each.weights[id_] * WHOLE if each and id_ in each.weights else None for each in found]


def score_flips_table(
    found: Flips, scenario: Scenario, language: Language, spans: Mapping[str, float] | None = None
) -> Table:
    """The scores that can change the first place within their scale, the shortest way first; in scale units.

    spans: criterion -> the length of its scale, where not called as in the scenario. The ids are the criteria's.
    """
    names, lengths = names_of(scenario, language), spans or spans_of(scenario)

    def way(flip: ScoreFlip) -> float:
        """How far the score has to go, as a share of its scale."""
        return abs((flip.flips_at or 0.0) - flip.current) / lengths[flip.criterion]

    def name(id_: str | None) -> str | None:
        return id_ and names[id_]

    movable = sorted((each for each in found.scores if each.flips_at is not None), key=way)
    rows = [
        (name(each.alternative), name(each.criterion), each.current, each.flips_at, name(each.new_first))
        for each in movable
    ]
    firm = len(found.scores) - len(movable)
    note = fill_in(TEXTS, "scores_others" if rows else "scores_firm", language, count=firm) if firm else ""
    return Table(heads(SCORES, language), tuple(rows), note, tuple(each.criterion for each in movable))


def spans_of(scenario: Scenario) -> dict[str, float]:
    """Criterion id -> the length of its scale."""
    return {each.id: each.scale.high - each.scale.low for each in scenario.criteria}
