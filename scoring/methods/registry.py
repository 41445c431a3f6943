"""The register of methods, in the order in which they are shown: the headline first, then the plain ones, the
outranking ones, and the others by name.

The engine enforces exactly what an entry's ``needs`` say (`scoring.methods.requirements` knows each word), so the
register is also the truth about what a method cannot take.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from scoring.methods import distance, electre, moora, reference_points, simus, utility, weighted
from scoring.methods.spec import Method

_ORDER = (
    "wsm",
    "wpm",
    "topsis",
    "vikor",
    "ratio_moora",
    "refpoint_moora",
    "fmf",
    "multimoora",
    "electre1",
    "electre2",
    "promethee1",
    "promethee2",
    "aras",
    "cocoso",
    "codas",
    "copras",
    "edas",
    "ervd",
    "mabac",
    "mairca",
    "marcos",
    "ocra",
    "probid",
    "simplified_probid",
    "ram",
    "rim",
    "simus",
    "spotis",
    "waspas",
)

_ENTRIES = {
    entry.id: entry
    for family in (weighted, distance, moora, electre, reference_points, simus, utility)
    for entry in family.METHODS
}

METHODS: Mapping[str, Method] = MappingProxyType({id: _ENTRIES[id] for id in _ORDER})
