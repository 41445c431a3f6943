"""Every finding that this floor can raise has its sentence, in both languages, with the same fields."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import scenarios
import scoring
from scenarios.findings import Finding, InvalidInput
from scenarios.io.json.codec import decode
from scenarios.numbers.parse_column import CODES
from scenarios.text import (
    elicitation_findings,
    file_errors,
    findings,
    layout_questions,
    number_findings,
    problem_findings,
    robustness_remarks,
    table_file_findings,
    table_findings,
)
from scenarios.text.catalogue import Message
from scenarios.text.findings import SENTENCES, sentence
from tests.languages import chinese

FLOOR = Path(scenarios.__file__).parent
MADE = {"unknown_" + kind for kind in ("group", "dimension", "recommendation", "criterion", "measure", "preset")}


def codes(folder: Path, maker: str, position: int) -> Iterator[str]:
    """The codes given literally to calls of ``maker`` in the sources below the folder."""
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and called(node) == maker and len(node.args) > position:
                yield from literals(node.args[position])


def called(node: ast.Call) -> str:
    """The name of what is called, a method's too where it is an object's own."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr if getattr(node.func.value, "id", "") == "self" else ""
    return getattr(node.func, "id", "")


def literals(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


def returned() -> set[str]:
    """Codes that are chosen by a function or stand in a table of their own."""
    from scenarios.decoding import struct_decoder
    from scenarios.io.files import atomic_files

    source = ast.parse(Path(struct_decoder.__file__).read_text(encoding="utf-8"))
    chosen = next(each for each in source.body if isinstance(each, ast.FunctionDef) and each.name == "_expected")
    words = {node.value.value for node in ast.walk(chosen) if isinstance(node, ast.Return)}  # type: ignore[attr-defined]
    return words | set(atomic_files._CODES.values()) | {"file_busy", "file_missing", "folder_missing", "not_a_figure"}


def test_every_code_that_is_raised_has_a_sentence() -> None:
    raised = {*codes(FLOOR, "Finding", 1), *codes(FLOOR, "_fail", 0), *codes(FLOOR, "typed", 1), *returned(), *MADE}
    raised |= {*codes(FLOOR / "numbers", "_doubt", 1), *codes(FLOOR / "numbers", "_refuse", 1), *CODES.values()}
    assert len(raised) > 60
    assert raised - SENTENCES.keys() == set()


def test_every_flaw_of_the_floor_below_has_a_sentence() -> None:
    raised = set(codes(Path(scoring.__file__).parent, "ProblemIssue", 0))
    assert len(raised) > 8
    assert raised - SENTENCES.keys() == set()


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize(("code", "text"), SENTENCES.items(), ids=SENTENCES.keys())
def test_both_languages_say_something_with_the_same_fields(code: str, text: Message) -> None:
    assert text.english
    assert text.english != chinese(text)
    assert fields(text.english) == fields(chinese(text))


def test_no_catalogue_hides_a_sentence_of_another() -> None:
    parts = [
        findings._CONTENT,
        file_errors.SENTENCES,
        problem_findings.SENTENCES,
        table_findings.SENTENCES,
        elicitation_findings.SENTENCES,
    ]
    parts += [
        robustness_remarks.SENTENCES,
        layout_questions.SENTENCES,
        number_findings.SENTENCES,
        table_file_findings.SENTENCES,
    ]
    assert sum(map(len, parts)) == len(SENTENCES)


def test_findings_of_a_wrong_file_become_sentences_with_their_figures() -> None:
    with pytest.raises(InvalidInput) as refused:
        decode(b'{"format": "renheng-scenario", "version": 9}')
    told = sentence(refused.value.findings[0], "en")
    assert "version 9" in told
    assert "第9版" in sentence(refused.value.findings[0], "zh")
    ends = {"number": 9.0, "low": 0.0, "high": 4.0, "recommendation": "A1", "criterion": "N1"}
    assert sentence(Finding("scores[0].value", "score_outside_scale", ends), "en").startswith("9 for A1 on N1 lies")


LISTS = {
    "sheet_taken": ({"name": "A", "names": ("B", "C")}, "“B”, “C”", "“B”、“C”"),
    "encoding_doubtful": ({"encoding": "big5", "names": ("甲案", "乙案")}, "“甲案”, “乙案”", "“甲案”、“乙案”"),
    "notes_left_out": ({"names": tuple("abcdefghij")}, "“f”, “g” and 3 others", "“f”、“g”等10项"),
    "several_tables": ({"count": 2, "ranges": ("A1:C4", "A6:B8")}, ": A1:C4, A6:B8.", "：A1:C4、A6:B8。"),
    "word_unknown": ({"text": "big", "known": ("max", "min")}, "here: max, min.", "：max、min。"),
}


@pytest.mark.parametrize("code", LISTS)
def test_what_stands_in_a_row_is_parted_as_the_language_does(code: str) -> None:
    given, english, chinese = LISTS[code]
    assert english in sentence(Finding("", code, given), "en")
    assert chinese in sentence(Finding("", code, given), "zh")
