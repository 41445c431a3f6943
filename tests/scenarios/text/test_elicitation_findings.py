"""Every code that weighting can give has its sentence, with the fields that come with it, in both languages."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import scoring.elicitation
from scenarios.elicitation import DIAGNOSTICS, METHODS
from scenarios.elicitation.elicitation_registry import method_name
from scenarios.findings import Finding
from scenarios.text.catalogue import Message
from scenarios.text.elicitation_findings import NOTES
from scenarios.text.findings import SENTENCES, sentence
from scenarios.text.number_format import ratio_text
from scoring.elicitation import base, objective
from tests.languages import chinese

HANDED_ON = {"score_below_zero", "score_not_above_zero"}  # a helper makes the flaw


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", base.ISSUES)
def test_a_flaw_has_a_sentence_with_the_fields_it_carries(code: str) -> None:
    assert fields(SENTENCES[code].english) <= set(base.ISSUES[code])
    assert fields(chinese(SENTENCES[code])) == fields(SENTENCES[code].english)


def test_every_flaw_that_is_raised_is_declared_with_its_fields() -> None:
    raised = dict(flaws())
    assert raised.keys() | HANDED_ON == base.ISSUES.keys()
    for code, names in raised.items():
        assert names is None or names == set(base.ISSUES[code]), code


def flaws() -> Iterator[tuple[str, set[str] | None]]:
    """(code, names of its fields) of every AnswerIssue in the sources; None where the fields are a variable."""
    for path in Path(scoring.elicitation.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "AnswerIssue":
                code, *rest = node.args
                if isinstance(code, ast.Constant):
                    yield code.value, _names(rest)


def _names(rest: list[ast.expr]) -> set[str] | None:
    if len(rest) < 2:
        return set()
    return {key.value for key in rest[1].keys} if isinstance(rest[1], ast.Dict) else None  # type: ignore[union-attr]


def test_every_note_has_its_sentence() -> None:
    assert set(NOTES) == set(base.NOTES)


def test_every_way_has_a_name() -> None:
    assert tuple(objective.METHODS) == DIAGNOSTICS
    for name in map(method_name, METHODS):
        assert isinstance(name, Message)
        assert name.english
        assert chinese(name)


@pytest.mark.parametrize(
    ("ratio", "text"), [(3, "3"), (1, "1"), (1 / 3, "1/3"), (2.5, "2.5"), (0.4714, "1/2.12"), (1 / 9, "1/9")]
)
def test_ratios_are_written_as_people_say_them(ratio: float, text: str) -> None:
    assert ratio_text(ratio) == text


def test_answers_that_are_not_reciprocal_are_told_as_the_fractions_they_were_given_as() -> None:
    fields = {"first": "A", "second": "B", "given": 3.0, "mirrored": 1 / 2, "wanted": 1 / 3}
    finding = Finding("matrix.1.0", "judgement_not_reciprocal", fields)
    assert "answered 3, and the other way round 1/2;" in sentence(finding, "en")
    assert "the latter to 1/3." in sentence(finding, "en")
    assert "后者改为1/3。" in sentence(finding, "zh")
