"""Reads the special rows and columns that an exported workbook keeps from its export, one part a row."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from scenarios.io.tables.formula_escaping import escaped
from scenarios.io.tables.layout.special_labels import ASSUMED, ROWS, TEXT_COLUMNS
from scenarios.io.tables.readers.exported_workbook.defined_names import NamedBlock
from scenarios.io.tables.readers.exported_workbook.weights_table import WeightsTable

ValuesById = dict[str, dict[str, str]]  # id -> word of the row or column -> what stands there
SAME = 1e-12  # two figures that differ by no more are one: spreadsheets keep 15 digits


def values_by_id(block: NamedBlock | None) -> ValuesById:
    """The cells of each part by the words in the table's first row; nothing where the workbook has no such table."""
    if block is None:
        return {}
    heads = {j: word for j in block.columns if (word := block.text(block.area.top, j)) in (*ROWS, *TEXT_COLUMNS)}
    lines = ({word: block.text(i, j) for j, word in heads.items()} for i in block.rows[1:])
    return {line["id"]: line for line in lines if line.get("id")}


def renamed(told: ValuesById, kind: str, block: NamedBlock | None) -> None:
    """Give dimensions or groups the names that they have now. block: one a row, name and id."""
    if block is None:
        return
    names = {block.text(i, block.area.right): block.text(i, block.area.first_column) for i in block.rows}
    for line in told.values():
        if name := names.get(line.get(f"{kind}_id", "")):
            line[kind] = escaped(name)


def still_assumed(told: ValuesById, criteria: Sequence[WeightsTable]) -> list[str]:
    """The row `#assumed`: what nobody gave at the export and nobody has changed since."""
    weights = any(_moved(told, each, "weight", each.weight) for each in criteria)
    return [" ".join(_kept(told, each, weights)) for each in criteria]


def _kept(told: ValuesById, criterion: WeightsTable, weights: bool) -> list[str]:
    words = told.get(criterion.id, {}).get(ASSUMED, "").replace("ends", "low high").split()
    gone = {
        "weight": weights,
        "direction": told.get(criterion.id, {}).get("objective") != criterion.direction,
        "low": _moved(told, criterion, "low", criterion.low),
        "high": _moved(told, criterion, "high", criterion.high),
    }
    return [word for word in words if not gone[word]]


def _moved(told: Mapping[str, Mapping[str, str]], criterion: WeightsTable, word: str, now: float) -> bool:
    try:
        return not math.isclose(float(told[criterion.id][word]), now, rel_tol=SAME)
    except (KeyError, ValueError):
        return True
