"""The sheet Simulation: what was drawn, how often each takes each rank, and the weights that put it first.

Before it stands what holds of any weights at all, where the sheet Robustness is about the user's own. All of it is the
program's at the time of export, with its seed and standard error.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from scenarios.analysis.simulation import SimulationResult
from scenarios.sampling_modes import radius_of
from scenarios.text.methods import method_name
from scenarios.text.number_format import percent
from scenarios.text.robustness_verdict import anywhere_sentences, assumed_sentence
from scenarios.xlsx_export.block_positions import References, SheetBlock, SheetSpec
from scenarios.xlsx_export.cell_styles import EXPORT_TAB
from scenarios.xlsx_export.cell_xml import Row, XlsxCell
from scenarios.xlsx_export.column_widths import fitted, under
from scenarios.xlsx_export.excel_charts import acceptability_chart, acceptability_rows
from scenarios.xlsx_export.export_context import ExportContext, result
from scenarios.xlsx_export.sheet_robustness import figures_part
from scenarios.xlsx_export.title_rows import preface

RANKS = 12  # ranks that have a column
PAIRED = 30  # recommendations that are compared pair by pair
DIGITS = 6  # of what was drawn, whose standard error stands in the third or fourth
NARROW, ROOMY = 9, 12  # widths of figures, and of those whose headings stand on Robustness, too
APART = 3  # ranks that the chart tells apart; those below are one


def sheet(source: ExportContext) -> SheetSpec:
    drawn, sureness = source.robustness.simulated, source.robustness.sureness
    how = "simulation_how" if drawn is not None else "simulation_none"
    return SheetSpec(
        title=source.sentence("sheet_simulation"),
        parts=(
            preface(source, "simulation", how, more=any_weights(source), exported=True),
            *figures_part(source, sureness and sureness.anywhere, "sureness_anywhere"),
            *_simulated(source, drawn),
        ),
        widths=_widths(source),
        frozen_columns=1,
        tab=EXPORT_TAB,
        printed=False,
    )


def any_weights(source: ExportContext) -> tuple[str, ...]:
    """What holds of any weights at all, in words, and the mark that it goes by."""
    sureness, scenario, on = source.robustness.sureness, source.scenario, source.language
    if sureness is None or sureness.anywhere is None:
        return ()
    mark = source.sentence("robustness_terms_anywhere", apart=percent(sureness.anywhere.first.apart))
    said = (*anywhere_sentences(sureness, scenario, on), assumed_sentence(sureness.anywhere, scenario, on), mark)
    return tuple(source.text(each) for each in said)


def _widths(source: ExportContext) -> tuple[float, ...]:
    """Of names, of ids and facts, and of the figures under criteria and recommendations alike."""
    scenario = source.scenario
    options = [source.name(each) for each in scenario.recommendations]
    tail = [source.sentence(code) for code in ("expected_rank", "rank_error", "confidence")]
    shown = [""] * min(len(options), RANKS)
    criteria = [source.name(each) for each in scenario.criteria]
    compared = options if len(options) <= PAIRED else []
    least = ROOMY if any_weights(source) else NARROW
    return (fitted(options, 24, 40), 16, *under(criteria, compared, [*shown, *tail], least=least))


def _simulated(source: ExportContext, drawn: SimulationResult | None) -> tuple[SheetBlock, ...]:
    if drawn is None:
        return ()
    free = acceptability_rows(len(drawn.alternatives))
    return (
        _facts_part(source, drawn),
        _acceptability_part(source, drawn),
        SheetBlock("acceptability_chart", free, lambda _refs: (Row(),) * free),
        _central_part(source, drawn),
        *((_pairwise_part(source, drawn),) if len(drawn.alternatives) <= PAIRED else ()),
    )


def _facts_part(source: ExportContext, drawn: SimulationResult) -> SheetBlock:
    found, question = drawn.smaa, drawn.question
    rows = [
        Row((XlsxCell(source.sentence("samples"), "label"), XlsxCell(found.samples, "fact"))),
        Row((XlsxCell(source.sentence("seed"), "label"), XlsxCell(found.seed, "fact"))),
        Row((XlsxCell(source.sentence("largest_error"), "label"), XlsxCell(found.standard_error, "fact_percent"))),
        Row(
            (XlsxCell(source.sentence("drawn_weights"), "label"), XlsxCell(_weights(source, question.weights), "label"))
        ),
        Row(
            (
                XlsxCell(source.sentence("drawn_scores"), "label"),
                XlsxCell(source.sentence(f"scores_{question.scores}"), "label"),
            )
        ),
        Row(
            (
                XlsxCell(source.sentence("method"), "label"),
                XlsxCell(method_name(question.method, source.language), "label"),
            )
        ),
    ]
    header = Row(source.header("what", "content"))
    return SheetBlock("simulated", len(rows), lambda _refs: rows, header, source.sentence("table_simulated"))


def _weights(source: ExportContext, words: str) -> str:
    """Which weights were drawn, in words."""
    radius = radius_of(words)
    if radius is None:
        return source.sentence(f"weights_{words}")
    return source.sentence("weights_around", radius=f"{radius * 100:g}")


def _rows_of(source: ExportContext, drawn: SimulationResult) -> list[tuple[int, tuple[XlsxCell, XlsxCell]]]:
    """Those that were simulated: their row there, and their name and id."""
    lead = dict(zip((each.id for each in source.scenario.recommendations), source.lead(), strict=True))
    return [(i, lead[id_]) for i, id_ in enumerate(drawn.alternatives)]


def _drawn(figure: float, style: str = "percent") -> XlsxCell:
    return XlsxCell(round(float(figure), DIGITS), style)


def _acceptability_part(source: ExportContext, drawn: SimulationResult) -> SheetBlock:
    found = drawn.smaa
    shown = min(len(drawn.alternatives), RANKS)
    rows = [
        Row((
            *lead,
            *(_drawn(share) for share in found.acceptability[i, :shown]),
            _drawn(found.expected_rank[i], "coefficient"),
            _drawn(found.expected_rank_error[i], "fine"),
            XlsxCell(result(float(found.confidence[i])), "percent"),
            *(_drawn(found.acceptability[i, APART:].sum()) for _ in range(shown > APART)),
        ))
        for i, lead in _rows_of(source, drawn)
    ]  # fmt: skip
    ranks = (XlsxCell(source.sentence("rank_number", rank=rank + 1), "header_number") for rank in range(shown))
    lead = source.header("recommendation", "id")
    below = (XlsxCell(source.sentence("rank_below", rank=APART + 1), "header_number") for _ in range(shown > APART))
    tail = (*source.header("expected_rank", "rank_error", "confidence"), *below)

    return SheetBlock(
        "acceptability",
        len(rows),
        lambda _refs: rows,
        Row((*lead, *ranks, *tail)),
        source.sentence("table_acceptability"),
        charts=lambda refs: [acceptability_chart(refs, source, rows, shown)],
    )


def _central_part(source: ExportContext, drawn: SimulationResult) -> SheetBlock:
    found, criteria = drawn.smaa, {each.id: source.name(each) for each in source.scenario.criteria}
    names = (XlsxCell(criteria[each], "header_name") for each in drawn.criteria)
    rows = [
        Row((*lead, *(_drawn(weight) for weight in found.central[i])))
        for i, lead in _rows_of(source, drawn)
        if not np.isnan(found.central[i]).any()
    ]
    header = Row((*source.header("recommendation", "id"), *names))
    return SheetBlock("central", len(rows), lambda _refs: rows, header, source.sentence("table_central"))


def _pairwise_part(source: ExportContext, drawn: SimulationResult) -> SheetBlock:
    found, listed = drawn.smaa, _rows_of(source, drawn)

    def body(_refs: References) -> Iterable[Row]:
        for i, lead in listed:
            cells = (XlsxCell(None, "percent") if i == j else _drawn(found.pairwise[i, j]) for j, _lead in listed)
            yield Row((*lead, *cells))

    names = (XlsxCell(lead[0].value, "header_name") for _j, lead in listed)
    header = Row((*source.header("recommendation", "id"), *names))
    return SheetBlock("pairwise", len(listed), body, header, source.sentence("table_pairwise"))
