"""Weighting documents: what was asked and answered, as plain data, and the weights that follow.

The same documents are the INPUT of `renheng weights` and the ``inputs`` of a scenario's weighting. `forms` declares
them, `reading` checks them and finds the weights, `trees` joins those of dimensions and of criteria, `answer` tells
the weights as a document.
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
