"""Charts with something to draw, for the tests of drawing, of files and of the view."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtGui import QFont

from gui.charts.chart_data import MethodColumn, MethodRanks, RankedRow, contributions, groups_compared
from gui.charts.contributions import CONTRIBUTIONS
from gui.charts.difference_profile import DIFFERENCE_PROFILE
from gui.charts.difference_profile_data import differences_shown
from gui.charts.groups import GROUPS
from gui.charts.method_ranks import METHODS
from gui.charts.one_weight import LINES
from gui.charts.picture_export import Picture
from gui.charts.rank_sparklines import SPARKS, RankSparklines
from gui.charts.tornado import TORNADO
from gui.charts.weight_triangle import TRIANGLE
from scenarios.analysis.difference_profile import difference_profile
from scenarios.analysis.one_weight import weight_lines
from scenarios.analysis.rank_profile import rank_profiles
from scenarios.analysis.stability import find_flips
from scenarios.analysis.tornado import tornado_of
from scenarios.analysis.weight_triangle import weight_triangle_of
from scenarios.evaluation.evaluate import evaluate
from scenarios.model import Dimension, Text
from tests.gui.results_scenario import SCORES, small

EVALUATION = evaluate(small({**SCORES, ("d", "p"): None}))
AHEAD = small(weights=(0.6, 0.2, 0.2))  # the first place of the others is shared
NODES, LINKS = AHEAD.dimensions
APART = replace(  # each criterion in a dimension of its own
    AHEAD,
    dimensions=(
        NODES,
        replace(LINKS, criteria=LINKS.criteria[:1]),
        Dimension("m", Text("Markets"), LINKS.criteria[1:]),
    ),
)
RANKS = MethodRanks(
    (RankedRow("a", "Open source", 0, 1), RankedRow("b", "Sharing", 1, 2)),
    (MethodColumn("wsm", "Additive value", 1.0, (1, 2)), MethodColumn("simus", "SIMUS", float("nan"), (0, 1))),
)
PROFILE = difference_profile(EVALUATION, "a", "b")
assert PROFILE is not None  # both are ranked
CASES = {
    "dimension": (CONTRIBUTIONS, contributions(EVALUATION, "dimension", "en")),
    "criterion": (CONTRIBUTIONS, contributions(EVALUATION, "criterion", "en")),
    "chinese": (CONTRIBUTIONS, contributions(EVALUATION, "criterion", "zh")),
    "groups": (GROUPS, groups_compared(EVALUATION, "en")),
    "methods": (METHODS, RANKS),
    "lines": (LINES, weight_lines(EVALUATION, "q", "en")),
    "sparks": (SPARKS, RankSparklines(rank_profiles(EVALUATION, "en"), "q")),
    "triangle": (TRIANGLE, weight_triangle_of(evaluate(APART), "nlm", "en")),
    "differences": (DIFFERENCE_PROFILE, differences_shown(PROFILE, EVALUATION.scenario, "en")),
    "tornado": (TORNADO, tornado_of(find_flips(AHEAD), AHEAD, "en")),
}


def sheet(name: str) -> Picture:
    chart, data = CASES[name]
    return Picture(chart, data, "What each total is made of", "All scores are defaults.", QFont())
