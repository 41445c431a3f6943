"""Tables on the command line: what is asked, what answers it, the document of a layout, scores into a scenario."""

from __future__ import annotations

import json

import pytest

from scenarios.io.files import atomic_files
from tests.scenarios.shell import Shell

TABLE = "alternative,Cost,Jobs\nx,1,2\ny,2,1\nTotal,3,3\n"
ANSWERS = ("--row", "4=total", "--direction", "B=min")
TURNED = "Criterion,Weight,Option A,Option B\nImpact,40,4,5\nFairness,60,5,3\n"


def test_each_doubt_is_a_sentence_that_names_its_options(renheng: Shell) -> None:
    table = renheng.file("table.csv", TABLE)
    ran = renheng("check", table)
    assert ran.code == 1 and ran.out == ""
    total, direction = (line for line in ran.err.splitlines() if ": note: " not in line)
    assert total.startswith(f"{table}: 4: ") and "--row 4=total" in total and "--row 4=item" in total
    assert direction.startswith(f"{table}: B: ") and "--direction B=min" in direction and "Cost" in direction


@pytest.mark.parametrize("words", [("check",), ("score",), ("flips",), ("robust", "--samples", "100"), ("reversals",)])
def test_every_command_takes_the_same_answers(renheng: Shell, words: tuple[str, ...]) -> None:
    table = renheng.file("table.csv", TABLE)
    assert renheng(*words, table).code == 1
    ran = renheng(*words, table, *ANSWERS)
    assert (ran.code, "Traceback" in ran.err) == (0, False)


def test_remarks_leave_the_exit_code_at_0(renheng: Shell) -> None:
    table = renheng.file("table.csv", "Survey of 2026,,\nOption,Jobs,Reach\nx,1,2\ny,2,1\n")
    ran = renheng("check", table)
    assert ran.code == 0
    assert f"{table}: 1: note: Titles and notes were left out: “Survey of 2026”." in ran.err


def test_taking_what_is_assumed_takes_proposals_and_keeps_them_marked(renheng: Shell) -> None:
    table = renheng.file("table.csv", "alternative,Cost,Jobs\nx,1,2\ny,2,1\n")
    out = renheng.folder / "out.renheng"
    assert renheng("import", table, "-o", out).code == 1 and not out.exists()
    assert renheng("import", table, "-o", out, "--take-assumed").code == 0
    scenario = atomic_files.read(out)
    assert [each.scale.direction for each in scenario.criteria] == ["min", "max"]
    assert scenario.assumed.directions == ("Cost", "Jobs")
    assert renheng("import", table, "-o", out, "--direction", "Cost=min").code == 0
    assert atomic_files.read(out).assumed.directions == ("Jobs",)


def test_the_document_says_what_every_line_is(renheng: Shell) -> None:
    table = renheng.file("table.csv", "Survey,,\nOption,Cost (EUR),Jobs\nx,1,2\ny,2,1\n")
    ran = renheng("import", table, "--json")
    assert ran.code == 1
    found = json.loads(ran.out)
    assert [found[key] for key in ("file", "sheet", "range", "separator")] == [str(table), "", "A2:C4", ","]
    assert (found["orientation"], found["header_rows"], found["left_out"]) == ("rows", [2], ["1:1"])
    assert [(each["at"], each["role"]) for each in found["rows"]] == [
        (1, "note"),
        (2, "header"),
        (3, "item"),
        (4, "item"),
    ]
    name, cost, jobs = found["columns"]
    assert (name["at"], name["role"], name["sure"]) == ("A", "name", True)
    assert (cost["name"], cost["unit"], cost["direction"], cost["sure"]) == ("Cost (EUR)", "EUR", "min", False)
    assert (jobs["direction"], jobs["sure"]) == ("max", True)
    assert all(each["why"]["en"] and each["why"]["zh"] for each in found["columns"] + found["rows"])
    assert [(each["at"], each["option"]) for each in found["doubts"]] == [("B", "--direction B=min")]
    answered = renheng("import", table, "--json", "--direction", "B=min")
    assert (answered.code, json.loads(answered.out)["doubts"]) == (0, [])


def test_a_table_on_its_side_is_turned_or_left_as_one_says(renheng: Shell) -> None:
    table = renheng.file("table.csv", TURNED)
    found = json.loads(renheng("import", table, "--json").out)
    assert (found["orientation"], found["header_rows"]) == ("columns", ["A"])
    assert [(each["at"], each["name"], each["weight"]) for each in found["rows"] if each["role"] == "criterion"] == [
        (2, "Impact", 40),
        (3, "Fairness", 60),
    ]
    upright = json.loads(renheng("import", table, "--json", "--no-transpose").out)
    assert upright["orientation"] == "rows"


def test_a_range_a_row_of_names_and_roles_can_be_said(renheng: Shell) -> None:
    text = "Report,,,\nA,B,C,D\nOption,Jobs,Reach,Who\nx,1,2,me\ny,2,1,you\nz,3,3,she\n"
    table = renheng.file("table.csv", text)
    out = renheng.folder / "out.renheng"
    assert renheng("import", table, "-o", out, "--range", "A3:C5").code == 0
    scenario = atomic_files.read(out)
    assert [each.name.en for each in scenario.criteria] == ["Jobs", "Reach"]
    assert [each.name.en for each in scenario.recommendations] == ["x", "y"]
    words = ("--row", "2=note", "--header-rows", "1", "--column", "D=group", "--column", "C=ignore")
    assert renheng("import", table, "-o", out, *words).code == 0
    scenario = atomic_files.read(out)
    assert [each.name.en for each in scenario.criteria] == ["Jobs"]
    assert [each.name.en for each in scenario.groups] == ["me", "you", "she"]


