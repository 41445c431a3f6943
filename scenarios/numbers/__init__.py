"""Figures as texts: the only place that reads them, wherever they were typed, pasted or imported, and that writes them.

`plain` makes one kind of digit, mark and blank of the many there are; `figures` says what a text may mean, and `typed`
which of it is meant in the window's language; `entries` does the same for what stands in a cell of a table, with units,
ranges and words for nothing; `proving` finds what shows the decimal mark, and `columns` settles what a whole column
means. `writing` writes.

The rule for all of them: a text is a number where it is written out as one, and what may be two numbers is never
guessed at. Who types is read by the language that is on; cells are read by what the other cells of their column and
table show.
"""

from scenarios.numbers.columns import read_column
from scenarios.numbers.figures import power_of_per_cent, scaled
from scenarios.numbers.names import name_of
from scenarios.numbers.proving import are_figures, proved_decimal, shown_decimal
from scenarios.numbers.settling import cell_answers, settled_figure
from scenarios.numbers.shapes import CellFinding, CellLike, Column
from scenarios.numbers.typed import Notation, alone, is_per_cent, meanings, read, read_score, read_whole
from scenarios.numbers.writing import unmistakable, written

__all__ = [
    "CellFinding",
    "CellLike",
    "Column",
    "Notation",
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
