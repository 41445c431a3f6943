"""`renheng weights`: the contract of its documents, findings at their places, and what people read."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from scenarios.cli import main
from scenarios.elicitation import DIAGNOSTICS, JUDGED, METHODS
from scenarios.io.files import atomic_files
from scenarios.paper import paper_scenario

ANSWERS = {
    "direct": {"points": {"C1": 100, "C2": 60, "C3": 40}},
    "swing": {"points": {"C1": 100, "C2": 60, "C3": 40}},
    "roc": {"order": ["C1", ["C2", "C3"], "C4"]},
    "rank_sum": {"order": ["C1", "C2", "C3"]},
    "rank_reciprocal": {"order": ["C1", "C2", "C3"]},
    "ahp": {"criteria": ["C1", "C2", "C3"], "matrix": [[1, "3", 6], ["1/3", 1, None], [None, "1/2", 1]]},
    "bwm": {
        "best": "C3",
        "worst": "C1",
        "best_to_others": {"C1": 8, "C2": 2, "C3": 1},
        "others_to_worst": {"C1": 1, "C2": 5, "C3": 8},
        "model": "nonlinear",
    },
    "srf": {"order": [["C3"], ["C1", "C2"]], "blank_cards": [1], "z": 6.5},
    "intervals": {"intervals": {"C1": [0.5, 0.9], "C2": [0.2, 0.6], "C3": [0, 1]}},
}
EXPECTED = {
    "direct": [0.5, 0.3, 0.2],
    "swing": [0.5, 0.3, 0.2],
    "roc": [0.5208, 0.2083, 0.2083, 0.0625],
    "rank_sum": [0.5, 0.3333, 0.1667],
    "rank_reciprocal": [0.5455, 0.2727, 0.1818],
    "ahp": [0.6667, 0.2222, 0.1111],
    "bwm": [0.0714, 0.3387, 0.5899],
    "srf": [6.5 / 14, 6.5 / 14, 1 / 14],
    "intervals": [0.6, 0.3, 0.1],
}
TABLE = "alternative,C1,C2\n#objective,max,min\n#weight,1,3\nA,30,400\nB,24,550\nC,27,420\n"

Ran = tuple[int, str, str]


@pytest.fixture
def weights(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Runs `renheng weights METHOD` on a document or a table; words after it are passed on."""

    def run(method: str, given: object, *words: str) -> Ran:
        path = tmp_path / ("input.csv" if isinstance(given, str) else "input.json")
        path.write_text(given if isinstance(given, str) else json.dumps(given), encoding="utf-8")
        code = main(["weights", method, str(path), *words])
        said = capsys.readouterr()
        return code, said.out, said.err.replace(str(path), "FILE")

    return run


@pytest.mark.parametrize("method", JUDGED)
def test_a_document_of_answers_gives_weights(weights: Callable[..., Ran], method: str) -> None:
    code, out, err = weights(method, ANSWERS[method], "--json")
    assert (code, err) == (0, "")
    answer = json.loads(out)
    assert answer["method"] == method
    assert list(answer["weights"].values()) == pytest.approx(sorted_by_name(method, answer), abs=6e-5)
    assert sum(answer["weights"].values()) == pytest.approx(1)
    assert isinstance(answer["consistency"], dict)


def sorted_by_name(method: str, answer: dict) -> list[float]:
    """The expected weights, C1 first, in the order of the answer."""
    return [EXPECTED[method][int(name[1:]) - 1] for name in answer["weights"]]


def test_ahp_tells_its_consistency(weights: Callable[..., Ran]) -> None:
    document = {"criteria": ["a", "b", "c"], "matrix": [[1, 2, "1/2"], ["1/2", 1, 2], [2, 0.5, 1]]}
    found = json.loads(weights("ahp", document, "--json")[1])["consistency"]
    assert found["lambda_max"] == pytest.approx(3.5)
    assert found["ci"] == pytest.approx(0.25)
    assert found["cr"] == pytest.approx(0.25 / 0.58)
    assert {each["first"] for each in found["disturbing"]} <= {"a", "b", "c"}


def test_best_worst_tells_its_consistency(weights: Callable[..., Ran]) -> None:
    found = json.loads(weights("bwm", ANSWERS["bwm"], "--json")[1])["consistency"]
    assert found["ksi"] == pytest.approx(0.2583426, abs=1e-6)
    assert found["cr"] == pytest.approx(0.2583426 / 4.47)
    assert (found["input_cr"], found["input_threshold"]) == (pytest.approx(2 / 56), 0.1309)


