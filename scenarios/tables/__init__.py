"""Tables in: files and what is pasted, of any form that people keep (the program's own form is in CONTRIBUTING.md).

`reading` opens a file of any kind as a `book`, whose sheets are grids of typed `cells`: `xlsx/`, `ods`, `old_books`
and `html_cells` read workbooks and pages, `text_cells` and `encodings` texts, `clipboard` what is pasted, and
`returned` makes of a workbook of the program a sheet of its own form. `layout` proposes what the lines of a sheet are,
`applying` makes a `Table` of both; `opening` does all three. `assumed` has what a table does not say, `problem` the
decision problem that it states, `scenario` the scenario that it makes, `writing` the table of a scenario, `into` new
scores from a table for a scenario, `shares` those in per cent. `summary` says in a sentence what will come in, `forms`
knows a table's form again.
"""

from scenarios.tables.applying import apply
from scenarios.tables.layout import propose
from scenarios.tables.opening import read_layout, read_table
from scenarios.tables.problem import table_problem
from scenarios.tables.scenario import table_to_scenario
from scenarios.tables.table import Table

__all__ = ["Table", "apply", "propose", "read_layout", "read_table", "table_problem", "table_to_scenario"]
