"""The two languages of the window: which one is on, and switching it while running."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLibraryInfo, QLocale, QTranslator

from scenarios.model import Language

I18N = Path(__file__).parent / "i18n"


def language() -> Language:
    """The language that is on, which Qt keeps as its default locale."""
    return "zh" if QLocale().language() == QLocale.Language.Chinese else "en"


def moment(when: datetime) -> str:
    """A point in time as the language that is on writes it, to the minute."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(when.timestamp())), QLocale.FormatType.ShortFormat)


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """The text as it is, to be translated in the context wherever it is shown."""
    return text


class Translation:
    """Owns the translators of the application: Qt drops a translator nobody keeps."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._translators: list[QTranslator] = []

    def switch(self, to: Language) -> None:
        """Put the window into a language. Every widget gets a LanguageChange event."""
        QLocale.setDefault(QLocale("zh_CN" if to == "zh" else "en_GB"))
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []
        if to == "zh":
            qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            for name, folder in (("qtbase_zh_CN", qt), ("renheng_zh", str(I18N))):
                translator = QTranslator()
                if translator.load(name, folder):
                    self._app.installTranslator(translator)
                    self._translators.append(translator)
