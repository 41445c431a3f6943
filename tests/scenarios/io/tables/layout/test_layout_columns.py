"""Columns beside the names: groups and ids are told from criteria, or asked about."""

from __future__ import annotations

import pytest

from scenarios.io.tables import apply
from scenarios.io.tables.layout import Answers, Layout, propose
from tests.scenarios.sheets import sheet


def doubts(layout: Layout) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.code, each.at) for each in layout.doubts]


def remarks(layout: Layout) -> list[tuple[str, str]]:
    return [(each.path, each.code) for each in layout.remarks]


@pytest.mark.parametrize(
    ("group", "name"),
    [("Location", "Project"), ("Policy", "Measure"), ("地区", "项目"), ("Pillar", "Option"), ("X", "Name")],
)
@pytest.mark.parametrize(
    "groups", [("North", "North", "South", "South"), ("North", "South", "North", "South"), ("North", "", "South", "")]
)
def test_what_repeats_left_of_names_is_a_group_even_if_headed_like_names(
    group: str, name: str, groups: tuple[str, ...]
) -> None:
    rows = "\n".join(f"{where} | P{n} | {n * n}" for n, where in enumerate(groups, start=3))
    found = sheet(f"{group} | {name} | Impact\n{rows}")
    layout = propose(found)
    table = apply(found, layout)
    assert layout.doubts == () and set(table.alternatives) == {"P3", "P4", "P5", "P6"}
    assert table.groups[0] == "North" and set(table.groups) == {"North", "South"}


def test_where_neither_column_tells_the_rows_apart_it_is_asked() -> None:
    found = sheet("Location | Project | Impact\nNorth | Dams | 3\nNorth | Dams | 4\nSouth | Dams | 1\nSouth | Grid | 2")
    assert doubts(propose(found)) == [("column_of_texts", ("B",))]


def test_where_the_first_column_tells_the_rows_apart_it_has_the_names() -> None:
    found = sheet(
        "Project | Location | Impact\nDams | North | 3\nWells | North | 2\nGrid | South | 1\nRoads | South | 1"
    )
    assert doubts(propose(found)) == [("column_of_texts", ("B",))]
    grouped = propose(found, Answers(columns={1: "group"}))
    assert grouped.doubts == () and apply(found, grouped).groups == ("North", "North", "South", "South")


@pytest.mark.parametrize("head", ["Number", "Index", "Num.", "数"])
def test_a_number_of_something_is_a_criterion_beside_ids(head: str) -> None:
    for values in ("10 | 20 | 35", "30 | 12 | 20", "30 | 12 | 30"):
        cells = values.split(" | ")
        rows = "\n".join(f"{n} | M{n} | {cell} | {n * 2 % 5}" for n, cell in enumerate(cells, start=1))
        found = sheet(f"No. | Measure | {head} | Impact\n{rows}")
        layout = propose(found)
        assert layout.doubts == () and apply(found, layout).criteria == (head, "Impact")


@pytest.mark.parametrize(
    ("values", "asked"),
    [("30 | 12 | 20", False), ("30 | 12 | 30", False), ("10 | 20 | 35", True), ("1001 | 1002 | 1005", True)],
)
@pytest.mark.parametrize("left", [False, True])
def test_a_number_may_be_an_id_where_it_rises_and_there_is_no_other(values: str, asked: bool, left: bool) -> None:
    cells = [("Number", "Measure"), *((cell, f"M{cell}{n}") for n, cell in enumerate(values.split(" | ")))]
    pairs = [" | ".join(pair if left else pair[::-1]) for pair in cells]
    found = sheet("\n".join(f"{pair} | {impact}" for pair, impact in zip(pairs, ("Impact", 3, 1, 2), strict=True)))
    layout = propose(found)
    assert doubts(layout) == [("column_like_ids", ("A" if left else "B",))] * asked
    if not asked:
        assert apply(found, layout).criteria == ("Number", "Impact")


def test_what_counts_the_rows_is_left_out_and_said() -> None:
    for text, at in (
        ("Number | Measure | Impact\n1 | A | 3\n2 | B | 1\n3 | C | 2", "A"),
        ("Measure | Number | Impact\nA | 1 | 3\nB | 2 | 1\nC | 3 | 2", "B"),
    ):
        layout = propose(sheet(text))
        assert layout.doubts == () and remarks(layout) == [(at, "numbers_left_out")]
        assert apply(sheet(text), layout).criteria == ("Impact",)
    firm = propose(sheet("Lfd. Nr. | Measure | Impact\n1 | A | 3\n2 | B | 1\n3 | C | 2"))
    assert firm.doubts == firm.remarks == ()


def test_figures_left_of_the_names_are_not_left_out_in_silence() -> None:
    cost = sheet("Cost | Project | Quality\n300 | A | 3\n200 | B | 4\n250 | C | 1")
    assert apply(cost, propose(cost, Answers(take_assumed=True))).criteria == ("Cost", "Quality")
    priority = sheet("Priority | Project | Quality\n3 | A | 3\n1 | B | 4\n2 | C | 1")
    assert doubts(propose(priority)) == [("column_like_ids", ("A",))]
    code = sheet("Project code | Project | Quality\n1010 | A | 3\n1007 | B | 4\n1035 | C | 1")
    assert propose(code).doubts == () and apply(code, propose(code)).criteria == ("Quality",)


@pytest.mark.parametrize("rating", ["Weight | 40 | 60", "Direction | min | max", "Max score | 2040 | 5"])
@pytest.mark.parametrize(
    ("head", "values"), [("Number", "2010 2020 2035"), ("Year", "2026 2027 2035"), ("编号", "2010 2007 2035")]
)
def test_what_the_table_rates_is_a_criterion(rating: str, head: str, values: str) -> None:
    cells = values.split()
    rows = "\n".join(f"M{n} | {cell} | {n % 3}" for n, cell in enumerate(cells))
    rated = sheet(f"Measure | {head} | Quality\n{rating}\n{rows}")
    assert propose(rated).doubts == () and apply(rated, propose(rated)).criteria == (head, "Quality")
    assert len(propose(sheet(f"Measure | {head} | Quality\n{rows}")).doubts) == 1


def test_names_may_be_numbers_only_where_they_look_like_such() -> None:
    counted = sheet("Number | Impact | Equity\n30 | 4 | 3\n12 | 3 | 3\n20 | 3 | 1")
    assert doubts(propose(counted)) == [("names_or_criterion", ("A",))]
    running = sheet("Number | Impact | Equity\n1 | 4 | 3\n2 | 3 | 3\n3 | 3 | 1")
    assert propose(running).doubts == () and apply(running, propose(running)).alternatives == ("1", "2", "3")
