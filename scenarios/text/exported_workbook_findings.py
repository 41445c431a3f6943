"""Sentences about an exported workbook that is read as a table. Places are cells: Model!C9."""

from scenarios.text.catalogue import _

SENTENCES = {
    "returned_without_id": _(
        "There is no id here, by which weights and scores are found. Write one, a new one for what is new, or delete the row."
    ),
    "returned_not_weighed": _(
        "“{criterion}” has scores here but no row in the table of weights. Give it one, or delete the column."
    ),
    "returned_not_scored": _(
        "“{criterion}” has a weight here but no column of scores with this id. Give it one, or delete the row."
    ),
    "returned_weight": _(
        "The weight of “{criterion}” must be a number from 0 up, but here stands {text}. Write a number; 0 leaves it out."
    ),
    "returned_ends": _(
        "The scale of “{criterion}” must run from a lower to a higher number, but here stand {low} and {high}. Correct them."
    ),
    "returned_direction": _(
        "The direction of “{criterion}” is unknown: {text}. Write “more is better” or “less is better”."
    ),
    "returned_percent": _(
        "The workbook counts a score of 45% as 0.45, which may be meant as 45. Write it without the per cent sign."
    ),
    # remarks
    "workbook_returned": _(
        "This workbook was exported by the program: names, scores, weights, scales and directions come in as they stand in it "
        "now. Reasons and sources, how the weights were found, presets, the decision record and names in the "
        "other language do not; to keep those, bring the new scores into the scenario file."
    ),
    "returned_alone": _(
        "The workbook does not say, or says no more, what the dimensions, groups and thresholds are and what was assumed. None of "
        "these comes in, and what stands there counts as given."
    ),
    "returned_copied": _("There are copies of the sheet “{sheet}”. The sheet itself was read, and none of them."),
    "returned_gone": _("Deleted from the workbook since its export, and so left out: {names}."),
    "returned_new": _("Added to the workbook since its export: {names}."),
    "returned_beside": _("There is no id here, so this is no part of the table and was left out."),
}
