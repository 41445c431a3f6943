"""Writes figures: without groups, with a point, as the shortest decimal that is the same number: 1200, 0.1."""

from __future__ import annotations

from decimal import Decimal

from scenarios.numbers.parse_text import figures

WRITTEN_OUT = range(-7, 16)  # powers of ten of the figures that are written out; others have an exponent


def written(number: float, per_cent: bool = False) -> str:
    """A finite figure as it is edited: the shortest text that reads back as the same number in both languages.

    per_cent: the number is a share of 1 that is written in per cent.
    """
    if isinstance(number, int):
        return str(number * 100 if per_cent else number)
    exact = Decimal(repr(float(number) + 0.0)).scaleb(2 if per_cent else 0)
    if exact and exact.adjusted() not in WRITTEN_OUT:
        return f"{exact.normalize():e}"
    text = f"{exact:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def unmistakable(number: float) -> str:
    """A finite figure as it leaves the program: as `written`, and with a 0 at its end where a reader who does not know
    the writer would take its point for a group's: 1.125 as 1.1250."""
    text = written(number)
    if len(set(figures(text).values())) == 1:
        return text
    digits, exponent, power = text.partition("e")
    return f"{digits}0{exponent}{power}"
