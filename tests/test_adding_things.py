"""The recipes of CONTRIBUTING.md, walked on a copy of the program: what is added works, in no more files than told."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[1]
FLOORS = ("scoring", "scenarios", "gui")
TEXTS = "scenarios/text/"


class Copy:
    """The program in another folder, where its files may be written."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.touched = folder, set[str]()
        for floor in FLOORS:
            shutil.copytree(ROOT / floor, folder / floor, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "pyproject.toml", folder)

    @property
    def besides_texts(self) -> int:
        """How many files of the program were written, those of texts left out."""
        return sum(not name.startswith(TEXTS) for name in self.touched)

    def add(self, path: str, text: str) -> None:
        """Write a new file, or at the end of one."""
        self.touched.add(path)
        with (self.folder / path).open("a", encoding="utf-8") as file:
            file.write(text)

    def insert(self, path: str, text: str, before: str) -> None:
        """Write into a file, before words that stand there once."""
        self.touched.add(path)
        old = (self.folder / path).read_text("utf-8")
        assert old.count(before) == 1, f"{before!r} is no place in {path} any more"
        (self.folder / path).write_text(old.replace(before, text + before), "utf-8")

    def run(self, *words: str) -> str:
        """What the program prints for these words of the command line, or Python for code after -c."""
        settings = {**os.environ, "PYTHONPATH": str(self.folder), "PYTHONDONTWRITEBYTECODE": "1", "RENHENG_LANG": "en"}
        program = [] if words[0] == "-c" else ["-m", "gui"]
        done = subprocess.run(
            [sys.executable, *program, *words],
            cwd=self.folder,
            env=settings,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    copied = Copy(tmp_path)
    (tmp_path / "table.csv").write_text("alternative,C1,C2\n#objective,max,max\nA,1,4\nB,3,3\nC,5,1\n")
    copied.run("import", "table.csv", "-o", "mine.renheng")
    return copied


METHOD = '''

def maximin(case: PreparedProblem) -> MethodOutput:
    """The worst value of each (Wald 1950)."""
    return MethodOutput(case.matrix.min(axis=1))


METHODS = (*METHODS, MethodSpec("maximin", "Maximin", "value", "minmax", maximin, "Wald, A. (1950)", COMPLETE))
'''


def test_a_method(copy: Copy) -> None:
    copy.add("scoring/methods/weighted.py", METHOD)
    copy.insert(f"{TEXTS}methods.py", '    "maximin": _("Maximin"),\n', before='    "wpm": _("Weighted')
    copy.insert(f"{TEXTS}methods.py", '    "maximin": _("Takes the worst."),\n', before='    "wpm": _("Multiplies')
    assert "Maximin" in copy.run("methods")
    scored = json.loads(copy.run("score", "table.csv", "--method", "maximin", "--json"))
    assert scored["scores"] == {"A": 0.0, "B": 0.5, "C": 0.0}
    assert copy.besides_texts == 1


COMMAND = '''"""`renheng count`: how many recommendations a file has."""

from __future__ import annotations

from pathlib import Path

import click

from scenarios.cli.input_file import load
from scenarios.cli.messages import text


@click.command("count", help=text("count"))
@click.argument("file", type=click.Path(path_type=Path))
def command(file: Path) -> int:
    click.echo(len(load(file).scenario.recommendations))
    return 0
'''


def test_a_command(copy: Copy) -> None:
    copy.add("scenarios/cli/command_count.py", COMMAND)
    copy.insert("scenarios/cli/__init__.py", '    "count",\n', before='    "new",\n')
    copy.insert(f"{TEXTS}cli_help.py", '    "count": _("Count recommendations."),\n', before='    "new": _(')
    assert "Count recommendations." in copy.run("--help")
    assert copy.run("count", "mine.renheng") == "3\n"
    assert copy.besides_texts == 2


SHEET = '''"""The sheet Notes: room for a reader's notes on each recommendation."""

from __future__ import annotations

from scenarios.xlsx_export.block_positions import SheetBlock, SheetSpec
from scenarios.xlsx_export.cell_xml import Row, XlsxCell
from scenarios.xlsx_export.export_context import ExportContext
from scenarios.xlsx_export.title_rows import preface


def sheet(source: ExportContext) -> SheetSpec:
    names = [source.name(each) for each in source.scenario.recommendations]
    rows = tuple(Row((XlsxCell(name, "text"), XlsxCell("", "text"))) for name in names)
    title = source.sentence("sheet_notes")
    table = SheetBlock("notes", len(rows), lambda _refs: rows, Row(source.header("recommendation", "why")), title)
    return SheetSpec(title=title, parts=(preface(source, "notes"), table), printed=False, widths=(40, 60))
'''


def test_a_sheet(copy: Copy) -> None:
    register, imports = "scenarios/xlsx_export/assemble.py", "    sheet_record,\n    sheet_robustness,\n"
    copy.add("scenarios/xlsx_export/sheet_notes.py", SHEET)
    copy.insert(register, "    sheet_notes,\n", before=imports)
    copy.insert(register, "    sheet_notes,\n", before="    sheet_check,\n    sheet_workings,\n)")
    copy.insert(f"{TEXTS}workbook.py", '    "sheet_notes": _("Notes"),\n', before='    "sheet_check":')
    copy.insert(
        f"{TEXTS}workbook_sentences.py", '    "sheet_notes_holds": _("Room"),\n', before='    "sheet_check_holds":'
    )
    copy.insert(
        f"{TEXTS}workbook_table_purposes.py", '    "notes_purpose": _("Notes."),\n', before='    "contributions_'
    )
    copy.run("export", "mine.renheng", "-o", "mine.xlsx")
    book = load_workbook(copy.folder / "mine.xlsx")
    assert book.sheetnames[-3:] == ["Notes", "Check", "Workings"]
    assert "Room" in {cell.value for row in book["Summary"].rows for cell in row}
    copy.run("export", "mine.renheng", "-o", "plain.xlsx", "--accessible")
    assert "Notes" in load_workbook(copy.folder / "plain.xlsx").sheetnames
    assert copy.besides_texts == 2


EDIT = '''

def set_agreed(scenario: Scenario, id: str, on: bool, stamp: Signature | None = None) -> Scenario:
    """Say whether all agree on a recommendation."""
    old = find_item(scenario.recommendations, "recommendation", id)
    new = replace(old, agreed=on)
    return _log(_with_recommendation(scenario, new), stamp, "recommendation_changed", old, new)
'''

FORM = (
    "        self.agreed = QCheckBox()\n"
    "        self.agreed.clicked.connect(lambda on: self.request_edit(set_agreed, self.subject, on))\n"
    "        self.rows.addWidget(self.agreed)\n"
)

USE = """
from PySide6.QtWidgets import QApplication
from gui.pages.structure.part_forms import RecommendationForm
from scenarios.io.files.atomic_files import read, write
application, form, requests = QApplication([]), RecommendationForm(), []
form.edit_requested.connect(requests.append)
scenario = read("mine.renheng")
form.show_part(scenario, scenario.recommendations[0])
form.agreed.click()
(request,) = requests
write("mine.renheng", request.edit(scenario, *request.args, **request.fields))
scenario = read("mine.renheng")
for each in scenario.recommendations:
    form.show_part(scenario, each)
    print(form.agreed.isChecked())
"""


def test_a_field_of_the_file(copy: Copy) -> None:
    form = "gui/pages/structure/part_forms.py"
    copy.insert("scenarios/model.py", "    agreed: bool = False\n", before="\n\nclass Group(Named")
    copy.add("scenarios/edits/recommendations.py", EDIT)
    copy.insert(form, "from PySide6.QtWidgets import QCheckBox\n", before="from PySide6.QtWidgets import QWidget\n")
    copy.insert(form, "from scenarios.edits.recommendations import set_agreed\n", before="from scenarios.model import")
    copy.insert(form, FORM, before="        self.rows.addStretch(1)\n        self.measures.add_requested")
    copy.insert(
        form, "            self.agreed.setChecked(part.agreed)\n", before="            self.measures.show_measures("
    )
    assert copy.run("-c", USE).split() == ["True", "False", "False"]
    assert "sound" in copy.run("check", "mine.renheng")
    assert copy.besides_texts == 3


def test_registers_name_all_that_lies_beside_them() -> None:
    """What a recipe has somebody write into a register is written there for everything that there is."""
    from gui.pages.page_registry import PAGES
    from scenarios.cli import COMMANDS
    from scenarios.text.workbook import SHEETS
    from scenarios.text.workbook import TEXTS as WORKBOOK
    from scenarios.xlsx_export.assemble import MODULES
    from scoring.methods.registry import FAMILIES

    def modules(pattern: str, having: str = "") -> set[str]:
        found = (each for each in ROOT.glob(pattern) if having in each.read_text("utf-8"))
        return {str(each.relative_to(ROOT).with_suffix("")).replace("/", ".") for each in found}

    def names(listed: object) -> set[str]:
        assert isinstance(listed, tuple)
        return {each.__name__ for each in listed}

    assert modules("scenarios/cli/command_*.py") == {f"scenarios.cli.command_{each}" for each in COMMANDS}
    assert modules("scenarios/xlsx_export/sheet_*.py", "\ndef sheet(") == names(MODULES)
    assert len(SHEETS) == len(MODULES) and all(f"{each}_holds" in WORKBOOK for each in [*SHEETS][1:])
    assert modules("scoring/methods/*.py", "\nMETHODS = (") == names(FAMILIES)
    bases = {"gui.pages.tabbed_page", "gui.pages.structure.structure_page", "gui.pages.structure.tree_page"}
    assert modules("gui/pages/**/*_page.py") - bases == {each.module for each in PAGES}


@pytest.mark.parametrize("page", ["robustness", "results"])
def test_a_page_shows_every_tab_that_lies_beside_it(page: str) -> None:
    folder = ROOT / "gui/pages" / page
    shown = (folder / f"{page}_page.py").read_text("utf-8") + "".join(
        each.read_text("utf-8") for each in folder.glob("*_tabs.py")
    )
    assert [each.name for each in folder.glob("*_tab.py") if each.stem not in shown] == []
