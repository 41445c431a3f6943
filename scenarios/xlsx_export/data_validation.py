"""Data validation of weights, scales and scores, with a note beside the cell, and the mark of what was pasted."""

from __future__ import annotations

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from scenarios.model import Criterion
from scenarios.text.names_and_lists import gap
from scenarios.xlsx_export.block_positions import References
from scenarios.xlsx_export.cell_styles import BAD, BAD_BACKGROUND, colour_where
from scenarios.xlsx_export.column_numbers import DIRECTION, FIRST, FROM, ID, TO, WEIGHT
from scenarios.xlsx_export.export_context import ExportContext
from scenarios.xlsx_export.input_conditions import LARGEST

TITLE, NOTE = 32, 255  # the longest title and note that Excel takes


def validate_weights(sheet: Worksheet, refs: References, source: ExportContext) -> None:
    """Weights from 0 up, ends that are numbers, and a direction from the list; rows that do not count are marked."""
    k = len(source.scenario.criteria)
    if not k:
        return
    weight = DataValidation(type="decimal", operator="between", formula1="0", formula2=LARGEST, allow_blank=True)
    _add(
        sheet,
        weight,
        refs.column("weights", WEIGHT, k),
        source.sentence("weight_title"),
        source.sentence("weight_note"),
    )
    end = DataValidation(type="decimal", operator="between", formula1=f"-{LARGEST}", formula2=LARGEST, allow_blank=True)
    _add(
        sheet, end, refs.area("weights", 0, FROM, k - 1, TO), source.sentence("end_title"), source.sentence("end_note")
    )
    words = ",".join(source.direction(each) for each in ("max", "min"))
    direction = DataValidation(type="list", formula1=f'"{words}"', allow_blank=False)
    direction.errorStyle = "warning"  # the words of old are understood too
    area = refs.column("weights", DIRECTION, k)
    _add(sheet, direction, area, source.sentence("direction"), source.sentence("direction_note"))
    for column in (WEIGHT, FROM, TO, DIRECTION):
        area = refs.column("weights", column, k)
        _mark(sheet, source, area, f'AND({refs.own("weights", 0, source.remark_column)}<>"",{_wrong(refs, column)})')


def _wrong(refs: References, column: int) -> str:
    """Whether the first row's cell in this column is one of those that its remark is about."""
    cell = refs.own("weights", 0, column)
    if column == WEIGHT:
        return f"NOT(AND(ISNUMBER({cell}),N({cell})>=0,N({cell})<={LARGEST}))"
    if column == DIRECTION:
        return f"COUNT({refs.across('weights', 0, FROM, TO)})=2"
    ends = f"N({refs.own('weights', 0, FROM)})>=N({refs.own('weights', 0, TO)})"
    return f"OR(NOT(ISNUMBER({cell})),ABS(N({cell}))>{LARGEST},{ends})"


def validate_scores(sheet: Worksheet, refs: References, source: ExportContext) -> None:
    """Scores on their scale, which is found by the id above the column, so that it follows a change of its ends."""
    m, k = len(source.scenario.recommendations), len(source.scenario.criteria)
    if not source.has_inputs:
        return
    ids = refs.area("weights", 0, ID, k - 1, ID)
    lows, highs = (refs.column("weights", column, k) for column in (FROM, TO))
    for j, criterion in enumerate(source.scenario.criteria):
        same = f"--EXACT({ids},{refs.top('scores', 0, FIRST + j)})"
        low, high = f"SUMPRODUCT({same},{lows})", f"SUMPRODUCT({same},{highs})"
        rule = DataValidation(type="decimal", operator="between", formula1=low, formula2=high, allow_blank=True)
        area = refs.area("scores", 1, FIRST + j, m, FIRST + j)
        _add(sheet, rule, area, source.name(criterion), _score_note(criterion, source))
        cell = refs.top("scores", 1, FIRST + j).replace("$", "")
        _mark(sheet, source, area, f"IF(ISNUMBER({cell}),OR({cell}<{low},{cell}>{high}),NOT(ISBLANK({cell})))")


def _score_note(criterion: Criterion, source: ExportContext) -> str:
    """The ends of the scale with their unit, and its levels in words where it has any."""
    scale = criterion.scale
    unit = source.text(scale.unit)
    high = f"{scale.high:g}" + (gap(source.language) + unit if unit else "")
    lines = [
        source.sentence("score_note", low=f"{scale.low:g}", high=high, direction=source.direction(scale.direction))
    ]
    lines += [f"{level.at:g} = {source.text(level.name)}" for level in scale.levels]
    return "\n".join(lines)


def _mark(sheet: Worksheet, source: ExportContext, area: str, formula: str) -> None:
    """In red, on top of the words."""
    colour_where(sheet, area, formula, BAD, BAD_BACKGROUND, bold=True)


def _add(sheet: Worksheet, rule: DataValidation, area: str, title: str, note: str) -> None:
    rule.promptTitle = rule.errorTitle = _short(title, TITLE)
    rule.prompt = rule.error = _short(note, NOTE)
    rule.showInputMessage = rule.showErrorMessage = True
    rule.add(area.replace("$", ""))
    sheet.add_data_validation(rule)


def _short(text: str, longest: int) -> str:
    """Excel counts UTF-16 units, and repairs a file with a longer text."""
    units = text.encode("utf-16-le")
    if len(units) <= longest * 2:
        return text
    return units[: (longest - 1) * 2].decode("utf-16-le", "ignore") + "…"
