"""Answers in a file: wrong ones refused at their place, unknown ones kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from scenarios import edits
from scenarios.elicitation.method_state import elicitation_state
from scenarios.findings import InvalidInput
from scenarios.io.json.codec import decode, encode
from scenarios.model import Scenario
from tests.scenarios.samples import complete, small

GOLDEN = Path(__file__).parents[2] / "versions" / "v1.renheng"


@pytest.fixture
def scenario() -> Scenario:
    """Dimension N with N1 and N2 of 0.25 each, L with L1 of 0.5."""
    return small()


def codes(refused: pytest.ExceptionInfo[InvalidInput]) -> list[tuple[str, str]]:
    return [(each.path, each.code) for each in refused.value.findings]


def broken(inputs: str, method: str = "points") -> list[tuple[str, str]]:
    weighting = f'"method": "{method}", "inputs": {inputs}, "weights": {{'
    text = encode(small()).decode().replace('"weights": {', weighting, 1)
    with pytest.raises(InvalidInput) as refused:
        decode(text.encode())
    return codes(refused)


@pytest.mark.parametrize(
    ("inputs", "found"),
    [
        ('{"nodes": {"*": {"points": {"X": 1}}}}', ("nodes.*.points.X", "unknown_criterion")),
        ('{"nodes": {"*": {"points": {"N1": "3"}}}}', ("nodes.*.points.N1", "number_expected")),
        ('{"nodes": {"*": {"pionts": {}}}}', ("nodes.*.pionts", "misspelt_field")),
        ('{"nodes": {"*": {"points": {"N1": -3}}}}', ("nodes.*.points.N1", "points_negative")),
        ('{"nodes": {"L": {"points": {"L1": -3}}}}', ("nodes.L.points.L1", "points_negative")),
        ('{"nodes": {"X": {}}}', ("nodes.X", "unknown_node")),
        ('{"nodes": []}', ("nodes", "object_expected")),
        ('{"flat": 1}', ("flat", "not_a_choice")),
        ('{"extra": 1}', ("extra", "unknown_field")),
        ('{"tried": {"order": 3}}', ("tried.order", "object_expected")),
        ('{"tried": 3}', ("tried", "object_expected")),
        ('{"tried": {"order": {"nodes": {"N": {"order": [["N1"], ["N1"]]}}}}}',
         ("tried.order.nodes.N.order[1][0]", "criterion_repeated")),
        ('{"tried": {"intervals": {"nodes": {"N": {"bounds": {"N1": [1]}}}}}}',
         ("tried.intervals.nodes.N.bounds.N1", "two_ends_expected")),
    ],
)  # fmt: skip
def test_a_file_with_wrong_answers_is_refused_at_their_place(inputs: str, found: tuple[str, str]) -> None:
    assert broken(inputs) == [(f"weighting.inputs.{found[0]}", found[1])]


def test_unknown_methods_and_ways_keep_their_inputs() -> None:
    strange = replace(small().weighting, method="oracle", inputs={"nodes": [1], "tried": 3})
    later = replace(small().weighting, inputs={"tried": {"later_way": {"anything": [1, "x"]}}})
    for weighting in (strange, later):
        scenario = replace(small(), weighting=weighting)
        assert decode(encode(scenario)).weighting.inputs == weighting.inputs
    kept = edits.remove_criterion(edits.choose_elicitation_method(replace(small(), weighting=later), "points"), "N1")
    assert kept.weighting.inputs["tried"]["later_way"] == {"anything": [1, "x"]}


def test_the_golden_file_of_version_1_still_opens() -> None:
    read = decode(GOLDEN.read_bytes())
    assert read.weighting == complete().weighting
    assert elicitation_state(read, "pairs").complete is False


def test_inputs_that_come_with_weights_are_checked_too(scenario: Scenario) -> None:
    wrong = {"nodes": {"*": {"points": {"X": 1}}}}
    with pytest.raises(InvalidInput) as refused:
        edits.set_weights(scenario, {"N1": 0.5}, method="points", inputs=wrong)
    assert codes(refused) == [("inputs.nodes.*.points.X", "unknown_criterion")]
