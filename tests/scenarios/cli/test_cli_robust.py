"""`renheng robust` as scripts and people meet it."""

from __future__ import annotations

import json
import signal
from contextlib import nullcontext
from pathlib import Path

import click
import pytest
from msgspec.structs import replace

from scenarios import edits
from scenarios.analysis import robustness_verdict as judged
from scenarios.analysis.robustness_verdict import robustness_verdict_of
from scenarios.analysis.simulation import SimulationRequest, document, run_simulation
from scenarios.cli import main
from scenarios.cli.output import interruptible
from scenarios.findings import InvalidInput
from scenarios.io.files import atomic_files
from scenarios.model import Scenario, Weighting
from scenarios.paper import paper_scenario

FEW = 4000


def answered(path: Path, capsys: pytest.CaptureFixture[str], *words: str) -> dict:
    assert main(["robust", str(path), "--json", "--samples", str(FEW), *words]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return json.loads(said.out)


def with_intervals(nodes: dict[str, dict[str, list[float]]], flat: bool) -> Scenario:
    scenario = paper_scenario()
    inputs = {"flat": flat, "nodes": {node: {"bounds": bounds} for node, bounds in nodes.items()}}
    return replace(scenario, weighting=Weighting(scenario.weights, "intervals", inputs=inputs))


def test_the_document_has_the_shape_of_the_contract(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = answered(paper, capsys, "--seed", "7")
    ids = [each.id for each in paper_scenario().recommendations]
    assert (answer["samples"], answer["seed"]) == (FEW, 7)
    assert list(answer["rank_acceptability"]) == list(answer["pairwise"]) == list(answer["confidence"]) == ids
    assert all(len(row) == 9 and sum(row) == pytest.approx(1) for row in answer["rank_acceptability"].values())
    assert sum(answer["central_weights"]["TA3"].values()) == pytest.approx(1)
    never = [name for name in ids if answer["rank_acceptability"][name][0] == 0]
    assert never and all(answer["central_weights"][name] is None for name in never)
    assert all(answer["confidence"][name] is None for name in never)
    assert set(answer["pairwise"]["TA3"]) == set(ids) - {"TA3"}
    assert 0 < answer["standard_error"] <= 0.5 / FEW**0.5


def test_a_seed_gives_the_same_document(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, again, other = (answered(paper, capsys, "--seed", seed) for seed in ("3", "3", "4"))
    assert first == again != other


def test_the_closer_to_the_present_weights_the_surer_is_the_leader(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shares = [
        answered(paper, capsys, "--weights", words)["rank_acceptability"]["TA3"][0]
        for words in ("free", "around:0.1", "around:0")
    ]
    assert shares[0] < shares[1] < shares[2] == 1


def test_equal_weights_have_no_order_to_keep(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    free, order = (answered(paper, capsys, "--weights", words)["rank_acceptability"] for words in ("free", "order"))
    assert order["TA3"][0] == pytest.approx(free["TA3"][0], abs=0.04)


def test_ranges_are_drawn_and_counted(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = answered(paper, capsys, "--scores", "ranges", "--weights", "around:0")
    given = [each for each in paper_scenario().scores if each.low != each.high]
    assert answer["ranged_scores"] == len(given) > 0
    assert answer["remarks"] == []
    assert any(0 < share < 1 for row in answer["rank_acceptability"].values() for share in row)


@pytest.mark.parametrize("method", ["topsis", "vikor", "ratio_moora", "promethee2"])
def test_other_methods_are_simulated_too(paper: Path, capsys: pytest.CaptureFixture[str], method: str) -> None:
    answer = answered(paper, capsys, "--method", method, "--scores", "ranges")
    assert answer["assumed"] == {"method": method, "weights": "free", "scores": "ranges"}
    assert all(sum(row) == pytest.approx(1) for row in answer["rank_acceptability"].values())


def test_intervals_that_were_answered_bind_in_a_list_and_in_a_tree() -> None:
    criteria = [each.id for each in paper_scenario().criteria]
    wide = {key: [0.0, 1.0] for key in criteria}
    flat = with_intervals({"*": {**wide, "N1": [0.5, 0.9]}}, flat=True)
    tree = with_intervals(
        {"": {"N": [0.5, 0.9], "L": [0.0, 1.0], "W": [0.0, 1.0]}}
        | {each.id: {one.id: [0.0, 1.0] for one in each.criteria} for each in paper_scenario().dimensions},
        flat=False,
    )
    central = run_simulation(SimulationRequest(flat, weights="intervals", samples=FEW)).smaa.central
    assert (central[central[:, 0] == central[:, 0], 0] >= 0.5).all()
    found = document(run_simulation(SimulationRequest(tree, weights="intervals", samples=FEW)))
    for weights in filter(None, found["central_weights"].values()):
        assert 0.5 - 1e-9 <= weights["N1"] + weights["N2"] + weights["N3"] <= 0.9 + 1e-9


def test_open_and_contradictory_intervals_are_findings() -> None:
    criteria = [each.id for each in paper_scenario().criteria]
    for bounds, code in (
        ({"N1": [0.1, 0.4]}, "intervals_open"),
        ({key: [0.2, 0.4] for key in criteria}, "lows_above_one"),
    ):
        with pytest.raises(InvalidInput) as refused:
            run_simulation(SimulationRequest(with_intervals({"*": bounds}, flat=True), weights="intervals", samples=10))
        assert [each.code for each in refused.value.findings] == [code]


def test_intervals_that_nobody_gave_are_a_finding(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["robust", str(paper), "--weights", "intervals", "--json"]) == 1
    said = capsys.readouterr()
    assert said.out == "" and said.err.startswith(f"{paper}: weighting: ")


def test_a_table_is_simulated_with_its_own_scaling(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "case.csv"
    path.write_text("alternative,C1,C2,C3\nA1,1,0,0\nA2,0,1,0\nA3,0,0,1\n", encoding="utf-8")
    answer = answered(path, capsys, "--scores", "ranges")
    assert answer["remarks"] == ["no_ranges"]
    for row in answer["rank_acceptability"].values():
        assert row == pytest.approx([1 / 3] * 3, abs=0.04)
    assert answer["central_weights"]["A2"] == pytest.approx({"C1": 7 / 36, "C2": 11 / 18, "C3": 7 / 36}, abs=0.02)
    assert answer["confidence"] == {"A1": 1, "A2": 1, "A3": 1}


def test_who_lacks_scores_is_left_aside_by_name_or_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "gaps.renheng"
    scenario = paper_scenario()
    atomic_files.write(
        path, replace(scenario, scores=tuple(each for each in scenario.scores if each.recommendation != "TA3"))
    )
    answer = answered(path, capsys)
    assert answer["left_out"] == ["TA3"] and "TA3" not in answer["rank_acceptability"]
    assert main(["robust", str(path), "--method", "topsis"]) == 1
    assert "topsis" in capsys.readouterr().err


def test_one_recommendation_is_always_first_and_that_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "one.csv"
    path.write_text("alternative,C1,C2\n#low,0,0\n#high,4,4\nA,1,2\n", encoding="utf-8")
    answer = answered(path, capsys)
    assert (answer["rank_acceptability"], answer["remarks"]) == ({"A": [1]}, ["only_one"])


def test_people_get_a_table_with_names_seed_and_error(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["robust", str(paper), "--samples", str(FEW), "--seed", "11"]) == 0
    said = capsys.readouterr()
    assert said.err == "" and "seed 11" in said.out and "%" in said.out
    assert all(each.name.en in said.out for each in paper_scenario().recommendations)


@pytest.mark.parametrize(
    "words",
    [
        ("--samples", "0"),
        ("--samples", "many"),
        ("--samples", "1000000000"),
        ("--samples", "10000000000", "--yes"),
        ("--error", "0"),
        ("--error", "nan"),
        ("--error", "little"),
        ("--seed", "x"),
        ("--seed", "-1"),
        ("--weights", "around"),
        ("--weights", "around:2"),
        ("--weights", "around:nan"),
        ("--weights", "best"),
        ("--scores", "wild"),
        ("--method", "best"),
    ],
)
def test_wrong_usage_is_told_in_one_line(
    paper: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert main(["robust", str(paper), *words]) == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.startswith("renheng robust: ") and said.err.count("\n") == 1


@pytest.mark.parametrize("method", ["waspas", "wpm"])
def test_a_method_that_cannot_be_simulated_says_why(
    paper: Path, capsys: pytest.CaptureFixture[str], method: str
) -> None:
    assert main(["robust", str(paper), "--method", method, "--json"]) == 1
    said = capsys.readouterr()
    assert list(json.loads(said.out)) == ["method", "not_applicable"]
    assert said.err.startswith(f"{paper}: -: {method} ")


@pytest.mark.parametrize("weights", ["free", "order", "around:0.1"])
def test_a_lone_criterion_decides_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str], weights: str) -> None:
    path = tmp_path / "lone.csv"
    path.write_text("alternative,C1\n#low,0\n#high,4\nA,1\nB,2\n", encoding="utf-8")
    assert answered(path, capsys, "--weights", weights)["rank_acceptability"] == {"A": [0, 1], "B": [1, 0]}


def test_the_verdict_stands_in_the_document_and_agrees_with_the_simulation(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["robust", str(paper), "--json", "--samples", "60000"]) == 0
    answer = json.loads(capsys.readouterr().out)
    first, three = answer["verdict"]["first"], answer["verdict"]["three"]
    assert (first["word"], first["members"], three["word"]) == ("fragile", ["TA3"], "fragile")
    assert first["agree"] == answer["rank_acceptability"]["TA3"][0]  # the same samples
    assert first["flip"]["criterion"] in answer["central_weights"]["TA3"]
    assert set(three["members"]) > {"TA3"} and three["flip"] is None
    assert answer["verdict"]["samples"] == 60_000


def test_the_verdict_is_the_window_s_unless_more_samples_are_asked_for(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["robust", str(paper), "--json", "--error", "0.002"]) == 0
    assert json.loads(capsys.readouterr().out)["verdict"] == judged.document(robustness_verdict_of(paper_scenario()))


def test_the_verdict_of_one_alone_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "one.csv"
    path.write_text("alternative,C1,C2\n#low,0,0\n#high,4,4\nA,1,2\n", encoding="utf-8")
    assert answered(path, capsys)["verdict"] is None
    assert main(["robust", str(path)]) == 0


def test_what_is_not_given_is_taken_from_the_file(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    atomic_files.write(
        paper,
        edits.set_analysis(
            paper_scenario(), weights="around:0.1", scores="triangular", method="topsis", error=0.02, seed=5
        ),
    )
    assert main(["robust", str(paper), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["assumed"] == {"method": "topsis", "weights": "around:0.1", "scores": "triangular"}
    assert (answer["seed"], answer["error"]) == (5, 0.02) and answer["standard_error"] <= 0.02
    assert main(["robust", str(paper), "--json", "--weights", "free", "--method", "wsm", "--error", "0.01"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["assumed"] == {"method": "wsm", "weights": "free", "scores": "triangular"}
    assert answer["standard_error"] <= 0.01


def test_all_samples_are_drawn_unless_an_error_ends_it(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (answered(paper, capsys)["samples"], answered(paper, capsys)["remarks"]) == (FEW, [])
    coarse = answered(paper, capsys, "--error", "0.05")
    assert coarse["samples"] <= FEW and coarse["standard_error"] <= 0.05
    assert answered(paper, capsys, "--error", "0.0001")["remarks"] == ["error_above"]


def test_very_many_samples_are_asked_about(
    paper: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ["robust", str(paper), "--samples", "1000000000"]
    assert main(words) == 2
    assert "--yes" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.confirm", lambda *_, **__: (_ for _ in ()).throw(click.Abort()))
    assert main(words) == 1
    assert capsys.readouterr().out == ""


def test_ctrl_c_keeps_what_was_drawn(
    paper: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pressed: list[float] = []

    def press(share: float) -> None:
        if not pressed:
            signal.raise_signal(signal.SIGINT)
        pressed.append(share)

    monkeypatch.setattr("scenarios.cli.command_robust.progress", lambda _: nullcontext(press))
    assert main(["robust", str(paper), "--samples", "10000000", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert 0 < answer["samples"] < 1_000_000 and answer["remarks"] == ["stopped_early"]


def test_a_second_ctrl_c_stops_outright_and_the_key_works_as_before_afterwards() -> None:
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt), interruptible() as stopped:
        assert not stopped()
        signal.raise_signal(signal.SIGINT)
        assert stopped()
        signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_contradictory_intervals_are_findings_at_their_places(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bounds = {each.id: [0.2, 0.4] for each in paper_scenario().criteria}
    atomic_files.write(paper, with_intervals({"*": bounds}, flat=True))
    assert main(["robust", str(paper), "--weights", "intervals"]) == 1
    said = capsys.readouterr()
    assert said.out == "" and said.err.startswith(f"{paper}: weighting.inputs.nodes")
