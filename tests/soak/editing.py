"""Any edit of a scenario, drawn at random among all kinds that the program knows."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from scenarios import edits
from scenarios.elicitation.elicitation_registry import ELICITATION_METHODS
from scenarios.elicitation.hierarchy import item_ids, nodes_of
from scenarios.elicitation.stored_answers import record_of
from scenarios.model import Scenario, Text
from tests.random_answers import random_answers

Change = Callable[[Scenario], Scenario]


def random_edit(scenario: Scenario, random: Random) -> tuple[str, Change]:
    """A short name of an edit, and the edit. It is drawn before it is made, so that undo and redo draw nothing."""
    makers = [maker for maker, needs in _MAKERS if needs(scenario)]
    return random.choice(makers)(scenario, random)


def _score(scenario: Scenario, random: Random) -> tuple[str, Change]:
    row, column = random.choice(scenario.recommendations), random.choice(scenario.criteria)
    low, high = column.scale.low, column.scale.high
    value = random.choice((None, low, high, low + (high - low) / 3, high + (high - low)))
    name = f"score {row.id}/{column.id} {value}"
    return name, lambda now: edits.set_score(now, row.id, column.id, value=value)


def _clear(scenario: Scenario, random: Random) -> tuple[str, Change]:
    row = random.choice(scenario.recommendations).id
    cells = [(row, each.id) for each in scenario.criteria]
    return f"clear the scores of {row}", lambda now: edits.clear_scores(now, cells)


def _weight(scenario: Scenario, random: Random) -> tuple[str, Change]:
    if random.random() < 0.3:
        whole = random.choice([each for each in scenario.dimensions if each.criteria]).id
        share = random.choice((0.0, 0.2, 1.0))
        return f"weight {whole} {share}", lambda now: edits.set_dimension_weight(now, whole, share)
    one, share = random.choice(scenario.criteria).id, random.choice((0.0, 0.1, 0.5, 1.0))
    return f"weight {one} {share}", lambda now: edits.set_weight(now, one, share)


def _lock(scenario: Scenario, random: Random) -> tuple[str, Change]:
    one, on = random.choice((*scenario.dimensions, *scenario.criteria)).id, random.random() < 0.5
    return f"lock {one} {on}", lambda now: edits.set_locked(now, one, on)


def _preset(scenario: Scenario, random: Random) -> tuple[str, Change]:
    preset = random.choice(scenario.presets).id
    return f"preset {preset}", lambda now: edits.apply_preset(now, preset)


def _equalise(_scenario: Scenario, _random: Random) -> tuple[str, Change]:
    return "equalise", lambda now: edits.set_equal_weights(now, None)


def _way(scenario: Scenario, random: Random) -> tuple[str, Change]:
    way, flat = random.choice((*ELICITATION_METHODS, "sliders")), random.random() < 0.4
    return f"way {way}{' flat' if flat else ''}", lambda now: edits.choose_elicitation_method(now, way, flat)


def _answer(scenario: Scenario, random: Random) -> tuple[str, Change]:
    way = scenario.weighting.method
    nodes = nodes_of(scenario, record_of(scenario, way).flat)
    if not nodes:
        return _way(scenario, random)
    node = random.choice(nodes)
    answers = random_answers(random, way, item_ids(scenario, node))
    return f"answer {way} at {node!r}", lambda now: edits.set_answers(now, way, node, answers)


def _grow_criteria(scenario: Scenario, random: Random) -> tuple[str, Change]:
    if random.random() < 0.3:
        return "add a dimension", lambda now: edits.add_dimension(now, Text("Another dimension", "又一维度"))
    where = random.choice(scenario.dimensions).id
    return f"add a criterion to {where}", lambda now: edits.add_criterion(now, where, Text("Another", "又一"))


def _shrink_criteria(scenario: Scenario, random: Random) -> tuple[str, Change]:
    if random.random() < 0.3:
        gone = random.choice(scenario.dimensions).id
        return f"remove dimension {gone}", lambda now: edits.remove_dimension(now, gone)
    gone = random.choice(scenario.criteria).id
    return f"remove criterion {gone}", lambda now: edits.remove_criterion(now, gone)


def _empty_dimension(scenario: Scenario, random: Random) -> tuple[str, Change]:
    one = random.choice(scenario.dimensions)

    def emptied(now: Scenario) -> Scenario:
        for each in one.criteria:
            now = edits.remove_criterion(now, each.id)
        return now

    return f"empty dimension {one.id}", emptied


def _grow_rows(scenario: Scenario, random: Random) -> tuple[str, Change]:
    if random.random() < 0.3:
        return "add a group", lambda now: edits.add_group(now, Text("Another group", "又一组"))
    where = random.choice(scenario.groups).id
    return f"add a recommendation to {where}", lambda now: edits.add_recommendation(now, where, Text("New", "新"))


def _shrink_rows(scenario: Scenario, random: Random) -> tuple[str, Change]:
    if random.random() < 0.3:
        gone = random.choice(scenario.groups).id
        return f"remove group {gone}", lambda now: edits.remove_group(now, gone)
    gone = random.choice(scenario.recommendations).id
    return f"remove recommendation {gone}", lambda now: edits.remove_recommendation(now, gone)


def _rename(scenario: Scenario, random: Random) -> tuple[str, Change]:
    one, name = random.choice(scenario.criteria).id, Text(random.choice(("x", "<b>R&D</b>", "W" * 300)))
    return f"rename {one}", lambda now: edits.update_criterion(now, one, name=name)


def _analysis(_scenario: Scenario, random: Random) -> tuple[str, Change]:
    draw, scores = random.choice(("free", "order", "around:0.1")), random.choice(("exact", "ranges", "triangular"))
    return f"analysis {draw} {scores}", lambda now: edits.set_analysis(now, weights=draw, scores=scores, error=0.02)


def _any(_scenario: Scenario) -> bool:
    return True


_MAKERS: tuple[tuple[Callable[[Scenario, Random], tuple[str, Change]], Callable[[Scenario], bool]], ...] = (
    (_score, lambda s: bool(s.recommendations and s.criteria)),
    (_score, lambda s: bool(s.recommendations and s.criteria)),
    (_clear, lambda s: bool(s.recommendations and s.criteria)),
    (_weight, lambda s: bool(s.criteria)),
    (_lock, lambda s: bool(s.criteria)),
    (_preset, lambda s: bool(s.presets)),
    (_equalise, lambda s: bool(s.criteria)),
    (_way, _any),
    (_answer, lambda s: s.weighting.method in ELICITATION_METHODS),
    (_answer, lambda s: s.weighting.method in ELICITATION_METHODS),
    (_grow_criteria, lambda s: bool(s.dimensions)),
    (_shrink_criteria, lambda s: bool(s.criteria)),
    (_empty_dimension, lambda s: bool(s.dimensions)),
    (_grow_rows, lambda s: bool(s.groups)),
    (_shrink_rows, lambda s: bool(s.recommendations)),
    (_rename, lambda s: bool(s.criteria)),
    (_analysis, _any),
)
