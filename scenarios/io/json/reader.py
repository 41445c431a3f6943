"""Reads a scenario file's bytes: a valid scenario, or a finding for every point that is wrong.

A right file takes the quick way, the library's decoder and the rules. Any other is parsed again in plain Python, step
by step, to find all that is wrong with it at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Literal

import msgspec
from msgspec import inspect

from scenarios.decoding.strict_json import Object, parse, repeats_a_name, text_of
from scenarios.decoding.struct_decoder import decode_struct
from scenarios.findings import Finding, InvalidInput, raise_if_any
from scenarios.io.json.migrations import migrate
from scenarios.model import FORMAT, VERSION, Scenario
from scenarios.validation.document_rules import scenario_findings


class ScenarioFile(Scenario, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A scenario as a file holds it, with the name and the version of the format."""

    format: Literal["renheng-scenario"]
    version: int


QUICKLY = (1, VERSION)  # nothing has to be done to a file of version 1 but to see that it keeps to its form
_decoder = msgspec.json.Decoder(ScenarioFile)
_SHAPE = inspect.type_info(ScenarioFile)
_ORDER = {name: index for index, name in enumerate(Scenario.__struct_fields__)}


def decode(data: bytes, source: str = "") -> Scenario:
    """The scenario that the text describes. Raises InvalidInput with every finding; ``source`` is the file's name."""
    try:
        text = text_of(data)
        return _quickly(text) or _carefully(text)
    except InvalidInput as refused:
        raise InvalidInput(raise_if_any(refused.findings), source) from None


def _quickly(text: str) -> Scenario | None:
    """None when there is anything unusual, for `_carefully` to look at."""
    try:
        file = _decoder.decode(text)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return None
    if file.version not in QUICKLY or (file.version == 1 and file.assumed) or repeats_a_name(text):
        return None
    scenario = _scenario(file)
    return None if next(scenario_findings(scenario), None) else scenario


def _carefully(text: str) -> Scenario:
    data = parse(text)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise InvalidInput([Finding("format", "not_a_scenario", {"format": FORMAT})])
    migrated = migrate(data)
    if isinstance(data, Object) and not isinstance(migrated, Object):
        migrated = Object(migrated)
    findings: list[Finding] = []
    scenario = _scenario(decode_struct(_SHAPE, migrated, findings.append))
    findings += _beyond(findings, scenario_findings(scenario))
    if findings:
        raise InvalidInput(sorted(findings, key=_position))
    return scenario


def _scenario(file: Any) -> Scenario:
    return Scenario(**{name: getattr(file, name) for name in Scenario.__struct_fields__})


# A part whose id could not be read leaves references to it hanging; they are not at fault.
_ID_LOST = re.compile(r"(groups|dimensions)(\[\d+\](\.(recommendations|criteria)(\[\d+\](\.id)?)?|\.id)?)?")


def _beyond(shape: list[Finding], rules: Iterable[Finding]) -> list[Finding]:
    """The rules' findings without those that only follow from a part of the wrong shape."""
    wrong = [each for each in shape if each.code not in ("unknown_field", "misspelt_field", "repeated_name")]
    lost = {found[1] for each in wrong if (found := _ID_LOST.fullmatch(each.path))}
    ignored = {"unknown_recommendation"} if "groups" in lost else set()
    if "dimensions" in lost:
        ignored |= {"unknown_criterion", "unknown_dimension", "unknown_node", "weight_missing"}
    places = {each.path for each in wrong}
    sums = ("weights_sum", "weights_all_zero", "preset_is_empty")
    return [
        each
        for each in rules
        if each.code not in ignored
        and not any(_within(each.path, place) for place in places)
        and not (each.code in sums and any(_within(place, each.path) for place in places))
    ]


def _within(path: str, place: str) -> bool:
    return path == place or (path.startswith(place) and path[len(place)] in ".[")


def _position(finding: Finding) -> tuple[int, int]:
    top = re.match(r"[^.\[]*", finding.path)
    number = re.match(r"[^.\[]*\[(\d+)", finding.path)
    return _ORDER.get(top[0] if top else "", -1), int(number[1]) if number else -1
