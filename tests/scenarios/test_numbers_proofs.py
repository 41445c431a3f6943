"""What shows the decimal mark beside the other figures: how a cell is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenarios.numbers import shown_decimal
from scenarios.tables import apply
from scenarios.tables.cells import Cell, Style
from scenarios.tables.layout import propose
from scenarios.tables.reading import open_book

PAGE = """<html><meta charset="utf-8"><style>.a {{mso-number-format:"{code}";}}</style>
<table><tr><td>Option<td>Output<td>Quality</tr><tr><td>Alpha<td class=a>1,450<td>3</tr>
<tr><td>Beta<td class=a>980<td>4</tr></table></html>"""


@pytest.mark.parametrize(
    ("text", "grouped", "mark"),
    [("1,450", True, "."), ("1.450 €", True, ","), ("1,450", False, ""), ("1,45", True, ""), ("980", True, "")],
)
def test_a_figure_shown_in_thousands_without_decimals_tells_the_mark(text: str, grouped: bool, mark: str) -> None:
    assert shown_decimal([Cell(text, "text", Style(grouped=grouped)), Cell("x")]) == mark


def test_formats_that_contradict_tell_nothing() -> None:
    assert shown_decimal([Cell(each, "text", Style(grouped=True)) for each in ("1,450", "1.450")]) == ""


@pytest.mark.parametrize(("code", "asked"), [("\\#\\,\\#\\#0", False), ("\\#\\,\\#\\#0\\.00", True), ("0", True)])
def test_a_web_page_under_the_name_of_a_workbook_says_how_it_shows_figures(
    tmp_path: Path, code: str, asked: bool
) -> None:
    path = tmp_path / "report.xls"
    path.write_text(PAGE.format(code=code), "utf-8")
    found = open_book(path).sheet()
    layout = propose(found)
    assert [each.code for each in layout.doubts] == ["number_unclear"] * asked
    if not asked:
        assert apply(found, layout).matrix[:, 0].tolist() == [1450.0, 980.0]
