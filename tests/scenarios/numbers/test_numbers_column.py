"""Columns of cells: one reading for all of them, and a doubt where there is none."""

from __future__ import annotations

import math
import random
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from scenarios.io.tables.cells import EMPTY, UNCOMPUTED, Style, TableCell, text_cell
from scenarios.numbers import (
    Notation,
    NumberColumn,
    alone,
    proved_decimal,
    read,
    read_column,
    unmistakable,
    written,
)
from tests.scenarios.number_cases import CASES, NOTHING, REFUSED, Case, Meaning

PERCENT, ACCOUNTS = Style(percent=True, code="0%"), Style(accounting=True, code='_-* #,##0_-;-* #,##0_-;_-* "-"_-')


def cells(*values: str | float | TableCell) -> list[TableCell]:
    return [_cell(each) for each in values]


def _cell(value: str | float | TableCell) -> TableCell:
    if isinstance(value, str):
        return text_cell(value)
    return value if isinstance(value, TableCell) else TableCell(float(value), "number")


def meaning(column: NumberColumn) -> Meaning:
    """What the only cell of a column means."""
    (value,) = column.values
    assert len(column.doubts) <= 1
    assert value is None or not column.doubts
    return column.doubts[0].code if column.doubts else NOTHING if value is None else value


def agree(one: Meaning, other: Meaning) -> bool:
    nothing = [isinstance(each, float) and math.isnan(each) for each in (one, other)]
    return one == other or all(nothing)


@pytest.mark.parametrize("case", CASES, ids=[case.text for case in CASES])
def test_a_text_means_what_its_column_says(case: Case) -> None:
    cell = [text_cell(case.text)]
    assert agree(meaning(read_column(cell, decimal=".")), case.point)
    assert agree(meaning(read_column(cell, decimal=",")), case.comma)
    assert agree(meaning(read_column(cell)), case.alone)


@pytest.mark.parametrize("case", CASES, ids=[case.text for case in CASES])
def test_a_text_means_the_same_where_it_is_typed(case: Case) -> None:
    number = read(case.text, Notation(","))
    if case.text and not agree(case.typed, NOTHING):  # what empties a field is the field's to know
        assert number == (None if case.typed == REFUSED else case.typed)
        by_mark = {each for each in (case.point, case.comma) if isinstance(each, float)}
        assert alone(case.text) == (number if len(by_mark) < 2 else None)


def test_there_are_cases_enough() -> None:
    assert len(CASES) >= 100
    assert len({case.text for case in CASES}) == len(CASES)


@pytest.mark.parametrize(
    ("given_cells", "values", "decimal"),
    [
        # a comma or point before three digits is settled by the others
        (cells("1,450", "2.5", "980"), [1450.0, 2.5, 980.0], "."),
        (cells("1,450", "0.125"), [1450.0, 0.125], "."),
        (cells("1,450", "1,450,000"), [1450.0, 1_450_000.0], "."),
        (cells("1,450", "12,34,567"), [1450.0, 1_234_567.0], "."),
        (cells("1,450", "2,5"), [1.45, 2.5], ","),
        (cells("1.450", "2,5"), [1450.0, 2.5], ","),
        (cells("1.200", "950", "12.500,50", "1.150.000"), [1200.0, 950.0, 12500.5, 1_150_000.0], ","),
        (cells("12,5", "7,25", "12,125"), [12.5, 7.25, 12.125], ","),
        (cells("0,125", "0,250", "0,5"), [0.125, 0.25, 0.5], ","),
        (cells("1 250,5", "1,250"), [1250.5, 1.25], ","),
        (cells("1’250", "1 250.5", "1,250"), [1250.0, 1250.5, 1250.0], "."),
        # 12,50 may be two numbers, unless another shows that the comma is in one
        (cells("12,50", "9,90", "15,00"), [12.5, 9.9, 15.0], ","),
        (cells("3,25", "4,50", "2,75"), [3.25, 4.5, 2.75], ","),
        (cells("80,90", "2,5"), [80.9, 2.5], ","),
        # figures stored as numbers need no mark and prove none
        (cells(1450.0, "1200", EMPTY), [1450.0, 1200.0, None], ""),
        # one unit, one word of tens, one scale
        (cells("5 km", "7km", "0"), [5.0, 7.0, 0.0], ""),
        (cells("1.2万", "3亿", "5000万"), [12_000.0, 3e8, 5e7], "."),
        (cells("¥5", "¥1,200.50", "-¥3"), [5.0, 1200.5, -3.0], "."),
        (cells("45%", "0", "90 %"), [0.45, 0.0, 0.9], ""),
        (cells("(1,200)", "3.5"), [-1200.0, 3.5], "."),
    ],
)
def test_a_column_has_one_reading(given_cells: list[TableCell], values: list[float | None], decimal: str) -> None:
    column = read_column(given_cells)
    assert list(column.values) == values
    assert column.doubts == ()
    assert column.decimal == decimal


