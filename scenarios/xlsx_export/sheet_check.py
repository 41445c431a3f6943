"""The sheet Check, in two parts: whether the inputs are those of the export, and whether the formulas are sound.

The first part changes with every what-if, and lists what was changed, old beside new. The second stays true under any
inputs: it counts again, by other ways, what the formulas give, so that a formula that was typed over is found.
Where the inputs are as exported, each figure is besides compared with the program's.
"""

from __future__ import annotations

from collections.abc import Iterable

from scenarios.xlsx_export.block_positions import Part, Refs, Sheet
from scenarios.xlsx_export.cell_styles import WORKINGS_TAB
from scenarios.xlsx_export.cell_xml import Cell, Row
from scenarios.xlsx_export.column_numbers import (
    ALL,
    DEFAULTS_LEFT,
    DIFFERENCES,
    DIRECTION,
    FIRST,
    FROM,
    IN_WEIGHTS,
    PROBLEMS,
    SCALES_CHANGED,
    SCORES_CHANGED,
    TO,
    WEIGHT,
    WEIGHTS_CHANGED,
)
from scenarios.xlsx_export.export_context import Source
from scenarios.xlsx_export.sentence_formulas import Said, literal, said
from scenarios.xlsx_export.sheet_check_changes import changed_part
from scenarios.xlsx_export.sheet_check_formulas import RESULT, colour, figures_parts, sound_part, sound_size
from scenarios.xlsx_export.title_rows import preface

SPAN = 7  # columns of the widest table
THEN, STATE = 2, 1  # columns of the table of inputs: what was exported, and a word on it
INPUTS = (("weight", WEIGHT), ("low", FROM), ("high", TO), ("direction", DIRECTION))  # codes of names, and columns
FORMULAS_SOUND = 5  # row of the table Overall


def sheet(source: Source) -> Sheet:
    nothing = Part("check_nothing", 1, lambda _refs: (Row((Cell(source.say("nothing_ranked"), "label"),)),),
                   Row(source.header("what")), source.say("sheet_check"))  # fmt: skip
    return Sheet(
        source.say("sheet_check"),
        (
            preface(source, "check", "check_how", "check_again", span=SPAN),
            *(_parts(source) if source.has_inputs else (nothing,)),
        ),
        tab=WORKINGS_TAB,
        printed=False,
        workings=True,
        widths=(56, 28, 12, 12, 12, 18, 44),
    )


def _parts(source: Source) -> tuple[Part, ...]:
    k = len(source.scenario.criteria)
    codes = ("weight_then", "from_then", "to_then", "direction_then", "now")
    return (
        Part("overall", 6, lambda refs: _overall(source, refs), Row(source.header("what", "result")),
             source.say("table_overall"), colour(source, "overall", 6, 1)),
        sound_part(source),
        Part("inputs", k, lambda refs: _inputs(source, refs), Row(source.header("id", "result", *codes)),
             source.say("table_inputs"), colour(source, "inputs", k, STATE)),
        changed_part(source),
        *figures_parts(source),
    )  # fmt: skip


def _overall(source: Source, refs: Refs) -> Iterable[Row]:
    """How many inputs of each kind are as exported, and the word for the formulas."""
    m, k = len(source.scenario.recommendations), len(source.scenario.criteria)
    ok = source.say("ok")

    def changed(row: int) -> str:
        return refs.cell("changes", row, ALL)

    def count(code: str, size: int, row: int) -> Row:
        text = said(
            source, "of_all", count=Said(str(size), f"({size}-{changed(row)})"), total=Said(str(size), f"{size}")
        )
        return Row((Cell(source.say(code), "label"), Cell(text.now, "verdict", source.safe(text.formula))))

    differ = said(source, "inputs_differ", count=Said("", changed(DIFFERENCES)))
    word = f'IF({changed(DIFFERENCES)}=0,"{ok}",{differ.formula})'
    yield Row((Cell(source.say("inputs_as_exported"), "label"), Cell(ok, "verdict", source.safe(word))))
    yield count("weights_as_exported", k, WEIGHTS_CHANGED)
    yield count("scales_as_exported", k, SCALES_CHANGED)
    yield count("scores_as_exported", m * k, SCORES_CHANGED)
    if source.gaps.untouched:
        left = len(source.gaps.untouched)
        text = said(source, "of_all", count=Said(str(left), changed(DEFAULTS_LEFT)), total=Said(str(left), f"{left}"))
        yield Row((Cell(source.say("defaults_left"), "label"), Cell(text.now, "verdict", source.safe(text.formula))))
    else:
        now = ok if source.shares.any() else "1"
        word = f'IF({changed(PROBLEMS)}=0,"{ok}",{changed(PROBLEMS)})'
        yield Row((Cell(source.say("problems"), "label"), Cell(now, "verdict", source.safe(word))))
    words, broken = refs.column("sound", RESULT, sound_size(source)), source.say("broken")
    told = {each: f'SUMPRODUCT(--({words}="{each}"))' for each in (ok, broken)}
    well = f'IF({told[ok]}=0,"{source.say("gone")}","{ok}")'  # none is OK where the sheet of the workings is deleted
    sound = f'IF({told[broken]}=0,{well},"{broken}")'
    yield Row((Cell(source.say("formulas_sound"), "label"), Cell(ok, "verdict", sound)))


def _inputs(source: Source, refs: Refs) -> Iterable[Row]:
    """Each criterion's weight, scale and direction as exported, a word, and what is there now in place of them."""
    ok, differs, k = source.say("ok"), source.say("changed_input"), len(source.scenario.criteria)
    between = source.say("semicolon")
    for j, criterion in enumerate(source.scenario.criteria):
        place = refs.cell("keys", IN_WEIGHTS, FIRST + j)
        scale = criterion.scale
        weight, direction = float(source.evaluation.weights[j]), source.direction(scale.direction)
        then: tuple[float | str, ...] = (weight, scale.low, scale.high, direction)
        told = []
        for n, (code, column) in enumerate(INPUTS):
            old, new = refs.own("inputs", j, THEN + n), f"INDEX({refs.area('weights', -1, column, k, column)},{place})"
            text = said(source, "labelled", label=Said("", literal(source.say(code))), text=Said("", new)).formula
            told.append(f'IF({new}={old},"",{literal(between)}&{text})')
        now = f"MID({'&'.join(told)},{len(between) + 1},255)"
        lost = f'IF(ISNUMBER({place}),{now},"{source.say("not_counted")}")'
        yield Row((
            source.typed(criterion.id, "id"),
            Cell(ok, "verdict", source.safe(f'IF({refs.own("inputs", j, THEN + len(INPUTS))}="","{ok}","{differs}")')),
            *(Cell(each, "general") for each in then),
            Cell("", "label", source.safe(lost)),
        ))  # fmt: skip
