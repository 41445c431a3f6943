"""The canonical text: same content, same bytes, and the same content back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace

import scenarios
from scenarios.assumptions import Assumed
from scenarios.document_fields import document_fields
from scenarios.findings import InvalidInput
from scenarios.io.json.codec import content_hash, decode, encode, encode_quickly, in_order, schema_text
from scenarios.model import Analysis, Scenario, Score, Text, Weighting
from scenarios.paper import paper_scenario
from tests.scenarios.samples import blank, complete, small

GOLDEN = Path(__file__).parents[3] / "versions"


@pytest.mark.parametrize("scenario", [paper_scenario(), complete(), small(), blank()], ids=lambda each: each.id)
def test_what_was_written_is_read_back_whole(scenario: Scenario) -> None:
    assert decode(encode(scenario)) == in_order(scenario)


@pytest.mark.parametrize("scenario", [paper_scenario(), complete(), small(), blank()], ids=lambda each: each.id)
def test_what_was_written_quickly_is_read_back_whole(scenario: Scenario) -> None:
    read = decode(encode_quickly(scenario))
    assert read == scenario
    assert encode(read) == encode(scenario)


def test_what_is_written_quickly_comes_in_steps_and_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    for step in (1, 2, 80, 81, 82):
        monkeypatch.setattr("scenarios.io.json.codec._AT_ONCE", step)
        assert decode(encode_quickly(paper_scenario())) == paper_scenario()


@pytest.mark.parametrize("written", [encode, encode_quickly])
def test_an_answer_left_out_is_written_and_a_number_that_is_none_never(written: Callable[[Scenario], bytes]) -> None:
    answers = {"nodes": {"*": {"matrix": [[1, None], [None, 1]]}}, "tried": {"word": None}}
    left_out = replace(small(), weighting=replace(small().weighting, inputs=answers))
    assert json.loads(written(left_out))["weighting"]["inputs"] == answers
    for figure in (float("nan"), float("inf")):
        with pytest.raises(InvalidInput):
            written(replace(small(), scores=(Score("A1", "N1", figure),)))
        with pytest.raises(InvalidInput):
            written(replace(small(), weighting=Weighting({"N1": figure, "N2": 0.25, "L1": 0.5})))


@pytest.mark.parametrize(
    ("name", "scenario"),
    [
        ("v1.renheng", replace(complete(), analysis=Analysis(), assumed=Assumed())),
        ("v1-analysis.renheng", replace(complete(), assumed=Assumed())),
        ("v2.renheng", complete()),
    ],
)
def test_the_golden_files_open_and_are_written_back_byte_for_byte(name: str, scenario: Scenario) -> None:
    data = (GOLDEN / name).read_bytes()
    assert decode(data) == scenario
    assert encode(decode(data)) == data


def test_the_golden_scenario_uses_every_field() -> None:
    used: set[tuple[str, str]] = set()
    declared: set[tuple[str, str]] = set()

    def walk(part: object) -> None:
        if isinstance(part, tuple):
            for each in part:
                walk(each)
        if isinstance(part, Struct):
            for name, default in ((each.name, each.default) for each in document_fields(type(part))):
                declared.add((type(part).__name__, name))
                if getattr(part, name) != default:
                    used.add((type(part).__name__, name))
                walk(getattr(part, name))

    walk(complete())
    assert used == declared


def test_the_text_has_unix_lines_a_final_newline_and_one_score_a_line() -> None:
    text = encode(paper_scenario()).decode()
    assert text.endswith("}\n")
    assert "\r" not in text
    assert sum(line.startswith('    {"recommendation": ') for line in text.splitlines()) == 81
    assert text.startswith('{\n  "format": "renheng-scenario",\n  "version": 1,\n  "id": ')
    json.loads(text)


def test_unicode_stands_as_it_is_and_control_characters_escaped() -> None:
    text = encode(complete()).decode()
    assert "🚀" in text
    assert "攻关" in text
    assert "Win\\tback" in text


def test_whole_numbers_and_negative_zero_make_no_other_bytes() -> None:
    one = replace(
        small(), scores=(Score("A1", "N1", 0.0, 0.0, 4.0),), weighting=Weighting({"N1": 1.0, "N2": 0, "L1": 0})
    )
    other = replace(one, scores=(Score("A1", "N1", -0.0, 0, 4),), weighting=Weighting({"N1": 1, "N2": -0.0, "L1": 0.0}))
    assert encode(one) == encode(other)
    asked = [replace(small().weighting, inputs=inputs) for inputs in ({"a": 1, "b": 2.0}, {"b": 2, "a": 1.0})]
    assert encode(replace(small(), weighting=asked[0])) == encode(replace(small(), weighting=asked[1]))


def test_the_order_of_scores_weights_and_locks_makes_no_other_bytes() -> None:
    assumed = Assumed(directions=("N1", "L1"), high=("N2", "L1"))
    one = replace(small(), weighting=replace(small().weighting, locked=("N", "L1")), assumed=assumed)
    turned = replace(
        one,
        scores=one.scores[::-1],
        weighting=Weighting(dict(reversed(one.weights.items())), locked=("L1", "N")),
        assumed=Assumed(directions=("L1", "N1"), high=("L1", "N2", "L1")),
    )
    assert encode(turned) == encode(one)
    assert content_hash(turned) == content_hash(one)
    assert content_hash(replace(one, title=Text("Other"))) != content_hash(one)


def test_a_default_given_in_full_makes_no_other_bytes() -> None:
    text = encode(small())
    spelt = text.replace(
        b'"id": "N1",', b'"id": "N1", "scale": {"low": 0, "high": 4, "levels": []}, "threat": {"en": ""},'
    )
    assert spelt != text
    assert encode(decode(spelt)) == text


def test_a_file_is_written_in_the_oldest_version_that_can_hold_it() -> None:
    written = [encode(replace(small(), assumed=assumed)) for assumed in (Assumed(), Assumed(weights=True))]
    assert [json.loads(each)["version"] for each in written] == [1, 2]
    assert [decode(each).assumed for each in written] == [Assumed(), Assumed(weights=True)]
    assert "assumed" not in json.loads(written[0])


def test_a_file_of_version_1_is_read_as_quickly_as_one_of_version_2(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scenarios.io.json.reader._carefully", None)
    assert decode(encode(small())) == small()


@pytest.mark.parametrize(
    ("version", "assumed", "finding"),
    [
        (1, '{"weights": true}', ("", "bad_old_file")),
        (2, '{"weights": "yes"}', ("assumed.weights", "yes_no_expected")),
        (2, '{"weights": 1}', ("assumed.weights", "yes_no_expected")),
        (2, '{"directions": ["N1", "Z"]}', ("assumed.directions[1]", "unknown_criterion")),
        (2, '{"low": "N1"}', ("assumed.low", "list_expected")),
        (2, '{"ends": ["N1"]}', ("assumed.ends", "unknown_field")),
    ],
)
def test_what_is_wrong_with_the_assumed_is_named(version: int, assumed: str, finding: tuple[str, str]) -> None:
    text = encode(small()).decode().replace('"version": 1', f'"version": {version}, "assumed": {assumed}')
    with pytest.raises(InvalidInput) as refused:
        decode(text.encode())
    assert [(each.path, each.code) for each in refused.value.findings] == [finding]


def test_what_is_no_number_is_never_written() -> None:
    broken = replace(small(), scores=(Score("A1", "N1", float("nan")),))
    with pytest.raises(InvalidInput) as refused:
        encode(broken)
    assert refused.value.findings[0].code == "not_finite"


def test_the_shipped_schema_is_the_model_s_own() -> None:
    shipped = Path(scenarios.__file__).parent / "scenario.schema.json"
    assert shipped.read_bytes() == schema_text(), (
        "write scenarios.io.json.codec.schema_text() into scenario.schema.json"
    )
