#!/usr/bin/env bash
# Polars empties the cells of a sheet that do not fit what its first thousand rows are, without a word.
#
# With:  polars 2.1.0, fastexcel 0.21.0 (its default engine for .xlsx), XlsxWriter 3.3.1.
# Seen:  read_excel settles on the type of a column by its first 1,000 rows. What comes after them and is of another type is
#        made fit or emptied: a figure kept as text ("7,5", as a pasted German table has it) is null, a 3 in a column that
#        began with TRUE is true. No error, no warning; the engine openpyxl reads the same column as text, and with
#        infer_schema_length=None so does this one.
# Meant: Of a long sheet of scores read with the defaults, null is not the same as empty.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    polars==2.1.0 fastexcel==0.21.0 XlsxWriter==3.3.1 openpyxl==3.1.5
"$folder/venv/bin/python" -W error - "$folder/scores.xlsx" <<'PYTHON'
import sys

import polars
import xlsxwriter

file = sys.argv[1]
book = xlsxwriter.Workbook(file)
sheet = book.add_worksheet()
sheet.write_row(0, 0, ["name", "score", "agreed"])
for row in range(1, 1101):
    late = row > 1050
    sheet.write_row(row, 0, [f"r{row}", "7,5" if late else 7.5, 3 if late else True])
book.close()

seen = {}
for words in ({}, {"infer_schema_length": None}, {"engine": "openpyxl"}):
    table = polars.read_excel(file, **words)
    nulls, last = table["score"].null_count(), table["agreed"][-1]
    seen[str(words)] = (str(table["score"].dtype), nulls, last)
    print(f"{words!s:32} score {table['score'].dtype}, {nulls} null, last {table['score'][-1]!r}; agreed ends with {last!r}")
default, whole, other = seen.values()
sys.exit(0 if default == ("Float64", 50, True) and whole[:2] == other[:2] == ("String", 0) else 1)
PYTHON
