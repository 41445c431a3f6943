"""The Qt model of the matrix of scores: recommendations down, criteria across."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from gui.exception_guard import guarded
from gui.finding_sentences import sentences
from gui.localized_numbers import score_text
from gui.pages.scores.score_edits import value_edit
from gui.session import Change, Session
from gui.translation import language
from gui.widgets.tooltips import tip
from gui.widgets.typed_numbers import full_text, not_a_number, typed_score
from scenarios.evaluation.judgements import effective_judgements
from scenarios.evaluation.score_matrix import score_matrix_of
from scenarios.findings import InvalidInput
from scenarios.model import Criterion, Dimension, Group, Recommendation, Scenario, Score, State
from scenarios.text.scale_ends import from_worst_to_best, range_and_direction, with_unit

Index = QModelIndex | QPersistentModelIndex
Cell = tuple[str, str]  # (recommendation id, criterion id)
Role = Qt.ItemDataRole
DASH = "–"


class ScoreRole(IntEnum):
    """What a cell says besides its value."""

    SHARE = Role.UserRole + 1  # float: where the score lies between the worst (0) and the best (1) of its scale
    RANGE = Role.UserRole + 2  # str: "2–3", "" where low and high say nothing new
    STATE = Role.UserRole + 3  # State
    MARK = Role.UserRole + 4  # str: the judge's initials


@dataclass(frozen=True, slots=True)
class Span:
    """A group or dimension and the rows or columns it covers, both ends included. place, count: which it is of how
    many, those counted in that cover nothing, so that it looks the same everywhere."""

    name: str
    place: int
    count: int
    first: int
    last: int


@guarded
class ScoresModel(QAbstractTableModel):
    """Shows the session's scenario; the page hands it every change by `show`."""

    refused = Signal(object)  # list[str]: why an entry was not taken

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: Scenario = session.scenario  # what the views know of; the session may be one step ahead

    @property
    def scenario(self) -> Scenario:
        return self._shown

    def show(self, change: Change) -> None:
        """Follow the document, and say exactly what differs."""
        if change.reshaped:
            self.beginResetModel()
            self._shown = change.after
            self.endResetModel()
            return
        self._shown = change.after
        if change.criteria:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
        if change.recommendations:
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)
        if not change.criteria:
            self._say_changed(change.cells)

    def _say_changed(self, cells: Iterable[Cell]) -> None:
        """One `dataChanged` for each run of neighbouring cells of a row."""
        row = {each.id: i for i, each in enumerate(self._shown.recommendations)}
        column = {each.id: j for j, each in enumerate(self._shown.criteria)}
        touched = sorted((row[r], column[c]) for r, c in cells if r in row and c in column)
        start = 0
        for i, (r, c) in enumerate(touched):
            if i + 1 == len(touched) or touched[i + 1] != (r, c + 1):
                self.dataChanged.emit(self.index(r, touched[start][1]), self.index(r, c))
                start = i + 1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._shown.recommendations)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._shown.criteria)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags

    def cell(self, index: Index) -> Cell:
        """The ids behind an index."""
        return self._shown.recommendations[index.row()].id, self._shown.criteria[index.column()].id

    def index_of(self, cell: Cell) -> QModelIndex:
        """The index of a cell; invalid if the scenario has none of these ids."""
        row = next((i for i, each in enumerate(self._shown.recommendations) if each.id == cell[0]), -1)
        column = next((j for j, each in enumerate(self._shown.criteria) if each.id == cell[1]), -1)
        return self.index(row, column)

    def value(self, index: Index) -> float | None:
        """The score of a cell, None where there is none."""
        score = effective_judgements(self._shown).score_at.get(self.cell(index))
        return score.value if score else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        criterion = self._shown.criteria[index.column()]
        score = effective_judgements(self._shown).score_at.get(self.cell(index))
        if role == Role.DisplayRole:
            return score_text(score.value) if score else DASH
        if role == Role.EditRole:
            return full_text(score.value if score else None)
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter.value
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            words = self._in_words(self._shown.recommendations[index.row()], criterion, score)
            return tip(words) if role == Role.ToolTipRole else words
        if role == ScoreRole.SHARE:
            share = float(score_matrix_of(self._shown).values[index.row(), index.column()])
            return None if math.isnan(share) else share
        if role in ScoreRole.__members__.values():
            return score_tooltip(ScoreRole(role), score)
        return None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        if role != Role.EditRole or not index.isValid():
            return False
        cell, typed = self.cell(index), str(value)
        if typed == self.data(index, Role.EditRole):
            return True
        try:
            scale = self._shown.criteria[index.column()].scale
            number = typed_score(typed, scale.low, scale.high)
            label = self.tr("Score “{name}”").format(name=self.headerData(index.row(), Qt.Orientation.Vertical))
            self._session.apply(label, value_edit(number), *cell)
        except ValueError:
            self.refused.emit([not_a_number(typed)])
            return False
        except InvalidInput as error:
            self.refused.emit(list(dict.fromkeys(sentences(error, self.scenario))))
            return False
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        across = orientation == Qt.Orientation.Horizontal
        members = self._shown.criteria if across else self._shown.recommendations
        if not 0 <= section < len(members):
            return None
        member = members[section]
        if role == Role.DisplayRole:
            return member.name.in_(language())
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            parent = (self._shown.dimension_of if across else self._shown.group_of)[member.id]
            parts = (parent.name, member.name, member.description)
            lines = [text for part in parts if (text := part.in_(language()))]
            if isinstance(member, Criterion):
                lines.insert(2, range_and_direction(member.scale, language(), score_text))
            words = "\n".join(lines)
            return tip(words) if role == Role.ToolTipRole else words
        return None

    def ends(self, section: int) -> str:
        """Both ends of a criterion's scale: "500 → 0 million yuan"."""
        return from_worst_to_best(self._shown.criteria[section].scale, language(), score_text)

    def spans(self, orientation: Qt.Orientation) -> list[Span]:
        """The dimensions over the columns, or the groups beside the rows."""
        across = orientation == Qt.Orientation.Horizontal
        parents: tuple[Dimension | Group, ...] = self._shown.dimensions if across else self._shown.groups
        found, start = [], 0
        for place, parent in enumerate(parents):
            count = len(parent.criteria) if isinstance(parent, Dimension) else len(parent.recommendations)
            if count:
                found.append(Span(parent.name.in_(language()), place, len(parents), start, start + count - 1))
            start += count
        return found

    def _in_words(self, recommendation: Recommendation, criterion: Criterion, score: Score | None) -> str:
        tongue = language()
        value = score_text(score.value) if score else DASH
        if value != DASH:
            value = with_unit(value, criterion.scale, tongue)
        return self.tr("{recommendation} × {criterion}: {value} ({state})").format(
            recommendation=recommendation.name.in_(tongue),
            criterion=criterion.name.in_(tongue),
            value=value,
            state=self.state_text(score_status(score)),
        )

    def state_text(self, of: str) -> str:
        """A state in words."""
        words = {
            "missing": self.tr("missing"),
            "paper": self.tr("the paper's score"),
            "table": self.tr("from a table"),
            "judged": self.tr("judged"),
        }
        return words[of]


def score_status(score: Score | None) -> State:
    """Where a cell's figure is from."""
    return score.state if score else "missing"


def score_tooltip(role: ScoreRole, score: Score | None) -> object:
    """One plain fact about a cell, for the delegate."""
    if role == ScoreRole.STATE:
        return score_status(score)
    if score is None or score.value is None:
        return ""
    if role == ScoreRole.RANGE:
        return range_text(score)
    return initials(score.author) if score.origin == "judged" else ""


def range_text(score: Score) -> str:
    """ "2–3"; empty where there is no range or it is the value itself."""
    low = score.value if score.low is None else score.low
    high = score.value if score.high is None else score.high
    return "" if low == high else f"{score_text(low)}–{score_text(high)}"


def initials(author: str) -> str:
    """Two letters for a name: "Anna Berg" -> "AB", a Chinese name its first character."""
    words = re.split("[(（]", author)[0].split()  # what follows is a role
    if words and not words[0][0].isascii():
        return words[0][0]
    return "".join(word[0].upper() for word in words[:2])
