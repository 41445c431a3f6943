"""Sentences for findings: what is wrong with an input and what to do next; the finding's path says where.

`SENTENCES` holds every finding of this floor: those of scenario files and edits below, those of files on disk and of
numbers beside them, and those of tables and of weighting from their own modules.
"""

from __future__ import annotations

from scenarios.findings import Finding
from scenarios.model import Language
from scenarios.text import (
    elicitation_findings,
    file_errors,
    fill_in,
    layout_questions,
    number_findings,
    problem_findings,
    robustness_remarks,
    table_file_findings,
    table_findings,
)
from scenarios.text.catalogue import Message, _

_CONTENT: dict[str, Message] = {
    # the text as a whole
    "empty_file": _("The file is empty. Take an earlier copy of it, or ask for it again."),
    "utf16": _("The file is written in UTF-16. Save it as UTF-8 in the editor that changed it."),
    "not_utf8": _("Byte {at} ({byte}) is not UTF-8 text. Save the file as UTF-8, or take an earlier copy."),
    "is_archive": _(
        "This is a workbook or a zip archive, not a scenario file. Import a workbook as a table; unpack an archive first."
    ),
    "cut_off": _(
        "The file ends too early, at line {line}, column {column}. It was not copied whole: copy or send it again."
    ),
    "broken_json": _(
        "The text cannot be understood from line {line}, column {column}. Look there for a missing comma, quotation mark "
        "or bracket, or take an earlier copy."
    ),
    "too_deep": _("The brackets are nested too deeply for a scenario. Take an earlier copy of the file."),
    "not_a_scenario": _(
        "This is not a Renheng scenario: it does not begin with “format”: “{format}”. Choose a .renheng file."
    ),
    "bad_version": _(
        "The version is not a number that Renheng has ever written; the newest is {newest}. Take an earlier copy of the file."
    ),
    "newer_version": _(
        "A newer Renheng wrote this file: its format is version {version}, and this program knows versions up to {newest}. "
        "Get the newer Renheng to open it."
    ),
    "bad_old_file": _(
        "The file is of the older version {version} and does not keep to that version's form. Take an earlier copy of it."
    ),
    "more_findings": _("… and {count:,} more findings. Mend these first."),
    # the form of its parts
    "unknown_field": _("There is no field “{field}” here. Delete it, or check where it belongs."),
    "misspelt_field": _("There is no field “{field}” here. Perhaps “{near}” is meant."),
    "missing_field": _("The field “{field}” is missing. Add it."),
    "repeated_name": _("“{field}” is given more than once here. Keep the one that is right."),
    "object_expected": _("Here belongs a group of named fields in braces, not {given}. Correct it."),
    "list_expected": _("Here belongs a list in square brackets, not {given}. Correct it."),
    "text_expected": _("Here belongs a text in quotation marks, not {given}. Correct it."),
    "yes_no_expected": _("Here belongs true or false without quotation marks, not {given}. Correct it."),
    "number_expected": _("Here belongs a number without quotation marks, not {given}. Correct it."),
    "not_a_choice": _("“{given}” is not one of the words that may stand here: {choices}. Choose one of them."),
    "not_a_figure": _(
        "{written} is no number to calculate with. Write a number, or leave the field out if the score is missing."
    ),
    "figure_too_large": _("{written} is too large to calculate with. Use a larger unit, such as millions."),
    "not_finite": _("This is no number to calculate with. Give a number."),
    # texts, names and ids
    "text_too_long": _(
        "The text has {length:,} characters; at most {limit:,} fit here. Shorten it, or put it into a file of its own."
    ),
    "control_character": _(
        "Character {position} is the invisible {character}, which cannot be shown or exported. Delete it or type it anew."
    ),
    "direction_mark": _(
        "Character {position} is the invisible {character}, which turns the direction of writing. Delete it from the name."
    ),
    "empty_name": _("The name is empty. Give one, in either language."),
    "unknown_entry": _("The record has no line {at}. Choose one that is there."),
    "empty_note": _("The note is empty. Write what is to be remembered."),
    "empty_id": _("The id is empty. Give a short one, such as TA1."),
    "id_has_blanks": _("The id “{id}” begins or ends with a blank. Delete the blank."),
    "duplicate_id": _("The id “{id}” is already taken. Give each part an id of its own."),
    "bad_date": _("“{text}” is not a day. Write it as 2025-03-31, or leave it empty."),
    "bad_time": _("“{text}” is not a time with its zone. Write it as 2025-03-31T09:30:00+08:00."),
    # references
    "unknown_recommendation": _("There is no recommendation “{id}”. Correct the id, or add the recommendation."),
    "unknown_criterion": _("There is no criterion “{id}”. Correct the id, or add the criterion."),
    "unknown_group": _("There is no group “{id}”. Choose one that exists."),
    "unknown_dimension": _("There is no dimension “{id}”. Correct the id, or add the dimension."),
    "unknown_measure": _("There is no measure “{id}”. Choose one that exists."),
    "unknown_preset": _("There is no set of weights “{id}”. Choose one that exists."),
    "unknown_breakthrough": _("There is no breakthrough “{id}”. Correct the id, or leave it empty."),
    # scales, scores and weights
    "scale_ends": _(
        "The scale runs from {low:g} to {high:g}. Its low end must lie below its high end, and neither may be beyond 1e300."
    ),
    "scale_step": _("The step is {step:g}. Give one above 0."),
    "threshold_negative": _("The threshold {threshold:g} is below 0. Give 0 or more, or leave it out."),
    "level_outside_scale": _(
        "The level at {at:g} lies outside the scale, {low:g} to {high:g}. Move the level or widen the scale."
    ),
    "duplicate_level": _("There are two levels at {at:g}. Keep one of them."),
    "score_outside_scale": _(
        "{number:g} for {recommendation} on {criterion} lies outside the scale, {low:g} to {high:g}. "
        "Correct it, or widen the criterion's scale."
    ),
    "low_above_high": _(
        "The low end of the range, {low:g}, lies above its high end, {high:g}. Exchange or correct them."
    ),
    "value_outside_range": _(
        "The score {number:g} lies outside its own range, {range}. Correct the score or the range."
    ),
    "duplicate_score": _("{recommendation} already has a score on {criterion}, in {first}. Keep one of the two."),
    "weight_missing": _("The criterion “{id}” has no weight. Give it one; 0 is allowed."),
    "weights_sum": _("The weights sum to {total:.6g}, not to 1. Divide each by {total:.6g}."),
    "preset_is_empty": _("The set of weights “{id}” gives no weight to any criterion there is. Choose another."),
    "no_recommendations": _("There is no recommendation yet. Add one."),
}

SENTENCES: dict[str, Message] = {
    **_CONTENT,
    **file_errors.SENTENCES,
    **problem_findings.SENTENCES,
    **table_findings.SENTENCES,
    **table_file_findings.SENTENCES,
    **layout_questions.SENTENCES,
    **number_findings.SENTENCES,
    **elicitation_findings.SENTENCES,
    **robustness_remarks.SENTENCES,
}


def sentence(finding: Finding, language: Language) -> str:
    """What is wrong and what to do next, for people."""
    return fill_in(SENTENCES, finding.code, language, **{"path": finding.path, **finding.fields})
