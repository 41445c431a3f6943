"""Turns what the lower floors refuse into sentences, in the language that is on. The catalogues are theirs."""

from __future__ import annotations

from gui.translation import language
from scenarios.findings import Finding, InvalidInput
from scenarios.wording import say


def sentence(finding: Finding) -> str:
    """What is wrong, where, and what to do next."""
    from scenarios.wording.findings import SENTENCES

    return say(SENTENCES, finding.code, language(), **{"path": finding.path, **finding.fields})


def sentences(error: InvalidInput) -> list[str]:
    """One sentence a finding, in the order of the input."""
    return [sentence(each) for each in error.findings]
