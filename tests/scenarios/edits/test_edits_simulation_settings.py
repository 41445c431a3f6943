"""How the ranking is put to the test is part of the file: kept, checked and logged like everything else."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from scenarios import edits
from scenarios.decision_log_sentences import log_sentences
from scenarios.findings import InvalidInput
from scenarios.io.json.codec import content_hash, decode, encode
from scenarios.model import Analysis
from scenarios.paper import paper_scenario


def test_a_file_says_nothing_of_it_until_it_departs_from_the_usual() -> None:
    paper = paper_scenario()
    assert b'"analysis"' not in encode(paper)
    assert content_hash(replace(paper, analysis=Analysis())) == content_hash(paper)


def test_it_is_written_and_read_back() -> None:
    changed = edits.set_analysis(paper_scenario(), weights="around:0.1", scores="triangular", error=0.005, seed=7)
    assert decode(encode(changed)).analysis == Analysis("around:0.1", "triangular", "wsm", 0.005, 7)


def test_the_log_says_what_was_changed() -> None:
    stamp = edits.Signature("2025-03-31T10:00:00+08:00", "Li")
    changed = edits.set_analysis(paper_scenario(), seed=7, method="topsis", stamp=stamp)
    assert log_sentences(changed, "en")[-1] == "Test of the ranking changed: “method”, “seed”"
    assert "随机种子" in log_sentences(changed, "zh")[-1]


def test_what_changes_nothing_is_no_change() -> None:
    paper = paper_scenario()
    assert edits.set_analysis(paper, seed=1) is paper


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("weights", "heavy", "unknown_draw"),
        ("weights", "around:2", "unknown_draw"),
        ("weights", "around:nan", "unknown_draw"),
        ("method", "guess", "unknown_method"),
        ("error", 0.0, "error_out_of_range"),
        ("error", 0.5, "error_out_of_range"),
        ("seed", -1, "seed_out_of_range"),
        ("seed", 2**60, "seed_out_of_range"),
    ],
)
def test_what_cannot_be_simulated_is_refused_in_a_file_as_in_an_edit(field: str, value: object, code: str) -> None:
    paper = paper_scenario()
    with pytest.raises(InvalidInput) as edited:
        edits.set_analysis(paper, **{field: value})
    with pytest.raises(InvalidInput) as read:
        decode(encode(replace(paper, analysis=replace(paper.analysis, **{field: value}))))
    for refused in (edited, read):
        assert [(each.path, each.code) for each in refused.value.findings] == [(f"analysis.{field}", code)]
