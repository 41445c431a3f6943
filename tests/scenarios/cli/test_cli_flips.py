"""`renheng flips` as scripts and people meet it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from scenarios.analysis.baseline import baseline_of
from scenarios.analysis.stability import document, find_flips
from scenarios.cli import main
from scenarios.io.files import atomic_files
from scenarios.model import Scenario
from scenarios.paper import paper_scenario
from scoring.methods.evaluate import batch_scores
from scoring.sensitivity.stability_numeric import stability_intervals_by_bisection

CASE = "alternative,C1,C2,C3\n#weight,0.4,0.36,0.24\n#low,0,0,0\n#high,1,1,1\nA,.8,.3,.5\nB,.4,.9,.6\nC,.5,.6,.9\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "case.csv"
    path.write_text(CASE, encoding="utf-8")
    return path


def test_the_document_has_the_shape_of_the_contract(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["flips", str(table), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    first = answer["weights"][0]
    assert list(first) == ["criterion", "current", "low", "high", "below", "above"]
    assert (first["low"], first["high"]) == pytest.approx((3 / 8, 17 / 32), abs=1e-12)
    assert (first["criterion"], first["below"], first["above"]) == ("C1", "B", "A")
    assert len(answer["scores"]) == 9
    cell = next(each for each in answer["scores"] if (each["alternative"], each["criterion"]) == ("A", "C3"))
    assert cell == {
        "alternative": "A",
        "criterion": "C3",
        "current": 0.5,
        "flips_at": pytest.approx(0.85),  # 0.548 + 0.24 x 0.35 = 0.632
        "new_first": "A",
    }


def test_a_cost_flips_in_its_own_units(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "costs.csv"
    path.write_text("alternative,C1\n#objective,min\n#low,10\n#high,50\nA,20\nB,30\n", encoding="utf-8")
    assert main(["flips", str(path), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["scores"]
    assert [(each["flips_at"], each["new_first"]) for each in found] == [
        (pytest.approx(30), "B"),
        (pytest.approx(20), "B"),
    ]


def test_people_get_tables_with_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "paper.renheng"
    atomic_files.write(path, paper_scenario())
    assert main(["flips", str(path)]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert all(each.name.en in said.out for each in paper_scenario().criteria)
    assert all(each.name.en in said.out for each in paper_scenario().dimensions)


def test_a_table_without_ends_is_asked_on_those_that_are_assumed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "cars.csv"
    path.write_text("alternative,Price of one,C2\n#objective,min,max\nA one,30,400\nB,24,350\n", encoding="utf-8")
    assert main(["flips", str(path)]) == 0
    assert "Price of one" in capsys.readouterr().out
    assert main(["flips", str(path), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["remarks"] == []
    # on 0 to 30 and 0 to 400: A (0, 1), B (0.2, 0.875); 1 - t = 0.2 t + 0.875 (1 - t) at t = 0.125 / 0.325
    assert answer["weights"][0]["low"] == pytest.approx(0.125 / 0.325)
    price = answer["scores"][0]
    assert (price["alternative"], price["criterion"]) == ("A one", "Price of one")
    # A has 0.5, B 0.5375: A draws level with a price that is worth 0.075
    assert price["flips_at"] == pytest.approx(30 * (1 - 0.075))


def test_two_of_a_table_are_compared_by_their_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "cars.csv"
    path.write_text("alternative,Price of one,C2\n#objective,min,max\nA one,30,400\nB,24,350\n", encoding="utf-8")
    assert main(["flips", str(path), "--between", "A one", "B"]) == 0
    assert "Price of one" in capsys.readouterr().out
    for one in ("A one", "R1"):
        assert main(["flips", str(path), "--between", one, "B", "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["ahead"] == "B"


@pytest.mark.parametrize(
    ("rows", "remark"),
    [("A,1,2\n", "only_one"), ("A,1,2\nB,1,2\n", "all_alike"), ("A,1,2\nB,2,1\n", "shared_first")],
)
def test_what_cannot_flip_plainly_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], rows: str, remark: str
) -> None:
    path = tmp_path / "few.csv"
    path.write_text("alternative,C1,C2\n#low,0,0\n#high,4,4\n" + rows, encoding="utf-8")
    assert main(["flips", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["remarks"] == [remark]


def without_scores(scenario: Scenario, *gone: str) -> Scenario:
    return replace(scenario, scores=tuple(each for each in scenario.scores if each.recommendation not in gone))


def test_recommendations_that_lack_scores_are_left_aside_by_name() -> None:
    found = find_flips(without_scores(paper_scenario(), "TA3"))
    assert found.left_out == ("TA3",) and found.remarks[0] == "left_out"
    assert all(each.alternative != "TA3" for each in found.scores)
    assert "TA3" not in found.first


def test_without_any_complete_recommendation_there_is_a_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "empty.renheng"
    atomic_files.write(path, replace(paper_scenario(), scores=()))
    assert main(["flips", str(path), "--json"]) == 1
    said = capsys.readouterr()
    assert said.out == "" and said.err.startswith(f"{path}: scores: ") and "81" in said.err


def test_a_flip_of_a_score_is_in_scale_units_and_crosses_where_it_says() -> None:
    scenario = paper_scenario()
    flip = next(each for each in find_flips(scenario).scores if each.alternative == "TA3" and each.flips_at is not None)
    first = find_flips(scenario).first
    assert first == ("TA3",)
    for step, expected in ((-1e-6, flip.new_first), (1e-6, "TA3")):
        value = flip.flips_at + step
        scores = tuple(
            replace(each, value=value, low=None, high=None)
            if (each.recommendation, each.criterion) == ("TA3", flip.criterion)
            else each
            for each in scenario.scores
        )
        assert find_flips(replace(scenario, scores=scores)).first[0] == expected


def test_dimensions_follow_the_weights_in_the_document() -> None:
    answer = document(find_flips(paper_scenario()))
    assert [each["dimension"] for each in answer["dimensions"]] == [each.id for each in paper_scenario().dimensions]
    assert sum(each["current"] for each in answer["dimensions"]) == pytest.approx(1)


@pytest.mark.parametrize("rows", ["", "#dimension,Money,Money,Use\n", "#dimension,A,B,A\n#dimension_id,X,Y,X\n"])
def test_a_table_and_its_scenario_have_the_same_dimensions(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], rows: str
) -> None:
    table, scenario = tmp_path / "t.csv", tmp_path / "t.renheng"
    table.write_text(f"alternative,C1,C2,C3\n#objective,max,max,max\n{rows}One,3,1,2\nTwo,1,4,2\n", encoding="utf-8")
    assert main(["import", str(table), "-o", str(scenario)]) == 0
    found = []
    for file in (table, scenario):
        for more in ((), ("--between", "One", "Two")):
            capsys.readouterr()
            assert main(["flips", str(file), *more, "--json"]) == 0
            answer = json.loads(capsys.readouterr().out)["dimensions"]
            found.append([(each["dimension"], each["current"]) for each in answer])
    expected = {"": [("D1", 1)], "M": [("D1", 2 / 3), ("D2", 1 / 3)], "A": [("X", 2 / 3), ("Y", 1 / 3)]}[rows[11:12]]
    assert found == [[(id_, pytest.approx(share)) for id_, share in expected]] * 4


def test_the_nearest_weights_that_unseat_the_first_stand_in_the_document() -> None:
    answer = document(find_flips(paper_scenario()))["nearest"]
    for norm, found in answer.items():
        assert found["takes_over"] != "TA3" and sum(found["weights"].values()) == pytest.approx(1), norm
    assert answer["euclidean"]["distance"] <= answer["l1"]["distance"]


def test_who_leads_on_everything_has_no_nearest_weights(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sure.csv"
    path.write_text("alternative,C1,C2\n#low,0,0\n#high,4,4\nA,3,4\nB,1,2\n", encoding="utf-8")
    assert main(["flips", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["nearest"] == {"l1": None, "euclidean": None}


def paper_file(folder: Path) -> Path:
    path = folder / "paper.renheng"
    atomic_files.write(path, paper_scenario())
    return path


def test_another_method_is_answered_by_bracketing_and_that_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = paper_file(tmp_path)
    assert main(["flips", str(path), "--method", "topsis", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["method"], answer["remarks"], answer["scores"]) == ("topsis", ["bracketed"], [])
    assert len(answer["weights"]) == 9 and len(answer["dimensions"]) == 3
    assert answer["nearest"] == {"l1": None, "euclidean": None}
    assert main(["flips", str(path), "--method", "topsis"]) == 0
    assert "no exact answer" in capsys.readouterr().out


def test_under_the_additive_model_bracketing_finds_what_the_closed_form_does() -> None:
    ground = baseline_of(paper_scenario())
    found = stability_intervals_by_bisection(batch_scores(ground.task), ground.problem.weights)
    for exact, tried in zip(find_flips(paper_scenario()).weights, found, strict=True):
        assert (tried.low, tried.high) == pytest.approx((exact.low, exact.high), abs=1e-6)


@pytest.mark.parametrize("names", [("TA3", "ER2"), ("Encourage an open-source ecosystem", "多层级协同突破生态壁垒")])
def test_two_recommendations_are_compared_by_id_or_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], names: tuple[str, str]
) -> None:
    path = paper_file(tmp_path)
    assert main(["flips", str(path), "--between", *names, "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["one"], answer["other"], answer["ahead"]) == ("TA3", "ER2", "TA3")
    assert main(["flips", str(path), "--between", *names]) == 0
    said = capsys.readouterr().out
    assert "ahead of" in said and "-0.00%" not in said
    assert all(each.name.en in said for each in (*paper_scenario().criteria, *paper_scenario().dimensions))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--between", "TA3", "TA3"), 1),
        (("--between", "TA3", "nobody"), 1),
        (("--between", "TA3"), 2),
        (("--between", "TA3", "ER2", "--method", "topsis"), 2),
        (("--method", "guess"), 2),
        (("--method", "waspas"), 1),
        (("--method", "edas"), 1),
    ],
)
def test_what_cannot_be_asked_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], code: int
) -> None:
    assert main(["flips", str(paper_file(tmp_path)), *words]) == code
    said = capsys.readouterr()
    assert said.out == "" and said.err.count("\n") == 1 and "Traceback" not in said.err


def test_two_that_are_level_are_not_said_to_be_never_level(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "level.csv"
    path.write_text("alternative,C1,C2\n#low,0,0\n#high,4,4\nA,1,2\nB,1,2\nC,0,1\n", encoding="utf-8")
    assert main(["flips", str(path), "--between", "A", "B"]) == 0
    said = capsys.readouterr().out
    assert "are level." in said and "No weights" not in said
    assert main(["flips", str(path), "--between", "A", "C"]) == 0
    assert "No weights bring the two level." in capsys.readouterr().out
