"""The open document and its undo stack: one way in for edits (`apply`), one way out (`document_changed`)."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Concatenate, ParamSpec, overload

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from gui import pauses
from gui.exception_guard import guarded
from gui.refusals import Refusals
from scenarios.model import Scenario

P = ParamSpec("P")


@dataclass(frozen=True)
class Change:
    """What became of the document. ``before`` is None when another document was opened: refresh everything."""

    before: Scenario | None
    after: Scenario

    def _differs(self, *parts: str) -> bool:
        return self.before is None or any(getattr(self.before, p) is not getattr(self.after, p) for p in parts)

    @property
    def opened(self) -> bool:
        return self.before is None

    @property
    def weights(self) -> bool:
        return self._differs("weighting")

    @property
    def scores(self) -> bool:
        return self._differs("scores")

    @property
    def criteria(self) -> bool:
        """Criteria or dimensions: their number, order, names, texts or scales."""
        return self._differs("dimensions")

    @property
    def recommendations(self) -> bool:
        """Recommendations or groups: their number, order, names or texts."""
        return self._differs("groups")

    @property
    def assumed(self) -> bool:
        """What nobody gave or confirmed."""
        return self._differs("assumed")

    @property
    def brief(self) -> bool:
        return self._differs("brief", "title", "breakthroughs", "figures", "presets")

    @property
    def log(self) -> bool:
        return self._differs("log")

    @cached_property
    def reshaped(self) -> bool:
        """True when rows or columns came, went or moved; only then does a table need a reset."""
        if self.before is None:
            return True
        return [r.id for r in self.before.recommendations] != [r.id for r in self.after.recommendations] or [
            c.id for c in self.before.criteria
        ] != [c.id for c in self.after.criteria]

    @cached_property
    def cells(self) -> frozenset[tuple[str, str]]:
        """The (recommendation, criterion) cells whose score differs."""
        if self.before is None:
            return frozenset(self.after.score_at)
        if not self.scores:
            return frozenset()
        old, new = self.before.score_at, self.after.score_at
        return frozenset(cell for cell in old.keys() | new.keys() if old.get(cell) is not new.get(cell))


@guarded
class EditCommand(QUndoCommand):
    """One edit, kept as the two frozen documents around it; they share all that did not change."""

    def __init__(self, session: Session, before: Scenario, after: Scenario, label: str, merge_key: str | None) -> None:
        super().__init__(label)
        self._session, self.before, self.after, self.merge_key = session, before, after, merge_key

    def redo(self) -> None:
        self._session._step(self.after)

    def undo(self) -> None:
        self._session._step(self.before)
        if self.taken_back:
            self.setObsolete(True)  # now, for an obsolete command is never undone

    def id(self) -> int:
        return -1 if self.merge_key is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, EditCommand) or not other.folds:
            return False
        self.after = other.after
        del other.before, other.after  # Qt deletes it now, but PySide keeps it for as long as the stack lives
        self.setObsolete(self.after == self.before)
        return True

    folds = False  # set by the session on an edit that continues the one before it
    taken_back = False  # set by the session on an edit that leaves no trace once it is undone


class Session(QObject):
    """Holds the scenario that is open. Widgets read it from here and keep no copy."""

    document_changed = Signal(object)  # Change

    def __init__(
        self, scenario: Scenario, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._scenario, self._clock = scenario, clock
        self.undo_stack, self.refusals = QUndoStack(self), Refusals(self)
        self._stepping = False  # a command is being done or undone
        self._last_edit = (0.0, "", -1)  # when, merge key, index of the undo stack after it

    @property
    def scenario(self) -> Scenario:
        return self._scenario

    def earlier(self) -> Iterator[Scenario]:
        """What the document was before each step of its history, the latest first."""
        for at in reversed(range(self.undo_stack.index())):
            step = self.undo_stack.command(at)
            if isinstance(step, EditCommand):
                yield step.before

    def open(self, scenario: Scenario) -> None:
        """Put another document in place of this one and forget the history, after a step that is under way."""
        if self._stepping:
            QTimer.singleShot(0, self, partial(self.open, scenario))
            return
        self.undo_stack.clear()
        self._scenario = scenario
        self.refusals.drop(lambda _place: True)
        self.document_changed.emit(Change(None, scenario))

    @overload
    def apply(self, label: str, edit: Callable[[Scenario], Scenario], *, merge_key: str | None) -> None: ...

    @overload
    def apply(
        self, label: str, edit: Callable[Concatenate[Scenario, P], Scenario], *args: P.args, **kwargs: P.kwargs
    ) -> None: ...

    def apply(
        self,
        label: str,
        edit: Callable[..., Scenario],
        *args: object,
        merge_key: object = None,
        **kwargs: object,
    ) -> None:
        """Make an edit and put it on the undo stack. Raises InvalidInput, before anything changed, if the edit does.

        Edits of one merge key in quick succession fold into one step, and each of them starts from the document before
        the first: dragging a slider to zero and back ends exactly where it began. They never fold across a save. What a
        part asks for because a step of the history goes by under it is no wish of anybody's: it is left out.
        """
        assert merge_key is None or isinstance(merge_key, str)
        if self._stepping:
            return
        now, stack = self._clock(), self.undo_stack
        when, key, index = self._last_edit
        folds = (
            merge_key is not None
            and merge_key == key
            and now - when < pauses.UNDO_STEP
            and stack.index() == index == stack.count()
            and stack.cleanIndex() != index
        )
        top = stack.command(index - 1) if folds else None
        base = top.before if isinstance(top, EditCommand) else self._scenario
        after = edit(base, *args, **kwargs)
        if after is self._scenario or after == self._scenario:
            return
        command = EditCommand(self, self._scenario, after, label, merge_key)
        command.folds = isinstance(top, EditCommand)
        stack.push(command)
        self._last_edit = (now, merge_key or "", stack.index())

    def prolong(self, merge_key: str) -> bool:
        """Let the next edit of this merge key fold into the last step, however long ago that was: a name that is typed
        belongs to what was added for it. False where the last step is another, or was saved."""
        stack, (_when, key, index) = self.undo_stack, self._last_edit
        folds = key == merge_key and stack.index() == index == stack.count() and stack.cleanIndex() != index
        if folds:
            self._last_edit = (self._clock(), key, index)
        return folds

    def take_back(self, merge_key: str) -> bool:
        """Undo the last step, if it is of this merge key, and leave nothing to redo. False if it is not."""
        stack = self.undo_stack
        top = stack.command(stack.index() - 1) if stack.index() else None
        if not isinstance(top, EditCommand) or top.merge_key != merge_key or stack.cleanIndex() == stack.index():
            return False
        top.taken_back = True
        stack.undo()
        return True

    def _step(self, scenario: Scenario) -> None:
        """Show where a step of the history leads. The stack would not live through a change of it meanwhile."""
        self._stepping = True
        try:
            self._show(scenario)
        finally:
            self._stepping = False

    def _show(self, scenario: Scenario) -> None:
        before, self._scenario = self._scenario, scenario
        if before is not scenario:
            self.refusals.drop_gone(scenario)
            self.document_changed.emit(Change(before, scenario))
