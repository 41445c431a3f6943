"""An exported workbook comes back as its readers left it: by ids, in either language and edition, or not at all."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from scenarios import edits
from scenarios.assumptions import Assumed
from scenarios.evaluation.evaluate import evaluate
from scenarios.io.tables import read_layout
from scenarios.model import Language, Scale
from tests.random_scenarios import random_scenario
from tests.scenarios.brought_back import EDITIONS, PAPER, back, changed, exported, refusal, remarks, structure
from tests.scenarios.tabled import cars

# of the paper's workbook in English: the first row of weights and of scores, and the row of the criteria's ids
WEIGHTS, IDS, SCORES = 7, 20, 21
ONCE = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}


@pytest.mark.parametrize(("language", "accessible"), EDITIONS)
def test_the_paper_comes_back(tmp_path: Path, language: Language, accessible: bool) -> None:
    path = exported(tmp_path, language=language, accessible=accessible)
    found = back(path)
    assert structure(found, language) == structure(PAPER, language)
    assert found.score_at.keys() == PAPER.score_at.keys() and not found.assumed
    np.testing.assert_allclose(evaluate(found).totals, evaluate(PAPER).totals, rtol=1e-9)
    assert remarks(path) == [("", "workbook_returned")]


@settings(max_examples=25, **ONCE)
@given(seed=st.integers(0, 10**6), edition=st.sampled_from(EDITIONS))
def test_scenarios_of_every_kind_come_back(tmp_path: Path, seed: int, edition: tuple[Language, bool]) -> None:
    scenario = random_scenario(seed)
    found = back(exported(tmp_path, scenario, *edition))
    assert structure(found, edition[0]) == structure(scenario, edition[0])
    assert found.assumed == scenario.assumed
    one, other = evaluate(found), evaluate(scenario)
    np.testing.assert_allclose(one.totals, other.totals, rtol=1e-9, atol=1e-12)
    assert one.ranks.tolist() == other.ranks.tolist()


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("gone", ["recommendations", "criteria", "both"])
def test_half_a_scenario_comes_back(tmp_path: Path, edition: tuple[Language, bool], gone: str) -> None:
    scenario = replace(edits.clear_scores(PAPER, list(PAPER.score_at)), presets=())
    if gone != "criteria":
        scenario = replace(scenario, groups=())
    if gone != "recommendations":
        scenario = replace(scenario, dimensions=(), weighting=replace(PAPER.weighting, weights={}))
    found = back(exported(tmp_path, scenario, *edition))
    assert structure(found, edition[0]) == structure(scenario, edition[0])


# changed by its readers


def test_inputs_come_back_as_they_stand(tmp_path: Path) -> None:
    def change(model: Worksheet) -> None:
        for row, weight in enumerate((30, 20, 35, 15, 0, 0, 0, 0, 0), start=WEIGHTS):
            model[f"C{row}"] = weight
        model[f"G{WEIGHTS}"], model[f"G{WEIGHTS + 1}"], model[f"G{WEIGHTS + 2}"] = " LESS is  better", "越低越好", "Max"
        model[f"E{WEIGHTS + 1}"], model[f"F{WEIGHTS + 1}"] = -1, 10
        model[f"H{WEIGHTS + 1}"] = "points"
        model[f"A{WEIGHTS}"], model[f"A{SCORES}"] = "Autonomy, anew", "#Core"
        model[f"C{SCORES}"], model[f"D{SCORES}"] = 0.25, None
        model["A52"] = "Links"  # the second dimension, in its table

    found = back(changed(tmp_path, change))
    assert list(found.weights.values()) == pytest.approx([0.3, 0.2, 0.35, 0.15, 0, 0, 0, 0, 0])
    scales = [each.scale for each in found.criteria]
    assert [each.direction for each in scales[:3]] == ["min", "min", "max"]
    assert (scales[1].low, scales[1].high, scales[1].unit.en) == (-1, 10, "points")
    assert found.criteria[0].name.en == "Autonomy, anew" and found.recommendations[0].name.en == "#Core"
    assert found.score_at["TA1", "N1"].value == 0.25 and ("TA1", "N2") not in found.score_at
    assert [each.name.en for each in found.dimensions] == ["Node resilience", "Links", "Network resilience"]


def test_tables_that_were_sorted_are_read_by_their_ids(tmp_path: Path) -> None:
    def sort(model: Worksheet) -> None:
        weights = [[cell.value for cell in row] for row in model[f"A{WEIGHTS}:H{WEIGHTS + 8}"]]
        scores = [[cell.value for cell in row] for row in model[f"A{SCORES}:K{SCORES + 8}"]]
        columns = [[row[j].value for row in model[f"A{IDS}:K{SCORES + 8}"]] for j in (10, 4, 2, 7, 3, 5, 6, 8, 9)]
        for i, row in enumerate(sorted(weights, key=lambda row: str(row[0]))):
            for j, value in enumerate(row):
                model.cell(WEIGHTS + i, 1 + j).value = value
        for j, column in enumerate(columns):
            for i, value in enumerate(column):
                model.cell(IDS + i, 3 + j).value = value
        scores = [[cell.value for cell in row] for row in model[f"A{SCORES}:K{SCORES + 8}"]]
        for i, row in enumerate(sorted(scores, key=lambda row: str(row[0]), reverse=True)):
            for j, value in enumerate(row):
                model.cell(SCORES + i, 1 + j).value = value

    weighed = edits.set_weights(PAPER, {each.id: n / 45 for n, each in enumerate(PAPER.criteria, start=1)})
    found = back(changed(tmp_path, sort, weighed))
    assert {cell: score.value for cell, score in found.score_at.items()} == {
        cell: score.value for cell, score in weighed.score_at.items()
    }
    assert found.weights == pytest.approx(weighed.weights)
    totals = dict(zip([each.id for each in found.recommendations], evaluate(found).totals, strict=True))
    assert totals == pytest.approx(
        dict(zip([each.id for each in PAPER.recommendations], evaluate(weighed).totals, strict=True))
    )
    assert {each.id: {c.id for c in each.criteria} for each in found.dimensions} == {
        each.id: {c.id for c in each.criteria} for each in PAPER.dimensions
    }


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"C7": "40 %"}, [("Model!C7", "returned_weight")]),
        ({"C7": -0.2}, [("Model!C7", "returned_weight")]),
        ({"C7": None}, [("Model!C7", "returned_weight")]),
        ({"C7": "=1/3"}, [("Model!C7", "returned_weight")]),  # that nobody has computed
        ({f"C{row}": 0 for row in range(7, 16)}, [("Model!C7:C15", "weights_all_zero")]),
        ({"E8": 4}, [("Model!E8", "returned_ends")]),
        ({"F8": "high"}, [("Model!E8", "returned_ends")]),
        ({"G9": "less is worse"}, [("Model!G9", "returned_direction")]),
        ({"G9": None}, [("Model!G9", "returned_direction")]),
        ({"B7": "X"}, [("Model!C20", "returned_not_weighed"), ("Model!B7", "returned_not_scored")]),
        ({"B7": None}, [("Model!B7", "returned_without_id")]),
        ({"B8": "N1"}, [("Model!B8", "duplicate_id")]),
        ({"D20": "N1"}, [("Model!D20", "duplicate_id"), ("Model!B8", "returned_not_scored")]),
        ({"C20": None}, [("Model!B7", "returned_not_scored")]),
        ({"B21": None}, [("Model!B21", "returned_without_id")]),
        ({"A30": "Average", "C30": 2}, [("Model!B30", "returned_without_id")]),
        ({"B22": "TA1"}, [("Model!B22", "duplicate_id")]),
        ({"C21": 9}, [("C21", "score_outside_scale")]),
        ({"C21": "four"}, [("C21", "not_a_number")]),
        ({"C21": "1,250"}, [("C21", "number_unclear")]),
        ({"C21": "1.250", "F7": 5000}, [("C21", "number_unclear")]),
        ({"C21": "#DIV/0!"}, [("C21", "cell_is_error")]),
        ({"C21": "=1+1"}, [("C21", "formula_without_value")]),
    ],
)
def test_what_cannot_be_counted_is_named_at_its_cell(
    tmp_path: Path, cells: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    def change(model: Worksheet) -> None:
        for cell, value in cells.items():
            model[cell] = value

    assert refusal(changed(tmp_path, change)) == expected


def test_a_score_in_per_cent_is_asked_about(tmp_path: Path) -> None:
    def change(model: Worksheet) -> None:
        model["C21"], model["C21"].number_format = 0.45, "0%"

    assert refusal(changed(tmp_path, change)) == [("Model!C21", "returned_percent")]
    shares = edits.set_scale(edits.clear_scores(PAPER, list(PAPER.score_at)), "N1", Scale(0, 1, "max", 0.1))
    assert back(changed(tmp_path, change, shares)).score_at["TA1", "N1"].value == 0.45


def test_what_is_added_comes_in_and_is_said(tmp_path: Path) -> None:
    def add(model: Worksheet) -> None:
        model["A30"], model["B30"], model["C30"] = "A new one", "TA4", 4
        model["L19"], model["L20"], model["L21"] = "Speed", "V1", 3
        model.insert_rows(16)  # below the last criterion; openpyxl moves nothing else along
        for column, value in zip("ABCEFG", ("Speed", "V1", 0.5, 0, 10, "max"), strict=True):
            model[f"{column}16"] = value

    path = changed(tmp_path, lambda _: None)
    book = openpyxl.load_workbook(path)
    add(book["Model"])
    for name, area in (("rh_scores", "$B$21:$K$30"), ("rh_score_table", "$A$21:$L$31")):
        book.defined_names[name].attr_text = f"Model!{area}"
    book.save(path)
    found = back(path)
    assert found.recommendations[-1].name.en == "A new one"
    assert found.score_at["TA4", "N1"].value == 4
    assert (found.criteria[-1].id, found.score_at["TA1", "V1"].value) == ("V1", 3)
    assert found.weights["V1"] == pytest.approx(0.5 / 1.5)
    assert remarks(path) == [("", "workbook_returned"), ("Model!B31, Model!L21", "returned_new")]


def test_what_is_deleted_is_said(tmp_path: Path) -> None:
    def delete(model: Worksheet) -> None:
        for row in model[f"A{SCORES + 1}:K{SCORES + 1}"]:
            for cell in row:
                cell.value = None
        for row in (*model["E20:E29"], *model["A9:H9"]):
            for cell in row:
                cell.value = None

    path = changed(tmp_path, delete)
    found = back(path)
    assert "TA2" not in [each.id for each in found.recommendations]
    assert "N3" not in [each.id for each in found.criteria] and len(found.criteria) == 8
    _, layout = read_layout(path)
    assert [(each.code, each.fields) for each in layout.remarks[1:]] == [("returned_gone", {"names": "TA2, N3"})]


def test_a_reader_s_own_sums_and_notes_are_left_out_and_said(tmp_path: Path) -> None:
    def add(model: Worksheet) -> None:
        model["L19"], model["L21"], model["A30"] = "Sum", 10, "Source: own"

    path = changed(tmp_path, add)
    assert len(back(path).criteria) == len(back(path).recommendations) == 9
    assert remarks(path)[1:] == [("Model!L20", "returned_beside"), ("Model!A30", "returned_beside")]


def test_what_was_assumed_stays_assumed_until_somebody_changes_it(tmp_path: Path) -> None:
    scenario = cars()
    everything = Assumed(("C1", "C2"), ("C1", "C2"), ("C1", "C2"), True)
    assert scenario.assumed == everything == back(exported(tmp_path, scenario)).assumed

    def change(model: Worksheet) -> None:
        rows = {row[1].value: row[0].row for row in model.iter_rows() if row[1].value in ("C1", "C2")}
        model[f"G{rows['C1']}"], model[f"F{rows['C2']}"] = "min", 1000

    assert back(changed(tmp_path, change, scenario)).assumed == Assumed(("C2",), ("C1", "C2"), ("C1",), True)

    def weigh(model: Worksheet) -> None:
        row = next(row[0].row for row in model.iter_rows() if row[1].value == "C1")
        model[f"C{row}"] = 3

    assert back(changed(tmp_path, weigh, scenario)).assumed == replace(everything, weights=False)


def test_without_the_other_sheets_the_inputs_come_back_alone(tmp_path: Path) -> None:
    path = exported(tmp_path)
    book = openpyxl.load_workbook(path)
    for name in book.sheetnames:
        if name != "Model":
            del book[name]
    book.save(path)
    found = back(path)
    np.testing.assert_allclose(evaluate(found).totals, evaluate(PAPER).totals)
    assert remarks(path) == [("", "workbook_returned"), ("", "returned_alone")]


def test_another_workbook_with_such_a_name_is_told_from_an_export(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "a"
    book.defined_names["rh_scores"] = DefinedName("rh_scores", attr_text="#REF!")
    book.save(tmp_path / "t.xlsx")
    assert refusal(tmp_path / "t.xlsx") == [("", "workbook_is_export")]


def test_a_copy_of_the_sheet_is_not_taken_for_it(tmp_path: Path) -> None:
    path = exported(tmp_path)
    book = openpyxl.load_workbook(path)
    copy = book.copy_worksheet(book["Model"])
    copy["C21"] = 0
    copy.defined_names["rh_scores"] = DefinedName("rh_scores", attr_text=f"'{copy.title}'!$B$20:$K$29")  # as Excel does
    book.save(path)
    assert back(path).score_at["TA1", "N1"].value == 4
    assert remarks(path)[-1] == ("", "returned_copied")


def test_without_a_column_of_names_it_is_refused(tmp_path: Path) -> None:
    path = exported(tmp_path)
    book = openpyxl.load_workbook(path)
    book["Model"].delete_cols(1)
    for name, area in (("rh_weights", "A$7:$B$15"), ("rh_scores", "A$20:$J$29"), ("rh_score_table", "A$20:$K$30")):
        book.defined_names[name].attr_text = f"Model!${area}"
    book.save(path)
    assert refusal(path) == [("", "workbook_is_export")]
