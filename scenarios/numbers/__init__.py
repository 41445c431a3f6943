"""Figures as texts: the only place that reads them, wherever they were typed, pasted or imported, and that writes them.

`normalize_characters` makes one kind of digit, mark and blank of the many there are; `parse_text` says what a text may
mean, and `parse_typed` which of it is meant in the window's language; `parse_cell` does the same for what stands in a
cell of a table, with units, ranges and words for nothing; `decimal_mark` finds what shows the decimal mark, and
`parse_column` settles what a whole column means. `write_number` writes.

The rule for all of them: a text is a number where it is written out as one, and what may be two numbers is never
guessed at. Who types is read by the language that is on; cells are read by what the other cells of their column and
table show.
"""

from scenarios.numbers.answers_for_cells import cell_answers, settled_figure
from scenarios.numbers.cells_as_names import name_of
from scenarios.numbers.column_types import CellFinding, CellLike, NumberColumn
from scenarios.numbers.decimal_mark import are_figures, proved_decimal, shown_decimal
from scenarios.numbers.parse_column import read_column
from scenarios.numbers.parse_text import power_of_per_cent, scaled
from scenarios.numbers.parse_typed import Notation, alone, is_per_cent, meanings, read, read_score, read_whole
from scenarios.numbers.write_number import unmistakable, written

__all__ = [
    "CellFinding",
    "CellLike",
    "Notation",
    "NumberColumn",
    "alone",
    "are_figures",
    "cell_answers",
    "is_per_cent",
    "meanings",
    "name_of",
    "power_of_per_cent",
    "proved_decimal",
    "read",
    "read_column",
    "read_score",
    "read_whole",
    "scaled",
    "settled_figure",
    "shown_decimal",
    "unmistakable",
    "written",
]
