"""A reader at work in LibreOffice: many workbooks changed, sorted, torn apart and computed anew in one run of it.

A Basic macro in a profile of its own reads the steps from a file, one a line, and writes what it finds to another;
Python's bridge to LibreOffice is not installed everywhere, Basic is.
"""

from __future__ import annotations

import math
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

from tests.scenarios.spreadsheet import SETTINGS, SOFFICE

Value = str | float
ASKING = ("tell", "name", "errors")  # steps that have an answer

_PUBLIC = "-//OpenOffice.org//DTD OfficeDocument 1.0//EN"
_DOCTYPE = f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE {{0}}:{{1}} PUBLIC "{_PUBLIC}" "{{1}}.dtd">\n'
_LIBRARY = 'xmlns:library="http://openoffice.org/2000/library"'
_LIBRARIES = (
    _DOCTYPE.format("library", "libraries")
    + f'<library:libraries {_LIBRARY} xmlns:xlink="http://www.w3.org/1999/xlink">'
    '<library:library library:name="Standard"'
    ' xlink:href="$(USER)/basic/Standard/{0}.xlb/" xlink:type="simple" library:link="false"/></library:libraries>'
)
_ELEMENTS = (
    _DOCTYPE.format("library", "library")
    + f'<library:library {_LIBRARY} library:name="Standard" library:readonly="false"'
    ' library:passwordprotected="false">{0}</library:library>'
)
_MODULE = (
    _DOCTYPE.format("script", "module") + '<script:module xmlns:script="http://openoffice.org/2000/script"'
    ' script:name="Reader" script:language="StarBasic">{0}</script:module>'
)
_MACRO = """
Sub Work(steps As String, answers As String)
    Dim book, sheet, area, n, entry, words, source, out, kept, beside, hidden(0) As New com.sun.star.beans.PropertyValue
    hidden(0).Name = "Hidden"
    hidden(0).Value = True
    source = FreeFile
    Open steps For Input As #source
    out = FreeFile
    Open answers For Output As #out
    Do While Not Eof(source)
        Line Input #source, entry
        words = Split(entry, Chr(9))
        Select Case words(0)
        Case "open"
            book = StarDesktop.loadComponentFromURL(words(1), "_blank", 0, hidden())
            For n = 0 To book.Sheets.Count - 1
                book.Sheets.getByIndex(n).unprotect("")
            Next n
        Case "close"
            book.close(True)
        Case "save"
            hidden(0).Name = "FilterName"
            hidden(0).Value = words(2)
            book.storeToURL(words(1), hidden())
            hidden(0).Name = "Hidden"
            hidden(0).Value = True
        Case "number"
            Cells(book, words).setValue(CDbl(words(3)))
        Case "text"
            Cells(book, words).setString(words(3))
        Case "formula"
            Cells(book, words).setFormula(words(3))
        Case "clear"
            Cells(book, words).clearContents(1023)
        Case "sort"
            Sorted(Cells(book, words), CInt(words(3)), words(4) = "up", words(5) = "columns")
        Case "insert rows"
            book.Sheets.getByName(words(1)).Rows.insertByIndex(CInt(words(2)), CInt(words(3)))
        Case "delete rows"
            book.Sheets.getByName(words(1)).Rows.removeByIndex(CInt(words(2)), CInt(words(3)))
        Case "insert columns"
            book.Sheets.getByName(words(1)).Columns.insertByIndex(CInt(words(2)), CInt(words(3)))
        Case "delete columns"
            book.Sheets.getByName(words(1)).Columns.removeByIndex(CInt(words(2)), CInt(words(3)))
        Case "copy"
            sheet = book.Sheets.getByName(words(1))
            area = sheet.getCellRangeByName(words(3)).getCellByPosition(0, 0)
            sheet.copyRange(area.CellAddress, Cells(book, words).RangeAddress)
        Case "move"
            sheet = book.Sheets.getByName(words(1))
            area = sheet.getCellRangeByName(words(3)).getCellByPosition(0, 0)
            sheet.moveRange(area.CellAddress, Cells(book, words).RangeAddress)
        Case "delete sheet"
            book.Sheets.removeByName(words(1))
        Case "undo"
            book.getUndoManager().undo()
        Case "over"
            area = Cells(book, words).getCellByPosition(0, 0)
            kept = area.getFormula()
            If area.getArrayFormula() <> "" Then beside = Aside(book, area) Else beside = Null
            If words(3) = "number" Then area.setValue(CDbl(words(4))) Else area.setString(words(4))
        Case "back"
            If IsNull(beside) Then
                area.setFormula(kept)
            Else
                area.Spreadsheet.copyRange(area.CellAddress, beside.RangeAddress)
                beside.clearContents(1023)
            End If
        Case "compute"
            book.calculateAll()
        Case "tell"
            Tell(out, Cells(book, words))
        Case "name"
            Tell(out, book.NamedRanges.getByName(words(1)).getReferredCells())
        Case "errors"
            For n = 0 To book.Sheets.Count - 1
                area = book.Sheets.getByIndex(n).queryFormulaCells(com.sun.star.sheet.FormulaResult.ERROR)
                If area.Count > 0 Then Print #out, book.Sheets.getByIndex(n).Name & Chr(9) & area.RangeAddressesAsString
            Next n
            Print #out, "."
        End Select
    Loop
    Close #source
    Close #out
    StarDesktop.terminate()
End Sub

Function Cells(book, words)
    Cells = book.Sheets.getByName(words(1)).getCellRangeByName(words(2))
End Function

Function Aside(book, area)
    Dim beside
    If Not book.Sheets.hasByName("Beside") Then book.Sheets.insertNewByName("Beside", book.Sheets.Count)
    beside = book.Sheets.getByName("Beside").getCellByPosition(area.CellAddress.Column, area.CellAddress.Row)
    area.Spreadsheet.copyRange(beside.CellAddress, area.RangeAddress)
    Aside = beside
End Function

Sub Sorted(area, key As Integer, ascending As Boolean, columns As Boolean)
    Dim fields(0) As New com.sun.star.table.TableSortField, how(2) As New com.sun.star.beans.PropertyValue
    fields(0).Field = key
    fields(0).IsAscending = ascending
    how(0).Name = "SortFields"
    how(0).Value = fields()
    how(1).Name = "ContainsHeader"
    how(1).Value = False
    how(2).Name = "IsSortColumns"
    how(2).Value = columns
    area.sort(how())
End Sub

Sub Tell(out, area)
    Dim every, cells, r, c, told, item
    every = area.getDataArray()
    For r = 0 To UBound(every)
        cells = every(r)
        told = ""
        For c = 0 To UBound(cells)
            item = cells(c)
            If IsEmpty(item) Or IsNull(item) Then
                item = "e#"
            ElseIf VarType(item) = 8 Then
                item = "s" & Join(Split(Join(Split(item, Chr(10)), " "), Chr(9)), " ")
            Else
                item = "n" & Str(item)
            End If
            If c > 0 Then told = told & Chr(9)
            told = told & item
        Next c
        Print #out, told
    Next r
    Print #out, "."
End Sub
"""


