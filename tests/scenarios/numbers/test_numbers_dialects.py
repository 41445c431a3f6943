"""Tables written by LibreOffice in four languages: every figure comes back, or is asked about; none becomes another."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from scenarios.io.tables.readers.any_format import open_book
from scenarios.numbers import proved_decimal, read_column
from tests.scenarios.spreadsheet import SOFFICE, require_soffice

pytestmark = pytest.mark.recalculation
DIALECTS = {"en-US": ("44", "1033"), "de-DE": ("59", "1031"), "fr-FR": ("59", "1036"), "zh-CN": ("9", "2052")}
FORMATS = {  # how a column is shown: the format, decimals, the largest, and whether it may be negative
    "General": (3, 10_000, True),
    "#,##0": (0, 2_000_000, False),
    "#,##0.00": (2, 200_000, True),
    "#,##0.000": (3, 5_000, False),
    "0.000": (3, 5_000, False),
    "0.0%": (3, 1, False),
    "#,##0.00;(#,##0.00)": (2, 9_000, True),
    "0.00E+00": (0, 999, False),
}
ROWS = 8
LOCALE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>{language}</value></prop></item></oor:items>
"""


def drawn(seed: int) -> list[list[float]]:
    """Columns of figures that lose nothing in the format they are shown in."""
    source = random.Random(seed)
    columns = []
    for decimals, most, negative in FORMATS.values():
        figures = [round(source.uniform(0, most) ** source.choice((0.5, 1.0)), decimals) for _ in range(ROWS)]
        columns.append([-each if negative and source.random() < 0.3 else each for each in figures])
    return columns


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    require_soffice()
    yield tmp_path_factory.mktemp("dialects")


@pytest.mark.parametrize("language", DIALECTS)
def test_figures_of_a_spreadsheet_come_back_or_are_asked_about(folder: Path, language: str) -> None:
    profile = folder / language
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(LOCALE.format(language=language), encoding="utf-8")
    sources = []
    for seed in range(6):
        book = openpyxl.Workbook()
        for j, (code, column) in enumerate(zip(FORMATS, drawn(seed), strict=True), start=1):
            for i, number in enumerate(column, start=1):
                book.active.cell(i, j, number).number_format = code
        sources.append(folder / f"{language}-{seed}.xlsx")
        book.save(sources[-1])
    separator, code = DIALECTS[language]
    form = f"csv:Text - txt - csv (StarCalc):{separator},34,76,1,,{code},false,true"  # as shown, in UTF-8
    command = [str(SOFFICE), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", form]
    command += ["--outdir", str(folder), *map(str, sources)]
    subprocess.run(command, capture_output=True, timeout=180, check=True)
    taken = 0
    for seed, source in enumerate(sources):
        rows = open_book(source.with_suffix(".csv")).sheet().rows
        table = proved_decimal(cell for row in rows for cell in row)
        for figures, cells in zip(drawn(seed), zip(*rows, strict=True), strict=True):
            column = read_column(cells, table=table)
            doubted = {each.index for each in column.doubts}
            told = [None if i in doubted else number for i, number in enumerate(figures)]
            assert list(column.values) == told, [cell.value for cell in cells]
            taken += ROWS - len(doubted)
    assert taken > 0.9 * len(sources) * ROWS * len(FORMATS)
