"""The ends of a criterion's scale in its unit, from worst to best: what is at stake wherever it is judged."""

from __future__ import annotations

from collections.abc import Callable

from scenarios.model import Language, Scale
from scenarios.numbers import written
from scenarios.text.catalogue import _
from scenarios.text.names_and_lists import gap

FROM_TO = _("{worst} → {best}")
DIRECTED = {
    "max": _("{low} to {high}; more is better"),
    "min": _("{low} to {high}; less is better"),
}
IN_WORDS = _("{end} · {words}")
CLOSE = ("%", "‰", "°")  # units that begin with one of these stand right behind the figure

Figure = Callable[[float], str]  # how figures are written where the text stands


def with_unit(figure: str, scale: Scale, language: Language) -> str:
    """A figure on a scale with its unit: "500 million yuan"; as it is where the scale has none."""
    unit = scale.unit.in_(language).strip()
    if not unit:
        return figure
    apart = "" if unit.startswith(CLOSE) or not (gap(language) or unit.isascii()) else " "
    return f"{figure}{apart}{unit}"


def worst_and_best(scale: Scale) -> tuple[float, float]:
    """The end that is worth 0 and the one that is worth 1."""
    return (scale.low, scale.high) if scale.direction == "max" else (scale.high, scale.low)


def from_worst_to_best(scale: Scale, language: Language, figure: Figure = written) -> str:
    """ "500 → 0 million yuan"."""
    worst, best = worst_and_best(scale)
    return FROM_TO.in_(language).format(worst=figure(worst), best=with_unit(figure(best), scale, language))


def range_and_direction(scale: Scale, language: Language, figure: Figure = written) -> str:
    """ "0 to 500 million yuan; less is better"."""
    high = with_unit(figure(scale.high), scale, language)
    return DIRECTED[scale.direction].in_(language).format(low=figure(scale.low), high=high)


def end_in_words(at: float, scale: Scale, words: str, language: Language, figure: Figure = written) -> str:
    """One end with what it means: "4 · central: the main stated purpose"; without words only the figure."""
    end = with_unit(figure(at), scale, language)
    return IN_WORDS.in_(language).format(end=end, words=words) if words else end
