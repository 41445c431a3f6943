"""A scenario small enough to reckon by hand: four recommendations in two groups, three criteria in two dimensions."""

from __future__ import annotations

from collections.abc import Mapping

from scenarios.model import Criterion, Dimension, Group, Recommendation, Scenario, Score, Text, Weighting

# Under weights 1/2, 1/4, 1/4 and the scale 0 to 4 the totals are 3/4, 3/4, 1/4 and 1/2.
SCORES: Mapping[tuple[str, str], float | None] = {
    ("a", "p"): 4, ("a", "q"): 2, ("a", "r"): 2,
    ("b", "p"): 2, ("b", "q"): 4, ("b", "r"): 4,
    ("c", "p"): 0, ("c", "q"): 4, ("c", "r"): 0,
    ("d", "p"): 2, ("d", "q"): 2, ("d", "r"): 2,
}  # fmt: skip
NAMES = {"a": "Open source", "b": "Sharing", "c": "Standards", "d": "Talent"}


def small(
    scores: Mapping[tuple[str, str], float | None] = SCORES,
    weights: tuple[float, float, float] = (0.5, 0.25, 0.25),
    names: Mapping[str, str] = NAMES,
) -> Scenario:
    def recommendation(identity: str) -> Recommendation:
        return Recommendation(identity, Text(names[identity], f"{identity}项"))

    return Scenario(
        id="small",
        title=Text("Small"),
        groups=(
            Group("g", Text("Autonomy"), (recommendation("a"), recommendation("c"))),
            Group("h", Text("Ecosystem"), (recommendation("b"), recommendation("d"))),
        ),
        dimensions=(
            Dimension("n", Text("Nodes"), (Criterion("p", Text("Control")),)),
            Dimension("l", Text("Links"), (Criterion("q", Text("Voice")), Criterion("r", Text("Access")))),
        ),
        weighting=Weighting(dict(zip("pqr", weights, strict=True))),
        scores=tuple(Score(each, criterion, value) for (each, criterion), value in scores.items()),
    )
