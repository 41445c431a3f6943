"""What a simulation finds: who comes first how often, what was drawn, and each figure beside its error."""

from __future__ import annotations

from typing import Literal

from scenarios.analysis.simulation import SimulationResult
from scenarios.model import Language, Scenario
from scenarios.report.simulation_shares import (
    MOST,
    Heat,
    by_expected_rank,
    central_heat,
    measured,
    pairwise_heat,
    ranks_heat,
)
from scenarios.report.table import ColumnHead, Table, TableColumn, Value, heads
from scenarios.sampling_modes import EXACT, radius_of
from scenarios.text import fill_in
from scenarios.text.catalogue import Message, _
from scenarios.text.methods import short_method_names
from scenarios.text.names_and_lists import gap, listed
from scenarios.text.number_format import counted, points
from scenarios.text.robustness_remarks import REMARKS
from scoring.problem import Array

Kind = Literal["ranks", "central", "pairwise"]
HEATS = {"ranks": ranks_heat, "central": central_heat, "pairwise": pairwise_heat}
DIGITS = 3  # of shares in per cent and of ranks: the finest standard error, 0.01 points, shows
WHOLE = 100.0
MINUTE = 60.0
TOLD_BY_WINDOW = ("stopped_early", "error_above")  # remarks that the window tells in its own words, with a button

RECOMMENDATION = ColumnHead("recommendation", _("Recommendation"))
ERROR = ColumnHead("error", Message("±"), DIGITS, _("Standard error of the figure to the left"))
EXPECTED = (
    RECOMMENDATION,
    ColumnHead("ranks", _("Ranks, 90%"), None, _("The ranks that hold the middle 90% of the samples")),
    ColumnHead("expected", _("Expected rank"), DIGITS, _("The mean of all its ranks")),
    ERROR,
    ColumnHead("first", _("First, %"), DIGITS, _("In how many samples it is first")),
    ERROR,
    ColumnHead(
        "confidence",
        _("Confidence, %"),
        DIGITS,
        _("How often it is first under its own central weights, scores drawn as chosen"),
    ),
    ERROR,
)
RANK = _("Rank {rank}, %")

TEXTS: dict[str, Message] = {
    "one_leads": _("{name} is first most often: in {share} of the samples."),
    "several_lead": _("{name} are first most often, each in {share} of the samples."),
    "drawn": _(
        "{samples} samples with seed {seed}: {weights}; {scores}; {method}. Standard error at most ±{error} points."
    ),
    "shown": _(
        "The pictures show the {most} with the best expected rank, of {count}, the tables all of them; both have at "
        "most {most} columns. `renheng robust --json` gives every figure."
    ),
    "weights_around": _("every weight within {points} points of the present one"),
    "weights_free": _("any weights"),
    "weights_order": _("weights in the given order"),
    "weights_intervals": _("weights within the given intervals"),
    "scores_exact": _("scores exactly as given"),
    "scores_ranges": _("scores drawn anywhere within their ranges (with one: {count})"),
    "scores_triangular": _("scores drawn within their ranges, likeliest as given (with one: {count})"),
    "short": _(
        "A standard error of {error} points takes about {samples} samples here, {duration}. So far it is {now} points."
    ),
    "moment": _("a few seconds"),
    "seconds": _("about {count} seconds"),
    "minutes": _("about {count} minutes"),
}


def expected_table(answer: SimulationResult, scenario: Scenario, language: Language) -> Table:
    """Who may expect which rank, how often each is first, and how sure that is under its own weights."""
    found, order = answer.smaa, by_expected_rank(answer)
    figures: list[list[Value]] = [
        [row.name for row in ranks_heat(answer, scenario, language, len(order)).rows],
        [_span(low, high) for low, high in zip(found.rank_low[order], found.rank_high[order], strict=True)],
        found.expected_rank[order].tolist(),
        found.expected_rank_error[order].tolist(),
        _per_cent(found.acceptability[order, 0]),
        _per_cent(found.acceptability_error[order, 0]),
        _per_cent(found.confidence[order]),
        _per_cent(found.confidence_error[order]),
    ]
    # with exact scores confidence is 0 or 1, and certain
    shown = len(EXPECTED) if answer.ranged else len(EXPECTED) - 1
    return Table(heads(EXPECTED[:shown], language), tuple(zip(*figures[:shown], strict=True)))


