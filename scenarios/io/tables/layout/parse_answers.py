"""Parses a person's answers, typed as options or clicked, into `Answers`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import get_args

from scenarios.io.tables.cells import CellArea, column_number
from scenarios.io.tables.layout.layout_types import Answers, Role, Setting
from scenarios.model import Direction
from scenarios.numbers import settled_figure

_ROLES: dict[str, Role] = {role: role for role in get_args(Role) if role not in ("special", "empty")}
_ROLES |= {"weights": "weight", "directions": "direction", "units": "unit", "notes": "note", "names": "name"}
_DIRECTIONS: dict[str, Direction] = {"max": "max", "min": "min"}
_AREA = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Za-z]{1,3})\$?([0-9]{1,7}))?")


def settled(answers: Answers, settings: Iterable[Setting]) -> Answers:
    """The answers with some more settled. Raises ValueError for a setting that cannot be understood."""
    cells = dict(answers.cells)  # one answer may be of very many
    for each in settings:
        if each.kind == "cell":
            cells[cell_of(each.place)] = figure_of(each.value)
        else:
            answers = _with(answers, each)
    return replace(answers, cells=cells)


def _with(answers: Answers, setting: Setting) -> Answers:
    kind, place, value = setting.kind, setting.place, setting.value
    if kind == "row":
        return replace(answers, rows={**answers.rows, row_index(place): role_of(value)})
    if kind == "column":
        return replace(answers, columns={**answers.columns, column_index(place): role_of(value)})
    if kind == "direction":
        if not place:
            raise ValueError(value)
        return replace(answers, directions={**answers.directions, place: direction_of(value)})
    if kind == "range":
        return replace(answers, area=area_of(value))
    if kind == "transpose":
        return replace(answers, transposed=value == "yes")
    if kind == "header_rows":
        return replace(answers, header_rows=_count_of(value))
    if kind == "ranges":
        return replace(answers, ranges=value == "yes")
    if kind == "take_assumed":
        return replace(answers, take_assumed=value == "yes")
    if kind == "sheet":
        return replace(answers, sheet=value)
    return replace(answers, encoding=value) if kind == "encoding" else replace(answers, decimal=value)


def _count_of(word: str) -> int:
    if not word.isdecimal():
        raise ValueError(word)
    return int(word)


def role_of(word: str) -> Role:
    """Raises ValueError."""
    role = _ROLES.get(word.strip().lower())
    if role is None:
        raise ValueError(word)
    return role


def direction_of(word: str) -> Direction:
    """Raises ValueError."""
    direction = _DIRECTIONS.get(word.strip().lower())
    if direction is None:
        raise ValueError(word)
    return direction


def figure_of(word: str) -> str:
    """The text of one clear number, or "". Raises ValueError."""
    text = word.strip()
    if text and settled_figure(text) is None:
        raise ValueError(word)
    return text


def cell_of(word: str) -> tuple[int, int]:
    """The row and column of "B7". Raises ValueError."""
    area = area_of(word)
    if area[:2] != area[2:]:
        raise ValueError(word)
    return area.top, area.first_column


def row_index(word: str) -> int:
    """The row of a number as people count: "7" is 6. Raises ValueError."""
    index = int(word) - 1
    if index < 0:
        raise ValueError(word)
    return index


def column_index(word: str) -> int:
    """The column of its letters: "B" is 1. Raises ValueError."""
    return column_number(word.strip().upper())


def area_of(word: str) -> CellArea:
    """The block of "A3:F20", in any order of its corners; a lone cell is a block too. Raises ValueError."""
    found = _AREA.fullmatch(word.strip())
    if found is None:
        raise ValueError(word)
    columns = sorted((column_index(found[1]), column_index(found[3] or found[1])))
    rows = sorted((row_index(found[2]), row_index(found[4] or found[2])))
    return CellArea(rows[0], columns[0], rows[1], columns[1])
