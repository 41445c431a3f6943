"""The canonical text of a scenario: same content, same bytes. Reading it back is `scenarios.io.json.reader`.

UTF-8, LF, two blanks of indent, one score, weight, level or log entry a line, a final newline. Fields stand in the
order of the model; what equals its default is left out; scores stand row by row, weights in the order of the criteria.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Iterator
from functools import cache
from inspect import cleandoc
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from scenarios.document_fields import document_fields
from scenarios.findings import Finding, InvalidInput
from scenarios.io.json.migrations import oldest_version
from scenarios.io.json.reader import ScenarioFile, decode
from scenarios.model import FORMAT, Figure, Level, LogEntry, Measure, Scenario, Score, Text

__all__ = ["content_hash", "decode", "encode", "encode_quickly", "in_order", "json_schema", "schema_text"]

_ON_ONE_LINE = (Text, Level, Measure, Score, LogEntry, Figure)
_encode = msgspec.json.Encoder().encode
_LONG = ("groups", "scores", "log")
_AT_ONCE = 1000  # parts in a step: some tenths of a millisecond, in which no other thread gets its turn


def encode(scenario: Scenario) -> bytes:
    """The scenario's text as it stands in a file. Raises InvalidInput (not_finite): NaN is never written as missing."""
    return _block(b"{", [*_head(scenario), *_fields(in_order(scenario), 1)], b"}", 0) + b"\n"


def encode_quickly(scenario: Scenario) -> bytes:
    """Text that reads back as this very scenario, made ten times as quickly and in steps that hold up no other thread.

    It is not canonical: for what is kept aside beside a window at work. Raises InvalidInput as `encode` does.
    """
    long = {name: _steps(getattr(scenario, name)) for name in _LONG}
    if any(b":null" in each for steps in long.values() for each in steps):
        return encode(scenario)  # a figure that is none, or a word of the user's: the other way tells them apart
    rest = _fields(scenario, 1, without=_LONG)
    lists = (b'"' + name.encode() + b'": [' + b",".join(steps) + b"]" for name, steps in long.items())
    return _block(b"{", [*_head(scenario), *rest, *lists], b"}", 0) + b"\n"


def content_hash(scenario: Scenario) -> str:
    """SHA-256 of the canonical text, in hexadecimal: two scenarios with one hash say the same."""
    return hashlib.sha256(encode(scenario)).hexdigest()


def in_order(scenario: Scenario) -> Scenario:
    """The same scenario with its scores row by row, and weights, locks and what is assumed in the order of the tree."""
    row = {each.id: i for i, each in enumerate(scenario.recommendations)}
    column = {each.id: j for j, each in enumerate(scenario.criteria)}
    tree = {id_: i for i, id_ in enumerate([*(d.id for d in scenario.dimensions), *column])}
    weighting = replace(
        scenario.weighting,
        weights=_sorted_by(column, scenario.weighting.weights),
        locked=tuple(sorted(scenario.weighting.locked, key=lambda id_: (tree.get(id_, len(tree)), id_))),
    )
    assumed = scenario.assumed
    for name in ("directions", "low", "high") if assumed else ():
        named = frozenset(getattr(assumed, name))
        assumed = replace(assumed, **{name: tuple(id_ for id_ in column if id_ in named)})
    presets = tuple(replace(each, weights=_sorted_by(tree, each.weights)) for each in scenario.presets)
    width = len(column)
    scores = sorted(
        scenario.scores,
        key=lambda s: row.get(s.recommendation, len(row)) * (width + 1) + column.get(s.criterion, width),
    )
    return replace(scenario, weighting=weighting, presets=presets, scores=tuple(scores), assumed=assumed)


def json_schema() -> dict[str, Any]:
    """The JSON Schema of the newest file version. It tells the shape; `scenarios.validation.document_rules` has the
    rules beyond it."""
    schema = msgspec.json.schema(ScenarioFile)
    for part in schema["$defs"].values():
        if "description" in part:  # a docstring, which Python 3.13 dedents and older ones do not
            part["description"] = cleandoc(part["description"])
    return schema


def schema_text() -> bytes:
    """`json_schema` as it is shipped in ``scenario.schema.json``."""
    return msgspec.json.format(_encode(json_schema()), indent=2) + b"\n"


def _head(scenario: Scenario) -> tuple[bytes, bytes]:
    return b'"format": ' + _encode(FORMAT), b'"version": ' + _encode(oldest_version(scenario))


def _steps(parts: tuple[Any, ...]) -> list[bytes]:
    return [_encode(parts[at : at + _AT_ONCE])[1:-1] for at in range(0, len(parts), _AT_ONCE)]


def _sorted_by(order: dict[str, int], weights: dict[str, float]) -> dict[str, float]:
    return dict(sorted(weights.items(), key=lambda item: (order.get(item[0], len(order)), item[0])))


def _written(value: Any, depth: int) -> bytes:
    if isinstance(value, _ON_ONE_LINE) or not isinstance(value, Struct | tuple | dict):
        return _line(value)
    if isinstance(value, Struct):
        return _block(b"{", _fields(value, depth + 1), b"}", depth)
    if isinstance(value, dict):
        return _block(b"{", (_encode(key) + b": " + _line(each) for key, each in value.items()), b"}", depth)
    return _block(b"[", (_written(each, depth + 1) for each in value), b"]", depth)


def _fields(part: Struct, depth: int, without: tuple[str, ...] = ()) -> Iterator[bytes]:
    for field in document_fields(type(part)):
        value = getattr(part, field.name)
        if field.name not in without and value != field.default:
            if field.kind == "count":  # every other number is a measure and is written with its point
                written = _encode(value)
            else:
                written = _line(_answer(value)) if field.kind == "answers" else _written(value, depth)
            yield b'"' + field.name.encode() + b'": ' + written


def _block(start: bytes, items: Iterable[bytes], end: bytes, depth: int) -> bytes:
    newline = b"\n" + b"  " * depth
    inside = (b"," + newline + b"  ").join(items)
    return start + newline + b"  " + inside + newline + end if inside else start + end


def _line(value: Any) -> bytes:
    return msgspec.json.format(_encode(_plain(value)), indent=0)


def _plain(value: Any) -> Any:
    """Bare data without defaults, numbers as floats, so that 4 and 4.0, 0.0 and -0.0 are written alike."""
    kind = type(value)
    if kind is str:
        return value
    if kind is float or kind is int:
        if not math.isfinite(value):
            raise InvalidInput([Finding("", "not_finite")])
        return float(value) + 0.0
    if isinstance(value, Struct):
        return {
            name: part if type(part) is str else _plain(part)
            for name, default in _defaults(kind)  # type: ignore[arg-type]  # a struct type does hash
            if (part := getattr(value, name)) != default
        }
    return value


def _answer(value: Any) -> Any:
    """Answers given to a weighting method: names sorted, whole numbers without a point, however they were held."""
    if isinstance(value, dict):
        return {str(key): _answer(value[key]) for key in sorted(value)}
    if isinstance(value, list | tuple):
        return [_answer(each) for each in value]
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = _plain(value)
        return int(number) if number.is_integer() and abs(number) < 2**53 else number
    return value


@cache
def _defaults(struct: type[Struct]) -> tuple[tuple[str, Any], ...]:
    return tuple((each.name, each.default) for each in document_fields(struct))
