"""The settings that the program remembers between two starts. The only file that knows QSettings: one ini file."""

from __future__ import annotations

from pathlib import Path
from typing import cast, get_args

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

from gui.style import Appearance
from scenarios.io.files.regular_files import is_unfit
from scenarios.model import Language
from scenarios.text.catalogue import languages

NAME = "renheng"
RECENT = 10  # files in the list of recent ones
FORMS = 30  # forms of tables whose answers are remembered
_folders = {  # tests put other folders here before anything is read
    "config": Path(platformdirs.user_config_dir(NAME, appauthor=False)),
    "data": Path(platformdirs.user_data_dir(NAME, appauthor=False)),
    "log": Path(platformdirs.user_log_dir(NAME, appauthor=False)),
}

_authors: dict[Path, str] = {}  # folder of settings -> the name in them, once it was read


def redirect(folder: Path) -> None:
    """Keep everything below this folder instead of in the user's own."""
    for name in _folders:
        _folders[name] = folder / name


def autosave_folder() -> Path:
    """Where unsaved work is kept aside."""
    return _folders["data"] / "autosave"


def log_file() -> Path:
    """Where the details of unexpected mistakes go."""
    return _folders["log"] / "renheng.log"


def _settings_file(folder: Path) -> Path:
    """The settings; under another name where something that is no file has theirs, or that of the lock which Qt puts
    beside them: Qt would wait for ever on a pipe."""
    paths = (folder / f"settings{number}.ini" for number in ("", *range(2, 99)))
    return next(path for path in paths if not is_unfit(path) and not is_unfit(path.with_suffix(".ini.lock")))


class Settings:
    """Reads and writes single values. A value that was tampered with counts as not set."""

    def __init__(self) -> None:
        self._store = QSettings(str(_settings_file(_folders["config"])), QSettings.Format.IniFormat)

    @property
    def language(self) -> Language | None:
        """None until the user chose one: then the system's counts."""
        value = self._store.value("language")
        return value if isinstance(value, str) and value in languages() else None

    @language.setter
    def language(self, to: Language) -> None:
        self._store.setValue("language", to)

    @property
    def appearance(self) -> Appearance:
        value = self._store.value("appearance")
        return cast(Appearance, value) if value in get_args(Appearance) else "system"

    @appearance.setter
    def appearance(self, to: Appearance) -> None:
        self._store.setValue("appearance", to)

    @property
    def author(self) -> str:
        """The name that goes under scores and into the log."""
        return str(self._store.value("author") or "")

    @author.setter
    def author(self, name: str) -> None:
        self._store.setValue("author", name)
        _authors.clear()

    @property
    def recent_files(self) -> list[Path]:
        """The files last opened or saved, the newest first."""
        return [Path(name) for name in self._texts("recent") if name]

    @recent_files.setter
    def recent_files(self, paths: list[Path]) -> None:
        self._store.setValue("recent", [str(path) for path in paths[:RECENT]])

    @property
    def table_forms(self) -> dict[str, str]:
        """Fingerprint of a table's form -> what was answered about it, as text; the newest first."""
        pairs = [each.split(" ", 1) for each in self._texts("tables/forms")]
        return {pair[0]: pair[1] for pair in pairs if len(pair) == 2}

    @table_forms.setter
    def table_forms(self, forms: dict[str, str]) -> None:
        self._store.setValue("tables/forms", [f"{form} {answers}" for form, answers in list(forms.items())[:FORMS]])

    def _texts(self, key: str) -> list[str]:
        """A list of texts; the file gives back one of a single text as that text."""
        value = self._store.value(key)
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [each for each in texts if isinstance(each, str)]

    def layout(self, part: str) -> QByteArray | None:
        """The remembered geometry of the window or the position of a splitter."""
        value = self._store.value(f"layout/{part}")
        return value if isinstance(value, QByteArray) else None

    def set_layout(self, part: str, state: QByteArray) -> None:
        self._store.setValue(f"layout/{part}", state)

    def save(self) -> None:
        """Write everything to the file now."""
        self._store.sync()


def author() -> str:
    """`Settings.author`, read once: every tick of a slider signs, and opening the settings looks at files."""
    folder = _folders["config"]
    if folder not in _authors:
        _authors[folder] = Settings().author
    return _authors[folder]
