"""Sentences of the three figures of the robustness verdict, each with its threshold; shares of a simulation."""

from __future__ import annotations

from dataclasses import dataclass

from scenarios.analysis_results import AGREED, DISTINGUISHABLE, OVERLAP, RankStability, is_apart, passes
from scenarios.model import Language
from scenarios.text import fill_in
from scenarios.text.catalogue import Message, _
from scenarios.text.number_format import percent, rounded

MOST_DIGITS = 3  # of per cent

RULES: dict[str, Message] = {
    "agree": _("Weightings that agree"),
    "distance": _("Weight that must move before somebody draws level"),
    "overlap": _("Draws of the scores that agree"),
    "at_least": _("at least {mark}"),
    "at_least_or_tie": _("at least {mark}; below {tie} it is a tie"),
    "none": _("no weights do it"),
    "no_ranges": _("no score has a range"),
    "simulated": _("{share} ±{error}"),
    "over": _("over {share}"),
    "under": _("under {share}"),
}


@dataclass(frozen=True, slots=True)
class Threshold:
    """One of the three figures behind the word: what it is, how large, the mark for “robust”, and whether it is met."""

    name: str
    figure: str
    mark: str
    met: bool


def threshold_lines(held: RankStability, language: Language, ranged: bool = True) -> tuple[Threshold, ...]:
    """The three figures, each with the mark it must reach for “robust”. ranged: whether any score has a range."""
    distance = fill_in(RULES, "none", language) if held.distance is None else _set_off(held.distance, held.apart)
    overlap = (
        _simulated(held.overlap, held.overlap_error, language) if ranged else fill_in(RULES, "no_ranges", language)
    )
    found = (
        (
            "agree",
            _simulated(held.agree, held.agree_error, language),
            AGREED,
            passes(held.agree, held.agree_error, AGREED),
        ),
        ("distance", distance, held.apart, is_apart(held.distance, held.apart)),
        ("overlap", overlap, OVERLAP, passes(held.overlap, held.overlap_error, OVERLAP)),
    )
    marks = {"overlap": "at_least_or_tie"}
    return tuple(
        Threshold(
            fill_in(RULES, name, language),
            figure,
            fill_in(RULES, marks.get(name, "at_least"), language, mark=percent(mark), tie=percent(DISTINGUISHABLE, 1)),
            met,
        )
        for name, figure, mark, met in found
    )


def share_text(share: float, language: Language, decimals: int = 0) -> str:
    """A simulated share in per cent; never all or nothing, which no number of draws can prove."""
    least = 10.0**-decimals / 100
    if percent(share, decimals) == percent(1.0, decimals):
        return fill_in(RULES, "over", language, share=percent(1 - least, decimals))
    none = percent(share, decimals) == percent(0.0, decimals)
    return fill_in(RULES, "under", language, share=percent(least, decimals)) if none else percent(share, decimals)


def _simulated(share: float, error: float, language: Language) -> str:
    shown = share_text(share, language, 1)
    if shown != percent(share, 1):
        return shown
    spread = rounded(error * 100, 1)  # in points: the sign stands at the share
    spread = f"<{rounded(0.1, 1)}" if spread == rounded(0.0, 1) else spread
    return fill_in(RULES, "simulated", language, share=shown, error=spread)


def _set_off(distance: float, apart: float) -> str:
    """The weight that must move, with as many decimals as set it off from the mark that it misses."""
    near = (d for d in range(1, MOST_DIGITS) if is_apart(distance, apart) or percent(distance, d) != percent(apart, d))
    return percent(distance, next(near, MOST_DIGITS))
