"""Scenarios that several tests share."""

from __future__ import annotations

from scenarios import edits
from scenarios.analysis.method_comparison import MethodsCompared
from scenarios.assumptions import Assumed
from scenarios.elicitation.best_worst import BestWorstAnswers
from scenarios.elicitation.cards import CardsAnswers
from scenarios.elicitation.elicitation_method import NodeAnswers
from scenarios.elicitation.hierarchy import FLAT
from scenarios.elicitation.intervals import IntervalsAnswers
from scenarios.elicitation.order import OrderAnswers
from scenarios.elicitation.pairs import PairsAnswers
from scenarios.elicitation.points import PointsAnswers
from scenarios.elicitation.swing import SwingAnswers
from scenarios.evaluation.evaluate import evaluate
from scenarios.model import (
    Analysis,
    Breakthrough,
    Brief,
    Criterion,
    Dimension,
    Figure,
    Group,
    Level,
    LogEntry,
    Measure,
    Preset,
    Recommendation,
    Scale,
    Scenario,
    Score,
    Text,
    Thresholds,
    Weighting,
)
from scenarios.paper import paper_scenario


def small() -> Scenario:
    """Two groups of one and two recommendations, two dimensions of two and one criteria, four scores of nine."""
    return Scenario(
        id="small",
        title=Text("Small", "小"),
        groups=(
            Group(
                "A", Text("Ask"), (Recommendation("A1", Text("Ask first"), measures=(Measure("A1a", Text("Ask")),)),)
            ),
            Group("B", Text("Build"), (Recommendation("B1", Text("Build one")), Recommendation("B2", Text("Two")))),
        ),
        dimensions=(
            Dimension("N", Text("Nodes"), (Criterion("N1", Text("Own")), Criterion("N2", Text("Swap")))),
            Dimension("L", Text("Links"), (Criterion("L1", Text("Adapt"), Scale(0, 10, "min", 1)),)),
        ),
        weighting=Weighting({"N1": 0.25, "N2": 0.25, "L1": 0.5}),
        scores=(
            Score("A1", "N1", 3.0, 2.0, 4.0, rationale=Text("Said so"), origin="paper"),
            Score("A1", "N2", 1.0),
            Score("B1", "N1", 2.0, 1.0, 2.0),
            Score("B2", "L1", 10.0),
        ),
        presets=(Preset("even", Text("Even"), Text("No reason to differ"), {"N": 1.0, "L": 1.0}),),
    )


def complete() -> Scenario:
    """A scenario in which every field of every part says something; the golden file was made from it."""
    level = Level(10.0, Text("Full", "完全"), Text("Nothing is left to wish", "别无所求"))
    scale = Scale(-5.0, 10.0, "min", 0.25, Text("days", "天"), (Level(-5.0, Text("None", "无")), level))
    thresholds = Thresholds("linear", 0.5, 1.5, 1.0, 6.0, 4.0, 3.0, 5.0)
    criterion = Criterion(
        "N1", Text("Autonomy", "自主"), scale, Text("Who decides", "谁来决定"), Text("Loss"), "3.1", thresholds
    )
    measure = Measure("TA1a", Text('Map the "points"\nof failure', "梳理断点"))
    recommendation = Recommendation("TA1", Text("=Tackle 🚀", "攻关"), Text("Win\tback"), "4.1", (measure,))
    return Scenario(
        id="complete-1",
        title=Text("Complete", "完整"),
        groups=(
            Group("TA", Text("Technology", "技术"), (recommendation,), Text("From buying to making"), "4"),
            Group("-ER", Text("Economy")),
        ),
        dimensions=(
            Dimension("N", Text("Nodes", "节点"), (criterion,), Text("What holds"), Text("Blockade", "封锁"), "3"),
            Dimension("L", Text("Links"), (Criterion("L1", Text("Adapt")),)),
        ),
        weighting=Weighting(
            {"N1": 1 / 3, "L1": 2 / 3},
            "ahp",
            "node_first",
            {"matrix": [[1, "1/2"], [2, 1.5]], "best": None},
            ("N", "L1"),
        ),
        scores=(
            Score(
                "TA1",
                "N1",
                2.5,
                -1e-7,
                4.0,
                "weak",
                Text("Because", "因为"),
                "§ 4.1",
                "Li",
                "2025-03-31",
                origin="paper",
            ),
            Score("TA1", "L1", 4.0),
        ),
        brief=Brief(
            Text("Which first?", "先做哪项？"),
            Text("The office"),
            Text("Three of us"),
            "2025-03-01",
            "2025-04-30",
            Text("Not a forecast"),
            Text("Liu & Li 2025"),
        ),
        presets=(Preset("node_first", Text("Node first"), Text("Nodes carry"), {"N": 0.5, "L": 0.5}),),
        breakthroughs=(Breakthrough("B1", Text("Algorithm"), Text("Better use of less"), "3.2"),),
        figures=(Figure(Text("Cost"), Text("6 %"), "3.2.1", "B1"),),
        analysis=Analysis("around:0.1", "triangular", "topsis", 0.005, 7),
        assumed=Assumed(("N1", "L1"), ("L1",), ("N1", "L1"), True),
        log=(
            LogEntry(
                "2025-03-31T09:30:00+08:00", "Li", "weight_set", "N1", "0.5", "0.333333", Text("Agreed", "一致同意")
            ),
        ),
    )


