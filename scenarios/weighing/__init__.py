"""Weighting documents: what was asked and answered, as plain data, and the weights that follow.

The same documents are the INPUT of `renheng weights` and the ``inputs`` of a scenario's weighting. `forms` declares
them, `reading` checks them and finds the weights, `answer` tells the weights as a document.
"""

from scenarios.weighing.answer import document
from scenarios.weighing.reading import DIAGNOSTICS, JUDGED, METHODS, spread, weighed, weighed_text

__all__ = ["DIAGNOSTICS", "JUDGED", "METHODS", "document", "spread", "weighed", "weighed_text"]
