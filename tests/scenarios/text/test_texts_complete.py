"""The catalogues: both languages, equal fields, and a sentence for every code that the floor below can give."""

from __future__ import annotations

import importlib
import pkgutil
import string
from collections.abc import Mapping

import numpy as np
import pytest

import scenarios.text
from scenarios.paper import paper_scenario
from scenarios.text import fill_in
from scenarios.text.catalogue import Message
from scenarios.text.findings import SENTENCES
from scenarios.text.method_refusals import NOTES, REASONS, note_sentence, refusal_sentence
from scenarios.text.methods import LINES, NAMES, method_name
from scoring import errors
from scoring.errors import NotApplicable
from scoring.methods.evaluate import evaluate_all
from scoring.methods.registry import METHODS
from scoring.problem import CriterionParameters, make_problem
from tests.languages import chinese

CATALOGUES = {
    f"{module.name}.{name}": value
    for module in pkgutil.iter_modules(scenarios.text.__path__)
    for name, value in vars(importlib.import_module(f"scenarios.text.{module.name}")).items()
    if name.isupper() and isinstance(value, Mapping) and value and all(isinstance(v, Message) for v in value.values())
}


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("catalogue", CATALOGUES.values(), ids=CATALOGUES)
def test_every_sentence_has_both_languages_and_the_same_fields_in_both(catalogue: Mapping[str, Message]) -> None:
    for code, text in catalogue.items():
        assert fields(text.english) == fields(chinese(text)), code


def test_every_method_has_a_name_and_a_line() -> None:
    assert list(NAMES) == list(LINES)
    assert set(NAMES) == set(METHODS)
    for names in ({text.english for text in NAMES.values()}, {chinese(text) for text in NAMES.values()}):
        assert len(names) == len(METHODS)
    assert method_name("wsm", "zh") == "加权和法（加性价值模型）"


def test_every_reason_has_its_sentence_with_the_fields_that_come_with_it() -> None:
    assert {code: fields(text.english) for code, text in REASONS.items()} == {
        code: set(names) for code, names in errors.REASONS.items()
    }


def test_every_note_has_its_sentence() -> None:
    assert set(NOTES) == set(errors.NOTES)


PROBLEMS = {
    "zeros": ([[0, 1], [2, 0], [1, 1]], {}),
    "negative": ([[-1, 1], [2, -3], [1, 1]], {}),
    "alike": ([[1, 1], [1, 1]], {}),
    "alone": ([[1, 2]], {}),
    "missing": ([[1, np.nan], [2, 1]], {}),
    "costs": ([[0, 1], [2, 0], [1, 1]], {"directions": ["min", "min"]}),
    "costs that are positive": ([[1, 1], [2, 3], [1, 1]], {"directions": ["min", "max"]}),
    "outside": ([[1, 9], [2, 1]], {"low": [0, 0], "high": [4, 4]}),
    "thresholds": ([[1, 9], [2, 1]], {"extras": CriterionParameters(q=np.array([1.0, 1.0]))}),
    "crossed": (
        [[1, 9], [2, 1]],
        {
            "extras": CriterionParameters(
                preference=("linear", "usual"), q=np.array([2.0, np.nan]), p=np.array([1.0, np.nan])
            )
        },
    ),
    "reference": (
        [[1, 9], [2, 1]],
        {"low": [0, 0], "high": [9, 9], "extras": CriterionParameters(reference=np.array([99.0, 1.0]))},
    ),
}


@pytest.mark.parametrize("scaling", [None, "minmax", "sum", "none"])
@pytest.mark.parametrize("name", PROBLEMS)
def test_every_answer_of_every_method_can_be_put_into_words(name: str, scaling: str | None) -> None:
    matrix, rest = PROBLEMS[name]
    for answer in evaluate_all(make_problem(matrix, **rest), scaling):
        for language in ("en", "zh"):
            if isinstance(answer, NotApplicable):
                assert "{" not in refusal_sentence(answer, paper_scenario(), language)
            else:
                assert all(note_sentence(each, language) for each in answer.details.get("notes", ()))


def test_a_refusal_names_places_by_name_and_counts_the_rest() -> None:
    cells = [["TA1", "N1"], ["TA1", "N2"], ["TA2", "N1"], ["TA3", "N1"], ["X", "Y"]]
    refusal = NotApplicable("topsis", "missing_scores", cells=cells)
    said = refusal_sentence(refusal, paper_scenario(), "en")
    assert "Tackle core technologies × Autonomy and control of technology" in said
    assert "and 2 more" in said
    assert "等5处" in refusal_sentence(refusal, paper_scenario(), "zh")


def test_a_figure_is_said_to_its_last_digit() -> None:
    finding = {"number": 1234567.0, "low": 0.0, "high": 5000.25, "recommendation": "A", "criterion": "N1"}
    said = fill_in(SENTENCES, "score_outside_scale", "en", **finding)
    assert said.startswith("1234567 for A on N1 lies outside the scale, 0 to 5000.25.")
