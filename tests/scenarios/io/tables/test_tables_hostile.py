"""Tables that are damaged, hostile or extreme: a sentence with a place in both languages, and nothing left unread."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np
import openpyxl
import pytest

from scenarios.findings import LISTED, InvalidInput
from scenarios.io.json import codec
from scenarios.io.tables import read_table, table_problem, table_to_scenario
from scenarios.paper import paper_scenario
from scenarios.text.findings import sentence
from scenarios.xlsx_export import export_workbook

SHEET = "xl/worksheets/sheet1.xml"


def findings(path: Path) -> list[tuple[str, str]]:
    """Place and code of every finding; each is put into words first, for a field that is lacking raises there."""
    with pytest.raises(InvalidInput) as caught:
        table_problem(read_table(path))
    for each in caught.value.findings:
        assert all("{" not in sentence(each, language) for language in ("en", "zh"))
    return [(each.path, each.code) for each in caught.value.findings]


def csv(folder: Path, text: str) -> Path:
    path = folder / "table.csv"
    path.write_text(text, encoding="utf-8")
    return path


def workbook(folder: Path, old: bytes, new: bytes) -> Path:
    """A sound workbook of two recommendations, with ``old`` replaced in its sheet."""
    sound, path = folder / "sound.xlsx", folder / "table.xlsx"
    book = openpyxl.Workbook()
    for row in (["alternative", "C1", "C2"], ["A", 1, 2], ["B", 3, 1]):
        book.active.append(row)
    book.save(sound)
    with zipfile.ZipFile(sound) as source, zipfile.ZipFile(path, "w") as target:
        for part in source.infolist():
            data = source.read(part)
            if part.filename == SHEET:
                assert old in data
                data = data.replace(old, new)
            target.writestr(part.filename, data)
    return path


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        ("#low,0\n#high,4\n", [("B4", "score_outside_scale")]),
        ("#low,4\n", [("B4", "score_beyond_end")]),
        ("#high,4\n", [("B3", "score_beyond_end")]),
        ("#low,4\n#high,0\n", [("C1", "scale_ends_crossed")]),  # nothing more can be said of the scores
    ],
)
def test_scores_beyond_the_given_ends_are_named_in_words(
    tmp_path: Path, ends: str, expected: list[tuple[str, str]]
) -> None:
    assert findings(csv(tmp_path, f"alternative,C1\n{ends}A,5\nB,1\n")) == expected


def test_weights_at_the_end_of_the_range_of_numbers_are_weights(tmp_path: Path) -> None:
    table = read_table(csv(tmp_path, "alternative,C1,C2\n#weight,1e308,1e308\nA,1,2\nB,2,1\n"))
    np.testing.assert_array_equal(table_problem(table).weights, [0.5, 0.5])
    assert table_to_scenario(table).weights == {"C1": 0.5, "C2": 0.5}


def test_a_very_long_text_is_named_at_its_cell(tmp_path: Path) -> None:
    assert findings(csv(tmp_path, f"alternative,C1\n{'x' * 2**20},1\nB,2\n")) == [("A2", "text_too_long")]


def test_a_long_list_of_findings_is_cut_and_counted(tmp_path: Path) -> None:
    found = findings(csv(tmp_path, "alternative,C1\n" + "".join(f"A{i},x\n" for i in range(LISTED + 50))))
    assert len(found) == LISTED + 1
    assert found[-1] == ("", "more_findings")


def test_a_scenario_is_no_table(tmp_path: Path) -> None:
    assert findings(csv(tmp_path, codec.encode(paper_scenario()).decode())) == [("", "table_is_scenario")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"</worksheet>", b""),
        (b"<v>3</v>", b"<v>NaN</v>"),
        (b'r="B3"', b'r="ZZZZZZ9999999999"'),
        (b"<sheetData>", b"<sheetData>" + b"<a>" * 1000),
    ],
    ids=["cut off", "no number", "no place", "never closed"],
)
def test_a_damaged_sheet_is_a_finding(tmp_path: Path, old: bytes, new: bytes) -> None:
    assert findings(workbook(tmp_path, old, new)) == [("", "workbook_broken")]


def test_a_damaged_package_is_a_finding(tmp_path: Path) -> None:
    path = workbook(tmp_path, b"", b"")
    data = path.read_bytes()
    path.write_bytes(data[:30] + b"\x9b\x9b\x9b\x9b" + data[34:])  # the first part's name, in its own header only
    assert {code for _, code in findings(path)} == {"workbook_broken"}


def test_rows_beyond_the_size_that_a_sheet_claims_are_read(tmp_path: Path) -> None:
    table = read_table(workbook(tmp_path, b'<dimension ref="A1:C3"', b'<dimension ref="A1:B2"'))
    assert table.alternatives == ("A", "B")
    np.testing.assert_array_equal(table.matrix, [[1, 2], [3, 1]])


def test_a_row_at_the_end_of_the_world_is_too_far(tmp_path: Path) -> None:
    path = workbook(tmp_path, b'<row r="3"', b'<row r="99999999999"')
    assert findings(path) == [("", "table_too_large")]


def test_a_formula_that_stored_an_empty_text_is_a_missing_score(tmp_path: Path) -> None:
    table = read_table(workbook(tmp_path, b'r="B3" t="n"><v>3</v>', b'r="B3" t="str"><f>IF(A1="","",1)</f><v></v>'))
    assert table_problem(table).missing == (("B", "C1"),)


def test_an_exported_workbook_without_its_tables_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "export.xlsx"
    export_workbook(paper_scenario(), path, "en")
    assert read_table(path).matrix.shape == (9, 9)
    book = openpyxl.load_workbook(path)
    del book["Model"]
    book.save(path)
    assert findings(path) == [("", "workbook_is_export")]
