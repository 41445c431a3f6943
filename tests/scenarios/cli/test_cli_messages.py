"""What the command line says to people: about wrong usage in their own language, and of methods without scores."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from scenarios.cli import main
from scenarios.version import program_version

TABLE = "alternative,C1,C2\n#objective,min,max\nA,1,2\nB,3,1\nC,2,2\nD,4,4\n"


@pytest.fixture
def table(tmp_path: Path) -> str:
    path = tmp_path / "table.csv"
    path.write_text(TABLE, "utf-8")
    return str(path)


@pytest.fixture
def chinese(speak: Callable[[str], None]) -> None:
    speak("zh")


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize(
    "words",
    [
        "weigh",
        "score a.csv b.csv",
        "score a.csv --scaling log",
        "score a.csv --param",
        "score a.csv --colour",
        "score",
        "export a.csv -o a.odt",
    ],
)
def test_wrong_usage_is_told_in_chinese_where_that_is_spoken(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words.split()) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert not any(word in said for word in ("Got", "No such", "requires", "is not one of", "argument"))


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize(("words", "said"), [("--help", "命令：\n"), ("robust -h", "用法：renheng robust ")])
def test_help_has_chinese_headings_where_that_is_spoken(
    words: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words.split()) == 0
    shown = capsys.readouterr().out
    assert said in shown
    assert all(word in shown for word in ("用法：", "选项：\n", "显示此帮助并退出。"))
    assert not any(word in shown for word in ("Usage", "Options:", "Commands:", "Show this message"))


def test_help_has_the_headings_of_click_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Usage: renheng [OPTIONS] COMMAND [ARGS]...\n")
    assert all(
        word in shown for word in ("\nOptions:\n", "\nCommands:\n", "  -h, --help  Show this message and exit.\n")
    )


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize(
    ("weights", "said"),
    [("free", "权重取任意组合，"), ("order", "权重保持顺序，"), ("around:0.05", "权重与当前值相差不超过0.05，")],
)
def test_what_was_drawn_is_said_in_words(
    weights: str, said: str, table: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["robust", table, "--weights", weights, "--samples", "100"]) == 0
    shown = capsys.readouterr().out
    assert said in shown
    assert "方法为加权和法（加性价值模型）" in shown


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("--method vikor --param v=2", "from 0 to 1"),
        ("--method vikor --param w=1", "Its parameters: v"),
        ("--method ram --param w=1", "Its parameters: none"),
        ("--method codas --param tau=-1", "cannot take tau=-1"),
        ("--method electre2 --param p1=0.9", "cannot take p1=0.9"),
        ("--method all --param v=0.5", "Name that method"),
    ],
)
def test_a_wrong_parameter_is_told_with_what_would_be_right(
    table: str, words: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", table, *words.split()]) == 2
    assert expected in capsys.readouterr().err


@pytest.mark.parametrize(("method", "columns"), [("electre1", ("kernel", "✓")), ("promethee1", ("phi_plus", "0.6667"))])
def test_a_method_without_scores_still_says_something_to_people(
    table: str, method: str, columns: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", table, "--method", method]) == 0
    said = capsys.readouterr().out
    assert all(each in said for each in columns)
    assert all(f"\n{name} " in said for name in "ABCD")


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"renheng {program_version()}\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_output_that_finds_no_room_is_told_in_one_line(table: str) -> None:
    program = "import sys; from scenarios.cli import main; sys.exit(main(sys.argv[1:]))"
    with Path("/dev/full").open("w") as full:
        words = [sys.executable, "-c", program, "score", table, "--json"]
        ran = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert ran.returncode == 1
    assert len(ran.stderr.splitlines()) == 1
