"""The random scenarios that other tests are made of: valid every one, the same for a seed, and odd in every way."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS
from scenarios.io.json.codec import decode, encode, in_order
from scenarios.model import Scenario
from scenarios.validation.document_rules import scenario_findings
from tests.random_scenarios import LONG, random_scenario

SEEDS = range(200)
MADE = {seed: random_scenario(seed) for seed in SEEDS}


def _names(made: Scenario) -> list[str]:
    return [text for each in (*made.recommendations, *made.criteria) for text in (each.name.en, each.name.zh) if text]


ODDITIES: dict[str, Callable[[Scenario], bool]] = {
    "an empty group": lambda made: any(not each.recommendations for each in made.groups),
    "an empty dimension before a full one": lambda made: not made.dimensions[0].criteria,
    "no recommendation": lambda made: not made.recommendations,
    "one group": lambda made: len(made.groups) == 1,
    "thirty groups": lambda made: len(made.groups) == 30,
    "one column": lambda made: len(made.criteria) == 1,
    "forty columns": lambda made: len(made.criteria) == 40,
    "a long name": lambda made: any(len(each) == LONG for each in _names(made)),
    "English alone": lambda made: not any(each.name.zh for each in made.criteria),
    "Chinese alone": lambda made: not any(each.name.en for each in made.criteria),
    "a tiny scale": lambda made: any(0 < each.scale.high - each.scale.low < 1e-290 for each in made.criteria),
    "a huge scale": lambda made: any(each.scale.high > 1e290 for each in made.criteria),
    "gaps": lambda made: len(made.scores) < len(made.recommendations) * len(made.criteria),
    "no score": lambda made: bool(made.recommendations) and not made.scores,
    "equal scores": lambda made: len(made.scores) > 1 and len({each.value for each in made.scores}) == 1,
    "ranges": lambda made: any(each.low is not None for each in made.scores),
    "measures": lambda made: any(each.measures for each in made.recommendations),
    "presets": lambda made: bool(made.presets),
    "a log": lambda made: bool(made.log),
    "figures": lambda made: bool(made.figures),
    "locks": lambda made: bool(made.weighting.locked),
    **{
        f"the way {way}": lambda made, way=way: made.weighting.method == way
        for way in (*ELICITATION_METHODS, "sliders", "preset")
    },
}


@pytest.mark.parametrize("seed", SEEDS)
def test_it_is_valid_and_comes_back_from_its_file(seed: int) -> None:
    made = MADE[seed]
    assert not list(scenario_findings(made))
    assert decode(encode(made)) == in_order(made)


def test_a_seed_says_all() -> None:
    assert all(encode(random_scenario(seed)) == encode(MADE[seed]) for seed in SEEDS[:20])


@pytest.mark.parametrize("oddity", ODDITIES)
def test_every_oddity_is_met(oddity: str) -> None:
    assert any(ODDITIES[oddity](made) for made in MADE.values())


def test_weights_that_say_something() -> None:
    assert all(math.isclose(sum(made.weights.values()), 1.0, abs_tol=1e-6) for made in MADE.values())
