"""The sizes that follow the user's choice of text size and of compact rows.

What has a size of its own keeps it in the terms of the usual text, as a property, and gets it anew when the user
chooses another. Whatever measures its texts itself needs nothing of this.
"""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QHeaderView, QLabel, QTableView, QWidget

from gui.theme import ROW, SIZES

TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)  # per cent of the platform's own
USUAL = 100
COMPACT = 22  # pixels: what `ROW` is in compact rows
WIDTH, HEIGHT, SECTION, ROLE = "usual_width", "above_row", "usual_section", "type_role"  # properties
_chosen = {"text": USUAL, "row": ROW}


def choose_sizes(text: int, compact: bool) -> None:
    """Have other sizes from now on: text in per cent, one of `TEXT_SIZES`; compact: as many rows as fit."""
    _chosen.update(text=text, row=COMPACT if compact else ROW)


def factor() -> float:
    """How large the text is, 1.0 for the usual."""
    return _chosen["text"] / USUAL


def scaled(pixels: int) -> int:
    """As many pixels as hold what these many hold in the usual text."""
    return round(pixels * factor())


def row_height() -> int:
    """Pixels of a table's row and of a control."""
    return scaled(_chosen["row"])


def is_compact() -> bool:
    return _chosen["row"] == COMPACT


def fix_width(widget: QWidget, pixels: int) -> None:
    """Give a widget this width in the usual text."""
    widget.setProperty(WIDTH, pixels)
    widget.setFixedWidth(scaled(pixels))


def fix_height(widget: QWidget, above: int = 0) -> None:
    """Make a widget as high as a row, and by so many pixels higher."""
    widget.setProperty(HEIGHT, above)
    widget.setFixedHeight(row_height() + scaled(above))


def fix_rows(table: QTableView, pixels: int = ROW) -> None:
    """Give the rows of a table this height in the usual text."""
    head = table.verticalHeader()
    head.setProperty(SECTION, pixels)
    head.setDefaultSectionSize(_section(pixels))


def size_font(label: QLabel, role: str) -> None:
    """The type of a role, a key of `SIZES`. No more than its size and weight: the face stays the window's."""
    label.setProperty(ROLE, role)
    font = QFont()
    font.setPointSizeF(round(QApplication.font().pointSizeF() * SIZES[role], 1))
    if role in ("title", "heading"):
        font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)


def size_anew() -> None:
    """Bring all that was given a size here to those that are chosen now."""
    for each in QApplication.allWidgets():
        if (width := each.property(WIDTH)) is not None:
            each.setFixedWidth(scaled(int(width)))
        if (above := each.property(HEIGHT)) is not None:
            each.setFixedHeight(row_height() + scaled(int(above)))
        if isinstance(each, QHeaderView) and (section := each.property(SECTION)) is not None:
            each.setDefaultSectionSize(_section(int(section)))
        if isinstance(each, QLabel) and (role := each.property(ROLE)) is not None:
            size_font(each, str(role))


def _section(pixels: int) -> int:
    return min(scaled(pixels), row_height()) if is_compact() else scaled(pixels)
