"""Makes an empty scenario to start from, with one group and one dimension."""

from __future__ import annotations

import os

from scenarios.model import Dimension, Group, Language, Scenario, Text, Weighting
from scenarios.text.catalogue import Message, _

TITLE = _("New scenario")
GROUP = _("Recommendations")
DIMENSION = _("Criteria")


def blank_scenario(language: Language = "en") -> Scenario:
    """A new scenario with its own id. Its names are in ``language`` alone: a second language would go stale unseen."""
    return Scenario(
        id=os.urandom(16).hex(),
        title=_only(TITLE, language),
        groups=(Group(id="G1", name=_only(GROUP, language)),),
        dimensions=(Dimension(id="D1", name=_only(DIMENSION, language)),),
        weighting=Weighting(weights={}),
    )


def _only(message: Message, language: Language) -> Text:
    return Text().with_(language, message.in_(language))
