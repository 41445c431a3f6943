"""What Excel's formulas give after changes, computed by LibreOffice, against the program's own answer."""

from __future__ import annotations

import math
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from msgspec.structs import replace
from openpyxl.workbook import Workbook

from scenarios.analysis.stability import find_flips
from scenarios.evaluation.evaluate import evaluate
from scenarios.model import Scenario, Score
from scenarios.paper import paper_scenario
from scenarios.xlsx_export import export_workbook
from tests.scenarios.samples import small, uncompared
from tests.scenarios.spreadsheet import Recalculator, named_cells, number, pairs, require_soffice

pytestmark = pytest.mark.recalculation

CLOSE = 1e-9
NO_METHODS = uncompared(paper_scenario())
LIMITS = "Where the first place holds"


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> Recalculator:
    require_soffice()
    return Recalculator(tmp_path_factory.mktemp("soffice"))


def exported(scenario: Scenario, folder: Path, **options: object) -> Path:
    path = folder / "model.xlsx"
    folder.mkdir(exist_ok=True)
    export_workbook(scenario, path, **options)
    return path


def edited(path: Path, weights: dict[str, float], scores: dict[tuple[str, str], float | None]) -> None:
    """Type weights and scores into the file, as a user of Excel would."""
    book = openpyxl.load_workbook(path)
    for key, cell in named_cells(book, "rh_weights"):
        if key.value in weights:
            cell.value = weights[key.value]
    first, *rows = named_cells(book, "rh_scores")
    for row in rows:
        for head, cell in zip(first[1:], row[1:], strict=True):
            if (row[0].value, head.value) in scores:
                cell.value = scores[row[0].value, head.value]
    book.save(path)


def changed(scenario: Scenario, weights: dict[str, float], scores: dict[tuple[str, str], float | None]) -> Scenario:
    """The same changes in the program, whose weights sum to 1."""
    given = scenario.weights | weights
    total = sum(given.values())
    normalised = {key: value / total for key, value in given.items()}
    cells = {(each.recommendation, each.criterion): each for each in scenario.scores}
    for (row, column), value in scores.items():
        cells[row, column] = Score(row, column, value)
    return replace(scenario, weighting=replace(scenario.weighting, weights=normalised), scores=tuple(cells.values()))


def assert_equal(book: Workbook, scenario: Scenario) -> None:
    answer, ids = evaluate(scenario), [each.id for each in scenario.recommendations]
    assert pairs(book, "rh_totals") == close(dict(zip(ids, answer.totals.tolist(), strict=True)))
    ranks = [math.nan if rank == 0 else rank for rank in answer.ranks.tolist()]
    assert pairs(book, "rh_ranks") == close(dict(zip(ids, ranks, strict=True)))
    _first, *rows = named_cells(book, "rh_values")
    for row, values in zip(rows, answer.values.tolist(), strict=True):
        assert [number(cell.value) for cell in row[1:]] == close(values)
    results = zip(answer.group_totals.tolist(), answer.group_means.tolist(), strict=True)
    for row, expected in zip(rows_below(book, "Model", "Groups"), results, strict=True):
        assert [number(cell.value) for cell in row[3:5]] == close(list(expected))


def assert_limits(book: Workbook, scenario: Scenario) -> None:
    """Where the first place holds, and who takes it beyond, as the program has it for the same scenario."""
    found, names = find_flips(scenario), {each.id: each.name.en for each in scenario.recommendations} | {None: None}
    rows = {row[1].value: [cell.value for cell in row] for row in rows_below(book, "Robustness", LIMITS)}
    flips = {each.id: each for each in (*found.dimensions, *found.weights)}
    assert set(rows) == set(flips)
    for id_, flip in flips.items():
        whole = id_ in scenario.dimension_weights and flip.current > 1 - CLOSE  # the lower end is then left blank
        low = math.nan if whole else flip.low
        assert [number(cell) for cell in rows[id_][2:5]] == close([flip.current, low, flip.high]), id_
        if len(found.first) == 1:
            said = [(name or "").removesuffix(" …") or None for name in rows[id_][5:7]]
            assert said == [None if whole else names[flip.below], names[flip.above]], id_


def close(expected: object) -> object:
    return pytest.approx(expected, rel=CLOSE, abs=CLOSE, nan_ok=True)