def test_a_column_of_the_programs_own_form_that_is_left_out_is_not_read(renheng: Shell) -> None:
    table = renheng.file("table.csv", "#id,alternative,#name_zh,Jobs\nx,One,甲,1\ny,Two,乙,2\n")
    out = renheng.folder / "out.renheng"
    said = []
    for words in ((), ("--column", "A=ignore"), ("--column", "C=ignore")):
        assert renheng("import", table, "-o", out, *words).code == 0
        said.append([(each.id, each.name.zh) for each in atomic_files.read(out).recommendations])
    assert said == [[("x", "甲"), ("y", "乙")], [("One", "甲"), ("Two", "乙")], [("x", ""), ("y", "")]]


@pytest.mark.parametrize(
    "words",
    [
        ("--row", "x=total"),
        ("--row", "4=nonsense"),
        ("--column", "4=criterion"),
        ("--direction", "B=up"),
        ("--range", "A1-B2"),
        ("--header-rows", "-1"),
        ("--decimal", ";"),
    ],
)
def test_an_answer_of_another_form_is_wrong_usage(renheng: Shell, words: tuple[str, str]) -> None:
    table = renheng.file("table.csv", TABLE)
    ran = renheng("check", table, *words)
    assert ran.code == 2 and words[0] in ran.err + "--row --column --direction --range --decimal"
    assert words[1] in ran.err or words[0] == "--decimal"


def test_what_is_open_in_a_table_of_the_program_names_its_options(renheng: Shell) -> None:
    rows = 'alternative,Jobs,Reach\n#objective,max,max\nx,"1,450",≥5\ny,2000,3\n'
    ran = renheng("check", renheng.file("table.csv", rows))
    assert ran.code == 1 and len(ran.err.splitlines()) == 2
    assert "--decimal ." in ran.err and "--cell C3=5" in ran.err


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--row", "99=ignore", "--column", "Z=note"), 0, "99, Z: note: The sheet does not reach so far"),
        (("--range", "Z50:AA60"), 1, "Z50:AA60: There is nothing in this range."),
        (("--sheet", "Data"), 1, "has no sheets, so none is called “Data”"),
    ],
)
def test_an_answer_about_what_is_not_there_is_said(
    renheng: Shell, words: tuple[str, ...], code: int, said: str
) -> None:
    ran = renheng("check", renheng.file("table.csv", "alternative,Jobs\nx,1\ny,2\n"), *words)
    assert ran.code == code and said in ran.err


def test_a_direction_of_nothing_is_said(renheng: Shell) -> None:
    ran = renheng("check", renheng.file("table.csv", "alternative,Jobs\nx,1\ny,2\n"), "--direction", "Speed=min")
    assert ran.code == 1 and "Speed" in ran.err


# scores into a scenario


def test_scores_go_into_a_scenario_by_id_and_name(renheng: Shell) -> None:
    out = renheng.folder / "kept.renheng"
    first = renheng.file("first.csv", "alternative,Jobs,Reach\nDams,1,2\nWells,2,\nGrid,3,3\n")
    assert renheng("import", first, "-o", out).code == 0
    before = atomic_files.read(out)
    second = renheng.file("second.csv", "Option,Reach,Jobs,New one\ngrid,4,3,1\nWells,1,2,1\nTrees,5,5,5\n")
    tried = renheng("import", second, "--into", out, "--dry-run")
    assert tried.code == 0 and atomic_files.read(out) == before
    assert "Grid, Reach: 3 → 4" in tried.out and "Wells, Reach: – → 1" in tried.out and "changes: 2;" in tried.out
    assert "Trees" in tried.err and "New one" in tried.err
    assert renheng("import", second, "--into", out).out.splitlines()[:2] == tried.out.splitlines()[:2]
    after = atomic_files.read(out)
    values = {cell: each.value for cell, each in after.score_at.items()}
    assert values[("Dams", "Jobs")] == 1 and values[("Grid", "Reach")] == 4 and values[("Wells", "Reach")] == 1
    assert [each.id for each in after.recommendations] == ["Dams", "Wells", "Grid"]
    assert "nothing to change" in renheng("import", second, "--into", out).out


@pytest.mark.parametrize("language", ["en", "zh"])
def test_directions_are_not_asked_about_where_scores_alone_come_in(
    renheng: Shell, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr("scenarios.cli.messages.language", lambda: language)
    table, out = renheng.file("table.csv", "alternative,Cost,Jobs\nx,1,2\ny,2,1\n"), renheng.folder / "out.renheng"
    assert renheng("import", table, "-o", out, "--direction", "Cost=max").code == 0
    table.write_text("alternative,Cost,Jobs\nx,1.5,2\ny,2,1\n", encoding="utf-8")
    assert json.loads(renheng("import", table, "--into", out, "--json").out)["doubts"] == []
    scenario = atomic_files.read(out)
    assert [each.scale.direction for each in scenario.criteria] == ["max", "max"]
    assert {score.value for score in scenario.scores} == {1.5, 2.0, 1.0}
    assert renheng("import", table, "-o", out).code == 1


def test_where_to_write_must_be_said_once(renheng: Shell) -> None:
    table = renheng.file("table.csv", "alternative,Jobs\nx,1\ny,2\n")
    out = renheng.folder / "out.renheng"
    assert renheng("import", table).code == 2
    assert renheng("import", table, "-o", out, "--into", out).code == 2
    assert renheng("import", table, "-o", out, "--dry-run").code == 2
