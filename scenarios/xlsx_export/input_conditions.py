"""Formulas that check the inputs: pasting passes every rule of data validation, but not these.

A direction may be written in any language and with the words of old, max and min, in any case and with blanks
anywhere; every other word is refused, since to take it for "more is better" could turn the ranking round.
"""

from __future__ import annotations

from scenarios.text.catalogue import languages
from scenarios.text.workbook import TEXTS
from scenarios.xlsx_export.export_context import ExportContext

LARGEST = "1E+300"  # of a weight or an end of a scale: sums and differences of larger ones are no numbers
BLANKS = (" ", "\u00a0", "\u3000")  # the last two come with text from web pages and from Chinese input


def _words(code: str, old: str) -> str:
    words = (*map(TEXTS[code].in_, languages()), old)
    return "".join(f"|{each.lower().replace(' ', '')}" for each in words) + "|"


MORE, LESS = _words("more_is_better", "max"), _words("less_is_better", "min")


def counted(weight: str) -> str:
    """The weight; empty where it cannot be counted."""
    return f'IF(ISNUMBER({weight}),IF({weight}>=0,IF({weight}<={LARGEST},{weight},""),""),"")'


def worst(low: str, high: str, direction: str) -> str:
    """The score that is worth 0; empty where the scale or its direction cannot be counted. Takes whole blocks, too."""
    end = f'IF({_is(direction, MORE)},{low},IF({_is(direction, LESS)},{high},""))'
    return f'IF({_numbers(low, high)},IF(({low}<{high})*{_fits(low)}*{_fits(high)},{end},""),"")'


def other_end(zero: str, low: str, high: str) -> str:
    """The score that is worth 1, beside that which is worth 0."""
    return f'IF(ISNUMBER({zero}),IF({zero}={low},{high},{low}),"")'


def _numbers(*cells: str) -> str:
    return "*".join(f"ISNUMBER({cell})" for cell in cells)


def _fits(cell: str) -> str:
    return f"(ABS({cell})<={LARGEST})"


def remark(source: ExportContext, weight: str, low: str, high: str, direction: str) -> str:
    """What keeps a criterion's inputs from being counted, in words; empty where nothing does."""
    known = _is(direction, MORE + LESS[1:])
    tests = (
        (f"NOT(ISNUMBER({weight}))", "weight_no_number"),
        (f"{weight}<0", "weight_below_zero"),
        (f"{weight}>{LARGEST}", "number_too_large"),
        (f"NOT(AND(ISNUMBER({low}),ISNUMBER({high})))", "ends_no_numbers"),
        (f"MAX(ABS({low}),ABS({high}))>{LARGEST}", "number_too_large"),
        (f"{low}>={high}", "ends_wrong"),
        (f"NOT({known})", "direction_unknown"),
    )
    formula = '""'
    for test, code in reversed(tests):
        formula = f'IF({test},"{source.sentence(code)}",{formula})'
    return formula


def _is(direction: str, words: str) -> str:
    return f'ISNUMBER(FIND("|"&{_bare(direction)}&"|","{words}"))'


def _bare(cell: str) -> str:
    """The word without its blanks, in small letters."""
    for blank in BLANKS:
        cell = f'SUBSTITUTE({cell},"{blank}","")'
    return f"LOWER({cell})"
