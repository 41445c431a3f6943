"""What the pages of the structure say: why an edit was refused, and what went with a part that was removed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.finding_sentences import joined_sentences, sentences
from scenarios.findings import InvalidInput
from scenarios.model import Scenario

MESSAGE = 2  # refusals said in full; more would bury the remedy


def refusal_sentence(error: InvalidInput, scenario: Scenario) -> str:
    """The first reasons in full, and how many more there are."""
    said = sentences(error, scenario)
    more = QCoreApplication.translate("StructurePage", "And {count} more.").format(count=len(said) - MESSAGE)
    return joined_sentences([*said[:MESSAGE], *([more] if len(said) > MESSAGE else [])])


def removal_sentence(name: str, before: Scenario, after: Scenario) -> str:
    """What went, and what went with it."""
    translate = QCoreApplication.translate
    went = (
        (translate("StructurePage", "recommendations: {count}"), _lost(before.recommendations, after.recommendations)),
        (translate("StructurePage", "criteria: {count}"), _lost(before.criteria, after.criteria)),
        (translate("StructurePage", "measures: {count}"), _measures(before) - _measures(after)),
        (translate("StructurePage", "scores: {count}"), _lost(before.scores, after.scores)),
    )
    parts = [words.format(count=count) for words, count in went if count > (words in (went[0][0], went[1][0]))]
    if not parts:
        return translate("StructurePage", "“{name}” was removed.").format(name=name)
    said = translate("StructurePage", "“{name}” was removed, and with it {parts}.")
    return said.format(name=name, parts=translate("StructurePage", ", ").join(parts))


def _lost(before: tuple[object, ...], after: tuple[object, ...]) -> int:
    return len(before) - len(after)


def _measures(scenario: Scenario) -> int:
    return sum(len(each.measures) for each in scenario.recommendations)
