"""The register of methods, in the order in which they are shown: the headline first, then the plain ones, the
outranking ones, and the others by name.

The engine enforces exactly what an entry's ``needs`` say (`scoring.conditions` knows each word), so the register is
also the truth about what a method cannot take.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from scoring.method import Method
from scoring.procedures import distances, moora, outranking, points, programming, utilities, weighted

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
    for family in (weighted, distances, moora, outranking, points, programming, utilities)
    for entry in family.METHODS
}

METHODS: Mapping[str, Method] = MappingProxyType({id: _ENTRIES[id] for id in _ORDER})
