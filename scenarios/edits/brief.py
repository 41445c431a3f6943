"""Edits of the title and of the frame of the judgement."""

from __future__ import annotations

from msgspec.structs import replace

from scenarios.edits.decision_log import Signature, with_signed_entry
from scenarios.model import Scenario, Text
from scenarios.validation.field_rules import part_findings, refuse, string_findings, time_findings


def set_title(scenario: Scenario, title: Text, stamp: Signature | None = None) -> Scenario:
    """Give the scenario another title. Raises InvalidInput (control_character, direction_mark, text_too_long)."""
    if title == scenario.title:
        return scenario
    refuse(string_findings("title.en", title.en, name=True))
    refuse(string_findings("title.zh", title.zh, name=True))
    return with_signed_entry(replace(scenario, title=title), stamp, "title_changed", "", scenario.title, title)


def update_brief(
    scenario: Scenario,
    *,
    question: Text | None = None,
    commissioner: Text | None = None,
    judges: Text | None = None,
    begun: str | None = None,
    due: str | None = None,
    limits: Text | None = None,
    citation: Text | None = None,
    stamp: Signature | None = None,
) -> Scenario:
    """Change what is given of the brief. Raises InvalidInput (bad_date, due_before_begun, text_too_long…)."""
    fields = {"question": question, "commissioner": commissioner, "judges": judges, "begun": begun, "due": due}
    fields |= {"limits": limits, "citation": citation}
    given = {name: value for name, value in fields.items() if value is not None}
    old, new = scenario.brief, replace(scenario.brief, **given)
    if new == old:
        return scenario
    refuse([*part_findings("brief", new), *time_findings("brief", new)])
    changed = [name for name in given if getattr(new, name) != getattr(old, name)]
    before, after = (getattr(old, changed[0]), getattr(new, changed[0])) if len(changed) == 1 else ("", "")
    return with_signed_entry(replace(scenario, brief=new), stamp, "brief_changed", "/".join(changed), before, after)
