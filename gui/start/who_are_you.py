"""Asks once, at the foot of the start page, for the name and the role that go under scores; either may stay empty."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from gui.retranslation import Translated
from gui.settings import LONGEST_NAME, Settings
from gui.signature import author
from gui.theme import GRID
from gui.widgets.basic_widgets import column, label, link_button, row
from gui.widgets.escaped_captions import plain
from gui.widgets.fields.text_fields import LineField
from scenarios.text.catalogue import Message, _

WIDE = 24 * GRID  # pixels of a field


class WhoAreYou(Translated, QWidget):
    """Once it was asked, it only says how the user signs, and where that is changed."""

    preferences_requested = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.name, self.role = LineField(), LineField()
        self._why, self._signed = label(role="small"), label(role="small")
        self.preferences = link_button()
        self._fields = QWidget()
        asked = row(
            self._named(_("Your &name"), self.name), self.name, GRID, self._named(_("&Role"), self.role), self.role
        )
        asked.addStretch(1)
        self._fields.setLayout(asked)
        foot = row(self._signed, self.preferences, None)
        self.setLayout(column(self._fields, self._why, foot, spacing=GRID // 2))
        self._signed.setWordWrap(False)
        for field in (self.name, self.role):
            field.text_edited.connect(self._keep)
        self.preferences.clicked.connect(self.preferences_requested)
        self.bind_text(
            self._why.setText, _("They go under the scores you give and into the record, and may stay empty.")
        )
        self.bind_text(self.preferences.setText, _("Preferences…"))
        self.show_known()

    def show_known(self) -> None:
        """Ask, unless that was done; show what is known."""
        asks = not (self._settings.asked_who or author())
        for part in (self._fields, self._why):
            part.setVisible(asks)
        self._signed.setVisible(not asks and bool(author()))
        self.retranslate()

    def retranslate(self) -> None:
        self._signed.setText(self.tr("You sign as {name}.").format(name=author()))

    def _named(self, text: Message, field: LineField) -> QLabel:
        field.setMaxLength(LONGEST_NAME)
        field.setMinimumWidth(WIDE)
        name = label()
        name.setWordWrap(False)
        name.setBuddy(field)
        self.bind_text(name.setText, text)
        self.bind_text(lambda said: field.setAccessibleName(plain(said)), text)
        return name

    def take(self) -> None:
        """Keep what is just being typed."""
        if self.name.isModified() or self.role.isModified():
            self._keep()

    def _keep(self) -> None:
        self._settings.author, self._settings.role = self.name.text().strip(), self.role.text().strip()
