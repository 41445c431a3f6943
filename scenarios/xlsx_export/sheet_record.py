"""The sheet Record: the brief, how the weights were found, the fingerprint of the scenario, and the decision log."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scenarios.elicitation.sentences import answer_lines, consistency_lines
from scenarios.elicitation.stored_answers import BY_HAND
from scenarios.io.json.codec import content_hash
from scenarios.text.decision_log import log_sentence
from scenarios.text.elicitation_methods import way_name
from scenarios.text.names_and_lists import names_of
from scenarios.version import program_version
from scenarios.xlsx_export.block_positions import Part, Refs, Sheet
from scenarios.xlsx_export.cell_styles import EXPORT_TAB
from scenarios.xlsx_export.cell_xml import Cell, Row
from scenarios.xlsx_export.export_context import Source
from scenarios.xlsx_export.title_rows import preface

COLUMNS = 4  # of the log


def sheet(source: Source) -> Sheet:
    return Sheet(
        title=source.say("sheet_record"),
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


def _facts_part(source: Source) -> Part:
    facts = [(label, text) for label, text in _facts(source) if text]
    what, content = source.header("what", "content")
    filling = (Cell(None, "header"),) * (COLUMNS - 2)

    def body(_refs: Refs) -> Iterable[Row]:
        for label, text in facts:
            yield Row((Cell(source.say(label), "label"), Cell(text, "text")), span=COLUMNS - 1, at=1)

    return Part("facts", len(facts), body, Row((what, content, *filling)), source.say("table_facts"))


def _facts(source: Source) -> Iterator[tuple[str, str]]:
    """(code of the label, text), empty ones among them."""
    brief, weighting, found = source.scenario.brief, source.scenario.weighting, source.gaps
    names = names_of(source.scenario, source.language)
    yield "title", source.text(source.scenario.title)
    for label in ("question", "commissioner", "judges", "begun", "due", "limits", "citation"):
        yield label, source.text(getattr(brief, label))
    yield "weighting_method", _method(source)
    yield "unconfirmed", source.assumed
    yield "consistency", source.text("\n".join(consistency_lines(source.scenario, source.language)))
    yield "locked", source.text(source.say("list_comma").join(names[each] for each in weighting.locked))
    counts = {"scored": len(found.scored), "total": len(found.total), "untouched": len(found.untouched)}
    yield "scores", source.say("scores_counted", **counts, without=len(found.without_reason))
    yield "fingerprint", content_hash(source.scenario)
    yield "program", source.say("program_version", version=program_version())


def _method(source: Source) -> str:
    """How the weights were found: the preset with its reason, or the way's own word."""
    weighting = source.scenario.weighting
    for preset in source.scenario.presets:
        if weighting.method == "preset" and preset.id == weighting.preset:
            return source.say("by_preset", name=source.text(preset.name), reason=source.text(preset.reason))
    if weighting.method in BY_HAND:
        return source.say("by_sliders")
    return source.text(way_name(weighting.method, source.language))


def _answers_parts(source: Source) -> Iterator[Part]:
    """The questions and answers of the present way, one a row; no table where there are none."""
    lines = answer_lines(source.scenario, source.language)
    if not lines:
        return
    spare = ("",)  # the log below is wider

    def body(_refs: Refs) -> Iterable[Row]:
        for each in lines:
            yield Row([source.typed(text) for text in (each.where, each.answered, each.asked, *spare)])

    header = Row((*source.header("compared", "answered", "asked"), *(Cell(None, "header") for _ in spare)))
    yield Part("answers", len(lines), body, header, source.say("table_answers"))


def _log_part(source: Source) -> Part:
    return Part(
        "log",
        max(1, len(source.scenario.log)),
        lambda refs: _log(source, refs),
        Row(source.header("when", "who", "event", "why")),
        source.say("table_log"),
    )


def _log(source: Source, _refs: Refs) -> Iterable[Row]:
    if not source.scenario.log:
        yield Row(
            (Cell(None, "label"), Cell(None, "label"), Cell(source.say("log_empty"), "label"), Cell(None, "label"))
        )
    for entry in source.scenario.log:
        event = log_sentence(entry, source.scenario, source.language)
        yield Row([source.typed(text) for text in (entry.when, entry.who, event, entry.why)])
