"""Parses a plain text as a figure, once with a point and once with a comma as the decimal mark.

A figure is a sign, digits, one decimal mark, an exponent. Digits may be grouped in threes by the other mark, by blanks
or by apostrophes, by one of them throughout; or the Indian way, 12,34,567, by commas. The first group does not begin
with 0. Mostly only one reading is well formed, and that is the number, in every language:

    1.5  1250.125  2,450.5  1,450,000      with a decimal point: 1.5  1250.125  2450.5  1450000
    1,5  1,25  0,125  1250,125  2.450,5    with a decimal comma: 1.5  1.25  0.125  1250.125  2450.5
    1.234.567                              with a decimal comma, for a number has one decimal mark: 1234567
    1 250  1'250  1 250,5                  1250  1250  1250.5

Two readings that differ are left only where one mark stands before exactly three digits: 1,250 and 1.450.

Brackets are the minus of accountants: (1,200) is -1200. A word of a power of ten multiplies: 1.2万 is 12000.

Everything else is no number, and is refused rather than mended: groups of another length (12,34 567; 1 25; 1,23.5),
two decimal marks (1,2,3), underscores (1_000), digits that are raised or circled (10³, ②), two figures (3 400 1), a
date.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Context, Decimal

from scenarios.numbers.normalize_characters import LONGEST
from scenarios.numbers.number_words import POWERS

MARKS = ".,"
OTHER = {".": ",", ",": ".", "": "."}
EXACT = Context(prec=LONGEST + 100, Emin=-999_999, Emax=999_999)

_INDIAN = r"|[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}"
_FORM = (
    r"(?P<sign>[+-]?)\ ?(?P<whole>[1-9][0-9]{0,2}(?P<by>[GROUPS '])[0-9]{3}(?:(?P=by)[0-9]{3})*INDIAN|[0-9]*)"
    r"(?:[DECIMAL](?P<part>[0-9]*))?(?:[eE](?P<power>[+-]?[0-9]{1,5}))?"
)


def _form(decimal: str) -> str:
    form = _FORM.replace("DECIMAL", decimal).replace("GROUPS", OTHER[decimal])
    return form.replace("INDIAN", _INDIAN if decimal == "." else "")


FORMS = {mark: re.compile(_form(mark)) for mark in MARKS}

_WORDS = "|".join(sorted(map(re.escape, POWERS), key=len, reverse=True))
_UNGROUPED = str.maketrans("", "", ",. '")
_LAST = frozenset("0123456789,%")  # where a figure ends, no word does
_POWER = re.compile(rf"(.*?[0-9.,])\ ?({_WORDS})", re.IGNORECASE)


def power_of(text: str) -> tuple[str, int]:
    """The figure before a word of a power of ten, and the power, 0 for no word. K may be kelvin, and is none."""
    match = None if text[-1:] in _LAST else _POWER.fullmatch(text)
    return (match[1], POWERS[match[2].lower()]) if match and match[2] != "K" else (text, 0)


def figures(text: str) -> Mapping[str, Decimal]:
    """The numbers that a plain text may mean, by decimal mark. Empty for no number.

    Two equal ones where the text has no mark; one where it proves the mark; two that differ where it may be either.
    """
    if len(text) > LONGEST:
        return {}
    negative = text.startswith("(") and text.endswith(")")
    if negative:
        text = text[1:-1].strip()
        if text[:1] in {"+", "-"}:
            return {}
    bare, thousands = power_of(text)
    found = {}
    for mark, form in FORMS.items():
        match = form.fullmatch(bare)
        if match is not None and (match["whole"] or match["part"]):
            power = int(match["power"] or 0) + thousands
            whole = match["whole"].translate(_UNGROUPED) or "0"
            number = Decimal(f"{match['sign']}{whole}.{match['part'] or 0}e{power}")
            found[mark] = number.copy_negate() if negative else number
    return found


def floated(number: Decimal, power: int = 0) -> float:
    """The nearest float to a number times 10 to the power; infinite beyond the largest, never a negative zero."""
    return float(number.scaleb(power, EXACT)) + 0.0


def scaled(number: Decimal | float, power: int) -> float:
    """The nearest float to what a figure says times 10 to the power: 0.07 times 100 is 7."""
    if isinstance(number, Decimal):
        return floated(number, power)
    return floated(Decimal(repr(number)), power) if power else number + 0.0


def power_of_per_cent(low: float | None, high: float | None) -> int | None:
    """By which power of ten a share of 1 stands on a scale: 0 to 100, 0 to 1, or none as yet. None on any other."""
    if low is None and high is None:
        return 0
    return {1.0: 0, 100.0: 2}.get(high or 0.0) if not low else None
