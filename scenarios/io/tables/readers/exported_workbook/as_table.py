"""Turns an exported workbook into a sheet in the program's own form.

Names, ids and scores keep their cells, so that whatever is found in them is found where it stands in the workbook.
Below them come the rows that begin with #, to their right the columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from scenarios.findings import Finding, InvalidInput, raise_if_any
from scenarios.io.tables.cells import CORNER, EMPTY, Sheet, TableCell
from scenarios.io.tables.formula_escaping import escaped
from scenarios.io.tables.layout.layout_types import places
from scenarios.io.tables.layout.special_labels import ASSUMED, NUMERIC_ROWS
from scenarios.io.tables.readers.exported_workbook.defined_names import NamedBlock, Reference
from scenarios.io.tables.readers.exported_workbook.original_special_lines import (
    ValuesById,
    renamed,
    still_assumed,
    values_by_id,
)
from scenarios.io.tables.readers.exported_workbook.weights_table import WeightsTable, read_weights_table
from scenarios.io.tables.readers.workbook_sheets import Book
from scoring.problem import normalised

LIVE = ("objective", "weight", "low", "high", "unit")  # rows of which the workbook has the present state
SHARES = (0.0, 1.0)  # the one scale on which a figure in per cent is what it counts as


def returned_sheet(book: Book, tables: Mapping[str, Reference], copied: bool) -> Sheet:
    """Raises InvalidInput with everything that cannot be counted, each at its cell. copied: whether there are copies of
    the sheet of scores, which are not looked at."""
    found = _Returned(book, tables)
    if copied:
        found.remarks.append(Finding("", "returned_copied", {"sheet": found.scores.sheet}))
    if found.findings:
        raise InvalidInput(raise_if_any(found.findings), book.source)
    return found.sheet(book.source)


class _Returned:
    """The tables of a workbook, looked through once.

    scores: from the names to what was added last, the ids of the criteria in its first row; keys: the column of the
    ids; columns: those of the criteria, by id; rows: those of the recommendations.
    """

    def __init__(self, book: Book, tables: Mapping[str, Reference]) -> None:
        read: dict[int, Sheet] = {}
        blocks = {name: NamedBlock(book, reference, read) for name, reference in tables.items() if name in _READ}
        self.findings: list[Finding] = []
        self.scores, self.keys = blocks["rh_score_table"], blocks["rh_scores"].area.first_column
        inputs = blocks.get("rh_weights")  # an export without criteria has none
        self.criteria = {} if inputs is None else {each.id: each for each in read_weights_table(inputs, self.findings)}
        self.told = values_by_id(blocks.get("rh_criteria"))
        self.told_beside = values_by_id(blocks.get("rh_recommendations"))
        renamed(self.told, "dimension", blocks.get("rh_dimensions"))
        renamed(self.told_beside, "group", blocks.get("rh_groups"))
        self.remarks = [Finding("", "workbook_returned")]
        self.columns = self._find_columns()
        self.rows = self._find_rows()
        self._find_shares()
        self._say_what_changed()

    def sheet(self, source: str) -> Sheet:
        """The table in the program's own form."""
        cells: dict[tuple[int, int], TableCell] = {}
        self._put_scores(cells)
        self._put_columns(cells)
        self._put_rows(cells)
        height, width = (max(place[axis] for place in cells) + 1 for axis in (0, 1))
        rows = tuple(tuple(cells.get((i, j), EMPTY) for j in range(width)) for i in range(height))
        return Sheet(source, self.scores.sheet, rows, remarks=tuple(self.remarks))

    # looking

    def _find_columns(self) -> dict[str, int]:
        """The criteria by their ids. A column without an id, such as a reader's own sum, is none."""
        block, found, sound = self.scores, dict[str, int](), not self.findings
        for j in range(self.keys + 1, block.area.right + 1):
            id_, at = block.text(block.area.top, j), block.at(block.area.top, j)
            if not id_:
                if any(block.cell(i, j).kind != "empty" for i in block.rows[1:]):
                    self.remarks.append(Finding(at, "returned_beside"))
            elif id_ in found:
                self.findings.append(Finding(at, "duplicate_id", {"id": id_}))
            else:
                found[id_] = j
                if sound and id_ not in self.criteria:
                    self.findings.append(Finding(at, "returned_not_weighed", {"criterion": id_}))
        for each in self.criteria.values():
            if each.id not in found:
                self.findings.append(Finding(each.at, "returned_not_scored", {"criterion": each.id}))
        return found

    def _find_rows(self) -> list[int]:
        """The recommendations. A text without an id and scores is a note, scores without an id are a doubt."""
        block, found, seen = self.scores, list[int](), set[str]()
        for i in block.rows[1:]:
            if id_ := block.text(i, self.keys):
                found.append(i)
                if id_ in seen:
                    self.findings.append(Finding(block.at(i, self.keys), "duplicate_id", {"id": id_}))
                seen.add(id_)
            elif any(block.cell(i, j).kind != "empty" for j in self.columns.values()):
                self.findings.append(Finding(block.at(i, self.keys), "returned_without_id"))
            elif block.text(i, block.area.first_column):
                self.remarks.append(Finding(block.at(i, block.area.first_column), "returned_beside"))
        return found

    def _find_shares(self) -> None:
        """Scores in per cent: the workbook counts 45% as 0.45, whatever the scale, and its reader may mean 45."""
        shown = [
            self.scores.at(i, j)
            for id_, j in self.columns.items()
            if id_ in self.criteria and (self.criteria[id_].low, self.criteria[id_].high) != SHARES
            for i in self.rows
            if self.scores.cell(i, j).style.percent
        ]
        if shown:
            self.findings.append(Finding(places(shown), "returned_percent"))

    def _say_what_changed(self) -> None:
        """What came and went since the export; whether the workbook still says what there was."""
        if not self.told or (self.rows and not self.told_beside):
            self.remarks.append(Finding("", "returned_alone"))
            return
        block = self.scores
        rows = {block.text(i, self.keys): block.at(i, self.keys) for i in self.rows}
        columns = {id_: block.at(block.area.top, j) for id_, j in self.columns.items()}
        both = ((self.told_beside, rows), (self.told, columns))
        if gone := [id_ for before, now in both for id_ in before if id_ not in now]:
            self.remarks.append(Finding("", "returned_gone", {"names": ", ".join(gone)}))
        if new := {at: id_ for before, now in both for id_, at in now.items() if id_ not in before}:
            self.remarks.append(Finding(places(list(new)), "returned_new", {"names": ", ".join(new.values())}))

    # writing

    def _put_scores(self, cells: dict[tuple[int, int], TableCell]) -> None:
        block, names, top = self.scores, self.scores.area.first_column, self.scores.area.top
        cells[top - 1, names], cells[top - 1, self.keys], cells[top, names] = (
            TableCell(CORNER),
            TableCell("#id"),
            TableCell("#id"),
        )
        for id_, j in self.columns.items():
            cells[top - 1, j], cells[top, j] = _written(self.criteria[id_].name), _written(id_)
        for i in self.rows:
            id_ = block.text(i, self.keys)
            cells[i, names], cells[i, self.keys] = _written(block.text(i, names) or id_), _written(id_)
            for j in self.columns.values():
                cell = block.cell(i, j)
                cells[i, j] = TableCell(cell.value, "number") if cell.kind == "number" else cell

    def _put_columns(self, cells: dict[tuple[int, int], TableCell]) -> None:
        block = self.scores
        for j, word in enumerate(_words(self.told_beside), start=block.area.right + 1):
            cells[block.area.top - 1, j] = TableCell(f"#{word}")
            for i in self.rows:
                cells[i, j] = _cell(self.told_beside.get(block.text(i, self.keys), {}).get(word, ""))

    def _put_rows(self, cells: dict[tuple[int, int], TableCell]) -> None:
        criteria = [self.criteria[id_] for id_ in self.columns]
        for i, (word, row) in enumerate(self._special(criteria), start=self.scores.area.bottom + 1):
            cells[i, self.scores.area.first_column] = TableCell(f"#{word}")
            cells |= {(i, j): cell for j, cell in zip(self.columns.values(), row, strict=True)}

    def _special(self, criteria: Sequence[WeightsTable]) -> Iterator[tuple[str, list[TableCell]]]:
        yield "objective", [TableCell(each.direction) for each in criteria]
        shares = normalised(np.array([each.weight for each in criteria])).tolist() if criteria else []
        yield "weight", [TableCell(share, "number") for share in shares]  # they need not sum to 1 in the workbook
        for word in ("low", "high"):
            yield word, [TableCell(getattr(each, word), "number") for each in criteria]
        if any(each.unit for each in criteria):
            yield "unit", [_written(each.unit) for each in criteria]
        for word in _words(self.told):
            if word == ASSUMED:
                yield word, list(map(_cell, still_assumed(self.told, criteria)))
            elif word not in LIVE:
                read = _figure if word in NUMERIC_ROWS else _cell
                yield word, [read(self.told.get(each.id, {}).get(word, "")) for each in criteria]


_READ = ("rh_weights", "rh_scores", "rh_score_table", "rh_criteria", "rh_recommendations", "rh_dimensions", "rh_groups")


def _words(told: ValuesById) -> list[str]:
    """The words beside the id that stand with any part."""
    return [word for word in next(iter(told.values()), {}) if word != "id"]


def _written(text: str) -> TableCell:
    """A text of the user's as tables hold it."""
    return _cell(escaped(text))


def _figure(text: str) -> TableCell:
    """A figure that the export wrote down: as a text it would prove the mark of what people typed."""
    try:
        return TableCell(float(text), "number")
    except ValueError:
        return _cell(text)


def _cell(text: str) -> TableCell:
    return TableCell(text) if text else EMPTY
