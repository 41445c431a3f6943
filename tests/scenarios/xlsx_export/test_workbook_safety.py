"""Whatever a user typed stays text, is shown as far as a cell can, and never keeps the workbook from opening."""

from __future__ import annotations

import os
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from defusedxml import ElementTree
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from scenarios.findings import InvalidInput
from scenarios.model import Brief, Language, LogEntry, Scenario, Text
from scenarios.paper import paper_scenario
from scenarios.text.file_errors import SENTENCES
from scenarios.xlsx_export import export_workbook
from scenarios.xlsx_export.cell_xml import LONGEST, XlsxCell, cell_xml, cleaned
from tests.scenarios.samples import small
from tests.scenarios.spreadsheet import named

HOSTILE = [
    "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\tTab first", "=HYPERLINK(\"http://x\",\"y\")", "🚀 émoji 韧",
    "‮RTL‬ مرحبا",
    "<&>\"'", "]]>", "a\nb", "  blanks  ", "_x0041_", "#REF!", "TRUE", "001", "1e400",
]  # fmt: skip


def named_everywhere(text: str) -> Scenario:
    """The text as title, name, reason, source, author and remark at once."""
    scenario, said = small(), Text(text)
    first = scenario.groups[0]
    recommendation = replace(first.recommendations[0], name=said)
    dimension = scenario.dimensions[0]
    criterion = replace(dimension.criteria[0], name=said)
    score = replace(scenario.scores[0], rationale=said, source=text, author=text, strength=text)
    return replace(
        scenario,
        title=said,
        groups=(replace(first, name=said, recommendations=(recommendation,)), *scenario.groups[1:]),
        dimensions=(
            replace(dimension, name=said, criteria=(criterion, *dimension.criteria[1:])),
            scenario.dimensions[1],
        ),
        scores=(score,),
        weighting=replace(scenario.weighting, weights={criterion.id: 0.5, "L1": 0.5}),
        brief=Brief(question=said, limits=said),
        log=(LogEntry("2025-03-31T09:30:00+08:00", text, "note", why=said),),
    )


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("accessible", [False, True])
def test_typed_text_stays_text(tmp_path: Path, text: str, accessible: bool) -> None:
    path = tmp_path / "hostile.xlsx"
    export_workbook(named_everywhere(text), path, accessible=accessible)
    book = openpyxl.load_workbook(path)
    shown = text.replace("_x0041_", "_x005F_x0041_")  # Excel's own way to write it; openpyxl does not undo it
    found = [cell for page in book for row in page for cell in row if cell.value == shown]
    assert len(found) >= 10
    assert {cell.data_type for cell in found} == {"s"}
    typed = [cell for cell in found if cell.value[:1] in "=+-@\t"]
    assert all(cell.quotePrefix for cell in typed)
    formulas = [cell.value for page in book for row in page for cell in row if cell.data_type == "f"]
    assert not [formula for formula in formulas if text in formula and len(text) > 4]


def test_control_characters_and_lone_surrogates_are_cleaned() -> None:
    assert cleaned("a\x00b\x07c\x1bd\x85e", "") == "abcd\x85e"
    assert cleaned("a\r\nb\rc", "") == "a\nb\nc"
    assert cleaned("x\ud800y\uffff", "") == "x\ufffdy\ufffd"


@pytest.mark.parametrize("letter", ["x", "韧", "🚀"])
def test_a_text_longer_than_a_cell_is_cut_with_a_remark(letter: str) -> None:
    text = cleaned(letter * 40_000, " [cut]")
    assert text.endswith(" [cut]")
    assert len(text.encode("utf-16-le")) // 2 in (LONGEST, LONGEST - 1)  # a pair of surrogates is never split
    assert cleaned(letter * 100, " [cut]") == letter * 100


