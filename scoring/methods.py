"""The register of methods: what each is, which scaling it prescribes, what it needs, where it was published.

The engine enforces exactly what ``needs`` says (`scoring.conditions` knows each word), so this table is also the truth
about what a method cannot take.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from scoring.procedures import weighted
from scoring.task import Outcome, Task


@dataclass(frozen=True, slots=True)
class Method:
    """One method.

    scaling: the id of its own scaling (`scoring.scaling`); params: its parameters by their usual symbols with their
    defaults; limits: the closed interval a parameter may take, where there is one; aliases: other symbols in use;
    needs: words of `scoring.conditions`; ascending: True where the smaller score is the better; kernel: the name of its
    batch kernel in `scoring.kernels`, if any; keeps_scaling: True where fixed scale ends do not replace its own scaling.
    """

    id: str
    name: str
    family: str
    scaling: str
    source: str
    compute: Callable[[Task], Outcome]
    needs: tuple[str, ...] = ()
    params: Mapping[str, Any] = field(default_factory=dict)
    limits: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    ascending: bool = False
    kernel: str = ""
    keeps_scaling: bool = False


_REGISTER = (
    Method(
        "wsm",
        "Weighted sum",
        "value",
        "ratio",
        "Hwang & Yoon (1981) Multiple Attribute Decision Making, pp. 99-103; additive value model: Keeney & Raiffa (1976)",
        weighted.wsm,
        needs=("benefits",),
        kernel="wsm",
    ),
)

METHODS: Mapping[str, Method] = MappingProxyType({each.id: each for each in _REGISTER})
