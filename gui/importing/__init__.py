"""The import of a table: the sheet as a grid, what its lines are taken for, and what is asked about it."""
