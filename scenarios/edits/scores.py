"""Edits of the scores. Whatever a person touches is theirs: it no longer counts as the paper's argument.

A score beyond an end of a scale is refused where somebody gave that end. An end that is only assumed gives way: nobody
has said that there is no more. It stays assumed, and the log has a line for the scale.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import isfinite

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from scenarios.edits.criteria import moved_ends
from scenarios.edits.decision_log import Signature, with_signed_entry
from scenarios.findings import Finding
from scenarios.model import Scenario, Score, Text
from scenarios.validation.field_rules import refuse, score_findings

Cell = tuple[str, str]  # recommendation id, criterion id
Ends = tuple[float, float]  # low, high
NO_RANGES: Mapping[Cell, Ends] = {}


def set_score(
    scenario: Scenario,
    recommendation: str,
    criterion: str,
    *,
    value: float | UnsetType | None = UNSET,
    low: float | UnsetType | None = UNSET,
    high: float | UnsetType | None = UNSET,
    strength: str | UnsetType = UNSET,
    rationale: Text | UnsetType = UNSET,
    source: str | UnsetType = UNSET,
    author: str | UnsetType = UNSET,
    date: str | UnsetType = UNSET,
    stamp: Signature | None = None,
) -> Scenario:
    """Change what is given of one cell's score and keep the rest.

    A new value that the old range does not contain moves the nearer end of the range to itself; value None takes the
    range away too. Raises InvalidInput (unknown_recommendation, unknown_criterion, score_outside_scale, low_above_high,
    value_outside_range, not_finite, bad_date and what a text must not hold).
    """
    cell = (recommendation, criterion)
    texts = {"strength": strength, "rationale": rationale, "source": source, "author": author, "date": date}
    fields: dict[str, object] = {name: text for name, text in texts.items() if not isinstance(text, UnsetType)}
    for name, figure in (("value", value), ("low", low), ("high", high)):
        if not isinstance(figure, UnsetType):
            fields[name] = _plain(figure)
    refuse(_unknown(scenario, [cell]))
    old = _score(scenario, cell)
    new = _with(old, fields)
    if new == old:
        return scenario
    scenario = _widened(scenario, [new], stamp)
    refuse(_findings(scenario, [new]))
    figures = _figures(new) != _figures(old) or new.strength != old.strength
    event, subject = "score_set" if figures else "evidence_set", "/".join(cell)
    before, after = (_figures(old), _figures(new)) if figures else (old.rationale, new.rationale)
    return with_signed_entry(_with_scores(scenario, [new]), stamp, event, subject, before, after)


def set_scores(
    scenario: Scenario,
    values: Mapping[Cell, float | None],
    author: str | UnsetType = UNSET,
    date: str | UnsetType = UNSET,
    stamp: Signature | None = None,
    *,
    ranges: Mapping[Cell, Ends] = NO_RANGES,
) -> Scenario:
    """Set many values at once, such as a pasted block: all of them, or none and a finding for each that is wrong.

    author, date: of all that change, "" for nobody's; ranges: the lowest and the highest of those of the values that
    have them.
    """
    refuse(_unknown(scenario, values))
    signed = {name: text for name, text in (("author", author), ("date", date)) if not isinstance(text, UnsetType)}
    new = []
    for cell, value in values.items():
        old = _score(scenario, cell)
        figures = {"value": _plain(value)}
        if cell in ranges:
            figures["low"], figures["high"] = map(_plain, ranges[cell])
        edited = _with(old, {**figures, **signed})
        if any(getattr(old, name) != figure for name, figure in figures.items()):
            new.append(edited)
    scenario = _widened(scenario, new, stamp)
    refuse(_findings(scenario, new))
    return (
        with_signed_entry(_with_scores(scenario, new), stamp, "scores_set", "", "", str(len(new))) if new else scenario
    )


def clear_scores(scenario: Scenario, cells: Iterable[Cell], stamp: Signature | None = None) -> Scenario:
    """Take the values and ranges of these cells away. Reasons and sources that were written stay."""
    chosen = list(cells)
    refuse(_unknown(scenario, chosen))
    old = [scenario.score_at[cell] for cell in chosen if cell in scenario.score_at]
    new = [_with(each, {"value": None}) for each in old if _figures(each)]
    return (
        with_signed_entry(_with_scores(scenario, new), stamp, "scores_cleared", "", "", str(len(new)))
        if new
        else scenario
    )


def empty_cells(scenario: Scenario, cells: Iterable[Cell], stamp: Signature | None = None) -> Scenario:
    """Take all that these cells hold away: values, ranges, reasons, sources and signatures."""
    chosen = set(cells)
    refuse(_unknown(scenario, chosen))
    left = tuple(each for each in scenario.scores if (each.recommendation, each.criterion) not in chosen)
    if len(left) == len(scenario.scores):
        return scenario
    count = str(len(scenario.scores) - len(left))
    return with_signed_entry(replace(scenario, scores=left), stamp, "scores_emptied", "", "", count)


def restore_score(scenario: Scenario, score: Score, stamp: Signature | None = None) -> Scenario:
    """Put a score back exactly as it once was, its origin too: the paper's default is the paper's again.

    Raises InvalidInput as `set_score` does, for the scale may have changed since.
    """
    cell = (score.recommendation, score.criterion)
    refuse(_unknown(scenario, [cell]))
    old = _score(scenario, cell)
    if score == old:
        return scenario
    scenario = _widened(scenario, [score], stamp)
    refuse(_findings(scenario, [score]))
    return with_signed_entry(
        _with_scores(scenario, [score]), stamp, "score_set", "/".join(cell), _figures(old), _figures(score)
    )


def is_empty(score: Score) -> bool:
    """Whether a score says nothing, so that the cell may as well have none."""
    return replace(score, origin="judged") == Score(score.recommendation, score.criterion)


def _plain(figure: float | None) -> float | None:
    return None if figure is None else float(figure) + 0.0  # -0.0 becomes 0.0


def _score(scenario: Scenario, cell: Cell) -> Score:
    return scenario.score_at.get(cell) or Score(*cell)


def _with(old: Score, fields: Mapping[str, object]) -> Score:
    given = dict(fields)
    value = given.get("value")
    if "value" in given and value is None:
        given = {"low": None, "high": None, **given}
    elif isinstance(value, float):
        if old.low is not None and value < old.low:
            given.setdefault("low", value)
        if old.high is not None and value > old.high:
            given.setdefault("high", value)
    new = replace(old, **given)
    if new == old:
        return old
    if old.origin == "paper":  # its signature was the paper's coders': it does not stand under what they never said
        new = replace(new, **{"author": "", "date": "", **given})
    return replace(new, origin="judged")


def _with_scores(scenario: Scenario, new: Iterable[Score]) -> Scenario:
    changed = {(each.recommendation, each.criterion): each for each in new}
    scores = [changed.pop((each.recommendation, each.criterion), each) for each in scenario.scores]
    scores += changed.values()
    return replace(scenario, scores=tuple(each for each in scores if each.value is not None or not is_empty(each)))


def _widened(scenario: Scenario, scores: Iterable[Score], stamp: Signature | None) -> Scenario:
    """The scenario with room for these scores wherever an end of a scale is only assumed."""
    assumed = scenario.assumed
    if not assumed.ends:
        return scenario
    reached: dict[str, list[float]] = {}
    for each in scores:
        figures = (each.value, each.low, each.high)
        reached.setdefault(each.criterion, []).extend(f for f in figures if f is not None and isfinite(f))
    for criterion in (each for each in scenario.criteria if each.id in assumed.ends & reached.keys()):
        low = min([criterion.scale.low, *(reached[criterion.id] if criterion.id in assumed.low else ())])
        high = max([criterion.scale.high, *(reached[criterion.id] if criterion.id in assumed.high else ())])
        scenario = moved_ends(scenario, criterion, replace(criterion.scale, low=low, high=high), stamp)
    return scenario


def _findings(scenario: Scenario, scores: Iterable[Score]) -> list[Finding]:
    scale_of = {each.id: each.scale for each in scenario.criteria}
    places = ((f"{each.recommendation}/{each.criterion}", each) for each in scores)
    return [found for path, each in places for found in score_findings(path, each, scale_of[each.criterion])]


def _unknown(scenario: Scenario, cells: Iterable[Cell]) -> Iterable[Finding]:
    for recommendation, criterion in cells:
        path = f"{recommendation}/{criterion}"
        if recommendation not in scenario.group_of:
            yield Finding(path, "unknown_recommendation", {"id": recommendation})
        if criterion not in scenario.dimension_of:
            yield Finding(path, "unknown_criterion", {"id": criterion})


def _figures(score: Score) -> str:
    """A value and its range as the log shows them: "2.5 (2–3)"."""
    low, high = score.low, score.high
    value = "" if score.value is None else f"{score.value:.6g}"
    if low is None and high is None:
        return value
    return f"{value} ({'' if low is None else f'{low:.6g}'}–{'' if high is None else f'{high:.6g}'})"
