"""What nobody has confirmed is said wherever a result rests on it, and what it would change to confirm it."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from scenarios import edits
from scenarios.cli import main
from scenarios.completeness.unconfirmed_assumptions import methods_that_differ, unconfirmed
from scenarios.evaluation.evaluate import evaluate
from scenarios.model import Scale
from scenarios.paper import paper_scenario
from scenarios.text.assumptions import assumed_sentences, confirmed_sentence, widened_sentence
from scenarios.text.verdict import verdict_sentence
from scenarios.xlsx_export import export_workbook
from scoring.methods.registry import METHODS
from tests.scenarios.tabled import cars as bare_cars

CARS = "alternative,Price,Range of one charge\n#objective,min,\n#low,0,\nAlpha,30,400\nBeta,24,550\n"


@pytest.fixture
def cars(tmp_path: Path) -> str:
    path = tmp_path / "cars.csv"
    path.write_text(CARS, encoding="utf-8")
    return str(path)


def test_score_says_it_on_standard_error_one_remark_a_kind(cars: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", cars]) == 0
    lines = capsys.readouterr().err.splitlines()
    assert [line.removeprefix(f"{cars}: ").split(": note: ")[0] for line in lines] == [
        "Range of one charge",
        "Price, Range of one charge",
        "-",
    ]


@pytest.mark.parametrize("words", [["score"], ["score", "--method", "all"], ["flips"], ["robust", "--samples", "100"]])
def test_documents_say_it_too_by_the_names_of_the_table(
    cars: str, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([words[0], cars, *words[1:], "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["unconfirmed"] == {
        "directions": ["Range of one charge"],
        "ends": {"Price": {"high": 30.0}, "Range of one charge": {"low": 0.0, "high": 550.0}},
        "weights": True,
    }


@pytest.mark.parametrize("words", [["flips"], ["flips", "--between", "Alpha", "Beta"], ["robust"], ["reversals"]])
def test_people_read_it_below_the_answer(cars: str, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([words[0], cars, *words[1:]]) == 0
    said = capsys.readouterr()
    assert said.err == "" and "That all criteria count alike is assumed." in said.out


def test_where_all_is_confirmed_nothing_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sure.csv"
    path.write_text("a,C1\n#objective,max\n#weight,1\n#low,0\n#high,9\nA,3\nB,5\n", encoding="utf-8")
    assert main(["score", str(path), "--json"]) == 0
    said = capsys.readouterr()
    assert said.err == "" and "unconfirmed" not in json.loads(said.out)
    assert not assumed_sentences(paper_scenario(), "en")


def test_check_remarks_on_it_and_finds_nothing_wrong(cars: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", cars]) == 0
    assert capsys.readouterr().err.count(": note: ") == 3


def test_many_columns_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "wide.csv"
    path.write_text(f"a,{','.join(f'C{j}' for j in range(30))}\nA{',1' * 30}\nB{',2' * 30}\n", encoding="utf-8")
    assert main(["score", str(path)]) == 0
    assert ": C0, C1, C2, C3, C4, C5, C6, C7 (+22): note: " in capsys.readouterr().err


def test_the_verdict_has_a_clause_of_it() -> None:
    said = verdict_sentence(evaluate(bare_cars()), "en")
    assert said.endswith("; assumed, not confirmed: directions (2), ends of scales (2), weights.")
    half = edits.confirm_weights(edits.confirm_directions(bare_cars()))
    assert verdict_sentence(evaluate(half), "zh").endswith("；暂定而未确认：量表两端（2项）。")
    assert "assumed" not in verdict_sentence(evaluate(edits.confirm_ends(half)), "en")


def test_figures_of_what_is_assumed() -> None:
    found = unconfirmed(edits.confirm_ends(bare_cars(), ["C1"]))
    assert found.directions == {"C1": "max", "C2": "max"}
    assert found.ends == {"C2": {"low": 0.0, "high": 550.0}} and found.weights


# what a confirmation changes


def test_the_methods_that_follow_confirmed_ends_are_named() -> None:
    before = bare_cars()
    first = edits.confirm_ends(before, ["C1"])
    assert methods_that_differ(before, first) == ("rim", "spotis")
    both = edits.confirm_ends(first)
    changed = methods_that_differ(first, both)
    assert {"topsis", "wpm", "spotis"} <= set(changed) < set(METHODS)
    assert not {"wsm", "promethee2", "vikor", "ocra"} & set(changed)  # the headline, and those that keep raw figures
    assert methods_that_differ(before, edits.confirm_directions(before)) == ()


def test_who_confirms_ends_is_told_what_changes() -> None:
    before = bare_cars()
    first = edits.confirm_ends(before, ["C1"])
    said = confirmed_sentence(before, first, "en")
    assert (
        said.startswith("The totals stay as they are. RIM (reference ideal), SPOTIS ") and "Still assumed: “C2”" in said
    )
    both = edits.confirm_ends(first)
    methods = methods_that_differ(first, both)
    assert f"{len(methods)} now measure on these ends" in confirmed_sentence(first, both, "en")
    assert confirmed_sentence(first, both, "zh").startswith(f"总分不变。其他方法中有{len(methods)}种改按")
    moved = edits.set_scale(before, "C1", Scale(0, 40))
    assert confirmed_sentence(before, moved, "en").startswith("RIM")
    assert widened_sentence(both, ["C1"], "zh").startswith("“C1”")


@pytest.mark.parametrize("accessible", [False, True])
def test_the_workbook_says_it_on_summary_model_and_record(tmp_path: Path, accessible: bool) -> None:
    path = tmp_path / "cars.xlsx"
    export_workbook(bare_cars(), path, "en", accessible)
    book = openpyxl.load_workbook(path)
    told = [
        page.title
        for page in book.worksheets
        if any("count alike is assumed" in str(cell) for row in page.iter_rows(values_only=True) for cell in row)
    ]
    assert told == (["Summary", "The scenario"] if accessible else ["Summary", "Model", "Record"])
    export_workbook(edits.confirm_weights(edits.confirm_criteria(bare_cars())), path, "en", accessible)
    sure = openpyxl.load_workbook(path).worksheets
    cells = [str(cell) for page in sure for row in page.iter_rows(values_only=True) for cell in row]
    assert not [cell for cell in cells if "not confirmed" in cell or "alike is assumed" in cell]
