"""A criterion's thresholds reach the methods that need them, from a table or from a scenario file alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenarios.evaluation.evaluate import problem_of
from scenarios.io.json import codec
from scenarios.io.tables import read_table, table_problem, table_to_scenario
from scenarios.io.tables.csv_writer import write_table
from scoring.methods.evaluate import evaluate

# Papathanasiou & Ploskas (2018) Multiple Criteria Decision Aid, ch. 3, pp. 57-89: facility location, linear q=1 p=2
FACILITIES = """alternative,C1,C2,C3,C4
#weight,0.4,0.3,0.1,0.2
#preference,linear,linear,linear,linear
#q,1,1,1,1
#p,2,2,2,2
#low,0,0,0,0
#high,20,20,20,20
A1,8,7,2,1
A2,5,3,7,5
A3,7,5,6,4
A4,9,9,7,3
A5,11,10,3,7
A6,6,9,5,4
"""
PRINTED = [-0.26, -0.52, -0.22, 0.36, 0.70, -0.06]


def test_an_imported_scenario_keeps_the_thresholds_of_its_table(tmp_path: Path) -> None:
    path = tmp_path / "facilities.csv"
    path.write_text(FACILITIES, encoding="utf-8")
    table = read_table(path)
    scenario = codec.decode(codec.encode(table_to_scenario(table)))
    problem = problem_of(scenario)
    assert problem is not None
    for each in (table_problem(table), problem):
        report = evaluate(each, "promethee2")
        assert report.scores is not None
        assert report.scores.tolist() == pytest.approx(PRINTED, abs=0.0051)


def test_thresholds_come_back_from_an_exported_table(tmp_path: Path) -> None:
    rows = "#preference,linear,usual\n#q,0.1,\n#p,2,\n#s,,\n#veto,5,\n#reference,3,1e-07\n#reference_low,1,2\n"
    path, again = tmp_path / "table.csv", tmp_path / "again.csv"
    path.write_text(f"alternative,C1,C2\n#low,0,0\n#high,9,0.1\n{rows}A,1,0.05\nB,2,0.1\n", encoding="utf-8")
    scenario = table_to_scenario(read_table(path))
    write_table(scenario, again, "en")
    assert table_to_scenario(read_table(again)) == scenario
    text = again.read_text("utf-8-sig")
    assert "#high,9,0.1\n" in text and "#s" not in text
