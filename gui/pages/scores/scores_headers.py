"""The headers of the matrix: names of recommendations and criteria, banded by their groups and dimensions."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from gui.charts.chart_painter import CENTRE, LEFT, ChartPainter, FontSizes
from gui.charts.colours import group_letter, shade, text_colour_on
from gui.exception_guard import guarded
from gui.pages.scores.scores_model import ScoresModel, Span
from gui.painter_state import kept
from gui.sizes import scaled
from gui.theme import GRID, blend, group_colour, theme_of

BAND = 3 * GRID  # height of the band of dimensions
UPRIGHT_BAND = 4 * GRID  # width of the band of groups: two lines
PAD = GRID // 2
END_LINES = 2  # of the ends of a criterion's scale under its name
LINES = 8  # of a criterion's name over its column, before it is turned upright
TURNED = 15 * GRID  # height of names that stand upright
TURN_BELOW = 11 * GRID  # columns narrower than this may turn their names upright


@guarded
class BandedHeader(QHeaderView):
    """What both headers share: sections are painted beside the band, and the band over all sections of a group."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setMinimumSectionSize(4 * GRID)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def scores(self) -> ScoresModel | None:
        model = self.model()
        return model if isinstance(model, ScoresModel) else None

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        model = self.scores()
        if model is None:
            return
        with QPainter(self.viewport()) as painter:
            self._clear_rest(painter)
            painter.setFont(self.font())
            ink = ChartPainter(painter, theme_of(self.palette()))
            for span in model.spans(self.orientation()):
                start = self.sectionViewportPosition(span.first)
                end = self.sectionViewportPosition(span.last) + self.sectionSize(span.last)
                self.draw_span(ink, span, start, end)

    def _clear_rest(self, painter: QPainter) -> None:
        """What lies behind the last section belongs to the page."""
        rest = QRect(self.viewport().rect())
        if self.orientation() == Qt.Orientation.Horizontal:
            rest.setLeft(self.length() - self.offset())
        else:
            rest.setTop(self.length() - self.offset())
        painter.fillRect(rest, QColor(theme_of(self.palette()).window))

    def draw_span(self, ink: ChartPainter, span: Span, start: int, end: int) -> None:
        """Paint the band of one group between two positions of the viewport."""
        raise NotImplementedError

    def _ground(self, ink: ChartPainter, area: QRectF, section: int) -> None:
        model = self.selectionModel()
        current = model.currentIndex() if model else None
        at = (
            -1
            if current is None
            else (current.column() if self.orientation() == Qt.Orientation.Horizontal else current.row())
        )
        theme = ink.theme
        ink.box(area, blend(theme.surface, theme.accent, 0.18) if at == section else QColor(theme.surface))


