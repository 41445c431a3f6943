"""Recordings of what the program puts out: two of one tree are alike, and one letter that differs is found."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.goldens.commands import filled
from tests.goldens.comparing import differences
from tests.goldens.recording import record

SAID = "commands/en/scenarios/one/check.txt"


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The commands on one input and its pages, twice."""
    folder = tmp_path_factory.mktemp("recorded")
    for name in "ab":
        record(folder / name, only=("one",), kinds=("commands en", "pages"))
    return folder / "a", folder / "b"


@pytest.mark.long
def test_two_recordings_of_one_tree_are_alike(recorded: tuple[Path, Path]) -> None:
    assert list(differences(*recorded)) == []


@pytest.mark.long
def test_commands_pages_and_charts_are_recorded(recorded: tuple[Path, Path]) -> None:
    folder, _ = recorded
    assert "exit code 0\n\nscenarios/one.renheng: sound." in (folder / SAID).read_text(encoding="utf-8")
    assert (folder / "commands/en/scenarios/one/export -o out.xlsx.out.xlsx").is_file()
    seen = folder / "pages/scenarios/one"
    for language, title in (("en", "Weights"), ("zh", "权重")):
        assert f"text: {title}\n" in (seen / f"texts/{language}/5 weights.txt").read_text(encoding="utf-8")
        assert "<svg" in (seen / f"charts/{language}/6 results, chart 1.svg").read_text(encoding="utf-8")


@pytest.mark.long
def test_one_letter_is_found(recorded: tuple[Path, Path]) -> None:
    before, after = recorded
    file = after / SAID
    sound = file.read_text(encoding="utf-8")
    file.write_text(sound.replace("sound", "sounds"), encoding="utf-8")
    try:
        command = [sys.executable, "-m", "tests.goldens", "compare", str(before), str(after)]
        told = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    finally:
        file.write_text(sound, encoding="utf-8")
    assert told.returncode == 1
    lines = told.stdout.splitlines()
    assert lines[:2] == [f"differs: {SAID}", "  line 4 of 6 and 6"]
    assert lines[2].startswith("  - scenarios/one.renheng: sound.")
    assert lines[5].startswith("  + scenarios/one.renheng: sounds.")
    assert lines[-1] == "files that differ: 1"


def test_files_on_one_side_are_named(tmp_path: Path) -> None:
    for name in ("a/old.txt", "a/both.txt", "b/both.txt", "b/deep/new.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("same")
    assert list(differences(tmp_path / "a", tmp_path / "b")) == ["missing: old.txt", "new: deep/new.txt"]


def test_of_a_workbook_the_part_and_the_tag_are_named(tmp_path: Path) -> None:
    for name, cell in (("a", "3"), ("b", "4")):
        (tmp_path / name).mkdir()
        with zipfile.ZipFile(tmp_path / name / "out.xlsx", "w") as parts:
            parts.writestr(zipfile.ZipInfo("same.xml"), "<x/>")
            parts.writestr(zipfile.ZipInfo("sheet.xml"), f"<row><c><v>{cell}</v></c></row>")
    assert list(differences(tmp_path / "a", tmp_path / "b")) == [
        "differs: out.xlsx\n  part sheet.xml\n  line 3 of 5 and 5\n  - <v>3</v>\n  - </c>\n  - </row>\n"
        "  + <v>4</v>\n  + </c>\n  + </row>"
    ]


def test_of_a_picture_the_share_of_pixels_is_told(tmp_path: Path) -> None:
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for name, x in (("a", 0), ("b", 3)):
        (tmp_path / name).mkdir()
        image.setPixelColor(x, 2, QColor("red"))
        image.save(str(tmp_path / name / "page.png"))
    assert list(differences(tmp_path / "a", tmp_path / "b")) == [
        "differs: page.png\n  0.500% of the pixels, between (3, 2) and (3, 2)"
    ]


def test_of_a_long_line_the_part_that_differs_is_shown(tmp_path: Path) -> None:
    for name, letter in (("a", "x"), ("b", "y")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "said.txt").write_text("." * 1000 + letter + "." * 1000)
    (told,) = differences(tmp_path / "a", tmp_path / "b")
    assert [each for each in told.splitlines() if ".x." in each or ".y." in each] == [
        f"  {sign} … {'.' * 60}{letter}{'.' * 179} … (2001 characters)" for sign, letter in (("-", "x"), ("+", "y"))
    ]


def test_a_line_stands_for_a_command_each() -> None:
    assert list(filled("score FILE |--json\nflips|export FILE", FILE="a b")) == [
        ("score", "a b"),
        ("score", "a b", "--json"),
        ("flips", "a b"),
        ("export", "a b"),
    ]