def rows_below(book: Workbook, sheet: str, title: str) -> list[tuple[object, ...]]:
    """The rows of the table with this title, without its header, down to the empty row after it."""
    page = book[sheet]
    start = next(row for row in range(1, page.max_row + 1) if page.cell(row, 1).value == title) + 2
    found = []
    for row in page.iter_rows(min_row=start):
        if all(cell.value is None for cell in row):
            break
        found.append(row)
    return found


def test_an_untouched_workbook_gives_the_programs_answer(recalculated: Recalculator, tmp_path: Path) -> None:
    book = recalculated(exported(paper_scenario(), tmp_path))
    assert_equal(book, paper_scenario())
    assert verdicts(book) == {"OK"}
    assert overall(book) == {"Inputs as exported": "OK", "Formulas sound": "OK"}
    assert all(book["Summary"][cell].value in (None, "") for cell in ("A4", "A6"))


@pytest.mark.parametrize("scenario", [paper_scenario(), small()], ids=["paper", "with gaps"])
def test_every_stored_value_is_what_the_formula_gives(
    recalculated: Recalculator, tmp_path: Path, scenario: Scenario
) -> None:
    path = exported(scenario, tmp_path)
    stored, computed = openpyxl.load_workbook(path, data_only=True), recalculated(path)
    formulas = [cell for page in openpyxl.load_workbook(path) for row in page for cell in row if cell.data_type == "f"]
    assert len(formulas) > 300
    for cell in formulas:
        here = stored[cell.parent.title][cell.coordinate].value
        there = computed[cell.parent.title][cell.coordinate].value
        assert (here or "") == (close(there) if isinstance(there, int | float) and there else there or ""), cell


def test_a_false_stored_value_does_not_survive_recalculation(recalculated: Recalculator, tmp_path: Path) -> None:
    """Without this the other tests here could pass on stored values alone."""
    path = exported(paper_scenario(), tmp_path)
    plant(path, old="<v>0.6805555555555", new="<v>0.1234555555555")
    planted = openpyxl.load_workbook(path, data_only=True)
    assert any(str(total).startswith("0.12345") for total in pairs(planted, "rh_totals").values())
    assert_equal(recalculated(path), paper_scenario())


def test_changed_weights_and_scores_give_the_programs_answer(recalculated: Recalculator, tmp_path: Path) -> None:
    scenario = paper_scenario()
    weights = {"N1": 7.0, "L2": 0.0, "W3": 2.5}
    scores = {("TA1", "N2"): 4.0, ("ER2", "W1"): 0.5, ("PC3", "L1"): 3.25}
    path = exported(scenario, tmp_path)
    edited(path, weights, scores)
    book = recalculated(path)
    after = changed(scenario, weights, scores)
    assert_equal(book, after)
    assert evaluate(after).ranks.tolist() != evaluate(scenario).ranks.tolist()
    assert_limits(book, after)
    assert verdicts(book) == {"inputs differ"}
    assert overall(book) == {"Inputs as exported": "6 changed", "Formulas sound": "OK"}
    assert "no longer this model" in book["Summary"]["A6"].value
    assert summary_order(book) == [after.recommendations[i].name.en for i in in_order(after)]


def test_ties_and_missing_scores_follow_the_programs_rule(recalculated: Recalculator, tmp_path: Path) -> None:
    scenario = paper_scenario()
    twin = {("TA2", c.id): scenario.score_at["ER1", c.id].value for c in scenario.criteria}  # equal in every score
    scores = twin | {("TA3", "N1"): None, ("PC1", "L2"): None}
    weights = {"L2": 0.0}  # so that PC1's gap does not count
    path = exported(scenario, tmp_path)
    edited(path, weights, scores)
    after = changed(scenario, weights, scores)
    ranks = dict(zip((each.id for each in after.recommendations), evaluate(after).ranks.tolist(), strict=True))
    assert ranks["TA2"] == ranks["ER1"] > 0
    assert ranks["TA3"] == 0
    assert ranks["PC1"] > 0
    book = recalculated(path)
    assert_equal(book, after)
    assert summary_order(book)[-1] == after.recommendations[2].name.en


@pytest.mark.parametrize("gap", [0.5e-9, 2e-9])
def test_a_chain_of_near_ties_is_one_tie_only_within_the_tolerance(
    recalculated: Recalculator, tmp_path: Path, gap: float
) -> None:
    """Neighbours closer than 1e-9 of the best are tied, even where the ends of the chain are further apart."""
    scenario = paper_scenario()
    best = {(r.id, c.id): 4.0 for r in scenario.recommendations for c in scenario.criteria}
    for step, recommendation in enumerate(scenario.recommendations):
        best[recommendation.id, "N1"] = 4.0 - step * gap * 4 * 9
    path = exported(scenario, tmp_path)
    edited(path, {}, best)
    after = changed(scenario, {}, best)
    assert set(evaluate(after).ranks.tolist()) == ({1} if gap < 1e-9 else set(range(1, 10)))
    assert_equal(recalculated(path), after)


