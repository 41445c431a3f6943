"""Pastes a block from the clipboard into the matrix, asks where it may be read in two ways, and lists what is refused.

What cannot be taken is listed cell by cell, and nothing is pasted unless the user takes the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtGui import QGuiApplication

from gui.finding_sentences import reason
from gui.pages.scores import score_edits
from gui.pages.scores.cell_list import CellList
from gui.pages.scores.cell_list_model import CellNote
from gui.pages.scores.paste import (
    Block,
    Paste,
    expand_to_selection,
    in_grid_order,
    part_that_fits,
    read_paste,
    read_places,
    refused_cells,
    too_large,
)
from gui.pages.scores.paste_by_name import BlockWithNames, by_names
from gui.pages.scores.score_edits import Cell
from gui.pages.scores.scores_grid import ScoresGrid
from gui.session import Session
from gui.translation import language
from gui.widgets.message_area import FloatingMessage, announce
from gui.widgets.table_clipboard import holds_picture, pasted_block
from scenarios.findings import InvalidInput
from scenarios.io.tables.import_summary import short_names
from scenarios.numbers import CellFinding


class PasteIntoGrid(QObject):
    """What Ctrl+V does in the matrix."""

    pasted = Signal()
    refused_cells_listed = Signal()

    def __init__(self, session: Session, grid: ScoresGrid, list_: CellList, message: FloatingMessage) -> None:
        super().__init__(grid)
        self._session, self._grid, self._list, self._message = session, grid, list_, message
        self.list_again: Callable[[], None] = _nothing  # what the last paste was refused for

    def from_clipboard(self) -> None:
        """Paste what is on the clipboard, from the first selected cell on."""
        data = QGuiApplication.clipboard().mimeData()
        block, selected = pasted_block(data), self._grid.selected_rows()
        if holds_picture(data):
            said = self.tr("There is a picture on the clipboard. Copy the cells that it shows, not a picture of them.")
            self._message.show_message(said, "bad")
        elif not block or not selected:
            self._message.show_message(self.tr("There is nothing on the clipboard to paste."), "info")
        else:
            self._begin(block, selected)

    def _begin(self, block: Block, selected: list[list[QModelIndex]]) -> None:
        """A block that has names goes where they stand, any other to the selected cell."""
        at = (selected[0][0].row(), selected[0][0].column())
        named = by_names(block, self._session.scenario, at)
        if named is None:
            self._paste(expand_to_selection(block, len(selected), len(selected[0])), at)
        elif named.unknown:
            self._ask_names(named)
        else:
            self._paste_named(named)

    def _ask_names(self, named: BlockWithNames) -> None:
        """Some names are unknown: nothing is pasted before the user has seen which."""
        said = self.tr("Names that are not here: {names}. Nothing was pasted yet.")
        names = short_names(named.unknown, language())
        size = {"rows": len(named.rows), "columns": len(named.criteria)}
        rest = self.tr("Paste what has its place ({rows} × {columns})").format(**size)
        self._message.show_message(said.format(names=names), "warning", [(rest, partial(self._paste_named, named))])

    def _paste_named(self, named: BlockWithNames, decimal: str = "") -> None:
        paste = read_places(named.figures, named.rows, named.criteria, decimal)
        if paste.unclear is not None:
            self._ask_mark(paste.unclear, partial(self._paste_named, named))
        elif self._take(paste):
            self._grid.go_to((named.rows[0], named.criteria[0].id))
            said = self.tr("Pasted where the names stand: {rows} × {columns} cells.")
            told = said.format(rows=len(named.rows), columns=len(named.criteria))
            self._message.show_message(told, "good")

    def _paste(self, block: Block, at: tuple[int, int], decimal: str = "") -> None:
        scenario = self._session.scenario
        if refusal := too_large(block, at, scenario):
            fits = partial(self._paste, part_that_fits(block, at, scenario), at, decimal)
            self._message.show_message(refusal, "bad", [(self.tr("Paste what fits"), fits)])
            return
        paste = read_paste(block, at, scenario, decimal)
        if paste.unclear is not None:
            self._ask_mark(paste.unclear, partial(self._paste, block, at))
        elif self._take(paste):
            index = self._grid.model().index
            self._grid.select_block(index(*at), index(at[0] + len(block) - 1, at[1] + len(block[0]) - 1))
            if paste.dashes:
                said = self.tr("Cells with a dash, now without a score: {count}. Write 0 where zero is meant.")
                self._message.show_message(said.format(count=paste.dashes), "info")

    def _take(self, paste: Paste) -> bool:
        """Put the values into the matrix, or list what speaks against it. Whether they are there now."""
        scenario = self._session.scenario
        edit, notes = score_edits.block_edit(paste.values), paste.notes
        try:
            if notes:
                edit(scenario)  # only to say at once all that is in the way
            else:
                self._session.apply(self.tr("Paste scores"), edit)
        except InvalidInput as error:
            notes = [*notes, *refused_cells(error, paste.values, scenario)]
            if not notes:
                self._message.show_message(reason(error, scenario), "bad")
                return False
        if notes:
            self._refuse_paste(in_grid_order(notes, scenario), paste.values)
            return False
        self.pasted.emit()
        return True

    def _ask_mark(self, unclear: CellFinding, paste: Callable[[str], None]) -> None:
        """Nothing but the decimal mark is in doubt, and one answer settles all of the block. paste: with that mark."""
        text, one, other = (str(unclear.fields[each]) for each in ("text", "one", "other"))
        said = self.tr("“{text}”: {one} or {other}? Nothing was pasted yet; the answer holds for all that was copied.")
        actions = [(figure, partial(paste, mark)) for figure, mark in ((one, "."), (other, ","))]
        self._message.show_message(said.format(text=text, one=one, other=other), "warning", actions)

    def _refuse_paste(self, notes: list[CellNote], values: Mapping[Cell, float | None]) -> None:
        self.refused_cells_listed.emit()
        bad = {each.cell for each in notes}
        rest = {cell: value for cell, value in values.items() if cell not in bad}
        self.list_again = partial(self._list_refused, notes, rest)
        self.list_again()
        announce(self._list, self._list.heading.text(), urgent=True)

    def _list_refused(self, notes: list[CellNote], rest: dict[Cell, float | None]) -> None:
        heading = self.tr("Nothing was pasted. Cells that cannot be taken: {count}").format(count=len(notes))
        offer = self.tr("Paste the other {count}").format(count=len(rest)), partial(self._paste_rest, rest, notes)
        self._list.show_notes(heading, self._session.scenario, notes, offer if rest else None)

    def _paste_rest(self, rest: dict[Cell, float | None], notes: list[CellNote]) -> None:
        """What can be taken of a block, in one step; what cannot stays listed."""
        before = self._session.scenario
        try:
            self._session.apply(self.tr("Paste scores"), score_edits.block_edit(rest))
        except InvalidInput as error:
            self._message.show_message(reason(error, before), "bad")
        else:
            self.list_again = partial(self._list_left_out, notes)
            self.list_again()
            self._grid.setFocus()

    def _list_left_out(self, notes: list[CellNote]) -> None:
        heading = self.tr("Cells that were not pasted: {count}").format(count=len(notes))
        self._list.show_notes(heading, self._session.scenario, notes)


def _nothing() -> None:
    """What there is to list while no paste was refused."""
