"""Makes the finished layout of a draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from scenarios.findings import Finding
from scenarios.io.tables.layout.cell_overrides import cell_choices
from scenarios.io.tables.layout.column_figures import ColumnFigures
from scenarios.io.tables.layout.draft import Draft, LineDraft
from scenarios.io.tables.layout.layout_types import (
    Choice,
    Doubt,
    Layout,
    Line,
    Numbers,
    Setting,
    column_name,
    places,
    row_name,
)
from scenarios.io.tables.layout.oriented_grid import NOTHING
from scenarios.numbers import CellFinding

LONGEST = 30  # characters of a name
PAIR = "number_pair"  # "80,90": two figures, or one with a decimal comma
_POINT, _COMMA = (Choice(code, (Setting("decimal", mark),)) for code, mark in (("point", "."), ("comma", ",")))
_CHOICES = {"--decimal": (_POINT, _COMMA), "--ranges": (Choice("ranges", (Setting("ranges", "yes"),)),)}
_GROUPING = {".": ",", ",": "."}

CellDoubt = tuple[int, int, CellFinding]


def layout_of(draft: Draft, figures: ColumnFigures) -> Layout:
    """The draft as a proposal in the sheet's own rows and columns."""
    grid = draft.grid
    read = [figures.columns[j] for j in draft.criteria]
    given = draft.answers.decimal or grid.sheet.decimal
    decimal = next((column.decimal for column in read if column.decimal), given)
    percent = tuple(grid.column_at(j) for j in draft.criteria if figures.columns[j].percent)
    doubts = (*draft.doubts, *_figure_doubts(draft, figures))
    doubted = {at for doubt in doubts for at in doubt.at}
    across, down = (
        tuple(replace(line, sure=False) if line.at in doubted else line for line in lines)
        for lines in (_rows(draft), _columns(draft))
    )
    return Layout(
        sheet=grid.sheet.name,
        area=grid.area_at(draft.top, draft.left, draft.bottom, draft.right),
        turned=grid.turned,
        own=draft.own,
        written=draft.written,
        header=tuple(draft.header),
        rows=down if grid.turned else across,
        columns=across if grid.turned else down,
        numbers=Numbers(decimal, _GROUPING.get(decimal, ""), percent),
        doubts=doubts,
        remarks=(
            *grid.sheet.remarks,
            *draft.remarks,
            *_beyond(draft),
            *_left_out(draft),
            *(() if given else _unusual_comma(draft, figures)),
            *_figure_remarks(draft, figures),
        ),
        answers=draft.answers,
    )


def _rows(draft: Draft) -> Iterator[Line]:
    grid = draft.grid
    names = draft.columns_of("name")
    for i, mark in sorted(draft.rows.items()):
        if mark.role == "item":
            name = grid.text(i, names[0]) if names else grid.row_at(i)
            yield Line(i, grid.row_at(i), mark.role, mark.sure, mark.why, name, draft.parents.get(i, ""))
        else:
            yield Line(i, grid.row_at(i), mark.role, mark.sure, mark.why, draft.label(i))


def _columns(draft: Draft) -> Iterator[Line]:
    grid = draft.grid
    for j, mark in sorted(draft.columns.items()):
        yield (
            _criterion(draft, j, mark)
            if j in draft.criteria
            else Line(j, grid.column_at(j), mark.role, mark.sure, mark.why, draft.name_of_column(j))
        )


def _criterion(draft: Draft, j: int, mark: LineDraft) -> Line:
    known = draft.criteria[j]
    return Line(
        j,
        draft.grid.column_at(j),
        mark.role,
        mark.sure,
        mark.why,
        known.name,
        known.parent,
        known.unit,
        known.direction,
        known.direction_source,
        known.low,
        known.high,
        known.weight,
    )


def _beyond(draft: Draft) -> Iterator[Finding]:
    """Lines of which something was said, and which are not there."""
    sheet, answers = draft.grid.sheet, draft.answers
    height, width = len(sheet.rows), max(map(len, sheet.rows), default=0)
    at = [row_name(i) for i in answers.rows if i >= height] + [column_name(j) for j in answers.columns if j >= width]
    if at:
        yield Finding(places(at), "line_beyond")


