"""The fields of each part of the document, as its structs declare them: what the rules and the file format walk."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from msgspec import NODEFAULT, Struct, inspect

from scenarios.model import Text

Kind = Literal["id", "title", "text", "date", "moment", "string", "count", "answers", "part", "parts", "plain"]

_CALLED = ("name", "text")  # what tells a part that has an id from the others
_STRINGS: dict[str, Kind] = {"id": "id", "begun": "date", "due": "date", "date": "date", "when": "moment"}


@dataclass(frozen=True, slots=True)
class DocumentField:
    """One field of a part.

    kind: title, a `Text` in one line; text, any other `Text`; count, a whole number; answers, what was
    answered to a way of weighting, in its own form; part, parts: one struct, or a tuple of them; plain: figures,
    choices, and lists and tables of them. default: what the field is where a file leaves it out, NODEFAULT where none
    may; needed: a text that may not be empty, since only it tells people one part from another.
    """

    name: str
    kind: Kind
    default: Any
    needed: bool


@cache
def document_fields(part: type[Struct]) -> tuple[DocumentField, ...]:
    """The fields of a struct of the model, in its order."""
    declared = inspect.type_info(part)
    assert isinstance(declared, inspect.StructType)
    has_id = any(each.name == "id" for each in declared.fields)
    return tuple(
        DocumentField(each.name, _kind(each), _default(each), has_id and each.name in _CALLED)
        for each in declared.fields
    )


def _kind(declared: inspect.Field) -> Kind:
    match declared.type:
        case inspect.StrType():
            return _STRINGS.get(declared.name, "string")
        case inspect.StructType(cls=cls):
            return "part" if cls is not Text else "title" if declared.name in ("name", "title") else "text"
        case inspect.VarTupleType(item_type=inspect.StructType()):
            return "parts"
        case inspect.IntType():
            return "count"
        case inspect.DictType(value_type=inspect.AnyType()):
            return "answers"
        case _:
            return "plain"


def _default(declared: inspect.Field) -> Any:
    return declared.default if declared.default_factory is NODEFAULT else declared.default_factory()
