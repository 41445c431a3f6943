"""The accessible edition against the checklist for spreadsheets of the UK Analysis Function, point by point."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from scenarios.evaluation.evaluate import evaluate
from scenarios.model import Scenario
from scenarios.paper import paper_scenario
from scenarios.text.workbook import TEXTS
from scenarios.text.workbook_table_purposes import PURPOSES
from scenarios.xlsx_export import export_workbook
from scenarios.xlsx_export.cell_xml import display_width
from scenarios.xlsx_export.page_setup import across
from tests.languages import chinese
from tests.scenarios.desk import chips
from tests.scenarios.spreadsheet import named, named_cells

BOOKS: dict[str, tuple[Callable[[], Scenario], str]] = {
    f"{name} in {language}": (make, language)
    for name, make in (("the paper", paper_scenario), ("5 x 4", chips))
    for language in ("en", "zh")
}


@pytest.fixture(scope="module", params=BOOKS)
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    make, language = BOOKS[request.param]
    path = tmp_path_factory.mktemp("accessible") / "book.xlsx"
    export_workbook(make(), path, language, accessible=True)
    return openpyxl.load_workbook(path)


def header_row(page: Worksheet) -> int:
    """The first row whose second cell is filled."""
    return next(row for row in range(1, page.max_row + 1) if page.cell(row, 2).value is not None)


def cells(page: Worksheet) -> Iterable[openpyxl.cell.Cell]:
    return (cell for row in page for cell in row)


def marked(page: Worksheet) -> bool:
    """One marked table that is the whole of the sheet's table, with the headings as they stand."""
    (table,) = page.tables.values()
    left, top, right, bottom = range_boundaries(table.ref)
    told = [column.name for column in table.tableColumns]
    whole = (left, top, right, bottom) == (1, header_row(page), page.max_column, page.max_row)
    return whole and told == [cell.value for cell in page[top]]


def unique_headings(page: Worksheet) -> bool:
    headings = [str(cell.value or "").lower() for cell in page[header_row(page)]]
    return all(headings) and len(set(headings)) == len(headings)


def no_empty_lines(page: Worksheet) -> bool:
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    columns = zip(*rows[header_row(page) :], strict=True)
    return all(any(cell is not None for cell in line) for line in (*rows, *columns))


def told_in_words(page: Worksheet) -> bool:
    """No ground, and no colour that depends on what a cell says."""
    return not page.conditional_formatting and all(cell.fill.fill_type is None for cell in cells(page))


def plain_values(page: Worksheet) -> bool:
    return all(cell.data_type != "f" for cell in cells(page)) and not page.protection.sheet


POINTS: dict[str, tuple[str, Callable[[Worksheet], bool]]] = {
    # point of the checklist: (which sheet answers it, how one sees that)
    "the title stands in A1": ("every sheet", lambda page: page["A1"].value == page.title),
    "what the sheet is for stands in A2": ("every sheet", lambda page: bool(page["A2"].value)),
    "text and table begin at the left edge": ("every sheet", lambda page: page.min_column == 1),
    "one table a sheet, marked as such": (
        "every sheet but those by ids that differ in case",
        lambda page: marked(page),
    ),
    "one row of headings, each of them unique": ("every sheet", unique_headings),
    "no merged cells": ("every sheet", lambda page: not page.merged_cells.ranges),
    "no blank rows or columns": ("every sheet", no_empty_lines),
    "nothing is told by colour alone, no background": ("every sheet", told_in_words),
    "nothing is frozen": ("every sheet", lambda page: page.freeze_panes is None),
    "nothing is filtered": ("every sheet", lambda page: not page.auto_filter.ref),
    "nothing is hidden": (
        "every sheet",
        lambda page: page.sheet_state == "visible" and not any(each.hidden for each in page.row_dimensions.values()),
    ),
    "no pictures, so none without a text": ("every sheet", lambda page: not page._charts and not page._images),
    "figures can be read without working sheets": ("every sheet", plain_values),
    "links lead there and back": (
        "Contents, and the title of every sheet",
        lambda page: any(cell.hyperlink for cell in page["A"]),
    ),
}


@pytest.mark.parametrize("point", POINTS)
def test_every_sheet_meets_the_checklist(book: Workbook, point: str) -> None:
    _sheets, met = POINTS[point]
    ids = {TEXTS[f"table_{code}"].in_(lang) for code in ("scores_by_id", "values") for lang in ("en", "zh")}  # type: ignore[arg-type]
    for page in book:
        if "marked" in point or "unique" in point:
            heads = [str(cell.value).lower() for cell in page[header_row(page)]]
            if page.title in ids and len(set(heads)) < len(heads):  # C1 and c1 are two criteria
                assert not page.tables
                continue
        assert met(page), (page.title, point)


