"""The sheet Evidence: every cell of the matrix with its range, its reason and where that comes from, one row each.

The score is the model's, live, and beside it the exported one where the two differ. In a large scenario it is the
exported one alone, since a formula a score would make the workbook slow, and the sheet says so. A column in which
nothing is said is left out, one that says the same in every row is told above the table, and scores of which nothing is
said stand last, and not on paper: there they are on the sheet Model.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from scenarios.evaluation.judgements import effective_judgements
from scenarios.model import Score
from scenarios.xlsx_export.block_positions import References, SheetBlock, SheetSpec
from scenarios.xlsx_export.cell_styles import EXPORT_TAB
from scenarios.xlsx_export.cell_xml import Row, XlsxCell, display_width, kept
from scenarios.xlsx_export.column_numbers import FIRST, IN_SCORES, NAME, NAMES, UNITS
from scenarios.xlsx_export.column_widths import fitted, heading
from scenarios.xlsx_export.export_context import ExportContext
from scenarios.xlsx_export.page_setup import across
from scenarios.xlsx_export.row_heights import EDGE
from scenarios.xlsx_export.title_rows import preface

STRENGTHS = ("none", "weak", "moderate", "strong")  # the program's own words; any other is the user's
LIVE_CELLS = 500  # scores that are followed by formulas
MISSING = Score("", "")
CellValue = str | float | None  # what a cell says; "" and None: nothing
Placed = tuple[int, int, Score]  # row and column of the matrix, and the score there

# The columns that may be left out: the code of their heading, their style, and the least and the greatest width.
RANGE, REST = ("score_low", "score_high"), ("strength", "rationale", "place_in_source", "author", "date", "origin")
STYLE = dict.fromkeys(RANGE, "score") | {"place_in_source": "remark", "author": "remark"}
BOUNDS = {"rationale": (24, 110), "strength": (8, 12), "place_in_source": (8, 16), "author": (8, 20), "date": (8, 12),
          "origin": (8, 16)}  # fmt: skip
NAMES_TO, CRITERIA_TO = 26, 23


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    """What is told of the scores: in columns, and of all of them at once; cells: those of which something is said
    first, as many as ``said``."""

    columns: tuple[str, ...]
    of_all: tuple[tuple[str, str], ...]
    cells: Sequence[Placed]
    said: int


def sheet(source: ExportContext) -> SheetSpec:
    told = _told(source)
    live = is_live(source)
    codes = ("score", "score_then") if live else ("score",) if source.accessible else ("score_then",)
    header = Row(source.header("recommendation", "criterion", *codes, *told.columns))
    part = SheetBlock("evidence", len(told.cells), lambda refs: _rows(source, told, refs), header)
    widths = _widths(source, told, codes)
    facts = source.sentence("semicolon").join(
        source.sentence("labelled", label=label, text=text) for label, text in told.of_all
    )
    same = (source.sentence("same_in_rows", facts=facts),) if facts else ()
    last = (source.sentence("unsaid_last"),) if 0 < told.said < len(told.cells) else ()
    lead = preface(source, "evidence", evidence_how(source), more=(*same, *last), span=len(widths), exported=True)
    return SheetSpec(
        title=source.sentence("sheet_evidence"),
        parts=(lead, part),
        tab=EXPORT_TAB,
        widths=widths,
        frozen_columns=2,
        freeze="evidence",
        repeated="evidence",
        filtered="evidence",
        printed=told.said > 0,
        printed_rows=told.said,
    )


def is_live(source: ExportContext) -> bool:
    """Whether the scores follow the model: where they are few enough, and there are formulas."""
    return (
        not source.accessible and 0 < len(source.scenario.recommendations) * len(source.scenario.criteria) <= LIVE_CELLS
    )


def evidence_how(source: ExportContext) -> str:
    """The code of what the sheet says of itself."""
    return "evidence_live" if is_live(source) else "evidence_fixed"


def _told(source: ExportContext) -> _Told:
    scenario = source.scenario
    at = effective_judgements(scenario).score_at
    cells = [(i, j, at.get((recommendation.id, criterion.id), MISSING))
             for i, recommendation in enumerate(scenario.recommendations)
             for j, criterion in enumerate(scenario.criteria)]  # fmt: skip
    columns, of_all = [], []
    for code in (*RANGE, *REST):
        say = _saying(source, code)
        values = {say(score) for _i, _j, score in cells}
        if len(values) > 1 or code == "rationale" or source.accessible:
            columns += [code] if values - {"", None} else []
        elif values - {"", None}:
            (value,) = values
            of_all.append((source.sentence(code), f"{value:g}" if isinstance(value, float) else str(value)))
    telling = [_saying(source, code) for code in columns if code != "origin"]
    said = [any(say(score) not in ("", None) for say in telling) for _i, _j, score in cells]
    first = [cell for cell, is_said in zip(cells, said, strict=True) if is_said]
    rest = [cell for cell, is_said in zip(cells, said, strict=True) if not is_said]
    return _Told(tuple(columns), tuple(of_all), first + rest, len(first))


def _saying(source: ExportContext, code: str) -> Callable[[Score], CellValue]:
    """What a score says under this heading."""
    fields: dict[str, Callable[[Score], CellValue]] = {
        "score_low": lambda score: score.low,
        "score_high": lambda score: score.high,
        "strength": lambda score: _strength(source, score.strength),
        "rationale": lambda score: source.text(score.rationale),
        "place_in_source": lambda score: source.of_score(score.source),
        "author": lambda score: source.of_score(score.author),
        "date": lambda score: source.text(score.date),
        "origin": lambda score: source.sentence(f"origin_{score.state}"),
    }
    return fields[code]


def _strength(source: ExportContext, strength: str) -> str:
    return source.sentence(f"strength_{strength}") if strength in STRENGTHS else source.text(strength)


def _widths(source: ExportContext, told: _Told, codes: Sequence[str]) -> tuple[float, ...]:
    """Reasons take what the other columns leave of the page: upright where none is longer than that."""
    scenario = source.scenario
    scores = [score for _i, _j, score in told.cells[: told.said]]
    widths = {code: max(6, heading(source.sentence(code))) for code in (*codes, *told.columns)}
    widths["score_then"] = max(9, widths.get("score_then", 0))  # room for the button of the filter
    for code in told.columns:
        if code in BOUNDS:
            least, most = BOUNDS[code]
            widths[code] = fitted(map(str, map(_saying(source, code), scores)), max(least, widths[code]), most)
    names = fitted(map(source.name, scenario.recommendations), 14, NAMES_TO)
    criteria = fitted(map(source.name_and_unit, scenario.criteria), 14, CRITERIA_TO)
    if "rationale" in widths:
        others = names + criteria + sum(width for code, width in widths.items() if code != "rationale")
        longest = max((display_width(source.text(each.rationale)) for each in scores), default=0)
        left = across(upright=longest + 2 * EDGE <= across(True) - others) - others
        widths["rationale"] = max(BOUNDS["rationale"][0], min(left, longest + 2 * EDGE))
    return (names, criteria, *(widths[code] for code in (*codes, *told.columns)))


def _rows(source: ExportContext, told: _Told, refs: References) -> Iterable[Row]:
    scenario, live = source.scenario, is_live(source)
    columns = [_Column(source, refs, j) for j in range(len(scenario.criteria))]
    telling = [(_saying(source, code), STYLE.get(code, "text")) for code in told.columns]
    for row, (i, j, score) in enumerate(told.cells):
        name = XlsxCell(source.name(scenario.recommendations[i]), "text")
        if live:
            name = name._replace(formula=source.safe(refs.cell("options", i, NAME)))
        told_of_it = (XlsxCell(say(score), style) for say, style in telling)
        yield Row((name, columns[j].name, *columns[j].scores(i, row, score), *told_of_it))


class _Column:
    """The cells of one criterion."""

    def __init__(self, source: ExportContext, refs: References, j: int) -> None:
        self._source, self._refs, self._live = source, refs, is_live(source)
        self.name = XlsxCell(source.name_and_unit(source.scenario.criteria[j]), "text")
        if self._live:
            name, unit = (refs.cell("keys", row, FIRST + j) for row in (NAMES, UNITS))
            self.name = self.name._replace(formula=source.safe(f"{name}&{unit}"))
            self._place = refs.cell("keys", IN_SCORES, FIRST + j)

    def scores(self, i: int, row: int, score: Score) -> tuple[XlsxCell, ...]:
        """The score now and the exported one where it differs; the exported one alone where it is not followed."""
        if not self._live:
            return (XlsxCell(score.value, "score"),)
        here = f"INDEX(rh_score_table,{self._refs.cell('values', i + 1, 0)},{self._place})"
        then = '""' if score.value is None else repr(kept(score.value))
        now = "" if score.value is None else score.value
        own = self._refs.own("evidence", row, 2)
        gone = self._source.sentence("score_missing")
        differs = f'IF({own}={then},"",{then})' if score.value is not None else f'IF({own}="","","{gone}")'
        return (
            XlsxCell(now, "score", self._source.safe(f'IF(ISBLANK({here}),"",{here})')),
            XlsxCell("", "score_then", differs),
        )
