#!/usr/bin/env bash
# The package `formulas` adds up cells of text that look like numbers; spreadsheets leave them out.
#
# With:  formulas 1.3.4 and pycel 1.0b30, which compute a workbook without an office program; openpyxl 3.1.5.
# Seen:  In a column of the texts "1", "01", "1.0" and "1e0", Excel's and Calc's SUM and SUMPRODUCT are 0 and MAX is 0,
#        for text in a range is left out (Microsoft's page on SUM). `formulas` gives 4, 4 and the text 1e0; and asked
#        how many are exactly "1", SUMPRODUCT(--EXACT(range,"1")), it says 0 where 1 is right. pycel gives 0, 0 and 0,
#        and refuses EXACT.
# Meant: Figures that came as text must be made numbers before a workbook is computed on a server, and a guard that
#        rests on EXACT over a range does not guard there.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    formulas==1.3.4 pycel==1.0b30 openpyxl==3.1.5
cd "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import logging
import sys

import formulas
import openpyxl
from pycel import ExcelCompiler

logging.disable(logging.CRITICAL)
ASKED = {
    "B1": "=SUM(A1:A4)",
    "B2": "=SUMPRODUCT(A1:A4)",
    "B3": "=MAX(A1:A4)",
    "B4": '=SUMPRODUCT(--EXACT(A1:A4,"1"))',
}
SHEETS_SAY = [0, 0, 0, 1]

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "S"
for row, text in enumerate(("1", "01", "1.0", "1e0"), start=1):
    sheet.cell(row, 1, text)
for cell, formula in ASKED.items():
    sheet[cell] = formula
book.save("texts.xlsx")

computed = formulas.ExcelModel().loads("texts.xlsx").finish().calculate()
by_formulas = [computed[f"'[texts.xlsx]S'!{cell}"].value[0, 0] for cell in ASKED]
other = ExcelCompiler("texts.xlsx")
by_pycel = [other.evaluate(f"S!{cell}") for cell in list(ASKED)[:3]]

for (cell, formula), told, right in zip(ASKED.items(), by_formulas, SHEETS_SAY):
    print(f"{formula:34} formulas {told!s:5} spreadsheets {right}")
print("pycel", *by_pycel)
numbers = [float(by_formulas[0]), float(by_formulas[1]), float(by_formulas[3])]
seen = numbers == [4.0, 4.0, 0.0] and by_formulas[2] == "1e0" and by_pycel == [0, 0, 0]
sys.exit(0 if seen else 1)
PYTHON
