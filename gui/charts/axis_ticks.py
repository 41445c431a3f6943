"""Chooses the ticks of an axis: a handful of round numbers."""

from __future__ import annotations

import math

NICE = (1.0, 2.0, 2.5, 5.0, 10.0)  # times a power of ten: steps that people count in


def nice_step(span: float, wanted: int) -> float:
    """The smallest round step that cuts ``span`` into no more than ``wanted`` parts."""
    power = 10.0 ** math.floor(math.log10(span / wanted))
    return next(power * nice for nice in (*NICE, 20.0) if power * nice * wanted >= span * (1 - 1e-9))


def ticks(top: float, wanted: int = 5) -> tuple[float, ...]:
    """Round numbers from 0 up to ``top`` and not beyond; (0,) where there is nothing to show."""
    if not (math.isfinite(top) and top > 0):
        return (0.0,)
    step = nice_step(top, wanted)
    return tuple(round(i * step, 12) for i in range(math.floor(top / step + 1e-9) + 1))


def ticks_between(low: float, high: float, wanted: int = 5) -> tuple[float, ...]:
    """Round numbers from ``low`` to ``high``; () where there is nothing between them."""
    if not (math.isfinite(low) and math.isfinite(high) and high > low):
        return ()
    step = nice_step(high - low, wanted)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return tuple(round(i * step, 12) for i in range(first, last + 1))


def decimals(values: tuple[float, ...]) -> int:
    """How many decimals tell all the ticks apart."""
    return next((d for d in range(7) if all(math.isclose(round(v, d), v, abs_tol=1e-9) for v in values)), 6)
