"""Weights from what was asked and answered.

Documents, the INPUT of `renheng weights`: `document_types` declares them, `parse_document` checks them and finds the
weights, `hierarchical_document` joins those of dimensions and of criteria, `weights_document` tells the weights as a
document.

The scenario's own answers: `answers` has their form, `hierarchy` the places where they are asked, `stored_answers`
keeps them in the inputs of its weighting, `stored_answer_rules` holds a file to that, `local_weights` finds what
follows at one place, `weights_from_answers` over the whole tree, `initial_answers` where a way begins; `method_state`
gathers all this for one way. `warnings` says what to look at again, `weight_sets` puts sets of weights side by side,
`sentences` says all of it in words.
"""

from scenarios.elicitation.diagnostics import DIAGNOSTICS, weights_from_spread
from scenarios.elicitation.elicitation_registry import JUDGED
from scenarios.elicitation.hierarchical_document import TreeAnswer, solve_tree
from scenarios.elicitation.parse_document import solve_document, solve_text
from scenarios.elicitation.weights_document import document

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
