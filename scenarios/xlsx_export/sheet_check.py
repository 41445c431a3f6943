"""The sheet Check, in two parts: whether the inputs are those of the export, and whether the formulas are sound.

The first part changes with every what-if, and lists what was changed, old beside new. The second stays true under any
inputs: it counts again, by other ways, what the formulas give, so that a formula that was typed over is found.
Where the inputs are as exported, each figure is besides compared with the program's.
"""

from __future__ import annotations

from collections.abc import Iterable

from scenarios.xlsx_export.block_positions import References, SheetBlock, SheetSpec
from scenarios.xlsx_export.cell_styles import WORKINGS_TAB
from scenarios.xlsx_export.cell_xml import Row, XlsxCell
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
from scenarios.xlsx_export.export_context import ExportContext
from scenarios.xlsx_export.sentence_formulas import SentenceFormula, literal, sentence_formula
from scenarios.xlsx_export.sheet_check_changes import changed_part
from scenarios.xlsx_export.sheet_check_formulas import RESULT, colour, figures_parts, sound_part, sound_size
from scenarios.xlsx_export.title_rows import preface

SPAN = 7  # columns of the widest table
THEN, STATE = 2, 1  # columns of the table of inputs: what was exported, and a word on it
INPUTS = (("weight", WEIGHT), ("low", FROM), ("high", TO), ("direction", DIRECTION))  # codes of names, and columns
FORMULAS_SOUND = 5  # row of the table Overall


def sheet(source: ExportContext) -> SheetSpec:
    nothing = SheetBlock(
        "check_nothing",
        1,
        lambda _refs: (Row((XlsxCell(source.sentence("nothing_ranked"), "label"),)),),
        Row(source.header("what")),
        source.sentence("sheet_check"),
    )
    return SheetSpec(
        source.sentence("sheet_check"),
        (
            preface(source, "check", "check_how", "check_again", span=SPAN),
            *(_parts(source) if source.has_inputs else (nothing,)),
        ),
        tab=WORKINGS_TAB,
        printed=False,
        workings=True,
        widths=(56, 28, 12, 12, 12, 18, 44),
    )


def _parts(source: ExportContext) -> tuple[SheetBlock, ...]:
    k = len(source.scenario.criteria)
    codes = ("weight_then", "from_then", "to_then", "direction_then", "now")
    return (
        SheetBlock("overall", 6, lambda refs: _overall(source, refs), Row(source.header("what", "result")),
                   source.sentence("table_overall"), colour(source, "overall", 6, 1)),
        sound_part(source),
        SheetBlock("inputs", k, lambda refs: _inputs(source, refs), Row(source.header("id", "result", *codes)),
                   source.sentence("table_inputs"), colour(source, "inputs", k, STATE)),
        changed_part(source),
        *figures_parts(source),
    )  # fmt: skip


def _overall(source: ExportContext, refs: References) -> Iterable[Row]:
    """How many inputs of each kind are as exported, and the word for the formulas."""
    m, k = len(source.scenario.recommendations), len(source.scenario.criteria)
    ok = source.sentence("ok")

    def changed(row: int) -> str:
        return refs.cell("changes", row, ALL)

    def count(code: str, size: int, row: int) -> Row:
        text = sentence_formula(
            source,
            "of_all",
            count=SentenceFormula(str(size), f"({size}-{changed(row)})"),
            total=SentenceFormula(str(size), f"{size}"),
        )
        return Row((XlsxCell(source.sentence(code), "label"), XlsxCell(text.now, "verdict", source.safe(text.formula))))

    differ = sentence_formula(source, "inputs_differ", count=SentenceFormula("", changed(DIFFERENCES)))
    word = f'IF({changed(DIFFERENCES)}=0,"{ok}",{differ.formula})'
    yield Row((XlsxCell(source.sentence("inputs_as_exported"), "label"), XlsxCell(ok, "verdict", source.safe(word))))
    yield count("weights_as_exported", k, WEIGHTS_CHANGED)
    yield count("scales_as_exported", k, SCALES_CHANGED)
    yield count("scores_as_exported", m * k, SCORES_CHANGED)
    if source.gaps.untouched:
        left = len(source.gaps.untouched)
        text = sentence_formula(
            source,
            "of_all",
            count=SentenceFormula(str(left), changed(DEFAULTS_LEFT)),
            total=SentenceFormula(str(left), f"{left}"),
        )
        yield Row(
            (
                XlsxCell(source.sentence("defaults_left"), "label"),
                XlsxCell(text.now, "verdict", source.safe(text.formula)),
            )
        )
    else:
        now = ok if source.shares.any() else "1"
        word = f'IF({changed(PROBLEMS)}=0,"{ok}",{changed(PROBLEMS)})'
        yield Row((XlsxCell(source.sentence("problems"), "label"), XlsxCell(now, "verdict", source.safe(word))))
    words, broken = refs.column("sound", RESULT, sound_size(source)), source.sentence("broken")
    told = {each: f'SUMPRODUCT(--({words}="{each}"))' for each in (ok, broken)}
    # none is OK where the sheet of the workings is deleted
    well = f'IF({told[ok]}=0,"{source.sentence("gone")}","{ok}")'
    sound = f'IF({told[broken]}=0,{well},"{broken}")'
    yield Row((XlsxCell(source.sentence("formulas_sound"), "label"), XlsxCell(ok, "verdict", sound)))


def _inputs(source: ExportContext, refs: References) -> Iterable[Row]:
    """Each criterion's weight, scale and direction as exported, a word, and what is there now in place of them."""
    ok, differs, k = source.sentence("ok"), source.sentence("changed_input"), len(source.scenario.criteria)
    between = source.sentence("semicolon")
    for j, criterion in enumerate(source.scenario.criteria):
        place = refs.cell("keys", IN_WEIGHTS, FIRST + j)
        scale = criterion.scale
        weight, direction = float(source.evaluation.weights[j]), source.direction(scale.direction)
        then: tuple[float | str, ...] = (weight, scale.low, scale.high, direction)
        told = []
        for n, (code, column) in enumerate(INPUTS):
            old, new = refs.own("inputs", j, THEN + n), f"INDEX({refs.area('weights', -1, column, k, column)},{place})"
            text = sentence_formula(
                source,
                "labelled",
                label=SentenceFormula("", literal(source.sentence(code))),
                text=SentenceFormula("", new),
            ).formula
            told.append(f'IF({new}={old},"",{literal(between)}&{text})')
        now = f"MID({'&'.join(told)},{len(between) + 1},255)"
        lost = f'IF(ISNUMBER({place}),{now},"{source.sentence("not_counted")}")'
        yield Row((
            source.typed(criterion.id, "id"),
            XlsxCell(
                ok, "verdict", source.safe(f'IF({refs.own("inputs", j, THEN + len(INPUTS))}="","{ok}","{differs}")'),
            ),
            *(XlsxCell(each, "general") for each in then),
            XlsxCell("", "label", source.safe(lost)),
        ))  # fmt: skip
