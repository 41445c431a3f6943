"""Random grids come back the same from every kind of workbook, written by openpyxl and by LibreOffice."""

from __future__ import annotations

import datetime as dt
import subprocess
from pathlib import Path
from random import Random

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenarios.io.tables.cells import TableCell
from scenarios.io.tables.readers.any_format import open_book
from scenarios.io.tables.readers.workbook_sheets import Book
from tests.scenarios.spreadsheet import SOFFICE, require_soffice

GRIDS = 12
Value = str | float | bool | dt.date | None
LETTERS = "ab Z9.,;%-–'\"&<>甲乙方案（）、é€\u3000"


def kept(number: float) -> float:
    """The number in the 15 digits that every spreadsheet keeps."""
    return float(f"{number:.15g}")


TEXTS = st.text(st.characters(exclude_categories=["C"], exclude_characters="\u2028\u2029"), min_size=1, max_size=12)
VALUES: st.SearchStrategy[Value] = (
    TEXTS.filter(lambda text: not text.startswith(("=", "#")))
    | st.floats(-1e300, 1e300).map(kept)
    | st.integers(-(10**15) + 1, 10**15 - 1)
    | st.booleans()
    | st.dates(dt.date(1900, 3, 1), dt.date(9999, 12, 31))
    | st.none()
)


def written(path: Path, grids: list[list[list[Value]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for number, grid in enumerate(grids):
        sheet = book.create_sheet(f"表 {number}")
        for row in grid:
            sheet.append(row)
    book.save(path)
    return path


def expected(grid: list[list[Value]]) -> list[list[TableCell]]:
    return trimmed([[cell(value) for value in row] for row in grid])


def cell(value: Value) -> TableCell:
    if isinstance(value, bool):
        return TableCell(str(value).upper(), "logical")
    if isinstance(value, dt.date):
        return TableCell(value.isoformat(), "date")
    if isinstance(value, int | float):
        return TableCell(float(value), "number")
    text = (value or "").lstrip() if (value or "").strip().startswith("'") else (value or "").strip()
    return TableCell(text, "text") if text else TableCell(None, "empty")


def trimmed(rows: list[list[TableCell]]) -> list[list[TableCell]]:
    for row in rows:
        while row and row[-1].kind == "empty":
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


def read(book: Book, name: str) -> list[list[TableCell]]:
    return [[TableCell(each.value, each.kind) for each in row] for row in book.sheet(name).rows]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(grid=st.lists(st.lists(VALUES, max_size=5), max_size=6))
def test_a_grid_of_openpyxls_comes_back(tmp_path: Path, grid: list[list[Value]]) -> None:
    book = open_book(written(tmp_path / "t.xlsx", [grid]))
    assert read(book, "表 0") == expected(grid)


def random_grid(random: Random) -> list[list[Value]]:
    width = random.randint(1, 6)
    return [[random_value(random) for _ in range(width)] for _ in range(random.randint(1, 8))]


def random_value(random: Random) -> Value:
    text = "".join(random.choices(LETTERS, k=random.randint(1, 9))).strip(" '\u3000")
    figures = [
        kept(random.uniform(-1e6, 1e6)),
        kept(random.random()),
        float(random.randint(-(10**9), 10**9)),
        1e-7,
        1.5e20,
    ]
    date = dt.date(2026, 1, 1) + dt.timedelta(days=random.randint(-20_000, 20_000))
    return random.choice([text or None, *figures, date, None, random.random() < 0.5])


@pytest.mark.recalculation
@pytest.mark.parametrize("seed", range(2))
def test_a_grid_that_libreoffice_saved_comes_back(tmp_path: Path, seed: int) -> None:
    require_soffice()
    random = Random(seed)
    grids = [random_grid(random) for _ in range(GRIDS)]
    path = written(tmp_path / "t.xlsx", grids)
    for ending in ("xlsx", "ods", "xls"):
        profile = (tmp_path / "profile").as_uri()
        command = [str(SOFFICE), f"-env:UserInstallation={profile}", "--headless", "--convert-to", ending]
        subprocess.run([*command, "--outdir", str(tmp_path / "saved"), str(path)], capture_output=True, timeout=180)
        book = open_book(tmp_path / "saved" / f"t.{ending}")
        assert book.kind == ending
        for number, grid in enumerate(grids):
            assert read(book, f"表 {number}") == expected(grid), (ending, number)
