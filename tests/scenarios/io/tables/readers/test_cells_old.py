"""Workbooks of Excel's other forms, and what is none."""

from __future__ import annotations

import datetime as dt
import subprocess
from pathlib import Path

import openpyxl
import pytest

from scenarios.io.tables.readers.any_format import open_book
from tests.scenarios.packages import refusal, values, zipped
from tests.scenarios.spreadsheet import SOFFICE, require_soffice

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BEGINNING = b"\x09\x08\x10\0" + bytes(16)  # of the stream of a workbook


def saved_as_xls(folder: Path, rows: list[list[object]]) -> Path:
    require_soffice()
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(folder / "t.xlsx")
    command = [
        str(SOFFICE),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "xls",
    ]
    subprocess.run([*command, "--outdir", str(folder), str(folder / "t.xlsx")], capture_output=True, timeout=180)
    return folder / "t.xls"


@pytest.mark.recalculation
def test_an_old_workbook_says_what_it_cannot_say(tmp_path: Path) -> None:
    rows: list[list[object]] = [[None], [None, "name", "C1"], [None, "a", 1.5], [None, "b", "=1/0"]]
    sheet = open_book(saved_as_xls(tmp_path, rows)).sheet()
    assert values(sheet) == [[], [None, "name", "C1"], [None, "a", 1.5], [None, "b"]]
    assert [each.code for each in sheet.remarks] == ["format_shows_values_alone"]


@pytest.mark.recalculation
def test_a_column_with_a_head_and_no_cell_is_refused_where_errors_cannot_be_seen(tmp_path: Path) -> None:
    rows: list[list[object]] = [["name", "C1", "C2"], ["a", 1, "=1/0"], ["b", 2, "=NA()"]]
    assert refusal(saved_as_xls(tmp_path, rows)) == [("C1", "column_without_cells")]


@pytest.mark.recalculation
def test_dates_and_times_are_no_figures(tmp_path: Path) -> None:
    given = [dt.date(2026, 3, 1), dt.datetime(2026, 3, 1, 8, 5), dt.time(8, 5), dt.timedelta(hours=30), True]
    sheet = open_book(saved_as_xls(tmp_path, [["a", *given], ["b", 1, 2, 3, 4, 5]])).sheet()
    assert [(cell.value, cell.kind) for cell in sheet.rows[0][1:]] == [
        ("2026-03-01", "date"),
        ("2026-03-01 08:05", "date"),
        ("08:05", "date"),
        ("1 day, 6:00:00", "date"),
        ("TRUE", "logical"),
    ]


@pytest.mark.recalculation
def test_a_damaged_old_workbook_ends_nothing_but_its_own_reading(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = saved_as_xls(tmp_path, [["name", "C1"], ["a", 1], ["b", 2]])
    whole = path.read_bytes()
    for length in range(600, len(whole), len(whole) // 7):
        path.write_bytes(whole[:length])
        assert refusal(path) == [("", "workbook_broken")]
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "workbook_has_password"),
        (OLE + bytes(504) + BEGINNING + b"\x2f\0\x36\0", "workbook_has_password"),
        (OLE + "WordDocument".encode("utf-16-le"), "archive_without_sheets"),
        (OLE + "_VBA_PROJECT_CUR".encode("utf-16-le"), "workbook_has_macros"),
        (OLE + b"and nothing else", "workbook_broken"),
    ],
)
def test_a_container_without_a_readable_workbook_is_one_sentence(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "t.xls"
    path.write_bytes(data)
    assert refusal(path) == [("", code)]


def test_a_binary_workbook_in_short_form_is_refused(tmp_path: Path) -> None:
    """SheetJS writes such, and of each row only the first cell would be read."""
    short = b"\x91\x01\x00" + b"\x10\x08" + bytes(8)  # the beginning of the cells, and a number without its column
    path = zipped(tmp_path / "t.xlsb", {"xl/workbook.bin": b"", "xl/worksheets/sheet1.bin": short})
    assert refusal(path) == [("", "xlsb_in_short_form")]
    whole = b"\x91\x01\x00" + b"\x05\x10" + bytes(16)
    path = zipped(tmp_path / "t.xlsb", {"xl/workbook.bin": b"", "xl/worksheets/sheet1.bin": whole})
    assert refusal(path) == [("", "workbook_broken")]  # for the rest is lacking


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"word/document.xml": "<x/>", "[Content_Types].xml": "<x/>"}, "archive_without_sheets"),
        ({"photo.jpg": b"x"}, "archive_without_sheets"),
        ({"xl/workbook.xml": "<x/>"}, "table_empty"),
        ({"xl/workbook.xml": "<x>"}, "workbook_broken"),
    ],
)
def test_another_archive_is_one_sentence(tmp_path: Path, parts: dict[str, str | bytes], code: str) -> None:
    assert refusal(zipped(tmp_path / "t.xlsx", parts)) == [("", code)]


def test_a_zip_that_was_cut_off_is_one_sentence(tmp_path: Path) -> None:
    path = zipped(tmp_path / "t.xlsx", {"xl/workbook.xml": "<x/>"})
    path.write_bytes(path.read_bytes()[:60])
    assert refusal(path) == [("", "workbook_broken")]


def test_a_file_that_is_missing_or_a_folder_is_one_sentence(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.ods") == [("", "file_missing")]
    assert refusal(tmp_path) == [("", "file_is_directory")]
