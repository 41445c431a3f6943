"""The rows and columns of the program's own form, which begin with #."""

from __future__ import annotations

from scenarios.io.tables.layout.layout_types import Role
from scenarios.model import THRESHOLD_FIGURES

_NAMES = ("id", "name_en", "name_zh")
TEXT_COLUMNS = (*_NAMES, "group", "group_id", "group_en", "group_zh")
TEXT_ROWS = (
    *_NAMES, "unit", "unit_en", "unit_zh", "dimension", "dimension_id", "dimension_en", "dimension_zh",
)  # fmt: skip
NUMERIC_ROWS = ("weight", "low", "high", "step", *THRESHOLD_FIGURES)
WORD_ROWS: dict[str, tuple[str, ...]] = {
    "objective": ("max", "min"),
    "preference": ("usual", "u", "v", "level", "linear", "gaussian"),
}
ASSUMED = "assumed"
DIMENSION, GROUP = "dimension", "group"
ROWS = (*WORD_ROWS, *NUMERIC_ROWS, *TEXT_ROWS, ASSUMED)
_ROLES: dict[str, Role] = {"objective": "direction", "weight": "weight", "low": "low", "high": "high", "unit": "unit"}


def word_of(label: str) -> str | None:
    """What a special row or column is called, known or not; None for any other text."""
    return label[1:].strip().lower() if label.startswith("#") else None


def is_special(label: str) -> bool:
    """Whether a text is the mark of a special row or column that is known."""
    return word_of(label) in ROWS


def role_of_row(word: str) -> Role:
    return _ROLES.get(word, "special")
