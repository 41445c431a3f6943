"""Figures as texts: the only place that reads them, wherever they were typed, pasted or imported, and that writes them.

**Reading.** A text is a number where it is written out as one: a sign, digits, one decimal mark, an exponent. Digits
may be grouped in threes from the left by commas, points, spaces or apostrophes, by one of them throughout; the first
group has one to three digits and does not begin with 0. Each text is read twice, once with a point and once with a
comma as the decimal mark (the other of the two may then group). Mostly only one reading is well formed, and that is
the number, in every language:

    1.5  1250.125  2,450.5  1,450,000      with a decimal point: 1.5  1250.125  2450.5  1450000
    1,5  1,25  0,125  1250,125  2.450,5    with a decimal comma: 1.5  1.25  0.125  1250.125  2450.5
    1.234.567                              with a decimal comma, for a number has one decimal mark: 1234567
    1 250  1'250  1 250,5                  1250  1250  1250.5

Two readings that differ are left only where one mark stands before exactly three digits: 1,250 and 1.450. There the
`Notation` decides: the mark that groups in the language or the table groups, the other is the decimal mark. English
and Chinese group by commas: 1,250 is 1250 and 1.450 is 1.45.

Full-width digits and signs are read as plain ones, and so are 。 and ｡, which input methods give for the point: 2。5 is
2.5. A per cent sign makes hundredths: 45% is 0.45; in a field that is in per cent itself, 45 is that too.

Everything else is no number, and is refused rather than mended: groups of another length (12,34 567; 1 25; 1,23.5),
two decimal marks (1,2,3), underscores (1_000), digits that are raised or circled (10³, ②), two figures (3 400 1), a
unit, a date. So is a comma or point before three digits where the other cells of a pasted block show another habit:
1,250 beside 2,5 (`is_foreign`, `meanings`).

**Writing.** What can be edited, is copied, or leaves as a table is written without groups, with a point, as the
shortest decimal that is the same number: 1200, 0.1, 2.3333333333333335. That has no second reading but before exactly
three decimals (1.125), where both languages and the program's tables take the point for what it is.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

PLAIN = {"\u2212": "-", "\uff0d": "-", "\ufe63": "-", "\uff0b": "+", "\u2019": "'", "\uff07": "'", "\uff0c": ","}
PLAIN |= dict.fromkeys("\uff0e\u3002\uff61", ".") | {"\uff05": "%", "\uff45": "e", "\uff25": "E"}
WRITTEN_OUT = range(-7, 16)  # powers of ten of the figures that are written out; others have an exponent
LONGEST = 400  # characters; no figure that a person or a program writes is longer
_FORM = (
    r"(?P<sign>[+-]?)\ ?(?P<whole>[1-9][0-9]{0,2}(?P<by>[GROUPS '])[0-9]{3}(?:(?P=by)[0-9]{3})*|[0-9]*)"
    r"(?:[DECIMAL](?P<part>[0-9]*))?(?:[eE](?P<power>[+-]?[0-9]{1,5}))?(?P<share>\ ?%)?"
)
_OTHER = {".": ",", ",": ".", "": "."}
_FORMS = {mark: re.compile(_FORM.replace("DECIMAL", mark).replace("GROUPS", _OTHER[mark])) for mark in ".,"}


@dataclass(frozen=True, slots=True)
class Notation:
    """How figures are written in a language or a table.

    groups: the mark that groups by threes, "," or "."; empty where one such mark is always the decimal mark.
    """

    groups: str = ","


def read(text: str, notation: Notation, per_cent: bool = False) -> float | None:
    """The number in a text, None if it is none, infinite if it is too large for a float.

    per_cent: the figure stands where per cent are meant, and is a share of 1: 45 is 0.45.
    """
    found = meanings(text, per_cent)
    if len(found) == 1:
        return next(iter(found.values()))
    if not found:
        return None
    mark = "," if "," in _plain(text) else "."  # the only one there is, for otherwise there were one reading
    return found[_OTHER[mark] if mark == notation.groups else mark]


def meanings(text: str, per_cent: bool = False) -> dict[str, float]:
    """What a text may mean, by the decimal mark that it is read with; one entry where both mean the same."""
    plain = _plain(text)
    found = {mark: number for mark in _FORMS if (number := _number(plain, mark, per_cent)) is not None}
    return dict(list(found.items())[:1]) if len(set(found.values())) == 1 and not set(plain) & {".", ","} else found


def is_foreign(text: str, notation: Notation) -> bool:
    """Whether a text is a number only if the mark that groups here is its decimal mark."""
    return list(meanings(text)) == [notation.groups]


def read_whole(text: str, notation: Notation) -> int | None:
    """The whole number in a text, exact however long it is, None if it is none."""
    match = _FORMS[_OTHER[notation.groups]].fullmatch(_plain(text))
    if match is None or not match["whole"] or any(match[each] is not None for each in ("part", "power", "share")):
        return None
    return int(match["sign"] + _digits(match["whole"]))


def written(number: float, per_cent: bool = False) -> str:
    """A finite figure as it is edited, copied and exported: the shortest text that reads back as the same number.

    per_cent: the number is a share of 1 that is written in per cent.
    """
    if isinstance(number, int):
        return str(number * 100 if per_cent else number)
    exact = Decimal(repr(float(number) + 0.0)).scaleb(2 if per_cent else 0)
    if exact and exact.adjusted() not in WRITTEN_OUT:
        return f"{exact.normalize():e}"
    text = f"{exact:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _plain(text: str) -> str:
    """Digits of any script, full-width marks and all kinds of spaces as the plain ones."""
    return "".join(_plain_character(each) for each in text.strip()[: LONGEST + 1])


def _plain_character(each: str) -> str:
    if each.isascii():
        return each
    if (digit := unicodedata.decimal(each, None)) is not None:  # neither raised nor circled ones
        return str(digit)
    return PLAIN.get(each, " " if unicodedata.category(each) == "Zs" else each)


def _number(plain: str, decimal: str, per_cent: bool) -> float | None:
    match = _FORMS[decimal].fullmatch(plain) if len(plain) <= LONGEST else None
    if match is None or not (match["whole"] or match["part"]):
        return None
    power = int(match["power"] or 0) - (2 if per_cent or match["share"] else 0)
    return float(f"{match['sign']}{_digits(match['whole']) or 0}.{match['part'] or 0}e{power}") + 0.0


def _digits(grouped: str) -> str:
    return re.sub("[^0-9]", "", grouped)
