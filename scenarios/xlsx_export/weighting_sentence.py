"""The sentence on the sheet Model that says how the weights were found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS, elicitation_method_name
from scenarios.elicitation.hierarchy import JOINED
from scenarios.elicitation.method_state import elicitation_state
from scenarios.elicitation.sentences import AnswerLine, answer_lines
from scenarios.xlsx_export.export_context import ExportContext

ANSWERS = 16  # answers to weighting questions that are told; the sheet Record has all


def weighting_sentence(source: ExportContext) -> Iterable[str]:
    """The way in which weights were found and its first answers; nothing where they were set by hand."""
    method = source.scenario.weighting.method
    if method not in ELICITATION_METHODS:
        return
    told = answer_lines(source.scenario, source.language)
    answers = source.sentence("semicolon").join(_answered(source, told)) or source.sentence("answers_none")
    if len(told) > ANSWERS:
        answers = source.sentence("answers_more", answers=answers, count=len(told) - ANSWERS)
    code = "weights_by" if elicitation_state(source.scenario, method).complete else "weights_open"
    yield source.text(source.sentence(code, way=elicitation_method_name(method, source.language), answers=answers))


def _answered(source: ExportContext, told: Sequence[AnswerLine]) -> Iterator[str]:
    """The first answers; where several things are compared, each begins with its name: every one has a first place."""
    several, before = len({each.where for each in told}) > 1, ""
    for each in told[:ANSWERS]:
        said = source.sentence("answer_line", asked=each.question, answered=each.answered)
        leads = several and each.where != before
        yield JOINED.in_(source.language).format(name=each.where, meaning=said) if leads else said
        before = each.where
