"""Every change of a scenario, as a pure function: a scenario and what is wanted in, another scenario out.

An edit that changes nothing returns the very scenario it was given; one that would break a rule raises InvalidInput
with every finding and leaves all as it was. With a ``stamp`` an edit also writes its line into the log.
"""

from scenarios.edits.brief import set_title, update_brief
from scenarios.edits.confirm_assumptions import confirm_criteria, confirm_directions, confirm_ends, confirm_weights
from scenarios.edits.copy_parts import duplicate_parts
from scenarios.edits.criteria import (
    add_criterion,
    add_dimension,
    move_criterion,
    move_dimension,
    remove_criterion,
    remove_dimension,
    set_scale,
    update_criterion,
    update_dimension,
)
from scenarios.edits.decision_log import Signature, add_note, set_log_reason, with_log_entry
from scenarios.edits.elicitation import choose_elicitation_method, set_answers
from scenarios.edits.named_weights import name_weights, remove_weights, rename_weights
from scenarios.edits.recommendations import (
    add_group,
    add_measure,
    add_recommendation,
    move_group,
    move_measure,
    move_recommendation,
    remove_group,
    remove_measure,
    remove_recommendation,
    update_group,
    update_measure,
    update_recommendation,
)
from scenarios.edits.scores import clear_scores, empty_cells, restore_score, set_score, set_scores
from scenarios.edits.several_parts import add_criteria, add_recommendations, move_parts, remove_parts
from scenarios.edits.simulation_settings import set_analysis
from scenarios.edits.weights import (
    apply_preset,
    equal_weights,
    lock_conflict,
    preset_weights,
    set_dimension_weight,
    set_equal_weights,
    set_locked,
    set_weight,
    set_weights,
    split_weights,
)

__all__ = [
    "Signature",
    "add_criteria",
    "add_criterion",
    "add_dimension",
    "add_group",
    "add_measure",
    "add_note",
    "add_recommendation",
    "add_recommendations",
    "apply_preset",
    "choose_elicitation_method",
    "clear_scores",
    "confirm_criteria",
    "confirm_directions",
    "confirm_ends",
    "confirm_weights",
    "duplicate_parts",
    "empty_cells",
    "equal_weights",
    "lock_conflict",
    "move_criterion",
    "move_dimension",
    "move_group",
    "move_measure",
    "move_parts",
    "move_recommendation",
    "name_weights",
    "preset_weights",
    "remove_criterion",
    "remove_dimension",
    "remove_group",
    "remove_measure",
    "remove_parts",
    "remove_recommendation",
    "remove_weights",
    "rename_weights",
    "restore_score",
    "set_analysis",
    "set_answers",
    "set_dimension_weight",
    "set_equal_weights",
    "set_locked",
    "set_log_reason",
    "set_scale",
    "set_score",
    "set_scores",
    "set_title",
    "set_weight",
    "set_weights",
    "split_weights",
    "update_brief",
    "update_criterion",
    "update_dimension",
    "update_group",
    "update_measure",
    "update_recommendation",
    "with_log_entry",
]
