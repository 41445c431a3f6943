"""What shows the decimal mark beside figures that need it: whole amounts of money, and how a cell is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenarios.io.tables import apply
from scenarios.io.tables.cells import Style, TableCell
from scenarios.io.tables.layout import Answers, propose
from scenarios.io.tables.readers.any_format import open_book
from scenarios.numbers import read_column, shown_decimal

PAGE = """<html><meta charset="utf-8"><style>.a {{mso-number-format:"{code}";}}</style>
<table><tr><td>Option<td>Output<td>Quality</tr><tr><td>Alpha<td class=a>1,450<td>3</tr>
<tr><td>Beta<td class=a>980<td>4</tr></table></html>"""


@pytest.mark.parametrize(
    ("text", "grouped", "mark"),
    [("1,450", True, "."), ("1.450 €", True, ","), ("1,450", False, ""), ("1,45", True, ""), ("980", True, "")],
)
def test_a_figure_shown_in_thousands_without_decimals_tells_the_mark(text: str, grouped: bool, mark: str) -> None:
    assert shown_decimal([TableCell(text, "text", Style(grouped=grouped)), TableCell("x")]) == mark


def test_formats_that_contradict_tell_nothing() -> None:
    assert shown_decimal([TableCell(each, "text", Style(grouped=True)) for each in ("1,450", "1.450")]) == ""


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


@pytest.mark.parametrize(
    ("texts", "values"),
    [
        (("€1,200", "€980"), (1200.0, 980.0)),
        (("1.200 €", "980 €", "15.500 €"), (1200.0, 980.0, 15500.0)),
        (("¥1,200", "¥120", "-¥3,400"), (1200.0, 120.0, -3400.0)),
        (("EUR 1.200", "EUR 345", "EUR 0"), (1200.0, 345.0, 0.0)),
        (("€1,200", "€12.50"), (1200.0, 12.5)),
        (("1,859 €", "1,59 €"), (1.859, 1.59)),
    ],
)
def test_money_shows_its_decimals(texts: tuple[str, ...], values: tuple[float, ...]) -> None:
    column = read_column([TableCell(each) for each in texts])
    assert (column.values, column.doubts) == (values, ())


@pytest.mark.parametrize(
    "texts",
    [
        ("€1,200",),
        ("1,859 €", "1,799 €"),  # a litre of petrol, or a thousand and more
        ("€1,200", "€9"),
        ("€1,200", "€12500"),  # who writes no groups
        ("€1,200", "€1.450", "€980"),
        ("1,200", "980"),
        ("€1,200", "980"),
        ("€1,200", "$980"),
        ("1,200 kg", "980 kg"),
    ],
)
def test_what_money_leaves_open_is_asked(texts: tuple[str, ...]) -> None:
    assert "number_unclear" in [each.code for each in read_column([TableCell(each) for each in texts]).doubts]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('Option,Impact,Equity\nA,4,"1,2"\nB,3,"2,5"\n', ["C2"]),
        ('Option,Impact,Equity\nA,4,2\nB,3,"2,5"\n', ["C3"]),
        ("Option;Impact;Equity\nA;4;1,2\nB;3;2,5\n", []),  # as is usual
        ('Option,Impact,Equity\nA,4,"1,250"\nB,3,"2.5"\n', []),
    ],
)
def test_a_decimal_comma_among_commas_is_said(tmp_path: Path, text: str, said: list[str]) -> None:
    path = tmp_path / "table.csv"
    path.write_text(text, "utf-8")
    found = open_book(path).sheet()
    layout = propose(found)
    assert layout.doubts == ()
    assert [each.path for each in layout.remarks if each.code == "decimal_comma"] == said
    assert propose(found, Answers(decimal=layout.numbers.decimal)).remarks == ()  # who says the mark is told nothing
