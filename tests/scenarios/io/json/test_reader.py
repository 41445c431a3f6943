"""Wrong files: every finding at once, each at its place, with its code; right files, however unusual, open."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from scenarios.findings import LISTED, InvalidInput
from scenarios.io.json.codec import decode, encode
from scenarios.model import Criterion, Dimension, Group, Recommendation, Score, Text, Weighting
from tests.scenarios.samples import blank, small

TEXT = encode(small()).decode()


def findings(data: bytes | str) -> list[tuple[str, str]]:
    with pytest.raises(InvalidInput) as refused:
        decode(data if isinstance(data, bytes) else data.encode(), "plan.renheng")
    assert refused.value.source == "plan.renheng"
    return [(each.path, each.code) for each in refused.value.findings]


def changed(change: Callable[[Any], object]) -> str:
    data = json.loads(TEXT)
    change(data)
    return json.dumps(data)


@pytest.mark.parametrize(
    ("data", "finding"),
    [
        (b"", ("", "empty_file")),
        (b" \n", ("", "empty_file")),
        (b"\xff\xfe{\x00}\x00", ("", "utf16")),
        (b"PK\x03\x04\x14\x00", ("", "is_archive")),
        (TEXT.encode()[:40] + b"\xff" + TEXT.encode()[40:], ("byte 40", "not_utf8")),
        (TEXT[: len(TEXT) // 2], ("line 61, column 18", "cut_off")),
        ('{"format": "renheng-scenario",,', ("line 1, column 31", "broken_json")),
        ("[" * 100_000, ("", "too_deep")),
        ('{"format":' * 100_000, ("", "too_deep")),
        ("[]", ("format", "not_a_scenario")),
        ('{"nodes": []}', ("format", "not_a_scenario")),
        (TEXT.replace('"version": 1', '"version": 3'), ("version", "newer_version")),
        (TEXT.replace('"version": 1', '"version": true'), ("version", "bad_version")),
        (TEXT.replace('"version": 1', '"version": 0'), ("version", "bad_version")),
    ],
)
def test_a_text_that_is_no_scenario_is_refused_for_what_it_is(data: bytes | str, finding: tuple[str, str]) -> None:
    found = findings(data)
    if finding[1] == "cut_off":
        assert [code for _, code in found] == ["cut_off"]
    else:
        assert found == [finding]


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ('"value": 3.0', '"value": NaN', ("scores[0].value", "not_a_figure")),
        ('"value": 3.0', '"value": -Infinity', ("scores[0].value", "not_a_figure")),
        ('"value": 3.0', '"value": 1e400', ("scores[0].value", "figure_too_large")),
        ('"value": 3.0', f'"value": {"9" * 5000}', ("scores[0].value", "figure_too_large")),
        ('"value": 3.0', '"value": true', ("scores[0].value", "number_expected")),
        ('"value": 3.0', '"value": "3"', ("scores[0].value", "number_expected")),
        ('"value": 3.0', '"value": 3, "value": 3.0', ("scores[0].value", "repeated_name")),
        ('"value": 3.0', '"valeu": 3.0', ("scores[0].valeu", "misspelt_field")),
        ('"value": 3.0', '"value": 3.0, "colour": 1', ("scores[0].colour", "unknown_field")),
        ('"value": 3.0, "low": 2.0', '"value": 4.5, "low": 2.0', ("scores[0].value", "score_outside_scale")),
        ('"low": 2.0, "high": 4.0', '"low": 4.0, "high": 2.0', ("scores[0].low", "low_above_high")),
        ('"low": 2.0, "high": 4.0', '"low": 2.0, "high": 2.5', ("scores[0].value", "value_outside_range")),
        ('"origin": "paper"', '"origin": "guess"', ("scores[0].origin", "not_a_choice")),
        ('"origin": "paper"', '"date": "31.3.2025"', ("scores[0].date", "bad_date")),
        ('"origin": "paper"', '"date": "20250331"', ("scores[0].date", "bad_date")),
        ('"origin": "paper"', '"author": "\\u0007"', ("scores[0].author", "control_character")),
        ('"origin": "paper"', '"author": "\\ud800"', ("scores[0].author", "control_character")),
        ('"Said so"', '"' + "x" * 1_000_000 + '"', ("scores[0].rationale.en", "text_too_long")),
        ('"Said so"', "5", ("scores[0].rationale.en", "text_expected")),
        ('{"en": "Said so"}', "[]", ("scores[0].rationale", "object_expected")),
        ('"criterion": "N2"', '"criterion": "N9"', ("scores[1].criterion", "unknown_criterion")),
        ('"recommendation": "B2"', '"recommendation": "B3"', ("scores[3].recommendation", "unknown_recommendation")),
        ('"criterion": "N2"', '"criterion": "N1"', ("scores[1]", "duplicate_score")),
        ('"L1": 0.5', '"L1": 0.6', ("weighting.weights", "weights_sum")),
        ('"L1": 0.5', '"L1": NaN', ("weighting.weights.L1", "not_a_figure")),
        ('"L": 1.0', '"X": 1.0', ("presets[0].weights.X", "unknown_dimension")),
        ('"id": "B2"', '"id": ""', ("groups[1].recommendations[1].id", "empty_id")),
        ('"id": "B2"', '"id": " B2"', ("groups[1].recommendations[1].id", "id_has_blanks")),
        ('{"en": "Two"}', '{"en": " "}', ("groups[1].recommendations[1].name", "empty_name")),
        ('{"en": "Two"}', '{"en": "T\\u202ewo"}', ("groups[1].recommendations[1].name.en", "direction_mark")),
        ('{"en": "Two"}', '{"en": "T\\nwo"}', ("groups[1].recommendations[1].name.en", "control_character")),
        ('"high": 10.0', '"high": 0.0', ("dimensions[1].criteria[0].scale", "scale_ends")),
        ('"step": 1.0', '"step": 0', ("dimensions[1].criteria[0].scale.step", "scale_step")),
        (
            '"step": 1.0',
            '"step": 1.0, "levels": [{"at": 11, "name": {}}]',
            ("dimensions[1].criteria[0].scale.levels[0].at", "level_outside_scale"),
        ),
    ],
)
def test_each_wrong_entry_is_named_at_its_place(old: str, new: str, finding: tuple[str, str]) -> None:
    assert TEXT.count(old) >= 1
    found = findings(TEXT.replace(old, new, 1))
    assert finding in found


@pytest.mark.parametrize(
    ("weights", "found"),
    [
        ({"N1": 0.0, "N2": 0.0, "L1": 0.0}, [("weighting.weights", "weights_all_zero")]),
        ({"N1": 1e308, "N2": 1e308, "L1": 1e308}, [("weighting.weights", "weights_sum")]),
        ({"N1": -0.5, "N2": 1.0, "L1": 0.5}, [("weighting.weights.N1", "weight_negative")]),
        ({"N1": 0.5, "L1": 0.5}, [("weighting.weights.N2", "weight_missing")]),
        ({"N1": 0.5, "N2": 0.0, "L1": 0.5, "Z": 0.0}, [("weighting.weights.Z", "unknown_criterion")]),
    ],
)
def test_weights_must_fit_the_criteria(weights: dict[str, float], found: list[tuple[str, str]]) -> None:
    assert findings(changed(lambda data: data["weighting"].update(weights=weights))) == found


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (lambda data: data["groups"][1].update(id="A"), ("groups[1].id", "duplicate_id")),
        (
            lambda data: data["groups"][1]["recommendations"][0].update(id="A1"),
            ("groups[1].recommendations[0].id",) * 2,
        ),
        (lambda data: data["dimensions"][1].update(id="N"), ("dimensions[1].id", "duplicate_id")),
        (lambda data: data["dimensions"][1].update(id="N1"), ("dimensions[0].criteria[0].id", "duplicate_id")),
        (lambda data: data["dimensions"][1]["criteria"][0].update(id="N1"), ("dimensions[1].criteria[0].id",) * 2),
        (lambda data: data["presets"].append(data["presets"][0]), ("presets[1].id", "duplicate_id")),
        (
            lambda data: data["groups"][1]["recommendations"][0].update(measures=[{"id": "A1a", "text": {"en": "x"}}]),
            ("groups[1].recommendations[0].measures[0].id", "duplicate_id"),
        ),
    ],
)
def test_ids_are_unique_within_their_kind(change: Callable[[Any], object], finding: tuple[str, str]) -> None:
    found = findings(changed(change))
    place = finding[0]
    assert (place, "duplicate_id") in found or ("dimensions[1].id", "duplicate_id") in found


def test_all_findings_come_at_once_in_the_order_of_the_file() -> None:
    text = TEXT.replace('"value": 3.0', '"valeu": 9').replace('"criterion": "L1"', '"criterion": "Q"')
    text = text.replace('"en": "Ask first"', '"en": 5').replace('"L1": 0.5', '"L1": -0.5')
    assert findings(text) == [
        ("groups[0].recommendations[0].name.en", "text_expected"),
        ("groups[0].recommendations[0].name", "empty_name"),
        ("weighting.weights.L1", "weight_negative"),
        ("weighting.weights", "weights_sum"),
        ("scores[0].valeu", "misspelt_field"),
        ("scores[3].criterion", "unknown_criterion"),
    ]


def test_a_lost_id_is_one_finding_not_one_for_each_reference() -> None:
    assert findings(changed(lambda data: data["groups"][0]["recommendations"][0].pop("id"))) == [
        ("groups[0].recommendations[0].id", "missing_field")
    ]
    assert findings(changed(lambda data: data.update(dimensions=7))) == [("dimensions", "list_expected")]


def test_no_more_than_two_hundred_are_listed_and_the_rest_counted() -> None:
    scores = [{"recommendation": "A1", "criterion": "N1", "value": "x"}] * 500
    with pytest.raises(InvalidInput) as refused:
        decode(changed(lambda data: data.update(scores=scores)).encode())
    assert len(refused.value.findings) == LISTED + 1
    assert refused.value.findings[-1].code == "more_findings"
    assert refused.value.findings[-1].fields["count"] == 500 + 499 - LISTED  # each wrong, all but one repeated


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@sum", "🚀👩‍🔬", "名称", "a" * 1000])
def test_odd_but_honest_names_open(name: str) -> None:
    group = Group("A", Text(name), (Recommendation("A1", Text(name)),))
    scenario = replace(small(), groups=(group,), scores=())
    assert decode(encode(scenario)) == scenario


def test_one_or_no_recommendation_or_criterion_is_a_scenario() -> None:
    one = replace(
        blank(),
        groups=(Group("A", Text("A"), (Recommendation("A1", Text("x")),)),),
        dimensions=(Dimension("N", Text("N"), (Criterion("N1", Text("x")),)),),
        weighting=Weighting({"N1": 1.0}),
        scores=(Score("A1", "N1", 1.0),),
    )
    for scenario in (blank(), one, replace(blank(), groups=one.groups)):
        assert decode(encode(scenario)) == scenario


def test_a_byte_order_mark_and_another_layout_do_no_harm() -> None:
    assert decode(b"\xef\xbb\xbf" + TEXT.encode()) == small()
    assert decode(json.dumps(json.loads(TEXT)).replace("\n", "\r\n").encode()) == small()


def test_deep_answers_are_refused_where_they_stand() -> None:
    deep = "[" * 40 + "]" * 40
    text = TEXT.replace('"weights": {\n', f'"inputs": {{"a": {deep}}}, "weights": {{\n', 1)
    assert [code for _, code in findings(text)] == ["too_deep"]
