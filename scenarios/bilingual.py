"""Whether a scenario has texts in one of the two languages that documents are written in."""

from __future__ import annotations

from collections.abc import Iterator

from scenarios.blank_scenario import DIMENSION, GROUP
from scenarios.model import Scenario, Text, Written
from scenarios.text.catalogue import in_document


def has_texts_in(scenario: Scenario, language: Written) -> bool:
    """Whether any of what people write in it is there in this language. Presets and figures come with a model, and do
    not count, nor do the names that a group and a dimension have by themselves."""
    by_itself = (in_document(GROUP), in_document(DIMENSION))
    return any(getattr(text, language) for text in _texts(scenario) if text not in by_itself)


def _texts(scenario: Scenario) -> Iterator[Text]:
    brief = scenario.brief
    yield from (scenario.title, brief.question, brief.commissioner, brief.judges, brief.limits)
    for group in scenario.groups:
        yield from (group.name, group.shift)
        for each in group.recommendations:
            yield from (each.name, each.description, *(measure.text for measure in each.measures))
    for dimension in scenario.dimensions:
        yield from (dimension.name, dimension.description)
        for criterion in dimension.criteria:
            yield from (criterion.name, criterion.description, criterion.scale.unit)
            yield from (level.name for level in criterion.scale.levels)