@pytest.mark.parametrize(
    ("given_cells", "doubts"),
    [
        (cells("1,450", "1300", "12,751"), {0: "number_unclear", 2: "number_unclear"}),
        (cells(1.5, "1,450"), {1: "number_unclear"}),
        (cells("2,5", "2.5", "3.5"), {0: "number_marks_differ"}),
        (cells("1,450,000", "2,5"), {1: "number_marks_differ"}),
        (cells("2,5", "3.5", "1,450"), {0: "number_marks_differ", 2: "number_unclear"}),
        (cells("80,90", "85,95", "82,92"), dict.fromkeys(range(3), "number_pair")),
        (cells("80,90", "2.5", "100,120"), {0: "number_pair", 2: "number_pair"}),
        (cells("80–90", "3±0.5", "5"), {0: "number_range", 1: "number_range"}),
        (cells("≥5", "约30", "3"), {0: "number_inexact", 1: "number_inexact"}),
        (cells("45%", "90", "12%"), {1: "percent_missing"}),
        (cells("45%", "90", "12"), {0: "percent_alone"}),
        (cells(TableCell(0.45, "number", PERCENT), TableCell(0.9, "number", PERCENT), 90.0), {2: "percent_missing"}),
        (cells("5 km", "7 km", "9"), {2: "unit_missing"}),
        (cells("5", "7", "9 km"), {2: "unit_alone"}),
        (cells("5 km", "7 km", "9 m"), {2: "unit_differs"}),
        (cells("1.2万", "3万", "9500"), {2: "unit_missing"}),
        (cells("120万元", "3500万元", "1.2亿元"), {2: "unit_differs"}),
        (cells("5 km", "5%", "6 km"), {1: "unit_differs"}),
        (cells("(1,200)", "3.5", "-"), {2: "dash_unclear"}),
        (cells("$ -", "$3"), {0: "dash_unclear"}),
        (cells(TableCell(3.0, "number", ACCOUNTS), "-", "无"), {1: "dash_unclear", 2: "dash_unclear"}),
        (cells("#DIV/0!", UNCOMPUTED, TableCell("2026/3/1", "date"), TableCell("TRUE", "logical")),
         {0: "cell_is_error", 1: "formula_without_value", 2: "cell_is_date", 3: "cell_is_logical"}),
        (cells(math.inf, "1e400"), {0: "number_too_large", 1: "number_too_large"}),
    ],
)  # fmt: skip
def test_what_a_column_leaves_open_or_contradicts_is_a_doubt(
    given_cells: list[TableCell], doubts: dict[int, str]
) -> None:
    column = read_column(given_cells)
    assert {each.index: each.code for each in column.doubts} == doubts
    assert all(column.values[i] is None for i in doubts)


def test_doubts_say_what_it_may_be_and_which_option_answers_them() -> None:
    (doubt,) = read_column(cells("1,450")).doubts
    assert (dict(doubt.fields), doubt.option) == ({"text": "1,450", "one": "1450", "other": "1.45"}, "--decimal")
    (doubt,) = read_column(cells("2,5", "2.5", "7.5")).doubts
    assert dict(doubt.fields) == {"text": "2,5", "other": "2.5", "other_index": 1}
    (doubt,) = read_column(cells("80–90")).doubts
    assert doubt.option == "--ranges"
    (doubt,) = read_column(cells("9500", "1.2万", "3万")).doubts
    assert dict(doubt.fields) == {"text": "9500", "unit": "万", "usual": "万", "other": "1.2万"}


