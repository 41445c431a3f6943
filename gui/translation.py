"""Translates the window: which language is current, and switching it while running."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLibraryInfo, QLocale, QObject, QTranslator

from gui.exception_guard import guarded
from scenarios.model import Language, Written, written_in
from scenarios.text.catalogue import ENGLISH, _, catalogue, nearest, region
from scenarios.text.po_file import with_context


def language() -> Language:
    """The language that is on, which Qt keeps as its default locale."""
    return nearest(QLocale().name())


def own_language() -> Written:
    """The language of documents that is shown first: the one that is on, or English."""
    return written_in(language())


def other_language() -> Written:
    """The second of the two that documents are written in."""
    return "en" if own_language() == "zh" else "zh"


def name_of(tongue: Language) -> str:
    """A language in its own words, so that its reader finds it."""
    if tongue == ENGLISH:
        return QLocale.languageToString(QLocale.Language.English)
    return QLocale(region(tongue)).nativeLanguageName()


def labelled(what: str, text: str) -> str:
    """A text behind what it is about, with the colon of the language that is on."""
    return _("{label}: {text}").in_(language()).format(label=what, text=text)


def moment(when: datetime) -> str:
    """A point in time as the language that is on writes it, to the minute."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(when.timestamp())), QLocale.FormatType.ShortFormat)


@guarded
class CatalogueTranslator(QTranslator):
    """Answers Qt from the program's catalogue. A text is the same wherever it stands, so the class that asks counts for
    nothing; only what the program itself says to tell two texts apart does."""

    def __init__(self, to: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = catalogue(to)

    def translate(self, _class: str, english: str, context: str | None = None, _number: int = -1) -> str | None:
        """The text in the language; None sends Qt to the next translator."""
        return self._texts.get(with_context(english, context or ""))

    def isEmpty(self) -> bool:
        """Qt tells nobody of another language that is empty."""
        return not self._texts


class Translation:
    """Owns the translators of the application: Qt drops a translator nobody keeps."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._translators: list[QTranslator] = []

    def switch(self, to: Language) -> None:
        """Put the window into a language. Every widget gets a LanguageChange event."""
        QLocale.setDefault(QLocale("en_GB" if to == ENGLISH else region(to)))
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []
        if to != ENGLISH:
            qt = QTranslator()
            qt.load(f"qtbase_{QLocale().name()}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            self._translators = [CatalogueTranslator(to), qt]  # the last is asked first: Qt's own texts are its own
            for translator in self._translators:
                self._app.installTranslator(translator)