def test_forty_thousand_characters_are_cut_in_the_file_and_said_so(tmp_path: Path) -> None:
    path = tmp_path / "long.xlsx"
    scenario = small()
    score = replace(scenario.scores[0], rationale=Text("long " * 8_000))
    export_workbook(replace(scenario, scores=(score, *scenario.scores[1:])), path)
    reason = max((str(cell.value) for row in openpyxl.load_workbook(path)["Evidence"] for cell in row), key=len)
    assert len(reason) == LONGEST
    assert "the scenario file has the whole text" in reason


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)
@given(text=st.text(st.characters(), max_size=30))
def test_every_text_becomes_sound_xml_and_comes_back(text: str) -> None:
    xml = cell_xml("A1", XlsxCell(cleaned(text, ""), "text"), 0)
    found = "".join(ElementTree.fromstring(xml).itertext())
    assert found.replace("_x005F_", "_") == cleaned(text, "").replace("_x005F_", "_")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_numbers_that_are_none_are_never_written(value: float) -> None:
    assert cell_xml("A1", XlsxCell(value, "number"), 3) == '<c r="A1" s="3"/>'
    assert cell_xml("A1", XlsxCell(value, "number", "B1"), 3) == '<c r="A1" s="3" t="str"><f>B1</f><v></v></c>'


def test_every_part_of_the_file_is_sound_xml(tmp_path: Path) -> None:
    path = tmp_path / "parts.xlsx"
    export_workbook(named_everywhere("<&>\x01"), path)
    with ZipFile(path) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))
            assert b"NaN" not in archive.read(name)


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere" / "book.xlsx") == "folder_missing"


def test_a_folder_in_the_files_place_is_said(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "file_is_directory"


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="file modes mean something else on Windows")
def test_a_protected_file_is_left_alone_and_said(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(b"old")
    path.chmod(0o444)
    assert refusal(path) == "file_protected"
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("place", ["beside the file", "the system's folder for temporary files"])
def test_no_permission_is_said_and_nothing_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    path, really_open = tmp_path / "book.xlsx", os.open
    path.write_bytes(b"old")

    def denied(target: str, *args: object, **options: object) -> int:
        if str(target).startswith(str(tmp_path)) == (place == "beside the file"):
            raise PermissionError(13, "denied")
        return really_open(target, *args, **options)

    monkeypatch.setattr(os, "open", denied)
    assert refusal(path) == "no_write_permission"
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["book.xlsx"]


def test_a_full_disk_is_said_and_the_old_file_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(b"old")

    def full(*_args: object) -> None:
        raise OSError(28, "no space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert refusal(path) == "disk_full"
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["book.xlsx"]


def refusal(path: Path) -> str:
    with pytest.raises(InvalidInput) as refused:
        export_workbook(small(), path)
    (finding,) = refused.value.findings
    assert finding.code in SENTENCES
    return finding.code


def test_an_old_workbook_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    export_workbook(named_everywhere("first"), path)
    export_workbook(named_everywhere("second"), path)
    assert named(openpyxl.load_workbook(path), "rh_weights")[0][0] == "N1"
    assert openpyxl.load_workbook(path)["Summary"]["A1"].value == "second"


def test_progress_runs_from_none_to_all(tmp_path: Path) -> None:
    seen: list[float] = []
    export_workbook(small(), tmp_path / "book.xlsx", progress=seen.append)
    assert (seen[0], seen[-1]) == (0.0, 1.0)
    assert seen == sorted(seen)
    assert len(seen) > 5


@pytest.mark.parametrize(("language", "most"), [("en", 85_700), ("zh", 89_300)])
def test_the_papers_workbook_is_small_enough_to_mail(tmp_path: Path, language: Language, most: int) -> None:
    path = tmp_path / "paper.xlsx"
    export_workbook(paper_scenario(), path, language)
    assert path.stat().st_size <= most


def test_what_says_nothing_is_not_written(tmp_path: Path) -> None:
    """Yet blanks at the ends of a text are kept, and the sheets are protected as they were."""
    path = tmp_path / "book.xlsx"
    export_workbook(named_everywhere(" two "), path)
    with ZipFile(path) as archive:
        page, theme = archive.read("xl/worksheets/sheet3.xml").decode(), archive.read("xl/theme/theme1.xml")
    assert b"script=" not in theme
    assert "<oddHeader" not in page
    assert 'xml:space="preserve"> two <' in page
    assert '<t xml:space="preserve">Model' not in page
    protection = openpyxl.load_workbook(path)["Model"].protection
    assert protection.sheet
    assert protection.sort
    assert not protection.objects
    assert not protection.formatColumns
