"""Reads the table of weights of an exported workbook: weight, ends of the scale and direction of each criterion.

What the workbook itself leaves blank, because it cannot be counted, is a finding at its cell.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from scenarios.findings import Finding
from scenarios.io.tables.cells import address
from scenarios.io.tables.layout.directions import direction_of
from scenarios.io.tables.readers.exported_workbook.defined_names import NamedBlock
from scenarios.model import Direction
from scenarios.text.catalogue import languages
from scenarios.text.workbook import TEXTS

# How far right of the weights a column stands in an export, by the code of its heading.
_RIGHT_OF_WEIGHTS = {"low": 2, "high": 3, "direction": 4, "unit": 5}
NOTHING = "–"


def _bare(text: str) -> str:
    """Small letters without blanks, as the workbook itself compares words."""
    return "".join(text.lower().split())


def _words(code: str) -> Iterator[str]:
    return (_bare(TEXTS[code].in_(each)) for each in languages())


@cache
def _directions() -> dict[str, Direction]:
    more: dict[str, Direction] = dict.fromkeys(_words("more_is_better"), "max")
    return more | dict.fromkeys(_words("less_is_better"), "min")


@dataclass(frozen=True, slots=True)
class WeightsTable:
    """One criterion as it stands now."""

    id: str
    name: str
    weight: float
    low: float
    high: float
    direction: Direction
    unit: str
    at: str  # the cell of its id


def read_weights_table(block: NamedBlock, findings: list[Finding]) -> list[WeightsTable]:
    """The criteria in the order of the table; of those with findings none. block: from the ids to the weights."""
    found = list(_lines(block, findings))
    seen: set[str] = set()
    for each in found:
        if each.id in seen:
            findings.append(Finding(each.at, "duplicate_id", {"id": each.id}))
        seen.add(each.id)
    if found and not findings and not any(each.weight for each in found):
        column = block.area.right
        span = f"{block.at(block.area.top, column)}:{address(block.area.bottom, column)}"
        findings.append(Finding(span, "weights_all_zero"))
    return found


def _lines(block: NamedBlock, findings: list[Finding]) -> Iterator[WeightsTable]:
    columns = {code: _column(block, code, block.area.right + steps) for code, steps in _RIGHT_OF_WEIGHTS.items()}
    columns["weight"], columns["name"] = block.area.right, _column(block, "criterion", block.area.first_column - 1)
    inputs = [columns[each] for each in ("name", "weight", "low", "high", "direction")]
    for i in _rows(block):
        if block.text(i, block.area.first_column):
            before = len(findings)
            line = _line(block, i, columns, findings)
            if len(findings) == before:
                yield line
        elif any(block.cell(i, j).kind != "empty" for j in inputs):
            findings.append(Finding(block.at(i, block.area.first_column), "returned_without_id"))


def _rows(block: NamedBlock) -> Iterator[int]:
    """The rows of the block, and those that were put in between it and the sum."""
    yield from block.rows
    i = block.area.bottom + 1
    while block.text(i, block.area.first_column):
        yield i
        i += 1


def _column(block: NamedBlock, code: str, usual: int) -> int:
    """The column with this heading, in any language; where none has it the one where it stood."""
    head = block.area.top - 1
    words = set(_words(code))
    around = range(max(block.area.first_column - 4, 0), block.area.right + 12)
    return next((j for j in around if _bare(block.text(head, j)) in words), usual)


def _line(block: NamedBlock, i: int, columns: dict[str, int], findings: list[Finding]) -> WeightsTable:
    id_ = block.text(i, block.area.first_column)

    def number(code: str) -> float | None:
        cell = block.cell(i, columns[code])
        return float(cell.value) if cell.kind == "number" and isinstance(cell.value, int | float) else None

    def find(what: str, finding: str, **fields: object) -> None:
        findings.append(Finding(block.at(i, columns[what]), finding, {"criterion": id_, **fields}))

    weight, low, high = number("weight"), number("low"), number("high")
    word = block.text(i, columns["direction"])
    direction = _directions().get(_bare(word)) or direction_of(word)
    if weight is None or weight < 0:
        find("weight", "returned_weight", text=block.text(i, columns["weight"]) or NOTHING)
    if low is None or high is None or low >= high:
        find("low", "returned_ends", **{code: block.text(i, columns[code]) or NOTHING for code in ("low", "high")})
    if direction is None:
        find("direction", "returned_direction", text=word or NOTHING)
    unit, name = block.text(i, columns["unit"]), block.text(i, columns["name"])
    return WeightsTable(
        id_,
        name or id_,
        weight or 0.0,
        low or 0.0,
        high or 0.0,
        direction or "max",
        unit,
        block.at(i, block.area.first_column),
    )
