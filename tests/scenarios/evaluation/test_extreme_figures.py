"""Every finite figure has a short text that says its size, however huge or tiny it is."""

from __future__ import annotations

import math
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scenarios.text.number_format import DIGITS, PLAIN, in_units, percent, ratio_text, rounded, short

FINITE = st.floats(allow_nan=False, allow_infinity=False)
LARGEST, SMALLEST = 1.7976931348623157e308, 5e-324
LONGEST = 30  # characters: 15 digits, a sign, a point and a dozen decimals


@given(FINITE, st.integers(0, 12))
@example(1e26, 3)
@example(1e101, 3)
@example(PLAIN, 3)
@example(-LARGEST, 0)
@example(SMALLEST, 12)
@example(999_999_999_999_999.9, 12)
def test_any_finite_figure_is_short_and_near(value: float, decimals: int) -> None:
    said = rounded(value, decimals)
    assert len(said) <= LONGEST
    off = abs(Decimal(said) - Decimal(value))
    if abs(value) < PLAIN:
        assert "e" not in said
        assert off <= Decimal(f"0.5000001e-{decimals}") + Decimal(f"{math.ulp(value):.3e}") + Decimal("1e-12")
    else:
        assert off <= abs(Decimal(value)) * Decimal(f"0.5000001e-{DIGITS - 1}")


@given(FINITE)
@example(LARGEST)
@example(-1e15)
def test_any_finite_share_is_short_per_cent(share: float) -> None:
    said = percent(share, 2)
    assert said.endswith("%") and len(said) <= LONGEST
    near = Decimal(said.removesuffix("%")) - 100 * Decimal(share)
    assert abs(near) <= max(Decimal("0.0051"), abs(Decimal(share)) * Decimal("0.001"))


@given(st.floats(min_value=0, exclude_min=True, allow_infinity=False))
@example(SMALLEST)
@example(LARGEST)
@example(1e-309)
def test_any_ratio_is_finite(ratio: float) -> None:
    said = ratio_text(ratio)
    assert "inf" not in said and len(said) <= LONGEST
    parts = [Decimal(part) for part in said.split("/")]
    meant = parts[0] / parts[1] if len(parts) > 1 else parts[0]
    assert abs(meant - Decimal(ratio)) <= Decimal(ratio) * Decimal("0.006")


@given(FINITE, st.floats(min_value=0, exclude_min=True, allow_infinity=False))
@example(SMALLEST, SMALLEST)
@example(LARGEST, LARGEST)
def test_a_figure_on_any_scale_is_short(value: float, span: float) -> None:
    assert len(in_units(value, span, 3)) <= LONGEST


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (1e15, "1e+15"),
        (1.5e26, "1.5e+26"),
        (-1.23456789e30, "-1.23457e+30"),
        (LARGEST, "1.79769e+308"),
        (999_999_999_999_999.0, "999999999999999.000"),
    ],
)
def test_huge_figures_have_their_power_of_ten(value: float, said: str) -> None:
    assert rounded(value, 3) == said


def test_a_short_scale_keeps_its_figures_apart() -> None:
    assert in_units(0.5e-9, 1e-9, 3) == "5e-10"
    assert in_units(1e-25, 1e-9, 3) == "0"  # rounding, no figure
    assert in_units(0.5, 4.0, 3) == "0.500"
    assert short(5e-324) == "5e-324"
