"""Complete examples of ordinary decisions, to be made one's own: policy options, a grant round, the choice of a site.

The data lie beside this file. ``<name>.json`` holds the texts, scales and weights, ``<name>.csv`` a score a line with
its reason. All of it is invented, and says so.
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from scenarios.model import Brief, Dimension, Group, Language, Scenario, Score, Text, Weighting
from scenarios.text.catalogue import Message, _

FOLDER = Path(__file__).parent
SOURCE = _("Invented for illustration")
AUTHOR = _("Example")

TEMPLATES: dict[str, Message] = {
    "policy": _("Policy options with cost and feasibility"),
    "grants": _("A grant round"),
    "site": _("The choice of a site or a supplier"),
}  # name -> what it is an example of


class _Model(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What ``<name>.json`` holds."""

    title: Text
    brief: Brief
    groups: tuple[Group, ...]
    dimensions: tuple[Dimension, ...]
    weights: dict[str, float]


def template_scenario(name: str, language: Language = "en") -> Scenario:
    """A new scenario with its own id, made from a template, one of `TEMPLATES`.

    Its texts are in English and Chinese. Sources and authors, of which a file has one text each, are in ``language``.
    """
    import csv  # a start lists the names alone

    model = msgspec.json.decode((FOLDER / f"{name}.json").read_bytes(), type=_Model)
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        scores = tuple(_score(row, language) for row in csv.DictReader(lines))
    return Scenario(
        id=os.urandom(16).hex(),
        title=model.title,
        groups=model.groups,
        dimensions=model.dimensions,
        weighting=Weighting(weights=model.weights),
        scores=scores,
        brief=model.brief,
    )


def _score(row: dict[str, str], language: Language) -> Score:
    value, low, high = (float(row[name]) if row[name] else None for name in ("value", "low", "high"))
    return Score(
        recommendation=row["recommendation"],
        criterion=row["criterion"],
        value=value,
        low=low,
        high=high,
        strength=row["strength"],
        rationale=Text(row["reason_en"], row["reason_zh"]),
        source=SOURCE.in_(language),
        author=AUTHOR.in_(language),
    )
