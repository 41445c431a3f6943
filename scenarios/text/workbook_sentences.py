"""Sentences of the workbook: the live headline, remarks, explanations of sheets, rows of workings."""

from __future__ import annotations

from scenarios.text.catalogue import Message, _

SENTENCES: dict[str, Message] = {
    "cut": _(" … [cut here: a cell holds 32,767 characters; the scenario file has the whole text]"),
    "stale": _(
        "Figures of the export, no longer this model: inputs have changed since. For new ones bring this workbook back: File > Import table."
    ),
    "leads_now": _("Now first: “{first}” with {total}, ahead of “{second}” ({second_total}) by {lead}."),
    "shared_now": _("{count} now share first place with {total}, among them “{first}”."),
    "only_now": _("Only “{first}” has a total now: {total}."),
    "nothing_ranked": _("Nothing can be ranked now."),
    "flips_above": _(
        " It stays first until the weight of “{criterion}” passes {at}% (now {now}%); there “{who}” draws level."
    ),
    "flips_below": _(
        " It stays first until the weight of “{criterion}” falls below {at}% (now {now}%); there “{who}” draws level."
    ),
    "flips_never": _(" No single weight overturns it."),
    "verdict_then": _("Verdict at export: {verdict}"),
    "verdict_dated": _("Verdict at export (last change {date}): {verdict}"),
    "no_date": _("the scenario keeps no date, since nothing has been logged."),
    "method_text": _(
        "additive value model; each score becomes a value between 0 and 1 on the fixed ends of its scale."
    ),
    "weight_no_number": _("The weight is not a number: type 0 or more."),
    "weight_below_zero": _("The weight is below 0: type 0 or more."),
    "number_too_large": _("A number here is beyond 1E+300 and cannot be counted."),
    "ends_no_numbers": _("An end of the scale is not a number."),
    "ends_wrong": _("The scale must run from a lower to a higher number."),
    "direction_unknown": _("Choose a direction from the list."),
    "end_title": _("Scale"),
    "end_note": _("A number. The lower end must lie below the upper end; a score outside is not counted."),
    "direction_note": _("Choose from the list which is better."),
    "criteria_lost_label": _("Criteria not found once in Weights"),
    "criteria_lost": _(
        "Criteria gone from Weights, or standing there twice: {count}. Nothing can be ranked without them. Undo, or change "
        "the criteria in the program."
    ),
    "weights_refused_label": _("Rows of Weights refused"),
    "weights_refused": _("Rows of Weights that cannot be counted: {count}. The remark in the row says why."),
    "weights_zero_label": _("All weights are 0"),
    "weights_zero": _("All weights are 0: give at least one criterion a weight."),
    "columns_lost_label": _("Criteria not found once in Scores"),
    "columns_lost": _(
        "Criteria whose column in Scores is gone, or stands there twice: {count}. Their scores are missing."
    ),
    "options_lost_label": _("Recommendations not found once in Scores"),
    "options_lost": _("Recommendations gone from Scores, or standing there twice: {count}. They are not ranked."),
    "scores_refused_label": _("Scores refused"),
    "scores_refused": _(
        "Scores that are no numbers on their scale: {count}. They count as missing, and are red on the sheet Model."
    ),
    "weight_rows_unknown_label": _("Unknown rows in Weights"),
    "weight_rows_unknown": _(
        "Options and criteria are added in the program: row {place} of the sheet Model is not counted (such rows in "
        "Weights: {count})."
    ),
    "score_rows_unknown_label": _("Unknown rows in Scores"),
    "score_rows_unknown": _(
        "Options and criteria are added in the program: row {place} of the sheet Model is not counted (such rows in "
        "Scores: {count})."
    ),
    "score_columns_unknown_label": _("Unknown columns in Scores"),
    "score_columns_unknown": _(
        "Options and criteria are added in the program: column {place} of the sheet Model is not counted (such columns "
        "in Scores: {count})."
    ),
    "scores_missing_label": _("Missing scores"),
    "scores_missing": _("Scores missing: {count}. Who lacks one on a criterion with weight has no total and no rank."),
    "cannot_count": _("Something in the tables of the sheet Model cannot be counted."),
    "meaning_text": _(
        "A total is the weighted sum of values between 0 and 1, where 0 and 1 are the fixed ends of each criterion's scale. "
        "Equal totals share the better rank (1, 1, 3)."
    ),
    "defaults_text": _(
        "{untouched} of {scored} scores are still the paper's defaults. A default score says how strongly the paper argues "
        "that a recommendation builds a criterion; it does not forecast what would happen."
    ),
    "missing_text": _(
        "Scores still missing: {missing}. A recommendation without a score on a criterion that has weight gets no total and "
        "no rank."
    ),
    "model_how": _(
        "Change a weight, a scale or a score: totals, ranks, groups and charts follow. Weights need not sum to 1; their "
        "shares are computed. Delete a score that is not known: its recommendation then has no total and no rank. The "
        "tables may be sorted; recommendations and criteria are added in the program. The sheet is protected without a "
        "password."
    ),
    "judged_how": _(
        "What the criteria and recommendations mean, as exported. The ends of scales and the directions that count now are on "
        "the sheet Model."
    ),
    "simulation_how": _(
        "The program's figures at the time of export; what the words mean stands on the sheet Robustness. Weights that put "
        "it first are the mean of all weights under which it is first."
    ),
    "simulation_none": _("Nothing was simulated; the sheet Robustness says why."),
    "page_of": _("Page &P of &N"),
    "not_printed": _(
        "With the whole workbook are printed this sheet, What is judged, Model, Robustness, and Evidence where it has "
        "reasons. To print another one, clear its print area first (Page Layout, Print Area)."
    ),
    "sheet_judged_holds": _("What criteria, scales and recommendations mean"),
    "sheet_model_holds": _("Weights, scales and scores to change; totals and ranks"),
    "sheet_contributions_holds": _("What adds up to each total"),
    "sheet_robustness_holds": _("Where the first place holds, and how sure it is"),
    "sheet_simulation_holds": _("How often each takes each rank under other weights"),
    "sheet_methods_holds": _("How other methods rank"),
    "sheet_evidence_holds": _("The reason and source of every score"),
    "sheet_record_holds": _("How it was decided"),
    "sheet_check_holds": _("Whether inputs are as exported and formulas sound"),
    "sheet_workings_holds": _("What the figures are worked out from"),
    "workings_how": _(
        "What the other sheets are worked out from. Inputs are found by their ids; nothing here is typed. Delete no row."
    ),
    "legend_input": _("Blue on yellow: type here"),
    "legend_formula": _("Black on white: a formula, follows by itself"),
    "weight_title": _("Weight"),
    "weight_note": _("Any number from 0 upwards. The weights need not sum to 1: only their proportions count."),
    "score_note": _("A number from {low} to {high}, {direction}. Leave it empty where it is not known."),
    "robustness_how": _(
        "Where the first place holds follows every change: one weight moves, the others keep their ratios. All else here is "
        "the program's at the time of export. Where several draw level at once the first of them is named, with dots."
    ),
    "robustness_terms": _(
        "Robust: first in at least {agreed} of the weightings drawn and in {overlap} of the draws of scores, and at least "
        "{apart} of all weight must move before anybody draws level. Tie: several hold the place, or it is held in less than "
        "{told} of the draws of scores. Fragile: all between. ± is one standard error; 95 of 100 times the figure lies "
        "within two of them."
    ),
    "robustness_terms_anywhere": _(
        "Where any weights at all may be meant, at least {apart} of all weight must move for robust."
    ),
    "contributions_how": _(
        "A contribution is the share of weight times the value. The contributions of a row add up to its total."
    ),
    "methods_how": _(
        "The additive value model is the headline; every other method is a cross-check beside it. These are the program's "
        "figures at the time of export: they do not follow changes made in this workbook. τ-b (Kendall) and ρ (Spearman) say how "
        "far a method's ranks agree with the headline's, from -1 (reversed) to 1 (the same order)."
    ),
    "check_how": _(
        "First, whether the inputs are still those of the export: this changes with every what-if. Then, whether the "
        "formulas are sound: this stays OK whatever is typed into the yellow cells."
    ),
    "check_again": _("To compute everything anew: Ctrl+Alt+F9 in Excel, Ctrl+Shift+F9 in LibreOffice."),
    "inputs_as_exported": _("Inputs as exported"),
    "weights_as_exported": _("Weights as exported"),
    "scales_as_exported": _("Scales and directions as exported"),
    "scores_as_exported": _("Scores as exported"),
    "defaults_left": _("Paper's defaults still untouched"),
    "formulas_sound": _("Formulas sound"),
    "ids_again": _("Inputs are found by their ids, and names are theirs"),
    "weights_again": _("Shares of weight are those of the weights"),
    "scales_again": _("Ends of scales and directions are those of Weights"),
    "values_again": _("Values agree with the scores"),
    "totals_again": _("Totals are weights times values"),
    "order_again": _("Nobody with a higher total stands lower; ties share a rank"),
    "standing_again": _("The first, and how far the others are behind"),
    "moves_again": _("How far each weight must move"),
    "low_ends_again": _("At the low end of a weight somebody is level, nobody ahead"),
    "high_ends_again": _("At the high end of a weight somebody is level, nobody ahead"),
    "changes_again": _("What differs from the export is marked"),
    "ranks_counted": _("Ranks agree with an independent count"),
    "headline_again": _("The headline on Summary says the first of the model"),
    "ranking_again": _("The ranking on Summary is the one worked out"),
    "summary_again": _("Weights and groups on Summary are those of Model"),
    "model_again": _("Totals, ranks and names on Model are those worked out"),
    "groups_again": _("Groups and dimensions are those of their members"),
    "contributions_again": _("Contributions are shares times values, in their places"),
    "limits_shown": _("Limits on Robustness are those worked out"),
    "evidence_again": _("Scores on Evidence are those of Model"),
    "no_errors": _("No error cells"),
    "name_row": _("Name"),
    "unit_shown": _("Unit, in brackets"),
    "in_weights": _("Row in Weights"),
    "in_scores": _("Column in Scores"),
    "weight": _("Weight"),
    "at_0_then": _("Worth 0 at, exported"),
    "at_1_then": _("Worth 1 at, exported"),
    "best_total": _("Best total"),
    "first_number": _("Number of the first"),
    "sharing": _("How many share its place"),
    "parted": _("Parted of those who share it"),
    "crossing": _("Level below at"),
    "who_below": _("Level at the low end: number"),
    "who_above": _("Level at the high end: number"),
    "step": _("Least move"),
    "weights_changed": _("Weights changed"),
    "scales_changed": _("Scales and directions changed"),
    "scores_changed": _("Scores changed"),
    "differences": _("All that differs"),
    "unsaid_last": _("Scores of which nothing is said stand last, and are not printed: the sheet Model has them."),
    "same_in_rows": _("The same in every row: {facts}."),
    "same_of_criteria": _("The same for every criterion: {facts}."),
    "evidence_live": _(
        "The score is the model's; where it is no longer the exported one, that stands beside it. Change scores on the sheet "
        "Model, not here."
    ),
    "evidence_fixed": _("Scores as exported; the sheet Model has the present ones. Change scores there, not here."),
    "record_how": _("What was decided in the program up to the export."),
    "scores_counted": _(
        "{scored} of {total} given; {untouched} still the paper's defaults; {without} without a reason"
    ),
    "log_empty": _("No decision has been logged yet."),
    "no_ranking": _("It does not rank."),
}
