"""An exported workbook comes back as its readers left it: by ids, in either language and edition, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from scenarios import edits, files
from scenarios.assumed import Assumed
from scenarios.evaluate import evaluate
from scenarios.findings import InvalidInput
from scenarios.model import Language, Scale, Scenario
from scenarios.paper import paper_scenario
from scenarios.tables import read_layout, read_table, table_to_scenario
from scenarios.wording.findings import sentence
from scenarios.workbook import export_workbook
from tests.random_scenarios import random_scenario
from tests.scenarios.desk import Desk, by_id, by_totals, close
from tests.scenarios.office import Office, Reading
from tests.scenarios.shell import Shell
from tests.scenarios.tabled import cars
from tests.scenarios.test_workbook_readers import at_random

PAPER = paper_scenario()
# of the paper's workbook in English: the first row of weights and of scores, and the row of the criteria's ids
WEIGHTS, IDS, SCORES = 7, 20, 21
EDITIONS = [("en", False), ("zh", False), ("en", True), ("zh", True)]
ONCE = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}


@pytest.fixture
def renheng(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path, capsys)


def exported(folder: Path, scenario: Scenario = PAPER, language: Language = "en", accessible: bool = False) -> Path:
    export_workbook(scenario, folder / "book.xlsx", language, accessible)
    return folder / "book.xlsx"


def back(path: Path) -> Scenario:
    return table_to_scenario(read_table(path))


def changed(folder: Path, change: Callable[[Worksheet], None], scenario: Scenario = PAPER) -> Path:
    """The workbook after a script of a reader's; no formula has a value then."""
    path = exported(folder, scenario)
    book = openpyxl.load_workbook(path)
    change(book["Model"])
    book.save(path)
    return path


def refusal(path: Path) -> list[tuple[str, str]]:
    with pytest.raises(InvalidInput) as refused:
        read_table(path)
    assert all(sentence(each, "en") and sentence(each, "zh") for each in refused.value.findings)
    return [(each.path, each.code) for each in refused.value.findings]


def remarks(path: Path) -> list[tuple[str, str]]:
    _, layout = read_layout(path)
    assert all(sentence(each, "en") and sentence(each, "zh") for each in layout.remarks)
    assert not layout.doubts
    return [(each.path, each.code) for each in layout.remarks]


def structure(scenario: Scenario, language: Language) -> object:
    """What a workbook in this language tells of the matrix, besides figures."""

    def told(part: object, id_: str) -> tuple[str, str]:
        return id_, part.in_(language)  # type: ignore[attr-defined]

    return (
        [(*told(d.name, d.id), [told(c.name, c.id) for c in d.criteria]) for d in scenario.dimensions if d.criteria],
        [
            (*told(g.name, g.id), [told(r.name, r.id) for r in g.recommendations])
            for g in scenario.groups
            if g.recommendations
        ],
        [(c.scale.unit.in_(language), c.scale.direction, c.scale.step, c.thresholds) for c in scenario.criteria],
    )


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
        ({"C21": "1,250"}, [("C21", "score_outside_scale")]),
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


# on the command line


def test_changes_go_into_the_scenario_they_came_from(renheng: Shell, tmp_path: Path) -> None:
    def change(model: Worksheet) -> None:
        model["C21"], model["D21"], model["C7"], model["G8"], model["F9"] = 0.5, None, 1, "less is better", 5
        model["A22"] = "Renamed"

    home, book = tmp_path / "paper.renheng", changed(tmp_path, change)
    files.write(home, PAPER)
    ran = renheng("import", book, "--into", home)
    assert ran.code == 0
    assert ran.out.splitlines()[0].endswith(": 4 → 0.5")
    assert len(ran.out.splitlines()) == 2
    assert "stay as they are: 1." in ran.err
    assert "not taken over: “Renamed”." in ran.err
    assert "Other weights" in ran.err and "Other directions" in ran.err and "Other scale ends" in ran.err
    after = files.read(home)
    assert after.score_at["TA1", "N1"].value == 0.5 and after.score_at["TA1", "N2"].value == 1
    assert after.weights == PAPER.weights and after.criteria[1].name.zh


def test_an_untouched_workbook_changes_nothing(renheng: Shell, tmp_path: Path) -> None:
    home = tmp_path / "paper.renheng"
    figures = {cell: (score.value or 0) / 3 for cell, score in PAPER.score_at.items()}  # of 16 and more digits
    files.write(home, edits.set_scores(PAPER, figures))
    book = exported(tmp_path, files.read(home))
    ran = renheng("import", book, "--into", home)
    assert (ran.code, ran.out.count("→")) == (0, 0)
    assert "Other" not in ran.err


