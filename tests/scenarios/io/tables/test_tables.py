"""Tables in: what is read, in which writing systems and number habits, and what is refused where."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import numpy as np
import openpyxl
import pytest

from scenarios.findings import InvalidInput
from scenarios.io.json.codec import encode
from scenarios.io.tables import read_table, table_problem, table_to_scenario
from scenarios.io.tables.cells import address
from scenarios.model import Text

CARS = """alternative,price,range
#objective,min,max
#weight,3,1
Roadster,30,400
Estate,24,550
"""


def write(folder: Path, text: str | bytes, name: str = "table.csv") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def refused(path: Path) -> set[tuple[str, str]]:
    with pytest.raises(InvalidInput) as caught:
        read_table(path)
    return {(each.path, each.code) for each in caught.value.findings}


def test_a_table_states_a_decision_problem(tmp_path: Path) -> None:
    problem = table_problem(read_table(write(tmp_path, CARS)))
    assert problem.alternatives == ("Roadster", "Estate")
    assert problem.criteria == ("price", "range")
    assert problem.directions == ("min", "max")
    np.testing.assert_array_equal(problem.weights, [0.75, 0.25])
    np.testing.assert_array_equal(problem.matrix, [[30, 400], [24, 550]])
    assert not problem.has_fixed_scales


def test_special_rows_may_stand_anywhere_below_the_header(tmp_path: Path) -> None:
    text = "x,C1,C2\nA,1,\n#low,0,0\nB,2,3\n#high,5,4\n#q,0.5,\n#preference,linear,usual\n#reference_low,1,2\n"
    problem = table_problem(read_table(write(tmp_path, text)))
    assert problem.alternatives == ("A", "B")
    assert problem.missing == (("A", "C2"),)
    assert problem.has_fixed_scales
    assert problem.extras.preference == ("linear", "usual")
    assert problem.extras.q is not None
    np.testing.assert_array_equal(problem.extras.q, [0.5, np.nan])
    assert problem.extras.p is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_chinese_names_arrive_from_every_usual_encoding(tmp_path: Path, encoding: str) -> None:
    text = "方案,技术自主\n鼓励构建开源生态,3\n"
    table = read_table(write(tmp_path, text.encode(encoding)))
    assert table.alternatives == ("鼓励构建开源生态",)
    assert table.criteria == ("技术自主",)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_found_by_looking(tmp_path: Path, separator: str) -> None:
    text = 'alternative|"range, net"|C2\nA|1|2\n'.replace("|", separator)
    assert read_table(write(tmp_path, text)).criteria == ("range, net", "C2")


def test_a_decimal_comma_is_read_between_semicolons(tmp_path: Path) -> None:
    table = read_table(write(tmp_path, "a;C1;C2\nA;3,5;1,500\nB;1.234,5;0,12\n"))
    np.testing.assert_allclose(table.matrix, [[3.5, 1.5], [1234.5, 0.12]])


def test_every_flaw_is_named_at_its_cell(tmp_path: Path) -> None:
    text = (
        "name,C1,,C1,C4\n#objective,up,max,max,max\n#colour,1,1,1,1\n#weight,-1,1,1,1\n#weight,1,1,1,1\n"
        "A,x,1e400,1,1\nA,1,2,3\n,1,2,3,4,5\n=SUM(A1),1,2,3,4\nB\u202e,1,2,3,4\n"
    )
    assert refused(write(tmp_path, text)) == {
        ("C1", "criterion_without_name"),
        ("D1", "duplicate_criterion"),
        ("B2", "word_unknown"),
        ("A3", "special_row_unknown"),
        ("B4", "weight_negative"),
        ("A5", "special_row_twice"),
        ("B6", "not_a_number"),
        ("C6", "number_too_large"),
        ("A7", "duplicate_alternative"),
        ("D7", "row_too_short"),
        ("A8", "alternative_without_name"),
        ("F8", "row_too_long"),
        ("A10", "direction_mark"),
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "table_empty"),
        (" \n \n", "table_empty"),
        ("a,C1\n", "no_alternatives"),
        ("a\nA\nB\n", "no_criteria"),
        ("a,C1\nA,\nB,\n", "table_without_numbers"),
        ("a,C1\n#weight,0\nA,1\n", "weights_all_zero"),
        ('a,C1\n"A,1\nB,2\n', "csv_broken"),
        (b"\x89PNG\r\n\0\0\0\xff\xfe\x81", "table_not_text"),
        ("a,C1\n#low,0\n#high,4\nA,5\n", "score_outside_scale"),
        ("a,C1\n#low,4\n#high,0\nA,5\n", "scale_ends_crossed"),
    ],
)
def test_a_table_that_says_nothing_is_refused(tmp_path: Path, text: str | bytes, code: str) -> None:
    assert code in {found for _, found in refused(write(tmp_path, text))}


def test_a_folder_and_a_missing_file_are_told_apart(tmp_path: Path) -> None:
    assert refused(tmp_path) == {("", "file_is_directory")}
    assert refused(tmp_path / "nowhere.csv") == {("", "file_missing")}


def test_names_that_begin_like_formulas_are_names(tmp_path: Path) -> None:
    table = read_table(write(tmp_path, "a,+C1,@C2\n'=A,1,2\n-B,3,4\n🚀,5,6\n"))
    assert table.alternatives == ("=A", "-B", "🚀")
    assert table.criteria == ("+C1", "@C2")


# Excel


def workbook(folder: Path, rows: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    path = folder / "table.xlsx"
    book.save(path)
    return path


def rewritten(path: Path, changes: dict[str, str], edit: dict[str, tuple[str, str]] | None = None) -> Path:
    """The package with parts added, and text replaced in parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            text = old.read(item).decode()
            before, after = (edit or {}).get(item.filename, ("", ""))
            assert before in text
            new.writestr(item.filename, text.replace(before, after, 1) if before else text)
        for name, text in changes.items():
            new.writestr(name, text)
    path.write_bytes(out.getvalue())
    return path


