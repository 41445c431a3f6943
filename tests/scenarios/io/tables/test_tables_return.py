"""A table of the program comes back as it went out, whatever the names and however little there is in it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from scenarios.cli.input_file import load
from scenarios.io.json.codec import decode, encode
from scenarios.io.tables import read_table, table_to_scenario
from scenarios.io.tables.csv_writer import write_table
from scenarios.io.tables.formula_escaping import escaped, plain
from scenarios.model import Criterion, Dimension, Group, Recommendation, Scale, Scenario, Score, Text, Weighting
from scenarios.validation.field_rules import string_findings

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "#")
SIGNS = st.text("'=+-@#＝＠ ;,\"\u3000aλ名1.", min_size=1, max_size=6)
SPECIAL_COLUMNS = ("#id", "#name_zh", "#group", "#group_id")
ANY = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
NAMES = (SIGNS | ANY).filter(lambda name: name.strip() and not list(string_findings("", name, name=True)))
FIGURES = st.floats(0, 4) | st.sampled_from([0.1 + 0.2, 4.0, 5e-324])


def scenario_of(
    names: list[str], criteria: list[str], scores: dict[tuple[int, int], float], weights: list[float] | None = None
) -> Scenario:
    shares = weights or [1.0 / max(len(criteria), 1)] * len(criteria)
    columns = tuple(
        Criterion(f"c{j}", Text(name), Scale(low=-j, high=4.0, direction="min" if j % 2 else "max"))
        for j, name in enumerate(criteria)
    )
    return Scenario(
        id="s",
        title=Text("T"),
        groups=(Group("g", Text("G"), tuple(Recommendation(f"r{i}", Text(name)) for i, name in enumerate(names))),),
        dimensions=(Dimension("d", Text("D"), columns),),
        weighting=Weighting(weights={f"c{j}": share for j, share in enumerate(shares)}),
        scores=tuple(Score(f"r{i}", f"c{j}", value=value) for (i, j), value in scores.items()),
    )


def returned(scenario: Scenario, folder: Path) -> Scenario:
    path = folder / "table.csv"
    write_table(scenario, path, "en")
    assert load(path).scenario == table_to_scenario(read_table(path), "table")
    back = table_to_scenario(read_table(path), "T")
    assert decode(encode(back)) == back  # a file may hold it
    return back


def said(scenario: Scenario) -> tuple[object, ...]:
    """All that a table has to say: names, scores, weights, objectives and ends, by place."""
    rows = {each.id: i for i, each in enumerate(scenario.recommendations)}
    columns = {each.id: j for j, each in enumerate(scenario.criteria)}
    return (
        [each.name.in_("en") for each in scenario.recommendations],
        [each.name.in_("en") for each in scenario.criteria],
        {(rows[each.recommendation], columns[each.criterion]): each.value for each in scenario.scores},
        [scenario.weights[id_] for id_ in columns],
        [(each.scale.direction, each.scale.low, each.scale.high) for each in scenario.criteria],
    )


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    names=st.lists(NAMES, unique=True, max_size=4),
    criteria=st.lists(NAMES, unique=True, max_size=4),
    data=st.data(),
)
@example(names=["=1+1", "'=1+1", "''=1+1", "'"], criteria=["C"], data=None)
@example(names=["alternative", "#low", "'#low", "1.5"], criteria=["alternative", "a;b;c;d", "D1", "-2"], data=None)
@example(names=["x", " x", "x ", "' x", "'x "], criteria=["D1", "C"], data=None)
@example(names=[], criteria=[], data=None)
@example(names=["A"], criteria=[], data=None)
@example(names=["Mean", "Total"], criteria=[], data=None)
@example(names=["Sum"], criteria=["Rank"], data=None)
@example(names=[], criteria=["A", "B"], data=None)
def test_a_table_comes_back_unchanged(
    tmp_path: Path, names: list[str], criteria: list[str], data: st.DataObject | None
) -> None:
    cells = [(i, j) for i in range(len(names)) for j in range(len(criteria))]
    scores = {} if data is None else {each: data.draw(FIGURES) for each in cells if data.draw(st.booleans())}
    scenario = scenario_of(names, criteria, scores)
    assert said(returned(scenario, tmp_path)) == said(scenario)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(NAMES, min_size=1, max_size=3), criteria=st.lists(NAMES, min_size=1, max_size=3))
def test_no_cell_of_a_name_is_a_formula(tmp_path: Path, names: list[str], criteria: list[str]) -> None:
    path = tmp_path / "table.csv"
    write_table(scenario_of(names, criteria, {}), path, "en")
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    first = [*rows[0], *(row[0] for row in rows if row[0][:1] != "#")]
    assert not [name for name in first if name.lstrip().startswith(FORMULA) and name not in SPECIAL_COLUMNS]


@given(st.text())
def test_the_escape_gives_every_text_back(text: str) -> None:
    assert plain(escaped(text)) == text
    assert not escaped(text).lstrip().startswith(FORMULA)


def test_blanks_around_what_is_not_escaped_are_none_of_it() -> None:
    assert (plain("  name "), plain("'name"), plain("'=1"), plain(" '=1")) == ("name", "'name", "=1", "=1")


def test_weights_come_back_to_the_last_digit(tmp_path: Path) -> None:
    weights = [0.274223063894138, 0.1619394401152436, 0.3584154103597175, 0.07893587797513436, 0.1264822076557666]
    weights = [each / sum(weights) for each in weights]
    scenario = scenario_of(["A"], list("abcde"), {}, weights)
    assert said(returned(scenario, tmp_path)) == said(scenario)
