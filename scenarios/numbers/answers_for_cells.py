"""Answers that a person may give for a cell that its column leaves open, and their values."""

from __future__ import annotations

from decimal import Decimal

from scenarios.numbers.column_types import CellFinding, NumberColumn
from scenarios.numbers.normalize_characters import plain
from scenarios.numbers.parse_cell import entry_of, exact_part
from scenarios.numbers.parse_text import floated, power_of
from scenarios.numbers.write_number import written

EMPTY, ZERO = "", "0"
_STANDS = frozenset({"unit_alone", "number_other_mark", "number_marks_differ"})  # clear by themselves


def settled_figure(text: str) -> tuple[Decimal, bool] | None:
    """The one number of a text, and whether it is in per cent; None for no number, or more than one.

    A lone point is the decimal mark: who settles a cell writes as the command line is written. A unit counts for
    nothing, a word of tens multiplies.
    """
    entry = entry_of(text)
    if entry.kind != "number":
        return None
    if "." in entry.meanings and "," not in text:
        return entry.meanings["."][0], entry.percent
    found = {low for low, _ in entry.meanings.values()}
    return (found.pop(), entry.percent) if len(found) == 1 else None


def cell_answers(doubt: CellFinding, column: NumberColumn) -> tuple[str, ...]:
    """The texts that would settle a doubtful cell, the likeliest first; "", the last, leaves it empty."""
    if doubt.option:
        return ()  # the whole column has an answer
    if doubt.code == "dash_unclear":
        return ZERO, EMPTY
    return (*dict.fromkeys(_values(doubt, column)), EMPTY)


def _values(doubt: CellFinding, column: NumberColumn) -> tuple[str, ...]:
    """What the figure itself may be, with what the others have beside theirs and without."""
    text, usual = str(doubt.fields.get("text", "")), str(doubt.fields.get("usual", ""))
    figure = exact_part(plain(text)) if doubt.code == "number_inexact" else text
    bare = _bare(figure)
    if not bare:
        return ()
    own_per_cent = bare.endswith("%")
    if doubt.code == "number_inexact":
        if column.percent and not own_per_cent:
            return f"{bare}%", bare
        return () if column.tens and not power_of(figure)[1] else (bare,)
    if doubt.code == "percent_missing":  # up to 1 it is rather a share that has lost its format
        return (bare, f"{bare}%") if abs(float(bare)) <= 1 else (f"{bare}%", bare)
    if doubt.code == "percent_alone":
        return bare, bare.removesuffix("%")
    if doubt.code == "unit_missing":
        return (f"{bare}{usual}", bare) if power_of(f"1{usual}")[1] else (bare,)
    both_tens = all(power_of(f"1{each}")[1] for each in (usual, str(doubt.fields.get("unit", ""))))
    return (bare,) if doubt.code in _STANDS or (doubt.code == "unit_differs" and both_tens) else ()


def _bare(text: str) -> str:
    """A figure in plain digits with its per cent sign, "" for none that is clear."""
    entry = entry_of(text)
    found = set(entry.meanings.values()) if entry.kind == "number" else set()
    return f"{written(floated(found.pop()[0]))}{'%' * entry.percent}" if len(found) == 1 else ""
