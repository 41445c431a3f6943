"""Ends of scales that are not known, from the performances that are."""

from __future__ import annotations

import numpy as np

from scoring.problem import Array, readonly_array

APART = 2.0**-40  # of a number: far more than its rounding, and below 1 for all that people count


def fill_scale_ends(matrix: Array, low: Array, high: Array) -> tuple[Array, Array]:
    """Return (k,) both ends of every scale: the known ones, and for those that are NaN 0, or the lowest figure of the
    column if negative, and the highest.

    matrix: (m, k), NaN where a figure is missing. An end that would fall on the other lies 1 beyond it instead, or as
    much as separates the two.
    """
    lowest, highest = (np.fmin.reduce(matrix, axis=0, initial=0.0), np.fmax.reduce(matrix, axis=0, initial=-np.inf))
    from_low, from_high = np.isnan(low), np.isnan(high)
    bottom = np.where(from_low, lowest, low)
    bottom = np.where(from_low & (bottom >= high), high - _gap(high), bottom)
    top = np.where(from_high, np.maximum(highest, bottom), high)
    top = np.where(from_high & (top <= bottom), bottom + _gap(bottom), top)
    return readonly_array(bottom), readonly_array(top)


def _gap(ends: Array) -> Array:
    return np.fmax(1.0, np.abs(ends) * APART)
