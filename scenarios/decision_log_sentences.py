"""Sentences of the decision log: a short name for each event, and a whole sentence for each entry."""

from __future__ import annotations

import re
from collections.abc import Mapping

from scenarios.elicitation.elicitation_registry import elicitation_method_name
from scenarios.model import Language, LogEntry, Scenario
from scenarios.text import fill_in
from scenarios.text.catalogue import Message, _
from scenarios.text.names_and_lists import in_a_row, names_of, quoted
from scenarios.text.number_format import percent

EVENTS: dict[str, Message] = {
    "note": _("Remark"),
    "title_changed": _("Title changed"),
    "brief_changed": _("Brief changed"),
    "score_set": _("Score changed"),
    "evidence_set": _("Reason for a score changed"),
    "scores_set": _("Several scores changed"),
    "scores_cleared": _("Scores cleared"),
    "scores_emptied": _("Scores cleared with their reasons"),
    "weight_set": _("Weight changed"),
    "dimension_weight_set": _("Weight of a dimension changed"),
    "weights_set": _("Several weights changed"),
    "weights_equalised": _("Weights made equal"),
    "preset_applied": _("Preset applied"),
    "set_named": _("Weights kept under a name"),
    "set_renamed": _("Set of weights renamed"),
    "set_removed": _("Set of weights removed"),
    "way_chosen": _("Way of weighting chosen"),
    "way_answered": _("Weighting questions answered"),
    "locked": _("Weight locked"),
    "unlocked": _("Weight unlocked"),
    "group_added": _("Group added"),
    "group_copied": _("Group duplicated"),
    "group_changed": _("Group changed"),
    "group_removed": _("Group removed"),
    "group_moved": _("Group moved"),
    "recommendation_added": _("Recommendation added"),
    "recommendation_copied": _("Recommendation duplicated"),
    "recommendation_changed": _("Recommendation changed"),
    "recommendation_removed": _("Recommendation removed"),
    "recommendation_moved": _("Recommendation moved"),
    "measure_added": _("Measure added"),
    "measure_changed": _("Measure changed"),
    "measure_removed": _("Measure removed"),
    "measure_moved": _("Measure moved"),
    "dimension_added": _("Dimension added"),
    "dimension_copied": _("Dimension duplicated"),
    "dimension_changed": _("Dimension changed"),
    "dimension_removed": _("Dimension removed"),
    "dimension_moved": _("Dimension moved"),
    "criterion_added": _("Criterion added"),
    "criterion_copied": _("Criterion duplicated"),
    "criterion_changed": _("Criterion changed"),
    "criterion_removed": _("Criterion removed"),
    "criterion_moved": _("Criterion moved"),
    "scale_changed": _("Scale changed"),
    "directions_confirmed": _("Directions confirmed"),
    "ends_confirmed": _("Ends of scales confirmed"),
    "scales_confirmed": _("All directions and ends of scales confirmed"),
    "weights_confirmed": _("Weights confirmed"),
    "analysis_changed": _("Test of the ranking changed"),
}

SENTENCES: dict[str, Message] = {
    "score_given": _("{recommendation} on {criterion}: scored {after}"),
    "score_set": _("Score of {recommendation} on {criterion} changed from {before} to {after}"),
    "score_removed": _("Score of {recommendation} on {criterion} removed; it was {before}"),
    "score_touched": _("Score or strength of evidence for {recommendation} on {criterion} edited"),
    "evidence_set": _("Reason or source for the score of {recommendation} on {criterion} changed"),
    "scores_set": _("Scores changed at once: {after}"),
    "scores_cleared": _("Scores cleared: {after}"),
    "scores_emptied": _("Scores cleared with their reasons: {after}"),
    "weight_set": _("Weight of {subject} changed from {before} to {after}"),
    "preset_applied": _("Weights of the preset {subject} applied"),
    "set_named": _("Weights kept as {after}"),
    "set_renamed": _("Set of weights {before} is now called {after}"),
    "way_chosen": _("Way of weighting changed from {before} to {after}"),
    "way_listed": _("All criteria weighed against each other in one list"),
    "way_nested": _("Criteria weighed dimension by dimension again"),
    "answered_within": _("Weighting questions answered within {subject}"),
    "equalised_within": _("Weights made equal within {subject}"),
    "locked": _("Weight of {subject} locked"),
    "unlocked": _("Weight of {subject} unlocked"),
    "renamed": _("{event}: {before} is now {after}"),
    "named": _("{event}: {subject}"),
    "copied": _("{event}: {before}, the copy is {after}"),
    "moved": _("{event}: {subject}, from {before} to {after}"),
    "directions_confirmed": _("Direction of {subject} confirmed: {after}"),
    "ends_confirmed": _("Ends of the scale of {subject} confirmed: {after}"),
    "several_confirmed": _("{event}: {after} criteria"),
    "scale_changed": _("Scale of {subject} changed from {before} to {after}"),
}

