"""The three controls of a weight: a slider, a box for its number, and a lock."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QSlider,
    QStyle,
    QStyleOptionFocusRect,
    QStyleOptionSlider,
    QWidget,
)

from gui.exception_guard import guarded
from gui.localized_numbers import percent
from gui.painter_state import kept
from gui.theme import GRID, ROW, Theme, theme_of
from gui.widgets.basic_widgets import calm_wheel
from gui.widgets.fields.number_spin_box import NumberSpinBox
from gui.widgets.typed_numbers import typed_number

Room = tuple[float, float]  # the least and the most that a weight can be
ROUNDING = 1e-9  # of weights
TICKS = 1000  # a slider's whole way: one tick is 0.1 %, the grain of the number box
ARROW, PAGE = 10, 50  # an arrow key moves by 1 %, a page key by 5 %


@guarded
class WeightSlider(QSlider):
    """A weight from 0 to 100 %. A click on the groove takes the handle there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, TICKS)
        self.setSingleStep(ARROW)
        self.setPageStep(PAGE)
        self.setAccessibleDescription(self.told())
        calm_wheel(self)

    def show_weight(self, weight: float) -> None:
        """Go to a weight without saying so; to the end of the way for one beyond 0..1, as points may be."""
        tick = round(min(max(weight, 0.0), 1.0) * TICKS)
        if tick != self.value():
            self.blockSignals(True)
            self.setValue(tick)
            self.blockSignals(False)

    def show_as_proposal(self, on: bool) -> None:
        """Wear grey while nobody gave what it shows."""
        wanted = QPalette.ColorGroup.Disabled if on else QPalette.ColorGroup.Active
        shade = QApplication.palette().color(wanted, QPalette.ColorRole.Highlight)
        if self.palette().color(QPalette.ColorRole.Highlight) != shade:
            palette = self.palette()
            palette.setColor(QPalette.ColorRole.Highlight, shade)
            self.setPalette(palette)

    def told(self) -> str:
        """Its value in the unit that it stands for, for a screen reader, which is given ticks otherwise."""
        return percent(self.value() / TICKS)

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        super().sliderChange(change)
        if change == QAbstractSlider.SliderChange.SliderValueChange:
            self.setAccessibleDescription(self.told())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_SliderHandle
        handle = self.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, part, self)
        at = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and not handle.contains(at):
            way = self.width() - handle.width()
            self.setValue(QStyle.sliderValueFromPosition(0, TICKS, at.x() - handle.width() // 2, way))
        super().mousePressEvent(event)


class WeightBox(NumberSpinBox):
    """A weight in per cent, shown with one decimal. What is locked elsewhere may leave it less room than 0 to 100 %."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0.0, 1.0, step=0.5, per_cent=True, parent=parent)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)

    def set_room(self, room: Room | None) -> None:
        """The least and the most that what is locked leaves; None leaves it as it is."""
        if room is not None:
            self.least, self.most = max(room[0] - ROUNDING, 0.0), min(room[1] + ROUNDING, 1.0)

    def shown(self, figure: float) -> str:
        return percent(figure)

    def is_out_of_reach(self, weight: float) -> bool:
        """Whether it is more, or less, than what is locked leaves."""
        return not self.least <= weight <= self.most

    def held_back(self, weight: float) -> str:
        """Why it cannot weigh that."""
        if weight > self.most:
            said = QCoreApplication.translate("Weights", "At most {most} is free: the locked weights hold the rest.")
        else:
            said = QCoreApplication.translate("Weights", "It has at least {least}: so much of it is locked.")
        return said.format(least=self.shown(self.least), most=self.shown(self.most))

    def out_of_reach(self, typed: str) -> str:
        figure = typed_number(typed, per_cent=True)
        if figure is None or not 0.0 <= figure <= 1.0:
            return super().out_of_reach(typed)
        return self.held_back(figure)


@guarded
class SmallButton(QAbstractButton):
    """A button that is nothing but a drawing, as large as a row is high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(ROW, ROW)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def draw(self, painter: QPainter, centre: QPointF, theme: Theme) -> None:
        """Paint the sign."""
        raise NotImplementedError

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw(painter, QRectF(self.rect()).center(), theme_of(self.palette()))
            if self.hasFocus():
                option = QStyleOptionFocusRect()
                option.initFrom(self)
                option.rect = self.rect().adjusted(2, 2, -2, -2)
                self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self)


class LockButton(SmallButton):
    """A padlock, open or closed. A locked weight stays where it is when others move."""

    def draw(self, painter: QPainter, centre: QPointF, theme: Theme) -> None:
        bright = self.isChecked() or self.underMouse() or self.hasFocus()
        draw_padlock(painter, centre, QColor(theme.accent if bright else theme.muted), self.isChecked())


@guarded
class Expander(SmallButton):
    """A chevron: down while the criteria of a dimension are shown, right while they are folded away."""

    def sizeHint(self) -> QSize:
        return QSize(3 * GRID, ROW)

    def draw(self, painter: QPainter, centre: QPointF, theme: Theme) -> None:
        painter.setPen(QPen(QColor(theme.text if self.isEnabled() else theme.faint), 1.5))
        with kept(painter):
            painter.translate(centre)
            painter.rotate(0 if self.isChecked() else -90)
            painter.drawPolyline(QPolygonF([QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2)]))


def draw_padlock(painter: QPainter, centre: QPointF, colour: QColor, closed: bool) -> None:
    """A padlock about twelve pixels wide: filled and shut, or an outline with its shackle swung aside."""
    body = QRectF(centre.x() - 5.5, centre.y() - 1.5, 11, GRID)
    aside = 0.0 if closed else 5.0
    shackle = QRectF(body.center().x() - 3.25 + aside, body.top() - 5.5, 6.5, 8)
    painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(shackle, 0, 180 * 16)
    painter.drawLine(QPointF(shackle.left(), shackle.center().y()), QPointF(shackle.left(), body.top()))
    foot = body.top() if closed else shackle.center().y() + 1
    painter.drawLine(QPointF(shackle.right(), shackle.center().y()), QPointF(shackle.right(), foot))
    if closed:
        painter.setBrush(colour)
    painter.drawRoundedRect(body, 1.5, 1.5)
