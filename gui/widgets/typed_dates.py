"""Days as people type them: how they are read, and what is said of what is none, or might be two."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from gui.widgets.typed_numbers import LONGEST

YEAR = 4  # digits: of 26 it cannot be told whether it is a year
BESIDE = frozenset("年月日号號") | {"st", "nd", "rd", "th", "of", "de"}  # words that may stand beside the figures
UNDECIDED = (QLocale.Language.English, QLocale.Language.Chinese)
_SOLID = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_TIME = re.compile(r"[t\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(z|[+-]\d{2}:?\d{2})?$", re.ASCII)  # as spreadsheets copy it
_PARTS = re.compile(r"\d+|[年月日号號]|[^\W\d_]+")


def days_read(typed: str) -> tuple[date, ...]:
    """Every day that it may mean: none, one, or two where either figure may be the month.

    The year may stand first or last, the month in letters (in English and the language that is on). Of 3/4/2026 the
    language decides, except English, in which Britain and America differ, and Chinese, which has the year first: there
    both are meant. Points between the figures have the day first everywhere.
    """
    bare = _TIME.sub("", unicodedata.normalize("NFKC", typed).strip().casefold())
    parts = _SOLID.fullmatch(bare)
    found = list(parts.groups()) if parts else _PARTS.findall(bare)
    figures = [each for each in found if each.isdecimal()]
    words = [each for each in found if not each.isdecimal() and each not in BESIDE and each not in _names("dayName", 7)]
    months = _names("monthName", 12)
    if len(words) == 1 and words[0] in months and len(figures) == 2:
        year, day = sorted(figures, key=len, reverse=True)
        return _days((year, str(months[words[0]]), day))
    if words or len(figures) != 3:
        return ()
    first, second, third = figures
    if len(first) == YEAR:
        return _days((first, second, third))
    return _days(*((third, month, day) for day, month in _orders(first, second, points="." in bare)))


def _orders(first: str, second: str, points: bool) -> tuple[tuple[str, str], ...]:
    """(day, month) as the two figures before a year may be meant."""
    locale = QLocale()
    either = (first, second), (second, first)
    if points:
        return either[:1]
    if locale.language() in UNDECIDED:
        return either
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return either[:1] if short.index("d") < short.index("M") else either[1:]


def _days(*meant: tuple[str, str, str]) -> tuple[date, ...]:
    """The days among these, each once."""

    def made() -> Iterator[date]:
        for year, month, day in meant:
            if len(year) == YEAR and max(len(month), len(day)) < YEAR:
                try:
                    yield date(int(year), int(month), int(day))
                except ValueError:
                    continue

    return tuple(dict.fromkeys(made()))


def _names(what: str, count: int) -> dict[str, int]:
    """Name, long or short -> its number, in English and in the language that is on."""
    kinds = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    return {
        getattr(locale, what)(at, kind).rstrip(".").casefold(): at
        for locale in (QLocale(), QLocale("en_GB"), QLocale("en_US"))  # Sept and Sep
        for at in range(1, count + 1)
        for kind in kinds
    }


def no_single_day(typed: str) -> str:
    """What is said of something typed that is no day, or may be two."""
    found = days_read(typed)
    if len(found) > 1:
        said = QCoreApplication.translate(
            "Dates", "“{typed}” may be {one} or {other}. Write {first} or {second}, or choose the day in the calendar."
        )
        one, other = (
            QLocale().toString(QDate(each.year, each.month, each.day), QLocale.FormatType.LongFormat) for each in found
        )
        first, second = (each.isoformat() for each in found)
        return said.format(typed=typed.strip()[:LONGEST], one=one, other=other, first=first, second=second)
    said = QCoreApplication.translate(
        "Dates",
        "“{typed}” is no day. Write it with the year in four digits, like 2026-12-31 or 31.12.2026, or choose it in "
        "the calendar.",
    )
    return said.format(typed=typed.strip()[:LONGEST])