BRIEF_PARTS: dict[str, Message] = {
    "question": _("question"),
    "commissioner": _("commissioned by"),
    "judges": _("judges"),
    "begun": _("begun"),
    "due": _("due"),
    "limits": _("limits of use"),
    "citation": _("citation"),
}

ANALYSIS_PARTS: dict[str, Message] = {
    "weights": _("weights that are drawn"),
    "scores": _("scores that are drawn"),
    "method": _("method"),
    "error": _("standard error to stop at"),
    "seed": _("seed"),
}
PARTS = {"brief_changed": BRIEF_PARTS, "analysis_changed": ANALYSIS_PARTS}

SCALE_DIRECTIONS = {
    "max": _("{ends} (more is better)"),
    "min": _("{ends} (less is better)"),
}
DIRECTIONS = {"max": _("more is better"), "min": _("less is better")}
CONFIRMING = ("directions_confirmed", "ends_confirmed")
RENAMING = {f"{kind}_changed" for kind in ("title", "group", "recommendation", "dimension", "criterion")}


RANGE = re.compile(r"(?P<value>\S+) \((?P=value)–(?P=value)\)")  # a range that says no more than the score itself
WEIGHTS = ("weight_set", "dimension_weight_set")


def log_sentence(entry: LogEntry, scenario: Scenario, language: Language) -> str:
    """What happened, with the names that things have now, or had when they were removed. The reason stands apart, in
    ``entry.why``. An event that this version does not know keeps its own word."""
    return _sentence(entry, _names(scenario, language), language)


def log_sentences(scenario: Scenario, language: Language) -> list[str]:
    """The whole log, one sentence an entry, in its order."""
    names = _names(scenario, language)
    return [_sentence(entry, names, language) for entry in scenario.log]


def _sentence(entry: LogEntry, names: Mapping[str, str], language: Language) -> str:
    event = EVENTS[entry.event].in_(language) if entry.event in EVENTS else entry.event
    code = _code(entry)
    if not code:
        return event
    subjects = [quoted(each, language) for each in _subjects(entry, names, language)]
    fields = {
        "event": event,
        "subject": in_a_row(subjects, language),
        "recommendation": subjects[0],
        "criterion": subjects[-1],
        "before": _state(entry, entry.before, names, language),
        "after": _state(entry, entry.after, names, language),
    }
    return fill_in(SENTENCES, code, language, **fields)


def _code(entry: LogEntry) -> str:
    """Which sentence says it; empty where the event's name says all."""
    event, kind = entry.event, entry.event.rpartition("_")[2]
    if event == "score_set":
        return _score_code(entry)
    if event in WEIGHTS:
        return "weight_set"
    if event == "way_chosen" and entry.before == entry.after:
        return "way_listed" if entry.subject else "way_nested"
    if event == "way_answered":
        return "answered_within" if entry.subject not in ("", "*") else ""
    if event == "weights_equalised":
        return "equalised_within" if entry.subject else ""
    if event in CONFIRMING and not entry.subject:
        return "several_confirmed"
    if event in SENTENCES:
        return event
    if kind == "moved" and entry.before:
        return "moved" if entry.before != entry.after else "named"
    if kind == "copied":
        return "copied"
    if kind == "changed" and event in RENAMING and entry.before != entry.after:
        return "renamed"
    return "named" if entry.subject else ""


def _score_code(entry: LogEntry) -> str:
    if entry.before == entry.after:
        return "score_touched"
    if not entry.before:
        return "score_given"
    return "score_set" if entry.after else "score_removed"


def _subjects(entry: LogEntry, names: Mapping[str, str], language: Language) -> list[str]:
    ids = entry.subject.split("/")
    if parts := PARTS.get(entry.event):
        return [parts[each].in_(language) if each in parts else each for each in ids]
    return [names.get(each, each) for each in ids]


def _state(entry: LogEntry, text: str, names: Mapping[str, str], language: Language) -> str:
    """Before or after as people read it: weights as per cent, scales in words, names and places quoted."""
    if entry.event in WEIGHTS:
        return _percent(text)
    if entry.event in CONFIRMING:
        return DIRECTIONS[text].in_(language) if text in DIRECTIONS else text
    if entry.event == "scale_changed":
        return _scale(text, language)
    if entry.event == "way_chosen":
        return quoted(elicitation_method_name(text, language), language)
    if entry.event.startswith("score"):
        return RANGE.sub(r"\g<value>", text)
    return quoted(names.get(text, text), language)


def _percent(text: str) -> str:
    try:
        return percent(float(text), 1)
    except ValueError:
        return text


def _scale(text: str, language: Language) -> str:
    """The end of "0–4 max" in words."""
    ends, _, way = text.rpartition(" ")
    return SCALE_DIRECTIONS[way].in_(language).format(ends=ends) if way in SCALE_DIRECTIONS else text


def _names(scenario: Scenario, language: Language) -> dict[str, str]:
    """Names of all that is there, and of what was removed by the line of the log that says so."""
    gone = {each.subject: each.before for each in scenario.log if each.event.endswith("_removed") and each.before}
    return gone | names_of(scenario, language)