@guarded
class CriteriaHeader(BandedHeader):
    """Criteria over the columns under the band of dimensions, each with the ends of its scale. Names wrap, or stand
    upright over narrow columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._turned = False

    def names(self) -> list[str]:
        model = self.scores()
        return [str(model.headerData(i, self.orientation())) for i in range(self.count())] if model else []

    def ends(self) -> list[str]:
        model = self.scores()
        return [model.ends(i) for i in range(self.count())] if model else []

    def refit(self) -> None:
        """Turn the names upright when one of them would have to be cut or broken within a word."""
        narrow = self.count() > 0 and self.sectionSize(0) < scaled(TURN_BELOW)
        type_, width = FontSizes(self.font()), self._name_width()
        self._turned = narrow and any(_breaks(name, width, type_) for name in self.names())
        self.updateGeometry()
        self.geometriesChanged.emit()

    def level_width(self) -> int:
        """How wide the columns must be for all names to lie level in whole words."""
        type_ = FontSizes(self.font())
        words = (word for name in self.names() for word in name.split() if word.isascii())
        return round(max((type_.width(word, "small") for word in words), default=5 * GRID)) + 2 * PAD + 2

    def _name_width(self) -> int:
        return max(self.sectionSize(0) if self.count() else 0, 4 * GRID) - 2 * PAD

    def sizeHint(self) -> QSize:
        if self._turned:
            return QSize(super().sizeHint().width(), scaled(BAND) + scaled(TURNED))
        type_, width = FontSizes(self.font()), self._name_width()
        lines = max((len(type_.fit(name, width, LINES, "small")) for name in self.names()), default=1)
        under = max((len(type_.fit(each, width, END_LINES, "small")) for each in self.ends()), default=0)
        high = scaled(BAND) + round((max(lines, 2) + under) * type_.line("small")) + 2 * PAD
        return QSize(super().sizeHint().width(), high)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.scores()
        if model is None:
            return
        ink = ChartPainter(painter, theme_of(self.palette()))
        area = QRectF(rect.adjusted(0, scaled(BAND), -1, 0))
        self._ground(ink, area, section)
        text = str(model.headerData(section, self.orientation()))
        ends = model.ends(section)
        if not self._turned:
            inside = area.adjusted(PAD, PAD, -PAD, -PAD)
            under = len(ink.type.fit(ends, inside.width(), END_LINES, "small")) * ink.type.line("small")
            foot = QRectF(inside.left(), inside.bottom() - under, inside.width(), under)
            ink.text(inside.adjusted(0, 0, 0, -under), text, role="small", align=CENTRE, lines=LINES)
            ink.text(foot, ends, role="small", colour=ink.theme.muted, align=CENTRE, lines=END_LINES)
            return
        with kept(painter):
            painter.translate(area.left(), area.bottom())
            painter.rotate(-90)
            upright = QRectF(PAD, 0, area.height() - 2 * PAD, area.width())
            lines = max(int(area.width() // ink.type.line("small")), 1)
            if len(ink.type.fit(text, upright.width(), lines, "small")) < lines:  # there is room beside the name
                foot = upright.adjusted(0, upright.height() - ink.type.line("small"), 0, 0)
                upright = upright.adjusted(0, 0, 0, -foot.height())
                lines -= 1
                ink.text(foot, ends, role="small", colour=ink.theme.muted, align=LEFT)
            ink.text(upright, text, role="small", align=LEFT, lines=lines)

    def draw_span(self, ink: ChartPainter, span: Span, start: int, end: int) -> None:
        area = QRectF(start, 0, end - start - 1, scaled(BAND) - 1)
        ground = blend(ink.theme.surface, ink.theme.accent, shade(span.place, span.count))
        ink.box(area, ground)
        seen = area.intersected(QRectF(self.viewport().rect())).adjusted(PAD, 0, -PAD, 0)
        if seen.width() > 2 * GRID:
            ink.text(seen, span.name, role="small", bold=True, colour=text_colour_on(ground), align=CENTRE)


@guarded
class RecommendationsHeader(BandedHeader):
    """Recommendations beside the rows, behind the upright band of groups in their colours, with their letters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.name_width = 20 * GRID

    def sizeHint(self) -> QSize:
        return QSize(scaled(UPRIGHT_BAND) + self.name_width, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.scores()
        if model is None:
            return
        ink = ChartPainter(painter, theme_of(self.palette()))
        area = QRectF(rect.adjusted(scaled(UPRIGHT_BAND), 0, 0, -1))
        self._ground(ink, area, section)
        lines = max(int(area.height() // ink.type.line("small")), 1)
        text = str(model.headerData(section, self.orientation()))
        ink.text(area.adjusted(GRID, 0, -PAD, 0), text, role="small", align=LEFT, lines=lines)

    def draw_span(self, ink: ChartPainter, span: Span, start: int, end: int) -> None:
        area = QRectF(0, start, scaled(UPRIGHT_BAND) - 1, end - start - 1)
        ground = group_colour(span.place)
        ink.box(area, ground)
        seen = area.intersected(QRectF(self.viewport().rect())).adjusted(0, PAD, 0, -PAD)
        if seen.height() < 2 * GRID:
            return
        with kept(ink.painter):
            ink.painter.translate(seen.left(), seen.bottom())
            ink.painter.rotate(-90)
            text = f"{group_letter(span.place)}  {span.name}"
            upright = QRectF(0, 0, seen.height(), seen.width())
            ink.text(upright, text, role="small", colour=text_colour_on(ground), align=CENTRE, lines=2)


def _breaks(name: str, width: float, type_: FontSizes) -> bool:
    """Whether a name does not fit its column in whole words. Chinese may break anywhere."""
    longest = max((type_.width(word, "small") for word in name.split() if word.isascii()), default=0.0)
    return longest > width or len(type_.fit(name, width, LINES + 1, "small")) > LINES
