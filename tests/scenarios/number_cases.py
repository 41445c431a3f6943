"""The one table of cases: what a text is as a number, wherever it stands.

A row says what a text is in a cell whose column or table proves a decimal point, where it proves a decimal comma, where
nothing beside it proves anything, and typed into a field in English or Chinese. A number, or the code of the doubt in a
cell; NOTHING for a missing score; REFUSED where what is typed is no number.
"""

from __future__ import annotations

import math
from typing import NamedTuple

NOTHING, REFUSED = math.nan, "refused"
Meaning = float | str


class Case(NamedTuple):
    text: str
    point: Meaning
    comma: Meaning
    alone: Meaning
    typed: Meaning


def same(text: str, number: Meaning, typed: Meaning | None = None) -> Case:
    """One meaning in every cell; typed another, or none, where that is given."""
    return Case(text, number, number, number, number if typed is None else typed)


MARK, CLEAR, NO, DATE, SPAN, SOFT = (
    "number_other_mark", "number_unclear", "not_a_number", "cell_is_date", "number_range", "number_inexact",
)  # fmt: skip

CASES = [
    # no mark at all
    same("0", 0.0), same("-0", 0.0), same("42", 42.0), same("007", 7.0), same("1250", 1250.0), same("+3", 3.0),
    same("-3", -3.0), same("- 3", -3.0), same("1e5", 100_000.0), same("3E-2", 0.03),
    same("123456789012", 123456789012.0),
    # English and Chinese
    Case("2.5", 2.5, MARK, 2.5, 2.5), Case("0.125", 0.125, MARK, 0.125, 0.125), Case(".5", 0.5, MARK, 0.5, 0.5),
    Case("5.", 5.0, MARK, 5.0, 5.0), Case("1250.125", 1250.125, MARK, 1250.125, 1250.125),
    Case("1,450", 1450.0, 1.45, CLEAR, 1450.0), Case("12,751", 12751.0, 12.751, CLEAR, 12751.0),
    Case("-1,250", -1250.0, -1.25, CLEAR, -1250.0), Case("1,200.50", 1200.5, MARK, 1200.5, 1200.5),
    Case("1,450,000", 1_450_000.0, MARK, 1_450_000.0, 1_450_000.0), Case("3.5e3", 3500.0, MARK, 3500.0, 3500.0),
    Case("1.450", 1.45, 1450.0, CLEAR, 1.45), Case("1.125e-3", 0.001125, 1.125, CLEAR, 0.001125),
    # German, Italian, Spanish
    Case("2,5", MARK, 2.5, 2.5, 2.5), Case("0,125", MARK, 0.125, 0.125, 0.125), Case(",5", MARK, 0.5, 0.5, 0.5),
    Case("1.234,5", MARK, 1234.5, 1234.5, 1234.5), Case("1.150.000", MARK, 1_150_000.0, 1_150_000.0, 1_150_000.0),
    Case("12.500,50", MARK, 12500.5, 12500.5, 12500.5), Case("1250,125", MARK, 1250.125, 1250.125, 1250.125),
    Case("0,250", MARK, 0.25, 0.25, 0.25), Case("12,50", "number_pair", 12.5, "number_pair", 12.5),
    # French, Swiss, Indian
    Case("1 250,5", MARK, 1250.5, 1250.5, 1250.5), Case("1\u202f250,50", MARK, 1250.5, 1250.5, 1250.5),
    same("1\u00a0250", 1250.0), same("1\u2009234\u2009567", 1_234_567.0), same("1'250", 1250.0),
    same("1’250’000", 1.25e6), Case("1'234.5", 1234.5, MARK, 1234.5, 1234.5),
    Case("12,34,567", 1_234_567.0, MARK, 1_234_567.0, 1_234_567.0),
    Case("1,00,000.5", 100_000.5, MARK, 100_000.5, 100_000.5),
    # what input methods give, and what nobody sees
    same("１２３", 123.0), Case("３．５", 3.5, MARK, 3.5, 3.5), Case("2。5", 2.5, MARK, 2.5, 2.5),
    Case("2｡5", 2.5, MARK, 2.5, 2.5), Case("１，２５０", 1250.0, 1.25, CLEAR, 1250.0), same("−3", -3.0),
    same("－３", -3.0), same("\u200b5\ufeff", 5.0), same("٣", 3.0),
    # accounts and currencies; a field has a unit of its own
    same("(1200)", -1200.0), Case("(1,200)", -1200.0, -1.2, CLEAR, -1200.0),
    Case("（1,200.5）", -1200.5, MARK, -1200.5, -1200.5), same("(-5)", NO, REFUSED), same("$5", 5.0, REFUSED),
    same("-$5", -5.0, REFUSED), same("$-5", -5.0, REFUSED), same("$(5)", -5.0, REFUSED), same("($5)", -5.0, REFUSED),
    same("¥ 120", 120.0, REFUSED), same("￥120", 120.0, REFUSED), Case("€ 1.250,50", MARK, 1250.5, 1250.5, REFUSED),
    same("120元", 120.0, REFUSED), same("人民币120", 120.0, REFUSED),
    same("45 €", 45.0, REFUSED), Case("1.200,50 €", MARK, 1200.5, 1200.5, REFUSED), same("12 k€", 12.0, REFUSED),
    same("300₽", 300.0, REFUSED), same("₹500", 500.0, REFUSED),
    # units
    same("5 km", 5.0, REFUSED), same("5km", 5.0, REFUSED), same("12 m2", 12.0, REFUSED), same("12 m²", 12.0, REFUSED),
    same("3500万元", 3500.0, REFUSED), same("3吨", 3.0, REFUSED), same("5°C", 5.0, REFUSED), same("5℃", 5.0, REFUSED),
    same("45‰", 45.0, REFUSED), same("7 t CO2/a", 7.0, REFUSED), same("5 K", 5.0, REFUSED),
    same("3 Mio. EUR", 3.0, REFUSED), Case("2,5 km", MARK, 2.5, 2.5, REFUSED),
    Case("1,450 t", 1450.0, 1.45, CLEAR, REFUSED),
    same("7 tCO2e", 7.0, REFUSED), same("3x2", NO, REFUSED), same("2h30", NO, REFUSED),
    # words of tens
    Case("1.2万", 12_000.0, MARK, 12_000.0, 12_000.0), same("3亿", 3e8), same("3 亿", 3e8), same("5千", 5000.0),
    same("2百万", 2e6), same("12k", 12_000.0), Case("2.5 million", 2.5e6, MARK, 2.5e6, 2.5e6),
    Case("1,5 Mio.", MARK, 1.5e6, 1.5e6, 1.5e6), Case("2.5 bn", 2.5e9, MARK, 2.5e9, 2.5e9), same("3 crore", 3e7),
    same("3 lakh", 3e5),
    # per cent: shares of one where no scale says otherwise
    same("45%", 0.45), same("45 %", 0.45), same("45\u00a0%", 0.45), same("４５％", 0.45), same("-5%", -0.05),
    same("0%", 0.0), Case("33.3%", 0.333, MARK, 0.333, 0.333), Case("12,5 %", MARK, 0.125, 0.125, 0.125),
    same("(5%)", -0.05, REFUSED), same("45%%", NO, REFUSED),
    # not one number
    Case("80,90", "number_pair", 80.9, "number_pair", 80.9), same("80–90", SPAN, REFUSED),
    same("80-90", SPAN, REFUSED), same("80 ~ 90", SPAN, REFUSED), same("80～90", SPAN, REFUSED),
    same("80至90", SPAN, REFUSED), same("80 to 90", SPAN, REFUSED), same("80%–90%", SPAN, REFUSED),
    same("80–90%", SPAN, REFUSED), same("3–5 km", SPAN, REFUSED), same("80、90", SPAN, REFUSED),
    same("80, 90", SPAN, REFUSED), same("3±0.5", SPAN, REFUSED), same("3 +/- 0,5", SPAN, REFUSED),
    same("-3–-1", SPAN, REFUSED), same("≥5", SOFT, REFUSED), same(">5%", SOFT, REFUSED), same("<0.1", SOFT, REFUSED),
    same("约30", SOFT, REFUSED), same("~30", SOFT, REFUSED), same("ca. 30", SOFT, REFUSED),
    same("30左右", SOFT, REFUSED), same("30以上", SOFT, REFUSED), same("30多万", SOFT, REFUSED),
    same("不超过5亿", SOFT, REFUSED), same("5+", SOFT, REFUSED), same("up to 5 km", SOFT, REFUSED),
    # nothing; a field that is emptied has none
    same("", NOTHING), same("N/A", NOTHING, REFUSED), same("n/a", NOTHING, REFUSED), same("NA", NOTHING, REFUSED),
    same("\\", NOTHING, REFUSED), same("缺", NOTHING, REFUSED), same("缺失", NOTHING, REFUSED),
    same("待定", NOTHING, REFUSED), same("#N/A", NOTHING, REFUSED), same("-", NOTHING), same("–", NOTHING),
    same("—", NOTHING), same("－", NOTHING, REFUSED), same("——", NOTHING, REFUSED), same("无", NOTHING, REFUSED),
    same("none", NOTHING, REFUSED), same("n. a.", NOTHING, REFUSED), same("No data", NOTHING, REFUSED),
    # no number
    same("2026-03-01", DATE, REFUSED), same("1.3.2026", DATE, REFUSED), same("2026年3月", DATE, REFUSED),
    same("#DIV/0!", "cell_is_error", REFUSED), same("1,2,3", NO, REFUSED), same("1,23.5", NO, REFUSED),
    same("1 25", NO, REFUSED), same("0 250", NO, REFUSED), same("1.234,567.8", NO, REFUSED),
    same("1_000", NO, REFUSED), same("10³", NO, REFUSED), same("½", NO, REFUSED), same("1/2", NO, REFUSED),
    same("5-", NO, REFUSED), same("0x10", NO, REFUSED), same("12:30", NO, REFUSED), same("3 or 4", NO, REFUSED),
    same("good", NO, REFUSED), same("第3", NO, REFUSED), same("TRUE", NO, REFUSED),
    same("1e400", "number_too_large", math.inf),
]  # fmt: skip
