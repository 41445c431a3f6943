"""Mixed into a field: what it was refused for stays marked on it until it is corrected, or taken back by Esc."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.refusals import FieldPlace, Refusal, Refusals
from scenarios.text.catalogue import Message

if TYPE_CHECKING:
    from gui.widgets.fields.refusal_mark import RefusalMark

    Mixed = QWidget
else:
    Mixed = object  # beside a class of Qt's there must not stand a second one

NAMELESS = Message("")


class Refusable(Mixed):
    """A field that shows what the document holds, or, marked, what was typed and refused.

    Where it stands for a `FieldPlace` on a page, the refusal is kept beside the document: it comes back with the place.
    """

    _place: FieldPlace | None = None
    _called: Message = NAMELESS
    _kept_value: object = None  # of the document, while the field stands for a place
    _mark: RefusalMark | None = None
    _refusals: Refusals | None = None

    def typed(self) -> str:
        """What stands in the field."""
        raise NotImplementedError

    def show_typed(self, text: str) -> None:
        """Show what was typed and refused."""
        raise NotImplementedError

    def show_held(self) -> None:
        """Show what the document holds."""
        raise NotImplementedError

    @property
    def is_refused(self) -> bool:
        """Whether what stands in it is marked as refused."""
        return self._mark is not None and bool(self._mark.why)

    def still_refused(self, unchanged: bool) -> bool:
        """Whether what is to be mended stays as it is. unchanged: the document holds what it held when it was refused;
        if not, nothing is marked any more."""
        if self.is_refused and not unchanged:
            self._hide_mark()
        return self.is_refused

    def stand_for(self, place: FieldPlace, held: object, called: Message) -> None:
        """The field shows this place now, of which the document holds this; what stands refused there is shown again.

        Asked for after the field was given what the document holds. called: what the field is called beside the names
        of what it is about.
        """
        before, self._place, self._kept_value, self._called = self._place, place, held, called
        refusals = self._kept()
        found = refusals.standing.get(place) if refusals else None
        if refusals and found and found.held != held:  # the document has gone on meanwhile
            refusals.take_back(place)
            found = None
        if found and not (self.is_refused and before == place):
            self.show_typed(found.typed)
            self._show_mark(found.why, told=True)
        elif not found and self.is_refused and before is not None:
            self._hide_mark()
            self.show_held()

    def refuse(self, why: Callable[[], str], told: bool = False) -> None:
        """Mark what stands in the field. why: says so in the language that is on; told: it is being said elsewhere."""
        if self._place is not None and (refusals := self._kept()):
            refusals.put(self._place, Refusal(self.typed(), self._kept_value, why, self._called))
        self._show_mark(why, told)

    def accept(self) -> None:
        """Nothing is refused here any more."""
        self._hide_mark()
        if self._place is not None and (refusals := self._kept()):
            refusals.take_back(self._place)

    def _kept(self) -> Refusals | None:
        """Where refusals are kept, once the field stands on a page."""
        if self._refusals is None and (found := refusals_of(self)):
            self._refusals = found
            found.changed.connect(self._on_refusals_changed)
        return self._refusals

    def _show_mark(self, why: Callable[[], str], told: bool) -> None:
        if self._mark is None:
            from gui.widgets.fields.refusal_mark import RefusalMark  # few fields ever need one

            self._mark = RefusalMark(self)
            self._mark.take_back_requested.connect(self._on_taken_back)
        self._mark.show_why(why, told)

    def _hide_mark(self) -> None:
        if self._mark is not None:
            self._mark.end()

    def _on_refusals_changed(self) -> None:
        """What it was refused for may be over with its part, or its document."""
        refusals = self._kept()
        if self.is_refused and refusals and self._place not in refusals.standing:
            self._hide_mark()
            self.show_held()

    def _on_taken_back(self) -> None:
        self.accept()
        self.show_held()


def refusals_of(widget: QWidget) -> Refusals | None:
    """Those of the document that the page shows on which a widget stands; None for one that is on no page."""
    above: QWidget | None = widget
    while above is not None:
        found = getattr(getattr(above, "session", None), "refusals", None)
        if isinstance(found, Refusals):
            return found
        above = above.parentWidget()
    return None
