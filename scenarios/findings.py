"""Findings: what is wrong with an input, as a typed list. `scenarios.text` turns each into a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

LISTED = 50  # findings; whoever has more mends these first
MORE = "more_findings"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong, or worth knowing.

    path: where, in the input's own terms (``scores[3].value``, ``row 4, column C``), "" for the whole;
    code: a key of `scenarios.text.findings.SENTENCES`; fields: values for the sentence.
    """

    path: str
    code: str
    fields: Mapping[str, object] = field(default_factory=dict)


class InvalidInput(Exception):
    """An input was refused. Carries every finding, in the order of the input. ``source`` is the file's name, if any."""

    def __init__(self, findings: Iterable[Finding], source: str = "") -> None:
        self.findings = tuple(findings)
        self.source = source
        super().__init__("; ".join(f"{each.path}: {each.code}" for each in self.findings))


def raise_if_any(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, those beyond the first `LISTED` counted in one that says how many there are; one that says so
    already is counted in."""
    every = tuple(findings)
    single = tuple(each for each in every if each.code != MORE)
    counted = sum(int(str(each.fields["count"])) for each in every if each.code == MORE)
    beyond = max(len(single) - LISTED, 0) + counted
    return (*single[:LISTED], *([Finding("", MORE, {"count": beyond})] if beyond else []))
