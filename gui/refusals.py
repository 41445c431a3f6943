"""What was typed and refused: kept beside the document until it is corrected or taken back, and never part of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from scenarios.model import Scenario
from scenarios.text.catalogue import Message


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """Where a field is: its step, the ids of what it is about, which of its fields."""

    step: str
    parts: tuple[str, ...] = ()
    field: str = ""

    @property
    def subject(self) -> str:
        """What a page is asked to select; a cell is "TA1/N1"."""
        return "/".join(self.parts)


@dataclass(frozen=True, slots=True)
class Refusal:
    """typed: what stands in the field; held: what the document has; why: the reason, in the language that is on;
    called: what the field is called."""

    typed: str
    held: object
    why: Callable[[], str]
    called: Message


class Refusals(QObject):
    """All that stands refused in the document that is open, the oldest first."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._standing: dict[FieldPlace, Refusal] = {}

    @property
    def standing(self) -> Mapping[FieldPlace, Refusal]:
        return self._standing

    def by_step(self) -> Counter[str]:
        """Step -> how many stand there."""
        return Counter(place.step for place in self._standing)

    def put(self, place: FieldPlace, refusal: Refusal) -> None:
        """Keep what was refused there, in place of what was refused there before."""
        self._standing[place] = refusal
        self.changed.emit()

    def take_back(self, place: FieldPlace) -> None:
        """Nothing stands refused there any more."""
        if self._standing.pop(place, None) is not None:
            self.changed.emit()

    def drop(self, where: Callable[[FieldPlace], bool]) -> None:
        """What was refused in these places is over, for they are gone."""
        gone = [place for place in self._standing if where(place)]
        for place in gone:
            del self._standing[place]
        if gone:
            self.changed.emit()

    def drop_gone(self, scenario: Scenario) -> None:
        """What was refused of parts that the document no longer has is over."""
        if self._standing:
            tops, leaves = (scenario.groups, scenario.dimensions), (scenario.recommendations, scenario.criteria)
            known = {each.id for kind in (*tops, *leaves) for each in kind}
            self.drop(lambda place: not known.issuperset(place.parts))
