"""Figures as people read them, rounded as they learnt it at school and as Excel does: a half goes up.

Python's own formatting takes a half to the even neighbour, and would show 0.562 where window and workbook show 0.563.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

NOISE = 12  # decimals: what lies beyond them in a sum of weights times values is rounding


def rounded(value: float, decimals: int) -> str:
    """A finite figure with so many decimals: (0.5625, 3) -> "0.563"."""
    exact = Decimal(repr(round(value, NOISE)))
    return f"{exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP):f}"


def percent(share: float, decimals: int = 0) -> str:
    """A share of 1 in per cent: 0.285 -> "29%"."""
    return f"{rounded(share * 100, decimals)}%"


def ratio_text(ratio: float) -> str:
    """A ratio as people say it: 3, 1/3, 2.5."""
    return f"1/{1 / ratio:.3g}" if 0 < ratio < 1 else f"{ratio:.3g}"
