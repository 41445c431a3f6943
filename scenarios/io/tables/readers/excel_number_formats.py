"""Interprets Excel's number formats: per cent, grouping, accounting, dates; and shows a date as Excel does.

A format has up to four sections, for positive numbers, negative ones, zero and text: ``#,##0;-#,##0;"-"``. Letters in
quotes, after a backslash or in brackets are no part of the pattern. Formats below 164 are built in and named by number
alone; 27 to 36 and 50 to 58 are what the Chinese Excel takes them for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache

from scenarios.io.tables.cells import PLAIN, Style

_YEAR_MONTH, _MONTH_DAY, _DATE_ZH = 'yyyy"年"m"月"', 'm"月"d"日"', 'yyyy"年"m"月"d"日"'
_TIME_ZH, _SECONDS_ZH = '上午/下午h"时"mm"分"', '上午/下午h"时"mm"分"ss"秒"'
_ACCOUNTING = '_(* #,##0{0}_);_(* (#,##0{0});_(* "-"{1}_);_(@_)'
# 14 and 22 are written as the system of whoever looks writes dates, here as everybody reads them
BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "yyyy-mm-dd",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy-mm-dd h:mm",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    49: "@",
    **dict.fromkeys((5, 6, 37, 38), "#,##0_);(#,##0)"),
    **dict.fromkeys((7, 8, 39, 40), "#,##0.00_);(#,##0.00)"),
    **dict.fromkeys((41, 42), _ACCOUNTING.format("", "")),
    **dict.fromkeys((43, 44), _ACCOUNTING.format(".00", "??")),
    **dict.fromkeys((27, 36, 50, 52, 57), _YEAR_MONTH),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), _MONTH_DAY),
    30: "m-d-yy",
    31: _DATE_ZH,
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
    34: _TIME_ZH,
    35: _SECONDS_ZH,
    55: _TIME_ZH,
    56: _SECONDS_ZH,
    48: "##0.0E+0",
}
_SYSTEM_DATE, _SYSTEM_TIME = "[$-F800]", "[$-F400]"  # as the system of whoever looks writes them, too
_LAST_DAY = 2958466  # 1 January 10000
_FEBRUARY_1900 = 60  # a day that Excel counts and the calendar does not
_1904 = 1462  # days between the beginnings of the two ways of counting

_NOT_PATTERN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]', re.IGNORECASE)
_DATE = re.compile(r"[ymdhs]|上午/下午|AM/PM", re.IGNORECASE)
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_.|\*.|\[(?P<elapsed>h+|m+|s+)\]|\[[^\]]*\]'
    r"|(?P<half>AM/PM|A/P|上午/下午)|(?P<part>y+|m+|d+|h+|s+|e+|a{3,4}|\.0+)|(?P<other>.)",
    re.IGNORECASE,
)
_CHINESE = re.compile(r"\[\$-[0-9a-f]*(?:804|404|c04)\]", re.IGNORECASE)
_MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DIGITS = "〇一二三四五六七八九"


@cache
def style_of(code: str) -> Style:
    """What a format says of the figures in it."""
    if code.lower() in ("", "general", "standard", "@"):
        return PLAIN
    sections = code.split(";")
    bare = _NOT_PATTERN.sub("", sections[0])
    zero = sections[2] if len(sections) > 2 else ""
    return Style(
        percent="%" in bare,
        accounting=bool(re.search("[-–—−－]", zero)) and not re.search("[0#]", _NOT_PATTERN.sub("", zero)),
        grouped=bool(re.search(r"[0#?],[0#?]", bare)) and "." not in bare,
        code=code,
    )


@cache
def is_date(code: str) -> bool:
    """Whether a format shows numbers as dates or times of day."""
    return bool(_DATE.search(_NOT_PATTERN.sub("", code.split(";")[0]).lower().replace("general", "")))


def date_text(serial: float, code: str, from_1904: bool = False) -> str | None:
    """A date as Excel shows it, from its number of days; None for a number that is no date in Excel's calendar."""
    serial += _1904 if from_1904 else 0
    if not 0 <= serial < _LAST_DAY:
        return None
    section = code.split(";")[0]
    if _SYSTEM_DATE in section:
        section = BUILT_IN[14]
    elif _SYSTEM_TIME in section:
        section = BUILT_IN[21]
    return "".join(_parts(serial, section)).strip()


