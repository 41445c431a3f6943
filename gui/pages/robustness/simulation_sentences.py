"""The plain sentences of a simulation: who comes first how often, what was drawn, and how long the rest would take."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from gui.background.simulation_query import SimulationProgress
from gui.charts.simulation_heatmaps import measured
from gui.charts.simulation_heatmaps_data import MOST, by_expected_rank
from gui.finding_sentences import joined_sentences
from gui.localized_numbers import points
from scenarios.analysis.simulation import SimulationResult
from scenarios.model import Language, Scenario
from scenarios.sampling_modes import EXACT, FREE, INTERVALS, ORDER, TRIANGULAR, radius_of
from scenarios.text import fill_in
from scenarios.text.methods import short_method_names
from scenarios.text.names_and_lists import listed
from scenarios.text.robustness_remarks import REMARKS

MINUTE = 60.0
SHOWN_NAMES = ("stopped_early", "error_above")  # remarks that the window tells in its own words, with a button


def leading_sentence(answer: SimulationResult, scenario: Scenario, language: Language) -> str:
    """Who is most often first, and in how many samples."""
    found, rows = answer.smaa, by_expected_rank(answer)
    most = max(float(found.acceptability[row, 0]) for row in rows)
    leading = [row for row in rows if found.acceptability[row, 0] == most]
    share = measured(most, float(found.acceptability_error[leading[0], 0]))
    names = listed(scenario, [answer.alternatives[row] for row in leading], language)
    said = QCoreApplication.translate("Robustness", "{name} is first most often: in {share} of the samples.")
    if len(leading) > 1:
        said = QCoreApplication.translate("Robustness", "{name} are first most often, each in {share} of the samples.")
    return said.format(name=names, share=share)


def drawn_line(answer: SimulationResult, language: Language) -> str:
    """What was drawn, how much of it, from which seed, and how far the figures may be off."""
    said = QCoreApplication.translate(
        "Robustness",
        "{samples} samples with seed {seed}: {weights}; {scores}; {method}. Standard error at most ±{error} points.",
    )
    question, number = answer.question, QLocale().toString
    return said.format(
        samples=number(answer.smaa.samples),
        seed=answer.smaa.seed,
        weights=_weights_words(question.weights),
        scores=_scores_words(question.scores, answer.ranged),
        method=short_method_names(language).get(question.method, question.method),
        error=error_text(answer.smaa.standard_error),
    )


def remarks_text(answer: SimulationResult, scenario: Scenario, language: Language) -> str:
    """What to know before trusting the figures; "" for nothing."""
    left_out = listed(scenario, answer.left_out, language) if answer.left_out else ""
    said = [fill_in(REMARKS, code, language, left_out=left_out) for code in answer.remarks if code not in SHOWN_NAMES]
    return joined_sentences(part for part in (*said, _shown_sentence(answer)) if part)


def _shown_sentence(answer: SimulationResult) -> str:
    """How much of a large problem the pictures show; "" where that is all."""
    count = len(answer.alternatives)
    if max(count, len(answer.criteria)) <= MOST:
        return ""
    said = QCoreApplication.translate(
        "Robustness",
        "The pictures show the {most} with the best expected rank, of {count}, the tables all of them; both have at "
        "most {most} columns. `renheng robust --json` gives every figure.",
    )
    return said.format(most=MOST, count=QLocale().toString(count))


def _weights_words(weights: str) -> str:
    """Which weights may be drawn."""
    translate, radius = QCoreApplication.translate, radius_of(weights)
    if radius is not None:
        said = translate("Robustness", "every weight within {points} points of the present one")
        return said.format(points=points(radius))
    return {
        FREE: translate("Robustness", "any weights"),
        ORDER: translate("Robustness", "weights in the given order"),
        INTERVALS: translate("Robustness", "weights within the given intervals"),
    }[weights]


def _scores_words(scores: str, ranged: int) -> str:
    translate = QCoreApplication.translate
    if scores == EXACT or not ranged:
        return translate("Robustness", "scores exactly as given")
    anywhere = translate("Robustness", "scores drawn anywhere within their ranges (with one: {count})")
    likeliest = translate("Robustness", "scores drawn within their ranges, likeliest as given (with one: {count})")
    return (likeliest if scores == TRIANGULAR else anywhere).format(count=QLocale().toString(ranged))


def short_sentence(drawn: SimulationProgress) -> str:
    """Why the error is not what was asked for, and what it would take."""
    analysis = drawn.answer.question.scenario.analysis
    said = QCoreApplication.translate(
        "Robustness",
        "A standard error of {error} points takes about {samples} samples here, {duration}. So far it is {now} points.",
    )
    return said.format(
        error=points(analysis.error, 2),
        samples=QLocale().toString(_round(drawn.samples_needed)),
        duration=duration(drawn.seconds),
        now=points(drawn.answer.smaa.standard_error, 2),
    )


def duration(seconds: float) -> str:
    """About how long, in words: no more exact than a guess can be."""
    if seconds < 10:
        return QCoreApplication.translate("Robustness", "a few seconds")
    if seconds < 2 * MINUTE:
        said = QCoreApplication.translate("Robustness", "about {count} seconds")
        return said.format(count=10 * round(seconds / 10))
    said = QCoreApplication.translate("Robustness", "about {count} minutes")
    return said.format(count=QLocale().toString(round(seconds / MINUTE)))


def error_text(error: float) -> str:
    """A standard error in points, with as many decimals as it needs."""
    return points(error, 1 if error >= 0.001 else 2)


def _round(samples: int) -> int:
    """Two leading figures: more is not known beforehand."""
    grain: int = 10 ** max(len(str(samples)) - 2, 0)
    return round(samples / grain) * grain
