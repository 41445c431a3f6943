"""Validates single fields, one small function each, alike for reading a file and making an edit.

Each yields findings with a path below the one it is given; none raises.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache

from msgspec import Struct

from scenarios.document_fields import document_fields
from scenarios.findings import Finding, InvalidInput
from scenarios.model import THRESHOLD_FIGURES, Analysis, Level, Scale, Score, Thresholds
from scenarios.sampling_modes import allows

TEXT_LIMIT = 100_000  # characters: some forty printed pages, far more than any reason needs
NAME_LIMIT = 1_000  # characters: a name must still fit a table; an id no less
PREFERENCES = ("usual", "u", "v", "level", "linear", "gaussian")  # see `scoring.problem.CriterionParameters`
COARSEST, FINEST = (
    0.05,
    0.0001,
)  # standard errors to stop at; the finest takes 25 million samples at most, 1/4 / 0.0001²
LARGEST_SEED = 2**53  # beyond it a spreadsheet or a script would round it to another one
SUM_TOLERANCE = 1e-6  # weights typed by hand with six decimals still count as summing to 1

# Tab and line feed may stand in a text, no control character in a name. Half of a surrogate pair is no character, and
# XML, which Excel's files are made of, has no place for the last two.
_NOT_IN_TEXTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_NAMES = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # they make a name read as another one


def refuse(findings: Iterable[Finding], source: str = "") -> None:
    """Raise InvalidInput if there is any finding."""
    found = tuple(findings)
    if found:
        raise InvalidInput(found, source)


def string_findings(path: str, text: str, *, name: bool = False) -> Iterator[Finding]:
    """Too long, or with characters that cannot be seen and do harm."""
    limit = NAME_LIMIT if name else TEXT_LIMIT
    if len(text) > limit:
        yield Finding(path, "text_too_long", {"length": len(text), "limit": limit})
    control = (_NOT_IN_NAMES if name else _NOT_IN_TEXTS).search(text)
    if control:
        yield Finding(path, "control_character", _character(control))
    mark = _BIDI.search(text) if name else None
    if mark:
        yield Finding(path, "direction_mark", _character(mark))


def id_findings(path: str, id_: str) -> Iterator[Finding]:
    """An id may be any short visible text without blanks around it."""
    if not id_:
        yield Finding(path, "empty_id")
    elif id_ != id_.strip():
        yield Finding(path, "id_has_blanks", {"id": id_})
    yield from string_findings(path, id_, name=True)


def part_findings(path: str, part: Struct) -> Iterator[Finding]:
    """What is wrong with the texts, names, ids and scales inside a part of a scenario, at any depth."""
    if isinstance(part, Scale):
        yield from scale_findings(path, part)
    if isinstance(part, Thresholds):
        yield from threshold_findings(path, part)
    for field in document_fields(type(part)):
        value, where = getattr(part, field.name), f"{path}.{field.name}" if path else field.name
        if field.kind in ("title", "text"):
            if field.needed and not (value.en.strip() or value.zh.strip()):
                yield Finding(where, "empty_name")
            for language in ("en", "zh"):
                yield from string_findings(f"{where}.{language}", getattr(value, language), name=field.kind == "title")
        elif field.kind == "id":
            yield from id_findings(where, value)
        elif isinstance(value, str):
            yield from string_findings(where, value)
        elif field.kind == "part":
            yield from part_findings(where, value)
        elif field.kind == "parts":
            for index, each in enumerate(value):
                yield from part_findings(f"{where}[{index}]", each)


def time_findings(path: str, part: Struct) -> Iterator[Finding]:
    """What is wrong with the days and moments of a part itself."""
    for field in document_fields(type(part)):
        if field.kind == "date":
            yield from date_findings(f"{path}.{field.name}", getattr(part, field.name))
        elif field.kind == "moment":
            yield from moment_findings(f"{path}.{field.name}", getattr(part, field.name))


def scale_findings(path: str, scale: Scale) -> Iterator[Finding]:
    """Ends in the wrong order, no grain, levels off the scale or twice at one point."""
    numbers = {"low": scale.low, "high": scale.high, "step": scale.step}
    wrong = [name for name, number in numbers.items() if not math.isfinite(number)]
    yield from (Finding(f"{path}.{name}", "not_finite") for name in wrong)
    if wrong:
        return
    if scale.low >= scale.high or not math.isfinite(scale.high - scale.low):
        yield Finding(path, "scale_ends", {"low": scale.low, "high": scale.high})
    if scale.step <= 0:
        yield Finding(f"{path}.step", "scale_step", {"step": scale.step})
    yield from _level_findings(path, scale, scale.levels)


def _level_findings(path: str, scale: Scale, levels: tuple[Level, ...]) -> Iterator[Finding]:
    seen: set[float] = set()
    for index, level in enumerate(levels):
        where = f"{path}.levels[{index}].at"
        if not math.isfinite(level.at):
            yield Finding(where, "not_finite")
        elif not scale.low <= level.at <= scale.high:
            yield Finding(where, "level_outside_scale", {"at": level.at, "low": scale.low, "high": scale.high})
        if level.at in seen:
            yield Finding(where, "duplicate_level", {"at": level.at})
        seen.add(level.at)


def threshold_findings(path: str, thresholds: Thresholds) -> Iterator[Finding]:
    """A preference function that nobody knows, and figures that cannot be thresholds."""
    if thresholds.preference and thresholds.preference not in PREFERENCES:
        fields = {"given": thresholds.preference[:40], "choices": ", ".join(PREFERENCES)}
        yield Finding(f"{path}.preference", "not_a_choice", fields)
    for name in THRESHOLD_FIGURES:
        figure = getattr(thresholds, name)
        if figure is not None and not math.isfinite(figure):
            yield Finding(f"{path}.{name}", "not_finite")
        elif figure is not None and figure < 0 and not name.startswith("reference"):
            yield Finding(f"{path}.{name}", "threshold_negative", {"threshold": figure})


def score_findings(path: str, score: Score, scale: Scale | None) -> Iterator[Finding]:
    """The score's figures against its scale and each other, and its texts. Quick: files hold 100,000 of them."""
    figures = (score.value, score.low, score.high)
    if figures != (None, None, None):
        yield from _figure_findings(path, figures, score, scale)
    yield from date_findings(f"{path}.date", score.date)
    reason = score.rationale
    texts = f"{score.strength}{score.source}{score.author}{reason.en}{reason.zh}"
    if len(texts) > TEXT_LIMIT or not texts.isprintable():
        yield from part_findings(path, score)


