"""The table options, the same for every command that takes a table: what its rows, columns and cells are."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import click

from scenarios.cli.messages import text
from scenarios.io.tables.layout import Answers, Setting, settled
from scenarios.io.tables.layout.layout_types import NO_ANSWERS, Kind

Command = TypeVar("Command", bound=Callable[..., Any])
FORMS = {
    "row": "7=weights",
    "column": "B=criterion",
    "direction": "B=min",
    "cell": "B7=8000",
    "range": "A3:F20",
    "header_rows": "1",
}
MARKS = (".", ",")


def table_options(command: Command) -> Command:
    """Give a command the options of a table; it is called with `answers`, what they say. Wrong ones are wrong usage."""

    @wraps(command)
    def answered(*arguments: Any, **options: Any) -> Any:
        return command(*arguments, answers=_answers(options), **options)

    for option in reversed(_OPTIONS):
        answered = option(answered)
    return answered  # type: ignore[return-value]


_OPTIONS = (
    click.option("--sheet", metavar="S", help=text("table_sheet")),
    click.option("--range", "area", metavar="A3:F20", help=text("table_range")),
    click.option("--header-rows", metavar="N", help=text("table_header_rows")),
    click.option("--transpose/--no-transpose", default=None, help=text("table_transpose")),
    click.option("--row", "rows", multiple=True, metavar="7=ROLE", help=text("table_row")),
    click.option("--column", "columns", multiple=True, metavar="B=ROLE", help=text("table_column")),
    click.option("--direction", "directions", multiple=True, metavar="COL=max|min", help=text("table_direction")),
    click.option("--cell", "cells", multiple=True, metavar="B7=FIGURE", help=text("table_cell")),
    click.option("--decimal", type=click.Choice(MARKS), help=text("table_decimal")),
    click.option("--encoding", metavar="E", help=text("table_encoding")),
    click.option("--ranges", is_flag=True, help=text("table_ranges")),
    click.option("--take-assumed", is_flag=True, help=text("table_take_assumed")),
)


def _answers(options: dict[str, Any]) -> Answers:
    """The answers, whose options are taken out of all that were given. Raises UsageError."""
    found = NO_ANSWERS
    placed: tuple[tuple[Kind, str], ...] = (
        ("row", "rows"),
        ("column", "columns"),
        ("direction", "directions"),
        ("cell", "cells"),
    )
    for kind, name in placed:
        for given in options.pop(name):
            place, _, value = given.rpartition("=")
            found = _settled(found, Setting(kind, value, place.strip()), given)
    single: tuple[tuple[Kind, str | None], ...] = (
        ("range", options.pop("area")),
        ("header_rows", options.pop("header_rows")),
        ("sheet", options.pop("sheet")),
        ("encoding", options.pop("encoding")),
        ("decimal", options.pop("decimal")),
        ("transpose", _said(options.pop("transpose"))),
        ("ranges", _said(options.pop("ranges"))),
        ("take_assumed", _said(options.pop("take_assumed"))),
    )
    for kind, given in single:
        if given is not None:
            found = _settled(found, Setting(kind, given), given)
    return found


def _said(given: bool | None) -> str | None:
    return None if given is None else "yes" if given else "no"


def _settled(answers: Answers, setting: Setting, given: str) -> Answers:
    try:
        return settled(answers, [setting])
    except ValueError as wrong:
        raise click.UsageError(text(f"table_{setting.kind}_form", given=given, example=FORMS[setting.kind])) from wrong
