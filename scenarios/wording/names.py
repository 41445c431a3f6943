"""The names of a scenario's parts in one language, quoted and listed as sentences need them."""

from __future__ import annotations

from collections.abc import Iterable

from scenarios.model import Language, Scenario, Text

QUOTED = Text("“{name}”", "“{name}”")


def names_of(scenario: Scenario, language: Language) -> dict[str, str]:
    """Id -> name of every group, recommendation, dimension, criterion and preset, and a measure's text; the id where
    there is none."""
    named: Iterable[tuple[str, Text]] = (
        *((each.id, each.name) for each in scenario.groups),
        *((each.id, each.name) for each in scenario.recommendations),
        *((each.id, each.text) for one in scenario.recommendations for each in one.measures),
        *((each.id, each.name) for each in scenario.dimensions),
        *((each.id, each.name) for each in scenario.criteria),
        *((each.id, each.name) for each in scenario.presets),
    )
    return {id_: name.in_(language) or id_ for id_, name in named}


def quoted(name: str, language: Language) -> str:
    """A name set off from the sentence around it."""
    return QUOTED.in_(language).format(name=name)
