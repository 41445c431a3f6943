"""A table of the program has all of its matrix: ids, names in both languages, scales, thresholds and weights."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from scenarios.assumptions import Assumed
from scenarios.cli import main
from scenarios.cli.input_file import load
from scenarios.evaluation.evaluate import evaluate, problem_of
from scenarios.findings import InvalidInput
from scenarios.io.json.codec import in_order
from scenarios.io.tables import read_table, table_to_scenario
from scenarios.io.tables.csv_writer import write_table
from scenarios.model import (
    Criterion,
    Dimension,
    Group,
    Language,
    Recommendation,
    Scale,
    Scenario,
    Score,
    Text,
    Weighting,
)
from scenarios.paper import paper_scenario
from scenarios.validation.field_rules import string_findings
from tests.random_scenarios import random_scenario

ONCE = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}
SIGNS = st.text("'=+-@#＝ ;,\"\u3000aλ名1.", min_size=1, max_size=5)
NAMES = SIGNS.filter(lambda name: name.strip() and not list(string_findings("", name, name=True)))
MAYBE = st.just("") | NAMES
TEXTS = st.builds(Text, MAYBE, MAYBE)
NAMED = TEXTS.filter(bool)
IDS = SIGNS.map(str.strip).filter(bool)


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    rows = draw(st.lists(IDS, unique=True, max_size=4))
    columns = draw(st.lists(IDS, unique=True, max_size=4))
    one = draw(NAMED)  # that several may share
    some = st.just(()) if not columns else st.lists(st.sampled_from(columns), unique=True).map(tuple)
    criteria = tuple(
        Criterion(id_, draw(NAMED | st.just(one)), Scale(0, 4, "min", draw(st.sampled_from([0.5, 0.1])), draw(TEXTS)))
        for id_ in columns
    )
    return Scenario(
        id="s",
        title=Text("T"),
        groups=(Group("g", Text("G"), tuple(Recommendation(id_, draw(NAMED | st.just(one))) for id_ in rows)),),
        dimensions=(Dimension("a dimension", Text("D"), criteria),),
        weighting=Weighting({id_: 1.0 / len(columns) for id_ in columns}),
        scores=tuple(Score(row, column, value=1.5) for row in rows for column in columns if draw(st.booleans())),
        assumed=Assumed(draw(some), draw(some), draw(some), bool(columns) and draw(st.booleans())),
    )


def said(scenario: Scenario) -> dict[str, object]:
    """All that a table has to say of a scenario."""
    return {
        "recommendations": [(each.id, each.name) for each in scenario.recommendations],
        "criteria": [(each.id, each.name, each.thresholds) for each in scenario.criteria],
        "groups": [
            (g.id, g.name, [each.id for each in g.recommendations]) for g in scenario.groups if g.recommendations
        ],
        "dimensions": [(d.id, d.name, [each.id for each in d.criteria]) for d in scenario.dimensions if d.criteria],
        "scales": [(s.low, s.high, s.direction, s.step, s.unit) for s in (each.scale for each in scenario.criteria)],
        "assumed": in_order(scenario).assumed,
        "weights": {each.id: scenario.weights[each.id] for each in scenario.criteria},
        "scores": {cell: each.value for cell, each in scenario.score_at.items() if each.value is not None},
    }


def returned(scenario: Scenario, folder: Path, language: Language) -> Scenario:
    write_table(scenario, folder / "table.csv", language)
    return table_to_scenario(read_table(folder / "table.csv"))


@pytest.mark.parametrize("language", ["en", "zh"])
@settings(max_examples=150, **ONCE)
@given(scenario=scenarios())
@example(paper_scenario())
def test_nothing_of_the_matrix_is_lost(tmp_path: Path, language: Language, scenario: Scenario) -> None:
    assert said(returned(scenario, tmp_path, language)) == said(scenario)


@pytest.mark.parametrize("language", ["en", "zh"])
@settings(max_examples=40, **ONCE)
@given(seed=st.integers(0, 10**6))
def test_scenarios_of_every_kind_come_back(tmp_path: Path, language: Language, seed: int) -> None:
    scenario = random_scenario(seed)
    assert said(returned(scenario, tmp_path, language)) == said(scenario)


@settings(max_examples=40, **ONCE)
@given(scenario=scenarios())
def test_the_table_itself_states_the_same_problem(tmp_path: Path, scenario: Scenario) -> None:
    write_table(scenario, tmp_path / "table.csv", "en")
    found, expected = load(tmp_path / "table.csv").problem, problem_of(scenario)
    assert (found is None) == (expected is None)
    if found and expected:
        names = tuple(each.name.in_("en") for each in scenario.recommendations)
        assert found.alternatives == (names if len(set(names)) == len(names) else expected.alternatives)
        np.testing.assert_array_equal(found.matrix, expected.matrix)
        np.testing.assert_allclose(found.weights, expected.weights)


def test_what_knows_only_the_contract_finds_names_and_rows_where_they_were(tmp_path: Path) -> None:
    write_table(paper_scenario(), tmp_path / "table.csv", "en")
    with (tmp_path / "table.csv").open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    assert header[0] == "alternative" and header[1] == "Autonomy and control of technology"
    assert header[10:] == ["#id", "#name_zh", "#group", "#group_id", "#group_zh"]
    assert [row[0] for row in rows][:4] == ["#objective", "#weight", "#low", "#high"]
    assert rows[-1][0] == paper_scenario().recommendations[-1].name.en


def test_a_table_whose_ids_are_its_names_needs_no_columns_beside_them(tmp_path: Path) -> None:
    source = tmp_path / "source.csv"
    source.write_text("alternative,C1,C2\n#objective,max,min\n#weight,0.5,0.5\n#low,0,0\n#high,4,4\nA,1,2\nB,3,\n")
    write_table(table_to_scenario(read_table(source)), tmp_path / "table.csv", "en")
    text = (tmp_path / "table.csv").read_text("utf-8-sig")
    assert text.splitlines()[0] == "alternative,C1,C2"
    assert [line.split(",")[0] for line in text.splitlines()[1:]] == [
        "#objective",
        "#weight",
        "#low",
        "#high",
        "A",
        "B",
    ]


# what people make of the form


def table(folder: Path, text: str) -> Path:
    path = folder / "table.csv"
    path.write_text(text, encoding="utf-8")
    return path


def refused(path: Path) -> set[tuple[str, str]]:
    with pytest.raises(InvalidInput) as caught:
        read_table(path)
    return {(each.path, each.code) for each in caught.value.findings}


def test_a_column_of_ids_may_stand_anywhere_even_before_the_names(tmp_path: Path) -> None:
    text = "#id,alternative,Cost,#name_zh,Use\n#objective,,min,,max\n,#id,K,,U\nx,A,1,甲,2\ny,A,3,,4\n"
    scenario = table_to_scenario(read_table(table(tmp_path, text)))
    assert [(each.id, each.name) for each in scenario.recommendations] == [("x", Text("A", "甲")), ("y", Text("A"))]
    assert [(each.id, each.scale.direction) for each in scenario.criteria] == [("K", "min"), ("U", "max")]
    assert scenario.score_at["y", "U"].value == 4


def test_who_adds_a_row_need_not_think_of_an_id(tmp_path: Path) -> None:
    scenario = table_to_scenario(read_table(table(tmp_path, "a,C1,#id\nA,1,R1\nNew,2,\nB,3,R3\n")))
    assert [each.id for each in scenario.recommendations] == ["R1", "R2", "R3"]


def test_both_languages_may_stand_below_a_header_of_signs(tmp_path: Path) -> None:
    text = "a,C1,C2\n#name_en,Cost,\n#name_zh,成本,\n#unit,万元,%\nA,1,2\n"
    first, second = table_to_scenario(read_table(table(tmp_path, text))).criteria
    assert (first.name, first.scale.unit) == (Text("Cost", "成本"), Text(zh="万元"))
    assert (second.name, second.scale.unit) == (Text("C2"), Text("%"))


def test_equal_names_are_told_apart_by_ids_and_equal_ids_by_nothing(tmp_path: Path) -> None:
    assert refused(table(tmp_path, "a,C,C,#id\n#id,1,1,\nA,1,2,x\nA,3,4,x\n")) == {
        ("C1", "duplicate_id"),
        ("A4", "duplicate_id"),
    }
    assert refused(table(tmp_path, "a,C,C,#id\n#id,1,,\nA,1,2,x\nA,3,4,\n")) == {
        ("C1", "duplicate_criterion"),
        ("A4", "duplicate_alternative"),
    }


def test_equal_names_go_out_and_come_back_on_the_command_line(tmp_path: Path) -> None:
    first, second, third = (str(tmp_path / name) for name in ("first.csv", "second.renheng", "third.csv"))
    Path(first).write_text("a,C,C,#id\n#id,1,2,\nA,1,2,x\nA,3,4,y\n")
    assert main(["import", first, "-o", second]) == main(["export", second, "-o", third]) == 0
    again, before = load(Path(third)).scenario, load(Path(first)).scenario
    assert said(again) == said(before)
    np.testing.assert_array_equal(evaluate(again).ranks, evaluate(before).ranks)
