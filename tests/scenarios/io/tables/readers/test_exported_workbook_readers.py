"""An exported workbook on the command line and through LibreOffice: what comes back is what stands in it."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from scenarios import edits
from scenarios.evaluation.evaluate import evaluate
from scenarios.io.files import atomic_files
from scenarios.xlsx_export import export_workbook
from tests.scenarios.brought_back import EDITIONS, PAPER, back, changed, exported, refusal
from tests.scenarios.desk import Desk, by_id, by_totals, close
from tests.scenarios.office import Office, Reading
from tests.scenarios.shell import Shell
from tests.scenarios.xlsx_export.test_workbook_readers import at_random

# on the command line


def test_changes_go_into_the_scenario_they_came_from(renheng: Shell, tmp_path: Path) -> None:
    def change(model: Worksheet) -> None:
        model["C21"], model["D21"], model["C7"], model["G8"], model["F9"] = 0.5, None, 1, "less is better", 5
        model["A22"] = "Renamed"

    home, book = tmp_path / "paper.renheng", changed(tmp_path, change)
    atomic_files.write(home, PAPER)
    ran = renheng("import", book, "--into", home)
    assert ran.code == 0
    assert ran.out.splitlines()[0].endswith(": 4 → 0.5")
    assert len(ran.out.splitlines()) == 2
    assert "stay as they are: 1." in ran.err
    assert "not taken over: “Renamed”." in ran.err
    assert "Other weights" in ran.err and "Other directions" in ran.err and "Other scale ends" in ran.err
    after = atomic_files.read(home)
    assert after.score_at["TA1", "N1"].value == 0.5 and after.score_at["TA1", "N2"].value == 1
    assert after.weights == PAPER.weights and after.criteria[1].name.zh


def test_an_untouched_workbook_changes_nothing(renheng: Shell, tmp_path: Path) -> None:
    home = tmp_path / "paper.renheng"
    figures = {cell: (score.value or 0) / 3 for cell, score in PAPER.score_at.items()}  # of 16 and more digits
    atomic_files.write(home, edits.set_scores(PAPER, figures))
    book = exported(tmp_path, atomic_files.read(home))
    ran = renheng("import", book, "--into", home)
    assert (ran.code, ran.out.count("→")) == (0, 0)
    assert ran.err == ""


@pytest.mark.parametrize("command", ["score", "check", "robust", "flips", "reversals"])
def test_every_command_takes_it(renheng: Shell, tmp_path: Path, command: str) -> None:
    words = ["--samples", "100"] if command == "robust" else []
    assert renheng(command, exported(tmp_path), *words).code == 0


# through LibreOffice


FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".ods": "calc8"}


def saved(reading: Reading, ending: str) -> Path:
    path = reading.path.with_name(f"saved-{len(reading.steps)}.{ending}")
    reading.does("compute").does("save", path.as_uri(), FILTERS[path.suffix])
    return path


@pytest.mark.recalculation
def test_figures_are_the_workbook_s_whatever_was_typed_and_however_it_was_sorted(office: Office, desk: Desk) -> None:
    readings = [desk.reading() for _ in range(16)]
    expected = [at_random(desk, each, seed) for seed, each in enumerate(readings)]
    folders = [desk.path.parent / str(seed) for seed in range(len(readings))]
    paths = []
    for n, (reading, folder) in enumerate(zip(readings, folders, strict=True)):
        folder.mkdir()
        paths.append(folder / f"book.{'ods' if n % 4 == 0 else 'xlsx'}")
        reading.does("save", paths[-1].as_uri(), FILTERS[paths[-1].suffix])
    office(readings)
    for path, reading, scenario in zip(paths, readings, expected, strict=True):
        if not any(scenario.weights.values()):
            assert [code for _, code in refusal(path)] == ["weights_all_zero"]
            continue
        found = by_totals(back(path))
        assert found == close(by_totals(scenario))
        assert found == close(by_id(reading.answers[0]))  # the workbook's own


@pytest.mark.recalculation
def test_columns_that_were_moved_are_found(office: Office, desk: Desk) -> None:
    reading = desk.reading()
    top, bottom = desk.head - 1, max(desk.rows.values())
    reading.does("move", "Model", f"C{top}:C{bottom}", f"M{top}")
    reading.does("move", "Model", f"F{top}:F{bottom}", f"C{top}").does("move", "Model", f"M{top}:M{bottom}", f"F{top}")
    reading.does("insert columns", "Model", 3, 1)
    path = desk.path.with_name("moved.xlsx")
    reading.does("save", path.as_uri(), FILTERS[".xlsx"])
    office([reading])
    assert by_totals(back(path)) == close(by_totals(desk.scenario))
    assert back(path).weights == pytest.approx(desk.scenario.weights)


@pytest.mark.recalculation
def test_readers_at_work_in_libreoffice(office: Office, tmp_path: Path) -> None:
    found: list[Path] = []
    readings = []
    for language, accessible in EDITIONS:
        path = tmp_path / f"{language}{accessible}" / "book.xlsx"
        path.parent.mkdir()
        export_workbook(PAPER, path, language, accessible)
        book = openpyxl.load_workbook(path)
        scores, top = _place(book, "rh_scores")
        weights, first = _place(book, "rh_weights")
        reading = Reading(path)
        # the weights first, which stand above: sorted by id, largest first; then a row of scores deleted, one put in
        reading.does("sort", weights, f"A{first}:J{first + 8}", 1, "down", "rows")
        reading.does("number", weights, f"C{first}", 0.5)  # of W3, then
        reading.does("sort", scores, f"A{top + 1}:K{top + 9}", 0, "down", "rows")
        reading.does("sort", scores, f"C{top}:K{top + 9}", 0, "up", "columns")
        reading.does("insert rows", scores, top + 3, 1)
        reading.does("text", scores, f"A{top + 4}", "Another").does("text", scores, f"B{top + 4}", "XX")
        reading.does("number", scores, f"C{top + 4}", 3)
        found += [saved(reading, ending) for ending in ("xlsx", "ods")]
        readings.append(reading)
    office(readings)
    for path in found:
        again = back(path)
        assert {cell: each.value for cell, each in again.score_at.items()} == {
            **{cell: each.value for cell, each in PAPER.score_at.items()}, ("XX", "L1"): 3,
        }  # fmt: skip
        assert again.weights == pytest.approx(
            {each.id: (4.5 if each.id == "W3" else 1) / 12.5 for each in PAPER.criteria}
        )
        assert {each.id for each in again.dimensions} == {"N", "L", "W"}
        totals = dict(zip([each.id for each in again.recommendations], evaluate(again).totals, strict=True))
        expected = evaluate(edits.set_weights(PAPER, dict(again.weights))).totals
        for each, total in zip(PAPER.recommendations, expected, strict=True):
            assert totals[each.id] == pytest.approx(total, abs=1e-9)


def _place(book: openpyxl.Workbook, name: str) -> tuple[str, int]:
    """The sheet of a defined name, and the number of its first row."""
    sheet, area = book.defined_names[name].attr_text.rsplit("!", 1)
    return sheet.strip("'"), int(area.split("$")[2].rstrip(":"))
