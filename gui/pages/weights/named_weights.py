"""Keeps weights under names, renames and forgets such sets, as the menu of weight sets asks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.dialogs import ask_name
from gui.pages.weights.weight_set_menu import WeightSetMenu
from gui.session import Session
from gui.signature import current_signature
from gui.translation import language
from scenarios import edits
from scenarios.model import Text


class NamedWeights(QObject):
    """Asks for the names, and has the page make the edits."""

    def __init__(self, page: QWidget, session: Session, menu: WeightSetMenu, apply: Callable[..., bool]) -> None:
        """apply: makes an edit with a label, or says why not."""
        super().__init__(page)
        self._page, self._session, self._apply = page, session, apply
        menu.name_requested.connect(self._on_name)
        menu.rename_requested.connect(self._on_rename)
        menu.remove_requested.connect(self._on_remove)

    def _on_name(self) -> None:
        name = self._ask(self.tr("Keep these weights"), "")
        if name:
            text = Text().with_(language(), name)
            self._apply(self.tr("Keep weights as “{name}”").format(name=name), edits.name_weights, text, **_signed())

    def _on_rename(self, id_: str) -> None:
        now = self._name(id_)
        name = self._ask(self.tr("Rename the set of weights"), now.in_(language()))
        if name:
            label = self.tr("Rename weights “{name}”").format(name=now.in_(language()))
            self._apply(label, edits.rename_weights, id_, now.with_(language(), name), **_signed())

    def _on_remove(self, id_: str) -> None:
        label = self.tr("Delete weights “{name}”").format(name=self._name(id_).in_(language()))
        self._apply(label, edits.remove_weights, id_, **_signed())

    def _ask(self, title: str, now: str) -> str:
        return ask_name.ask_name(self._page, title, self.tr("Name of the set"), now)

    def _name(self, id_: str) -> Text:
        return next(each.name for each in self._session.scenario.presets if each.id == id_)


def _signed() -> dict[str, edits.Signature]:
    return {"stamp": current_signature()}
