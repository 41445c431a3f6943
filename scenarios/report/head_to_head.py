"""What is said of two recommendations: who is ahead, and which weights and scores make them level."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from scenarios.analysis.head_to_head import PairFlips, PairWeightFlip
from scenarios.model import Language, Scenario
from scenarios.report.stability import NEAREST, PERCENT_DIGITS, SCORE_DIGITS, WHOLE, nearest_shares
from scenarios.report.table import ColumnHead, Table, Value, heads
from scenarios.text import fill_in
from scenarios.text.catalogue import Message, _
from scenarios.text.line_roles import BETWEEN
from scenarios.text.names_and_lists import names_of
from scenarios.text.number_format import percent, rounded

SHOWN = 4  # weights named in the sentence; the table has all
SEEN = 0.0005  # a smaller change would show as none

WEIGHTS = (
    ColumnHead("criterion", _("Criterion or dimension")),
    ColumnHead("now", _("Weight now, %"), PERCENT_DIGITS),
    ColumnHead(
        "level_at",
        _("Level at, %"),
        PERCENT_DIGITS,
        _("The weight that makes the two level, the others keeping their ratios"),
    ),
    *NEAREST,
    ColumnHead("ahead_below", _("Ahead below")),
    ColumnHead("ahead_above", _("Ahead above")),
)
CRITERION = ColumnHead("criterion", _("Criterion"))
SCORE = _("{name}: score")
LEVEL = _("level at")
ENDS = _("The score that, changed alone, makes the two level; – where the scale ends before")

TEXTS: dict[str, Message] = {
    "level": _("“{one}” and “{other}” are level."),
    "ahead": _("“{ahead}” is ahead of “{behind}” by {lead}."),
    "never": _("No weights make them level: “{behind}” is better on no criterion."),
    "shift": _("The smallest shift that makes them level moves {share} of all weight: {moves}."),
    "move": _("{name} from {now} to {then}"),
    "more": _("and {count} more"),
}


def weights_table(
    found: PairFlips, scenario: Scenario, language: Language, flips: Iterable[PairWeightFlip] | None = None
) -> Table:
    """A row each criterion, then each dimension; weights in per cent. flips: the rows, where not all are wanted."""
    names = names_of(scenario, language)
    listed = (*found.weights, *found.dimensions) if flips is None else tuple(flips)

    def row(flip: PairWeightFlip) -> tuple[Value, ...]:
        sides = [each and names[each] for each in (flip.below, flip.above)]
        level = None if flip.at is None else flip.at * WHOLE
        shares = (flip.current * WHOLE, level, *nearest_shares(found.nearest, flip.id))
        return (names[flip.id], *shares, *sides)

    return Table(heads(WEIGHTS, language), tuple(map(row, listed)), ids=tuple(each.id for each in listed))


def scores_table(found: PairFlips, scenario: Scenario, language: Language) -> Table:
    """A row each criterion, in scale units."""
    names = names_of(scenario, language)
    columns = [CRITERION.in_(language)]
    for key, id_ in (("one", found.one), ("other", found.other)):
        score, level = ColumnHead(key, SCORE, SCORE_DIGITS), ColumnHead(f"{key}_at", LEVEL, SCORE_DIGITS, ENDS)
        columns += [score.in_(language, name=names[id_]), level.in_(language)]
    rows = ((names[each.criterion], each.one, each.one_at, each.other, each.other_at) for each in found.scores)
    return Table(tuple(columns), tuple(rows), ids=tuple(each.criterion for each in found.scores))


def lead_sentence(found: PairFlips, scenario: Scenario, language: Language) -> str:
    """Who is ahead, and by how much."""
    names = names_of(scenario, language)
    if found.ahead is None:
        return fill_in(TEXTS, "level", language, one=names[found.one], other=names[found.other])
    lead = rounded(found.lead, 3)
    return fill_in(TEXTS, "ahead", language, ahead=names[found.ahead], behind=names[found.behind], lead=lead)


def smallest_shift_sentence(found: PairFlips, scenario: Scenario, language: Language) -> str:
    """The smallest share of all weight that, moved, makes them level, and where it goes; "" where they are level."""
    if found.ahead is None:
        return ""
    names, nearest = names_of(scenario, language), found.nearest["l1"]
    if nearest is None:
        return fill_in(TEXTS, "never", language, behind=names[found.behind])
    now = {each.id: each.current for each in found.weights}
    moves = _moves(now, nearest.weights, names, language)
    return fill_in(TEXTS, "shift", language, share=percent(nearest.distance / 2, 1), moves=moves)


def _moves(now: Mapping[str, float], then: Mapping[str, float], names: Mapping[str, str], language: Language) -> str:
    """The weights that change most: name, before and after."""
    moved = sorted((id_ for id_ in now if abs(then[id_] - now[id_]) > SEEN), key=lambda id_: -abs(then[id_] - now[id_]))
    said = [
        fill_in(TEXTS, "move", language, name=names[id_], now=percent(now[id_], 1), then=percent(then[id_], 1))
        for id_ in moved[:SHOWN]
    ]
    if len(moved) > SHOWN:
        said.append(fill_in(TEXTS, "more", language, count=len(moved) - SHOWN))
    return BETWEEN.in_(language).join(said)
