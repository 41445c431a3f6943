"""Figures as texts: what is read as which number, what is refused, and that what is written reads back."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scenarios.numbers import Notation, meanings, read, read_score, read_whole, written

LANGUAGE, SEMICOLONS, GERMAN = Notation(","), Notation(""), Notation(".")
FIGURES = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False),
    st.floats(1e-6, 1e12),
    st.integers(-(10**15), 10**15).map(float),
    st.integers(1, 10**17).map(lambda digits: digits / 10**8),
)


@pytest.mark.parametrize(
    ("text", "language", "semicolons"),
    [
        # one reading, in every notation
        ("2.5", 2.5, 2.5),
        ("2,5", 2.5, 2.5),
        ("1,25", 1.25, 1.25),
        ("1250,125", 1250.125, 1250.125),
        ("0,125", 0.125, 0.125),
        (",125", 0.125, 0.125),
        (".5", 0.5, 0.5),
        ("5.", 5.0, 5.0),
        ("1,450,000", 1_450_000.0, 1_450_000.0),
        ("1.234.567", 1_234_567.0, 1_234_567.0),
        ("2,450.5", 2450.5, 2450.5),
        ("1,234.567", 1234.567, 1234.567),
        ("1.234,5", 1234.5, 1234.5),
        ("1 250", 1250.0, 1250.0),
        ("1\u00a0250", 1250.0, 1250.0),
        ("1\u202f234\u2009567", 1_234_567.0, 1_234_567.0),
        ("1 234,5", 1234.5, 1234.5),
        ("1 250,500", 1250.5, 1250.5),
        ("1'234.5", 1234.5, 1234.5),
        ("1’234’567", 1_234_567.0, 1_234_567.0),
        ("3.5e3", 3500.0, 3500.0),
        ("1e400", math.inf, math.inf),
        ("-3", -3.0, -3.0),
        ("\u22123", -3.0, -3.0),
        ("- 3", -3.0, -3.0),
        ("+3", 3.0, 3.0),
        ("-0", 0.0, 0.0),
        ("12%", 0.12, 0.12),
        ("12,5 %", 0.125, 0.125),
        # accountants, India, words of tens
        ("(5)", -5.0, -5.0),
        ("（1,200.5）", -1200.5, -1200.5),
        ("(-5)", None, None),
        ("12,34,567.8", 1_234_567.8, 1_234_567.8),
        ("1.2万", 12000.0, 12000.0),
        ("3 亿", 300_000_000.0, 300_000_000.0),
        ("2.5 million", 2_500_000.0, 2_500_000.0),
        ("12.5k", 12500.0, 12500.0),
        ("5 K", None, None),
        # what input methods and Chinese keyboards give
        ("３．５", 3.5, 3.5),
        ("2。5", 2.5, 2.5),
        ("2｡5", 2.5, 2.5),
        ("１，２５０", 1250.0, 1.25),
        ("－３", -3.0, -3.0),
        ("１２％", 0.12, 0.12),
        # two readings: the notation decides
        ("1,250", 1250.0, 1.25),
        ("-1,250", -1250.0, -1.25),
        ("1,500", 1500.0, 1.5),
        ("1,250e3", 1_250_000.0, 1250.0),
        ("1.450", 1.45, 1.45),
        # no number: nothing is mended
        ("", None, None),
        ("-", None, None),
        (".", None, None),
        ("%", None, None),
        ("nan", None, None),
        ("inf", None, None),
        ("0x10", None, None),
        ("TRUE", None, None),
        ("2025-03-01", None, None),
        ("1,2,3", None, None),
        ("1.2.3", None, None),
        ("1,23.5", None, None),
        ("1.234,567.8", None, None),
        ("1 234,567.8", None, None),
        ("1 25", None, None),
        ("1 2", None, None),
        ("12 3456", None, None),
        ("1  250", None, None),
        ("1\t250", None, None),
        ("0 250", None, None),
        ("0.234.567", None, None),
        ("1_000", None, None),
        ("1_0", None, None),
        ("10³", None, None),
        ("②", None, None),
        ("½", None, None),
        ("1/2", None, None),
        ("5-", None, None),
        ("€5", None, None),
        ("5 km", None, None),
        ("45%%", None, None),
        ("1e9999999", None, None),
        ("9" * 500, None, None),
    ],
)
def test_a_text_is_the_number_that_it_is_written_as(
    text: str, language: float | None, semicolons: float | None
) -> None:
    assert read(text, LANGUAGE) == language
    assert read(text, SEMICOLONS) == semicolons
    assert read(f" {text}\n", LANGUAGE) == language


def test_a_notation_that_groups_by_points_reads_them_so() -> None:
    assert (read("1.450", GERMAN), read("1,450", GERMAN), read("1.5", GERMAN)) == (1450.0, 1.45, 1.5)


def test_where_per_cent_are_meant_a_figure_is_a_share_with_and_without_its_sign() -> None:
    assert read("45", LANGUAGE, per_cent=True) == read("45 %", LANGUAGE, per_cent=True) == 0.45
    assert written(0.07, per_cent=True) == "7"  # 0.07 * 100 is 7.000000000000001


@pytest.mark.parametrize(
    ("text", "low", "high", "score"),
    [("45%", 0, 100, 45.0), ("33.3 %", 0, 100, 33.3), ("４５％", 0, 100, 45.0), ("45%", 0, 1, 0.45),
     ("33.3%", 0, 1, 0.333), ("1,250%", 0, 1, 12.5), ("45%", 0, 5, None), ("45%", 1, 100, None), ("45%", -1, 1, None),
     ("45", 0, 5, 45.0), ("45%%", 0, 100, None), ("%", 0, 100, None)],
)  # fmt: skip
def test_a_score_in_per_cent_follows_its_scale(text: str, low: float, high: float, score: float | None) -> None:
    assert read_score(text, LANGUAGE, low, high) == score


def test_both_meanings_are_told_where_there_are_two() -> None:
    assert meanings("1,250") == {".": 1250.0, ",": 1.25}
    assert len(meanings("1,25")) == len(meanings("1250")) == 1


@pytest.mark.parametrize(
    ("text", "whole"),
    [("42", 42), ("４２", 42), ("1,250", 1250), ("1 250", 1250), ("9007199254740993", 9007199254740993), ("007", 7),
     ("-3", -3), ("1.0", None), ("1e3", None), ("5%", None), ("", None), ("x", None), ("1,25", None)],
)  # fmt: skip
def test_whole_numbers_are_exact(text: str, whole: int | None) -> None:
    assert read_whole(text, LANGUAGE) == whole


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1200.0, "1200"),
        (2.0, "2"),
        (0.1, "0.1"),
        (-0.0, "0"),
        (0.1 + 0.2, "0.30000000000000004"),
        (7 / 3, "2.3333333333333335"),
        (1e-6, "0.000001"),
        (1e12, "1000000000000"),
        (1.5e-9, "1.5e-9"),
        (1e22, "1e+22"),
        (5e-324, "5e-324"),
        (12345, "12345"),
    ],
)
def test_a_figure_is_written_without_groups_and_as_short_as_it_can_be(number: float, text: str) -> None:
    assert written(number) == text


@given(FIGURES)
@example(1.125)
@example(-1234.567)
@example(1.7976931348623157e308)
def test_what_is_written_reads_back_as_the_same_number(number: float) -> None:
    text = written(number)
    assert read(text, LANGUAGE) == read(text, SEMICOLONS) == number
    assert float(text) == number  # to any other program too


@given(FIGURES)
def test_a_share_that_is_written_in_per_cent_reads_back_as_the_same_share(share: float) -> None:
    assert read(written(share, per_cent=True), LANGUAGE, per_cent=True) == share


@given(st.integers(0, 10**15), st.integers(0, 6), st.sampled_from([",", " ", "'", "\u00a0", "，"]))
def test_groups_change_no_number(digits: int, decimals: int, group: str) -> None:
    number = digits / 10**decimals
    assert read(f"{number:,.{decimals}f}".replace(",", group), LANGUAGE) == number


@given(st.text(max_size=12) | st.text("0123456789.,' e-+%。，", max_size=12))
def test_any_text_is_a_number_or_none(text: str) -> None:
    for notation in (LANGUAGE, SEMICOLONS, GERMAN):
        assert read(text, notation) in (None, *meanings(text).values())
