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


def removal_sentence(names: list[str], before: Scenario, after: Scenario) -> str:
    """What went, of one part by its name, of several by their number, and what went with it."""
    translate = QCoreApplication.translate
    went = (
        (translate("StructurePage", "recommendations: {count}"), _lost(before.recommendations, after.recommendations)),
        (translate("StructurePage", "criteria: {count}"), _lost(before.criteria, after.criteria)),
        (translate("StructurePage", "measures: {count}"), _measures(before) - _measures(after)),
        (translate("StructurePage", "scores: {count}"), _lost(before.scores, after.scores)),
    )
    alone = len(names) == 1
    parts = [words.format(count=count) for place, (words, count) in enumerate(went) if count > (alone and place < 2)]
    listed = translate("StructurePage", ", ").join(parts)
    if not alone:
        return translate("StructurePage", "Removed: {parts}.").format(parts=listed or len(names))
    if not parts:
        return translate("StructurePage", "“{name}” was removed.").format(name=names[0])
    return translate("StructurePage", "“{name}” was removed, and with it {parts}.").format(name=names[0], parts=listed)


def _lost(before: tuple[object, ...], after: tuple[object, ...]) -> int:
    return len(before) - len(after)


def _measures(scenario: Scenario) -> int:
    return sum(len(each.measures) for each in scenario.recommendations)
