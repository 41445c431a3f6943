"""A language needs its catalogue and no code: with one that has every text in brackets, workbook and command line have
nothing without."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.workbook import Workbook

import scenarios
from scenarios.cli import COMMANDS
from scenarios.io.files import atomic_files
from scenarios.xlsx_export import export_workbook
from tests.languages import PSEUDO, in_greek, left_over, pseudo_language

pytestmark = pytest.mark.long

ROOT = Path(scenarios.__file__).parents[1]
CUT_SHORT = re.compile(r"^⟦[^⟦⟧]*\.$")  # the first sentence of several
QUOTED = re.compile(r'"((?:[^"]|"")*)"')
IDS = re.compile(r"\b(?:TA|ER|PC)\d?\b|\b(?:equal|node_first|link_first|network_first)\b")
OF_TABLES = "id|name|objective|weight|low|high|step|dimension|dimension_id|group|group_id|max|min"  # in every language
HEADS = re.compile(rf"^(?:{OF_TABLES})$|^[0-9a-f]{{64}}$|^Renheng [\d.]+$|\|\w+\|.*")
OF_CLICK = re.compile(
    r"(?<=⟦Usage: ⟧).*|^  (?:-[^⟦]*|[a-z]+ +)(?=⟦)|⟦[^⟦⟧\n]*\.\.\.$|\[required\]",
    re.MULTILINE,
)
OF_COMMANDS = re.compile(r"\brenheng( [a-z]+)?:|\b(?:greek|gone)\.renheng\b")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a scenario, and beside it the catalogues of a program that speaks one more language."""
    made = tmp_path_factory.mktemp("pseudo")
    atomic_files.write(made / "greek.renheng", in_greek())
    with pseudo_language(made / "locale"):
        yield made


def texts(book: Workbook) -> Iterator[tuple[str, str]]:
    """Every text of a workbook with its place. The first column as one: a text stands in many cells."""
    for sheet in book:
        yield sheet.title, "title"
        yield " ".join(filter(None, map(told, sheet["A"]))), f"{sheet.title}!A"
        for cell in (each for row in sheet.iter_rows(min_col=2) for each in row):
            yield CUT_SHORT.sub("", told(cell)), f"{sheet.title}!{cell.coordinate}"
            if cell.comment:
                yield cell.comment.text, f"{sheet.title}!{cell.coordinate}"


def told(cell: Cell | MergedCell) -> str:
    """What a cell says; of a formula the texts in it one after the other, which make one sentence."""
    if not isinstance(cell.value, str):
        return ""
    said = "".join(QUOTED.findall(cell.value)) if cell.value.startswith("=") else cell.value
    return HEADS.sub("", IDS.sub("", said))


@pytest.mark.filterwarnings("ignore:Title is more than 31 characters")  # with the brackets
@pytest.mark.parametrize("accessible", [False, True])
def test_no_text_of_the_workbook_is_left_over(folder: Path, accessible: bool) -> None:
    out = folder / f"{accessible}.xlsx"
    export_workbook(atomic_files.read(folder / "greek.renheng"), out, language=PSEUDO, accessible=accessible)
    found = dict(texts(load_workbook(out)))
    assert len(found) > 200
    assert {place: text for text, place in found.items() if left_over(text)} == {}


SAID = [
    *([command, "--help"] for command in COMMANDS),
    ["--help"],
    ["check", "greek.renheng", "gone.renheng"],
    ["score", "greek.renheng"],
    ["robust", "greek.renheng", "--samples", "500"],
    ["flips", "greek.renheng"],
    ["flips", "greek.renheng", "--between", "TA1", "TA2"],
    ["reversals", "greek.renheng"],
    ["export", "greek.renheng", "-o", "out.csv"],
    ["import", "table.csv"],
    ["new", "greek.renheng"],
    ["score"],
    ["scoer"],
]
PROGRAM = """
import json, sys
from pathlib import Path
from scenarios.text import catalogue
catalogue.FOLDER = Path("locale")
from scenarios.cli import main
for words in json.loads(sys.argv[1]):
    print("$", *words, flush=True)
    main(words)
"""


def test_no_text_of_the_command_line_is_left_over(folder: Path) -> None:
    (folder / "table.csv").write_text("δ,α,β\nγ,1,2\nε,2,1\n", encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, json.dumps(SAID)],
        cwd=folder,
        env={**os.environ, "RENHENG_LANG": PSEUDO, "PYTHONPATH": str(ROOT), "COLUMNS": "400"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=True,
    )
    said = ran.stdout.split("$ ")[1:]
    assert len(said) == len(SAID)
    for each in said:
        words, _, told = each.partition("\n")
        for pattern in (OF_CLICK, OF_COMMANDS, IDS):
            told = pattern.sub("", told)
        assert not left_over(told), words
