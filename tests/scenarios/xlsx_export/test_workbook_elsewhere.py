"""The workbook in other programs: what it says of itself, and whether SheetJS and exceljs open it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from scenarios.paper import paper_scenario
from scenarios.text.workbook import TEXTS
from scenarios.xlsx_export import export_workbook
from tests.scenarios.samples import complete, uncompared

PACKAGES = ("exceljs", "xlsx")  # tests fetch nothing themselves; docs/testing.md says how to have them
REQUIRED = os.environ.get("RENHENG_REQUIRE_NODE") == "1"
PROJECT = Path(__file__).parents[3]
SCRIPT = """
const file = process.argv[1], xlsx = require("xlsx"), Exceljs = require("exceljs");
const ours = xlsx.readFile(file), book = new Exceljs.Workbook();
book.xlsx.readFile(file).then(() => {
  const page = book.getWorksheet("Model"), sheet = ours.Sheets["Model"], cell = process.argv[2];
  console.log(JSON.stringify({sheetjs: [ours.SheetNames, sheet[cell].v], exceljs: [book.worksheets.map(s => s.name),
    page.getCell(cell).value.result]}));
});
"""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path, paper = tmp_path_factory.mktemp("elsewhere") / "book.xlsx", paper_scenario()
    export_workbook(paper, path, methods=uncompared(paper))
    return path


def test_no_part_needs_zip64_and_charts_have_the_usual_prefixes(path: Path) -> None:
    with ZipFile(path) as archive:
        for entry in archive.infolist():
            assert entry.extract_version < 45, entry.filename  # 45 is ZIP64
            content = archive.read(entry)
            if entry.filename.startswith("xl/drawings/drawing"):
                assert content.startswith(b"<xdr:wsDr")
                assert content.count(b"descr=") == content.count(b"<xdr:graphicFrame>")
            if entry.filename.startswith("xl/charts/chart"):
                assert content.startswith(b"<c:chartSpace")
        assert b"<Application>Renheng" in archive.read("docProps/app.xml")


@pytest.fixture(scope="module")
def node() -> Callable[..., str]:
    """Run a script that may require both packages, from wherever node finds them: the folder named by
    RENHENG_NODE_MODULES, NODE_PATH, node_modules here or in a folder above, or those installed for all."""
    program, npm = shutil.which("node"), shutil.which("npm")
    folders = [os.environ.get(name, "") for name in ("RENHENG_NODE_MODULES", "NODE_PATH")]
    if npm:
        told = subprocess.run([npm, "root", "--global"], capture_output=True, text=True, check=False)
        folders.append(told.stdout.strip())
    environment = {**os.environ, "NODE_PATH": os.pathsep.join(filter(None, folders))}

    def run(script: str, *words: str) -> str:
        command = [program or "node", "-e", script, *words]
        done = subprocess.run(command, env=environment, cwd=PROJECT, capture_output=True, text=True, check=True)
        return done.stdout

    try:
        run(";".join(f"require.resolve('{each}')" for each in PACKAGES))
    except (OSError, subprocess.CalledProcessError):
        missing = f"node finds no packages {' and '.join(PACKAGES)}: see docs/testing.md"
        (pytest.fail if REQUIRED else pytest.skip)(missing)
    return run


def test_sheetjs_and_exceljs_open_it(path: Path, node: Callable[..., str]) -> None:
    book = openpyxl.load_workbook(path, data_only=True)
    ((sheet, area),) = book.defined_names["rh_totals"].destinations
    cell = book[sheet][area][0][1]
    for names, value in json.loads(node(SCRIPT, str(path), cell.coordinate)).values():
        assert names == book.sheetnames
        assert value == pytest.approx(cell.value)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_is_judged_is_told_in_full(tmp_path: Path, language: str) -> None:
    scenario = complete()
    export_workbook(scenario, tmp_path / "book.xlsx", language)
    page = openpyxl.load_workbook(tmp_path / "book.xlsx")[TEXTS["sheet_judged"].in_(language)]
    told = "\n".join(str(cell) for row in page.iter_rows(values_only=True) for cell in row if cell is not None)
    criterion, option = scenario.criteria[0], scenario.recommendations[0]
    texts = [criterion.name, criterion.description, criterion.threat, criterion.scale.unit, option.description,
             option.measures[0].text, scenario.groups[0].shift, scenario.dimensions[0].attacked_by,
             scenario.presets[0].reason, *(level.meaning for level in criterion.scale.levels)]  # fmt: skip
    assert [text for text in texts if text and text.in_(language) not in told] == []


def test_the_unit_stands_in_headings_input_messages_and_evidence(tmp_path: Path) -> None:
    export_workbook(complete(), tmp_path / "book.xlsx")
    book = openpyxl.load_workbook(tmp_path / "book.xlsx", data_only=True)
    for sheet in ("Model", "Evidence"):
        assert any(cell.value == "Autonomy (days)" for row in book[sheet] for cell in row)
    assert any("to 10 days" in rule.prompt for rule in book["Model"].data_validations.dataValidation)