def test_the_contents_come_first_and_list_every_sheet_with_its_purpose(book: Workbook) -> None:
    contents, *others = book.worksheets
    rows = list(contents.iter_rows(min_row=header_row(contents) + 1))
    assert [row[0].hyperlink.location for row in rows] == [f"'{page.title}'!A1" for page in others]
    assert [row[0].value for row in rows] == [page.title for page in others]
    assert [row[1].value for row in rows] == [page["A2"].value for page in others]
    assert {page["A1"].hyperlink.location for page in others} == {f"'{contents.title}'!A1"}


def test_names_of_sheets_and_tables_are_unique(book: Workbook) -> None:
    tables = [table.displayName for page in book for table in page.tables.values()]
    assert len(set(tables)) == len(tables) >= len(book.sheetnames) - 2
    assert len({title.lower() for title in book.sheetnames}) == len(book.sheetnames)


def test_there_are_no_working_sheets(book: Workbook) -> None:
    words = {TEXTS[code].english for code in TEXTS if code.startswith(("sheet_check", "sheet_workings"))}
    words |= {
        TEXTS[f"table_{code}"].english for code in ("keys", "options", "order", "moves", "then", "changes", "sound")
    }
    assert not words & set(book.sheetnames)


def test_instructions_say_that_it_is_for_reading_and_what_each_sheet_is_for(book: Workbook) -> None:
    language = "en" if book.sheetnames[0] == TEXTS["table_contents"].english else "zh"
    said = [" ".join(str(page.cell(row, 1).value) for row in range(2, header_row(page))) for page in book]
    known = {re.sub(r"\s", "", text.in_(language)) for text in PURPOSES.values()}  # type: ignore[arg-type]
    assert all(re.sub(r"\s", "", each) in known for each in said)
    assert {"en": "for reading", "zh": "本版供阅读"}[language] in said[0]


def test_groups_are_told_by_their_names(book: Workbook) -> None:
    title = TEXTS["table_ranking"]
    page = book[title.english if title.english in book.sheetnames else chinese(title)]
    top = header_row(page)
    column = next(
        cell.column for cell in page[top] if cell.value in (TEXTS["group_of"].english, chinese(TEXTS["group_of"]))
    )
    groups = TEXTS["table_groups"]
    listed = book[groups.english if groups.english in book.sheetnames else chinese(groups)]
    names = {row[0] for row in listed.iter_rows(min_row=header_row(listed) + 1, values_only=True)}
    assert {page.cell(row, column).value for row in range(top + 1, page.max_row + 1)} == names


def test_the_named_ranges_keep_their_shapes_and_figures(tmp_path: Path) -> None:
    scenario = chips()
    export_workbook(scenario, tmp_path / "book.xlsx", accessible=True)
    book = openpyxl.load_workbook(tmp_path / "book.xlsx")
    answer, ids = evaluate(scenario), [each.id for each in scenario.recommendations]
    criteria = [each.id for each in scenario.criteria]
    assert [row[0].value for row in named_cells(book, "rh_weights")] == criteria
    assert dict(named(book, "rh_totals")) == pytest.approx(dict(zip(ids, answer.totals.tolist(), strict=True)))
    assert dict(named(book, "rh_ranks")) == dict(zip(ids, answer.ranks.tolist(), strict=True))
    for name, matrix in (("rh_scores", None), ("rh_values", answer.values.tolist())):
        head, *rows = named(book, name)
        assert head[1:] == criteria
        assert [row[0] for row in rows] == ids
        if matrix:
            assert [row[1:] for row in rows] == [pytest.approx(each) for each in matrix]


def test_the_lines_above_a_table_are_printed_whole_and_names_have_room(book: Workbook) -> None:
    """As far as a page is wide."""
    for page in book:
        left, _top, right, _bottom = range_boundaries(page.print_area.split("!")[-1].replace("$", ""))
        room = sum(page.column_dimensions[get_column_letter(n)].width for n in range(left, right + 1))
        wide = max(page.column_dimensions[get_column_letter(n)].width for n in range(left, right + 1))
        lines = [page.cell(row, 1).value for row in range(2, header_row(page))]
        longest = max(display_width(line) for line in lines)
        assert room >= min(longest, across(upright=False) - wide), page.title
    by_id = book[TEXTS["table_scores_by_id"].in_("en" if "Contents" in book.sheetnames else "zh")]
    names = [display_width(cell.value) for cell in by_id["A"][header_row(by_id) :]]
    assert by_id.column_dimensions["A"].width >= min(max(names), 40)
