"""Tables of the program's own form from rows of cells, read as any file is."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from scenarios.io.tables import DecisionTable, read_table, table_to_scenario
from scenarios.model import Scenario
from scenarios.numbers import written

CARS = [["alternative", "C1", "C2"], ["A", 30.0, 400.0], ["B", 24.0, 550.0]]


def tabled(rows: Sequence[Sequence[str | float | None]]) -> DecisionTable:
    """The table of these rows; None for an empty cell."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([[_text(cell) for cell in row] for row in rows])
        return read_table(path)


def cars() -> Scenario:
    """The scenario of a bare table: nobody has said anything but its figures."""
    return table_to_scenario(tabled(CARS))


def _text(cell: str | float | None) -> str:
    return written(cell) if isinstance(cell, float) else cell or ""
