"""How the workbook is printed: what each sheet asks for, and the pages that LibreOffice makes of the whole book."""

from __future__ import annotations

import re
import subprocess
import zlib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace
from openpyxl.utils import range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from scenarios.model import Scenario, Score, Text
from scenarios.paper import paper_scenario
from scenarios.text.workbook import SHEETS
from scenarios.xlsx_export import export_workbook
from scenarios.xlsx_export.cell_styles import SIZE
from scenarios.xlsx_export.page_setup import PageLayout, PrintArea, across, down, page_ends
from tests.languages import chinese
from tests.scenarios.desk import chips
from tests.scenarios.samples import complete, large, small, uncompared
from tests.scenarios.spreadsheet import SOFFICE, require_soffice

PRINTED = ("summary", "judged", "model", "robustness", "evidence")
LEAST = 8.0  # points of printed type
DIGIT = 5.25  # points that a unit of width takes in Microsoft YaHei, the face of the book


def unsaid(rows: int, columns: int) -> Scenario:
    """A large scenario whose scores have no reasons."""
    scenario = large(rows, columns)
    scores = tuple(Score(each.recommendation, each.criterion, each.value) for each in scenario.scores)
    return replace(scenario, scores=scores)


CASES: dict[str, tuple[Callable[[], Scenario], int]] = {
    "5 x 4": (chips, 6),
    "the paper": (paper_scenario, 10),
    "40 x 25": (lambda: unsaid(40, 25), 30),
    "40 x 25 with reasons": (lambda: large(40, 25), 30),
}


def exported(scenario: Scenario, folder: Path, language: str = "en", **options: bool) -> Path:
    path = folder / "book.xlsx"
    export_workbook(scenario, path, language, methods=uncompared(scenario), **options)
    return path


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    require_soffice()
    return tmp_path_factory.mktemp("office") / "profile"


