"""Random scenarios, each of them valid and most of them odd: what a person or another program may hand to Renheng.

One number says which: the same seed gives the same scenario. Every turn is taken now and then and none always, so that
some hundred seeds meet all of them: empty groups and dimensions, long names, one language, extreme scales, gaps, ties.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from msgspec.structs import replace

from scenarios import edits
from scenarios.assumptions import Assumed
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS
from scenarios.elicitation.hierarchy import item_ids, nodes_of
from scenarios.findings import InvalidInput
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
from scoring.methods.registry import METHODS
from tests.random_answers import random_answers

MOST_GROUPS, MOST_COLUMNS = 30, 40
MOST_CELLS = 700  # of a scenario: more would only be slow
LONG = 300  # characters of a long name
WORDS = (
    "grid", "water", "trust", "R&D", "<b>bold</b>", "&amp;", "“quoted”", "=1+1", "a/b", "%s {0}", "naïve", "Ω", "🌍",
    "Supercalifragilistic", "<img src='x.png'>", "\\n", "'", "tab", "the", "of",
)  # fmt: skip
ZI = "韧性衡量政策建议权重情景维度标准水务电网信任评分证据理由与和的"
MAGNITUDES = (-300, -155, -30, -9, -3, 0, 0, 3, 9, 15, 30, 155, 300)  # powers of ten of a scale's width
DATES = ("", "2025-03-31", "1999-12-31", "2031-02-28")


def random_scenario(seed: int) -> Scenario:
    """The scenario of this seed."""
    return _Maker(Random(seed)).scenario(seed)


@dataclass(frozen=True, slots=True)
class _Maker:
    random: Random

    def scenario(self, seed: int) -> Scenario:
        taste = _Taste(self.random)
        groups = self._groups(taste)
        rows = [each for group in groups for each in group.recommendations]
        dimensions = self._dimensions(taste, most=MOST_CELLS // max(len(rows), 1))
        columns = [each for dimension in dimensions for each in dimension.criteria]
        made = Scenario(
            id=f"random-{seed}",
            title=taste.name() if self._happens(0.8) else Text(),
            groups=groups,
            dimensions=dimensions,
            weighting=self._weighting(dimensions),
            scores=self._scores(taste, rows, columns),
            brief=self._brief(taste) if self._happens(0.5) else Brief(),
            presets=self._presets(taste, dimensions) if self._happens(0.5) else (),
            analysis=self._analysis(),
            log=tuple(self._entry(taste, rows, columns) for _ in range(self.random.choice((0, 0, 2, 20)))),
        )
        if self._happens(0.5):
            made = self._told(made, taste)
        made = self._weighted(made)
        return replace(made, assumed=self._assumed(columns)) if self._happens(0.4) else made

    def _happens(self, chance: float) -> bool:
        return self.random.random() < chance

    # the tree of recommendations and the tree of criteria

    def _groups(self, taste: _Taste) -> tuple[Group, ...]:
        number = self._count((1, 2, 3, 5, MOST_GROUPS), 1, MOST_GROUPS)
        full = self.random.choice((0.0, 0.5, 0.9, 1.0, 1.0))  # how many of the groups have members
        largest = self.random.choice((1, 2, 4, 12)) if number < 8 else 2
        made = []
        for g in range(number):
            members = self.random.randint(1, largest) if self._happens(full) else 0
            made.append(
                Group(
                    f"G{g}",
                    taste.name(),
                    tuple(self._recommendation(taste, f"R{g}.{i}") for i in range(members)),
                    taste.text() if self._happens(0.3) else Text(),
                    self.random.choice(("", "§ 3.2")),
                )
            )
        return tuple(made)

    def _recommendation(self, taste: _Taste, id_: str) -> Recommendation:
        count = self.random.choice((0, 0, 0, 1, 5))
        measures = tuple(Measure(f"{id_}.M{n}", taste.name()) for n in range(count))
        about = taste.text() if self._happens(0.3) else Text()
        return Recommendation(id_, taste.name(), about, self.random.choice(("", "4.1")), measures)

    def _dimensions(self, taste: _Taste, most: int) -> tuple[Dimension, ...]:
        columns = self._count((1, 2, 3, 9, MOST_COLUMNS), 1, max(1, min(MOST_COLUMNS, most)))
        number = self.random.randint(1, 8)
        places = sorted(self.random.randrange(number) for _ in range(columns))  # so some stay empty
        made = []
        for d in range(number):
            criteria = tuple(self._criterion(taste, f"C{c}") for c, place in enumerate(places) if place == d)
            about, attacked = (taste.text() if self._happens(0.3) else Text() for _ in range(2))
            made.append(Dimension(f"D{d}", taste.name(), criteria, about, attacked))
        return tuple(made)

    def _criterion(self, taste: _Taste, id_: str) -> Criterion:
        scale = taste.scale()
        return Criterion(
            id_,
            taste.name(),
            scale,
            taste.text() if self._happens(0.3) else Text(),
            taste.text() if self._happens(0.1) else Text(),
            thresholds=self._thresholds(scale) if self._happens(0.2) else Thresholds(),
        )

    def _thresholds(self, scale: Scale) -> Thresholds:
        width = scale.high - scale.low
        kind = self.random.choice(("usual", "u", "v", "level", "linear", "gaussian"))
        return Thresholds(kind, q=width / 20, p=width / 5, s=width / 10, reference=scale.low)

    def _count(self, likely: Sequence[int], least: int, most: int) -> int:
        number = self.random.choice(likely) if self._happens(0.6) else self.random.randint(least, most)
        return max(least, min(number, most))

    # scores

    def _scores(self, taste: _Taste, rows: Sequence[Recommendation], columns: Sequence[Criterion]) -> tuple[Score, ...]:
        missing = self.random.choice((0.0, 0.0, 0.0, 0.1, 0.5, 1.0))
        kind = self.random.choice(("any", "any", "any", "equal", "ends", "rows alike"))
        cells = [(row.id, column) for row in rows for column in columns if not self._happens(missing)]
        return tuple(self._score(taste, row, column, kind) for row, column in cells)

    def _score(self, taste: _Taste, row: str, column: Criterion, kind: str) -> Score:
        share = {
            "any": self.random.random,
            "equal": lambda: 0.5,
            "ends": lambda: float(self.random.randint(0, 1)),
            "rows alike": lambda: (hash_of(row) % 3) / 2,
        }[kind]()
        value = _within(column.scale, share)
        if column.scale.levels and self._happens(0.7):
            value = self.random.choice(column.scale.levels).at
        low = high = None
        if self._happens(taste.ranged):
            low = _within(column.scale, 0.0) if self._happens(0.3) else min(value, _within(column.scale, share / 2))
            high = max(value, _within(column.scale, (1 + share) / 2))
        written = self._happens(taste.reasoned)
        return Score(
            row,
            column.id,
            None if self._happens(0.03) else value,
            low,
            high,
            self.random.choice(("", "none", "weak", "moderate", "strong", "hearsay")) if written else "",
            taste.text() if written else Text(),
            "p. 12" if written else "",
            self.random.choice(("", "Ann", "安")) if written else "",
            self.random.choice(DATES) if written else "",
            self.random.choice(("paper", "judged")),
        )

    # weights

    def _weighting(self, dimensions: Sequence[Dimension]) -> Weighting:
        ids = [each.id for dimension in dimensions for each in dimension.criteria]
        kind = self.random.choice(("equal", "any", "any", "one", "tiny"))
        raw = [1.0 if kind == "equal" else self.random.random() ** (40 if kind == "tiny" else 1) for _ in ids]
        if kind == "one":
            raw = [0.0] * len(ids)
        if not any(raw):
            raw[self.random.randrange(len(raw))] = 1.0
        tree = [*(each.id for each in dimensions), *ids]
        locked = tuple(id_ for id_ in tree if self._happens(0.1)) if self._happens(0.3) else ()
        return Weighting({id_: weight / sum(raw) for id_, weight in zip(ids, raw, strict=True)}, locked=locked)

    def _presets(self, taste: _Taste, dimensions: Sequence[Dimension]) -> tuple[Preset, ...]:
        def weights() -> dict[str, float]:
            given = {each.id: float(self.random.randint(0, 3)) for each in dimensions if self._happens(0.8)}
            return given if any(given.values()) else {dimensions[0].id: 1.0}

        return tuple(Preset(f"P{n}", taste.name(), taste.text(), weights()) for n in range(self.random.randint(1, 4)))

    def _weighted(self, scenario: Scenario) -> Scenario:
        """Weighted in any of the ways, with answers at some of the nodes; it stays as it is where they are refused."""
        if scenario.presets and self._happens(0.2):
            return self._tried(scenario, edits.apply_preset, self.random.choice(scenario.presets).id)
        for way in self.random.sample(tuple(ELICITATION_METHODS), self.random.choice((0, 1, 1, 3))):
            flat = self._happens(0.4)
            scenario = self._tried(scenario, edits.choose_elicitation_method, way, flat)
            for node in nodes_of(scenario, flat):
                if self._happens(0.8):
                    answers = random_answers(self.random, way, item_ids(scenario, node))
                    scenario = self._tried(scenario, edits.set_answers, way, node, answers)
        return scenario

    def _tried(self, scenario: Scenario, edit: Callable[..., Scenario], *args: object) -> Scenario:
        try:
            return edit(scenario, *args)
        except InvalidInput:
            return scenario

    # what stands around them

    def _brief(self, taste: _Taste) -> Brief:
        begun, due = self.random.choice(DATES), self.random.choice(DATES)
        return Brief(taste.text(), taste.name(), taste.name(), begun, due, taste.text(), taste.text())

    def _told(self, scenario: Scenario, taste: _Taste) -> Scenario:
        """With breakthroughs and figures, as only the paper's scenario has them."""
        ways = tuple(Breakthrough(f"B{n}", taste.name(), taste.text()) for n in range(self.random.randint(0, 4)))
        belongs = ("", *(each.id for each in ways))
        figures = tuple(
            Figure(taste.name(), taste.name(), self.random.choice(("", "2")), self.random.choice(belongs))
            for _ in range(self.random.randint(0, 6))
        )
        return replace(scenario, breakthroughs=ways, figures=figures)

    def _analysis(self) -> Analysis:
        return Analysis(
            self.random.choice(("free", "free", "order", "intervals", "around:0.1", "around:0", "around:1")),
            self.random.choice(("exact", "exact", "ranges", "triangular")),
            self.random.choice(tuple(METHODS)) if self._happens(0.3) else "wsm",
            self.random.choice((0.05, 0.02, 0.01)),  # a coarse one: a soak has no time for finer ones
            self.random.choice((0, 1, 2**53)),
        )

    def _assumed(self, columns: Sequence[Criterion]) -> Assumed:
        def some() -> tuple[str, ...]:
            return tuple(each.id for each in columns if self._happens(0.5))

        return Assumed(some(), some(), some(), self._happens(0.5))

    def _entry(self, taste: _Taste, rows: Sequence[Recommendation], columns: Sequence[Criterion]) -> LogEntry:
        when = f"2025-0{self.random.randint(1, 9)}-11T09:30:00+08:00"
        event = self.random.choice(("note", "score_set", "weight_set", "title_changed", "of a later version"))
        ids = [each.id for each in (*rows, *columns)]
        subject = "/".join(self.random.choice(ids) for _ in range(self.random.randint(0, 2))) if ids else ""
        return LogEntry(when, self.random.choice(("", "Ann", "安")), event, subject, "1", "2.5", taste.text())


