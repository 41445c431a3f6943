"""Cells that are names: read as they stand, whatever they would be as numbers."""

from __future__ import annotations

import pytest

from scenarios.io.tables.cells import EMPTY, UNCOMPUTED, Style, TableCell
from scenarios.numbers import name_of


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        (TableCell(20261101.0, "number"), "20261101"),
        (TableCell(1000001.0, "number"), "1000001"),
        (TableCell(91440300123456.0, "number"), "91440300123456"),
        (TableCell(1.5, "number"), "1.5"),
        (TableCell(-3.0, "number"), "-3"),
        (TableCell(12.0, "number", Style(code="0000")), "0012"),
        (TableCell(0.45, "number", Style(percent=True, code="0%")), "45%"),
        (TableCell("2026/3/1", "date"), "2026/3/1"),
        (TableCell("Dyke"), "Dyke"),
        (EMPTY, ""),
        (UNCOMPUTED, ""),
    ],
)
def test_numbers_as_names_stay_whole(cell: TableCell, name: str) -> None:
    assert name_of(cell) == name
