"""Charts draw what they are given, inside their room."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from gui.charts.chart import Chart, Marks
from gui.charts.chart_painter import FontSizes
from gui.charts.contributions import CONTRIBUTIONS
from gui.charts.one_weight import LINES
from gui.charts.rank_sparklines import SPARKS, RankSparklines
from gui.theme import DARK, GROUP_COLOURS, LIGHT, Theme
from scenarios.analysis.one_weight import weight_lines
from scenarios.analysis.rank_profile import rank_profiles
from scenarios.evaluation.evaluate import Evaluation, evaluate
from scenarios.model import Group, Recommendation, Text
from tests.gui.charts.chart_cases import CASES
from tests.gui.results_scenario import small

pytestmark = pytest.mark.usefixtures("qapp")

PAD = 20
every_chart = pytest.mark.parametrize(("chart", "data"), CASES.values(), ids=CASES)


def painted(
    chart: Chart, data: object, theme: Theme = LIGHT, width: int = 600, ratio: float = 1.0, clip: QRectF | None = None
) -> tuple[QImage, Marks]:
    """The chart on a ground of its theme, with a margin around the room that it was given."""
    font = QFont()
    size = QSize(width, round(chart.height(data, width, font)))
    image = QImage((size + QSize(2 * PAD, 2 * PAD)) * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(theme.surface))
    painter = QPainter(image)
    painter.setFont(font)
    if clip is not None:
        painter.setClipRect(clip)
    marks = chart.draw(painter, QRectF(QPointF(PAD, PAD), size), data, theme)
    painter.end()
    return image, marks


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(0, image.height(), 2)}


@every_chart
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_chart_draws_inside_its_room_only(chart, data, theme):
    image, _ = painted(chart, data, theme)
    ground = QColor(theme.surface)
    inside = QRectF(PAD, PAD, image.width() - 2 * PAD, image.height() - 2 * PAD).adjusted(-1, -1, 1, 1)
    strays = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if not inside.contains(x, y) and image.pixelColor(x, y) != ground
    ]
    assert strays == []
    assert len(colours(image)) > 20


@every_chart
def test_a_narrow_room_is_kept_to_as_well(chart, data):
    image, _ = painted(chart, data, width=320)
    edge = {image.pixelColor(x, y).name() for x in range(PAD - 2) for y in range(image.height())}
    edge |= {image.pixelColor(image.width() - 1 - x, y).name() for x in range(PAD - 2) for y in range(image.height())}
    assert edge == {LIGHT.surface.lower()}


@every_chart
def test_a_part_that_is_painted_alone_looks_as_in_the_whole(chart, data):
    whole, marks = painted(chart, data)
    part = QRectF(0, whole.height() // 2, whole.width() // 2, whole.height())
    alone, same = painted(chart, data, clip=part)
    area = part.toRect().intersected(whole.rect())
    assert alone.copy(area) == whole.copy(area)
    assert alone.copy(0, 0, whole.width(), area.top()) != whole.copy(0, 0, whole.width(), area.top())
    assert [mark.area for mark in same] == [mark.area for mark in marks]


def test_bars_wear_the_colours_of_their_groups_and_the_marks_lie_on_them():
    image, marks = painted(*CASES["dimension"])
    assert set(GROUP_COLOURS[:2]) <= colours(image)
    segment = next(mark for mark in marks if mark.text == "Open source\nNodes: 0.500")
    corner = segment.area.bottomLeft() + QPointF(3, -2)
    assert image.pixelColor(corner.toPoint()).name().upper() == GROUP_COLOURS[0]


def test_a_segment_is_as_long_as_its_contribution():
    _, marks = painted(*CASES["criterion"])
    lengths = {m.text.split("\n")[1]: m.area.width() for m in marks if m.subject == "a" and "\n" in m.text}
    control, voice = lengths["Nodes · Control: 0.500"], lengths["Links · Voice: 0.125"]
    assert (control + 1) / (voice + 1) == pytest.approx(4.0, rel=0.01)  # a pixel parts neighbours


def test_more_pixels_a_point_give_the_same_picture_finer():
    once, marks = painted(*CASES["groups"])
    twice, finer = painted(*CASES["groups"], ratio=2.0)
    assert twice.size() == once.size() * 2
    assert [m.area for m in finer] == [m.area for m in marks]


@every_chart
def test_every_chart_says_what_it_shows(chart, data):
    said = chart.describe(data)
    names = ["a项", "b项"] if "项" in said else ["Open source", "Sharing"]
    assert all(name in said for name in names)


def test_the_description_tells_ranks_totals_and_what_is_open():
    said = CONTRIBUTIONS.describe(CASES["dimension"][1])
    assert "1. Open source (Autonomy): total 0.750. Nodes 0.500, Links 0.250." in said
    assert "Talent (Ecosystem) is not ranked: its total may be 0.250 to 0.750." in said


@pytest.mark.parametrize(("lines", "kept"), [(1, False), (2, False), (9, True)])
def test_text_that_does_not_fit_wraps_and_then_ends_in_an_ellipsis(lines, kept):
    scale, text = FontSizes(QFont()), "a rather long name of a recommendation that wants several lines"
    fitted = scale.fit(text, 120, lines)
    assert len(fitted) <= lines
    assert all(scale.width(line) <= 121 for line in fitted)
    assert fitted[-1].endswith("…") is not kept
    if kept:
        assert " ".join(fitted) == text


def test_chinese_wraps_between_characters():
    scale = FontSizes(QFont())
    assert "".join(scale.fit("多层级协同突破生态壁垒", scale.width("多层级协同"), 5)) == "多层级协同突破生态壁垒"


def all_tied(recommendations: int) -> Evaluation:
    ids = [f"m{number:03}" for number in range(recommendations)]
    tied = small({(each, criterion): 2 for each in ids for criterion in "pqr"})
    group = Group("g", Text("All"), tuple(Recommendation(each, Text("Measure")) for each in ids))
    return evaluate(replace(tied, groups=(group,)))


def test_the_key_of_the_small_pictures_names_a_dozen_and_counts_the_rest():
    def tall(recommendations: int) -> float:
        ranks = rank_profiles(all_tied(recommendations), "en")
        assert {len(one.steps) for one in ranks} == {recommendations}
        return SPARKS.height(RankSparklines(ranks), 600, QFont())

    assert tall(60) == tall(30) > tall(5)


def test_no_name_beside_the_lines_is_below_the_picture():
    data = weight_lines(all_tied(60), "p", "en")
    image, marks = painted(LINES, data)
    assert all(mark.area.bottom() <= image.height() - PAD for mark in marks)
    assert sum("Measure" in mark.text and mark.area.left() > 400 for mark in marks) > 5