class _Taste:
    """What one scenario has in common all through: its languages, how long its texts are, what its scales are like."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.languages = random.choice((("en", "zh"), ("en", "zh"), ("en",), ("zh",)))
        self.longs = random.choice((0.0, 0.0, 0.2, 1.0))
        self.scales = random.choice(("usual", "words", "any", "any", "one for all"))
        self.ranged = random.choice((0.0, 0.0, 0.3, 1.0))
        self.reasoned = random.choice((0.0, 0.2, 0.8))
        self.alike = random.random() < 0.1  # all names are one
        self._one = self._any_scale()
        self._name = self._text(24)

    def name(self) -> Text:
        if self.alike:
            return self._name
        return self._text(LONG if self.random.random() < self.longs else self.random.choice((1, 6, 24)))

    def text(self) -> Text:
        return self._text(self.random.choice((12, 80, LONG)))

    def _text(self, length: int) -> Text:
        return Text(
            self._words(length) if "en" in self.languages else "", self._zi(length) if "zh" in self.languages else ""
        )

    def _words(self, length: int) -> str:
        if length == LONG and self.random.random() < 0.3:
            return self.random.choice("Wix") * length  # nowhere to wrap
        text = self.random.choice(WORDS)
        while len(text) < length:
            text += " " + self.random.choice(WORDS)
        return text[:length].strip() or "x"

    def _zi(self, length: int) -> str:
        return "".join(self.random.choice(ZI) for _ in range(length))

    def scale(self) -> Scale:
        if self.scales == "one for all":
            return self._one
        if self.scales == "any":
            return self._any_scale()
        return Scale() if self.scales == "usual" else self._worded_scale()

    def _any_scale(self) -> Scale:
        width = self.random.uniform(1, 9) * 10.0 ** self.random.choice(MAGNITUDES)
        low = self.random.choice((0.0, 0.0, -width / 2, -width, width))
        step = width / self.random.choice((4, 10, 7, 1e6))
        direction = self.random.choice(("max", "max", "min"))
        unit = self.random.choice((Text(), Text("t", "吨"), Text("R&D <b>")))
        return Scale(low, low + width, direction, step, unit)

    def _worded_scale(self) -> Scale:
        count = self.random.choice((2, 5, 11))
        levels = tuple(Level(float(at), self._text(12), self._text(80)) for at in range(count))
        kept = tuple(each for each in levels if self.random.random() < 0.9)
        return Scale(0.0, float(count - 1), self.random.choice(("max", "min")), 1.0, Text(), kept)


def _within(scale: Scale, share: float) -> float:
    """The point of the scale at this share of its width, never beyond its ends."""
    return min(max(scale.low + share * (scale.high - scale.low), scale.low), scale.high)


def hash_of(text: str) -> int:
    """The same in every process, which Python's own is not."""
    return sum(ord(letter) for letter in text)