def test_an_answer_settles_every_mark() -> None:
    assert read_column(cells("1,450", "980"), decimal=".").values == (1450.0, 980.0)
    assert read_column(cells("1,450", "980"), decimal=",").values == (1.45, 980.0)
    assert [each.code for each in read_column(cells("2.5", "2,5"), decimal=",").doubts] == ["number_other_mark"]


def test_the_table_settles_what_a_column_leaves_open() -> None:
    assert read_column(cells("1,450", "980"), table=".").values == (1450.0, 980.0)
    assert read_column(cells("80,90", "85,95"), table=",").values == (80.9, 85.95)
    assert read_column(cells("2,5", "1,450"), table=".").values == (2.5, 1.45)
    assert read_column(cells("1,450"), table="?").doubts[0].code == "number_unclear"


def test_ranges_become_their_middle_where_that_is_wanted() -> None:
    column = read_column(cells("80–90", "3±0.5", "0.1 ~ 0.3", "7"), ranges=True)
    assert column.values == (85.0, 3.0, 0.2, 7.0)
    assert dict(column.ranges) == {0: (80.0, 90.0), 1: (2.5, 3.5), 2: (0.1, 0.3)}
    assert column.doubts == ()
    pairs = read_column(cells("80,90", "85,95", "100,120"), ranges=True)
    assert (pairs.values, pairs.ranges[2]) == ((85.0, 90.0, 110.0), (100.0, 120.0))
    shares = read_column(cells("80–90%", "33.3%"), low=0.0, high=100.0, ranges=True)
    assert (shares.values, dict(shares.ranges)) == ((85.0, 33.3), {0: (80.0, 90.0)})
    assert [each.code for each in read_column(cells("≥5", "90–80"), ranges=True).doubts] == [
        "number_inexact",
        "not_a_number",
    ]


@pytest.mark.parametrize(
    ("low", "high", "values"),
    [(None, None, (0.45, 0.333)), (0.0, 1.0, (0.45, 0.333)), (0.0, 100.0, (45.0, 33.3)), (None, 100.0, (45.0, 33.3)),
     (0.0, 5.0, (None, None)), (1.0, 100.0, (None, None)), (-1.0, 1.0, (None, None)), (0.0, None, (None, None))],
)  # fmt: skip
@pytest.mark.parametrize(
    "given_cells",
    [cells("45%", "33.3%"), cells(TableCell(0.45, "number", PERCENT), TableCell(0.333, "number", PERCENT)),
     cells("45%", TableCell(0.333, "number", PERCENT))],
)  # fmt: skip
def test_per_cent_follow_the_scale(
    given_cells: list[TableCell], low: float | None, high: float | None, values: tuple[float | None, ...]
) -> None:
    column = read_column(given_cells, low=low, high=high)
    assert (column.values, column.percent) == (values, True)
    assert {each.code for each in column.doubts} == ({"percent_off_scale"} if values[0] is None else set())


def test_a_dash_is_nothing_and_that_is_said() -> None:
    column = read_column(cells("-", "无", "——", "N/A", "#N/A", "3", ""))
    assert column.values == (None, None, None, None, None, 3.0, None)
    assert column.missing == {0, 1, 2, 3, 4}
    assert [(each.index, each.code) for each in column.remarks] == [(i, "dash_is_missing") for i in range(3)]
    assert column.doubts == ()


def test_the_unit_that_all_figures_have_is_told() -> None:
    assert read_column(cells("5 km", "7km", "")).unit == "km"
    assert read_column(cells("3500万元", "120 万元")).unit == "万元"
    assert read_column(cells("45%", "1.2")).unit == read_column(cells("1.2万")).unit == ""


def test_what_the_texts_prove_is_told() -> None:
    assert proved_decimal(cells("1,450", "980", "text")) == ""
    assert proved_decimal(cells("1,450", "0.5")) == "."
    assert proved_decimal(cells("1.450", "2,5")) == ","
    assert proved_decimal(cells("2.5", "2,5")) == "?"
    assert proved_decimal(cells("80,90", "85,95")) == ""
    assert proved_decimal(cells("80,90", "85,95", "0.5", TableCell(2.5, "number"))) == "."


