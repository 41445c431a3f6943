"""What may be typed into the weights and the scores, with a note that appears beside the cell."""

from __future__ import annotations

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from scenarios.model import Criterion
from scenarios.workbook.plan import Refs
from scenarios.workbook.source import Source

TITLE, NOTE = 32, 255  # the longest title and note that Excel takes


def validate_weights(sheet: Worksheet, refs: Refs, source: Source) -> None:
    k = len(source.scenario.criteria)
    if not k:
        return
    rule = DataValidation(type="decimal", operator="greaterThanOrEqual", formula1="0", allow_blank=True)
    _add(sheet, rule, refs.area("weights", 0, 3, k - 1, 3), source.say("weight_title"), source.say("weight_note"))


def validate_scores(sheet: Worksheet, refs: Refs, source: Source) -> None:
    m = len(source.scenario.recommendations)
    if not m:
        return
    for j, criterion in enumerate(source.scenario.criteria):
        scale = criterion.scale
        rule = DataValidation(
            type="decimal", operator="between", formula1=f"{scale.low!r}", formula2=f"{scale.high!r}", allow_blank=True
        )
        area = refs.area("scores", 1, 3 + j, m, 3 + j)
        _add(sheet, rule, area, source.name(criterion), _score_note(criterion, source))


def _score_note(criterion: Criterion, source: Source) -> str:
    """The ends of the scale, and its levels in words where it has any."""
    scale = criterion.scale
    direction = source.say("more_is_better" if scale.direction == "max" else "less_is_better")
    lines = [source.say("score_note", low=f"{scale.low:g}", high=f"{scale.high:g}", direction=direction)]
    lines += [f"{level.at:g} = {source.text(level.name)}" for level in scale.levels]
    return "\n".join(lines)


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
