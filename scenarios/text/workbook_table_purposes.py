"""The purpose of each table of the accessible edition, which stands in the second line of its sheet."""

from __future__ import annotations

from scenarios.text.catalogue import Message, _

PURPOSES: dict[str, Message] = {
    "sheets_purpose": _(
        "Every sheet of this workbook, with what it holds. This edition is for reading: its figures are those of the export. "
        "To try other weights or scores, use the program or its other workbook. An "
        "empty cell has no figure, or there is nothing to say."
    ),
    "summary_purpose": _("What was asked, what may be said, and on what terms. One row for each point."),
    "ranking_purpose": _(
        "The recommendations in order of rank, with their totals from 0 to 1. Equal totals share the better rank."
    ),
    "group_ranking_purpose": _(
        "The groups of recommendations: the best rank of a member, and the mean and the sum of the members' totals."
    ),
    "judged_criteria_purpose": _("What each criterion means, and its scale."),
    "judged_levels_purpose": _("What the scores mean, the same for every criterion."),
    "judged_options_purpose": _("What each recommendation is."),
    "judged_dimensions_purpose": _("What the criteria of a dimension have in common."),
    "judged_groups_purpose": _("What the recommendations of a group have in common."),
    "judged_presets_purpose": _("Sets of weights that the program offers, with their reasons."),
    "weights_purpose": _(
        "Each criterion's weight, its share of all weight, and its scale. Weights need not sum to 1: their shares count. "
        "Where less is better, the lower end of the scale is worth 1."
    ),
    "scores_purpose": _("The score of each recommendation, a row, on each criterion, a column."),
    "scores_by_id_purpose": _(
        "The same scores by the ids of recommendations and criteria, for programs. A score that is missing is empty."
    ),
    "values_purpose": _(
        "Each score as a value from 0 to 1, where 0 and 1 are the ends of its criterion's scale, by the ids of "
        "recommendations and criteria. A value without a score is empty."
    ),
    "results_purpose": _(
        "Each recommendation's total, the weighted sum of its values, and its rank, in the scenario's order."
    ),
    "groups_purpose": _("The totals of each group, in the scenario's order."),
    "dimensions_purpose": _("How much of all weight each dimension has."),
    "sureness_purpose": _("How firmly first place and the first three are held. The sheet Summary explains the terms."),
    "sureness_anywhere_purpose": _(
        "How firmly first place and the first three are held if any weights at all may be meant. The sheet Summary "
        "explains the terms."
    ),
    "limits_purpose": _(
        "Between which weights the first place holds while one weight moves and the others keep their ratios, and who then "
        "draws level. Where several do at once, the first of them is named, with dots."
    ),
    "evidence_purpose": _("The reason and source of every score, one row for each recommendation and criterion."),
    "contributions_purpose": _(
        "A contribution is the share of weight times the value. The contributions by criterion add up to the total; so do "
        "those by dimension after them."
    ),
    "simulated_purpose": _("What was drawn at random, and how often."),
    "acceptability_purpose": _(
        "How often each recommendation takes each rank, of all draws. Expected rank is the mean of its ranks."
    ),
    "central_purpose": _("The mean of all weights under which a recommendation is first."),
    "pairwise_purpose": _("How often the recommendation of the row beats that of the column, of all draws."),
    "ranks_purpose": _(
        "How every method ranks. The additive value model is the headline; the others are a cross-check."
    ),
    "agreement_purpose": _(
        "What each method does, and how far its ranks agree with the headline's: τ-b (Kendall) and ρ (Spearman) run from -1, "
        "reversed, to 1, the same order."
    ),
    "facts_purpose": _("Who decided what, and how the weights were found."),
    "answers_purpose": _("The questions by which weights were found."),
    "returning_criteria_purpose": _(
        "What the program needs to read the criteria of this workbook back in, as exported."
    ),
    "returning_options_purpose": _(
        "What the program needs to read the recommendations of this workbook back in, as exported."
    ),
    "log_purpose": _("What was decided in the program up to the export."),
}
