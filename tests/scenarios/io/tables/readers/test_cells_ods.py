"""The cells of OpenDocument spreadsheets."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenarios.io.tables.cells import EMPTY, UNCOMPUTED, CellArea, Style, TableCell
from scenarios.io.tables.readers.any_format import open_book
from tests.scenarios.packages import refusal, values, zipped

SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        "office": "office",
        "table": "table",
        "text": "text",
        "style": "style",
        "number": "datastyle",
        "draw": "drawing",
    }.items()
)
SPACES += ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
KIND = "application/vnd.oasis.opendocument.spreadsheet"


def ods(folder: Path, tables: str, styles: str = "", kind: str = KIND, parts: dict[str, str] | None = None) -> Path:
    """An .ods with these tables, and these styles."""
    head = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    body = f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    content = f"<office:document-content {SPACES}>{head}{body}</office:document-content>"
    all_parts = {"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": "<manifest/>"}
    return zipped(folder / "t.ods", {**all_parts, **(parts or {})})


def table(*rows: str, columns: str = "", name: str = "S", style: str = "") -> str:
    inside = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    named = f' table:style-name="{style}"' if style else ""
    return f'<table:table table:name="{name}"{named}>{columns}{inside}</table:table>'


def number(value: float, more: str = "", shown: str = "") -> str:
    held = f'office:value-type="float" office:value="{value}" {more}'
    return f"<table:table-cell {held}><text:p>{shown}</text:p></table:table-cell>"


def text(letters: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {more}>{letters}</table:table-cell>'


def given(kind: str, value: str, shown: str = "") -> str:
    held = f'office:value-type="{kind}" office:{kind}-value="{value}"'
    return f"<table:table-cell {held}>{shown}</table:table-cell>"


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (number(1.5), TableCell(1.5, "number")),
        (text("<text:p>a <text:s text:c='3'/>b</text:p>"), TableCell("a    b")),
        (text("<text:p>a</text:p>\n <text:p>b<text:line-break/>c</text:p>"), TableCell("a b c")),
        (text("<text:p>a<text:span>b</text:span>c</text:p>"), TableCell("abc")),
        (text("<office:annotation><text:p>note</text:p></office:annotation><text:p>a</text:p>"), TableCell("a")),
        (text("", 'office:string-value="kept"'), TableCell("kept")),
        (
            text("<text:p>#DIV/0!</text:p>", 'calcext:value-type="error"'),
            TableCell("#DIV/0!", "error"),
        ),
        ('<table:table-cell table:formula="of:=[.A2]"/>', UNCOMPUTED),
        ('<table:table-cell table:formula="of:=[.A2]"><text:p/></table:table-cell>', EMPTY),
        (number(1, 'table:formula="of:=TRUE()"', "WAHR"), TableCell("TRUE", "logical")),
        (given("boolean", "false", "<text:p>FALSE</text:p>"), TableCell("FALSE", "logical")),
        (given("date", "2026-03-01", "<text:p>1.3.26</text:p>"), TableCell("1.3.26", "date")),
        (given("date", "2026-03-01"), TableCell("2026-03-01", "date")),
    ],
)
def test_a_cell_is_what_its_type_says(tmp_path: Path, inside: str, expected: TableCell) -> None:
    rows = open_book(ods(tmp_path, table(inside + number(9)))).sheet().rows
    assert rows[0][0] == expected


STYLES = """
<number:percentage-style style:name="P"><number:number/><number:text>%</number:text></number:percentage-style>
<number:number-style style:name="G"><number:number number:grouping="true"/></number:number-style>
<number:number-style style:name="Z"><number:text>–</number:text></number:number-style>
<number:text-style style:name="A"><number:text-content/>
<style:map style:condition="value()&gt;0" style:apply-style-name="G"/>
<style:map style:condition="value()=0" style:apply-style-name="Z"/></number:text-style>
<style:style style:name="p" style:family="table-cell" style:data-style-name="P"/>
<style:style style:name="g" style:family="table-cell" style:data-style-name="G"/>
<style:style style:name="a" style:family="table-cell" style:data-style-name="A"/>
<style:style style:name="child" style:family="table-cell" style:parent-style-name="p"/>
<style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style>"""


def test_number_formats_are_followed_to_their_ends(tmp_path: Path) -> None:
    columns = '<table:table-column table:number-columns-repeated="4"/>'
    columns += '<table:table-column table:default-cell-style-name="g"/>'
    row = "".join(number(1, f'table:style-name="{name}"') for name in ("p", "a", "child", "unknown")) + number(2)
    cells = open_book(ods(tmp_path, table(row, columns=columns), STYLES)).sheet().rows[0]
    assert [cell.style for cell in cells] == [
        Style(percent=True),
        Style(accounting=True),
        Style(percent=True),
        Style(),
        Style(),
    ]


def test_repeats_that_say_nothing_cost_nothing(tmp_path: Path) -> None:
    end = '<table:table-cell table:number-columns-repeated="16380"/>'
    empty = '<table:table-row table:number-rows-repeated="{}">' + end + "</table:table-row>"
    rows = table(number(1) + '<table:table-cell table:number-columns-repeated="2"/>' + number(2) + end)
    tail = empty.format(3) + f"<table:table-row>{number(3)}</table:table-row>" + empty.format(1_048_571)
    path = ods(tmp_path, rows.replace("</table:table>", tail + "</table:table>"))
    assert values(open_book(path).sheet()) == [[1, None, None, 2], [], [], [], [3]]


def test_repeats_that_say_something_count_in_full(tmp_path: Path) -> None:
    wide = table(number(1, 'table:number-columns-repeated="16384"'))
    assert values(open_book(ods(tmp_path, wide)).sheet()) == [[1] * 16_384]
    twice = f'<table:table-row table:number-rows-repeated="2">{number(7)}</table:table-row>'
    assert values(open_book(ods(tmp_path, f'<table:table table:name="S">{twice}</table:table>')).sheet()) == [[7], [7]]
    million = twice.replace('"2"', '"1048576"').replace(number(7), number(7, 'table:number-columns-repeated="16384"'))
    path = ods(tmp_path, f'<table:table table:name="S">{million}</table:table>')
    assert refusal(path) == [("", "table_too_large")]


def test_what_is_hidden_merged_or_filtered_is_told(tmp_path: Path) -> None:
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>'
    head = text("<text:p>Head</text:p>", 'table:number-columns-spanned="2"') + "<table:covered-table-cell/>" + number(3)
    rows = table(head, number(4) + number(5) + number(6), columns=columns)
    before, _, last = rows.rpartition("<table:table-row>")
    path = ods(tmp_path, f'{before}<table:table-row table:visibility="filter">{last}')
    sheet = open_book(path).sheet()
    assert values(sheet) == [["Head", None, 3], [4, 5, 6]]
    assert (sheet.hidden_rows, sheet.hidden_columns, sheet.merged) == ({1}, {1}, (CellArea(0, 0, 0, 1),))
    assert sheet.filtered


def test_a_zero_that_nobody_computed_is_no_zero(tmp_path: Path) -> None:
    cells = table(number(0, 'table:formula="of:=[.B1]*2"') + number(0) + number(4, 'table:formula="of:=2*2"'))
    path = ods(tmp_path, cells, parts={"meta.xml": "<x xmlns:m='m'><m:generator>SheetJS 0.18.5</m:generator></x>"})
    assert list(open_book(path).sheet().rows[0]) == [UNCOMPUTED, TableCell(0.0, "number"), TableCell(4.0, "number")]
    assert open_book(ods(tmp_path, cells)).sheet().rows[0][0] == TableCell(0.0, "number")


def test_hidden_sheets_are_known(tmp_path: Path) -> None:
    path = ods(tmp_path, table(number(1), name="Lists", style="gone") + table(number(2), name="评分"), STYLES)
    book = open_book(path)
    assert [(head.name, head.hidden) for head in book.sheets] == [("Lists", True), ("评分", False)]
    assert values(book.sheet()) == [[2]]
    assert values(book.sheet("Lists")) == [[1]]


def test_blanks_between_the_elements_do_not_matter(tmp_path: Path) -> None:
    path = ods(tmp_path, table(number(1) + text("<text:p>a</text:p>")).replace("><", ">\n  <"))
    assert values(open_book(path).sheet()) == [[1, "a"]]


@pytest.mark.parametrize(
    ("tables", "more", "code"),
    [
        ("", {}, "table_empty"),
        (table(""), {}, "table_empty"),
        (table(number(1)), {"kind": "application/vnd.oasis.opendocument.text"}, "archive_without_sheets"),
        (table(number(1)), {"parts": {"META-INF/manifest.xml": "<encryption-data/>"}}, "workbook_has_password"),
        (table(number(1)), {"parts": {"Basic/Standard/Module1.xml": "<x/>"}}, "workbook_has_macros"),
        (table(number(1)), {"parts": {"styles.xml": "<!DOCTYPE x><x/>"}}, "workbook_declares_entities"),
        (table("<table:table-source/>"), {}, "workbook_has_external_links"),
        (table(number(1)) + '<table:named-range table:name="rh_scores"/>', {}, "workbook_is_export"),
        ("<table:table>", {}, "workbook_broken"),
        (table('<table:table-cell office:value-type="float" office:value="x"/>'), {}, "workbook_broken"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(tmp_path: Path, tables: str, more: dict[str, str], code: str) -> None:
    assert {found for _, found in refusal(ods(tmp_path, tables, **more))} == {code}  # type: ignore[arg-type]
