"""Weights from what was asked and answered.

Each way of weighting is one module named by its id (`points`, `swing`, `order`, `pairs`, `best_worst`, `cards`,
`intervals`) that fills in one record, `elicitation_method.ElicitationMethod`; `elicitation_registry` collects them, and
`answer_parts` has what several share.

Documents, the input of `renheng weights`: `parse_document` checks them and finds the weights, `parse_entries` reads
single answers, `hierarchical_document` joins those of dimensions and of criteria; `diagnostics` looks at scores alone.

The scenario's own answers: `hierarchy` has the places where they are asked, `stored_answers` keeps them in the inputs
of its weighting, `stored_answer_rules` holds a file to that, `local_weights` finds what follows at one place,
`weights_from_answers` over the whole tree, `initial_answers` where a way begins; `method_state` gathers all this for
one way. `warnings` says what to look at again, `weight_sets` puts sets of weights side by side, `sentences` says all of
it in words.
"""

from scenarios.elicitation.diagnostics import DIAGNOSTICS, weights_from_spread
from scenarios.elicitation.elicitation_registry import JUDGED
from scenarios.elicitation.hierarchical_document import TreeAnswer, solve_tree
from scenarios.elicitation.parse_document import document, solve_document, solve_text

METHODS = (*JUDGED, *DIAGNOSTICS)  # of `renheng weights`

__all__ = [
    "DIAGNOSTICS",
    "JUDGED",
    "METHODS",
    "TreeAnswer",
    "document",
    "solve_document",
    "solve_text",
    "solve_tree",
    "weights_from_spread",
]
