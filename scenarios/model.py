"""The scenario: one complete judgement, frozen. A change makes a new one (`scenarios.edits`).

Order in the tuples is the user's order. Ids are stable and never shown as the only name. Every text that people read
is a `Text` in two languages, of which either may be empty.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

from scenarios.assumptions import NOTHING_ASSUMED, Assumed

if TYPE_CHECKING:
    from scenarios.criterion_values import LinearValue

FORMAT = "renheng-scenario"
VERSION = 2

Language = str  # one that the program speaks: en, or another that has a catalogue (`scenarios.text.catalogue`)
Written = Literal["en", "zh"]  # one that documents are written in
Direction = Literal["max", "min"]
Origin = Literal["paper", "judged"]
State = Literal["missing", "paper", "table", "judged"]
Uncertainty = Literal["exact", "ranges", "triangular"]


def written_in(language: Language) -> Written:
    """The language that documents are written in for who reads the program in this one."""
    return "zh" if language.startswith("zh") else "en"


# gc=False: these hold only plain values, so no cycle can go through them, and files hold 100,000 of them.
class Text(Struct, gc=False, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One text in English and Chinese. An empty language falls back on the other."""

    en: str = ""
    zh: str = ""

    def in_(self, language: Language) -> str:
        """The text for who reads the program in a language: in English for all but Chinese."""
        if language == "zh" or (language != "en" and written_in(language) == "zh"):  # most are en and zh, and quick
            return self.zh or self.en
        return self.en or self.zh

    def with_(self, language: Language, text: str) -> Text:
        return Text(self.en, text) if written_in(language) == "zh" else Text(text, self.zh)

    def __bool__(self) -> bool:
        return bool(self.en or self.zh)


NO_TEXT = Text()


class Level(Struct, gc=False, frozen=True, forbid_unknown_fields=True):
    """A point of a scale in words: 4 = "central: the main stated purpose"."""

    at: float
    name: Text
    meaning: Text = Text()


class Scale(Struct, frozen=True, forbid_unknown_fields=True):
    """The fixed ends of a criterion's scale in its own units, and what its levels mean.

    direction max: more is better. step: the grain of the number boxes. Value = (score - low) / (high - low), reversed
    for min.
    """

    low: float = 0.0
    high: float = 4.0
    direction: Direction = "max"
    step: float = 0.5
    unit: Text = Text()
    levels: tuple[Level, ...] = ()


class Thresholds(Struct, frozen=True, forbid_unknown_fields=True):
    """What outranking and reference-point methods need to know of a criterion, in its own units; None where not given.

    preference: usual, u, v, level, linear or gaussian, or empty (see `scoring.problem.CriterionParameters`).
    """

    preference: str = ""
    q: float | None = None
    p: float | None = None
    s: float | None = None
    veto: float | None = None
    reference: float | None = None
    reference_low: float | None = None
    reference_high: float | None = None


THRESHOLD_FIGURES = Thresholds.__struct_fields__[1:]  # those that are numbers: all but the preference function


