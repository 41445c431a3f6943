"""A table with its meaning: names, numbers and the special rows and columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from scenarios.checks import id_findings, string_findings
from scenarios.escaping import plain
from scenarios.findings import Finding, InvalidInput, listed
from scenarios.model import THRESHOLD_FIGURES
from scenarios.numbers import Notation, read, written
from scenarios.tables.cells import CORNER, Value, Rows, address
from scenarios.tables.names import LANGUAGES, labels, repeats
from scenarios.tables.reading import read_rows
from scoring.problem import Array, Direction, frozen_array

NUMERIC_ROWS = ("weight", "low", "high", "step", *THRESHOLD_FIGURES)
WORDS: dict[str, tuple[str, ...]] = {
    "objective": ("max", "min"),
    "preference": ("usual", "u", "v", "level", "linear", "gaussian"),
}
TEXT_COLUMNS = ("id", *(f"name_{language}" for language in LANGUAGES))
ENDS = ("low", "high")
ASSUMED = ("direction", "ends", *ENDS, "weight")  # words of the row #assumed
TEXT_ROWS = (*TEXT_COLUMNS, "unit", *(f"unit_{language}" for language in LANGUAGES))

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """What a table file says. matrix: (m, k), NaN where a cell is empty; words and numbers: the special rows that the
    table has, one entry a criterion, "" or NaN where its cell is empty; beside: its special columns, one entry an
    alternative. Ids are as they are; names and units as their cells have them (`names.texts`)."""

    source: str
    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    matrix: Array
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: dict[str, Array] = field(default_factory=dict)
    beside: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def states_a_problem(self) -> bool:
        """Whether there is anything to score."""
        return bool(self.alternatives and self.criteria)

    @property
    def labels(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What alternatives and criteria go by in results: their names, or their ids where names repeat."""
        return labels(self.alternatives, self.beside), labels(self.criteria, self.words)

    def assumes(self, what: str) -> NDArray[np.bool_]:
        """(k,) where the table itself says that nobody gave this: direction, low, high or weight."""
        cells = [set(cell.split()) for cell in self.words.get("assumed", ("",) * len(self.criteria))]
        return np.array([what in words or (what in ENDS and "ends" in words) for words in cells], dtype=bool)

    @property
    def given_ends(self) -> tuple[Array, Array]:
        """(k,) the lower and the upper ends of scales that somebody gave, NaN where nobody did."""
        nowhere = np.full(len(self.criteria), np.nan)
        low, high = (np.where(self.assumes(end), np.nan, self.numbers.get(end, nowhere)) for end in ENDS)
        return low, high

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
        heads = [str(cell).lower() for cell in header]
        self.beside = {name: heads.index(f"#{name}") for name in TEXT_COLUMNS if f"#{name}" in heads}
        # the names stand in the first of all other columns, the criteria in the rest
        self.names, *self.columns = [j for j in range(self.width) if j not in self.beside.values()] or [0]

    def table(self) -> Table:
        criteria = tuple(self._name(self.header_row, j, self.header, "criterion_without_name") for j in self.columns)
        alternatives: list[str] = []
        beside: dict[str, list[str]] = {name: [] for name in self.beside}
        matrix: list[list[float]] = []
        places: list[int] = []
        words: dict[str, tuple[str, ...]] = {}
        numbers: dict[str, Array] = {}
        for i, row in self.body:
            cells = self._fitted(i, row)
            special = self._special_name(row)
            if special is not None:
                self._special(i, special, cells, words, numbers)
                continue
            alternatives.append(self._name(i, self.names, row, "alternative_without_name"))
            matrix.append(self._each(i, cells, self._number, float("nan")))
            for name, j in self.beside.items():
                beside[name].append(self._text(name)(i, j, row[j] if j < len(row) else None))
            places.append(i)
        heads, names = [(self.header_row, j) for j in self.columns], [(i, self.names) for i in places]
        # the header stands first, so what is wrong with it does
        self.findings[:0] = repeats("duplicate_criterion", criteria, words.get("id", ()), heads)
        self.findings += repeats("duplicate_alternative", alternatives, beside.get("id", ()), names)
        scores = np.array(matrix, dtype=np.float64).reshape(len(alternatives), len(criteria))
        self._whole(alternatives, criteria, scores, described={"low", "high"} <= set(numbers))
        columns = {name: tuple(column) for name, column in beside.items()}
        table = Table(self.source, tuple(alternatives), criteria, frozen_array(scores), words, numbers, columns)
        self._scales(places, table)
        if self.findings:
            raise InvalidInput(listed(self.findings), self.source)
        return table

    def _find(self, row: int, column: int, code: str, **fields: object) -> None:
        self.findings.append(Finding(address(row, column), code, fields))

    def _name(self, i: int, j: int, row: list[Value], lacking: str) -> str:
        name = _name(row[j] if j < len(row) else None)
        if not name:
            self._find(i, j, lacking)
        self.findings += string_findings(address(i, j), name, name=True)
        return name

    def _special_name(self, row: list[Value]) -> str | None:
        """What the row is called if it is a special one: its mark may stand in a column of ids before the names."""
        marks = (str(cell) for cell in row[: self.names + 1])
        return next((mark[1:].strip().lower() for mark in marks if mark.startswith("#")), None)

    def _fitted(self, i: int, row: list[Value]) -> list[Value]:
        """The cells under the criteria. A row of another length is a finding; empty cells beyond the table are not."""
        beyond = [j for j, cell in enumerate(row) if j >= self.width and cell is not None]
        if beyond:
            self._find(i, beyond[0], "row_too_long", expected=self.width, found=beyond[-1] + 1)
        if len(row) < self.width:
            self._find(i, len(row) - 1, "row_too_short", expected=self.width, found=len(row))
        return [row[j] if j < len(row) else None for j in self.columns]

    def _special(
        self, i: int, name: str, cells: list[Value], words: dict[str, tuple[str, ...]], numbers: dict[str, Array]
    ) -> None:
        if name in words or name in numbers:
            self._find(i, 0, "special_row_twice", name=name)
        elif name in WORDS:
            words[name] = tuple(self._each(i, cells, self._word(WORDS[name]), ""))
        elif name == "assumed":
            words[name] = tuple(self._each(i, cells, self._assumed, ""))
        elif name in TEXT_ROWS:
            words[name] = tuple(self._each(i, cells, self._text(name), ""))
        elif name in NUMERIC_ROWS:
            values = self._each(i, cells, self._number, float("nan"))
            numbers[name] = frozen_array(values)
            if name == "weight":
                self._weights(i, values)
        else:
            known = ", ".join("#" + each for each in (*WORDS, *NUMERIC_ROWS, *TEXT_ROWS, "assumed"))
            self._find(i, 0, "special_row_unknown", name=name, known=known)

    def _weights(self, i: int, values: list[float]) -> None:
        for j, value in enumerate(values):
            if value < 0:
                at = self.columns[j]
                self._find(i, at, "weight_negative", criterion=_name(self.header[at]), weight=value)
        if values and not any(value > 0 or value < 0 for value in values):
            self._find(i, 0, "weights_all_zero")

    def _each(self, i: int, cells: list[Value], read: Callable[[int, int, Value], T], empty: T) -> list[T]:
        return [empty if cell is None else read(i, j, cell) for j, cell in zip(self.columns, cells, strict=True)]

    def _number(self, row: int, column: int, cell: Value) -> float:
        value = read(cell, self.notation) if isinstance(cell, str) else cell
        if value is None:
            self._find(row, column, "not_a_number", text=str(cell)[:60])
            return float("nan")
        if not np.isfinite(value):
            self._find(row, column, "number_too_large", text=str(cell)[:60])
        return value

    def _word(self, known: tuple[str, ...]) -> Callable[[int, int, Value], str]:
        def read(row: int, column: int, cell: Value) -> str:
            word = str(cell).strip().lower()
            if word not in known:
                self._find(row, column, "word_unknown", text=str(cell)[:60], known=", ".join(known))
            return word

        return read

    def _assumed(self, row: int, column: int, cell: Value) -> str:
        for word in str(cell).lower().split():
            if word not in ASSUMED:
                self._find(row, column, "word_unknown", text=word[:60], known=", ".join(ASSUMED))
        return str(cell).lower()

    def _text(self, name: str) -> Callable[[int, int, Value], str]:
        def read(row: int, column: int, cell: Value) -> str:
            text = _name(cell)
            check = id_findings if name == "id" and text else partial(string_findings, name=name.startswith("name"))
            self.findings += check(address(row, column), text)
            return text if name in ("id", "unit") else str(cell or "")

        return read

    def _scales(self, places: list[int], table: Table) -> None:
        """Scores beyond the ends that the table itself gives; where those are crossed, that is the finding."""
        matrix, (low, high) = table.matrix, table.given_ends
        with np.errstate(over="ignore"):  # a scale of infinite length is found below
            crossed, endless = low >= high, np.isinf(high - low)
        for j in np.flatnonzero(crossed | endless).tolist():
            code = "scale_ends_crossed" if crossed[j] else "scale_ends"
            self.findings.append(Finding(table.criteria[j], code, {"low": low[j], "high": high[j]}))
        if matrix.size:
            for i, j in np.argwhere(((matrix < low) | (matrix > high)) & ~crossed).tolist():
                number, ends = float(matrix[i, j]), (float(low[j]), float(high[j]))
                code = "score_beyond_end" if np.isnan(ends).any() else "score_outside_scale"
                fields = {"recommendation": table.alternatives[i], "criterion": table.criteria[j], "number": number}
                end = ends[0] if number < ends[0] else ends[1]
                self._find(places[i], self.columns[j], code, **fields, low=ends[0], high=ends[1], end=end)

    def _whole(self, alternatives: list[str], criteria: tuple[str, ...], matrix: Array, described: bool) -> None:
        """Whether it says anything. A table of the program may lack criteria, recommendations or scores as yet: it is
        known by the word in its corner, and by the scales that it gives."""
        if not criteria and str(self.header and self.header[self.names]).lower() != CORNER:
            self.findings.append(Finding("", "no_criteria"))
        elif criteria and not alternatives and not described:
            self.findings.append(Finding("", "no_alternatives"))
        elif criteria and not self.findings and not described and np.isnan(matrix).all():
            self.findings.append(Finding("", "table_without_numbers"))


def _name(cell: Value) -> str:
    """A name as typed, without the apostrophe that keeps it from being taken for a formula or a special row."""
    if isinstance(cell, float):
        return written(cell)
    return plain(cell or "")
