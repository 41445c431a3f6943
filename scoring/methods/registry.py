"""The register of methods: the headline first, then the plain ones, the outranking ones, and the others by name.

`scoring.methods.evaluate` enforces exactly what ``requires`` of an entry lists, so the register is also the truth about
what a method cannot take. Importing it needs neither SciPy nor scikit-criteria.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from scoring.methods import distance, electre, moora, promethee, reference_points, simus, utility, weighted
from scoring.methods.spec import MethodSpec

FAMILIES = (weighted, distance, moora, electre, promethee, reference_points, simus, utility)

_SPECS = [spec for family in FAMILIES for spec in family.METHODS]

METHODS: Mapping[str, MethodSpec] = MappingProxyType(
    {spec.id: spec for spec in sorted(_SPECS, key=lambda spec: (spec.order, spec.name.casefold()))}
)
BATCH_METHODS = tuple(spec.id for spec in METHODS.values() if spec.batch)  # those that a simulation can draw