def heat_table(kind: Kind, answer: SimulationResult, scenario: Scenario, language: Language) -> Table:
    """A heat map's cells, each with its error in the column beside it."""
    heat = HEATS[kind](answer, scenario, language, len(answer.alternatives))
    title, error = RANK.in_(language) if kind == "ranks" else "{rank}, %", ERROR.in_(language)
    columns = [RECOMMENDATION.in_(language)]
    for each in heat.columns:
        columns += [TableColumn(title.replace("{rank}", each.name), DIGITS), error]
    return Table(tuple(columns), tuple(_row(heat, i) for i in range(len(heat.rows))))


def _row(heat: Heat, i: int) -> tuple[Value, ...]:
    pairs = zip(heat.shares[i], heat.errors[i], strict=True)
    return (heat.rows[i].name, *(figure * WHOLE for pair in pairs for figure in pair))


def _per_cent(shares: Array) -> list[Value]:
    figures: list[Value] = (shares * WHOLE).tolist()
    return figures


def _span(low: int, high: int) -> str:
    return f"{low}–{high}" if low < high else str(low)


def leading_sentence(answer: SimulationResult, scenario: Scenario, language: Language) -> str:
    """Who is most often first, and in how many samples."""
    found, rows = answer.smaa, by_expected_rank(answer)
    most = max(float(found.acceptability[row, 0]) for row in rows)
    leading = [row for row in rows if found.acceptability[row, 0] == most]
    share = measured(most, float(found.acceptability_error[leading[0], 0]))
    names = listed(scenario, [answer.alternatives[row] for row in leading], language)
    return fill_in(TEXTS, "several_lead" if len(leading) > 1 else "one_leads", language, name=names, share=share)


def drawn_line(answer: SimulationResult, language: Language) -> str:
    """What was drawn, how much of it, from which seed, and how far the figures may be off."""
    question, found = answer.question, answer.smaa
    radius = radius_of(question.weights)
    weights = "around" if radius is not None else question.weights
    scores = question.scores if answer.ranged else EXACT
    return fill_in(
        TEXTS,
        "drawn",
        language,
        samples=counted(found.samples),
        seed=found.seed,
        weights=fill_in(TEXTS, f"weights_{weights}", language, points=points(radius or 0.0)),
        scores=fill_in(TEXTS, f"scores_{scores}", language, count=counted(answer.ranged)),
        method=short_method_names(language).get(question.method, question.method),
        error=error_text(found.standard_error),
    )


def remarks_text(answer: SimulationResult, scenario: Scenario, language: Language) -> str:
    """What to know before trusting the figures; "" for nothing."""
    left_out = listed(scenario, answer.left_out, language) if answer.left_out else ""
    codes = (code for code in answer.remarks if code not in TOLD_BY_WINDOW)
    said = [fill_in(REMARKS, code, language, left_out=left_out) for code in codes]
    return gap(language).join(part for part in (*said, _shown_sentence(answer, language)) if part)


def _shown_sentence(answer: SimulationResult, language: Language) -> str:
    """How much of a large problem the pictures show; "" where that is all."""
    count = len(answer.alternatives)
    if max(count, len(answer.criteria)) <= MOST:
        return ""
    return fill_in(TEXTS, "shown", language, most=MOST, count=counted(count))


def short_sentence(answer: SimulationResult, samples_needed: int, seconds: float, language: Language) -> str:
    """Why the error is not what was asked for, and what it would take."""
    return fill_in(
        TEXTS,
        "short",
        language,
        error=points(answer.question.scenario.analysis.error, 2),
        samples=counted(_round(samples_needed)),
        duration=duration(seconds, language),
        now=points(answer.smaa.standard_error, 2),
    )


def duration(seconds: float, language: Language) -> str:
    """About how long, in words: no more exact than a guess can be."""
    if seconds < 10:
        return fill_in(TEXTS, "moment", language)
    if seconds < 2 * MINUTE:
        return fill_in(TEXTS, "seconds", language, count=10 * round(seconds / 10))
    return fill_in(TEXTS, "minutes", language, count=counted(round(seconds / MINUTE)))


def error_text(error: float) -> str:
    """A standard error in points, with as many decimals as it needs."""
    return points(error, 1 if error >= 0.001 else 2)


def _round(samples: int) -> int:
    """Two leading figures: more is not known beforehand."""
    grain: int = 10 ** max(len(str(samples)) - 2, 0)
    return round(samples / grain) * grain
