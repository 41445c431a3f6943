"""Single answers of a document: "3", "1/3" and numbers, places of an order, ends of an interval."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from scenarios.decoding.struct_decoder import json_path, shown_value
from scenarios.elicitation.elicitation_method import Report
from scenarios.findings import Finding
from scenarios.numbers import alone

ENDS = 2


def parse_ratio(entry: Any, path: str, found: Report) -> float:
    """How many times as much; NaN where nothing was answered, and where the entry cannot be read."""
    if entry is None:
        return math.nan
    if isinstance(entry, int | float) and not isinstance(entry, bool):
        return float(entry)
    if isinstance(entry, str):
        over, ratio, under = entry.partition("/")
        one, other = alone(over), alone(under) if ratio else 1.0
        if one is not None and other and math.isfinite(one) and math.isfinite(other):
            return one / other
    found(Finding(path, "judgement_unreadable", {"given": shown_value(entry)}))
    return math.nan


def parse_ratios(entries: Mapping[str, Any], path: str, found: Report) -> dict[str, float]:
    """The answers of each criterion that has one."""
    read = {name: parse_ratio(entry, json_path(path, name), found) for name, entry in entries.items()}
    return {name: value for name, value in read.items() if not math.isnan(value)}


def parse_matrix(rows: Sequence[Sequence[Any]], found: Report) -> list[list[float]]:
    """Rows of one length, filled up with NaN where one is shorter; that is a finding."""
    width = max((len(row) for row in rows), default=0)
    read = []
    for i, row in enumerate(rows):
        if len(row) != len(rows):
            found(Finding(f"matrix[{i}]", "matrix_row", {"expected": len(rows), "found": len(row)}))
        answers = [parse_ratio(entry, f"matrix[{i}][{j}]", found) for j, entry in enumerate(row)]
        read.append(answers + [math.nan] * (width - len(row)))
    return read


def parse_order(places: Sequence[Any], found: Report) -> list[str | list[str]]:
    """Each place one criterion, or a list of those that tie."""
    return [_place(place, f"order[{i}]", found) for i, place in enumerate(places)]


def _place(place: Any, path: str, found: Report) -> str | list[str]:
    if isinstance(place, str):
        return place
    if not isinstance(place, list):
        found(Finding(path, "place_expected", {"given": shown_value(place)}))
        return []
    for j, name in enumerate(place):
        if not isinstance(name, str):
            found(Finding(f"{path}[{j}]", "text_expected", {"given": shown_value(name)}))
    return [name for name in place if isinstance(name, str)]


def parse_bounds(given: Mapping[str, Sequence[float]], found: Report) -> dict[str, tuple[float, float]]:
    """The lowest and the highest weight of each criterion."""
    read = {}
    for name, pair in given.items():
        if len(pair) == ENDS:
            read[name] = (pair[0], pair[1])
        else:
            found(Finding(json_path("intervals", name), "two_ends_expected", {"count": len(pair)}))
            read[name] = (0.0, 1.0)
    return read
