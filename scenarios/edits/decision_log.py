"""Edits of the decision log, and the entry that every other edit leaves there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec

from msgspec.structs import replace

from scenarios.findings import Finding
from scenarios.model import NO_TEXT, LogEntry, Scenario, Text
from scenarios.validation.field_rules import part_findings, refuse, time_findings

P = ParamSpec("P")
SHORT = 200  # characters of a name or reason that a log line repeats; the whole stands in the scenario itself


@dataclass(frozen=True, slots=True)
class Signature:
    """Who makes an edit, when (ISO time with zone) and, if said, why."""

    when: str
    who: str
    why: Text = NO_TEXT


def add_note(scenario: Scenario, when: str, who: str, why: Text) -> Scenario:
    """Write a remark into the log that belongs to no edit. Raises InvalidInput (empty_note)."""
    if not (why.en.strip() or why.zh.strip()):
        refuse([Finding("why", "empty_note")])
    return with_signed_entry(scenario, Signature(when, who, why), "note")


def set_log_reason(scenario: Scenario, at: int, why: Text) -> Scenario:
    """Say afterwards why: the reason of the log's line ``at``, counted from the oldest, 0.

    Raises InvalidInput (unknown_entry, empty_note for a remark, whose reason is all it says; text_too_long…).
    """
    if not 0 <= at < len(scenario.log):
        refuse([Finding(f"log[{at}]", "unknown_entry", {"at": at})])
    old = scenario.log[at]
    if why == old.why:
        return scenario
    if old.event == "note" and not (why.en.strip() or why.zh.strip()):
        refuse([Finding("why", "empty_note")])
    new = replace(old, why=why)
    refuse(part_findings(f"log[{at}]", new))
    return replace(scenario, log=(*scenario.log[:at], new, *scenario.log[at + 1 :]))


def with_log_entry(
    edit: Callable[Concatenate[Scenario, P], Scenario],
    event: str,
    subject: str,
    when: str,
    who: str,
    why: Text = NO_TEXT,
) -> Callable[Concatenate[Scenario, P], Scenario]:
    """The same edit, which also leaves a line in the log. For edits that take no stamp."""

    def edit_and_log(scenario: Scenario, /, *args: P.args, **kwargs: P.kwargs) -> Scenario:
        after = edit(scenario, *args, **kwargs)
        return after if after is scenario else with_signed_entry(after, Signature(when, who, why), event, subject)

    return edit_and_log


def with_signed_entry(
    scenario: Scenario, stamp: Signature | None, event: str, subject: str = "", before: object = "", after: object = ""
) -> Scenario:
    """The scenario with one more line in its log, or as it is without a stamp.

    Lines of one event on one subject by one person, neither with a reason, become one: a drag is one decision.
    """
    if stamp is None:
        return scenario
    entry = LogEntry(stamp.when, stamp.who, event, subject, short(before), short(after), stamp.why)
    refuse([*time_findings("log", entry), *part_findings("log", entry)])
    last = scenario.log[-1] if scenario.log else None
    if last is None or not _continues(entry, last):
        return replace(scenario, log=(*scenario.log, entry))
    return replace(scenario, log=(*scenario.log[:-1], replace(entry, before=last.before)))


def _continues(entry: LogEntry, last: LogEntry) -> bool:
    same = (entry.event, entry.subject, entry.who) == (last.event, last.subject, last.who)
    return same and entry.event in _FOLDING and not entry.why and not last.why


# Only what can be done over and over to the same thing; two notes, or two things added, stay two lines.
_FOLDING = frozenset(
    {
        "score_set",
        "evidence_set",
        "weight_set",
        "dimension_weight_set",
        "weights_set",
        "way_answered",
        "title_changed",
        "brief_changed",
    }
    | {f"{kind}_changed" for kind in ("group", "recommendation", "measure", "dimension", "criterion", "scale")}
)


def short(thing: object) -> str:
    """A figure with up to six digits, a name or a text at log length, nothing for None."""
    if thing is None:
        return ""
    if isinstance(thing, float):
        return f"{thing:.6g}"
    text = thing.en or thing.zh if isinstance(thing, Text) else str(thing)
    return text if len(text) <= SHORT else text[: SHORT - 1] + "…"
