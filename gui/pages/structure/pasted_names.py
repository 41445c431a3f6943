"""Names that are pasted onto a tree: a column of a spreadsheet, or lines of a text, one a name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from gui.widgets.table_clipboard import pasted_block
from gui.widgets.table_model import exact
from scenarios.edits.copy_parts import numbered_name
from scenarios.model import Language, Text


@dataclass(frozen=True, slots=True)
class PastedNames:
    """names: as they stand, each on one line; columns: how many have something in them, of which the first is taken."""

    names: tuple[str, ...]
    columns: int = 0


def pasted_names(data: QMimeData) -> PastedNames:
    """What the clipboard has of names; none for nothing to read."""
    rows = [[" ".join(exact(cell.value).split()) for cell in row] for row in pasted_block(data)]
    columns = [column for column in zip(*rows, strict=True) if any(column)]
    return PastedNames(tuple(name for name in columns[0] if name), len(columns)) if columns else PastedNames(())


def new_names(names: Sequence[str], known: Iterable[Text]) -> tuple[str, ...]:
    """Those that nothing is called yet, in neither language, each once."""
    taken = {_plain(each) for text in known for each in (text.en, text.zh)}
    found: dict[str, str] = {}
    for name in names:
        if _plain(name) not in taken:
            found.setdefault(_plain(name), name)
    return tuple(found.values())


def distinct_texts(names: Iterable[str], known: Iterable[Text], language: Language) -> list[Text]:
    """The names as texts of this language, with a number behind those that are taken."""
    taken, made = list(known), []
    for name in names:
        text = Text().with_(language, name)
        if not new_names([name], taken):
            text = numbered_name(text, taken)
        taken.append(text)
        made.append(text)
    return made


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
