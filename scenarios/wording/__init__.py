"""Every sentence that floor 2 says to people, in English and Chinese side by side, so that neither can be forgotten.

One module an area, each with one or more catalogues: a mapping from a code to a `Text` with ``{fields}``. The window
uses the same catalogues for findings, methods, verdicts and the log, so that a sentence is the same everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping

from scenarios.model import Language, Text

Catalogue = Mapping[str, Text]


def say(catalogue: Catalogue, code: str, language: Language, **fields: object) -> str:
    """The sentence for ``code`` with its fields filled in. KeyError for an unknown code: that is our mistake, not the user's."""
    return catalogue[code].in_(language).format(**fields)