ROWS: list[list[object]] = [["a", "C1", 2024], ["#objective", "max", "min"], ["A", 1, 2.5], ["B", 3, None]]
SHEET = "xl/worksheets/sheet1.xml"


def test_an_excel_table_is_read_from_its_first_sheet(tmp_path: Path) -> None:
    table = read_table(workbook(tmp_path, ROWS))
    assert table.criteria == ("C1", "2024")
    np.testing.assert_array_equal(table.matrix, [[1, 2.5], [3, np.nan]])


def test_formulas_give_their_stored_values(tmp_path: Path) -> None:
    path = workbook(tmp_path, [["a", "C1"], ["A", "=1+1"]])
    rewritten(path, {}, {SHEET: ("<v></v>" if "<v></v>" in _sheet(path) else "<v />", "<v>2</v>")})
    assert read_table(path).matrix[0, 0] == 2


def _sheet(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return package.read(SHEET).decode()


def test_a_formula_without_a_stored_value_is_no_missing_score(tmp_path: Path) -> None:
    assert refused(workbook(tmp_path, [["a", "C1"], ["A", "=1+1"], ["B", 1]])) == {("B2", "formula_without_value")}


def test_truth_values_and_dates_are_no_numbers(tmp_path: Path) -> None:
    from datetime import date

    path = workbook(tmp_path, [["a", "C1", "C2"], ["A", True, date(2025, 3, 1)]])
    assert refused(path) == {("B2", "cell_is_logical"), ("C2", "cell_is_date")}


def test_hostile_workbooks_are_refused_before_they_are_opened(tmp_path: Path) -> None:
    path = workbook(tmp_path, ROWS)
    laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>"
    rewritten(path, {"xl/vbaProject.bin": "", "xl/externalLinks/externalLink1.xml": laughs + "<x>&b;</x>"})
    assert refused(path) == {
        ("", "workbook_has_macros"),
        ("", "workbook_has_external_links"),
        ("xl/externalLinks/externalLink1.xml", "workbook_declares_entities"),
    }


def test_a_zip_bomb_is_never_unpacked(tmp_path: Path) -> None:
    path = rewritten(workbook(tmp_path, ROWS), {"xl/bomb.xml": "0" * (300 * 2**20)})
    assert path.stat().st_size < 2 * 2**20
    assert refused(path) == {("", "workbook_unpacks_too_large")}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "workbook_broken"),
        (b"PK\x03\x04 and then nothing", "workbook_broken"),
        (b"alternative,C1\nA,1\n", "workbook_is_something_else"),
    ],
)
def test_what_is_no_workbook_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    assert {found for _, found in refused(write(tmp_path, data, "table.xlsx"))} == {code}


# to a scenario


def test_a_table_becomes_a_scenario_that_says_the_same(tmp_path: Path) -> None:
    text = "a,C1,长名称的准则\n#objective,min,max\n#weight,1,3\n#high,50,\n#veto,2,\nA,30,-1\nB,,4\n"
    scenario = table_to_scenario(read_table(write(tmp_path, text)), "Cars")
    first, second = scenario.criteria
    assert scenario.title == Text("Cars")
    assert [each.id for each in scenario.recommendations] == ["A", "B"]
    assert (first.name, second.name) == (Text("C1"), Text(zh="长名称的准则"))
    assert (first.scale.direction, first.scale.low, first.scale.high) == ("min", 0, 50)
    assert (second.scale.low, second.scale.high) == (-1, 4)
    assert first.thresholds.veto == 2 and second.thresholds.veto is None
    assert list(scenario.weights.values()) == [0.25, 0.75]
    assert len(scenario.scores) == 3


def test_cells_are_named_as_excel_names_them() -> None:
    assert [address(0, column) for column in (0, 25, 26, 701, 702)] == ["A1", "Z1", "AA1", "ZZ1", "AAA1"]


def test_the_same_table_is_the_same_scenario_byte_for_byte(tmp_path: Path) -> None:
    table = read_table(write(tmp_path, CARS))
    assert encode(table_to_scenario(table, "cars")) == encode(table_to_scenario(table, "cars"))
    assert table_to_scenario(table, "cars").id != table_to_scenario(table, "boats").id
