"""The settings that the program remembers between two starts. The only file that knows QSettings: one ini file."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Literal, cast, get_args

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

from gui.sizes import TEXT_SIZES, USUAL
from gui.style import Appearance
from scenarios.io.files.regular_files import is_unfit
from scenarios.model import Language
from scenarios.text.catalogue import languages

NAME = "renheng"
RECENT = 10  # files in the list of recent ones
Folder = Literal["files", "exports"]
Start = Literal["page", "last"]  # what a start without a file shows: the start page, or the last file
DECIMALS = (2, 3, 4)  # of totals, of which 3 are usual
KEEP_AFTER = (1, 3, 10, 30, 60, 300)  # seconds from a change until it is kept aside
LONGEST_NAME = 100  # characters of a name or a role
FORMS = 30  # forms of tables whose answers are remembered
_folders = {  # tests put other folders here before anything is read
    "config": Path(platformdirs.user_config_dir(NAME, appauthor=False)),
    "data": Path(platformdirs.user_data_dir(NAME, appauthor=False)),
    "log": Path(platformdirs.user_log_dir(NAME, appauthor=False)),
}

_authors: dict[Path, tuple[str, str]] = {}  # folder of settings -> the name and the role in them, once they were read


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


def settings_file() -> Path:
    """Where the settings are."""
    return _settings_file(_folders["config"])


def put_damaged_aside() -> Path | None:
    """Copy a settings file that cannot be read in full, before Qt writes it anew without the rest. None for a sound
    one; else the copy's path."""
    file = settings_file()
    store = QSettings(str(file), QSettings.Format.IniFormat)
    store.allKeys()  # before, Qt has not read it, and finds no fault
    if store.status() != QSettings.Status.FormatError:
        return None
    aside = next(path for n in range(1, 999) if not (path := file.with_name(f"{file.stem}.damaged{n}.ini")).exists())
    import shutil  # for once in a life

    with suppress(OSError):
        shutil.copyfile(file, aside)
    for key in store.allKeys():
        if not key.isascii() or not key.isprintable():  # noise that was taken for a name
            store.remove(key)
    store.sync()
    return aside


