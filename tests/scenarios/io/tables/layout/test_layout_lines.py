"""Rows of printed tables: sums of some rows, parts of others, the head again; and headers that name the best end."""

from __future__ import annotations

import pytest

from scenarios.io.tables import apply
from scenarios.io.tables.layout import Answers, Layout, propose
from scenarios.io.tables.layout.directions import stated_direction
from tests.scenarios.sheets import sheet


def doubts(layout: Layout) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.code, each.at) for each in layout.doubts]


SUMS = "{0} | 200 | 50 | 52\nGrid | 60 | 15 | 3\nSolar | 90 | 25 | 20\n{1} | 150 | 40 | 23\n{2} | 350 | 90 | 75"
PARTS = "Measure | Households | Jobs | Hectares\nDike | 120 | 30 | 12\nBasin | 80 | 20 | 40\n"


@pytest.mark.parametrize(
    "names",
    [
        ("Subtotal water", "Subtotal energy", "Grand total"),
        ("水利类小计", "能源类小计", "总计"),
        ("Water sub-total", "Energy sub-total", "Total"),
    ],
)
def test_sums_of_some_rows_are_left_out_and_said(names: tuple[str, str, str]) -> None:
    found = sheet(PARTS + SUMS.format(*names))
    layout = propose(found)
    assert layout.doubts == () and apply(found, layout).alternatives == ("Dike", "Basin", "Grid", "Solar")
    assert [(each.path, each.fields["names"]) for each in layout.remarks] == [("4, 7, 8", names)]


def test_what_is_called_a_sum_of_some_rows_and_is_none_is_asked_about() -> None:
    found = sheet(PARTS + SUMS.format("Subtotal water", "Subtotal energy", "Grand total").replace("| 200 |", "| 210 |"))
    assert doubts(propose(found))[0] == ("row_called_total", ("4",))


@pytest.mark.parametrize("label", ["of which: rural", "davon Neubau", "其中：农村", "– thereof women"])
def test_parts_of_a_row_are_asked_about(label: str) -> None:
    found = sheet(f"Programme | Reach | Grants\nRoads | 500 | 20\n{label} | 300 | 12\nWater | 400 | 18")
    assert doubts(propose(found)) == [("row_like_part", ("3",))]
    for role, count in (("ignore", 2), ("item", 3)):
        assert len(apply(found, propose(found, Answers(rows={2: role}))).alternatives) == count


def test_the_row_of_names_may_stand_again_on_another_page() -> None:
    head = "Option | Impact | Equity"
    found = sheet(f"{head}\nA | 3 | 4\nB | 2 | 5\n{head}\nC | 4 | 1\nD | 5 | 2")
    layout = propose(found)
    assert layout.doubts == () and apply(found, layout).alternatives == ("A", "B", "C", "D")
    assert [(each.path, each.code) for each in layout.remarks] == [("4", "notes_left_out")]
    other = sheet(f"{head}\nA | 3 | 4\nB | 2 | 5\nOption | Impact | Speed\nC | 4 | 1\nD | 5 | 2")
    assert propose(other).doubts != ()  # another table, perhaps


@pytest.mark.parametrize(
    ("header", "direction"),
    [
        ("Condition (1 = best, 6 = worst)", "min"),
        ("Note (1 = sehr gut)", "min"),
        ("等级（1=最差，5=最好）", "max"),
        ("Grade: best = 1", "min"),
        ("Rating (5 = best)", "max"),
        ("Class (0 = worst)", "max"),
        ("Kosten (€) [min]", "min"),
        ("Noise (min)", "min"),
        ("Response (min)", None),  # minutes
        ("Travel time (min)", None),
        ("Best practice 1", None),
        ("Score (1 = low)", None),
    ],
)
def test_headers_say_which_end_is_best(header: str, direction: str | None) -> None:
    assert stated_direction(header, minutes=True) == direction
    rest = "Option | {} | Reach\nA | 2 | 40\nB | 1 | 30\nC | 5 | 60"
    layout = propose(sheet(rest.format(header)), Answers(take_assumed=True))
    assert (layout.criteria[0].direction_source == "given") == (direction is not None)


def test_the_table_tells_a_decimal_comma_from_two_figures() -> None:
    found = sheet("Variante | Nutzen | Fläche\nDeich | 7,5 | 12,25\nPolder | 6,25 | 140\nWarnung | 8 | 0")
    assert propose(found).doubts == () and apply(found, propose(found)).matrix[0].tolist() == [7.5, 12.25]
    alone = sheet("Variante | Nutzen | Fläche\nDeich | 7 | 12,25\nPolder | 6 | 140\nWarnung | 8 | 0")
    assert doubts(propose(alone)) == [("number_pair", ("C2",))]


def test_a_share_without_its_sign_is_rather_a_share() -> None:
    found = sheet("Option | Coverage | Trust\nA | 45% | 3\nB | 0.6 | 4\nC | 30% | 2\nD | 90 | 2")
    assert [each.option for each in propose(found).doubts] == ["--cell B3=0.6 --cell B5=90%"]