def test_where_the_first_place_holds_follows_ties_gaps_and_lone_weights(
    recalculated: Recalculator, tmp_path: Path
) -> None:
    """All weight on one criterion, none on a dimension, a twin of the first, and a gap in the first's own scores."""
    paper = paper_scenario()
    leader = "TA3"
    lone = {each.id: float(each.id == "N1") for each in paper.criteria}
    none = {"L1": 0.0, "L2": 0.0, "L3": 0.0}
    twin = {("PC1", each.id): paper.score_at[leader, each.id].value for each in paper.criteria}
    for place, (weights, scores) in enumerate(((lone, {}), (none, {}), ({}, twin), ({}, {(leader, "N1"): None}))):
        path = exported(paper, tmp_path / str(place), methods=NO_METHODS)
        edited(path, weights, scores)
        assert_limits(recalculated(path), changed(paper, weights, scores))


def test_scales_with_less_is_better_and_odd_ends(recalculated: Recalculator, tmp_path: Path) -> None:
    scenario = small()
    scores = {(r.id, c.id): 1.0 + n for n, r in enumerate(scenario.recommendations) for c in scenario.criteria}
    filled = changed(scenario, {}, scores)
    path = exported(filled, tmp_path)
    edited(path, {"L1": 3.0}, {("A1", "L1"): 9.5})
    assert_equal(recalculated(path), changed(filled, {"L1": 3.0}, {("A1", "L1"): 9.5}))


def test_no_weight_at_all_leaves_nothing_ranked(recalculated: Recalculator, tmp_path: Path) -> None:
    path = exported(paper_scenario(), tmp_path)
    edited(path, dict.fromkeys(paper_scenario().weights, 0.0), {})
    book = recalculated(path)
    assert all(math.isnan(each) for each in (*pairs(book, "rh_totals").values(), *pairs(book, "rh_ranks").values()))


def test_the_chinese_workbook_recalculates_to_the_same_totals(recalculated: Recalculator, tmp_path: Path) -> None:
    path = exported(paper_scenario(), tmp_path, language="zh")
    edited(path, {"W2": 5.0}, {("PC1", "N1"): 4.0})
    after = evaluate(changed(paper_scenario(), {"W2": 5.0}, {("PC1", "N1"): 4.0}))
    book = recalculated(path)
    assert list(pairs(book, "rh_totals").values()) == close(after.totals.tolist())
    assert list(pairs(book, "rh_ranks").values()) == after.ranks.tolist()


def test_a_formula_without_a_row_to_point_at_is_no_error(recalculated: Recalculator, tmp_path: Path) -> None:
    one = replace(small(), groups=(replace(small().groups[0], recommendations=()), small().groups[1]), scores=())
    book = recalculated(exported(one, tmp_path))
    errors = [cell.value for page in book for row in page for cell in row if str(cell.value).startswith("#")]
    assert errors == []


def verdicts(book: Workbook) -> set[str]:
    tables = ("Totals compared", "Weights compared")
    return {row[1].value.split(":")[0] for table in tables for row in rows_below(book, "Check", table)}


def overall(book: Workbook) -> dict[str, str]:
    """The two answers of the sheet Check."""
    words = {row[0].value: row[1].value for row in rows_below(book, "Check", "Overall")}
    return {key: words[key] for key in ("Inputs as exported", "Formulas sound")}


def summary_order(book: Workbook) -> list[str]:
    return [row[1].value for row in rows_below(book, "Summary", "Ranking")]


def in_order(scenario: Scenario) -> list[int]:
    ranks = evaluate(scenario).ranks.tolist()
    return sorted(range(len(ranks)), key=lambda i: (ranks[i] == 0, ranks[i]))


def plant(path: Path, old: str, new: str) -> None:
    """Replace text in the sheets' XML."""
    with ZipFile(path) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    assert any(old.encode() in data for data in parts.values())
    with ZipFile(path, "w") as target:
        for name, data in parts.items():
            target.writestr(name, data.replace(old.encode(), new.encode()))