class Settings:
    """Reads and writes single values. A value that was tampered with counts as not set."""

    def __init__(self) -> None:
        self._store = QSettings(str(settings_file()), QSettings.Format.IniFormat)

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
        return cast(Appearance, self._word("appearance", get_args(Appearance), "system"))

    @appearance.setter
    def appearance(self, to: Appearance) -> None:
        self._store.setValue("appearance", to)

    @property
    def second_language(self) -> bool | None:
        """Whether the fields of the second language are shown; None until somebody chose: then the document says."""
        return self._answer("second_language")

    @second_language.setter
    def second_language(self, shown: bool) -> None:
        self._put_answer("second_language", shown)

    @property
    def ids(self) -> bool:
        """Whether ids are shown beside names."""
        return bool(self._answer("ids"))

    @ids.setter
    def ids(self, shown: bool) -> None:
        self._put_answer("ids", shown)

    @property
    def author(self) -> str:
        """The user's name."""
        return self._line("author")

    @author.setter
    def author(self, name: str) -> None:
        self._store.setValue("author", name)
        _authors.clear()

    @property
    def role(self) -> str:
        """What the user is: an office, a function."""
        return self._line("role")

    @role.setter
    def role(self, role: str) -> None:
        self._store.setValue("role", role)
        _authors.clear()

    @property
    def asked_who(self) -> bool:
        """Whether the user was asked for name and role: once is enough."""
        return bool(self._answer("asked_who"))

    def set_asked_who(self) -> None:
        self._put_answer("asked_who", True)

    @property
    def start(self) -> Start:
        return cast(Start, self._word("start", get_args(Start), "page"))

    @start.setter
    def start(self, to: Start) -> None:
        self._store.setValue("start", to)

    @property
    def decimals(self) -> int:
        """Of totals, one of `DECIMALS`."""
        return self._one_of("decimals", DECIMALS, 3)

    @decimals.setter
    def decimals(self, digits: int) -> None:
        self._store.setValue("decimals", digits)

    @property
    def keep_after(self) -> int:
        """Seconds from a change until it is kept aside, one of `KEEP_AFTER`."""
        return self._one_of("keep_after", KEEP_AFTER, 3)

    @keep_after.setter
    def keep_after(self, seconds: int) -> None:
        self._store.setValue("keep_after", seconds)

    def folder(self, of: Folder) -> Path | None:
        """The folder that the user set for files or for exports; None for where they were last, and if it is gone."""
        name = self._line(f"folders/{of}", 4096)
        return Path(name) if name and Path(name).is_dir() else None

    def set_folder(self, of: Folder, folder: str) -> None:
        """folder: "" for where files were last."""
        self._store.setValue(f"folders/{of}", folder)

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

    @property
    def text_size(self) -> int:
        """Of the text, in per cent of the system's own."""
        return self._one_of("view/text_size", TEXT_SIZES, USUAL)

    @text_size.setter
    def text_size(self, size: int) -> None:
        self._store.setValue("view/text_size", str(size))

    @property
    def compact(self) -> bool:
        """Whether rows are as low as they can be."""
        return bool(self._answer("view/compact"))

    @compact.setter
    def compact(self, on: bool) -> None:
        self._put_answer("view/compact", on)

    @property
    def folded(self) -> frozenset[str]:
        """The parts of the window that are folded away."""
        return frozenset(self._texts("view/folded"))

    @folded.setter
    def folded(self, parts: frozenset[str]) -> None:
        self._store.setValue("view/folded", sorted(parts))

    @property
    def part_widths(self) -> tuple[int, int] | None:
        """Pixels of the list of steps and of the ranking, where the user has had them."""
        widths = [int(each) for each in self._texts("layout/widths") if each.isdecimal()]
        return (widths[0], widths[1]) if len(widths) == 2 else None

    @part_widths.setter
    def part_widths(self, widths: tuple[int, int]) -> None:
        self._store.setValue("layout/widths", [str(each) for each in widths])

    def layout(self, part: str) -> QByteArray | None:
        """The remembered geometry of the window."""
        value = self._store.value(f"layout/{part}")
        return value if isinstance(value, QByteArray) else None

    def set_layout(self, part: str, state: QByteArray) -> None:
        self._store.setValue(f"layout/{part}", state)

    def save(self) -> None:
        """Write everything to the file now."""
        self._store.sync()

    # A value as it is in the file, or what counts in its place

    def _word(self, key: str, known: Sequence[str], usual: str) -> str:
        value = self._store.value(key)
        return value if isinstance(value, str) and value in known else usual

    def _answer(self, key: str) -> bool | None:
        return {"yes": True, "no": False}.get(str(self._store.value(key)))

    def _put_answer(self, key: str, yes: bool) -> None:
        self._store.setValue(key, "yes" if yes else "no")

    def _line(self, key: str, longest: int = LONGEST_NAME) -> str:
        value = self._store.value(key)
        return "".join(filter(str.isprintable, value))[:longest] if isinstance(value, str) else ""

    def _one_of(self, key: str, known: tuple[int, ...], usual: int) -> int:
        value = str(self._store.value(key))
        return int(value) if value.isdecimal() and int(value) in known else usual

    def _texts(self, key: str) -> list[str]:
        """A list of texts; the file gives back one of a single text as that text."""
        value = self._store.value(key)
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [each for each in texts if isinstance(each, str)]


def name_and_role() -> tuple[str, str]:
    """`Settings.author` and `Settings.role`. Read once: every tick of a slider signs, and opening the settings looks at
    files."""
    folder = _folders["config"]
    if folder not in _authors:
        settings = Settings()
        _authors[folder] = settings.author, settings.role
    return _authors[folder]
