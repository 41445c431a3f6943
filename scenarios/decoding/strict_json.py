"""Parses JSON strictly: refuses repeated names and other things that Python's parser accepts in silence.

A name given twice, NaN and Infinity, and numbers that no computer number holds stay visible in the result, so that the
reader can report each at its place.
"""

from __future__ import annotations

import codecs
import json
import math
from dataclasses import dataclass
from typing import Any

from scenarios.findings import Finding, InvalidInput


class Object(dict[str, Any]):
    """A JSON object that remembers which of its names were given more than once."""

    repeated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BadNumber:
    """What stands where a number should. code: ``not_a_figure`` (NaN, Infinity) or ``figure_too_large`` (1e400)."""

    written: str
    code: str


def text_of(data: bytes) -> str:
    """The text of a JSON file. Raises InvalidInput where it is empty, an archive, or not UTF-8."""
    if not data.strip():
        raise InvalidInput([Finding("", "empty_file")])
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise InvalidInput([Finding("", "utf16")])
    if data.startswith(b"PK\x03\x04"):
        raise InvalidInput([Finding("", "is_archive")])
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        byte = f"0x{data[error.start]:02X}"
        raise InvalidInput([Finding(f"byte {error.start}", "not_utf8", {"byte": byte, "at": error.start})]) from error


def parse(text: str) -> Any:
    """The value written in the text, objects as `Object`. Raises InvalidInput (broken_json, cut_off, too_deep)."""
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=lambda word: BadNumber(word, "not_a_figure"),
            parse_float=_number,
            parse_int=_whole,
        )
    except json.JSONDecodeError as error:
        cut_off = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string")
        place = {"line": error.lineno, "column": error.colno}
        path = f"line {error.lineno}, column {error.colno}"
        raise InvalidInput([Finding(path, "cut_off" if cut_off else "broken_json", place)]) from error
    except RecursionError as error:
        raise InvalidInput([Finding("", "too_deep")]) from error


def repeats_a_name(text: str) -> bool:
    """Whether any object in this well-formed text has a name twice. Keeps nothing else in memory."""
    try:
        json.loads(text, object_pairs_hook=_refuse_repeats)
    except _RepeatedName:
        return True
    return False


class _RepeatedName(Exception):
    pass


def _refuse_repeats(pairs: list[tuple[str, Any]]) -> None:
    if len({name for name, _ in pairs}) != len(pairs):
        raise _RepeatedName


def _object(pairs: list[tuple[str, Any]]) -> Object:
    result = Object(pairs)
    if len(result) != len(pairs):
        names = [name for name, _ in pairs]
        result.repeated = tuple(name for name in result if names.count(name) > 1)
    return result


def _number(text: str) -> float | BadNumber:
    number = float(text)
    return number if math.isfinite(number) else BadNumber(text[:20], "figure_too_large")


def _whole(text: str) -> int | BadNumber:
    # 10^308 is near the largest computer number; Python would also refuse to read thousands of digits at all
    return int(text) if len(text) <= 308 else BadNumber(text[:20], "figure_too_large")
