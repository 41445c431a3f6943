"""Places a text inside a convex field: level boxes of a height, the nearest to the middle first."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

from gui.charts.chart_painter import FontSizes
from gui.theme import GRID

TRIES = 12  # heights at which a box is tried
INSET = GRID / 2  # pixels between a text and the edge of its field


def named_room(
    field: QPolygonF, name: str, type_: FontSizes, avoid: QRectF, most: int = 3, role: str = "small"
) -> tuple[QRectF, int] | None:
    """The box for a bold name inside the field and clear of ``avoid``, with the number of its lines; few, and near the
    middle. None where the name would have to be cut, or a word broken."""
    line, middle, found = type_.line(role), _middle(field), []
    for lines in range(1, most + 1):
        fits = (box for box in boxes(field, lines * line, avoid) if _holds(box, name, lines, type_, role))
        if (box := next(fits, None)) is not None:
            found.append((abs(box.center().y() - middle) + lines * line, box, lines))
    return min(found, key=lambda each: each[0])[1:] if found else None


def _holds(box: QRectF, name: str, lines: int, type_: FontSizes, role: str) -> bool:
    """Whether all of the name goes in, parted between words; Chinese may part anywhere."""
    if type_.width(name, role, bold=True) > box.width() * lines:
        return False
    broken = type_.fit(name, box.width(), lines, role, bold=True)
    return " ".join(broken) == " ".join(name.split()) or (not name.isascii() and "".join(broken) == name)


def _middle(field: QPolygonF) -> float:
    """The mean height of the corners, which is inside a convex field."""
    return sum(point.y() for point in corners(field)) / field.count()


def boxes(field: QPolygonF, tall: float, avoid: QRectF) -> Iterator[QRectF]:
    """Boxes of this height inside a convex field, as wide as it allows."""
    bounds, room = field.boundingRect(), field.boundingRect().height() - tall
    if room <= 0:
        return
    middle = _middle(field) - tall / 2
    tops = (bounds.top() + room * (i + 0.5) / TRIES for i in range(TRIES))
    for top in sorted(tops, key=lambda each: abs(each - middle)):
        upper, lower = _chord(field, top), _chord(field, top + tall)
        left, right = max(upper[0], lower[0]) + INSET, min(upper[1], lower[1]) - INSET
        if right > left:
            yield from _beside(QRectF(left, top, right - left, tall), avoid)


def corners(field: QPolygonF) -> list[QPointF]:
    return [field.at(i) for i in range(field.count())]


def _chord(field: QPolygonF, y: float) -> tuple[float, float]:
    """Where the field begins and ends at this height; a begin behind the end where it is not there."""
    found, around = [], corners(field)
    for a, b in zip(around, around[1:] + around[:1], strict=True):
        if min(a.y(), b.y()) <= y <= max(a.y(), b.y()) and a.y() != b.y():
            found.append(a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x()))
    return (min(found), max(found)) if found else (1.0, 0.0)


def _beside(box: QRectF, avoid: QRectF) -> Iterator[QRectF]:
    """The box, or what is left of it on either side of what must stay free, the wider first."""
    if not box.intersects(avoid):
        yield box
        return
    left = QRectF(box.left(), box.top(), avoid.left() - box.left(), box.height())
    right = QRectF(avoid.right(), box.top(), box.right() - avoid.right(), box.height())
    yield from (each for each in sorted((left, right), key=QRectF.width, reverse=True) if each.width() > 0)