DIALECTS = {
    "english": (",", "."),
    "german": (".", ","),
    "french": ("\u202f", ","),
    "swiss": ("’", "."),
    "chinese": ("，", "．"),
}
FIGURES = st.one_of(
    st.floats(1e-6, 1e12),
    st.floats(-1e12, -1e-6),
    st.integers(-(10**12), 10**12).map(float),
    st.integers(0, 10**9).map(lambda digits: digits / 1000),
    st.integers(0, 10**6).map(lambda digits: digits / 100),
)


def in_dialect(number: float, dialect: str, grouped: bool) -> str:
    group, mark = DIALECTS[dialect]
    text = f"{number:,.{len(written(number).partition('.')[2])}f}" if "e" not in written(number) else written(number)
    text = text if grouped else text.replace(",", "")
    return text.replace(",", "\0").replace(".", mark).replace("\0", group)


@settings(deadline=None, max_examples=300)
@given(
    numbers=st.lists(FIGURES, min_size=1, max_size=6), dialect=st.sampled_from(list(DIALECTS)), grouped=st.booleans()
)
@example([1450.0, 1.45], "german", True)
@example([12.5, 80.9], "german", False)
def test_figures_of_any_dialect_come_back_or_are_a_doubt(numbers: list[float], dialect: str, grouped: bool) -> None:
    texts = [in_dialect(number, dialect, grouped) for number in numbers]
    column = read_column(cells(*texts))
    doubted = {each.index for each in column.doubts}
    for i, number in enumerate(numbers):
        assert column.values[i] == (None if i in doubted else number), (texts, column)
    settled = read_column(cells(*texts), decimal="." if DIALECTS[dialect][1] in ".．" else ",")
    assert list(settled.values) == numbers


@settings(deadline=None)
@given(picked=st.lists(st.sampled_from([case.text for case in CASES]), max_size=8), seed=st.integers(0, 99))
def test_the_order_of_the_cells_is_nothing_to_the_reading(picked: list[str], seed: int) -> None:
    given_cells = cells(*picked)
    order = list(range(len(picked)))
    random.Random(seed).shuffle(order)
    one, other = read_column(given_cells), read_column([given_cells[i] for i in order])
    assert other.values == tuple(one.values[i] for i in order)
    assert {(order[each.index], each.code) for each in other.doubts} == {(each.index, each.code) for each in one.doubts}
    assert {order[i] for i in other.missing} == one.missing
    assert (other.unit, other.percent, other.decimal) == (one.unit, one.percent, one.decimal)


@settings(deadline=None)
@given(texts=st.lists(st.text(max_size=10) | st.text("0123456789.,' e-+%。，()~万", max_size=10), max_size=4))
def test_any_texts_are_numbers_or_named(texts: list[str]) -> None:
    column = read_column(cells(*texts))
    named = {each.index for each in column.doubts} | column.missing
    for i, cell in enumerate(cells(*texts)):
        assert (column.values[i] is None) == (i in named or cell.kind == "empty")


@settings(deadline=None)
@given(numbers=st.lists(FIGURES | st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=5))
@example(numbers=[1.125])
@example(numbers=[-1.125e-9, 1.125e20])
def test_what_leaves_the_program_reads_back_without_being_told_how(numbers: list[float]) -> None:
    column = read_column(cells(*map(unmistakable, numbers)))
    assert list(column.values) == numbers
    assert column.doubts == ()
    assert [read(unmistakable(each), Notation(",")) for each in numbers] == numbers
    assert [float(unmistakable(each)) for each in numbers] == numbers


def test_a_column_says_the_same_however_it_is_read() -> None:
    """What needs no second look is read by a short way, which must come to the same."""
    quick = read_column(cells("2.5", "7", 3.0, ""))
    slow = read_column(cells("2.5", "7", 3.0, "", "n/a"))
    assert quick == replace(slow, values=slow.values[:-1], missing=frozenset())
