"""The table of cases wherever figures stand: in files, in answers of weights documents, in options."""

from __future__ import annotations

import csv
import json
import math
from pathlib import Path

import openpyxl
import pytest

from scenarios.cli import main
from scenarios.elicitation.parse_entries import parse_ratio
from scenarios.findings import Finding
from scenarios.io.tables import read_table
from scenarios.io.tables.cells import EMPTY
from scenarios.io.tables.csv_writer import write_table
from scenarios.io.tables.readers.any_format import open_book
from scenarios.numbers import alone, read_column
from scenarios.paper import paper_scenario
from scenarios.sampling_modes import radius_of
from tests.scenarios.number_cases import CASES, Case


@pytest.mark.parametrize("case", CASES, ids=[case.text for case in CASES])
def test_an_answer_is_the_number_that_it_can_only_be(case: Case) -> None:
    found: list[Finding] = []
    number = parse_ratio(case.text, "", found.append)
    one = alone(case.text)
    if one is not None and math.isfinite(one):
        assert (number, found) == (one, [])
        assert parse_ratio(f"{case.text}/4", "", found.append) == one / 4
    elif case.text != "1/2":
        assert math.isnan(number)
        assert [each.code for each in found] == ["judgement_unreadable"]


@pytest.mark.parametrize(("given", "radius"), [("0.1", 0.1), ("0,1", 0.1), ("10%", 0.1), ("0,125", 0.125)])
def test_a_radius_is_a_share_however_it_is_written(given: str, radius: float) -> None:
    assert radius_of(f"around:{given}") == radius


@pytest.mark.parametrize("given", ["1,250", "0_1", "nan", "inf", "", "0.1 km"])
def test_a_radius_that_is_no_share_is_none(given: str) -> None:
    assert radius_of(f"around:{given}") is None


@pytest.mark.parametrize("given", ["0.25", "２５％", "25 %", ".25"])
def test_a_parameter_is_read_as_any_number(given: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "table.csv"
    table.write_text("alternative,a,b\nx,1,4\ny,3,2\n", encoding="utf-8")
    assert main(["score", str(table), "--method", "vikor", "--param", f"v={given}", "--json"]) == 0
    plain = json.loads(capsys.readouterr().out)
    assert main(["score", str(table), "--method", "vikor", "--param", "v=0.25", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["scores"] == plain["scores"]


def test_a_table_that_leaves_has_no_figure_that_may_be_two(tmp_path: Path) -> None:
    from scenarios import edits
    from scenarios.model import Scale

    scenario = edits.set_scale(paper_scenario(), "N1", Scale(0.0, 5000.0))
    scenario = edits.set_score(scenario, "TA1", "N1", value=1.125, low=None, high=None)
    write_table(scenario, tmp_path / "out.csv", "en")
    assert "1.1250," in (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
    assert read_table(tmp_path / "out.csv").matrix[0, 0] == 1.125


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """All cases in files of several kinds, one a row."""
    folder = tmp_path_factory.mktemp("cases")
    texts = [case.text for case in CASES]
    book = openpyxl.Workbook()
    for i, each in enumerate(["cases", *texts], start=1):
        book.active.cell(i, 1, each).data_type = "s"
    book.save(folder / "cases.xlsx")
    for name, separator, encoding in (("a.csv", ",", "utf-8-sig"), ("b.csv", ";", "utf-8"), ("c.tsv", "\t", "utf-16")):
        with (folder / name).open("w", encoding=encoding, newline="") as file:
            csv.writer(file, delimiter=separator).writerows([["cases", "x"], *([each, "x"] for each in texts)])
    return [*folder.iterdir()]


def test_a_text_means_the_same_in_every_kind_of_file(files: list[Path]) -> None:
    for file in files:
        for case, row in zip(CASES, open_book(file).sheet().rows[1:], strict=True):
            column = read_column(row[:1] or [EMPTY])
            (value,) = column.values
            code = column.doubts[0].code if column.doubts else None
            expected = case.alone
            if isinstance(expected, str):
                assert code == expected, (file.name, case)
            else:
                assert code is None, (file.name, case)
                assert value == (None if math.isnan(expected) else expected), (file.name, case)
