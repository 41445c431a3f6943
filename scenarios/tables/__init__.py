"""Tables in: CSV and Excel files with alternatives in rows and criteria in columns (the form is in CONTRIBUTING.md).

`reading` turns a file into rows of text and numbers, `table` gives the rows their meaning and lists every finding,
`assumed` has what a table does not say, `problem` the decision problem that it states, `scenario` the scenario that it
makes, `writing` the table of a scenario.
"""

from scenarios.tables.problem import table_problem
from scenarios.tables.scenario import table_to_scenario
from scenarios.tables.table import Table, read_table

__all__ = ["Table", "read_table", "table_problem", "table_to_scenario"]
