"""Formulas that are sentences: a catalogue's text becomes a formula that joins its words and its cells."""

from __future__ import annotations

from string import Formatter
from typing import NamedTuple

from scenarios.model import Dimension, Group
from scenarios.xlsx_export.block_positions import References
from scenarios.xlsx_export.column_numbers import ID, NAME
from scenarios.xlsx_export.export_context import ExportContext

LITERAL = 250  # characters of a text in a formula; Excel takes 255


class SentenceFormula(NamedTuple):
    """A text as it reads now, and the formula (no "=" before it) that yields it."""

    now: str
    formula: str


def literal(text: str) -> str:
    """The text as formulas write it, in pieces where it is long."""
    pieces = [text[n : n + LITERAL] for n in range(0, len(text), LITERAL)] or [""]
    return "&".join('"' + piece.replace('"', '""') + '"' for piece in pieces)


def sentence_formula(source: ExportContext, code: str, **fields: SentenceFormula) -> SentenceFormula:
    """The sentence for ``code``, its fields filled in by formulas."""
    template = source.sentence(code, **{name: f"{{{name}}}" for name in fields})
    parts, now = [], []
    for words, field, _format, _conversion in Formatter().parse(template):
        if words:
            parts.append(literal(words))
            now.append(words)
        if field:
            parts.append(fields[field].formula)
            now.append(fields[field].now)
    return SentenceFormula("".join(now), "&".join(parts))


def named(source: ExportContext, refs: References, table: str, thing: Group | Dimension) -> str:
    """The name that a group or dimension has on the sheet Model now, found by its id: its table may be sorted too."""
    size = len(source.scenario.groups if table == "groups" else source.scenario.dimensions)
    ids, names = (refs.column(table, column, size) for column in (ID, NAME))
    return source.safe(f'LOOKUP(2,1/EXACT({ids},{literal(source.text(thing.id))}),{names})&""')