@pytest.mark.parametrize("command", ["score", "check", "robust", "flips", "reversals"])
def test_every_command_takes_it(renheng: Shell, tmp_path: Path, command: str) -> None:
    words = ["--samples", "100"] if command == "robust" else []
    assert renheng(command, exported(tmp_path), *words).code == 0


# through LibreOffice


FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".ods": "calc8"}


def saved(reading: Reading, ending: str) -> Path:
    path = reading.path.with_name(f"saved-{len(reading.steps)}.{ending}")
    reading.does("compute").does("save", path.as_uri(), FILTERS[path.suffix])
    return path


@pytest.mark.recalculation
def test_figures_are_the_workbook_s_whatever_was_typed_and_however_it_was_sorted(office: Office, desk: Desk) -> None:
    readings = [desk.reading() for _ in range(16)]
    expected = [at_random(desk, each, seed) for seed, each in enumerate(readings)]
    folders = [desk.path.parent / str(seed) for seed in range(len(readings))]
    paths = []
    for n, (reading, folder) in enumerate(zip(readings, folders, strict=True)):
        folder.mkdir()
        paths.append(folder / f"book.{'ods' if n % 4 == 0 else 'xlsx'}")
        reading.does("save", paths[-1].as_uri(), FILTERS[paths[-1].suffix])
    office(readings)
    for path, reading, scenario in zip(paths, readings, expected, strict=True):
        if not any(scenario.weights.values()):
            assert [code for _, code in refusal(path)] == ["weights_all_zero"]
            continue
        found = by_totals(back(path))
        assert found == close(by_totals(scenario))
        assert found == close(by_id(reading.answers[0]))  # the workbook's own


@pytest.mark.recalculation
def test_columns_that_were_moved_are_found(office: Office, desk: Desk) -> None:
    reading = desk.reading()
    top, bottom = desk.head - 1, max(desk.rows.values())
    reading.does("move", "Model", f"C{top}:C{bottom}", f"M{top}")
    reading.does("move", "Model", f"F{top}:F{bottom}", f"C{top}").does("move", "Model", f"M{top}:M{bottom}", f"F{top}")
    reading.does("insert columns", "Model", 3, 1)
    path = desk.path.with_name("moved.xlsx")
    reading.does("save", path.as_uri(), FILTERS[".xlsx"])
    office([reading])
    assert by_totals(back(path)) == close(by_totals(desk.scenario))
    assert back(path).weights == pytest.approx(desk.scenario.weights)


@pytest.mark.recalculation
def test_readers_at_work_in_libreoffice(office: Office, tmp_path: Path) -> None:
    found: list[Path] = []
    readings = []
    for language, accessible in EDITIONS:
        path = tmp_path / f"{language}{accessible}" / "book.xlsx"
        path.parent.mkdir()
        export_workbook(PAPER, path, language, accessible)
        book = openpyxl.load_workbook(path)
        scores, top = _place(book, "rh_scores")
        weights, first = _place(book, "rh_weights")
        reading = Reading(path)
        # the weights first, which stand above: sorted by id, largest first; then a row of scores deleted, one put in
        reading.does("sort", weights, f"A{first}:J{first + 8}", 1, "down", "rows")
        reading.does("number", weights, f"C{first}", 0.5)  # of W3, then
        reading.does("sort", scores, f"A{top + 1}:K{top + 9}", 0, "down", "rows")
        reading.does("sort", scores, f"C{top}:K{top + 9}", 0, "up", "columns")
        reading.does("insert rows", scores, top + 3, 1)
        reading.does("text", scores, f"A{top + 4}", "Another").does("text", scores, f"B{top + 4}", "XX")
        reading.does("number", scores, f"C{top + 4}", 3)
        found += [saved(reading, ending) for ending in ("xlsx", "ods")]
        readings.append(reading)
    office(readings)
    for path in found:
        again = back(path)
        assert {cell: each.value for cell, each in again.score_at.items()} == {
            **{cell: each.value for cell, each in PAPER.score_at.items()}, ("XX", "L1"): 3,
        }  # fmt: skip
        assert again.weights == pytest.approx(
            {each.id: (4.5 if each.id == "W3" else 1) / 12.5 for each in PAPER.criteria}
        )
        assert {each.id for each in again.dimensions} == {"N", "L", "W"}
        totals = dict(zip([each.id for each in again.recommendations], evaluate(again).totals, strict=True))
        expected = evaluate(edits.set_weights(PAPER, dict(again.weights))).totals
        for each, total in zip(PAPER.recommendations, expected, strict=True):
            assert totals[each.id] == pytest.approx(total, abs=1e-9)


def _place(book: openpyxl.Workbook, name: str) -> tuple[str, int]:
    """The sheet of a defined name, and the number of its first row."""
    sheet, area = book.defined_names[name].attr_text.rsplit("!", 1)
    return sheet.strip("'"), int(area.split("$")[2].rstrip(":"))
