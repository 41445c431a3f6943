"""How the workbook is set up: validation, charts, links and row heights."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from scenarios.model import Text
from scenarios.paper import paper_scenario
from scenarios.text.workbook import TEXTS
from scenarios.xlsx_export import export_workbook
from scenarios.xlsx_export.cell_styles import INPUT
from scenarios.xlsx_export.cell_xml import Row, XlsxCell, display_width
from scenarios.xlsx_export.data_validation import NOTE, TITLE
from scenarios.xlsx_export.row_heights import BOLD, LATIN, RowHeights, lines
from tests.languages import chinese
from tests.scenarios.samples import large
from tests.scenarios.spreadsheet import named_cells


@pytest.fixture(scope="module", params=["en", "zh"])
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    return exported(tmp_path_factory.mktemp("look"), request.param)


def sheet(book: Workbook, code: str) -> Worksheet:
    """The sheet of this name, in whichever language the book is."""
    title = TEXTS[f"sheet_{code}"]
    return book[title.english if title.english in book.sheetnames else chinese(title)]


def exported(folder: Path, language: str) -> Workbook:
    path = folder / "book.xlsx"
    export_workbook(paper_scenario(), path, language=language)
    return openpyxl.load_workbook(path)


def test_nothing_but_yellow_cells_may_be_changed_and_a_unit_is_none(book: Workbook) -> None:
    for page in book:
        assert page.protection.sheet
        for cell in (each for row in page for each in row if not each.protection.locked):
            assert cell.fill.fgColor.rgb.endswith(INPUT)
    page = sheet(book, "model")
    for _key, weight in named_cells(book, "rh_weights"):
        typed, unit = (page.cell(weight.row, column) for column in (3, 8))
        assert (typed.protection.locked, unit.protection.locked) == (False, True)
        assert unit.fill.fill_type is None


def test_weights_and_scores_are_validated(book: Workbook) -> None:
    for _key, cell in named_cells(book, "rh_weights"):
        rule = rule_on(cell)
        assert (rule.type, rule.operator, rule.formula1) == ("decimal", "between", "0")
    _head, *rows = named_cells(book, "rh_scores")
    for row in rows:
        for cell in row[1:]:
            rule = rule_on(cell)
            assert rule.operator == "between"
            assert all(part.startswith("SUMPRODUCT(--EXACT(") for part in (rule.formula1, rule.formula2))
            assert rule.allow_blank
            assert rule.showInputMessage
            assert rule.showErrorMessage
            assert 0 < len(rule.promptTitle) <= TITLE
            assert 0 < len(rule.prompt) <= NOTE


def rule_on(cell: openpyxl.cell.Cell) -> openpyxl.worksheet.datavalidation.DataValidation:
    (rule,) = [each for each in cell.parent.data_validations.dataValidation if cell.coordinate in each.sqref]
    return rule


def test_the_score_note_names_the_levels(book: Workbook) -> None:
    cell = named_cells(book, "rh_scores")[1][1]
    level = paper_scenario().criteria[0].scale.levels[-1]
    name = level.name.zh if book.sheetnames[0] == "概要" else level.name.en
    assert f"4 = {name}" in rule_on(cell).prompt


def test_cells_to_type_into_look_different_from_formulas(book: Workbook) -> None:
    weight, total = named_cells(book, "rh_weights")[0][1], named_cells(book, "rh_totals")[0][1]
    assert weight.fill.fgColor.rgb != total.fill.fgColor.rgb
    assert weight.font.color.rgb != total.font.color.rgb
    legend = sheet(book, "model")["A3"]
    assert legend.fill.fgColor.rgb == weight.fill.fgColor.rgb


def test_inputs_alone_are_yellow_and_open_on_sheets_protected_without_a_password(book: Workbook) -> None:
    yellow = named_cells(book, "rh_weights")[0][1].fill.fgColor.rgb
    inputs = {cell.coordinate for _key, cell in named_cells(book, "rh_weights")}
    inputs |= {cell.coordinate for row in named_cells(book, "rh_scores")[1:] for cell in row[1:]}
    first = named_cells(book, "rh_weights")[0][0].row
    inputs |= {f"{letter}{row}" for letter in "EFG" for row in range(first, first + 9)}  # the scales and directions
    for page in book:
        assert page.protection.sheet
        assert page.protection.password is None
        opened = {cell.coordinate for row in page for cell in row if not cell.protection.locked}
        coloured = {cell.coordinate for row in page for cell in row if cell.fill.fgColor.rgb == yellow}
        assert opened == (inputs if page.title == sheet(book, "model").title else set())
        assert coloured == (inputs | {"A3"} if page.title == sheet(book, "model").title else set())


def test_the_summary_leads_to_every_sheet_and_every_title_leads_back(book: Workbook) -> None:
    home, *others = book.worksheets
    to = [cell.hyperlink.location for row in home for cell in row if cell.hyperlink]
    assert to == [f"'{page.title}'!A1" for page in others]
    assert {page["A1"].hyperlink.location for page in others} == {f"'{home.title}'!A1"}


def test_evidence_keeps_its_heading_in_sight_and_on_every_page(book: Workbook) -> None:
    evidence = sheet(book, "evidence")
    assert evidence.print_title_rows == "$5:$5"
    assert evidence.freeze_panes == "C6"
    assert evidence.auto_filter.ref == "A5:H86"


def test_the_charts_point_at_live_cells(book: Workbook) -> None:
    model, contributions, workings = (sheet(book, each) for each in ("model", "contributions", "workings"))
    ranking, groups = book[book.sheetnames[0]]._charts
    assert len(ranking.series) == 3
    assert {each.graphicalProperties.solidFill.srgbClr for each in ranking.series} == {"4477AA", "EE6677", "228833"}
    for chart, page in ((ranking, workings), (groups, model), (contributions._charts[0], contributions)):
        for series in chart.series:
            name, area = series.val.numRef.f.rsplit("!", 1)
            assert name.strip("'") == page.title
            assert all(cell.data_type == "f" for row in page[area] for cell in row)
            assert series.val.numRef.numCache.pt


def test_a_long_ranking_is_charted_as_far_as_it_can_be_read(tmp_path: Path) -> None:
    export_workbook(large(45, 16), tmp_path / "large.xlsx")
    book = openpyxl.load_workbook(tmp_path / "large.xlsx")
    (ranking,) = book["Summary"]._charts  # one group compares with nothing
    assert ranking.series[0].val.numRef.numCache.ptCount == 30


def test_rows_are_high_enough_for_their_texts() -> None:
    heights = RowHeights([10, 40, 40], turned=True)
    short, long = XlsxCell("Nine", "text"), XlsxCell("Nine words and some more of them " * 10, "text")
    assert heights.of(Row()) is None
    assert heights.of(Row((short, short))) < heights.of(Row((short, long)))
    assert heights.of(Row((short, long, XlsxCell(None, "text")), span=2, at=1)) < heights.of(Row((short, long)))
    assert heights.of(Row((XlsxCell("x\n" * 200, "text"),))) == 409
    assert heights.of(Row((long._replace(style="plain"),))) == heights.of(Row((short,)))


def test_chinese_counts_twice() -> None:
    assert display_width("韧性") == 4
    assert display_width("韧性") > 2 * display_width("ab")
    assert lines("韧" * 40, 40) > lines("a" * 40, 40)


def test_columns_are_wide_enough_for_chinese_heads(book: Workbook) -> None:
    for page in book:
        for cell in (cell for row in page.iter_rows() for cell in row):
            if cell.data_type == "s" and cell.font.b and cell.fill.fill_type and not cell.alignment.textRotation:
                width = page.column_dimensions[cell.column_letter].width
                height = page.row_dimensions[cell.row].height
                assert lines(cell.value, width / BOLD) * 10 * LATIN <= height, (page.title, cell.coordinate, cell.value)


def test_a_title_too_long_for_excels_note_is_cut() -> None:
    from scenarios.xlsx_export.data_validation import _short

    assert _short("韧" * 40, TITLE) == "韧" * 31 + "…"
    assert Text(_short("🚀" * 20, TITLE)).en.endswith("…")