def _left_out(draft: Draft) -> Iterator[Finding]:
    """What does not come in though it holds something, each kind in one remark."""
    grid = draft.grid
    lines = [(grid.row_at(i), mark, _first_text(draft, i)) for i, mark in sorted(draft.rows.items())]
    lines += [(grid.column_at(j), mark, draft.name_of_column(j)) for j, mark in sorted(draft.columns.items())]
    for role, code in (("total", "totals_left_out"), ("note", "notes_left_out"), ("id", "numbers_left_out")):
        found = [(at, name) for at, mark, name in lines if mark.role == role and _is_said(mark)]
        if found:
            yield Finding(
                places([at for at, _ in found]), code, {"names": tuple(_short(name or at) for at, name in found)}
            )


def _is_said(mark: LineDraft) -> bool:
    """Whether it goes without asking that a line is left out, but not without saying; ids by their head alone do."""
    return mark.sure and (mark.why.code == "counts_rows" if mark.role == "id" else mark.why.code != "answered")


def _first_text(draft: Draft, i: int) -> str:
    return draft.label(i) or next((text for _, text in draft.grid.texts(i)), "")


def _short(name: str) -> str:
    return f"{name[:LONGEST]}{'…' * (len(name) > LONGEST)}"


def _figure_doubts(draft: Draft, figures: ColumnFigures) -> Iterator[Doubt]:
    """Doubts about figures, one of each kind with all its cells."""
    for code, found in _by_code(draft, figures, "doubts").items():
        at = tuple(draft.grid.cell_at(i, j) for i, j, _ in found)
        choices = _CHOICES.get(found[0][2].option, ())
        asked = [(place, each, figures.columns[j]) for place, (_, j, each) in zip(at, found, strict=True)]
        choices = (*choices, _COMMA) if code == PAIR else choices or (*_without(draft, found), *cell_choices(asked))
        yield Doubt(at, code, dict(found[0][2].fields), choices)


def _without(draft: Draft, found: Sequence[CellDoubt]) -> tuple[Choice, ...]:
    """To leave out the column that is doubtful throughout."""
    columns = {j for _, j, _ in found}
    column = min(columns)
    filled = sum(draft.grid.codes[i, column] != NOTHING for i in draft.items())
    if len(columns) > 1 or len(found) < max(filled, 2) or len(draft.criteria) < 2:
        return ()
    setting = Setting(draft.grid.column_kind, "ignore", draft.grid.column_at(column))
    return (Choice("column_ignore", (setting,)),)


def _figure_remarks(draft: Draft, figures: ColumnFigures) -> Iterator[Finding]:
    for code, found in _by_code(draft, figures, "remarks").items():
        at = [draft.grid.cell_at(i, j) for i, j, _ in found]
        yield Finding(places(at), code, dict(found[0][2].fields))


def _unusual_comma(draft: Draft, figures: ColumnFigures) -> Iterator[Finding]:
    """The first figure with a decimal comma in a text whose cells are parted by commas: "1,2" in quotes."""
    grid = draft.grid
    columns = [j for j in draft.criteria if figures.columns[j].decimal == ","]
    cells = ((i, j) for i in draft.items() for j in columns) if grid.sheet.separator == "," else ()
    for i, j in cells:
        text, number = grid.text(i, j), figures.columns[j].values[figures.place[i]]
        if "," in text and number is not None:
            yield Finding(grid.cell_at(i, j), "decimal_comma", {"text": text, "number": number})
            return


def _by_code(draft: Draft, figures: ColumnFigures, kind: str) -> dict[str, list[CellDoubt]]:
    """What is to be said of the cells of recommendations and criteria, by what it is."""
    items = set(draft.items())
    found: dict[str, list[CellDoubt]] = {}
    for j in draft.criteria:
        column = figures.columns[j]
        for each in column.doubts if kind == "doubts" else column.remarks:
            i = figures.rows[each.index]
            if i in items:
                found.setdefault(each.code, []).append((i, j, each))
    return found
