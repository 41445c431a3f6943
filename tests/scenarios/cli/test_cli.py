"""The command line as scripts meet it: words, shapes, exit codes, and what goes to which stream."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace

from scenarios.cli import COMMANDS
from scenarios.cli.without_display import WORKBOOK, without_window
from scenarios.io.files import atomic_files
from scenarios.io.json import codec
from scenarios.paper import paper_scenario
from scenarios.templates import TEMPLATES, template_scenario
from scenarios.text.cli_help import TEXTS
from scoring.methods.registry import METHODS
from tests.languages import chinese
from tests.scenarios.shell import Shell

TABLE = "alternative,C1,C2\n#objective,min,max\n#weight,1,3\nA,30,400\nB,24,550\nC,24,\n"


# new


def test_new_writes_the_papers_scenario(renheng: Shell) -> None:
    out = renheng.folder / "mine.renheng"
    assert renheng("new", out).code == 0
    assert atomic_files.read(out) == paper_scenario()


def test_new_writes_a_blank_scenario_in_a_language(renheng: Shell) -> None:
    out = renheng.folder / "mine.renheng"
    assert renheng("new", out, "--template", "blank", "--lang", "zh").code == 0
    assert atomic_files.read(out).title.zh and not atomic_files.read(out).title.en


@pytest.mark.parametrize("template", TEMPLATES)
def test_new_writes_an_invented_example(renheng: Shell, template: str) -> None:
    out = renheng.folder / "mine.renheng"
    assert renheng("new", "--template", template, "--lang", "zh", "-o", out).code == 0
    written = atomic_files.read(out)
    assert written == replace(template_scenario(template, "zh"), id=written.id)
    assert renheng("check", out).err == ""


def test_new_is_told_where_to_write_once(renheng: Shell) -> None:
    assert renheng("new", renheng.folder / "one.renheng", "-o", renheng.folder / "other.renheng").code == 2
    assert renheng("new", "--template", "site").code == 2


def test_new_never_replaces_a_file(renheng: Shell) -> None:
    out = renheng.file("mine.renheng", "precious")
    ran = renheng("new", out)
    assert ran.code == 1
    assert out.read_text() == "precious"
    assert ran.err.startswith(f"{out}: -: ") and ran.err.count("\n") == 1


# check


def test_check_says_what_a_sound_file_holds(renheng: Shell, paper: Path) -> None:
    ran = renheng("check", paper)
    assert (ran.code, ran.err) == (0, "")
    assert "81" in ran.out


def test_check_lists_every_finding_of_every_file(renheng: Shell, paper: Path) -> None:
    table = renheng.file("table.csv", "a,C1,C1\nA,x,1\n")
    broken = renheng.file("broken.renheng", '{"format": ')
    ran = renheng("check", table, paper, broken)
    assert ran.code == 1
    lines = ran.err.splitlines()
    assert [line.split(": ")[:2] for line in lines[:2]] == [[str(table), "C1"], [str(table), "B2"]]
    assert lines[2].startswith(f"{broken}: ")
    assert str(paper) in ran.out


# methods


def test_methods_are_listed_with_what_scripts_need(renheng: Shell) -> None:
    listed = json.loads(renheng("methods", "--json").out)
    assert [each["id"] for each in listed] == list(METHODS)
    assert all(set(each) == {"id", "name", "family", "scaling", "params", "needs", "source"} for each in listed)
    assert next(each for each in listed if each["id"] == "vikor")["params"] == {"v": 0.5}


def test_methods_are_listed_for_people(renheng: Shell) -> None:
    out = renheng("methods").out
    assert all(each in out for each in METHODS)


# import


def test_an_imported_table_scores_as_the_scenario_it_became(renheng: Shell) -> None:
    table = renheng.file("cars.csv", TABLE)
    out = renheng.folder / "cars.renheng"
    assert renheng("import", table, "-o", out).code == 0
    assert [each.id for each in atomic_files.read(out).recommendations] == ["A", "B", "C"]
    answer = renheng("score", out, "--json").json()
    assert answer["scenario"]["title"] == "cars"
    assert answer["ranking"] == {"A": 2, "B": 1, "C": None}


def test_a_refused_table_writes_nothing(renheng: Shell) -> None:
    out = renheng.folder / "out.renheng"
    ran = renheng("import", renheng.file("t.csv", "a,C1\n"), "-o", out)
    assert (ran.code, out.exists()) == (1, False)


# score


def test_score_gives_the_shape_of_the_contract(renheng: Shell, paper: Path) -> None:
    ran = renheng("score", paper, "--json")
    answer = ran.json()
    assert (ran.code, ran.err) == (0, "")
    assert list(answer) == ["scenario", "method", "scaling", "weights", "scores", "ranking", "details"]
    assert answer["scenario"] == {
        "title": paper_scenario().title.en,
        "hash": codec.content_hash(paper_scenario()),
    }
    assert (answer["method"], answer["scaling"]) == ("wsm", "fixed")
    assert sum(answer["weights"].values()) == pytest.approx(1)
    assert answer["scores"]["TA3"] == pytest.approx(24.5 / 36)  # the sum of its nine scores over 9 criteria, 4 units
    assert answer["ranking"]["TA3"] == 1


def test_a_table_is_scored_on_the_ends_that_are_assumed_or_by_the_methods_own_scaling(renheng: Shell) -> None:
    table = renheng.file("cars.csv", "alternative,C1,C2\n#objective,min,max\nA,30,400\nB,24,550\n")
    answer = renheng("score", table, "--json").json()
    assert answer["scaling"] == "fixed"
    assert answer["scores"] == pytest.approx({"A": (0 + 400 / 550) / 2, "B": (1 - 24 / 30 + 1) / 2})
    ratio = renheng("score", table, "--scaling", "ratio", "--json").json()
    assert ratio["scores"] == pytest.approx({"A": (24 / 30 + 400 / 550) / 2, "B": 1.0})
    assert renheng("score", table, "--method", "waspas", "--json").json()["scaling"] == "ratio"
    none = renheng("score", table, "--scaling", "none", "--method", "vikor", "--param", "v=1", "--json").json()
    assert (none["scaling"], none["ranking"]) == ("none", {"A": 2, "B": 1})


def test_every_method_answers_or_says_why_not(renheng: Shell, paper: Path) -> None:
    results = renheng("score", paper, "--method", "all", "--json").json()["results"]
    assert [each["method"] for each in results] == list(METHODS)
    assert all(each.get("not_applicable") or each["details"] is not None for each in results)


def test_a_method_that_does_not_apply_is_a_finding(renheng: Shell, paper: Path) -> None:
    ran = renheng("score", paper, "--method", "wpm", "--json")
    assert ran.code == 1
    assert ran.json()["method"] == "wpm" and ran.json()["not_applicable"]
    assert ran.err.startswith(f"{paper}: -: ")


def test_people_get_a_ranking_with_bars(renheng: Shell, paper: Path) -> None:
    out = renheng("score", paper).out
    assert "TA3" in out and "0.681" in out and "█" in out


@pytest.mark.parametrize(
    "words",
    [
        ("score",),
        ("score", "{paper}", "--method", "best"),
        ("score", "{paper}", "--scaling", "log"),
        ("score", "{paper}", "--param", "v"),
        ("score", "{paper}", "--param", "lambda=1"),
        ("score", "{paper}", "--method", "vikor", "--param", "v=much"),
        ("score", "{paper}", "--colour"),
        ("export", "{paper}"),
        ("export", "{paper}", "-o", "report.odt"),
        ("weigh", "{paper}"),
        ("new", "x.renheng", "--template", "book"),
    ],
)
def test_wrong_usage_is_told_in_one_line(renheng: Shell, paper: Path, words: tuple[str, ...]) -> None:
    ran = renheng(*(word.format(paper=paper) for word in words))
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith("renheng") and ran.err.count("\n") == 1


def test_a_missing_file_is_a_finding(renheng: Shell) -> None:
    for words in (("score",), ("check",), ("export", "-o", renheng.folder / "x.csv")):
        ran = renheng(words[0], renheng.folder / "nowhere.renheng", *words[1:])
        assert ran.code == 1 and ran.err.count("\n") == 1


# export


def test_a_workbook_is_exported_in_a_language(renheng: Shell, paper: Path) -> None:
    out = renheng.folder / "paper.xlsx"
    assert renheng("export", paper, "-o", out, "--lang", "zh").code == 0
    assert "rh_totals" in openpyxl.load_workbook(out).defined_names


def test_an_exported_table_can_be_imported_again(renheng: Shell, paper: Path) -> None:
    table = renheng.folder / "paper.csv"
    assert renheng("export", paper, "-o", table).code == 0
    before = renheng("score", paper, "--json").json()["scores"].values()
    after = renheng("score", table, "--json").json()
    assert after["scaling"] == "fixed"
    assert list(after["scores"].values()) == pytest.approx(list(before), abs=1e-12)


def test_names_that_look_like_formulas_go_out_and_come_back_as_names(renheng: Shell) -> None:
    names = ["=1+1", "+x", "-y", "@z", "#w", "plain", 'with "quotes", comma']
    quoted = [name.replace('"', '""') for name in names]
    rows = "".join(f'"{chr(39) if name[0] in "=+-@#" else ""}{name}",1,2\n' for name in quoted)
    first = renheng.file("names.csv", "alternative,C1,C2\n" + rows)
    second = renheng.folder / "again.csv"
    assert renheng("export", first, "-o", second, "--lang", "en").code == 0
    assert list(renheng("score", second, "--json").json()["scores"]) == names
    assert not any(line.startswith(('"=', "=", "+", "-", "@")) for line in second.read_text("utf-8-sig").splitlines())


# without a display


def test_the_main_job_is_done_in_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert without_window([]) == 0
    said = capsys.readouterr()
    assert "TA3" in said.out and "█" in said.out and "Robust: “" in said.out
    assert str(tmp_path / WORKBOOK) in said.out
    assert "rh_totals" in openpyxl.load_workbook(tmp_path / WORKBOOK).defined_names


def test_a_window_that_cannot_open_says_what_can_be_done(capsys: pytest.CaptureFixture[str]) -> None:
    assert without_window(["mine.renheng"]) == 1
    assert "renheng score mine.renheng" in capsys.readouterr().err


# the rest


def test_selftest_passes(renheng: Shell) -> None:
    ran = renheng("selftest")
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(renheng: Shell, command: str) -> None:
    ran = renheng(command, "--help")
    assert ran.code == 0
    assert f"renheng {command}" in ran.out


def test_texts_exist_in_both_languages_with_the_same_fields() -> None:
    import string

    for code, sentence in TEXTS.items():
        told = (sentence.english, chinese(sentence))
        fields = [{name for _, name, _, _ in string.Formatter().parse(each) if name} for each in told]
        assert fields[0] == fields[1], code


def test_scoring_loads_neither_qt_nor_the_slow_libraries(paper: Path) -> None:
    program = (
        "import sys; from scenarios.cli import main; main(['score', sys.argv[1], '--json']); "
        "print(sorted(m for m in ('PySide6', 'skcriteria', 'pandas', 'scipy', 'openpyxl', 'rich') if m in sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", program, str(paper)], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"


def test_chinese_is_spoken_where_the_system_is_chinese(paper: Path) -> None:
    program = "import sys; from scenarios.cli import main; sys.exit(main(sys.argv[1:]))"
    words = [sys.executable, "-c", program, "check", str(paper)]
    import os

    surroundings = {**os.environ, "RENHENG_LANG": "zh"}
    ran = subprocess.run(words, capture_output=True, check=True, env=surroundings)
    assert "论文默认值" in ran.stdout.decode()
