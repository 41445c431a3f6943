"""Every result rests on the effective judgements: whoever gives other ones gets other results, everywhere."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

import gui
import scenarios
from scenarios import edits
from scenarios.analysis import simulation, stability
from scenarios.completeness.missing_scores import missing_scores
from scenarios.evaluation.evaluate import evaluate
from scenarios.evaluation.judgements import effective_judgements
from scenarios.model import Scenario
from scenarios.paper import paper_scenario
from scenarios.xlsx_export import export_workbook

RESULTS = ("evaluation", "analysis", "completeness", "report", "xlsx_export")  # rooms of scenarios
OWN = {"scores", "score_at", "weights", "dimension_weights"}
# What a person gave is shown to be changed: by a slider, or in the panel of one cell; its reasons and
# sources are searched. What a table is compared with is read by `cli` and `io`. Where a slider leads is asked of the
# edits, and counted on from the weights that they change.
EDITED = {
    "gui/session.py",
    "gui/pages/weights/weights_page.py",
    "gui/pages/scores/scores_page.py",
    "gui/pages/scores/score_edits.py",
    "gui/pages/scores/evidence_panel.py",
    "gui/pages/structure/structure_sentences.py",
    "gui/pages/robustness/one_weight_tab.py",
    "gui/window/find_panel.py",
    "scenarios/analysis/weight_paths.py",
    "scenarios/analysis/weight_path_ends.py",
}


def other() -> Scenario:
    """The paper's scenario with another score, a range, a gap and another weight."""
    scenario = edits.set_score(paper_scenario(), "PC3", "W3", value=4.0, low=1.0, high=4.0)
    return edits.set_weight(edits.clear_scores(scenario, [("TA1", "N2")]), "L2", 0.4)


@pytest.fixture
def judged_otherwise(monkeypatch: pytest.MonkeyPatch) -> Scenario:
    """The scenario whose judgements count from now on, whatever scenario is asked about."""
    judgements = other()
    for name, module in list(sys.modules.items()):
        if name.startswith(("scenarios.", "gui.")) and hasattr(module, "effective_judgements"):
            monkeypatch.setattr(module, "effective_judgements", lambda _scenario: judgements)
    return judgements


def test_today_they_are_the_scenario_s_own_and_no_copies() -> None:
    scenario = paper_scenario()
    judgements = effective_judgements(scenario)
    assert judgements.scores is scenario.scores
    assert judgements.score_at is scenario.score_at
    assert judgements.weights is scenario.weighting.weights


def test_evaluation_follows_them(judged_otherwise: Scenario) -> None:
    found, wanted = evaluate(paper_scenario()), evaluate(judged_otherwise)
    assert found.ranks.tolist() == wanted.ranks.tolist()
    assert found.weights.tolist() == wanted.weights.tolist()
    assert missing_scores(paper_scenario()).missing == missing_scores(judged_otherwise).missing == (("TA1", "N2"),)


def test_analyses_follow_them(judged_otherwise: Scenario) -> None:
    flips = [stability.document(stability.find_flips(each)) for each in (paper_scenario(), judged_otherwise)]
    assert flips[0] == flips[1]
    asked = [simulation.request_of(each, scores="ranges", samples=500) for each in (paper_scenario(), judged_otherwise)]
    found, wanted = (simulation.document(simulation.run_simulation(each)) for each in asked)
    assert found == wanted
    assert found["ranged_scores"] > 0


def test_the_workbook_s_scores_follow_them(judged_otherwise: Scenario, tmp_path: Path) -> None:
    tables = []
    for number, scenario in enumerate((paper_scenario(), judged_otherwise)):
        export_workbook(scenario, tmp_path / f"{number}.xlsx")
        book = openpyxl.load_workbook(tmp_path / f"{number}.xlsx", data_only=True)
        title, area = next(iter(book.defined_names["rh_scores"].destinations))
        tables.append([[cell.value for cell in row] for row in book[title][area]])
    assert tables[0] == tables[1]


def test_results_and_pages_read_no_judgement_past_them() -> None:
    assert [each for each in _past() if each.partition(":")[0] not in EDITED] == []
    assert {each.partition(":")[0] for each in _past()} == EDITED


def _past() -> Iterator[str]:
    """Where a scenario's own scores or weights are read, as file and line."""
    home = Path(scenarios.__path__[0]).parent
    rooms = [*(home / "scenarios" / room for room in RESULTS), Path(gui.__path__[0])]
    for path in sorted(each for room in rooms for each in room.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Attribute) and node.attr in OWN and _is_scenario(node.value):
                yield f"{path.relative_to(home).as_posix()}:{node.lineno}"


def _is_scenario(node: ast.expr) -> bool:
    name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
    return name.strip("_") in ("scenario", "before", "after", "shown", "weighting")
