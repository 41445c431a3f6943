"""The description of the document's fields says of each what the rules, the file and the log need to know."""

from __future__ import annotations

from msgspec import NODEFAULT, Struct

from scenarios import model
from scenarios.decision_log_sentences import ANALYSIS_PARTS, BRIEF_PARTS
from scenarios.document_fields import document_fields
from scenarios.model import Analysis, Brief, LogEntry, Scenario, Score

STRUCTS = [each for each in vars(model).values() if isinstance(each, type) and issubclass(each, Struct)]


def of_kind(part: type[Struct], kind: str) -> set[str]:
    return {each.name for each in document_fields(part) if each.kind == kind}


def test_the_fields_are_those_of_the_struct_in_its_order() -> None:
    for struct in STRUCTS[1:]:
        assert tuple(each.name for each in document_fields(struct)) == struct.__struct_fields__


def test_only_a_name_that_tells_parts_apart_is_needed() -> None:
    needed = {(struct.__name__, each.name) for struct in STRUCTS[1:] for each in document_fields(struct) if each.needed}
    named = ("Group", "Recommendation", "Dimension", "Criterion", "Preset", "Breakthrough", "Named")
    assert needed == {(each, "name") for each in named} | {("Measure", "text")}


def test_days_moments_counts_and_answers_are_told_apart() -> None:
    assert of_kind(Brief, "date") == {"begun", "due"}
    assert of_kind(Score, "date") == {"date"}
    assert of_kind(LogEntry, "moment") == {"when"}
    assert of_kind(Analysis, "count") == {"seed"}
    assert of_kind(Scenario, "part") == {"weighting", "brief", "analysis", "assumed"}


def test_what_must_stand_in_a_file_has_no_default() -> None:
    required = {each.name for each in document_fields(Scenario) if each.default is NODEFAULT}
    assert required == {"id", "title", "groups", "dimensions", "weighting"}


def test_the_log_has_a_name_for_every_field_of_brief_and_analysis() -> None:
    assert [each.name for each in document_fields(Brief)] == list(BRIEF_PARTS)
    assert [each.name for each in document_fields(Analysis)] == list(ANALYSIS_PARTS)
