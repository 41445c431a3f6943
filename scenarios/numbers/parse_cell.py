"""Parses one cell of a table by itself, before its column is looked at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from scenarios.numbers.normalize_characters import plain
from scenarios.numbers.number_words import AFTER, BEFORE, CURRENCY, NOTHING
from scenarios.numbers.parse_text import figures, power_of

# inexact: a bound or an approximation; dash: nothing or zero; missing: a word for nothing; other: no figure at all
Kind = Literal["number", "range", "inexact", "dash", "missing", "date", "other"]
Ends = tuple[Decimal, Decimal]  # low, high; of a single number both the same


@dataclass(frozen=True, slots=True)
class Entry:
    """meanings: the ends by decimal mark, as `figures` has numbers; pair: the two numbers that "80,90" may be as well;
    word: of a power of ten that the numbers are multiplied with already; accounting: written as accountants do."""

    kind: Kind
    meanings: Mapping[str, Ends] = field(default_factory=dict)
    percent: bool = False
    unit: str = ""
    word: str = ""
    accounting: bool = False
    pair: Ends | None = None

    @property
    def proof(self) -> str:
        """The decimal mark without which this were no number, "" where there is none."""
        return next(iter(self.meanings)) if len(self.meanings) == 1 else ""

    @property
    def is_bare(self) -> bool:
        return not (self.percent or self.unit or self.word)


_DATE = re.compile(r"[0-9]{1,4}([-/.])[0-9]{1,2}\1[0-9]{1,4}( [0-9:]+)?|[0-9]{2,4} ?年 ?[0-9]{1,2} ?月.*")
# $ - is an accountant's zero
_DASH = re.compile(rf"(?P<before>{CURRENCY})?\ *[-\u2010-\u2015\u2500]{{1,3}}|无|none", re.IGNORECASE)
_PARTS = re.compile(
    rf"(?P<sign>[+-](?=\ ?(?:{CURRENCY})))?\ ?(?P<before>{CURRENCY})?\ *"
    r"(?P<figure>\([^()]+\)|[+-]?\ ?[0-9.,](?:[0-9.,']|\ (?=[0-9]))*(?:[eE][+-]?[0-9]+)?)\ *(?P<after>\D.*)?"
)
# a unit begins with a letter or a sign of its own; the only digits in it are raised or lowered: m2, CO2e
_UNIT = re.compile(
    r"(?![eE][0-9]|[\u00b2-\u00be\u2070-\u209c\u2150-\u2189\u2460-\u24ff])"
    r"(?:[^\W\d_]|[‰°℃℉$€£¥₹₽₩]|%(?=[ \w]))(?:[^\d;:=<>~±()]|(?<=[mOH])[2-4](?![0-9])){0,19}"
)
_DIGITS = re.compile(r"[+-]?[0-9.,]+")  # what most figures are written with
_BETWEEN = re.compile(r"\ *(?:[-\u2010-\u2015~～〜∼、;；]|,(?=\ )|至|到|\bto\b|\bbis\b|\.\.\.?|…)\ *", re.IGNORECASE)
_AROUND = re.compile(r"\ *(?:±|\+/-|\+-)\ *")
_PAIR = re.compile(r"([1-9][0-9]*),([1-9][0-9]{1,2})")  # 1,5 is one number in all that was seen
LONGEST_ENTRY = 60  # characters of a figure with all that may stand beside it


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_INEXACT = re.compile(
    rf"(?:{_either(BEFORE)})\ *(?P<figure>.+)|(?P<before>.*[0-9]\D{{0,6}}?)\ *(?:{_either(AFTER)})"
    r"|(?P<some>.*[0-9])(?:多|余|来|几)\D*",
    re.IGNORECASE,
)


@lru_cache(4096)
def entry_of(text: str) -> Entry:
    """What a text in a cell says."""
    bare = plain(text)
    if _DIGITS.fullmatch(bare) and (found := figures(bare)):
        return Entry("number", _ends(found), pair=_pair(bare))
    if len(bare) > LONGEST_ENTRY:
        return Entry("other")
    if bare.casefold().replace(" ", "") in NOTHING:
        return Entry("missing")
    if dash := _DASH.fullmatch(bare):
        return Entry("dash", accounting=bool(dash["before"]))
    if exact_part(bare):
        return Entry("inexact")
    if number := _number(bare):
        return number
    return _range(bare) or Entry("date" if _DATE.fullmatch(bare) else "other")


def _ends(numbers: Mapping[str, Decimal]) -> dict[str, Ends]:
    return {mark: (number, number) for mark, number in numbers.items()}


def _pair(text: str) -> Ends | None:
    """The two rising numbers that a figure with a comma may be as well."""
    match = _PAIR.fullmatch(text)
    return (Decimal(match[1]), Decimal(match[2])) if match and int(match[1]) < int(match[2]) else None


def _number(text: str) -> Entry | None:
    """A number with its unit, in brackets or with a currency before it."""
    brackets = text.startswith("(") and text.endswith(")")
    parts = _PARTS.fullmatch(text[1:-1].strip() if brackets else text)
    if parts is None:
        return None
    figure, after, signs = parts["figure"], (parts["after"] or "").strip(), brackets + bool(parts["sign"])
    if signs + (figure[0] in "+-(") > 1:
        return None
    power = power_of(f"1{after}")[1]
    unit = "" if power else after
    if not (unit in {"", "%"} or _UNIT.fullmatch(unit)) or (unit == "%" and parts["before"]):
        return None
    negative = brackets or parts["sign"] == "-"
    found = figures(f"{figure}{after}" if power else figure)
    numbers = {mark: number.copy_negate() if negative else number for mark, number in found.items()}
    if not numbers:
        return None
    return Entry(
        "number",
        _ends(numbers),
        percent=unit == "%",
        unit="" if unit == "%" else f"{parts['before'] or ''}{unit}",
        word=after if power else "",
        accounting=brackets or figure.startswith("("),
    )


def _range(text: str) -> Entry | None:
    """Two numbers with something between them, of which either may have the unit of both."""
    for separator in (_AROUND, _BETWEEN):
        for match in separator.finditer(text):
            left, right = text[: match.start()], text[match.end() :]
            low = _number(left)
            high = _number(right) if low else None
            if low and high and low.is_bare:
                low = _number(f"{left}{high.word or high.unit or '%' * high.percent}")
            if low is None or high is None or not (_unit(low) == _unit(high) or (high.is_bare and not low.word)):
                continue
            ends = {}
            for mark in filter(high.meanings.__contains__, low.meanings):
                one, other = low.meanings[mark][0], high.meanings[mark][0]
                ends[mark] = (one - other, one + other) if separator is _AROUND else (one, other)
            if ends and all(one <= other for one, other in ends.values()):
                return replace(low, kind="range", meanings=ends)
    return None


def _unit(entry: Entry) -> tuple[bool, str, str]:
    return entry.percent, entry.unit, entry.word


def exact_part(text: str) -> str:
    """The figure of a bound or an approximation, without the words that make it one; "" for any other text.

    text: in the form of `plain`.
    """
    match = _INEXACT.fullmatch(text)
    figure = match and next(filter(None, match.groups()))
    return figure if figure and (_number(figure) or _range(figure)) else ""
