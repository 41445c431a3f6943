"""Number formats: what they say of a figure, and how they show a date."""

from __future__ import annotations

import pytest

from scenarios.io.tables.cells import PLAIN, Style
from scenarios.io.tables.readers.excel_number_formats import date_text, is_date, serial_of, style_of

DAY = 46082.0  # 1 March 2026, a Sunday
TIME = 46082 + (13 * 3600 + 5 * 60 + 9.25) / 86400


@pytest.mark.parametrize(
    ("code", "percent", "accounting", "grouped"),
    [
        ("0.00", False, False, False),
        ("0%", True, False, False),
        ('0.0"%"', False, False, False),
        ("#,##0", False, False, True),
        ('[Red]#,##0.00" 万元"', False, False, False),
        ("0,", False, False, False),  # in thousands, without groups
        ('_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', False, True, True),
        ('0.0;-0.0;"–"', False, True, False),
        ("0.0;-0.0;0.0", False, False, False),
        ("#,##0;-#,##0", False, False, True),
    ],
)
def test_a_format_says_what_its_figures_are(code: str, percent: bool, accounting: bool, grouped: bool) -> None:
    assert style_of(code) == Style(percent, accounting, grouped, code)


@pytest.mark.parametrize("code", ["General", "", "@"])
def test_a_general_format_says_nothing(code: str) -> None:
    assert style_of(code) is PLAIN
    assert not is_date(code)


@pytest.mark.parametrize("code", ["0.00E+00", '0.0"days"', "[Red]0", "[$-409]0.00", "0\\m", "#,##0_d", "# ?/?"])
def test_letters_outside_the_pattern_make_no_date(code: str) -> None:
    assert not is_date(code)


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("yyyy-mm-dd", "2026-03-01"),
        ("m/d/yy", "3/1/26"),
        ("dd.mm.yyyy", "01.03.2026"),
        ("d-mmm-yy", "1-Mar-26"),
        ("mmmm d\\, yyyy", "March 1, 2026"),
        ("ddd dddd mmmmm", "Sun Sunday M"),
        ('yyyy"年"m"月"d"日";@', "2026年3月1日"),
        ('[DBNum1][$-804]yyyy"年"m"月"d"日"', "二〇二六年三月一日"),
        ("[$-804]aaaa aaa mmm", "星期日 周日 3月"),
        ("[$-F800]dddd\\, mmmm dd\\, yyyy", "2026-03-01"),
        ("[$-409]m/d/yy h:mm AM/PM", "3/1/26 1:05 PM"),
        ("yyyy/m/d hh:mm:ss", "2026/3/1 13:05:09"),
        ('上午/下午h"时"mm"分"', "下午1时05分"),
        ("mm:ss.0", "05:09.2"),
        ("h:mm", "13:05"),
        ("[h]:mm", f"{46082 * 24 + 13}:05"),
        ("_-yyyy* ", "2026"),
    ],
)
def test_a_date_is_shown_as_excel_shows_it(code: str, shown: str) -> None:
    assert is_date(code)
    assert date_text(TIME, code) == shown


@pytest.mark.parametrize(
    ("serial", "shown"),
    [(0, "1900-01-00"), (1, "1900-01-01"), (59, "1900-02-28"), (60, "1900-02-29"), (61, "1900-03-01")],
)
def test_the_calendar_of_1900_has_a_day_more(serial: float, shown: str) -> None:
    assert date_text(serial, "yyyy-mm-dd") == shown


def test_what_is_beyond_the_calendar_is_no_date() -> None:
    assert date_text(-1, "yyyy-mm-dd") is None
    assert date_text(2958465, "yyyy-mm-dd") == "9999-12-31"
    assert date_text(2958466, "yyyy-mm-dd") is None


def test_dates_since_1904_are_the_same_days() -> None:
    assert date_text(DAY - 1462, "yyyy-mm-dd", from_1904=True) == "2026-03-01"


def test_a_moment_just_before_midnight_is_rounded_to_the_next_day() -> None:
    assert date_text(DAY - 1e-9, "yyyy-mm-dd h:mm") == "2026-03-01 0:00"


def test_dates_in_the_form_of_iso_8601_are_days() -> None:
    assert serial_of("2026-03-01") == DAY
    assert serial_of("2026-03-01T12:00:00Z") == DAY + 0.5
