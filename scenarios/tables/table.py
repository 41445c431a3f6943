"""A table with its meaning: names, numbers and the special rows; and the decision problem that it states."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import numpy as np

from scenarios.checks import string_findings
from scenarios.escaping import plain
from scenarios.findings import Finding, InvalidInput, listed
from scenarios.model import THRESHOLD_FIGURES
from scenarios.numbers import Notation, read
from scenarios.tables.cells import CORNER, Cell, Rows, address
from scenarios.tables.reading import read_rows
from scoring.errors import InvalidProblem
from scoring.problem import Array, DecisionProblem, Direction, Extras, frozen_array, problem

NUMERIC_ROWS = ("weight", "low", "high", *THRESHOLD_FIGURES)
WORDS: dict[str, tuple[str, ...]] = {
    "objective": ("max", "min"),
    "preference": ("usual", "u", "v", "level", "linear", "gaussian"),
}

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """What a table file says. matrix: (m, k), NaN where a cell is empty; words and numbers: the special rows that the
    table has, one entry a criterion, "" or NaN where its cell is empty."""

    source: str
    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    matrix: Array
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: dict[str, Array] = field(default_factory=dict)

    @property
    def states_a_problem(self) -> bool:
        """Whether there is anything to score."""
        return bool(self.alternatives and self.criteria)

    @property
    def directions(self) -> tuple[Direction, ...]:
        given = self.words.get("objective", ("",) * len(self.criteria))
        return tuple("min" if way == "min" else "max" for way in given)


def read_table(path: Path | str) -> Table:
    """Read a CSV or Excel table. Raises InvalidInput with every finding, each at its cell."""
    path = Path(path)
    rows, decimal_comma = read_rows(path)
    return parse_table(rows, decimal_comma, str(path))


def parse_table(rows: Rows, decimal_comma: bool = False, source: str = "") -> Table:
    """Give rows of cells their meaning. Raises InvalidInput with every finding, each at its cell."""
    return _Parser(rows, decimal_comma, source).table()


def table_problem(table: Table) -> DecisionProblem:
    """The decision problem that a table states. Raises InvalidInput."""
    numbers = table.numbers
    extras = Extras(
        preference=table.words.get("preference", ()),
        **{name: numbers[name] for name in THRESHOLD_FIGURES if name in numbers},
    )
    weights = numbers.get("weight")
    try:
        return problem(
            table.matrix,
            alternatives=table.alternatives,
            criteria=table.criteria,
            directions=table.directions,
            weights=None if weights is None else np.nan_to_num(weights, nan=0.0),
            low=numbers.get("low"),
            high=numbers.get("high"),
            extras=extras,
        )
    except InvalidProblem as refused:
        findings = [
            Finding(flaw.criterion or flaw.alternative, flaw.code, {**flaw.fields, "criterion": flaw.criterion})
            for flaw in refused.flaws
        ]
        raise InvalidInput(findings, table.source) from refused


class _Parser:
    """Walks the rows once and collects findings as it goes."""

    def __init__(self, rows: Rows, decimal_comma: bool, source: str) -> None:
        # the comma that separates no cells is free to be the decimal mark
        self.notation, self.source = Notation("" if decimal_comma else ","), source
        self.findings: list[Finding] = []
        # the place of a row in the file stays with it, for the findings
        filled = [(i, row) for i, row in enumerate(rows) if any(cell is not None for cell in row)]
        (self.header_row, header), *self.body = filled or [(0, [])]
        self.width = max((j + 1 for j, cell in enumerate(header) if cell is not None), default=0)
        self.header = header

    def table(self) -> Table:
        criteria = self._criteria()
        alternatives: list[str] = []
        seen: set[str] = set()
        matrix: list[list[float]] = []
        places: list[int] = []
        words: dict[str, tuple[str, ...]] = {}
        numbers: dict[str, Array] = {}
        for i, row in self.body:
            name = self._row_name(i, row)
            cells = self._fitted(i, row)
            if str(row[0]).startswith("#"):
                self._special(i, name[1:].strip().lower(), cells, words, numbers)
            else:
                if name in seen:
                    self._find(i, 0, "duplicate_alternative", name=name)
                seen.add(name)
                alternatives.append(name)
                matrix.append(self._each(i, cells, self._number, float("nan")))
                places.append(i)
        scores = np.array(matrix, dtype=np.float64).reshape(len(alternatives), len(criteria))
        self._whole(alternatives, criteria, scores, described={"low", "high"} <= set(numbers))
        self._scales(places, alternatives, criteria, scores, numbers)
        if self.findings:
            raise InvalidInput(listed(self.findings), self.source)
        return Table(self.source, tuple(alternatives), criteria, frozen_array(scores), words, numbers)

    def _find(self, row: int, column: int, code: str, **fields: object) -> None:
        self.findings.append(Finding(address(row, column), code, fields))

    def _criteria(self) -> tuple[str, ...]:
        names: list[str] = []
        seen: set[str] = set()
        for j in range(1, self.width):
            name = _name(self.header[j])
            if not name:
                self._find(self.header_row, j, "criterion_without_name")
            elif name in seen:
                self._find(self.header_row, j, "duplicate_criterion", name=name)
            self.findings += string_findings(address(self.header_row, j), name, name=True)
            seen.add(name)
            names.append(name)
        return tuple(names)

    def _row_name(self, i: int, row: list[Cell]) -> str:
        name = _name(row[0])
        if not name:
            self._find(i, 0, "alternative_without_name")
        self.findings += string_findings(address(i, 0), name, name=True)
        return name

    def _fitted(self, i: int, row: list[Cell]) -> list[Cell]:
        """The cells under the criteria. A row of another length is a finding; empty cells beyond the table are not."""
        cells = row[1 : self.width]
        beyond = [j for j, cell in enumerate(row) if j >= self.width and cell is not None]
        if beyond:
            self._find(i, beyond[0], "row_too_long", expected=self.width, found=beyond[-1] + 1)
        if len(row) < self.width:
            self._find(i, len(row) - 1, "row_too_short", expected=self.width, found=len(row))
        return cells + [None] * (self.width - 1 - len(cells))

    def _special(
        self, i: int, name: str, cells: list[Cell], words: dict[str, tuple[str, ...]], numbers: dict[str, Array]
    ) -> None:
        if name in words or name in numbers:
            self._find(i, 0, "special_row_twice", name=name)
        elif name in WORDS:
            words[name] = tuple(self._each(i, cells, self._word(WORDS[name]), ""))
        elif name in NUMERIC_ROWS:
            values = self._each(i, cells, self._number, float("nan"))
            numbers[name] = frozen_array(values)
            if name == "weight":
                self._weights(i, values)
        else:
            known = ", ".join("#" + each for each in (*WORDS, *NUMERIC_ROWS))
            self._find(i, 0, "special_row_unknown", name=name, known=known)

    def _weights(self, i: int, values: list[float]) -> None:
        for j, value in enumerate(values):
            if value < 0:
                self._find(i, j + 1, "weight_negative", criterion=_name(self.header[j + 1]), weight=value)
        if values and not any(value > 0 or value < 0 for value in values):
            self._find(i, 0, "weights_all_zero")

    def _each(self, i: int, cells: list[Cell], read: Callable[[int, int, Cell], T], empty: T) -> list[T]:
        return [empty if cell is None else read(i, j + 1, cell) for j, cell in enumerate(cells)]

    def _number(self, row: int, column: int, cell: Cell) -> float:
        value = read(cell, self.notation) if isinstance(cell, str) else cell
        if value is None:
            self._find(row, column, "not_a_number", text=str(cell)[:60])
            return float("nan")
        if not np.isfinite(value):
            self._find(row, column, "number_too_large", text=str(cell)[:60])
        return value

    def _word(self, known: tuple[str, ...]) -> Callable[[int, int, Cell], str]:
        def read(row: int, column: int, cell: Cell) -> str:
            word = str(cell).strip().lower()
            if word not in known:
                self._find(row, column, "word_unknown", text=str(cell)[:60], known=", ".join(known))
            return word

        return read

    def _scales(
        self,
        places: list[int],
        alternatives: list[str],
        criteria: tuple[str, ...],
        matrix: Array,
        numbers: dict[str, Array],
    ) -> None:
        """Scores beyond the ends that the table itself gives; where those are crossed, that is the finding."""
        nowhere = np.full(max(self.width - 1, 0), np.nan)
        low, high = numbers.get("low", nowhere), numbers.get("high", nowhere)
        with np.errstate(over="ignore"):  # a scale of infinite length is found below
            crossed, endless = low >= high, np.isinf(high - low)
        for j in np.flatnonzero(crossed | endless).tolist():
            code = "scale_ends_crossed" if crossed[j] else "scale_ends"
            self.findings.append(Finding(criteria[j], code, {"low": low[j], "high": high[j]}))
        if matrix.size:
            for i, j in np.argwhere(((matrix < low) | (matrix > high)) & ~crossed).tolist():
                number, ends = float(matrix[i, j]), (float(low[j]), float(high[j]))
                code = "score_beyond_end" if np.isnan(ends).any() else "score_outside_scale"
                fields = {"recommendation": alternatives[i], "criterion": criteria[j], "number": number}
                end = ends[0] if number < ends[0] else ends[1]
                self._find(places[i], j + 1, code, **fields, low=ends[0], high=ends[1], end=end)

    def _whole(self, alternatives: list[str], criteria: tuple[str, ...], matrix: Array, described: bool) -> None:
        """Whether it says anything. A table of the program may lack criteria, recommendations or scores as yet: it is
        known by the word in its corner, and by the scales that it gives."""
        if not criteria and str(self.header[:1] and self.header[0]).lower() != CORNER:
            self.findings.append(Finding("", "no_criteria"))
        elif criteria and not alternatives and not described:
            self.findings.append(Finding("", "no_alternatives"))
        elif criteria and not self.findings and not described and np.isnan(matrix).all():
            self.findings.append(Finding("", "table_without_numbers"))


def _name(cell: Cell) -> str:
    """A name as typed, without the apostrophe that keeps it from being taken for a formula or a special row."""
    if isinstance(cell, float):
        return f"{cell:g}"
    return plain(cell or "")
