"""The cells of texts: which separator, which encoding, and what is only proposed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from scenarios.findings import InvalidInput
from scenarios.io.tables.cells import TableCell
from scenarios.io.tables.readers.any_format import open_book
from scenarios.io.tables.readers.delimited_text import text_sheet
from scenarios.io.tables.readers.text_encoding import decoded
from tests.scenarios.packages import refusal, values

TABLE = [["方案", "成本"], ["甲", "1"], ["乙", "2"]]


def written(folder: Path, data: bytes | str, name: str = "t.csv") -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize("separator", [*",;\t|，；"])
def test_a_separator_is_found(separator: str) -> None:
    sheet = text_sheet("\n".join(separator.join(row) for row in TABLE), "")
    assert (values(sheet), sheet.separator) == (TABLE, separator)


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("x;y, in EUR, net;z\na;1,5;2\nb;2;3,5\n", ";"),  # the head alone holds more commas
        ("a;1,5;2,5\nb;2,5;3,5\nc;1,5;4\n", ";"),
        ("Title, with a comma\n\nname;C1\na;1\nb;2\n", ";"),
        ("# made, by, hand, today\nname\tC1\na\t1,5\nb\t2\n", "\t"),
        ("name,C1\n'a;b',1\nc,2\n", ","),
        ("alternative,a;b;c\nx,1\ny;z,2\n", ","),  # of our own tables the corner tells
        ("alternative\n;\n", ","),
        ("a\nb\n", ","),
    ],
)
def test_the_separator_is_the_one_that_splits_all_rows_alike(text: str, separator: str) -> None:
    assert text_sheet(text, "").separator == separator


@pytest.mark.parametrize(
    ("line", "separator", "decimal"),
    [("sep=;", ";", ","), ('"sep=,"', ",", "."), ("SEP=\t", "\t", ""), ("\ufeffsep=|", "|", "")],
)
def test_what_excel_says_in_the_first_line_is_obeyed(line: str, separator: str, decimal: str) -> None:
    sheet = text_sheet(f"{line}\r\nname{separator}C1\r\na{separator}1\r\n", "")
    assert values(sheet) == [["name", "C1"], ["a", "1"]]
    assert (sheet.separator, sheet.decimal) == (separator, decimal)


def test_a_text_is_taken_apart_as_it_stands() -> None:
    sheet = text_sheet('# note\n\nname, "a, ""b""","two\nlines"\nx,, #DIV/0! \ny,1\n', "")
    assert values(sheet) == [["# note"], [], ["name", 'a, "b"', "two lines"], ["x", None, "#DIV/0!"], ["y", "1"]]
    assert sheet.rows[3][2] == TableCell("#DIV/0!", "error")
    assert [len(row) for row in text_sheet("a,b,\nc,,\nd\n", "").rows] == [3, 3, 1]  # as the separators have it


@pytest.mark.parametrize(("text", "expected"), [("#NV", "#N/A"), ("#WERT!", "#VALUE!"), ("#¡REF!", "#REF!")])
def test_errors_in_the_words_of_other_excels_are_errors(text: str, expected: str) -> None:
    assert text_sheet(f"a,{text}", "").rows[0][1] == TableCell(expected, "error")


def test_a_quote_that_is_never_closed_is_named_at_its_line(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, 'name,C1\na,"1\nb,2\n')) == [("line 3", "csv_broken")]


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_usual_encodings_are_read_without_a_word(tmp_path: Path, encoding: str) -> None:
    text = "\n".join(",".join(row) for row in TABLE)
    sheet = open_book(written(tmp_path, text.encode(encoding))).sheet()
    assert values(sheet) == TABLE
    assert encoding.startswith(sheet.encoding) or (encoding, sheet.encoding) == ("gbk", "gb18030")


OTHERS = {
    "big5": "方案,成本\n加強監測,1\n防洪牆,2\n",
    "euc-kr": "대안,비용\n감시 강화,1\n조기 경보,2\n",
    "shift_jis": "代替案,コスト\n監視の強化,1\n早期警報,2\n",
    "windows-1252": "Maßnahme;Kosten\nÜberflutungsschutz;1\nGrünflächen;2\n",
    "windows-1251": "вариант;стоимость\nдамба;1\nпарк;2\n",
}


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="the detector is not built for it")
@pytest.mark.parametrize(("encoding", "text"), OTHERS.items())
def test_other_code_pages_are_proposed_and_never_taken(tmp_path: Path, encoding: str, text: str) -> None:
    path = written(tmp_path, text.encode(encoding))
    assert refusal(path) == [("", "encoding_doubtful")]
    with pytest.raises(Exception, match="encoding_doubtful") as refused:
        open_book(path)
    fields = refused.value.findings[0].fields  # type: ignore[attr-defined]
    assert fields["encoding"] == encoding
    assert text.split("\n")[1][:3] in str(fields["names"])
    said = open_book(path, encoding=encoding).sheet()
    assert values(said) == values(text_sheet(text, ""))
    assert said.encoding == encoding


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="the detector is not built for it")
@pytest.mark.parametrize(
    "text",
    [
        "variante;coût;bénéfice\nÉcole;1;2\nForêt;2;1\n",
        "opción;coste\nMálaga;1\nLogroño;3\n",
        "alternative,cost (£),risk\nDorset,1,2\nKent,2,1\n",
        "name;Kosten (€)\nA;1\nB;2\n",
    ],
)
def test_western_texts_are_proposed_as_such(text: str) -> None:
    found = decoded(text.encode("cp1252"), "")
    assert found == (text, "windows-1252", True)


