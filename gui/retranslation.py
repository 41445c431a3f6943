"""Widgets that say their texts again in another language: at once, or once somebody sees them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from gui.exception_guard import guarded, guarded_mixin
from gui.translation import language
from scenarios.text.catalogue import Message

Setter = Callable[[str], object]
if TYPE_CHECKING:
    Mixed = QWidget
else:
    Mixed = object  # beside a class of Qt's there must not stand a second one


@guarded_mixin(QWidget)
class Translated(Mixed):
    """Mixed into a widget, before its class of Qt's: `class Head(Translated, QWidget)`.

    What is always the same text is bound once, `self.bind_text(self.title.setText, _("Weights"))`; what depends on
    more is set in `retranslate`, which follows.
    """

    _bound: tuple[tuple[Setter, Message], ...] = ()  # of the class, for Qt calls `changeEvent` before a subclass begins

    def bind_text(self, setter: Setter, message: Message) -> None:
        """Call the setter with the text, now and in every other language."""
        self._bound = (*self._bound, (setter, message))
        setter(message.in_(language()))

    def retranslate(self) -> None:
        """Set the texts that are not bound. Called in another language; a widget calls it itself to begin."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            to = language()
            for setter, message in self._bound:
                setter(message.in_(to))
            self.retranslate()


@guarded
class DeferredTranslation(Translated, QWidget):
    """Hidden, it keeps a change of language from itself and from all that is in it, and passes it on once shown."""

    _unheard = False  # of the class, for Qt calls `event` before a subclass has begun

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._unheard = not self.isVisible()
            if self._unheard:
                return True
            taken = super().event(event)
            self.show_again()
            self._measure_choices()
            return taken
        return super().event(event)

    def show_again(self) -> None:
        """All parts have heard: show in the new language what is made of their words."""

    def _measure_choices(self) -> None:
        """A choice keeps the width of the words it had before, unless it hears that its style is another."""
        for each in self.findChildren(QComboBox):
            QApplication.sendEvent(each, QEvent(QEvent.Type.StyleChange))
            each.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._unheard:
            QApplication.sendEvent(self, QEvent(QEvent.Type.LanguageChange))
