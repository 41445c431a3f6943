"""One figure is rounded alike in the window, in the sentences and in Excel."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui import localized_numbers
from gui.localized_numbers import NONE, percent, score_text, value_text, value_texts
from gui.widgets.table_model import shown
from scenarios.report.table import TableColumn
from scenarios.text.number_format import rounded


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.5625, "0.563"),  # exactly half: Excel goes up, Python's formatting to the even neighbour
        (0.0005, "0.001"),
        (1.0005, "1.001"),  # as a binary number just below the half
        (0.5625 - 1e-15, "0.563"),  # what a sum of weights times values may leave of it
        (0.0, "0.000"),
        (1.0, "1.000"),
        (-0.0625, "-0.063"),
        (1e-20, "0.000"),
    ],
)
def test_a_half_goes_up_everywhere(value: float, shown: str) -> None:
    assert rounded(value, 3) == shown
    assert value_text(value) == shown


def test_shares_and_scores_are_written_as_people_write_them() -> None:
    assert percent(1 / 3) == "33.3%"
    assert percent(0.0625, 1) == "6.3%"
    assert (score_text(2.0), score_text(2.25), score_text(0.6891704312)) == ("2", "2.25", "0.68917")
    assert percent(None) == score_text(float("nan")) == value_text(None) == NONE


@pytest.mark.parametrize("value", [1e15, 1.5e26, -1.2345678e30, 1.7976931348623157e308])
def test_huge_figures_are_short_and_alike_in_window_and_terminal(value: float) -> None:
    for said in (value_text(value), score_text(value), shown(value, TableColumn("", 3))):
        assert said == rounded(value, 3)
        assert len(said) < 15


NEAR_HALVES = st.builds(lambda step, off: (step + 0.5) / 1000 + off, st.integers(-5, 2000), st.floats(-1e-8, 1e-8))


@given(st.lists(st.one_of(st.floats(), st.floats(-1, 2), NEAR_HALVES)))
def test_many_figures_are_written_as_each_alone(values: list[float]) -> None:
    assert value_texts(values) == [value_text(value) for value in values]
    assert value_texts([-0.0, 0.0]) == [value_text(-0.0), value_text(0.0)]


def test_of_figures_that_read_alike_one_is_written(monkeypatch) -> None:
    written: list[float] = []

    def write(value: float, digits: int) -> str:
        written.append(value)
        return value_text(value, digits)

    monkeypatch.setattr(localized_numbers, "value_text", write)
    assert value_texts([0.1231, 0.1229, 0.5] * 100) == ["0.123", "0.123", "0.500"] * 100
    assert written == [0.1231, 0.5]