def serial_of(text: str) -> float:
    """The number of days of a date in the form of ISO 8601. Raises ValueError."""
    moment = datetime.fromisoformat(text.strip().removesuffix("Z"))
    return (moment - datetime(1899, 12, 30)) / timedelta(days=1)


def _parts(serial: float, section: str) -> Iterator[str]:
    tokens = list(_TOKEN.finditer(section))
    moment, day = _moment(serial, bool(re.search(r"s+\.0|\]\.0", section, re.IGNORECASE)))
    twelve = any(token["half"] for token in tokens)
    chinese, numerals = bool(_CHINESE.search(section)), "[DBNum1]" in section
    parts = [str(token["part"] or token["elapsed"] or "").lower() for token in tokens]
    for place, token in enumerate(tokens):
        if token["quoted"] is not None or token["escaped"] or token["other"]:
            yield token["quoted"] or token["escaped"] or token["other"] or ""
        elif token["elapsed"]:
            seconds = round(serial * 86400)
            unit = {"h": 3600, "m": 60, "s": 1}[parts[place][0]]
            yield str(seconds // unit).zfill(len(parts[place]))
        elif token["half"]:
            halves = token["half"].split("/")
            yield halves[moment.hour >= 12]
        elif token["part"]:
            minutes = parts[place][0] == "m" and _is_minutes(parts, place)
            shown = _part(parts[place], moment, day, minutes, twelve, chinese)
            yield _numerals(shown, parts[place]) if numerals else shown


def _moment(serial: float, fractions: bool) -> tuple[datetime, int]:
    """The time, and the day of its month, which is 29 on the day that the calendar lacks and 0 on the first of all."""
    day = int(serial)
    step = 0.001 if fractions else 1.0
    seconds = round((serial - day) * 86400 / step) * step
    lost = day < _FEBRUARY_1900
    moment = datetime(1899, 12, 31 if lost else 30) + timedelta(days=max(day, 1), seconds=seconds)
    return moment, 0 if day == 0 else 29 if day == _FEBRUARY_1900 else moment.day


def _is_minutes(parts: list[str], place: int) -> bool:
    """An m is a minute after hours and before seconds, otherwise a month."""
    if len(parts[place]) > 2:
        return False
    before = next((part for part in reversed(parts[:place]) if part), "")
    after = next((part for part in parts[place + 1 :] if part), "")
    return before.startswith("h") or after.startswith("s")


def _part(part: str, moment: datetime, day: int, minutes: bool, twelve: bool, chinese: bool) -> str:
    letter, length = part[0], len(part)
    if letter == ".":
        return f".{moment.microsecond:06d}"[:length]
    if letter in "ye":
        return f"{moment.year % 100:02d}" if letter == "y" and length < 3 else str(moment.year)
    if letter == "a" or (letter == "d" and length > 2):
        return _weekday(letter, length, moment.weekday(), chinese)
    if letter == "m" and not minutes and length > 2:
        name = _MONTHS[moment.month - 1]
        if chinese:
            return f"{moment.month}月" if length == 3 else f"{_numeral(moment.month)}月"
        return {3: name[:3], 5: name[:1]}.get(length, name)
    hour = (moment.hour - 1) % 12 + 1 if twelve else moment.hour
    number = {"d": day, "h": hour, "s": moment.second, "m": moment.minute if minutes else moment.month}[letter]
    return str(number).zfill(min(length, 2))


def _weekday(letter: str, length: int, day: int, chinese: bool) -> str:
    if letter == "a" or chinese:
        return ("周" if length == 3 else "星期") + "一二三四五六日"[day]
    return _DAYS[day][:3] if length == 3 else _DAYS[day]


def _numerals(shown: str, part: str) -> str:
    """Digits in Chinese: those of a year one by one, other numbers as they are spoken."""
    if not shown.isdigit():
        return shown
    return "".join(_DIGITS[int(each)] for each in shown) if part[0] in "ye" else _numeral(int(shown))


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")
