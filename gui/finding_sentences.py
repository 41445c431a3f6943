"""Turns findings of the lower floors into sentences in the current language."""

from __future__ import annotations

from collections.abc import Iterable

from gui.translation import language
from scenarios.findings import Finding, InvalidInput, raise_if_any
from scenarios.model import Scenario
from scenarios.text import fill_in
from scenarios.text.names_and_lists import gap
from scoring.errors import NotApplicable

PARTS = ("recommendation", "criterion")  # fields of a finding that hold the id of a part
SELF_PLACED = ("broken_json", "cut_off", "not_utf8")  # their sentences say where in the text it is
SEVERAL = "items"  # the field that holds the ids of several


def sentence(finding: Finding, scenario: Scenario | None = None) -> str:
    """What is wrong, where, and what to do next. With the scenario, its parts are called by their names."""
    from scenarios.text.findings import SENTENCES
    from scenarios.text.names_and_lists import listed

    fields = {"path": finding.path, **finding.fields}
    if scenario is not None:
        fields |= {part: _name(fields[part], scenario) for part in PARTS if part in fields}
        if SEVERAL in fields:
            fields[SEVERAL] = listed(scenario, str(fields[SEVERAL]).split(", "), language())
    return fill_in(SENTENCES, finding.code, language(), **fields)


def sentences(error: InvalidInput, scenario: Scenario | None = None) -> list[str]:
    """One sentence a finding, in the order of the input; of many the first, and how many more."""
    return [sentence(each, scenario) for each in raise_if_any(error.findings)]


def reason(refusal: Exception, scenario: Scenario) -> str:
    """Why there is no answer: the findings, or what the method cannot treat; of any other exception what it says."""
    from scenarios.text.method_refusals import refusal_sentence

    if isinstance(refusal, InvalidInput):
        return joined_sentences(dict.fromkeys(sentences(refusal, scenario)))
    return refusal_sentence(refusal, scenario, language()) if isinstance(refusal, NotApplicable) else str(refusal)


def joined_sentences(said: Iterable[str]) -> str:
    """Sentences one after the other; Chinese ones have no space between."""
    return gap(language()).join(said)


def sentences_with_location(error: InvalidInput) -> list[str]:
    """One sentence a finding with its place in front, for files that are not open to be looked at."""
    said = ((each, sentence(each)) for each in raise_if_any(error.findings))
    return [
        words if each.code in SELF_PLACED or each.path in words else f"{each.path}: {words}" for each, words in said
    ]


def sentence_with_location(finding: Finding) -> str:
    """The sentence with its place in front, if it has one."""
    words = sentence(finding)
    return f"{finding.path}: {words}" if finding.path else words


def _name(id_: object, scenario: Scenario) -> object:
    """The name of a part in quotes; its id while it has no name."""
    parts = (each for each in (*scenario.recommendations, *scenario.criteria) if each.id == id_)
    name = next((each.name.in_(language()) for each in parts), "")
    return f"“{name}”" if name else id_
