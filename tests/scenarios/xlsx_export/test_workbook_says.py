"""What a workbook says of itself after changes: the headline, the sheet Check, and a word for a sheet that is gone."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from scenarios.analysis.stability import find_flips
from scenarios.model import Dimension, Scale, Score, Text, Weighting
from tests.scenarios.desk import (
    SCORES,
    WEIGHTS,
    Desk,
    by_totals,
    changed,
    chips,
    summary,
)
from tests.scenarios.office import Office
from tests.scenarios.spreadsheet import named_cells

pytestmark = pytest.mark.recalculation

GONE = "sheet deleted"


def test_the_headline_says_who_is_first_now_and_what_would_overturn_it(office: Office, desk: Desk) -> None:
    tie, other = desk.reading(), desk.reading()
    for id_ in WEIGHTS:
        desk.score(tie, "A*", id_, SCORES["1.0"][list(WEIGHTS).index(id_)])
    desk.weigh(other, "C?", 5)
    for reading in (tie, other):
        desk.ask(reading)
    office([tie, other])
    assert (
        summary(tie)[0] == f"2 now share first place with {by_totals(desk.scenario)['1.0']:.4f}, among them “Option 3”."
    )
    after = changed({**WEIGHTS, "C?": 5}, {c.id: c.scale.direction for c in chips().criteria},
                    {(s.recommendation, s.criterion): s.value for s in chips().scores})  # fmt: skip
    order = sorted(by_totals(after), key=lambda id_: -by_totals(after)[id_])
    names = {each.id: each.name.en for each in chips().recommendations}
    first, second = (by_totals(after)[id_] for id_ in order[:2])
    said = f"Now first: “{names[order[0]]}” with {first:.4f}, ahead of “{names[order[1]]}” ({second:.4f})"
    assert f" by {first - second:.4f}." in summary(other)[0]
    assert summary(other)[0].startswith(said)
    flips = {each.id: each for each in find_flips(after).weights}
    nearest = min(
        (f for f in flips.values() if f.nearest_end is not None), key=lambda f: abs(f.nearest_end - f.current)
    )
    assert f"{100 * nearest.nearest_end:.1f}% (now {100 * nearest.current:.1f}%)" in summary(other)[0]


def test_any_sheet_but_the_model_can_be_deleted_and_leaves_a_word(office: Office, desk: Desk) -> None:
    readings = {}
    for name in desk.book.sheetnames:
        if name != "Model":
            readings[name] = desk.reading().does("delete sheet", name)
            readings[name].asks("errors")
            sheet = "Model" if name == "Summary" else "Summary"
            readings[name].asks("tell", sheet, "A1:D12")
            if name != "Check":
                readings[name].asks("tell", "Check", desk._table("Check", "Overall", 2))
    office(list(readings.values()))
    for name, reading in readings.items():
        assert reading.answers[0] == [], name
    assert GONE in {cell for row in readings["Workings"].answers[1] for cell in row}
    sound = {name: dict(each.answers[2])["Formulas sound"] for name, each in readings.items() if name != "Check"}
    assert sound.pop("Workings") == GONE
    assert set(sound.values()) == {"OK"}
    for name in set(readings) - {"Summary", "Workings"}:
        told = {str(cell) for row in readings[name].answers[1] for cell in row}
        assert GONE not in told
        assert any(text.startswith("Now first: “Option 3”") for text in told), name


def test_the_check_lists_changed_inputs_and_stays_sound(office: Office, desk: Desk) -> None:
    reading = desk.reading()
    desk.weigh(reading, "~C", 0.4)
    desk.score(reading, "01", "C1", 100)
    desk.score(reading, "A1", "C?", None)
    reading.does("number", "Model", f"F{desk.weights['c1']}", 20)
    overall = reading.asks("tell", "Check", desk._table("Check", "Overall", 2))
    inputs = reading.asks("tell", "Check", desk._table("Check", "Weights and scales as exported", 10))
    listed = reading.asks("tell", "Check", desk._table("Check", "Changed scores", 4))
    office([reading])
    said = dict(reading.answers[overall])
    assert said["Inputs as exported"] == "4 changed"
    assert (said["Weights as exported"], said["Scales and directions as exported"]) == ("3 of 4", "3 of 4")
    assert (said["Scores as exported"], said["Formulas sound"]) == ("18 of 20", "OK")
    assert [row[1] for row in reading.answers[inputs]] == ["OK", "changed", "OK", "changed"]
    assert reading.answers[listed][:3] == [
        ["Option 2", "Cost", 150.0, 100.0],
        ["Option 5", "Benefit", 75.0, ""],
        ["", "", "", ""],
    ]


def test_a_formula_that_was_typed_over_is_found(office: Office, desk: Desk) -> None:
    places = [("Workings", "rh_values", 2, 2), ("Model", "rh_totals", 1, 1), ("Model", "rh_ranks", 1, 1)]
    cells = []
    for sheet, name, row, column in places:
        cell = named_cells(desk.book, name)[row][column]
        cells.append((sheet, cell.coordinate))
    for sheet, title, column in (("Summary", "Ranking", "C"), ("Summary", "Ranking", "B"),
                                 ("Contributions", "Contributions, by rank", "D"),
                                 ("Robustness", "Where the first place holds", "D")):  # fmt: skip
        first = desk._table(sheet, title, 2).split(":")[0][1:]
        cells.append((sheet, f"{column}{first}"))
    readings = []
    for sheet, cell in cells:
        reading = desk.reading().does("number", sheet, cell, 0.9)
        reading.asks("tell", "Check", desk._table("Check", "Overall", 2))
        readings.append(reading)
    office(readings)
    for reading, place in zip(readings, cells, strict=True):
        assert dict(reading.answers[0])["Formulas sound"] == "BROKEN", place


def test_a_false_winner_from_a_formula_typed_over_is_said_beside_it(office: Office, desk: Desk) -> None:
    place = next(cell.row for cell in desk.book["Workings"]["A"] if cell.value == "Recommendations, found by id") + 2
    total, ranking, without = desk.reading(), desk.reading(), desk.reading()
    total.does("number", "Workings", f"C{place}", 0.99)
    ranking.does("number", "Summary", "C10", 0.619).does("number", "Summary", "C11", 0.6785)
    without.does("delete sheet", "Contributions")
    for reading in (total, ranking, without):
        reading.asks("tell", "Summary", "A3:A4")
    office([total, ranking, without])
    assert [bool(each.answers[0][1][0]) for each in (total, ranking, without)] == [True, True, False]
    assert "“Option 1” with 0.9900" in str(total.answers[0][0][0])


def test_scores_of_many_digits_are_as_exported_once_computed_anew(office: Office, tmp_path: Path) -> None:
    """13 of 127 differs from its 15 digits by more than LibreOffice passes over; a third has no end."""
    scales = (Scale(0, 127), Scale(1 / 3, 2 / 3), Scale(-1 / 7e9, 1e9 / 7, "min"))
    criteria = [replace(c, scale=scale) for c, scale in zip(chips().criteria, scales, strict=False)]
    values = {"1": (13.0, 1 / 3 + 1e-9, 1 / 7), "01": (77.7, 0.5000000000000001, 1e8 / 3), "1.0": (126 / 11, 2 / 3, 0)}
    scenario = replace(
        chips(),
        dimensions=(Dimension("E", Text("Effort"), tuple(criteria)),),
        weighting=Weighting({each.id: weight for each, weight in zip(criteria, (1.0, 2.0, 3.0), strict=True)}),
        scores=tuple(Score(row, each.id, value) for row, cells in values.items()
                     for each, value in zip(criteria, cells, strict=True)),
    )  # fmt: skip
    desk = Desk(tmp_path, scenario)
    reading = desk.reading()
    overall = reading.asks("tell", "Check", desk._table("Check", "Overall", 2))
    office([reading])
    said = dict(reading.answers[overall])
    assert said["Inputs as exported"] == said["Formulas sound"] == "OK"


def test_a_workbook_that_is_filled_in_wears_its_marks_and_stays_sound(office: Office, tmp_path: Path) -> None:
    """Nobody has every score, so nothing is simulated; and there is little to say in What is judged."""
    alike = tuple(replace(each, scale=Scale(0, 500), name=Text()) for each in chips().criteria)
    scenario = replace(
        chips(),
        groups=(replace(chips().groups[0], recommendations=chips().recommendations),),
        dimensions=(Dimension("E", Text("Effort"), alike),),
        scores=tuple(each for each in chips().scores if each.criterion != "C1"),
    )
    desk = Desk(tmp_path, scenario)
    reading = desk.reading()
    for row in ("1", "01"):
        desk.score(reading, row, "C1", 100)
    overall = reading.asks("tell", "Check", desk._table("Check", "Overall", 2))
    marks = [reading.asks("tell", sheet, "C1") for sheet in ("What is judged", "Simulation", "Record")]
    trouble = reading.asks("tell", "Summary", "A4")
    office([reading])
    said = dict(reading.answers[overall])
    assert (said["Inputs as exported"], said["Formulas sound"]) == ("2 changed", "OK")
    for mark in marks:
        assert reading.answers[mark][0][0].startswith("Figures of the export")
    assert "typed over" not in reading.answers[trouble][0][0]


def test_a_first_weight_after_none_is_a_change(office: Office, tmp_path: Path) -> None:
    """One trouble less than at export does not make up for it."""
    desk = Desk(tmp_path, replace(chips(), weighting=Weighting(dict.fromkeys(WEIGHTS, 0.0))))
    fresh, reading = desk.reading(), desk.reading()
    desk.weigh(reading, "C1", 0.5)
    for each in (fresh, reading):
        desk.ask(each)
    office([fresh, reading])
    said = [dict(each.answers[-2]) for each in (fresh, reading)]
    assert [each["Inputs as exported"] for each in said] == ["OK", "1 changed"]
    assert [each["Formulas sound"] for each in said] == ["OK", "OK"]
    assert summary(reading)[0].startswith("Now first: ")
    assert summary(reading)[3].startswith("Figures of the export")
