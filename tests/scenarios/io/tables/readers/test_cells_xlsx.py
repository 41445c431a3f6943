"""The cells of .xlsx workbooks, as many programs write them: what stands in each, and what kind of thing that is."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from scenarios.io.tables.cells import EMPTY, UNCOMPUTED, CellArea, Style, TableCell
from scenarios.io.tables.readers.any_format import open_book
from scenarios.text.findings import sentence
from tests.scenarios.packages import STRICT, STRICT_OFFICE, cells, refusal, values, xlsx


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ('<c r="A1"><v>1.5</v></c>', TableCell(1.5, "number")),
        ('<c r="A1" t="n"><v>1E3</v></c>', TableCell(1000.0, "number")),
        ('<c r="A1" t="b"><v>1</v></c>', TableCell("TRUE", "logical")),
        ('<c r="A1" t="e"><v>#DIV/0!</v></c>', TableCell("#DIV/0!", "error")),
        ('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', TableCell("#DIV/0!", "error")),
        ('<c r="A1" t="str"><v>plain</v></c>', TableCell("plain")),
        ('<c r="A1" t="d"><v>2026-03-01</v></c>', TableCell("2026-03-01", "date", Style(code="yyyy-mm-dd"))),
        ('<c r="A1" t="inlineStr"><is><t>in line</t></is></c>', TableCell("in line")),
        ('<c r="A1" t="inlineStr"><is><t>two&#10;lines</t></is></c>', TableCell("two lines")),
        ('<c r="A1" t="inlineStr"><is><t>two_x000D_&#10;lines</t></is></c>', TableCell("two lines")),
        ('<c r="A1" t="inlineStr"><is><t>_x005F_x4E2D_</t></is></c>', TableCell("_x4E2D_")),
        ('<c r="A1" t="inlineStr"><is><t>#N/A</t></is></c>', TableCell("#N/A", "error")),
        (
            '<c r="A1" t="inlineStr"><is><r><t>rich </t></r><r><t>text</t></r><rPh><t>reading</t></rPh></is></c>',
            TableCell("rich text"),
        ),
        ('<c r="A1" t="str"><f>B1</f><v></v></c><c r="B1"><v>1</v></c>', EMPTY),
        ('<c r="A1"><f>B1</f></c>', UNCOMPUTED),
        ('<c r="A1"><f>B1</f><v></v></c>', UNCOMPUTED),
        ('<c r="A1" t="str"><f>B1</f></c>', UNCOMPUTED),
        ('<c r="A1"><f>B1</f><v>7</v></c>', TableCell(7.0, "number")),
        ("<c><v>3</v></c>", TableCell(3.0, "number")),
    ],
)
def test_a_cell_is_what_its_type_says(tmp_path: Path, inside: str, expected: TableCell) -> None:
    assert cells(xlsx(tmp_path / "t.xlsx", f'<row r="1">{inside}</row>'))[0] == expected


def test_shared_texts_are_put_together_and_their_readings_left_out(tmp_path: Path) -> None:
    texts = "<si><t>甲</t></si><si><r><t>东京</t></r><rPh sb='0' eb='2'><t>とうきょう</t></rPh></si><si><t> </t></si>"
    row = "".join(f'<c t="s"><v>{i}</v></c>' for i in (1, 0, 2, 0))
    path = xlsx(tmp_path / "t.xlsx", f"<row>{row}</row>", texts=texts)
    assert values(open_book(path).sheet()) == [["东京", "甲", None, "甲"]]


def test_cells_and_rows_without_places_follow_one_another(tmp_path: Path) -> None:
    rows = '<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row>'
    rows += '<row r="4"><c><v>6</v></c></row><row><c><v>7</v></c></row>'
    path = xlsx(tmp_path / "t.xlsx", rows)
    assert values(open_book(path).sheet()) == [[1, None, None, 4, 5], [], [], [6], [7]]


def test_the_strict_form_and_prefixes_are_read_like_any_other(tmp_path: Path) -> None:
    strict = xlsx(tmp_path / "s.xlsx", "<row><c><v>1</v></c></row>", main=STRICT, office=STRICT_OFFICE)
    assert values(open_book(strict).sheet()) == [[1]]
    rows = "<x:sheetData><x:row><x:c><x:v>2</x:v></x:c></x:row></x:sheetData>"
    sheet = f'<x:worksheet xmlns:x="{STRICT}">{rows}</x:worksheet>'
    prefixed = xlsx(tmp_path / "x.xlsx", "", parts={"xl/worksheets/sheet1.xml": sheet})
    assert values(open_book(prefixed).sheet()) == [[2]]


@pytest.mark.parametrize("claim", ["A1", "A1:XFD1048576", "nonsense"])
def test_the_size_that_a_sheet_claims_is_not_trusted(tmp_path: Path, claim: str) -> None:
    rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>"
    path = xlsx(tmp_path / "t.xlsx", rows, before=f'<dimension ref="{claim}"/>')
    assert values(open_book(path).sheet()) == [[1, 2], [None, 3]]


def test_cells_that_only_have_a_style_are_no_cells(tmp_path: Path) -> None:
    rows = '<row><c><v>1</v></c><c s="1"/><c s="1"/></row>' + '<row><c s="1"/></row>' * 50
    path = xlsx(tmp_path / "t.xlsx", rows)
    assert values(open_book(path).sheet()) == [[1]]


STYLES = """<numFmts><numFmt numFmtId="164" formatCode="{}"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>
<dxfs><dxf><numFmt numFmtId="164" formatCode="0%"/></dxf></dxfs>"""


def shown(folder: Path, code: str, value: float = 46082, workbook: str = "") -> TableCell:
    styles = STYLES.format(code.replace('"', "&quot;"))
    row = f'<row><c s="1"><v>{value}</v></c></row>'
    return cells(xlsx(folder / "t.xlsx", row, styles=styles, workbook=workbook))[0]


def test_number_formats_say_what_the_figures_are(tmp_path: Path) -> None:
    assert shown(tmp_path, "0.0%") == TableCell(46082, "number", Style(percent=True, code="0.0%"))
    assert shown(tmp_path, "#,##0").style.grouped
    dash = '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'
    assert shown(tmp_path, dash) == TableCell(46082, "number", Style(accounting=True, code=dash))
    assert shown(tmp_path, "0.00").style == Style(code="0.00")


def test_dates_are_shown_as_excel_shows_them(tmp_path: Path) -> None:
    assert shown(tmp_path, 'yyyy"年"m"月"d"日"')[:2] == ("2026年3月1日", "date")
    assert shown(tmp_path, "dd/mm/yyyy", workbook='<workbookPr date1904="1"/>')[:2] == ("02/03/2030", "date")
    assert shown(tmp_path, "yyyy-mm-dd", -3) == TableCell(-3, "number", Style(code="yyyy-mm-dd"))  # Excel shows #####


@pytest.mark.parametrize("number", [*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
def test_the_built_in_formats_of_dates_are_known(tmp_path: Path, number: int) -> None:
    styles = f'<cellXfs><xf numFmtId="{number}"/></cellXfs>'
    path = xlsx(tmp_path / "t.xlsx", "<row><c><v>46082.5</v></c></row>", styles=styles)
    assert cells(path)[0].kind == "date"


ZEROS = '<row r="{0}"><c><v>5</v></c><c><f>A{0}*2</f><v>{1}</v></c></row>'.format
XLSX_WRITER = '<fileVersion appName="xl" rupBuild="4505"/><calcPr calcId="124519" fullCalcOnLoad="1"/>'


@pytest.mark.parametrize(
    ("workbook", "stored", "computed"),
    [
        (XLSX_WRITER, ["0", "0"], [False, False]),
        (XLSX_WRITER, ["10", "0"], [True, False]),  # the library writes 0 where it is given nothing
        ('<calcPr fullCalcOnLoad="1"/>', ["0", "0"], [False, False]),  # nothing was computed, it seems
        ('<calcPr fullCalcOnLoad="1"/>', ["10", "0"], [True, True]),
        ("<calcPr/>", ["0", "0"], [True, True]),
        ("", ["0", "0"], [True, True]),
    ],
)
def test_a_zero_that_nobody_computed_is_no_zero(
    tmp_path: Path, workbook: str, stored: list[str], computed: list[bool]
) -> None:
    path = xlsx(tmp_path / "t.xlsx", ZEROS(1, stored[0]) + ZEROS(2, stored[1]), workbook=workbook)
    expected = [
        TableCell(float(value), "number") if known else UNCOMPUTED
        for value, known in zip(stored, computed, strict=True)
    ]
    assert [row[1] for row in open_book(path).sheet().rows] == expected


def test_what_is_hidden_merged_or_filtered_is_told(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["Name", "Head", None, "Also"], ["a", 1, 2, 3], ["b", 4, 5, 6]):
        sheet.append(row)
    sheet.merge_cells("B1:C1")
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet.column_dimensions["H"].hidden = True  # beyond the table, so of no interest
    sheet.auto_filter.ref = "A1:D3"
    book.save(path)
    read = open_book(path).sheet()
    assert (read.hidden_rows, read.hidden_columns, read.merged) == ({1}, {2}, (CellArea(0, 1, 0, 2),))
    assert not read.filtered  # only its buttons are there
    sheet.auto_filter.add_filter_column(0, ["b"])
    book.save(path)
    assert open_book(path).sheet().filtered


def test_the_first_visible_sheet_with_figures_is_taken_and_said(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    book = openpyxl.Workbook()
    book.worksheets[0].append(["A note on the", "method"])
    hidden, _, table = (book.create_sheet(name) for name in ("Lists", "Empty", "评分"))
    hidden.sheet_state = "veryHidden"
    for sheet in (hidden, table):
        for row in (["x", "C1"], [sheet.title, 1], ["B", 2]):
            sheet.append(row)
    book.create_chartsheet("Chart")
    book.save(path)
    opened = open_book(path)
    assert [(head.name, head.hidden, head.kind) for head in opened.sheets] == [
        ("Sheet", False, "sheet"),
        ("Lists", True, "sheet"),
        ("Empty", False, "sheet"),
        ("评分", False, "sheet"),
        ("Chart", False, "chart"),
    ]
    read = opened.sheet()
    assert read.name == "评分"
    assert "“评分”" in sentence(read.remarks[0], "en")
    assert opened.sheet("Lists").rows[1][0] == TableCell("Lists")
    assert opened.sheet("Empty").rows == ()
    table.sheet_state = "hidden"
    book.save(path)
    assert open_book(path).sheet().name == "Sheet"  # it has something at least
    for wrong, code in (("Nowhere", "sheet_unknown"), ("Chart", "sheet_is_chart")):
        with pytest.raises(Exception, match=code):
            opened.sheet(wrong)


def test_empty_and_hidden_workbooks_are_one_sentence(tmp_path: Path) -> None:
    assert refusal(xlsx(tmp_path / "t.xlsx", "")) == [("", "table_empty")]
    path = tmp_path / "h.xlsx"
    book = openpyxl.Workbook()
    book.create_sheet("Full").append([1])
    book["Full"].sheet_state = "hidden"
    book.save(path)
    assert refusal(path) == [("", "sheets_hidden")]


def test_openpyxls_own_cells_come_back(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    book = openpyxl.Workbook()
    book.worksheets[0].append(["a", 1, 2.5, True, dt.date(2026, 3, 1), dt.datetime(2026, 3, 1, 8, 5), None])
    book.save(path)
    read = open_book(path).sheet().rows[0]
    assert [cell.value for cell in read] == ["a", 1, 2.5, "TRUE", "2026-03-01", "2026-03-01 8:05:00"]
    assert [cell.kind for cell in read] == ["text", "number", "number", "logical", "date", "date"]


def test_a_table_as_wide_as_excel_is_read(tmp_path: Path) -> None:
    row = "<row>" + "<c><v>1</v></c>" * 16_384 + "</row>"
    assert len(open_book(xlsx(tmp_path / "t.xlsx", row * 3)).sheet().rows[0]) == 16_384
    assert refusal(xlsx(tmp_path / "w.xlsx", "<row>" + "<c/>" * 16_385 + "</row>")) == [("", "workbook_broken")]


def test_a_cell_in_the_last_row_of_excel_is_read(tmp_path: Path) -> None:
    sheet = open_book(xlsx(tmp_path / "t.xlsx", '<row r="1048576"><c><v>1</v></c></row>')).sheet()
    assert len(sheet.rows) == 1_048_576
    assert refusal(xlsx(tmp_path / "w.xlsx", '<row r="1048577"><c><v>1</v></c></row>')) == [("", "table_too_large")]


def test_more_cells_than_are_read_are_refused_before_they_fill_the_memory(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{i}"><c r="XFD{i}"><v>1</v></c></row>' for i in range(1, 200))
    assert refusal(xlsx(tmp_path / "t.xlsx", rows)) == [("", "table_too_large")]


@pytest.mark.parametrize(
    "declaration", ['<!DOCTYPE x [<!ENTITY a "ha">]>', '<!DOCTYPE x SYSTEM "http://localhost/x.dtd">']
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp037"])
def test_a_declaration_is_refused_in_whatever_encoding_it_hides(
    tmp_path: Path, declaration: str, encoding: str
) -> None:
    part = f"<?xml version='1.0' encoding='{encoding}'?>{declaration}<worksheet/>".encode(encoding)
    path = xlsx(tmp_path / "t.xlsx", "", parts={"xl/worksheets/sheet1.xml": part})
    assert {code for _, code in refusal(path)} <= {"workbook_declares_entities", "workbook_broken"}
