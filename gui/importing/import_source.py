"""The source of an import, a file or the clipboard, and reading it: a sheet with a layout. Frozen, without Qt, so that
it may run in the background. What reads tables is imported when the first is read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from gui.importing.import_state import ImportState
from scenarios.findings import InvalidInput
from scenarios.io.tables.cells import Sheet
from scenarios.io.tables.layout import Answers, Choice, Doubt, Setting

if TYPE_CHECKING:
    from scenarios.io.tables.readers.workbook_sheets import Book, SheetHead

IDLE = "direction_of_nothing"  # a direction of what is no criterion any more: clicked before, and of no use now
UNSURE = "encoding_doubtful"  # the finding of a text whose encoding is only likely
OLD = (".xls", ".et", ".xlsb")  # they are read in a process of their own, which takes a moment
SMALL_FILE = 64 * 1024  # bytes: read at once; a larger file beside the window
SMALL_SHEET = 20_000  # cells: likewise for proposing


@dataclass(frozen=True, slots=True)
class ImportSource:
    """A file, or with no path what was on the clipboard. name: what the window calls it, "" for the clipboard."""

    name: str
    path: Path | None = None
    plain: str = ""
    html: str | None = None

    @property
    def small(self) -> bool:
        """Whether reading it is not felt."""
        if self.path is None:
            return len(self.plain) + len(self.html or "") <= SMALL_FILE
        try:
            return self.path.stat().st_size <= SMALL_FILE and self.path.suffix.lower() not in OLD
        except OSError:
            return True  # it is refused at once


@dataclass(frozen=True, slots=True)
class ReadSource:
    """What was read of it, as far as the answers go. book: None for the clipboard."""

    source: ImportSource
    stand: ImportState
    book: Book | None = None

    @property
    def sheets(self) -> tuple[SheetHead, ...]:
        return self.book.sheets if self.book else ()

    @property
    def small(self) -> bool:
        """Whether another layout of it is there at once."""
        return sum(map(len, self.stand.sheet.rows)) <= SMALL_SHEET

    def lacks(self, answers: Answers) -> bool:
        """Whether the answers want another sheet than the one that was read, or the text in another encoding."""
        now = self.stand.answers
        return (answers.sheet, answers.encoding) != (now.sheet, now.encoding)


def read_source(given: ImportSource, answers: Answers, before: ReadSource | None = None) -> ReadSource:
    """Read what is given and propose a layout. before: what was read of it already. Raises InvalidInput.

    A text in an encoding that is only likely is read in it, and asked about.
    """
    from scenarios.io.tables.layout import propose

    try:
        book, sheet = _sheet(given, answers, before)
        asked: tuple[Doubt, ...] = ()
    except InvalidInput as error:
        likely = _likely_encoding(error)
        if likely is None:
            raise
        book, sheet = _sheet(given, replace(answers, encoding=likely.choices[0].settings[0].value), None)
        asked = (likely,)
    layout = propose(sheet, answers)
    doubts = (*asked, *(each for each in layout.doubts if each.code != IDLE))
    return ReadSource(given, ImportState(sheet, replace(layout, doubts=doubts)), book)


def _likely_encoding(error: InvalidInput) -> Doubt | None:
    """The question that a refusal for want of an encoding comes to; None for any other refusal."""
    found = next((each for each in error.findings if each.code == UNSURE), None)
    if found is None:
        return None
    choice = Choice("encoding_right", (Setting("encoding", str(found.fields["encoding"])),))
    return Doubt((), UNSURE, found.fields, (choice,))


def _sheet(given: ImportSource, answers: Answers, before: ReadSource | None) -> tuple[Book | None, Sheet]:
    if before is not None and not before.lacks(answers):
        return before.book, before.stand.sheet
    if given.path is None:
        from scenarios.io.tables.readers.any_format import pasted_sheet

        return None, pasted_sheet(given.plain, given.html)
    book = before.book if before is not None and before.stand.answers.encoding == answers.encoding else None
    if book is None:
        from scenarios.io.tables.readers.any_format import open_book

        book = open_book(given.path, encoding=answers.encoding or None)
    return book, book.sheet(answers.sheet)
