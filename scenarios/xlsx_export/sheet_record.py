"""The sheet Record: the brief, how the weights were found, the fingerprint of the scenario, and the decision log."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scenarios.decision_log_sentences import log_sentence
from scenarios.elicitation.elicitation_registry import elicitation_method_name
from scenarios.elicitation.sentences import answer_lines, consistency_lines
from scenarios.elicitation.stored_answers import BY_HAND
from scenarios.io.json.codec import content_hash
from scenarios.text.names_and_lists import in_a_row, names_of
from scenarios.version import program_version
from scenarios.xlsx_export.block_positions import References, SheetBlock, SheetSpec
from scenarios.xlsx_export.cell_styles import EXPORT_TAB
from scenarios.xlsx_export.cell_xml import Row, XlsxCell
from scenarios.xlsx_export.export_context import ExportContext
from scenarios.xlsx_export.title_rows import preface

COLUMNS = 4  # of the log


def sheet(source: ExportContext) -> SheetSpec:
    return SheetSpec(
        title=source.sentence("sheet_record"),
        parts=(
            preface(source, "record", "record_how", span=COLUMNS, exported=True),
            _facts_part(source),
            *_answers_parts(source),
            *([_log_part(source)] if source.scenario.log or not source.accessible else []),
        ),
        tab=EXPORT_TAB,
        printed=False,
        widths=(28, 20, 70, 60),
    )


def _facts_part(source: ExportContext) -> SheetBlock:
    facts = [(label, text) for label, text in _facts(source) if text]
    what, content = source.header("what", "content")
    filling = (XlsxCell(None, "header"),) * (COLUMNS - 2)

    def body(_refs: References) -> Iterable[Row]:
        for label, text in facts:
            yield Row((XlsxCell(source.sentence(label), "label"), XlsxCell(text, "text")), span=COLUMNS - 1, at=1)

    return SheetBlock("facts", len(facts), body, Row((what, content, *filling)), source.sentence("table_facts"))


def _facts(source: ExportContext) -> Iterator[tuple[str, str]]:
    """(code of the label, text), empty ones among them."""
    brief, weighting, found = source.scenario.brief, source.scenario.weighting, source.gaps
    names = names_of(source.scenario, source.language)
    yield "title", source.text(source.scenario.title)
    for label in ("question", "commissioner", "judges", "begun", "due", "limits", "citation"):
        yield label, source.text(getattr(brief, label))
    yield "weighting_method", _method(source)
    yield "unconfirmed", source.assumed
    yield "consistency", source.text("\n".join(consistency_lines(source.scenario, source.language)))
    yield "locked", source.text(in_a_row([names[each] for each in weighting.locked], source.language))
    counts = {"scored": len(found.scored), "total": len(found.total), "untouched": len(found.untouched)}
    yield "scores", source.sentence("scores_counted", **counts, without=len(found.without_reason))
    yield "fingerprint", content_hash(source.scenario)
    yield "program", source.sentence("program_version", version=program_version())


def _method(source: ExportContext) -> str:
    """How the weights were found: the preset with its reason, or the way's own word."""
    weighting = source.scenario.weighting
    for preset in source.scenario.presets:
        if weighting.method == "preset" and preset.id == weighting.preset:
            if not preset.reason:
                return source.text(preset.name)
            return source.sentence("by_preset", name=source.text(preset.name), reason=source.text(preset.reason))
    if weighting.method in BY_HAND:
        return source.sentence("by_sliders")
    return source.text(elicitation_method_name(weighting.method, source.language))


def _answers_parts(source: ExportContext) -> Iterator[SheetBlock]:
    """The questions and answers of the present way, one a row; no table where there are none."""
    lines = answer_lines(source.scenario, source.language)
    if not lines:
        return
    spare = ("",)  # the log below is wider

    def body(_refs: References) -> Iterable[Row]:
        for each in lines:
            yield Row([source.typed(text) for text in (each.where, each.answered, each.question, *spare)])

    header = Row((*source.header("compared", "answered", "asked"), *(XlsxCell(None, "header") for _ in spare)))
    yield SheetBlock("answers", len(lines), body, header, source.sentence("table_answers"))


def _log_part(source: ExportContext) -> SheetBlock:
    return SheetBlock(
        "log",
        max(1, len(source.scenario.log)),
        lambda refs: _log(source, refs),
        Row(source.header("when", "who", "event", "why")),
        source.sentence("table_log"),
    )


def _log(source: ExportContext, _refs: References) -> Iterable[Row]:
    if not source.scenario.log:
        yield Row(
            (
                XlsxCell(None, "label"),
                XlsxCell(None, "label"),
                XlsxCell(source.sentence("log_empty"), "label"),
                XlsxCell(None, "label"),
            )
        )
    for entry in source.scenario.log:
        event = log_sentence(entry, source.scenario, source.language)
        yield Row([source.typed(text) for text in (entry.when, entry.who, event, entry.why)])
