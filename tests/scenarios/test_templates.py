"""The templates are whole, sound, in both languages, say that they are invented, and rank as one would expect."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import msgspec
import numpy as np
import pytest

from scenarios.elicitation.warnings import weighting_warnings
from scenarios.evaluation.evaluate import evaluate
from scenarios.io.json.codec import decode, encode
from scenarios.model import Scenario, Text
from scenarios.templates import TEMPLATES, template_scenario

NEVER = tomllib.loads((Path(__file__).parents[1] / "glossary.toml").read_text("utf-8"))["never"]
THE_PAPERS = re.compile(r"paper|threat|attack|breakthrough|resilien|论文|打压|威胁|卡点|韧性", re.IGNORECASE)
FIRST = {"policy": "G2.2", "grants": "G2.1", "site": "G1.2"}


@pytest.fixture(params=TEMPLATES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def scenario(name: str) -> Scenario:
    return template_scenario(name)


def texts(part: object) -> Iterator[Text]:
    """Every text of a document."""
    if isinstance(part, Text):
        yield part
    elif isinstance(part, msgspec.Struct):
        for field in part.__struct_fields__:
            yield from texts(getattr(part, field))
    elif isinstance(part, tuple):
        for each in part:
            yield from texts(each)


def test_nothing_is_missing(scenario: Scenario) -> None:
    cells = {(one.id, other.id) for one in scenario.recommendations for other in scenario.criteria}
    assert scenario.score_at.keys() == cells and len(scenario.scores) == len(cells)
    assert all(each.value is not None and each.rationale and each.source for each in scenario.scores)
    assert all(each.scale.unit and each.description for each in scenario.criteria)
    assert {each.scale.direction for each in scenario.criteria} == {"max", "min"}
    assert any(each.scale.levels for each in scenario.criteria)
    assert len(scenario.groups) == 2 and all(each.description for each in scenario.recommendations)
    assert scenario.weights.keys() == {each.id for each in scenario.criteria}
    assert sum(scenario.weights.values()) == pytest.approx(1)


def test_it_is_sound(scenario: Scenario) -> None:
    assert decode(encode(scenario)) == scenario


def test_both_languages_say_it_in_the_words_of_the_program_and_none_of_the_paper(scenario: Scenario) -> None:
    said = [each for each in texts(scenario) if each]
    assert all(each.en and each.zh for each in said)
    assert [each for each in said if THE_PAPERS.search(f"{each.en} {each.zh}")] == []
    assert [each.zh for each in said for word in NEVER if re.search(word, each.zh)] == []


def test_there_is_nothing_to_remark_on_its_weights(scenario: Scenario) -> None:
    assert weighting_warnings(scenario) == ()


def test_it_says_that_it_is_invented(scenario: Scenario, name: str) -> None:
    assert "invented" in scenario.brief.limits.en and "虚构" in scenario.brief.limits.zh
    assert {each.source for each in scenario.scores} == {"Invented for illustration"}
    assert {each.source for each in template_scenario(name, "zh").scores} == {"为说明而虚构"}


def test_each_is_a_decision_of_its_own(name: str) -> None:
    assert template_scenario(name).id != template_scenario(name).id


def test_it_ranks_as_one_would_expect(scenario: Scenario, name: str) -> None:
    evaluation = evaluate(scenario)
    assert sorted(evaluation.ranks) == [1, 2, 3, 4, 5, 6]
    assert scenario.recommendations[int(np.argmin(evaluation.ranks))].id == FIRST[name]


def test_no_recommendation_is_dominated_and_no_two_criteria_say_the_same(scenario: Scenario) -> None:
    values = np.array(
        [
            [each.value_function.value(scenario.score_at[row.id, each.id].value or 0.0) for each in scenario.criteria]
            for row in scenario.recommendations
        ]
    )
    assert not any((one >= other).all() for one, other in permutations(values, 2))
    assert np.abs(np.corrcoef(values.T)[~np.eye(len(values.T), dtype=bool)]).max() < 0.9
