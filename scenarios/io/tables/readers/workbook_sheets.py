"""A file of one or several sheets, whatever kind of file it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from scenarios.findings import Finding, InvalidInput
from scenarios.io.tables.cells import Sheet, TableCell


@dataclass(frozen=True, slots=True)
class SheetHead:
    """What can be said of a sheet before it is read."""

    name: str
    hidden: bool = False
    kind: Literal["sheet", "chart"] = "sheet"


@dataclass(frozen=True, slots=True, eq=False)
class Book:
    """An opened table file. kind: "csv", "html", "xlsx", "ods", "xls", "xlsb"; read: makes a sheet of its place in
    ``sheets``, and raises InvalidInput for what is wrong with it."""

    source: str
    kind: str
    sheets: tuple[SheetHead, ...]
    read: Callable[[int], Sheet]

    def sheet(self, name: str | None = None) -> Sheet:
        """The sheet of this name, hidden or not; for None the first visible one with a table in it, or with anything.
        Where there are others, a remark says which was taken. Raises InvalidInput."""
        return self._first() if name is None else self._named(name)

    def _named(self, name: str) -> Sheet:
        place = next((i for i, each in enumerate(self.sheets) if each.name == name), None)
        if place is None:
            names = tuple(each.name for each in self.sheets if each.kind == "sheet")
            code = "sheet_unknown" if any(names) else "sheets_without_names"
            raise InvalidInput([Finding("", code, {"name": name, "names": names})], self.source)
        if self.sheets[place].kind == "chart":
            raise InvalidInput([Finding(name, "sheet_is_chart")], self.source)
        return self.read(place)

    def _first(self) -> Sheet:
        filled: list[tuple[int, Sheet]] = []
        for place, head in enumerate(self.sheets):
            if head.kind == "sheet" and not head.hidden:
                sheet = self.read(place)
                if sheet.rows:
                    filled.append((place, sheet))
                    if _holds_a_table(sheet):
                        break
        if filled:
            place, sheet = filled[-1] if _holds_a_table(filled[-1][1]) else filled[0]
            return replace(sheet, remarks=(*self._choice(place), *sheet.remarks))
        hidden = any(each.hidden for each in self.sheets)
        raise InvalidInput([Finding("", "sheets_hidden" if hidden else "table_empty")], self.source)

    def _choice(self, taken: int) -> tuple[Finding, ...]:
        """That this sheet was taken and not another, where there are others."""
        others = [each for i, each in enumerate(self.sheets) if i != taken and each.kind == "sheet"]
        if not others:
            return ()
        code = "sheet_taken_hidden" if all(each.hidden for each in others) else "sheet_taken"
        return (Finding("", code, {"name": self.sheets[taken].name, "names": tuple(each.name for each in others)}),)


def _holds_a_table(sheet: Sheet) -> bool:
    """Whether there are figures in two rows, right of something: a page of explanations has none."""
    return sum(any(each.kind == "number" or _begins_with_digit(each) for each in row[1:]) for row in sheet.rows) > 1


def _begins_with_digit(cell: TableCell) -> bool:
    return isinstance(cell.value, str) and cell.value[:1].isdecimal()
