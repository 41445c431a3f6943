"""`renheng reversals` as scripts and people meet it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from scenarios.cli import main
from scenarios.io.files import atomic_files
from scenarios.paper import paper_scenario

BEST_GOES = "alternative,C1,C2\nA,10,1\nB,6,2\nC,1,8\n"  # scaled by each column's best, as in test_reversal.py


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "best.csv"
    path.write_text(BEST_GOES, encoding="utf-8")
    return path


def test_the_document_has_the_shape_of_the_contract(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reversals", str(table), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert list(answer) == [
        "methods",
        "firm",
        "reversals",
        "not_ranked",
        "not_applicable",
        "without_ranks",
        "left_out",
    ]
    case = {"method": "wsm", "kind": "removed", "recommendation": "C", "swapped": [["A", "B"]], "unseats": True}
    assert case in answer["reversals"]
    assert "wsm" in answer["methods"] and "wsm" not in answer["firm"]


def test_people_read_the_headline_first_then_every_case(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reversals", str(table)]) == 0
    said = capsys.readouterr()
    assert said.err == "" and said.out.startswith("Under the headline, Additive value (weighted sum), the order")
    assert "without “C”, “A” and “B” change their order; first place changes" in said.out


def test_who_lacks_scores_takes_no_part_and_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper, path = paper_scenario(), tmp_path / "gaps.renheng"
    atomic_files.write(
        path, replace(paper, scores=tuple(each for each in paper.scores if each.recommendation != "TA1"))
    )
    assert main(["reversals", str(path), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["left_out"] == ["TA1"] and "wsm" in answer["firm"]
    assert "TA1" not in json.dumps(answer["reversals"])
    assert main(["reversals", str(path)]) == 0
    assert "Left aside" in capsys.readouterr().out


@pytest.mark.parametrize("rows", ["A,1,2\n", ""])
def test_with_nobody_to_change_places_with_there_is_a_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], rows: str
) -> None:
    path = tmp_path / "few.csv"
    path.write_text("alternative,C1,C2\n#low,0,0\n#high,4,4\n" + rows, encoding="utf-8")
    assert main(["reversals", str(path), "--json"]) == 1
    said = capsys.readouterr()
    assert said.out == "" and said.err.startswith(f"{path}: ") and said.err.count("\n") == 1


def test_all_alike_never_change_places(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "alike.csv"
    path.write_text("alternative,C1,C2\n#low,0,0\n#high,4,4\nA,1,2\nB,1,2\nC,1,2\n", encoding="utf-8")
    assert main(["reversals", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["reversals"] == []
