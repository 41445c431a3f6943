"""Tables in: files and what is pasted, of any form that people keep (the program's own form is in docs/contracts.md).

`any_format` opens a file of any kind as a `workbook_sheets`, whose sheets are grids of typed `cells`: `xlsx/`, `ods`,
`xls_and_xlsb` and `html` read workbooks and pages, `delimited_text` and `text_encoding` texts, `clipboard` what is
pasted, and `exported_workbook` makes of a workbook of the program a sheet of its own form. `layout` proposes what the
lines of a sheet are, `apply_layout` makes a `DecisionTable` of both; `open_table` does all three. `assumed_defaults`
has what a table does not say, `to_problem` the decision problem that it states, `to_scenario` the scenario that it
makes, `csv_writer` the table of a scenario, `merge_scores` new scores from a table for a scenario, `percent_figures`
those in per cent. `import_summary` says in a sentence what will come in, `known_forms` knows a table's form again.
"""

from scenarios.io.tables.apply_layout import apply
from scenarios.io.tables.decision_table import DecisionTable
from scenarios.io.tables.layout import propose
from scenarios.io.tables.open_table import read_layout, read_table
from scenarios.io.tables.to_problem import table_problem
from scenarios.io.tables.to_scenario import table_to_scenario

__all__ = ["DecisionTable", "apply", "propose", "read_layout", "read_table", "table_problem", "table_to_scenario"]
