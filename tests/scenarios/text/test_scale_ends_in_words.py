"""Both ends of a scale in its unit, worst first, in both languages."""

from __future__ import annotations

import pytest

from scenarios.model import Scale, Text
from scenarios.text.scale_ends import end_in_words, from_worst_to_best, range_and_direction

COST = Scale(0.0, 500.0, "min", 1.0, Text("million yuan", "百万元"))


@pytest.mark.parametrize(
    ("scale", "english", "chinese"),
    [
        (COST, "500 → 0 million yuan", "500 → 0百万元"),
        (Scale(0.0, 4.0), "0 → 4", "0 → 4"),
        (Scale(2.5, 40.0, "max", 1.0, Text("%")), "2.5 → 40%", "2.5 → 40%"),
        (Scale(0.0, 9.0, "max", 1.0, Text("km")), "0 → 9 km", "0 → 9 km"),
        (Scale(0.0, 9.0, "max", 1.0, Text(zh="万元")), "0 → 9 万元", "0 → 9万元"),
    ],
)
def test_the_worst_end_comes_first_and_the_unit_stands_behind(scale: Scale, english: str, chinese: str) -> None:
    assert from_worst_to_best(scale, "en") == english
    assert from_worst_to_best(scale, "zh") == chinese


def test_the_range_says_its_direction() -> None:
    assert range_and_direction(COST, "en") == "0 to 500 million yuan; less is better"
    assert range_and_direction(COST, "zh") == "0到500百万元，越低越好"


def test_an_end_that_is_described_keeps_its_figure() -> None:
    assert end_in_words(4.0, Scale(), "central", "en") == "4 · central"
    assert end_in_words(500.0, COST, "", "en") == "500 million yuan"


def test_figures_are_written_as_their_place_writes_them() -> None:
    assert from_worst_to_best(Scale(0.0, 5000.0), "en", "{:,.0f}".format) == "0 → 5,000"
