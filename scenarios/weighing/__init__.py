"""Weights from what was asked and answered.

Documents, the INPUT of `renheng weights`: `forms` declares them, `reading` checks them and finds the weights, `trees`
joins those of dimensions and of criteria, `answer` tells the weights as a document.

The scenario's own answers: `answers` has their form, `nodes` the places where they are asked, `stored` keeps them in
the inputs of its weighting, `checks` holds a file to that, `solving` finds what follows at one place, `found` over the
whole tree, `starting` where a way begins; `ways` gathers all this for one way. `guards` says what to look at again,
`compared` puts sets of weights side by side, `told` says all of it in words.
"""

from scenarios.weighing.answer import document
from scenarios.weighing.reading import DIAGNOSTICS, JUDGED, METHODS, spread, weighed, weighed_text
from scenarios.weighing.trees import TreeAnswer, weighed_tree

__all__ = [
    "DIAGNOSTICS",
    "JUDGED",
    "METHODS",
    "TreeAnswer",
    "document",
    "spread",
    "weighed",
    "weighed_text",
    "weighed_tree",
]