class Named(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the scenario that people call by a name."""

    id: str
    name: Text


class Criterion(Named, frozen=True, forbid_unknown_fields=True):
    """What is judged. threat: the attack that this criterion answers; section: its place in the paper."""

    scale: Scale = Scale()
    description: Text = Text()
    threat: Text = Text()
    section: str = ""
    thresholds: Thresholds = Thresholds()

    @property
    def value_function(self) -> LinearValue:
        """From a score to what it is worth, 0..1, and back."""
        from scenarios.criterion_values import LinearValue  # NumPy comes with it, which reading a file does not need

        return LinearValue(self.scale.low, self.scale.high, self.scale.direction == "max")


class Dimension(Named, frozen=True, forbid_unknown_fields=True):
    """A parent of criteria. attacked_by: what erodes it, in the paper's model."""

    criteria: tuple[Criterion, ...] = ()
    description: Text = Text()
    attacked_by: Text = Text()
    section: str = ""


class Measure(Struct, gc=False, frozen=True, forbid_unknown_fields=True):
    """A part of a recommendation: something that can be done."""

    id: str
    text: Text


class Recommendation(Named, frozen=True, forbid_unknown_fields=True):
    """What is weighed: an alternative in the method's sense."""

    description: Text = Text()
    section: str = ""
    measures: tuple[Measure, ...] = ()


class Group(Named, frozen=True, forbid_unknown_fields=True):
    """A family of recommendations. shift: from what to what the family moves, in the paper's words."""

    recommendations: tuple[Recommendation, ...] = ()
    shift: Text = Text()
    section: str = ""


class Score(Struct, gc=False, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a person (or the paper's coding) gave one recommendation on one criterion, in scale units.

    A cell without a Score, or with value None, is missing. strength: how good the evidence is, in the user's words or
    one of none, weak, moderate, strong; origin: "paper" while it is the untouched default, "judged" once a person set
    it.
    """

    recommendation: str
    criterion: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    strength: str = ""
    rationale: Text = Text()
    source: str = ""
    author: str = ""
    date: str = ""
    origin: Origin = "judged"

    @property
    def state(self) -> State:
        """Where the figure is from. One that nobody signed came from a table: whoever sets a score signs it."""
        if self.value is None:
            return "missing"
        return "table" if self.origin == "judged" and not (self.author or self.date) else self.origin


class Preset(Struct, frozen=True, forbid_unknown_fields=True):
    """A ready set of weights with its reason. weights: by dimension id, split evenly over its criteria; those that a
    user keeps under a name, by criterion id."""

    id: str
    name: Text
    reason: Text
    weights: dict[str, float]


class Weighting(Struct, frozen=True, forbid_unknown_fields=True):
    """How the criteria were weighted and what follows.

    weights: one entry a criterion, sum 1; method: the way they were found: "sliders", "preset" (its id in ``preset``)
    or a method of weighting; inputs: what was answered, as given, in that way's own form; locked: ids of criteria and
    dimensions that do not move when sliders do.
    """

    weights: dict[str, float]
    method: str = "sliders"
    preset: str = ""
    inputs: dict[str, Any] = {}
    locked: tuple[str, ...] = ()


class Brief(Struct, frozen=True, forbid_unknown_fields=True):
    """The frame of the judgement. Dates are ISO (2025-03-31), or empty."""

    question: Text = Text()
    commissioner: Text = Text()
    judges: Text = Text()
    begun: str = ""
    due: str = ""
    limits: Text = Text()
    citation: Text = Text()


class Breakthrough(Struct, frozen=True, forbid_unknown_fields=True):
    """One way out of the fence that the paper describes."""

    id: str
    name: Text
    description: Text = Text()
    section: str = ""


class Figure(Struct, gc=False, frozen=True, forbid_unknown_fields=True):
    """A number printed in the paper. breakthrough: the id of the breakthrough it belongs to, or empty."""

    what: Text
    value: Text
    section: str = ""
    breakthrough: str = ""


class LogEntry(Struct, gc=False, frozen=True, forbid_unknown_fields=True):
    """One line of the decision log. event: a code (`scenarios.decision_log_sentences`); subject: ids it is about,
    joined by "/"; when: ISO time with zone."""

    when: str
    who: str
    event: str
    subject: str = ""
    before: str = ""
    after: str = ""
    why: Text = Text()


class Analysis(Struct, frozen=True, forbid_unknown_fields=True):
    """How the ranking is put to the test by simulation, kept so that the same file gives the same figures.

    weights: free, order, intervals or around:R with R a share of 1; scores: exact, ranges (any score between low and
    high is as likely as any other) or triangular (likeliest at the score itself); method: a method's id; error: the
    standard error at which sampling stops by itself; seed: where the random numbers begin.
    """

    weights: str = "free"
    scores: Uncertainty = "exact"
    method: str = "wsm"
    error: float = 0.001
    seed: int = 1


class Scenario(Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """One file, one judgement. ``scores`` holds at most one entry a cell, in any order."""

    id: str
    title: Text
    groups: tuple[Group, ...]
    dimensions: tuple[Dimension, ...]
    weighting: Weighting
    scores: tuple[Score, ...] = ()
    brief: Brief = Brief()
    presets: tuple[Preset, ...] = ()
    breakthroughs: tuple[Breakthrough, ...] = ()
    figures: tuple[Figure, ...] = ()
    analysis: Analysis = Analysis()
    assumed: Assumed = NOTHING_ASSUMED
    log: tuple[LogEntry, ...] = ()

    @cached_property
    def recommendations(self) -> tuple[Recommendation, ...]:
        """All recommendations in order, across the groups."""
        return tuple(each for group in self.groups for each in group.recommendations)

    @cached_property
    def criteria(self) -> tuple[Criterion, ...]:
        """All criteria in order, across the dimensions."""
        return tuple(each for dimension in self.dimensions for each in dimension.criteria)

    @cached_property
    def group_of(self) -> dict[str, Group]:
        """Recommendation id -> its group."""
        return {each.id: group for group in self.groups for each in group.recommendations}

    @cached_property
    def dimension_of(self) -> dict[str, Dimension]:
        """Criterion id -> its dimension."""
        return {each.id: dimension for dimension in self.dimensions for each in dimension.criteria}

    @cached_property
    def score_at(self) -> dict[tuple[str, str], Score]:
        """(recommendation id, criterion id) -> the Score there; cells without one are not in it."""
        return {(each.recommendation, each.criterion): each for each in self.scores}

    @property
    def weights(self) -> dict[str, float]:
        return self.weighting.weights

    @cached_property
    def dimension_weights(self) -> dict[str, float]:
        """Dimension id -> the sum of its criteria's weights."""
        weights = self.weighting.weights
        return {each.id: sum(weights.get(c.id, 0.0) for c in each.criteria) for each in self.dimensions}
