"""The types of a layout: what a person answers, what a line is taken for, what is in doubt.

Rows and columns are counted from 0 in the sheet as it stands, whichever way the table lies; `at` has the name that
people see: "7" for a row, "B" for a column, "B4" for a cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from scenarios.findings import Finding
from scenarios.io.tables.cells import CellArea, address
from scenarios.model import Direction

# What a row or a column is taken for. In a table that lies on its side rows and columns change roles: its rows are
# criteria, its columns header, item, weight …
Role = Literal[
    "header",  # names of criteria (several such lines: dimensions above them)
    "item",  # a recommendation
    "name",  # names of recommendations
    "id",  # their numbers or ids
    "group",  # their groups; a row of it is the heading of those below
    "criterion",
    "weight",
    "direction",
    "unit",
    "low",  # ends of the scale
    "high",
    "special",  # another row of the program's own form: #q, #veto …
    "total",  # sums, means, ranks: figures that follow from others
    "note",  # titles, sources, remarks, comments
    "ignore",  # left out
    "empty",
]
# How the direction of a criterion is known: given by the table, answered by a person, proposed by a word in its name
# or unit (a doubt until it is answered or taken), or assumed for want of any such word.
DirectionSource = Literal["given", "answered", "proposed", "assumed"]
Kind = Literal[
    "row",
    "column",
    "direction",
    "cell",
    "decimal",
    "transpose",
    "range",
    "header_rows",
    "ranges",
    "take_assumed",
    "sheet",
    "encoding",
]

Axis = Literal["row", "column"]
SHOWN = 8  # lines or cells that a path names


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that a person may settle, as an option of the command line says it.

    place: of a row, column or cell what it is about ("7", "B", "B7"); value: the role, the direction ("max",
    "min"), the mark ("." or ","), the range ("A3:F20"), "yes" or "no", a number; of a cell its figure, "" for none.
    """

    kind: Kind
    value: str
    place: str = ""

    @property
    def option(self) -> str:
        """The words of the command line that settle it: "--row 7=total"."""
        if self.kind in ("row", "column", "direction", "cell"):
            return f"--{self.kind} {self.place}={self.value}"
        if self.value in ("yes", "no"):
            return f"--{'' if self.value == 'yes' else 'no-'}{self.kind.replace('_', '-')}"
        return f"--{self.kind.replace('_', '-')} {self.value}"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a doubt. code: a key of `scenarios.text.layout_questions.CHOICES`, which has its words for a
    button."""

    code: str
    settings: tuple[Setting, ...]
    fields: Mapping[str, object] = field(default_factory=dict)

    @property
    def option(self) -> str:
        return " ".join(each.option for each in self.settings)


@dataclass(frozen=True, slots=True)
class Doubt:
    """What cannot be known from the sheet and must be answered.

    at: the lines or cells that it is about, most often one; code: a key of `scenarios.text.layout_questions.DOUBTS`;
    choices: the answers there are, the most likely first. Where there are none, the sheet itself must be mended.
    """

    at: tuple[str, ...]
    code: str
    fields: Mapping[str, object] = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()

    @property
    def option(self) -> str:
        """The words of the command line that the likeliest answer takes; "" if no option helps."""
        return self.choices[0].option if self.choices else ""


@dataclass(frozen=True, slots=True)
class Why:
    """Why a line is taken for what it is. code: a key of `scenarios.text.layout_questions.REASONS`."""

    code: str
    fields: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Line:
    """What one row or column of the sheet is taken for.

    sure: nothing about it needs to be asked. name: of a criterion, a recommendation or another line, as the sheet has
    it; parent: the dimension of a criterion, the group of a recommendation, "" for none. The rest is known of criteria
    only. unit: "" for none; direction: what will be taken, the proposed one included; known: how it is known; low,
    high, weight: as the table gives them, else None.
    """

    index: int
    at: str
    role: Role
    sure: bool
    why: Why
    name: str = ""
    parent: str = ""
    unit: str = ""
    direction: Direction | None = None
    direction_source: DirectionSource | None = None
    low: float | None = None
    high: float | None = None
    weight: float | None = None


@dataclass(frozen=True, slots=True)
class Numbers:
    """How figures are written. decimal: the mark that the table proves or a person gave, "" where it makes no
    difference; grouping: the mark or blank that groups by threes, "" for none; percent: the criteria in per cent, by
    the names of their lines."""

    decimal: str = ""
    grouping: str = ""
    percent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person has settled; without any, everything is proposed.

    area: the block of cells to read; header_rows: how many lines of names stand above the recommendations, 0 for none;
    transposed: whether criteria stand in rows; rows, columns: what single lines are; directions: by the letter of the
    column (the number of the row, in a table on its side) or by the name of the criterion; decimal: the mark, "." or
    ","; ranges: take two figures in a cell as the ends of a range; take_assumed: take proposed directions unasked;
    cells: the figures that single cells (row, column) are to count as, "" for none.
    """

    sheet: str | None = None
    area: CellArea | None = None
    header_rows: int | None = None
    transposed: bool | None = None
    rows: Mapping[int, Role] = field(default_factory=dict)
    columns: Mapping[int, Role] = field(default_factory=dict)
    directions: Mapping[str, Direction] = field(default_factory=dict)
    decimal: str = ""
    encoding: str = ""
    ranges: bool = False
    take_assumed: bool = False
    cells: Mapping[tuple[int, int], str] = field(default_factory=dict)


