"""Converts per cent figures to the scales of a scenario: 45% is 45 on 0 to 100, 0.45 on 0 to 1."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from scenarios.findings import Finding
from scenarios.io.tables.decision_table import DecisionTable
from scenarios.model import Scale
from scenarios.numbers import power_of_per_cent, scaled, written
from scenarios.validation.field_rules import refuse
from scoring.problem import Array, readonly_array


def on_scales(table: DecisionTable, scales: Mapping[int, Scale]) -> DecisionTable:
    """The table with its columns in per cent as the scales have them, and all others as they are.

    scales: of the criteria, by the columns of the table. Raises InvalidInput for a scale on which per cent say nothing.
    """
    columns = [k for k in scales if k in table.percent]
    shifts = {k: power_of_per_cent(scales[k].low, scales[k].high) for k in columns}
    refuse((_off_scale(table, k, scales[k]) for k, shift in shifts.items() if shift is None), table.source)
    powers = {k: shift - _power(table, k) for k, shift in shifts.items() if shift is not None}
    if not any(powers.values()):
        return table
    matrix = np.array(table.matrix)
    for k, power in powers.items():
        matrix[:, k] = [scaled(number, power) for number in matrix[:, k].tolist()]
    ranges = {
        (i, k): (scaled(low, powers.get(k, 0)), scaled(high, powers.get(k, 0)))
        for (i, k), (low, high) in table.ranges.items()
    }
    return replace(table, matrix=readonly_array(matrix), ranges=ranges)


def _power(table: DecisionTable, k: int) -> int:
    """By which power of ten the shares of a column stand in the table, by its own scale."""
    low, high = (_end(table.numbers.get(end), k) for end in ("low", "high"))
    return power_of_per_cent(low, high) or 0


def _end(ends: Array | None, k: int) -> float | None:
    return None if ends is None or math.isnan(ends[k]) else float(ends[k])


def _off_scale(table: DecisionTable, k: int, scale: Scale) -> Finding:
    """Told of the first figure of the column."""
    first = next(number for number in table.matrix[:, k].tolist() if not math.isnan(number))
    text = f"{written(scaled(first, -_power(table, k)), per_cent=True)}%"
    fields = {"text": text, "low": written(scale.low), "high": written(scale.high)}
    return Finding(table.criteria[k], "percent_off_scale", fields)
