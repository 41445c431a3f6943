"""The layout of a sheet: what each row and column is taken for, a proposal that can be changed before it is used.

`propose` reads the sheet and says what each line is, how sure that is, and why; what cannot be known is a doubt with
its answers. `Answers` hold what a person has settled; proposing again with them leaves fewer doubts. `layout_types` has
the types, `vocabulary` the words that headers are made of.
"""

from scenarios.io.tables.layout.layout_types import Answers, Choice, Doubt, Layout, Line, Numbers, Role, Setting, Why
from scenarios.io.tables.layout.parse_answers import settled
from scenarios.io.tables.layout.propose_layout import propose

__all__ = ["Answers", "Choice", "Doubt", "Layout", "Line", "Numbers", "Role", "Setting", "Why", "propose", "settled"]