def printed(path: Path, profile: Path) -> bytes:
    """The whole workbook as LibreOffice prints it."""
    command = [SOFFICE, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "pdf"]
    done = subprocess.run(
        [*command, "--outdir", str(path.parent), str(path)], capture_output=True, timeout=180, check=False
    )
    pdf = path.with_suffix(".pdf")
    assert pdf.exists(), done.stdout + done.stderr
    return pdf.read_bytes()


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def sizes(pdf: bytes) -> set[float]:
    """Of all type in the document, in points."""
    found: set[float] = set()
    for stream in re.finditer(rb"/FlateDecode[^>]*>>\s*stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        if b"Tf" in (drawn := zlib.decompressobj().decompress(stream[1])):
            found |= {float(size) for size in re.findall(rb"/F\d+ ([\d.]+) Tf", drawn)}
    return found


@pytest.mark.recalculation
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("case", CASES)
def test_the_whole_workbook_takes_few_pages_and_no_type_is_small(
    case: str, language: str, tmp_path: Path, profile: Path
) -> None:
    scenario, most = CASES[case]
    pdf = printed(exported(scenario(), tmp_path, language), profile)
    assert 4 <= pages(pdf) <= most
    assert min(sizes(pdf)) >= LEAST - 0.01


@pytest.mark.recalculation
@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_accessible_edition_has_no_small_type_either(language: str, tmp_path: Path, profile: Path) -> None:
    pdf = printed(exported(chips(), tmp_path, language, accessible=True), profile)
    assert min(sizes(pdf)) >= LEAST - 0.01


@pytest.fixture(scope="module", params=[(case, language) for case in CASES for language in ("en", "zh")], ids=str)
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    case, language = request.param
    return openpyxl.load_workbook(exported(CASES[case][0](), tmp_path_factory.mktemp("print"), language))


def areas(page: Worksheet) -> list[tuple[int, int, int, int]]:
    """Left, top, right and bottom of each."""
    return [range_boundaries(each.split("!")[-1]) for each in str(page.print_area).split(",")]


def widths(page: Worksheet, left: int, right: int) -> float:
    return sum(page.column_dimensions[openpyxl.utils.get_column_letter(n)].width for n in range(left, right + 1))


def test_the_print_set_comes_first_and_the_others_print_an_empty_cell(book: Workbook) -> None:
    titles = [
        title for code in SHEETS for title in (SHEETS[code].english, chinese(SHEETS[code])) if title in book.sheetnames
    ]
    assert book.sheetnames == titles
    for n, page in enumerate(book):
        assert page.sheet_state == "visible"
        (left, top, *_ends), *_more = areas(page)
        cells = {(cell.column, cell.row): cell.value for row in page for cell in row}
        said = n != PRINTED.index("evidence") or {"Reason", "理由"} & set(cells.values())
        if n < len(PRINTED) and said:
            assert cells[left, top] is not None
        else:
            assert top > max(row for _column, row in cells)  # beyond everything, where nothing can come to stand


def test_type_is_large_enough_and_every_page_takes_its_columns(book: Workbook) -> None:
    for page in book.worksheets[: len(PRINTED)]:
        if page.sheet_properties.pageSetUpPr.fitToPage:
            assert page.title in ("Evidence", "依据")  # of which nothing is said
            continue
        assert page.page_setup.scale * SIZE / 100 >= LEAST
        assert int(page.page_setup.paperSize) == 9  # A4
        upright = page.page_setup.orientation == "portrait"
        room = across(upright)
        margins = (page.page_margins.left + page.page_margins.right) * 72
        assert room * DIGIT * page.page_setup.scale / 100 <= (595.3 if upright else 841.9) - margins
        ends = [each.id for each in page.col_breaks.brk]
        for left, _top, right, _bottom in areas(page):
            edges = [left - 1, *(end for end in ends if left <= end < right), right]
            for n, (first, last) in enumerate(pairwise(edges)):
                repeated = widths(page, 1, len(page.print_title_cols or "A:A") // 3) if n else 0
                assert widths(page, first + 1, last) + repeated <= room + 0.1, page.title


def test_narrow_sheets_stand_upright(book: Workbook) -> None:
    for page in book.worksheets[: len(PRINTED)]:
        left, _top, right, _bottom = areas(page)[0]
        fixed = not page.sheet_properties.pageSetUpPr.fitToPage
        if page.page_setup.orientation == "landscape" and fixed and not page.col_breaks.brk:
            assert widths(page, left, right) > across(upright=True)


def test_footers_tell_title_date_and_page(book: Workbook) -> None:
    for page in book:
        assert page.oddFooter.left.text.startswith("&A")
        assert {"&P", "&N"} <= set(re.findall("&.", page.oddFooter.right.text))


def test_the_footer_has_the_date_of_the_last_change_and_a_title_with_an_ampersand(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(exported(complete(), tmp_path))
    assert book["Summary"].oddFooter.center.text == "2025-03-31"
    path = exported(replace(small(), title=Text("Sticks & stones " * 20)), tmp_path)
    footer = openpyxl.load_workbook(path)["Summary"].oddFooter.left.text
    assert "Sticks && stones" in footer
    assert len(footer) < 200


def test_headings_are_repeated_where_a_table_runs_over(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(exported(large(60, 40), tmp_path))
    options = dict.fromkeys(("Evidence", "Model", "What is judged"), "Recommendation")
    for title, first in (options | {"Robustness": "Weight that moves"}).items():
        page = book[title]
        row = int(page.print_title_rows.split(":")[0].strip("$"))
        assert page.cell(row, 1).value == first
    model = book["Model"]
    first, last = (int(each.strip("$")) for each in model.print_title_rows.split(":"))
    assert model.cell(last, 2).value == "id"  # the ids of criteria belong to the heading
    assert last == first + 1
    assert model.print_title_cols == "$A:$A"
    assert model.col_breaks.brk
    assert model.cell(first, 3).alignment.textRotation == 90  # many criteria have headings that stand upright


def test_evidence_on_paper_ends_with_the_last_score_of_which_something_is_said(tmp_path: Path) -> None:
    page = openpyxl.load_workbook(exported(small(), tmp_path), data_only=True)["Evidence"]
    ((_left, _top, _right, bottom),) = areas(page)
    header = int(page.print_title_rows.split(":")[0].strip("$"))
    assert bottom == header + 2  # of nine scores two have a range or a reason
    reasons = [cell.value for cell in page[header]].index("Reason") + 1
    assert [page.cell(row, reasons).value for row in (header + 1, header + 2)] == ["Said so", None]


LAYOUT = PageLayout(upright=True, areas=(PrintArea(1, 100, 5),), column_ends=(), headings=None, blocks=(1, 11, 61))


def test_a_page_ends_before_a_table_that_fits_on_one() -> None:
    row = down(upright=True) / 55
    assert page_ends(LAYOUT, [row] * 100) == [10, 60]
    assert page_ends(LAYOUT, [row / 2] * 100) == [] or page_ends(LAYOUT, [row / 2] * 100) == [60]


def test_a_table_longer_than_a_page_ends_it_under_repeated_headings() -> None:
    layout = PageLayout(upright=True, areas=(PrintArea(1, 100, 5),), column_ends=(), headings=(3, 4), blocks=(1, 3))
    row = down(upright=True) / 40
    assert page_ends(layout, [row] * 100) == [40, 78]  # two rows of the second and the third page are the headings


def test_an_area_begins_a_page_by_itself() -> None:
    layout = PageLayout(
        upright=True, areas=(PrintArea(1, 30, 5), PrintArea(31, 60, 9)), column_ends=(), headings=None, blocks=(1, 31)
    )
    assert page_ends(layout, [down(upright=True) / 40] * 60) == []


def alone() -> Scenario:
    """One recommendation, of which there is little to say."""
    first = chips().recommendations[0]
    scores = tuple(each for each in chips().scores if each.recommendation == first.id)
    return replace(chips(), groups=(replace(chips().groups[0], recommendations=(first,)),), scores=scores)


@pytest.mark.parametrize("make", [alone, *(make for make, _most in CASES.values())])
def test_no_line_runs_out_of_the_page_that_it_stands_on(make: Callable[[], Scenario], tmp_path: Path) -> None:
    book = openpyxl.load_workbook(exported(make(), tmp_path))
    for page in book:
        area = str(page.print_area).split(",")[0].split("!")[-1].replace("$", "")
        _left, _top, right, bottom = range_boundaries(area)
        if bottom > 1 and ":" in area:
            merged = [each for each in page.merged_cells.ranges if each.min_row <= bottom]
            beyond = [each.coord for each in merged if each.max_col > right]
            assert beyond == [], (page.title, area)
