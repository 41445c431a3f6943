"""One table, one answer: scored as it stands, as a scenario, and after a way through CSV, it says the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from scenarios.analysis.rank_reversal import find_reversals
from scenarios.analysis.stability import document, find_flips
from scenarios.analysis_results import MethodReversal
from scenarios.assumptions import Assumed
from scenarios.evaluation.evaluate import evaluate, problem_of
from scenarios.findings import InvalidInput
from scenarios.io.json.codec import decode, encode
from scenarios.io.tables import DecisionTable, read_table, table_problem, table_to_scenario
from scenarios.io.tables.csv_writer import write_table
from scenarios.model import Language, Scenario
from scenarios.xlsx_export import export_workbook
from scoring.errors import NotApplicable
from scoring.methods.evaluate import evaluate_all
from scoring.methods.registry import METHODS
from scoring.problem import DecisionProblem
from tests.scenarios.shell import Shell
from tests.scenarios.tabled import tabled

pytestmark = pytest.mark.long


ROUND = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture, HealthCheck.filter_too_much]}
FIGURES = st.integers(-3, 9) | st.integers(1, 9) | st.floats(0.1, 900).map(lambda x: round(x, 2)) | st.just(0)
WAYS = ("", "max", "min")


@st.composite
def tables(draw: st.DrawFn, whole: bool = False) -> DecisionTable:
    """A table with any of the rows, some of their cells empty. whole: no score is missing."""
    m, k = draw(st.integers(2, 5)), draw(st.integers(1, 4))
    gap = 0.0 if whole else draw(st.sampled_from([0.0, 0.0, 0.3]))
    positive = draw(st.booleans())  # which most methods need
    figures = st.integers(1, 9) if positive else FIGURES
    lacking = st.floats(0, 1, exclude_max=True).map(lambda x: x < gap)
    scores = [[None if draw(lacking) else float(draw(figures)) for _ in range(k)] for _ in range(m)]
    rows: list[list[str | float | None]] = [["alternative", *(f"C{j}" for j in range(k))]]
    rows += [[f"A{i}", *row] for i, row in enumerate(scores)]
    if draw(st.booleans()):
        rows.append(["#objective", *(draw(st.sampled_from(WAYS)) or None for _ in range(k))])
    if draw(st.booleans()):
        rows.append(["#weight", *(float(draw(st.integers(1, 9))) for _ in range(k))])
    for name, end in (("low", -5.0), ("high", 1000.0)):
        given = draw(st.sampled_from(["none", "some", "all"]))
        if given != "none":
            rows.append([f"#{name}", *(end if given == "all" or draw(st.booleans()) else None for _ in range(k))])
    if draw(st.booleans()):
        words = st.sampled_from([None, "direction", "ends", "low weight", "direction high"])
        rows.append(["#assumed", *(draw(words) for _ in range(k))])
    if draw(st.booleans()):
        rows.append(["#reference", *(float(draw(figures)) for _ in range(k))])
    if all(each is None for row in scores for each in row):
        rows[1][1] = 1.0
    try:
        return tabled(rows)
    except InvalidInput:
        reject()  # figures that happen to be sums of others may be asked about


def said(problem: DecisionProblem) -> list[tuple[Any, ...]]:
    """What each of the methods says: why not, or scores and ranks."""
    return [
        (each.method, each.reason)
        if isinstance(each, NotApplicable)
        else (each.method, each.scaling, each.scores, None if each.ranks is None else each.ranks.tolist())
        for each in evaluate_all(problem)
    ]


def assert_same(found: list[tuple[Any, ...]], expected: list[tuple[Any, ...]]) -> None:
    assert len(found) == len(expected) == len(METHODS) == 29
    for one, other in zip(found, expected, strict=True):
        assert (one[:2], one[3:]) == (other[:2], other[3:])
        if len(one) > 2 and one[2] is not None:
            np.testing.assert_allclose(one[2], other[2], rtol=1e-9, atol=1e-12)


def problem_in(scenario: Scenario) -> DecisionProblem:
    problem = problem_of(scenario)
    assert problem is not None
    return problem


@settings(max_examples=60, **ROUND)
@given(table=tables())
def test_a_table_and_all_that_is_made_of_it_say_the_same_by_every_method(tmp_path: Path, table: DecisionTable) -> None:
    scenario = decode(encode(table_to_scenario(table)))
    expected = said(table_problem(table))
    assert_same(said(problem_in(scenario)), expected)
    write_table(scenario, tmp_path / "again.csv", "en")
    again = read_table(tmp_path / "again.csv")
    assert_same(said(table_problem(again)), expected)
    assert_same(said(problem_in(table_to_scenario(again))), expected)
    assert table_to_scenario(again).assumed == scenario.assumed
    evaluation = evaluate(scenario)  # the window's and the workbook's
    np.testing.assert_allclose(evaluation.totals, expected[0][2], rtol=1e-9, atol=1e-12)
    assert evaluation.ranks.tolist() == expected[0][3]


@settings(max_examples=25, **ROUND)
@given(table=tables(), language=st.sampled_from(["en", "zh"]), accessible=st.booleans())
def test_a_workbook_that_comes_back_says_the_same_by_every_method(
    tmp_path: Path, table: DecisionTable, language: Language, accessible: bool
) -> None:
    scenario = table_to_scenario(table)
    export_workbook(scenario, tmp_path / "out.xlsx", language, accessible)
    again = read_table(tmp_path / "out.xlsx")
    assert_same(said(table_problem(again)), said(table_problem(table)))
    assert_same(said(problem_in(table_to_scenario(again))), said(problem_in(scenario)))
    assert table_to_scenario(again).assumed == scenario.assumed


@settings(max_examples=15, **ROUND)
@given(table=tables(whole=True))
def test_flips_and_reversals_are_the_table_s_as_well(table: DecisionTable) -> None:
    scenario, problem = table_to_scenario(table), table_problem(table)
    one, other = document(find_flips(scenario)), document(find_flips(scenario, problem))
    for part in ("weights", "dimensions", "scores"):
        for found, expected in zip(one[part], other[part], strict=True):
            assert found == pytest.approx(expected)
    for part in ("first", "left_out", "remarks"):
        assert one[part] == other[part]
    cases = [
        [turned(each) for each in found.each]
        for found in (find_reversals(scenario), find_reversals(scenario, None, problem))
    ]
    assert cases[0] == cases[1]


def turned(case: MethodReversal) -> tuple[object, ...]:
    return case.method, case.kind, case.recommendation, case.swapped, case.refusal and case.refusal.reason


# what is assumed


def scenario_of(text: str, folder: Path) -> Scenario:
    path = folder / "table.csv"
    path.write_text(text, encoding="utf-8")
    return table_to_scenario(read_table(path))


def test_what_a_table_does_not_say_is_assumed_and_remembered(tmp_path: Path) -> None:
    text = "a,C1,C2,C3\n#objective,min,,max\n#low,0,,\n#high,9,,4\nA,3,-2,1\nB,5,7,2\n"
    scenario = scenario_of(text, tmp_path)
    assert scenario.assumed == Assumed(("C2",), ("C2", "C3"), ("C2",), True)
    assert [(each.scale.low, each.scale.high) for each in scenario.criteria] == [(0, 9), (-2, 7), (0, 4)]
    assert b'"version": 2' in encode(scenario)


def test_of_a_table_that_says_all_nothing_is_assumed_and_last_month_s_program_opens_it(tmp_path: Path) -> None:
    text = "a,C1\n#objective,max\n#weight,1\n#low,0\n#high,9\nA,3\nB,5\n"
    scenario = scenario_of(text, tmp_path)
    assert not scenario.assumed
    assert b'"version": 1' in encode(scenario)


def test_assumed_ends_are_for_the_additive_model_alone(tmp_path: Path) -> None:
    problem = problem_in(scenario_of("a,C1,C2\n#low,0,\n#high,9,\nA,3,2\nB,5,7\n", tmp_path))
    assert not problem.has_fixed_scales and problem.with_assumed_ends().has_fixed_scales
    scalings = {each.method: each.scaling for each in evaluate_all(problem) if not isinstance(each, NotApplicable)}
    assert scalings["wsm"] == "fixed" and "fixed" not in {scalings["topsis"], scalings["wpm"], scalings["aras"]}


def test_ends_that_the_program_wrote_give_way_to_figures_beyond_them(tmp_path: Path) -> None:
    text = "a,C1,C2\n#low,0,0\n#high,9,9\n#assumed,ends weight,\nA,12,3\nB,-5,5\n"
    scenario = scenario_of(text, tmp_path)
    assert (scenario.criteria[0].scale.low, scenario.criteria[0].scale.high) == (-5, 12)
    assert scenario.assumed == Assumed(("C1", "C2"), ("C1",), ("C1",), True)
    with pytest.raises(InvalidInput) as refused:
        scenario_of(text.replace("ends weight", "weight"), tmp_path)
    assert {each.code for each in refused.value.findings} == {"score_outside_scale"}


def test_a_word_that_nobody_knows_is_named_at_its_cell(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as refused:
        scenario_of("a,C1\n#assumed,direction wait\nA,1\nB,2\n", tmp_path)
    assert [(each.path, each.code) for each in refused.value.findings] == [("B2", "word_unknown")]


def test_the_command_line_gives_one_answer_by_every_way(renheng: Shell) -> None:
    text = "alternative,C1,C2\n#objective,min,\nAlpha,30,400\nBeta,24,550\nGamma,28,\n"
    table, scenario, again = renheng.file("cars.csv", text), renheng.folder / "cars.renheng", renheng.folder / "two.csv"
    assert renheng("import", table, "-o", scenario).code == renheng("export", scenario, "-o", again).code == 0
    answers = [renheng("score", each, "--json").json() for each in (table, scenario, again)]
    assert answers[0]["ranking"] == {"Alpha": 2, "Beta": 1, "Gamma": None}
    assert answers[0]["scores"]["Beta"] == pytest.approx((1 - 24 / 30 + 1) / 2)
    for each in answers[1:]:
        assert {key: each[key] for key in ("scores", "ranking", "scaling")} == {
            key: answers[0][key] for key in ("scores", "ranking", "scaling")
        }
