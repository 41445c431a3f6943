"""The pictures of the guide, drawn when they are shown: charts of the worked example, and its pages as the window has
them, in the language and the colours that are on. None is stored, so none goes stale."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QImage, QPainter
from PySide6.QtWidgets import QWidget

from gui.background.live_evaluation import LiveEvaluation
from gui.charts.chart import Chart
from gui.guide.example import example_scenario, with_way
from gui.pages.page import Page
from gui.pages.page_registry import PAGES
from gui.session import Session
from gui.settings import Settings
from gui.theme import GRID, Theme, theme_of
from gui.translation import language
from gui.widgets.descendants import descendants
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS
from scenarios.evaluation.evaluate import Evaluation, evaluate
from scenarios.model import Scenario

PAGE_SIZE = QSize(92 * GRID, 58 * GRID)  # pixels of a page of the window, before it is made to fit
EDGE = GRID
LAYOUT_ROUNDS = 4  # each lays out the parts of what the round before did


@dataclass(frozen=True, slots=True)
class Canvas:
    """How pictures are wanted. width: pixels of the window; ratio: image pixels to each; host: the window they are for,
    whose font and colours they take."""

    host: QWidget
    width: int
    ratio: float

    @property
    def theme(self) -> Theme:
        return theme_of(self.host.palette())


Drawing = Callable[[Canvas], QImage]


def picture(name: str, canvas: Canvas) -> QImage:
    """The picture of this name, one of `PICTURES`."""
    return PICTURES[name](canvas)


def _chart(draw: Callable[[Evaluation], tuple[Chart[Any], Any]], canvas: Canvas) -> QImage:
    chart, data = draw(evaluate(example_scenario()))
    font = QFont(canvas.host.font())
    inside = canvas.width - 2 * EDGE
    height = round(chart.height(data, inside, font)) + 2 * EDGE
    made = _blank(QSize(canvas.width, height), canvas)
    with QPainter(made) as painter:
        font.setPixelSize(QFontInfo(font).pixelSize())  # whatever resolution the image has
        painter.setFont(font)
        chart.draw(painter, QRectF(EDGE, EDGE, inside, height - 2 * EDGE), data, canvas.theme)
    return made


def _grabbed(make: Callable[[QWidget], QWidget], canvas: Canvas) -> QImage:
    """A part of the window as it would stand there, in a window of its own that never comes to the screen. make: the
    part, a child of what it is given."""
    host = QWidget(canvas.host, Qt.WindowType.Tool)
    host.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    host.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    part = make(host)
    part.resize(PAGE_SIZE)
    host.resize(PAGE_SIZE)
    host.show()
    for _round in range(LAYOUT_ROUNDS):
        _lay_out(host)
    taken = part.grab().toImage()
    host.hide()
    host.deleteLater()
    return _fitted(taken, canvas)


def _page(step: str, scenario: Callable[[], Scenario], host: QWidget) -> QWidget:
    session = Session(scenario(), host)
    entry = next(each for each in PAGES if each.step == step)
    page: Page = entry.load()(session, LiveEvaluation(session, host), host)
    return page


def _start(host: QWidget) -> QWidget:
    from gui.background.tasks import TaskRunner
    from gui.start.start_page import StartPage

    return StartPage(Settings(), TaskRunner(host), host)


def room_for_page(canvas: Canvas) -> QImage:
    """A blank as large as the picture of a page will be."""
    width = min(canvas.width, PAGE_SIZE.width())
    height = round(round(width * canvas.ratio) * PAGE_SIZE.height() / PAGE_SIZE.width())
    return _blank(QSize(width, round(height / canvas.ratio)), canvas)


def _lay_out(host: QWidget) -> None:
    """What Qt would do in the next turn of the event loop, of this window alone: show parts that came, lay them out."""
    for part in (host, *descendants(host)):
        for late in (QEvent.Type.MetaCall, QEvent.Type.LayoutRequest):
            QCoreApplication.sendPostedEvents(part, late.value)


def _fitted(taken: QImage, canvas: Canvas) -> QImage:
    """The picture no wider than there is room, with a rule around it."""
    ratio = taken.devicePixelRatio()
    wide = min(canvas.width, round(taken.width() / ratio))
    scaled = taken.scaledToWidth(round(wide * canvas.ratio), Qt.TransformationMode.SmoothTransformation)
    scaled.setDevicePixelRatio(canvas.ratio)
    with QPainter(scaled) as painter:
        painter.setPen(QColor(canvas.theme.faint))
        painter.drawRect(QRectF(0.5, 0.5, scaled.width() / canvas.ratio - 1, scaled.height() / canvas.ratio - 1))
    return scaled


def _blank(size: QSize, canvas: Canvas) -> QImage:
    made = QImage(size * canvas.ratio, QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(canvas.ratio)
    made.fill(QColor(canvas.theme.surface))
    return made


def _model(found: Evaluation) -> tuple[Chart[Any], Any]:
    from gui.pages.brief.model_picture import MODEL
    from gui.pages.brief.model_picture_data import picture_of

    return MODEL, picture_of(found.scenario, language())


def _contributions(found: Evaluation) -> tuple[Chart[Any], Any]:
    from gui.charts.chart_data import contributions
    from gui.charts.contributions import CONTRIBUTIONS

    return CONTRIBUTIONS, contributions(found, "criterion", language())


def _groups(found: Evaluation) -> tuple[Chart[Any], Any]:
    from gui.charts.chart_data import groups_compared
    from gui.charts.groups import GROUPS

    return GROUPS, groups_compared(found, language())


def _one_weight(found: Evaluation) -> tuple[Chart[Any], Any]:
    from gui.charts.one_weight import LINES
    from scenarios.analysis.one_weight import weight_lines

    return LINES, weight_lines(found, "Y1", language())


def _tornado(found: Evaluation) -> tuple[Chart[Any], Any]:
    from gui.charts.tornado import TORNADO
    from scenarios.analysis.stability import find_flips
    from scenarios.analysis.tornado import tornado_of

    return TORNADO, tornado_of(find_flips(found.scenario), found.scenario, language())


def _triangle(found: Evaluation) -> tuple[Chart[Any], Any]:
    from gui.charts.weight_triangle import TRIANGLE
    from scenarios.analysis.weight_triangle import weight_triangle_of

    return TRIANGLE, weight_triangle_of(found, [each.id for each in found.scenario.dimensions], language())


def _ranks(found: Evaluation) -> tuple[Chart[Any], Any]:
    from gui.charts.simulation_heatmaps import RANKS
    from scenarios.analysis.simulation import request_of, run_simulation
    from scenarios.report.simulation_shares import ranks_heat

    answer = run_simulation(request_of(found.scenario, samples=SAMPLES, error=None))
    return RANKS, ranks_heat(answer, found.scenario, language())


def _why(found: Evaluation) -> tuple[Chart[Any], Any]:
    from gui.charts.difference_profile import DIFFERENCE_PROFILE
    from gui.charts.difference_profile_data import differences_shown
    from scenarios.analysis.difference_profile import difference_profile

    profile = difference_profile(found, "A2", "B2")
    assert profile is not None
    return DIFFERENCE_PROFILE, differences_shown(profile, found.scenario, language())


def _pair(found: Evaluation) -> tuple[Chart[Any], Any]:
    from gui.charts.head_to_head import LEVELS
    from gui.charts.head_to_head_data import head_to_head_data
    from scenarios.analysis.alternatives import alternatives_of
    from scenarios.analysis.head_to_head import compare_pair

    contenders = alternatives_of(found, language()).contenders
    return LEVELS, head_to_head_data(compare_pair(found.scenario, "A2", "B2"), contenders, found.scenario, language())


SAMPLES = 20_000
CHARTS = {
    "model": _model,
    "contributions": _contributions,
    "groups": _groups,
    "one_weight": _one_weight,
    "tornado": _tornado,
    "triangle": _triangle,
    "ranks": _ranks,
    "pair": _pair,
    "why": _why,
}
PAGES_SHOWN = ("brief", "recommendations", "criteria", "scores", "record")
PICTURES: Mapping[str, Drawing] = {
    **{name: partial(_chart, draw) for name, draw in CHARTS.items()},
    "start": partial(_grabbed, _start),
    **{f"page_{step}": partial(_grabbed, partial(_page, step, example_scenario)) for step in PAGES_SHOWN},
    **{
        f"way_{way}": partial(_grabbed, partial(_page, "weights", partial(with_way, way)))
        for way in ("sliders", *ELICITATION_METHODS)
    },
}
SLOW = frozenset(PICTURES) - frozenset(CHARTS)  # 0.1 s each