def test_cards_are_rounded_when_asked(weights: Callable[..., Ran]) -> None:
    answer = json.loads(weights("srf", ANSWERS["srf"] | {"decimals": 0}, "--json")[1])
    assert {name: round(100 * weight, 9) for name, weight in answer["weights"].items()} == {"C3": 7, "C1": 47, "C2": 46}
    assert answer["notes"] == ["cards_rounded"]


def test_a_highest_swing_that_is_not_100_is_told_and_weighed_all_the_same(weights: Callable[..., Ran]) -> None:
    low = {"points": {"C1": 80, "C2": 48, "C3": 32}}
    answer = json.loads(weights("swing", low, "--json")[1])
    assert answer["notes"] == ["top_swing_not_hundred"]
    assert list(answer["weights"].values()) == pytest.approx(EXPECTED["swing"])
    assert "The highest points are not 100." in weights("swing", low)[1]
    assert json.loads(weights("swing", ANSWERS["swing"], "--json")[1])["notes"] == []


@pytest.mark.parametrize("method", DIAGNOSTICS)
def test_a_table_gives_the_diagnostics(weights: Callable[..., Ran], method: str) -> None:
    code, out, err = weights(method, TABLE, "--json")
    assert (code, err) == (0, "")
    assert sum(json.loads(out)["weights"].values()) == pytest.approx(1)


