"""Array formulas that compute a whole block of the workbook's formulas again, for the sheet Check.

The columns of a block are looked up by LOOKUP with the numbers of its rows, which are in order: INDEX takes one row at
a time, and SUMIF takes C? for a pattern.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scenarios.xlsx_export.block_positions import References
from scenarios.xlsx_export.column_numbers import FIRST, ID, IN_SCORES, NAME
from scenarios.xlsx_export.export_context import ExportContext
from scenarios.xlsx_export.sentence_formulas import LITERAL, literal

IDS = 2000  # characters of all ids that one formula names


@dataclass(frozen=True, slots=True)
class Blocks:
    """Where the blocks of ``source`` lie, seen from the sheet of ``refs``; a column or a row of one by its number."""

    source: ExportContext
    refs: References

    @property
    def m(self) -> int:
        return len(self.source.scenario.recommendations)

    @property
    def k(self) -> int:
        return len(self.source.scenario.criteria)

    def column(self, table: str, column: int) -> str:
        """One row a recommendation."""
        return self.refs.column(table, column, self.m)

    def figures(self, table: str) -> str:
        """One row a recommendation, one column a criterion."""
        return self.refs.area(table, 0, FIRST, self.m - 1, FIRST + self.k - 1)

    def neighbours(self, column: int) -> tuple[str, str]:
        """A column of the order of rank but for its last row, and but for its first."""
        above, below = (self.refs.area("order", i, column, self.m - 2 + i, column) for i in (0, 1))
        return above, below

    def keys(self, row: int) -> str:
        """One column a criterion; row -1 has the ids."""
        return self.refs.area("keys", row, FIRST, row, FIRST + self.k - 1)

    def moves(self, row: int, table: str = "moves") -> str:
        """One column a weight that can be moved."""
        return self.refs.area(table, row, FIRST, row, FIRST + self.source.holding.now.size - 1)

    def weights(self, column: int) -> str:
        """From the heading of the table of weights to its sum."""
        return self.refs.area("weights", -1, column, self.k, column)

    @property
    def values(self) -> str:
        return self.refs.area("values", 1, FIRST, self.m, FIRST + self.k - 1)

    @property
    def rows(self) -> str:
        """Of each recommendation in the table of scores."""
        return self.refs.area("values", 1, 0, self.m, 0)

    @property
    def scored(self) -> tuple[str, str, str]:
        """The names and ids beside the scores, and the ids above them; all as long as the table of scores."""
        names, ids = (self.refs.area("scores", 0, column, self.m + 1, column) for column in (NAME, ID))
        return names, ids, self.refs.area("scores", 0, NAME, 0, self.k + FIRST)

    @property
    def known_ids(self) -> str:
        """Which cells of the table of scores are numbers in a recommendation's row and a criterion's column."""
        table, columns = "rh_score_table", self.keys(IN_SCORES)
        row, column = places(table), places(table, "COLUMN")
        return f"(COUNTIF({self.rows},{row})>0)*(COUNTIF({columns},{column})>0)*ISNUMBER({table})"


def number(cells: str) -> str:
    """The cells' numbers, 0 for all that is none."""
    return f"IF(ISNUMBER({cells}),{cells},0)"


def places(cells: str, axis: str = "ROW") -> str:
    """1, 2, 3, … along a block."""
    return f"({axis}({cells})-MIN({axis}({cells}))+1)"


def at(numbers: str, cells: str, found: str = "", axis: str = "ROW") -> str:
    """What stands at these places of a column, or of a row, an error where there is no place; found: what is taken from
    there in its stead. A place that is a text would have LibreOffice look for texts."""
    return f"LOOKUP({number(numbers)},{places(cells, axis)},{found or cells})"


def differ(shown: str, worked: str) -> str:
    """How many cells are not what they should be."""
    return f"SUM(--({shown}<>{worked}))"


def apart(shown: str, worked: str) -> str:
    """By how much numbers are off in all; what is none counts as 0."""
    return f"SUM(ABS({number(shown)}-({worked})))"


def ones(row: str) -> str:
    """A column of as many ones as the row has cells, for sums along rows."""
    return f"TRANSPOSE(COLUMN({row})^0)"


def members(row: str, bounds: Sequence[tuple[int, int]]) -> str:
    """One row a cell of ``row``, one column a span of them: 1 where the cell is in the span, from 0 up to its end."""
    begin, end = (",".join(str(each[side] + 1 - side) for each in bounds) for side in (0, 1))
    here = f"TRANSPOSE({places(row, 'COLUMN')})"
    return f"({here}>={{{begin}}})*({here}<={{{end}}})"


def fit(ids: Sequence[str]) -> bool:
    """Whether a formula, of at most 8,192 characters, can hold all of these ids; those of people do."""
    return sum(map(len, ids)) <= IDS and max(map(len, ids), default=0) <= LITERAL


def named_above(ids: str, names: str, wanted: Sequence[str], heads: str) -> str:
    """How many headings are not the names that stand beside the wanted ids in a table that may be sorted."""
    if not fit(wanted):
        return "0"
    row = ",".join(literal(each) for each in wanted)
    return f'{len(wanted)}-SUM(EXACT({ids},{{{row}}})*EXACT({names}&"",{heads}))'
