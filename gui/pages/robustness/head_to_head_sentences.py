"""What is said of two recommendations: who is ahead, and the smallest shift of weights that makes them level."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from gui.localized_numbers import percent, value_text
from scenarios.analysis.head_to_head import PairFlips
from scenarios.model import Language, Scenario
from scenarios.text.names_and_lists import names_of

SHOWN = 4  # weights named in the sentence; the table has all
SEEN = 0.0005  # a smaller change would show as none


def lead_sentence(found: PairFlips, scenario: Scenario, language: Language) -> str:
    """Who is ahead, and by how much."""
    names = names_of(scenario, language)
    if found.ahead is None:
        said = QCoreApplication.translate("Robustness", "“{one}” and “{other}” are level.")
        return said.format(one=names[found.one], other=names[found.other])
    said = QCoreApplication.translate("Robustness", "“{ahead}” is ahead of “{behind}” by {lead}.")
    behind = found.other if found.ahead == found.one else found.one
    return said.format(ahead=names[found.ahead], behind=names[behind], lead=value_text(found.lead))


def smallest_shift_sentence(found: PairFlips, scenario: Scenario, language: Language) -> str:
    """The smallest share of all weight that, moved, makes them level, and where it goes; "" where they are level."""
    if found.ahead is None:
        return ""
    names, nearest = names_of(scenario, language), found.nearest["l1"]
    if nearest is None:
        said = QCoreApplication.translate(
            "Robustness", "No weights make them level: “{behind}” is better on no criterion."
        )
        return said.format(behind=names[found.other if found.ahead == found.one else found.one])
    now = {each.id: each.current for each in found.weights}
    said = QCoreApplication.translate(
        "Robustness", "The smallest shift that makes them level moves {share} of all weight: {moves}."
    )
    return said.format(share=percent(nearest.distance / 2), moves=_moves(now, nearest.weights, names))


def _moves(now: Mapping[str, float], then: Mapping[str, float], names: Mapping[str, str]) -> str:
    """The weights that change most: name, before and after."""
    moved = sorted((id_ for id_ in now if abs(then[id_] - now[id_]) > SEEN), key=lambda id_: -abs(then[id_] - now[id_]))
    one = QCoreApplication.translate("Robustness", "{name} from {now} to {then}")
    said = [one.format(name=names[id_], now=percent(now[id_]), then=percent(then[id_])) for id_ in moved[:SHOWN]]
    if len(moved) > SHOWN:
        more = QCoreApplication.translate("Robustness", "and {count} more")
        said.append(more.format(count=len(moved) - SHOWN))
    return QCoreApplication.translate("Robustness", ", ", "between clauses").join(said)
