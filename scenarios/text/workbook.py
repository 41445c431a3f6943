"""Texts of the workbook: names of sheets and tables here, the rest by subject in the modules joined at the end."""

from __future__ import annotations

from scenarios.text.catalogue import Message, _
from scenarios.text.workbook_column_heads import HEADS
from scenarios.text.workbook_labels import FACTS, WORDS
from scenarios.text.workbook_sentences import SENTENCES
from scenarios.text.workbook_table_purposes import PURPOSES

SHEETS: dict[str, Message] = {  # in their order: the print set first
    "sheet_summary": _("Summary"),
    "sheet_judged": _("What is judged"),
    "sheet_model": _("Model"),
    "sheet_robustness": _("Robustness"),
    "sheet_evidence": _("Evidence"),
    "sheet_contributions": _("Contributions"),
    "sheet_simulation": _("Simulation"),
    "sheet_methods": _("Methods"),
    "sheet_record": _("Record"),
    "sheet_check": _("Check"),
    "sheet_workings": _("Workings"),
}

# Also names of sheets in the accessible edition: at most 31 characters, none of \ / ? * [ ] :
TABLES: dict[str, Message] = {
    "table_ranking": _("Ranking"),
    "table_group_ranking": _("Groups compared"),
    "table_contents": _("Contents"),
    "table_judged_criteria": _("Criteria in words"),
    "table_judged_levels": _("Levels of every scale"),
    "table_judged_options": _("Recommendations in words"),
    "table_judged_dimensions": _("Dimensions explained"),
    "table_judged_groups": _("Groups explained"),
    "table_judged_presets": _("Ready weights"),
    "table_weights": _("Weights"),
    "table_results": _("Totals and ranks"),
    "table_groups": _("Groups"),
    "table_scores": _("Scores"),
    "table_scores_by_id": _("Scores by id"),
    "table_values": _("Values, 0 to 1"),
    "table_order": _("In order of rank"),
    "table_by_criterion": _("Contributions, by rank"),
    "table_sureness": _("How sure it is"),
    "table_sureness_anywhere": _("How sure by any weights"),
    "table_limits": _("Where the first place holds"),
    "table_simulated": _("The simulation"),
    "table_acceptability": _("How often each takes each rank"),
    "table_central": _("Weights that put it first"),
    "table_pairwise": _("How often one beats another"),
    "table_ranks": _("Ranks by method"),
    "table_agreement": _("Agreement with the headline"),
    "table_facts": _("The scenario"),
    "table_answers": _("What was asked and answered"),
    "table_log": _("Decision log"),
    "table_check": _("Totals compared"),
    "table_check_weights": _("Weights compared"),
    "table_overall": _("Overall"),
    "table_sound": _("Formulas counted again"),
    "table_inputs": _("Weights and scales as exported"),
    "table_changed": _("Changed scores"),
    "table_dimensions": _("Weights of dimensions"),
    "table_shares": _("By these weights"),
    "table_keys": _("Criteria, found by id"),
    "table_options": _("Recommendations, found by id"),
    "table_standing": _("First place, all scores given"),
    "table_moves": _("One weight moves"),
    "table_then": _("Values at export"),
    "table_defaults": _("Defaults at export"),
    "table_changes": _("What differs from the export"),
    "table_problems": _("What cannot be counted"),
    "table_returning_criteria": _("Criteria for the way back"),
    "table_returning_options": _("Recommendations to bring back"),
}

TEXTS: dict[str, Message] = SHEETS | TABLES | HEADS | FACTS | WORDS | SENTENCES | PURPOSES