@dataclass
class Reading:
    """The steps taken in one workbook; what was asked of it comes back in the order of asking, as tables of cells."""

    path: Path
    steps: list[tuple[str, ...]] = field(default_factory=list)
    answers: list[list[list[Value]]] = field(default_factory=list)

    def does(self, *words: object) -> Reading:
        self.steps.append(tuple(str(word) for word in words))
        return self

    def asks(self, *words: object) -> int:
        """Ask for a range, a name or the errors; the number of the answer."""
        self.does(*words)
        return sum(step[0] in ASKING for step in self.steps) - 1


class Office:
    """LibreOffice with the macro in its profile."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        user = folder / "profile" / "user"
        standard = user / "basic" / "Standard"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
        self._run("--terminate_after_init")  # the first start fills the profile, over what is there
        element = '<library:element library:name="Reader"/>'
        for path, text in (
            (user / "basic" / "script.xlc", _LIBRARIES.format("script")),
            (user / "basic" / "dialog.xlc", _LIBRARIES.format("dialog")),
            (standard / "script.xlb", _ELEMENTS.format(element)),
            (standard / "dialog.xlb", _ELEMENTS.format("")),
            (standard / "Reader.xba", _MODULE.format(escape(_MACRO))),
        ):
            path.write_text(text, encoding="utf-8")

    def __call__(self, readings: Sequence[Reading]) -> None:
        """Do all that the readings say, in one run, and fill in their answers."""
        steps, found = self._folder / "steps.txt", self._folder / "answers.txt"
        lines = []
        for reading in readings:
            lines.append(f"open\t{reading.path.as_uri()}")
            computed = False
            for step in reading.steps:
                asking = step[0] in ASKING
                if asking and not computed:
                    lines.append("compute")
                computed = asking
                lines.append("\t".join(step))
            lines.append("close")
        steps.write_text("\n".join(lines) + "\n", encoding="utf-8")
        found.unlink(missing_ok=True)
        told = self._run(f'macro:///Standard.Reader.Work("{steps}","{found}")')
        assert found.exists(), told
        tables = _tables(found.read_text(encoding="utf-8", errors="replace"))
        for reading in readings:
            count = sum(step[0] in ASKING for step in reading.steps)
            reading.answers = [next(tables) for _ in range(count)]

    def _run(self, *words: str) -> str:
        profile = f"-env:UserInstallation={(self._folder / 'profile').as_uri()}"
        command = [SOFFICE or "soffice", profile, "--headless", "--norestore", *words]
        done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
        return done.stdout + done.stderr


def _tables(text: str):  # type: ignore[no-untyped-def]
    rows: list[list[Value]] = []
    for line in text.split("\n"):
        if line == ".":
            yield rows
            rows = []
        else:
            rows.append([_value(word) for word in line.split("\t")])


def _value(word: str) -> Value:
    kind, text = word[:1], word[1:]
    if kind == "n":
        return float(text)
    return math.inf if kind == "e" and text == "#" else text if kind == "s" else word
