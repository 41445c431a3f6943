"""The preferences: who the user is, language and looks, folders, and how the program starts and keeps work aside."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import get_args

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QPushButton, QWidget

from gui.exception_guard import guarded
from gui.files.desktop import open_file
from gui.guide.help_key import offer_guide
from gui.localized_numbers import in_language
from gui.settings import DECIMALS, KEEP_AFTER, LONGEST_NAME, Folder, Settings, settings_file
from gui.sizes import TEXT_SIZES
from gui.theme import GRID
from gui.translation import language, name_of
from gui.widgets.basic_widgets import column, heading, label, row
from gui.widgets.escaped_captions import plain
from gui.widgets.fields.text_fields import LineField
from gui.widgets.inline_message import InlineMessage
from scenarios.text.catalogue import languages

translate = QCoreApplication.translate
EXAMPLE = 2 / 3  # a total that shows what decimals there are


@guarded
class PreferencesDialog(QDialog):
    """Shows the settings as they are; what is changed counts once it is accepted."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.name, self.role = _line(settings.author), _line(settings.role)
        self.language = _choice({each: name_of(each) for each in languages()}, language())
        self.appearance = _choice(_appearances(), settings.appearance)
        self.text_size = _choice({each: f"{each}%" for each in TEXT_SIZES}, settings.text_size)
        self.decimals = _choice({each: in_language(EXAMPLE, each) for each in DECIMALS}, settings.decimals)
        self.start = _choice(_starts(), settings.start)
        self.keep_after = _choice({each: _duration(each) for each in KEEP_AFTER}, settings.keep_after)
        self.folders: dict[Folder, LineField] = {each: self._folder_line(each) for each in get_args(Folder)}
        self.message = InlineMessage()
        self.setWindowTitle(translate("Preferences", "Preferences"))
        self.setMinimumWidth(64 * GRID)
        self._lay_out()
        offer_guide(self, "window", "view")

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(3 * GRID)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(heading(translate("Preferences", "Who you are")))
        _add(form, translate("Preferences", "&Name"), self.name)
        _add(form, translate("Preferences", "&Role"), self.role)
        said = translate("Preferences", "They go under the scores you give and into the record, and may stay empty.")
        form.addRow("", label(said, "small"))
        form.addRow(heading(translate("Preferences", "Window")))
        _add(form, translate("Preferences", "&Language"), self.language)
        _add(form, translate("Preferences", "&Appearance"), self.appearance)
        _add(form, translate("Preferences", "&Text size"), self.text_size)
        _add(form, translate("Preferences", "&Decimals of totals"), self.decimals)
        form.addRow(heading(translate("Preferences", "Files")))
        _add(form, translate("Preferences", "Start &without a file"), self.start)
        _add(form, translate("Preferences", "&Keep unsaved work aside"), self.keep_after)
        _add(form, translate("Preferences", "Folder for &scenarios and tables"), self._with_button("files"))
        _add(form, translate("Preferences", "Folder for &exports"), self._with_button("exports"))
        _add(form, translate("Preferences", "Settings are kept in"), self._place())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = column(form, self.message, GRID, buttons)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self.setLayout(layout)

    def _folder_line(self, of: Folder) -> LineField:
        made = _line(str(self._settings.folder(of) or ""), 4096)
        made.setPlaceholderText(translate("Preferences", "the folder used last"))
        return made

    def _with_button(self, of: Folder) -> QWidget:
        button = QPushButton(translate("Preferences", "Choose…"))
        button.setAutoDefault(False)
        names = {
            "files": translate("Preferences", "Choose the folder for scenarios and tables"),
            "exports": translate("Preferences", "Choose the folder for exports"),
        }
        button.setAccessibleName(names[of])
        button.clicked.connect(partial(self._choose, of, names[of]))
        return _holding(self.folders[of], button)

    def _choose(self, of: Folder, title: str, _checked: bool = False) -> None:
        from PySide6.QtWidgets import QFileDialog

        field = self.folders[of]
        if chosen := QFileDialog.getExistingDirectory(self, title, field.text() or str(Path.home())):
            field.setText(str(Path(chosen)))

    def _place(self) -> QWidget:
        where, show = _line(str(settings_file()), 4096), QPushButton(translate("Preferences", "Open the folder"))
        where.setReadOnly(True)
        where.setCursorPosition(0)
        show.setAutoDefault(False)
        show.clicked.connect(self._show_place)
        return _holding(where, show)

    def _show_place(self) -> None:
        open_file(settings_file().parent)

    def accept(self) -> None:
        """Take what is chosen, unless a folder is none."""
        for field in self.folders.values():
            folder = field.text().strip()
            if folder and not Path(folder).is_dir():
                said = translate(
                    "Preferences", "There is no folder {folder}. Choose another, or leave the field empty."
                )
                self.message.show_message(said.format(folder=folder), "bad")
                field.setFocus()
                return
        self._store()
        super().accept()

    def _store(self) -> None:
        settings = self._settings
        settings.author, settings.role = self.name.text().strip(), self.role.text().strip()
        settings.set_asked_who()
        settings.language, settings.appearance = self.language.currentData(), self.appearance.currentData()
        settings.decimals, settings.keep_after = self.decimals.currentData(), self.keep_after.currentData()
        settings.text_size = self.text_size.currentData()
        settings.start = self.start.currentData()
        for of, field in self.folders.items():
            settings.set_folder(of, field.text().strip())
        settings.save()


def _appearances() -> dict[str, str]:
    return {
        "system": translate("Preferences", "As the system"),
        "light": translate("Preferences", "Light"),
        "dark": translate("Preferences", "Dark"),
    }


def _starts() -> dict[str, str]:
    return {
        "page": translate("Preferences", "show the start page"),
        "last": translate("Preferences", "open my last file"),
    }


def _duration(seconds: int) -> str:
    if seconds < 60:
        return translate("Preferences", "{n} s after a change").format(n=seconds)
    return translate("Preferences", "{n} min after a change").format(n=seconds // 60)


def _add(form: QFormLayout, text: str, field: QWidget) -> None:
    """A row of the form. The field tells a screen reader its name: of a choice Qt would tell what is chosen."""
    form.addRow(text, field)
    (field.focusProxy() or field).setAccessibleName(plain(text))


def _line(text: str, longest: int = LONGEST_NAME) -> LineField:
    made = LineField()
    made.setMaxLength(longest)
    made.show_text(text)
    return made


def _choice(entries: Mapping[str, str] | Mapping[int, str], now: object) -> QComboBox:
    box = QComboBox()
    for data, words in entries.items():
        box.addItem(words, data)
    box.setCurrentIndex(max(0, box.findData(now)))
    return box


def _holding(wide: QWidget, button: QPushButton) -> QWidget:
    made = QWidget()
    line = row(wide, button)
    line.setStretch(0, 1)
    made.setLayout(line)
    made.setFocusProxy(wide)
    return made
