"""Tables in: CSV and Excel files with alternatives in rows and criteria in columns (the form is in CONTRIBUTING.md).

`reading` turns a file into rows of text and numbers, `table` gives the rows their meaning and lists every finding,
`scenario` makes a scenario of it, `writing` the table of a scenario.
"""

from scenarios.tables.scenario import table_to_scenario
from scenarios.tables.table import Table, read_table, table_problem

__all__ = ["Table", "read_table", "table_problem", "table_to_scenario"]
