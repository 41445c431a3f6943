"""What the register says about a method. Entries stand beside the functions they describe (`scoring.methods`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from scoring.methods.prepared import Outcome, Task

UNIT = (0.0, 1.0)  # shares and cutting levels
NOT_NEGATIVE = (0.0, float("inf"))


@dataclass(frozen=True, slots=True)
class Method:
    """One method.

    scaling: the id of its own scaling (`scoring.scaling`); needs: words of `scoring.methods.requirements`; params: its
    parameters by their usual symbols with their defaults; limits: the closed interval a parameter may take, where there
    is one; descending: parameters that may not rise from left to right; aliases: other symbols in use; ascending: True
    where the smaller score is the better; kernel: the name of its function in `scoring.methods.batch`, if any;
    keeps_scaling: True where fixed scale ends do not replace its own scaling; assumes_ends: True where it takes
    assumed ends for given ones; bounded: True where it measures within the ends of a scale.
    """

    id: str
    name: str
    family: str
    scaling: str
    compute: Callable[[Task], Outcome]
    source: str
    needs: tuple[str, ...] = ()
    params: Mapping[str, Any] = field(default_factory=dict)
    limits: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    descending: tuple[tuple[str, ...], ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)
    ascending: bool = False
    kernel: str = ""
    keeps_scaling: bool = False
    assumes_ends: bool = False
    bounded: bool = False