def _figure_findings(
    path: str, figures: tuple[float | None, ...], score: Score, scale: Scale | None
) -> Iterator[Finding]:
    for name, figure in zip(("value", "low", "high"), figures, strict=True):
        if figure is not None and not math.isfinite(figure):
            yield Finding(f"{path}.{name}", "not_finite")
        elif name != "value" and figure == figures[0]:
            continue  # the same number is named once
        elif figure is not None and scale is not None and not scale.low <= figure <= scale.high:
            ends = {"number": figure, "low": scale.low, "high": scale.high}
            place = {"recommendation": score.recommendation, "criterion": score.criterion}
            yield Finding(f"{path}.{name}", "score_outside_scale", {**place, **ends})
    value, low, high = figures
    if low is not None and high is not None and low > high:
        yield Finding(f"{path}.low", "low_above_high", {"low": low, "high": high})
    elif value is not None and ((low is not None and value < low) or (high is not None and value > high)):
        around = f"{'…' if low is None else f'{low:g}'}–{'…' if high is None else f'{high:g}'}"
        yield Finding(f"{path}.value", "value_outside_range", {"number": value, "range": around})


def weight_findings(path: str, weights: Mapping[str, float], criteria: Iterable[str]) -> Iterator[Finding]:
    """One weight a criterion, none negative, together 1."""
    known = list(criteria)
    for id_ in [id_ for id_ in weights if id_ not in known]:
        yield Finding(f"{path}.{id_}", "unknown_criterion", {"id": id_})
    for id_ in known:
        if id_ not in weights:
            yield Finding(f"{path}.{id_}", "weight_missing", {"id": id_})
    yield from _sign_findings(path, weights)
    total = sum(weight for weight in weights.values() if math.isfinite(weight))
    if known and weights and not any(weights.values()):
        yield Finding(path, "weights_all_zero")
    elif weights and abs(total - 1.0) > SUM_TOLERANCE:
        yield Finding(path, "weights_sum", {"total": total})


def preset_findings(path: str, weights: Mapping[str, float], known: Iterable[str]) -> Iterator[Finding]:
    """A preset's weights may have any sum, but belong to dimensions or criteria that exist: those known."""
    for id_ in weights.keys() - set(known):
        yield Finding(f"{path}.{id_}", "unknown_dimension", {"id": id_})
    yield from _sign_findings(path, weights)
    if not any(weights.values()):
        yield Finding(path, "weights_all_zero")


def _sign_findings(path: str, weights: Mapping[str, float]) -> Iterator[Finding]:
    for id_, weight in weights.items():
        if not math.isfinite(weight):
            yield Finding(f"{path}.{id_}", "not_finite")
        elif weight < 0:
            yield Finding(f"{path}.{id_}", "weight_negative", {"id": id_, "weight": weight})


def date_findings(path: str, text: str) -> Iterator[Finding]:
    """Empty, or a day as 2025-03-31."""
    if text and not _is_day(text):
        yield Finding(path, "bad_date", {"text": text[:40]})


def moment_findings(path: str, text: str) -> Iterator[Finding]:
    """A time with its zone, as 2025-03-31T09:30:00+08:00."""
    if not _is_moment(text):
        yield Finding(path, "bad_time", {"text": text[:40]})


@lru_cache(maxsize=1024)  # thousands of scores bear the same day
def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == 10 and text[4] == text[7] == "-"  # not the other forms that Python takes: 20250331, 2025-W14-1


def _is_moment(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def _character(match: re.Match[str]) -> dict[str, object]:
    return {"character": f"U+{ord(match.group()):04X}", "position": match.start() + 1}


def analysis_findings(path: str, analysis: Analysis) -> Iterator[Finding]:
    """What a simulation cannot be asked."""
    if not allows(analysis.weights):
        yield Finding(f"{path}.weights", "unknown_draw", {"given": analysis.weights})
    if analysis.method != Analysis().method:
        from scoring.methods.registry import METHODS  # few files name another method

        if analysis.method not in METHODS:
            yield Finding(f"{path}.method", "unknown_method", {"method": analysis.method})
    if not FINEST <= analysis.error <= COARSEST:
        yield Finding(f"{path}.error", "error_out_of_range", {"finest": FINEST, "coarsest": COARSEST})
    if not 0 <= analysis.seed <= LARGEST_SEED:
        yield Finding(f"{path}.seed", "seed_out_of_range", {"largest": LARGEST_SEED})
