"""Formats figures for people, rounded as at school and in Excel: a half goes up.

Python's own formatting takes a half to the even neighbour, and would show 0.562 where window and workbook show 0.563.
A figure that no longer has single units is written with its power of ten, 1.5e+26, in the window as well.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

NOISE = 12  # decimals: what lies beyond them in a sum of weights times values is rounding
PLAIN = 1e15  # from here on the last digits that would be written out are not the figure's own
DIGITS = 6  # of a figure beyond, or of one too small for its decimals

_EXACT = Context(prec=64, rounding=ROUND_HALF_UP)
_SHORT = Context(prec=DIGITS, rounding=ROUND_HALF_UP)
_RATIO = Context(prec=3, rounding=ROUND_HALF_UP)


def rounded(value: float, decimals: int) -> str:
    """A finite figure with so many decimals: (0.5625, 3) -> "0.563"; a huge one with its power of ten."""
    if abs(value) >= PLAIN:
        return short(value)
    exact = Decimal(repr(round(float(value), NOISE)))
    return f"{exact.quantize(Decimal(1).scaleb(-decimals), context=_EXACT):f}"


def short(value: float, power: int = 0) -> str:
    """A finite figure, times 10 to the power, in six digits, with its power of ten where it is huge or tiny."""
    digits = _SHORT.create_decimal(repr(float(value))).normalize(_SHORT)
    return f"{digits.scaleb(power, _SHORT):g}"


def in_units(value: float, span: float, decimals: int) -> str:
    """A figure in the units of a scale that is ``span`` long: with so many decimals, unless they could not tell its
    ends apart, as on a scale from 0 to 1e-9."""
    if span * 10.0**decimals >= 10.0:
        return rounded(value, decimals)
    return short(0.0 if abs(value) < span * 10.0**-NOISE else value)


def percent(share: float, decimals: int = 0) -> str:
    """A share of 1 in per cent: 0.285 -> "29%"."""
    return f"{short(share, 2) if abs(share) >= PLAIN else rounded(share * 100, decimals)}%"


def points(share: float, decimals: int = 1) -> str:
    """A share of 1 in percentage points, where the sign stands elsewhere: 0.3333 -> "33.3"."""
    return rounded(share * 100, decimals)


def counted(number: int) -> str:
    """How many: 40000 -> "40,000"."""
    return f"{number:,}"


def ratio_text(ratio: float) -> str:
    """A ratio as people say it: 3, 1/3, 2.5."""
    if not 0 < ratio < 1:
        return f"{ratio:.3g}"
    if ratio * PLAIN < 1:  # the inverse of the smallest would be infinite
        return f"1/{_RATIO.divide(Decimal(1), Decimal(ratio)).normalize():g}"
    return f"1/{1 / ratio:.3g}"
