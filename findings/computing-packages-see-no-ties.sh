#!/usr/bin/env bash
# Packages that compute workbooks see no tie where spreadsheets do: 0.1+0.2=0.3 is FALSE there.
#
# With:  formulas 1.3.4, pycel 1.0b30, openpyxl 3.1.5.
# Seen:  Excel and Calc compare with a tolerance of some last bits: =0.1+0.2=0.3 is TRUE, =0.1+0.2-0.3 is 0 (Calc 7.4,
#        recalculated: TRUE and 0). Both packages compare bit by bit and say FALSE and 5.55e-17. And =ROUND(1.005,2),
#        which Excel and Calc (and pycel) make 1.01, is 1 by `formulas`.
# Meant: A ranking sheet whose formulas compare sums as they are has ties in one program and none in the other. Round
#        before ranking, with digits to spare.
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
    "B1": "=(0.1+0.2)=0.3",
    "B2": "=0.1+0.2-0.3",
    "B3": "=ROUND(1.005,2)",
}
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "S"
for cell, formula in ASKED.items():
    sheet[cell] = formula
book.save("ties.xlsx")

computed = formulas.ExcelModel().loads("ties.xlsx").finish().calculate()
by_formulas = {cell: computed[f"'[ties.xlsx]S'!{cell}"].value[0, 0] for cell in ASKED}
other = ExcelCompiler("ties.xlsx")
by_pycel = {cell: other.evaluate(f"S!{cell}") for cell in ASKED}

for cell, formula in ASKED.items():
    print(f"{formula:28} formulas {by_formulas[cell]!s:24} pycel {by_pycel[cell]!s}")
seen = (
    not bool(by_formulas["B1"])
    and not bool(by_pycel["B1"])
    and 0 < float(by_formulas["B2"]) < 1e-16
    and 0 < float(by_pycel["B2"]) < 1e-16
    and float(by_formulas["B3"]) == 1.0
    and float(by_pycel["B3"]) == 1.01
)
sys.exit(0 if seen else 1)
PYTHON
