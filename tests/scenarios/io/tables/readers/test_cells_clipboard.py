"""The cells on the clipboard, in the forms that LibreOffice and Excel put there."""

from __future__ import annotations

import datetime as dt
import subprocess
from pathlib import Path

import openpyxl
import pytest

from scenarios.findings import InvalidInput
from scenarios.io.tables.cells import EMPTY, CellArea, Style, TableCell
from scenarios.io.tables.readers import html as html_cells
from scenarios.io.tables.readers.clipboard import pasted_sheet
from tests.scenarios.packages import values
from tests.scenarios.spreadsheet import SOFFICE, require_soffice

LIBRE = """<!DOCTYPE html><html><head><meta content="text/html"/><title></title>
<style type="text/css">body,div,table {{ font-family:"Calibri" }}</style></head><body>
<table cellspacing="0" border="0"><colgroup width="80"></colgroup><tr>
<td height="20" align="left">{name}</td>
{cells}</tr></table><!-- ** --></body></html>"""


def libre(*cells: str) -> list[TableCell]:
    return list(pasted_sheet("as shown", LIBRE.format(name="甲 &amp; 乙", cells="\n".join(cells))).rows[0][1:])


def test_full_figures_are_taken_from_what_libreoffice_puts_beside_them() -> None:
    assert libre(
        '<td align="right" sdval="0.123456" sdnum="1033;0;0.00">0.12</td>',
        '<td align="right" sdval="1450.5" sdnum="1033;0;#,##0.0">1,450.5</td>',
        '<td align="right" sdval="0.45" sdnum="1033;0;0%">45%</td>',
        '<td align="right" sdval="46082" sdnum="1033;0;YYYY-MM-DD">2026-03-01</td>',
        '<td align="right" sdval="1" sdnum="1033;0;BOOLEAN">TRUE</td>',
        '<td align="left"><font face="X">line &quot;one&quot;<br>line  two</font></td>',
        '<td align="right" sdval="0" sdnum="1033;">#DIV/0!</td>',
        '<td align="right" sdval="0" sdnum="1033;">Err:502</td>',
        '<td align="left"><a class="comment-indicator"></a><comment>a note</comment><font>noted</font></td>',
        '<td align="left"><br></td>',
        '<td align="right" sdval="7" sdnum="1033;">7</td>',
    ) == [
        TableCell(0.123456, "number", Style(code="0.00")),
        TableCell(1450.5, "number", Style(code="#,##0.0")),
        TableCell(0.45, "number", Style(percent=True, code="0%")),
        TableCell("2026-03-01", "date", Style(code="YYYY-MM-DD")),
        TableCell("TRUE", "logical"),
        TableCell('line "one" line two'),
        TableCell("#DIV/0!", "error"),
        TableCell("Err:502", "error"),
        TableCell("noted"),
        EMPTY,
        TableCell(7.0, "number"),
    ]


def test_german_figures_prove_their_decimal_comma() -> None:
    cell = '<td align="right" sdval="0,123456" sdnum="1031;0;0,00">0,12</td><td>1.450</td>'
    sheet = pasted_sheet("x", LIBRE.format(name="a", cells=cell))
    assert [cell[:2] for cell in sheet.rows[0]] == [("a", "text"), (0.123456, "number"), ("1.450", "text")]
    assert sheet.rows[0][1].style == Style(code="0.00")
    assert sheet.decimal == ","


EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>
<!--table {mso-displayed-decimal-separator:"\\."; mso-displayed-thousand-separator:"\\,";}
.xl65 {mso-number-format:Percent;} .xl66 {color:red;mso-number-format:"\\#\\,\\#\\#0";}
.xl67 {mso-number-format:"yyyy\\0022年\\0022m\\0022月\\0022";}--></style></head><body>
<table border=0 x:str><!--StartFragment--><col width=64><tr height=20><td height=20 class=xl64>Name</td>
<td class=xl66 align=right x:num="1450.25">1,450</td><td class=xl66 align=right>1,450</td>
<td class=xl65 align=right>45%</td><td class=xl67 align=right x:num="46082">2026年3月</td>
<td x:err="#N/A">#N/A</td><td x:bool="TRUE">TRUE</td><td x:str>007</td>
</tr><!--EndFragment--></table></body></html>"""


def test_excel_says_the_format_and_sometimes_the_figure() -> None:
    sheet = pasted_sheet("x", EXCEL)
    assert sheet.decimal == "."
    assert list(sheet.rows[0]) == [
        TableCell("Name"),
        TableCell(1450.25, "number", Style(grouped=True, code="#,##0")),
        TableCell("1,450", "text", Style(grouped=True, code="#,##0")),
        TableCell("45%", "text", Style(percent=True, code="0.00%")),
        TableCell("2026年3月", "date", Style(code='yyyy"年"m"月"')),
        TableCell("#N/A", "error"),
        TableCell("TRUE", "logical"),
        TableCell("007"),
    ]


def test_cells_that_span_others_keep_the_grid() -> None:
    html = """<table><tr><td rowspan=2>Name<td colspan=2>Head<td>x</tr><tr><td>a<td>b<td>c</tr>
    <tr><td>A<td>1<td>2<td>3</tr></table>"""
    sheet = pasted_sheet("", html)
    assert values(sheet) == [["Name", "Head", None, "x"], [None, "a", "b", "c"], ["A", "1", "2", "3"]]
    assert sheet.merged == (CellArea(0, 0, 1, 0), CellArea(0, 1, 0, 2))


def test_of_a_page_the_largest_table_is_taken() -> None:
    inner = "<table><tr><td>a<td>1</tr><tr><td>b<td>2</table>"
    page = f"<p>News</p><table><tr><td>Menu</td><td>{inner}</td></tr></table><script>var x = '<table>';</script>"
    assert values(pasted_sheet("", page)) == [["a", "1"], ["b", "2"]]


WIDE = "<table><tr>" + "<td colspan=16384>x" * 200


@pytest.mark.parametrize("html", [None, "", "<p>no table", "<table></table>", WIDE])
def test_without_a_table_the_text_is_read(html: str | None) -> None:
    assert values(pasted_sheet("a\t1\r\nb\t2\r\n", html))[1] == ["b", "2"]


def test_a_page_that_is_broken_is_read_as_far_as_it_goes_or_gives_way_to_the_text() -> None:
    sheet = pasted_sheet("a\t1\r\nb\t2\r\n", "<table><![nonsense[ ]><tr><td>1")
    assert values(sheet) in ([["a", "1"], ["b", "2"]], [["1"]])  # parsers of Python 3.13 go on where older ones stop


def test_quotes_that_excel_needs_are_taken_off_and_others_are_left() -> None:
    plain = '"two\nlines"\t"said ""so"""\t"quoted"\n"\t1"\t5" pipe\tend\n'
    assert values(pasted_sheet(plain)) == [["two lines", 'said "so"', '"quoted"'], ["1", '5" pipe', "end"]]
    assert values(pasted_sheet('line "one" line two\t0.12\nx\t"\n')) == [['line "one" line two', "0.12"], ["x", '"']]


def test_a_pasted_csv_text_is_split_like_a_file() -> None:
    assert values(pasted_sheet("name;C1\na;1,5\nb;2\n")) == [["name", "C1"], ["a", "1,5"], ["b", "2"]]


def test_a_page_too_large_is_read_as_shown_and_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_cells, "LARGEST_HTML", 10)
    monkeypatch.setattr("scenarios.io.tables.readers.clipboard.LARGEST_HTML", 10)
    sheet = pasted_sheet("a\t0.12\n", LIBRE.format(name="a", cells='<td sdval="0.123456">0.12</td>'))
    assert values(sheet) == [["a", "0.12"]]
    assert [each.code for each in sheet.remarks] == ["paste_as_shown"]


def test_an_empty_clipboard_is_a_finding() -> None:
    with pytest.raises(InvalidInput, match="table_empty"):
        pasted_sheet(" \r\n", "<table><tr><td></td></tr></table>")


@pytest.mark.recalculation
def test_the_html_of_libreoffice_has_the_full_figures(tmp_path: Path) -> None:
    """What it exports as a page and what it puts on the clipboard are written by the same filter."""
    require_soffice()
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["方案", 0.123456, 1450.5, 0.45, dt.date(2026, 3, 1), "=1/0", "two\nlines"])
    for place, code in (("B1", "0.00"), ("C1", "#,##0"), ("D1", "0%")):
        sheet[place].number_format = code
    book.save(tmp_path / "t.xlsx")
    command = [str(SOFFICE), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "html", "--outdir", str(tmp_path), str(tmp_path / "t.xlsx")]
    subprocess.run(command, capture_output=True, timeout=180, check=False)
    cells = pasted_sheet("", (tmp_path / "t.html").read_text(encoding="utf-8")).rows[0]
    assert [(cell.value, cell.kind) for cell in cells] == [
        ("方案", "text"),
        (0.123456, "number"),
        (1450.5, "number"),
        (0.45, "number"),
        ("2026-03-01", "date"),
        ("#DIV/0!", "error"),
        ("two lines", "text"),
    ]
    assert cells[3].style.percent
