"""Decodes plain data into the model's structs, with a finding for every place that does not fit.

The library's decoder is quick and stops at the first error; this walk is what a wrong file gets instead. It follows the
struct types themselves, so it cannot fall out of step with `scenarios.model`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

from msgspec import inspect

from scenarios.decoding.strict_json import BadNumber, Object
from scenarios.findings import Finding

KINDS = {
    dict: "object",
    list: "list",
    str: "text",
    bool: "yes_no",
    int: "number",
    float: "number",
    type(None): "nothing",
}

SHOWN = 40  # characters of a wrong entry that a sentence repeats


def decode_struct(kind: inspect.Type, data: Any, found: Callable[[Finding], None], path: str = "") -> Any:
    """The value of this kind that the data describe.

    Where they do not, ``found`` is told, and a neutral value stands in, so that everything keeps its place and the rest
    can still be checked.
    """
    match kind:
        case inspect.StructType():
            return _struct(kind, data, found, path)
        case inspect.VarTupleType():
            if isinstance(data, list):
                return tuple(decode_struct(kind.item_type, each, found, f"{path}[{i}]") for i, each in enumerate(data))
        case inspect.DictType():
            if isinstance(data, dict):
                _repeats(data, found, path)
                return {
                    key: decode_struct(kind.value_type, each, found, json_path(path, key)) for key, each in data.items()
                }
        case inspect.UnionType():
            if data is None:
                return None
            return decode_struct(next(t for t in kind.types if not isinstance(t, inspect.NoneType)), data, found, path)
        case inspect.AnyType():
            return _anything(data, found, path)
        case _:
            return _plain(kind, data, found, path)
    return _wrong(kind, data, found, path)


def json_path(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _struct(kind: inspect.StructType, data: Any, found: Callable[[Finding], None], path: str) -> Any:
    if not isinstance(data, dict):
        return _wrong(kind, data, found, path)
    _repeats(data, found, path)
    names = [each.encode_name for each in kind.fields]
    for name in data:
        if name not in names:
            near = get_close_matches(name, names, 1)
            if near:
                found(Finding(json_path(path, name), "misspelt_field", {"field": name, "near": near[0]}))
            else:
                found(Finding(json_path(path, name), "unknown_field", {"field": name}))
    values = {}
    for each in kind.fields:
        if each.encode_name in data:
            values[each.name] = decode_struct(
                each.type, data[each.encode_name], found, json_path(path, each.encode_name)
            )
        elif each.required:
            found(Finding(json_path(path, each.encode_name), "missing_field", {"field": each.encode_name}))
            values[each.name] = neutral_value(each.type)
    return kind.cls(**values)


def _plain(kind: inspect.Type, data: Any, found: Callable[[Finding], None], path: str) -> Any:
    match kind:
        case inspect.BoolType() if isinstance(data, bool):
            return data
        case inspect.StrType() if isinstance(data, str):
            return data
        case inspect.FloatType() if isinstance(data, int | float) and not isinstance(data, bool):
            return float(data)
        case inspect.IntType() if isinstance(data, int) and not isinstance(data, bool):
            return data
        case inspect.LiteralType():
            if data in kind.values and isinstance(data, type(kind.values[0])):
                return data
            if isinstance(data, str):
                choices = ", ".join(map(str, kind.values))
                found(Finding(path, "not_a_choice", {"given": data[:SHOWN], "choices": choices}))
                return kind.values[0]
    return _wrong(kind, data, found, path)


def _anything(data: Any, found: Callable[[Finding], None], path: str) -> Any:
    if isinstance(data, BadNumber):
        return _wrong(inspect.FloatType(), data, found, path)
    if isinstance(data, dict):
        _repeats(data, found, path)
        return {key: _anything(each, found, json_path(path, key)) for key, each in data.items()}
    if isinstance(data, list):
        return [_anything(each, found, f"{path}[{i}]") for i, each in enumerate(data)]
    return data


def _wrong(kind: inspect.Type, data: Any, found: Callable[[Finding], None], path: str) -> Any:
    if isinstance(data, BadNumber):
        found(Finding(path, data.code, {"written": data.written}))
    else:
        found(Finding(path, _expected(kind), {"given": shown_value(data)}))
    return neutral_value(kind)


def _repeats(data: dict[str, Any], found: Callable[[Finding], None], path: str) -> None:
    for name in data.repeated if isinstance(data, Object) else ():
        found(Finding(json_path(path, name), "repeated_name", {"field": name}))


def _expected(kind: inspect.Type) -> str:
    match kind:
        case inspect.StructType() | inspect.DictType():
            return "object_expected"
        case inspect.VarTupleType():
            return "list_expected"
        case inspect.FloatType() | inspect.IntType():
            return "number_expected"
        case inspect.BoolType():
            return "yes_no_expected"
    return "text_expected"


def shown_value(data: Any) -> str:
    """What stands there, in JSON and short."""
    if isinstance(data, dict | list):
        return "{…}" if isinstance(data, dict) else "[…]"
    written = json.dumps(data, ensure_ascii=False)
    return written if len(written) <= SHOWN else written[: SHOWN - 1] + "…"


def neutral_value(kind: inspect.Type) -> Any:
    """The emptiest value of this kind."""
    match kind:
        case inspect.StructType():
            return kind.cls(**{each.name: neutral_value(each.type) for each in kind.fields if each.required})
        case inspect.VarTupleType():
            return ()
        case inspect.DictType():
            return {}
        case inspect.FloatType():
            return 0.0
        case inspect.IntType():
            return 0
        case inspect.BoolType():
            return False
        case inspect.LiteralType():
            return kind.values[0]
        case inspect.UnionType():
            return None
    return ""