@pytest.mark.parametrize(
    "text", ["name,cost\n韧,1\n鑫淼垚,2\n", "alternative,成本,b\nx,1,2\ny,2,1\n", "县区,得分\n东城区,1\n朝阳区,2\n"]
)
@pytest.mark.skipif(sys.version_info >= (3, 14), reason="the detector is not built for it")
def test_little_chinese_is_enough_to_be_read(text: str) -> None:
    assert decoded(text.encode("gb18030"), "") == (text, "gb18030", False)


def test_a_long_text_is_looked_through_at_once() -> None:
    text = "方案" * 200_000 + ",1\n"
    assert decoded(text.encode("gb18030"), "").encoding == "gb18030"
    with pytest.raises(InvalidInput, match="table_not_text"):
        decoded(text.encode("gb18030") + b"\xff", "")  # a letter that is none


@pytest.mark.parametrize("word", ["Größe", "Ação", "Größeres", "Nação"])
def test_two_letters_inside_a_word_are_no_chinese_one(word: str) -> None:
    for text in (f"Option,{word},Y\nA,3,4\n", f"Option;X\n{word};3\n"):
        assert decoded(text.encode("cp1252"), "") == (text, "windows-1252", True)
    assert decoded("n型硅,p型硅,方案\n甲,1,2\n".encode("gb18030"), "").encoding == "gb18030"


def test_without_the_detector_every_code_page_is_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "chardetng_py", None)  # as where it is not installed
    assert decoded("方案,成本\n甲,1\n".encode("gb18030"), "")[1:] == ("gb18030", True)
    assert decoded("Köln,1\nMünchen,2\n".encode("cp1252"), "")[1:] == ("windows-1252", True)


@pytest.mark.parametrize(
    ("encoding", "code"), [("klingon", "encoding_unknown"), ("hex", "encoding_unknown"), ("utf-8", "encoding_wrong")]
)
def test_an_encoding_that_cannot_be_is_refused(tmp_path: Path, encoding: str, code: str) -> None:
    assert refusal(written(tmp_path, "Köln,1\n".encode("cp1252")), encoding=encoding) == [("", code)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "table_empty"),
        (b" \r\n\t\n", "table_empty"),
        (bytes(range(256)), "table_not_text"),
        (b"%PDF-1.4\n\xe2\xe3\xcf\xd3\n1 0 obj\x02\n", "table_not_text"),
        (b'{"format": "renheng-scenario"}', "table_is_scenario"),
    ],
)
def test_what_is_no_table_is_one_sentence(tmp_path: Path, data: bytes, code: str) -> None:
    assert refusal(written(tmp_path, data)) == [("", code)]


PAGE = "<html><meta charset='{0}'><table><tr><td>方案<td>成本</tr><tr><td>甲<td>1,5</tr></table>"


@pytest.mark.parametrize("encoding", ["utf-8", "gb2312", "big5"])
def test_a_page_that_is_called_xls_is_read(tmp_path: Path, encoding: str) -> None:
    sheet = open_book(written(tmp_path, PAGE.format(encoding).encode(encoding), "t.xls")).sheet()
    assert values(sheet) == [["方案", "成本"], ["甲", "1,5"]]
    assert [each.code for each in sheet.remarks] == ["workbook_is_html"]


def test_markup_without_a_table_is_one_sentence(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, "<html><p>Sign in</p></html>", "t.xls")) == [("", "markup_without_table")]
    office = '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
    assert refusal(written(tmp_path, office, "t.xls")) == [("", "markup_without_table")]
    assert refusal(written(tmp_path, "MIME-Version: 1.0\n\n", "t.xls")) == [("", "markup_without_table")]


def test_a_text_that_is_called_xls_is_read(tmp_path: Path) -> None:
    assert values(open_book(written(tmp_path, "a\t1\nb\t2\n", "t.xls")).sheet()) == [["a", "1"], ["b", "2"]]
