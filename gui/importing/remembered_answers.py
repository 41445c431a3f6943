"""Remembers answers by the form of a table, to offer them for the next table of that form."""

from __future__ import annotations

from gui.importing.import_state import ImportState
from gui.settings import Settings
from scenarios.io.tables.known_forms import form_of, from_text, joined, lasting, to_text
from scenarios.io.tables.layout import Answers


class Remembered:
    """What the settings hold about forms. The form of a table is that of the first proposal."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def offer(self, first: ImportState) -> Answers | None:
        """What was answered about this form before, for this table; None for nothing that is not so already."""
        text = self._settings.table_forms.get(form_of(first.sheet, first.layout), "")
        kept = from_text(text) if text else None
        whole = joined(first.answers, kept) if kept else None
        return None if whole == first.answers else whole

    def keep(self, first: ImportState, last: ImportState) -> None:
        """Remember what was answered in between; no answers at all are remembered as none."""
        self._put(first, to_text(lasting(last.layout)))

    def forget(self, first: ImportState) -> None:
        """Remember nothing about this form."""
        self._put(first, "")

    def _put(self, first: ImportState, text: str) -> None:
        form = form_of(first.sheet, first.layout)
        others = {key: value for key, value in self._settings.table_forms.items() if key != form}
        if form:
            self._settings.table_forms = {form: text, **others} if text else others
