"""What is still open at a node, and what its answers say about themselves, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.messages import sentence
from gui.translation import language
from gui.weights.ways.panel import name_of
from scenarios.weighing.ways import NodeState
from scenarios.wording import say
from scenarios.wording.weighting import NOTES


def questions_of(node: NodeState) -> list[str]:
    """Every question that is still open, one a line."""
    names = {each.id: name_of(each) for each in node.items}
    translate = QCoreApplication.translate
    words = {
        "points": translate("Questions", "points for “{first}”"),
        "top": translate("Questions", "which swing is the largest"),
        "place": translate("Questions", "a place for “{first}”"),
        "pair": translate("Questions", "“{first}” against “{second}”"),
        "best": translate("Questions", "which is the most important"),
        "worst": translate("Questions", "which is the least important"),
        "best_over": translate("Questions", "the most important against “{first}”"),
        "over_worst": translate("Questions", "“{first}” against the least important"),
        "ratio": translate("Questions", "how many times the first counts as the last"),
        "bounds": translate("Questions", "the lowest and highest of “{first}”"),
    }
    asked = []
    for each in node.missing:
        first, second = ([names.get(id_, id_) for id_ in each.ids] + ["", ""])[:2]
        asked.append(words[each.kind].format(first=first, second=second))
    return asked


def notes_of(node: NodeState) -> list[str]:
    """What does not hold together, then what a reader should know of the weights."""
    wrong = [f"⚠ {sentence(each)}" for each in node.findings]
    return [*wrong, *(say(NOTES, each, language()) for each in node.notes)]