def blank() -> Scenario:
    return Scenario("blank", Text(), (), (), Weighting({}))


def large(rows: int, columns: int) -> Scenario:
    """Full of scores with ranges and reasons."""
    names = [f"R{i}" for i in range(rows)], [f"C{j}" for j in range(columns)]
    reason = "A sentence or so that says why cell {} {} has the score that it has."
    return Scenario(
        id="large",
        title=Text("Large"),
        groups=(Group("R", Text("All"), tuple(Recommendation(r, Text(f"Recommendation {r}")) for r in names[0])),),
        dimensions=(Dimension("C", Text("All"), tuple(Criterion(c, Text(f"Criterion {c}")) for c in names[1])),),
        weighting=Weighting(dict.fromkeys(names[1], 1 / columns)),
        scores=tuple(
            Score(r, c, i % 9 / 2, 0.0, 4.0, "weak", Text(reason.format(r, c), f"理由{i}"), "4.1", "Li", "2025-03-31")
            for r in names[0]
            for i, c in enumerate(names[1])
        ),
    )


def uncompared(scenario: Scenario) -> MethodsCompared:
    """The headline without the other methods, for exports that need not wait for them."""
    return MethodsCompared(scenario, "wsm", evaluate(scenario).ranks, ())


def answered_each_way() -> Scenario:
    """Every way answered in one list; the paper's nine criteria."""
    scenario = paper_scenario()
    ids = [each.id for each in scenario.criteria]
    given: list[tuple[str, NodeAnswers]] = [
        ("points", PointsAnswers({id_: float(i) for i, id_ in enumerate(ids)})),
        ("swing", SwingAnswers({id_: 100.0 - i for i, id_ in enumerate(ids)})),
        ("order", OrderAnswers(tuple((id_,) for id_ in ids))),
        ("pairs", PairsAnswers({f"{a}/{b}": 2.0 for a in ids for b in ids if a < b})),
        ("best_worst", BestWorstAnswers(ids[0], ids[-1], dict.fromkeys(ids[1:-1], 2.0) | {ids[-1]: 4.0},
                                        dict.fromkeys(ids[1:-1], 2.0))),
        ("cards", CardsAnswers(tuple((id_,) for id_ in ids), (1, 2) * 4, 5.0)),
        ("intervals", IntervalsAnswers(dict.fromkeys(ids, (0.0, 0.5)))),
    ]  # fmt: skip
    for way, answers in given:
        scenario = edits.set_answers(scenario, way, FLAT, answers)
    return scenario