NO_ANSWERS = Answers()


@dataclass(frozen=True, slots=True)
class Layout:
    """A proposal: what each line of a sheet is taken for. Made by `propose`, used by `apply`.

    area: the block that the table takes; turned: whether the table lies on its side, criteria in rows; own, written:
    whether it is of the program's own form, and whether the program wrote it; header: the lines of names, the innermost
    last; rows, columns: every line that is not empty, those outside the area as what they were taken for there;
    remarks: what is said and needs no answer, such as hidden rows that were left out.
    """

    sheet: str
    area: CellArea | None
    turned: bool
    own: bool
    written: bool
    header: tuple[int, ...]
    rows: tuple[Line, ...]
    columns: tuple[Line, ...]
    numbers: Numbers = Numbers()
    doubts: tuple[Doubt, ...] = ()
    remarks: tuple[Finding, ...] = ()
    answers: Answers = NO_ANSWERS

    @property
    def sure(self) -> bool:
        return not self.doubts

    @property
    def orientation(self) -> Literal["rows", "columns"]:
        """Where the recommendations stand."""
        return "columns" if self.turned else "rows"

    @property
    def criteria(self) -> tuple[Line, ...]:
        """The lines of criteria, in the order of the sheet."""
        return tuple(each for each in (self.rows if self.turned else self.columns) if each.role == "criterion")

    @property
    def items(self) -> tuple[Line, ...]:
        """The lines of recommendations, in the order of the sheet."""
        return tuple(each for each in (self.columns if self.turned else self.rows) if each.role == "item")

    @property
    def left_out(self) -> tuple[str, ...]:
        """The lines that do not come in and are not empty, as ranges: ("9:10", "F:F")."""
        unused = ("total", "note", "ignore")
        rows = [each.index for each in self.rows if each.role in unused]
        columns = [each.index for each in self.columns if each.role in unused]
        return (*_spans(rows, row_name), *_spans(columns, column_name))


def row_name(index: int) -> str:
    return str(index + 1)


def column_name(index: int) -> str:
    return address(0, index)[:-1]


def area_name(area: CellArea) -> str:
    """A block of cells as Excel writes it: "A3:F20"."""
    return f"{address(area.top, area.first_column)}:{address(area.bottom, area.right)}"


def places(at: Sequence[str]) -> str:
    """Several lines or cells as the path of one finding: the first of them, and … for the rest."""
    return ", ".join(at[:SHOWN]) + (", …" if len(at) > SHOWN else "")


def _spans(indices: Iterable[int], name: Callable[[int], str]) -> Iterator[str]:
    """Neighbouring lines as ranges: 8, 9, 11 are "9:10" and "12:12"."""
    run: list[int] = []
    for index in (*sorted(indices), None):
        if run and index != run[-1] + 1:
            yield f"{name(run[0])}:{name(run[-1])}"
            run = []
        if index is not None:
            run.append(index)
