"""Headers of the sheet: the letter or number of each line, and beside it its role."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from gui.charts.chart_painter import RIGHT, ChartPainter, FontSizes
from gui.exception_guard import guarded
from gui.importing.import_state import ImportState, direction_source_word, direction_word, role_word
from gui.importing.role_colours import doubt_colour, mark_colour, part_colour
from gui.importing.sheet_cells_model import AXES, SheetModel
from gui.theme import GRID, theme_of
from gui.translation import language
from scenarios.io.tables.layout.layout_types import column_name, row_name
from scenarios.text.line_roles import DIRECTION_SOURCES, DIRECTIONS, ROLES, UPPER_HEADER

PAD = GRID // 2
MARK = 3  # pixels of the coloured line along a head
SIGN = 2 * GRID  # room for the sign at the end of a head
OPENS, DOUBTFUL = "▾", "?"


@guarded
class RoleHeader(QHeaderView):
    """One head a line. A click on it asks what else the line may be."""

    line_menu_requested = Signal(str, int, QPoint)  # axis, section, and where a menu belongs

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._axis = AXES[orientation]
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setMinimumSectionSize(3 * GRID)
        self.setMouseTracking(True)
        self._pressed = -1  # the section that the button went down on

    @property
    def stand(self) -> ImportState | None:
        model = self.model()
        return model.stand if isinstance(model, SheetModel) else None

    def refit(self) -> None:
        """Other words need other room."""
        self.updateGeometry()
        self.geometriesChanged.emit()
        self.viewport().update()

    def needed_width(self) -> int:
        """Pixels that the words of any role and direction take."""
        type_, stand = FontSizes(self.font()), self.stand
        choices = stand.choices(self._axis) if stand else tuple(ROLES)
        roles = [*(ROLES[each] for each in choices), *([UPPER_HEADER] if "header" in choices else [])]
        widths = [type_.width(each.in_(language()), bold=True) for each in roles]
        widths += [type_.width(each.in_(language()), "small") for each in DIRECTIONS.values()]
        return round(max(widths)) + 2 * PAD + MARK

    def sizeHint(self) -> QSize:
        type_ = FontSizes(self.font())
        if self._axis == "column":
            height = 2 * type_.line("small") + type_.line() + 2 * PAD + MARK
            return QSize(super().sizeHint().width(), round(height))
        known = (
            max(type_.width(each.in_(language()), "small") for each in DIRECTION_SOURCES.values())
            if self._turned
            else 0
        )
        width = self._number_width(type_) + self.needed_width() + known + SIGN + PAD
        return QSize(round(width), super().sizeHint().height())

    @property
    def _turned(self) -> bool:
        """Whether the rows are criteria."""
        return self.stand is not None and self.stand.layout.turned

    def _number_width(self, type_: FontSizes) -> float:
        return type_.width("0" * max(len(str(self.count())), 2), "small") + PAD

    def choose(self, section: int) -> None:
        """Ask for the menu of a line, below its head or beside it."""
        start = max(self.sectionViewportPosition(section), 0)
        place = QPoint(start, self.height()) if self._axis == "column" else QPoint(self.width(), start)
        self.line_menu_requested.emit(self._axis, section, self.viewport().mapToGlobal(place))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = self.logicalIndexAt(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        section = self.logicalIndexAt(event.position().toPoint())
        resizing = self.cursor().shape() in (Qt.CursorShape.SplitHCursor, Qt.CursorShape.SplitVCursor)
        if section >= 0 and section == self._pressed and not resizing:
            self.choose(section)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        stand = self.stand
        if stand is None or not rect.isValid():
            return
        painter.setFont(self.font())
        ink = ChartPainter(painter, theme_of(self.palette()))
        area = QRectF(rect)
        ground = stand.head(self._axis, section)
        asked = (self._axis, section) in stand.doubtful_lines
        ink.box(area, doubt_colour(ink.theme) if asked else part_colour(ink.theme, ground))
        self._draw_edges(ink, area, mark_colour(ink.theme, ground))
        if self._axis == "column":
            self._draw_column(ink, area.adjusted(PAD, PAD, -PAD, -PAD - MARK), stand, section, asked)
        else:
            self._draw_row(ink, area.adjusted(PAD, 0, -PAD - MARK, 0), stand, section, asked)

    def _draw_edges(self, ink: ChartPainter, area: QRectF, mark: QColor) -> None:
        across = self._axis == "column"
        if across:
            ink.box(QRectF(area.left(), area.bottom() - MARK, area.width() - 1, MARK), mark)
            ink.line(area.topRight(), area.bottomRight(), ink.theme.faint)
        else:
            ink.box(QRectF(area.right() - MARK, area.top(), MARK, area.height() - 1), mark)
            ink.line(area.bottomLeft(), area.bottomRight(), ink.theme.faint)

    def _draw_column(self, ink: ChartPainter, area: QRectF, stand: ImportState, section: int, asked: bool) -> None:
        small = ink.type.line("small")
        first = QRectF(area.left(), area.top(), area.width(), small)
        line = stand.line(self._axis, section)
        ink.text(first, column_name(section), role="small", colour=ink.theme.muted)
        self._draw_sign(ink, first, asked)
        known = direction_source_word(line, language())
        ink.text(first.adjusted(0, 0, -SIGN, 0), known, role="small", colour=ink.theme.muted, align=RIGHT)
        second = QRectF(area.left(), first.bottom(), area.width(), ink.type.line())
        self._draw_role(ink, second, stand, section)
        third = QRectF(area.left(), second.bottom(), area.width(), small)
        ink.text(third, direction_word(line, language()), role="small")

    def _draw_row(self, ink: ChartPainter, area: QRectF, stand: ImportState, section: int, asked: bool) -> None:
        number = QRectF(area.left(), area.top(), self._number_width(ink.type) - PAD, area.height())
        ink.text(number, row_name(section), role="small", colour=ink.theme.muted, align=RIGHT)
        rest = QRectF(number.right() + PAD, area.top(), area.right() - number.right() - PAD, area.height())
        self._draw_sign(ink, rest, asked)
        words = rest.adjusted(0, 0, -SIGN, 0)
        line = stand.line(self._axis, section)
        if direction := direction_word(line, language()):
            upper, lower = (
                words.adjusted(0, PAD / 2, 0, -words.height() / 2),
                words.adjusted(0, words.height() / 2, 0, 0),
            )
            self._draw_role(ink, upper, stand, section)
            ink.text(upper, direction_source_word(line, language()), role="small", colour=ink.theme.muted, align=RIGHT)
            ink.text(lower, direction, role="small")
        else:
            self._draw_role(ink, words, stand, section)

    def _draw_role(self, ink: ChartPainter, area: QRectF, stand: ImportState, section: int) -> None:
        out = stand.head(self._axis, section) == "out"
        word = role_word(stand, self._axis, section, language())
        ink.text(area, word, bold=not out, colour=ink.theme.muted if out else ink.theme.text)

    def _draw_sign(self, ink: ChartPainter, area: QRectF, asked: bool) -> None:
        sign, colour = (DOUBTFUL, ink.theme.warning) if asked else (OPENS, ink.theme.muted)
        ink.text(area, sign, role="small", bold=asked, colour=colour, align=RIGHT)