def test_a_scenario_gives_the_diagnostics(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "paper.renheng"
    atomic_files.write(path, paper_scenario())
    assert main(["weights", "std", str(path), "--json"]) == 0
    assert list(json.loads(capsys.readouterr().out)["weights"]) == [each.id for each in paper_scenario().criteria]


class Typed:
    def __init__(self, text: str) -> None:
        self.buffer = io.BytesIO(text.encode())


@pytest.mark.parametrize(("method", "text"), [("direct", json.dumps(ANSWERS["direct"])), ("equal", TABLE)])
def test_a_dash_reads_standard_input(
    method: str, text: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", Typed(text))
    assert main(["weights", method, "-", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["method"] == method


# Findings

WRONG = [
    ("direct", {"points": {"a": "x", "b": -1}, "pints": 2}, ["pints", "points.a", "points.b"]),
    ("direct", {"points": {"a": 1}}, ["points"]),
    ("direct", {"points": {"a": 1, "b": 2}, "criteria": ["a", "c"]}, ["points.b", "points"]),
    ("roc", {"order": ["a", ["b", "a"], 3]}, ["order[2]", "order[1][1]"]),
    ("roc", {"order": ["a", "b"], "criteria": ["a", "b", "c"]}, ["order"]),
    ("roc", {"order": "a"}, ["order"]),
    ("ahp", {"criteria": ["a", "b"], "matrix": [[1, "x"], [0, 1]]}, ["matrix[0][1]", "matrix[1][0]"]),
    ("ahp", {"criteria": ["a", "b"], "matrix": [[1, 3], [3, 1]], "prioritisation": "mean"},
     ["prioritisation", "matrix[1][0]"]),
    ("ahp", {"criteria": ["a", "b"], "matrix": [[1, 3], ["1/3"]]}, ["matrix[1]"]),
    ("ahp", {"criteria": ["a", "b"], "matrix": [[1, "1/0"], [None, 1]]}, ["matrix[0][1]"]),
    ("ahp", {"criteria": ["a", "b"], "matrix": [[1, None], [None, 1]]}, ["matrix[0][1]"]),
    ("ahp", {"criteria": ["a"], "matrix": [[1]]}, ["criteria"]),
    ("ahp", {"matrix": [[1, 2], [0.5, 1]]}, ["criteria"]),
    ("ahp", {"criteria": [], "matrix": []}, ["criteria"]),
    ("bwm", ANSWERS["bwm"] | {"worst": "C3"}, ["worst"]),
    ("bwm", ANSWERS["bwm"] | {"worst": "C3", "others_to_worst": {"C2": 5}}, ["worst"]),
    ("bwm", ANSWERS["bwm"] | {"best": "CX"}, ["best"]),
    ("bwm", ANSWERS["bwm"] | {"best": "", "worst": ""}, ["best", "worst"]),
    ("bwm", {"best": "C1", "worst": "C1", "best_to_others": {"C1": 1}, "others_to_worst": {"C1": 1}},
     ["best_to_others"]),
    ("bwm", ANSWERS["bwm"] | {"best_to_others": {"C1": 8, "C3": 1}}, ["best_to_others.C2"]),
    ("bwm", ANSWERS["bwm"] | {"best_to_others": {"C1": 8, "C2": 12, "C3": 2}},
     ["best_to_others.C2", "best_to_others.C3"]),
    ("bwm", {"best": "a"}, ["worst", "best_to_others", "others_to_worst"]),
    ("srf", {"order": [["a"], ["b"]], "blank_cards": [0, 1], "z": 1}, ["blank_cards", "z"]),
    ("intervals", {"intervals": {"a": [0.5], "b": [0.2, 0.1]}}, ["intervals.a", "intervals.b"]),
    ("intervals", {"intervals": {"a": [0.6, 0.7], "b": [0.6, 0.7]}}, ["intervals"]),
    ("intervals", {"intervals": {"a": [0.6, None], "b": [0, 1]}}, ["intervals.a[1]"]),
    ("swing", [1, 2], ["-"]),
    ("entropy", TABLE.replace("24", "-24"), ["B / C1"]),
    ("critic", TABLE.replace("24", ""), ["B / C1"]),
]  # fmt: skip


@pytest.mark.parametrize(("method", "given", "paths"), WRONG)
def test_every_finding_is_one_line_at_its_path(
    weights: Callable[..., Ran], method: str, given: object, paths: list[str]
) -> None:
    code, out, err = weights(method, given, "--json")
    assert (code, out) == (1, "")
    lines = err.splitlines()
    assert [line.split(": ", 2)[:2] for line in lines] == [["FILE", path] for path in paths]
    assert all(len(line.split(": ", 2)[2]) > 20 for line in lines)


def test_a_file_that_is_no_json_says_where(weights: Callable[..., Ran], tmp_path: Path) -> None:
    code, _, err = weights("ahp", '{"criteria": ["a" "b"]}')
    assert code == 1
    assert err.startswith("FILE: line 1, column ")


def test_a_number_that_is_none_and_a_name_given_twice_are_findings(weights: Callable[..., Ran]) -> None:
    code, _, err = weights("direct", '{"points": {"a": NaN, "b": 1, "b": 2}}')
    assert code == 1
    assert [line.split(": ")[1] for line in err.splitlines()] == ["points.b", "points.a"]


def test_a_file_that_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["weights", "ahp", str(tmp_path / "none.json")]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_another_method_is_wrong_usage(weights: Callable[..., Ran]) -> None:
    code, _, err = weights("guess", {})
    assert code == 2
    assert all(method in err for method in METHODS)


# What people read


def test_people_read_bars_and_the_consistency_in_a_sentence(weights: Callable[..., Ran]) -> None:
    _, out, _ = weights("bwm", ANSWERS["bwm"])
    assert "58.99%" in out
    assert "██" in out
    assert "ratio 0.036, where up to 0.1309 is acceptable" in out


def test_people_read_what_would_mend_contradicting_answers(weights: Callable[..., Ran]) -> None:
    _, out, _ = weights("ahp", {"criteria": ["a", "b", "c"], "matrix": [[1, 3, 1], ["1/3", 1, 3], [1, "1/3", 1]]})
    assert "contradict each other" in out
    assert "“b” over “c” was answered 3; the other answers point to 1/3" in out


def test_people_read_the_range_where_weights_are_not_unique(weights: Callable[..., Ran]) -> None:
    _, out, _ = weights("intervals", ANSWERS["intervals"])
    assert "50.00% – 80.00%" in out


def test_diagnostics_say_that_they_measure_spread(weights: Callable[..., Ran]) -> None:
    assert "They do not say what matters." in weights("gini", TABLE)[1]


def test_chinese(weights: Callable[..., Ran], speak: Callable[[str], None]) -> None:
    speak("zh")
    _, out, _ = weights("ahp", ANSWERS["ahp"])
    assert "一致性比率为0.000" in out
    assert "权重" in weights("direct", ANSWERS["direct"])[1]
    assert "请填写" in weights("direct", {"points": {"a": -1, "b": 1}})[2]
