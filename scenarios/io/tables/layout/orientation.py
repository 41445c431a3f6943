"""Tells the orientation of a table: whether its rows are recommendations or criteria."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from scenarios.io.tables.cells import CORNER
from scenarios.io.tables.layout.column_figures import is_whole
from scenarios.io.tables.layout.directions import direction_of, is_vague
from scenarios.io.tables.layout.draft import Draft
from scenarios.io.tables.layout.foreign_labels import is_no_option, is_option, is_rater
from scenarios.io.tables.layout.label_meanings import bare, total_word
from scenarios.io.tables.layout.oriented_grid import FIGURE, NOTHING
from scenarios.io.tables.layout.text_patterns import is_unit, unit_of
from scenarios.io.tables.layout.vocabulary import (
    CRITERIA,
    DIRECTION_LABELS,
    FIRM_WEIGHTS,
    KNOWN_CRITERIA,
    NAMES,
    UNITS,
    WEIGHTS,
)


@dataclass(frozen=True, slots=True)
class Orientation:
    """on_side: yes, no or perhaps; code: the key of the reason; column: the one that speaks for it, if any."""

    on_side: Literal["yes", "no", "perhaps"]
    code: str = ""
    column: int | None = None


UPRIGHT = Orientation("no")


def orientation_of(draft: Draft) -> Orientation:
    """How the table lies, from a draft that takes it to stand upright."""
    answers = draft.answers
    if answers.transposed is not None:
        return Orientation("yes", "answered") if answers.transposed else UPRIGHT
    if draft.own or not draft.items() or "item" in answers.rows.values() or "criterion" in answers.columns.values():
        return UPRIGHT
    if "criterion" in answers.rows.values() or {"weight", "direction", "unit"} & set(answers.columns.values()):
        return Orientation("yes", "answered")
    items = draft.items()
    signs = [sign for j in draft.filled_columns() if (sign := _sign(draft, items, j)) is not None]
    sure = next((sign for sign in signs if sign.on_side == "yes"), None)
    if sure is not None:
        return sure if _are_options(draft, is_rater) else replace(sure, on_side="perhaps")
    if draft.rows_of("weight", "direction", "unit"):
        return UPRIGHT
    corner = draft.name_of_column(draft.columns_of("name")[0]) if draft.columns_of("name") else ""
    if corner.lower() == CORNER or bare(corner) in NAMES - CRITERIA:
        return signs[0] if signs else UPRIGHT
    if bare(corner) in CRITERIA:
        signs.append(Orientation("perhaps", "corner_criteria"))
    if _are_options(draft, lambda head: not is_option(head)):
        signs.append(Orientation("perhaps", "option_heads"))
    if _rows_are_criteria(draft):
        signs.append(Orientation("perhaps", "known_criteria"))
    if len(signs) > 1 and _are_options(draft, is_no_option):
        return replace(signs[0], on_side="yes")
    return signs[0] if signs else UPRIGHT


def _are_options(draft: Draft, is_none: Callable[[str], bool]) -> bool:
    """Whether there are several columns of figures besides weights, and most are not called like what is no option."""
    heads = [bare(draft.name_of_column(j)) for j in draft.columns_of("criterion")]
    rest = [head for head in heads if head not in WEIGHTS]
    return len(rest) > 1 and sum(map(is_none, rest)) * 2 < len(rest)


def _sign(draft: Draft, items: list[int], j: int) -> Orientation | None:
    """What a column says for criteria in rows: weights, directions or units of them."""
    head = draft.name_of_column(j)
    if j in draft.answers.columns:
        return None
    if bare(head) in WEIGHTS and unit_of(head) in ("", "%"):
        firm = bare(head) in FIRM_WEIGHTS or unit_of(head) == "%" or _sum_to_whole(draft, j)
        return Orientation("yes" if firm else "perhaps", "column_weights", j)
    if (draft.grid.codes[items, j] == FIGURE).any():
        return None
    texts = [draft.grid.text(i, j) for i in items if draft.grid.codes[i, j] != NOTHING]
    directions = len(texts) > 1 and all(direction_of(text) is not None for text in texts)
    if directions and (bare(head) in DIRECTION_LABELS or not any(map(is_vague, texts))):
        return Orientation("yes", "column_directions", j)
    if len(texts) > 1 and bare(head) in UNITS and all(map(is_unit, texts)):
        return Orientation("yes", "column_units", j)
    return None


def _sum_to_whole(draft: Draft, j: int) -> bool:
    """Whether the figures of a column sum to 1 or 100, what is called a total aside."""
    rows = [i for i in draft.items() if not total_word(draft.label(i))]
    return is_whole(draft.reader().read([draft.grid.cell(i, j) for i in rows]).values)


def _rows_are_criteria(draft: Draft) -> bool:
    """Whether most of the names are words that criteria are called by, and no head of a column is."""
    names = draft.columns_of("name")
    if not names:
        return False
    rows = [bare(draft.grid.text(i, names[0])) for i in draft.items()]
    heads = [bare(draft.name_of_column(j)) for j in draft.columns_of("criterion")]
    known = sum(row in KNOWN_CRITERIA for row in rows)
    return known >= 2 and known * 2 > len(rows) and not any(head in KNOWN_CRITERIA for head in heads)
