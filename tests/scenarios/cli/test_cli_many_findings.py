"""Of very many findings the command line says the first and counts the rest, in a time that grows with them."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from time import process_time

import pytest

from scenarios.findings import LISTED, Finding, raise_if_any
from scenarios.io.json import codec
from scenarios.paper import paper_scenario
from tests.scenarios.shell import Shell


@pytest.mark.parametrize(("lang", "more"), [("en", "… and 1,353 more findings."), ("zh", "……另有1,353个问题。")])
def test_of_many_findings_the_first_fifty_are_said_and_the_rest_counted(
    renheng: Shell, speak: Callable[[str], None], lang: str, more: str
) -> None:
    speak(lang)
    rows = "".join(f"A{i},x\n" for i in range(LISTED + 1_353))
    table = renheng.file("wrong.csv", "alternative,C1\n" + rows)
    for words in (("check",), ("score", "--json"), ("flips",), ("weights", "critic")):
        ran = renheng(*words, table)
        lines = ran.err.splitlines()
        assert (ran.code, ran.out, len(lines)) == (1, "", LISTED + 1)
        assert more in lines[-1]


def test_findings_that_were_counted_are_not_counted_again() -> None:
    findings = [Finding(str(i), "empty_id") for i in range(3 * LISTED)]
    once = raise_if_any(findings)
    assert raise_if_any(once) == once
    assert once[-1].fields == {"count": 2 * LISTED}


def test_many_wrong_answers_are_found_in_a_time_that_grows_with_them(renheng: Shell) -> None:
    """Answers on pairs are looked up among the criteria: by a set made once, or by going through all of them each."""
    ids = [f"c{j}" for j in range(250)]
    answers = {f"{a}/{b}": 99 for a, b in itertools.combinations(ids, 2)}
    scenario = json.loads(codec.encode(paper_scenario()))
    scenario["dimensions"] = [{"id": "d", "name": {"en": "D"}, "criteria": [{"id": i, "name": {"en": i}} for i in ids]}]
    inputs = {"flat": True, "nodes": {"*": {"judgements": answers}}}
    scenario |= {"scores": [], "presets": [], "analysis": {}}
    scenario["weighting"] = {"weights": dict.fromkeys(ids, 1 / len(ids)), "method": "pairs", "inputs": inputs}
    file = renheng.file("pairs.renheng", json.dumps(scenario))
    started = process_time()
    ran = renheng("check", file)
    assert process_time() - started < 30  # 3 s; with every answer looked up anew half an hour
    assert len(ran.err.splitlines()) == LISTED + 1
    assert f"{len(answers) - LISTED:,}" in ran.err.splitlines()[-1]
