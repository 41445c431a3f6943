"""What the program exports as a table, it imports as the very same figures."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from scenarios import edits
from scenarios.cli import main
from scenarios.io.files import atomic_files
from scenarios.io.tables import read_table, table_to_scenario
from scenarios.io.tables.csv_writer import write_table
from scenarios.model import Language, Scale, Scenario, Thresholds, Weighting
from scenarios.paper import paper_scenario

FIGURES = st.one_of(
    st.floats(1e-6, 1e12), st.floats(-1e12, -1e-6), st.integers(-(10**12), 10**12).map(lambda n: n / 1000)
)
WEIGHTS = st.lists(st.floats(0.01, 1.0), min_size=9, max_size=9)


def with_figures(figures: list[float], weights: list[float]) -> Scenario:
    """The paper's scenario with the figures as scores, ends and thresholds of its first criterion."""
    scenario = edits.clear_scores(paper_scenario(), list(paper_scenario().score_at))
    scenario = edits.set_scale(scenario, "N1", Scale(min(figures), max(figures) + 1, "max"))
    given_to = zip(scenario.recommendations, figures, strict=False)
    scenario = edits.set_scores(scenario, {(each.id, "N1"): figure for each, figure in given_to})
    first = replace(scenario.criteria[0], thresholds=Thresholds("linear", q=abs(figures[0]), p=abs(figures[0]) + 1))
    dimensions = tuple(
        replace(each, criteria=tuple(first if one.id == "N1" else one for one in each.criteria))
        for each in scenario.dimensions
    )
    shares = [each / sum(weights) for each in weights]
    ids = [each.id for each in scenario.criteria]
    return replace(scenario, dimensions=dimensions, weighting=Weighting(dict(zip(ids, shares, strict=True))))


def figures_of(scenario: Scenario) -> tuple[object, ...]:
    places = {each.id: i for i, each in enumerate(scenario.recommendations)}
    columns = {each.id: j for j, each in enumerate(scenario.criteria)}
    return (
        {
            (places[each.recommendation], columns[each.criterion]): each.value
            for each in scenario.scores
            if each.value is not None
        },
        list(scenario.weights.values()),
        [(each.scale.low, each.scale.high, each.thresholds) for each in scenario.criteria],
    )


@pytest.mark.parametrize("language", ["en", "zh"])
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(figures=st.lists(FIGURES, min_size=3, max_size=9), weights=WEIGHTS)
def test_an_exported_table_comes_back_with_the_same_figures(
    tmp_path: Path, language: Language, figures: list[float], weights: list[float]
) -> None:
    scenario = with_figures(figures, weights)
    write_table(scenario, tmp_path / "out.csv", language)
    assert figures_of(table_to_scenario(read_table(tmp_path / "out.csv"))) == figures_of(scenario)


def test_the_command_line_exports_and_imports_thousands_as_they_are(tmp_path: Path) -> None:
    source, table, back = (tmp_path / name for name in ("a.renheng", "a.csv", "b.renheng"))
    scenario = with_figures([1200.0, 1450.0, 2450.5, 1.125, 7 / 3], [0.1] * 9)
    atomic_files.write(source, scenario)
    for words in (["export", str(source), "-o", str(table)], ["import", str(table), "-o", str(back)]):
        assert main(words) == 0
    assert figures_of(atomic_files.read(back)) == figures_of(scenario)
