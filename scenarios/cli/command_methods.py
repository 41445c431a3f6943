"""`renheng methods`: what each method is, what it takes, and where it was published."""

from __future__ import annotations

import click

from scenarios.cli.messages import language, text
from scenarios.cli.output import print_json, print_table
from scenarios.text.methods import method_name
from scoring.methods.registry import METHODS


@click.command("methods", help=text("methods"), epilog=text("methods_example"))
@click.option("--json", "as_json", is_flag=True, help=text("json"))
def command(as_json: bool) -> int:
    if as_json:
        fields = ("id", "name", "family", "scaling", "params", "requires", "source")
        keys = {"requires": "needs"}  # as scripts know it
        specs = METHODS.values()
        print_json([{keys.get(name, name): _plain(getattr(each, name)) for name in fields} for each in specs])
        return 0
    rows = [
        (each.id, method_name(each.id, language()), each.scaling, _params(each.params), each.source)
        for each in METHODS.values()
    ]
    print_table([text(f"column_{name}") for name in ("id", "name", "scaling", "params", "source")], rows)
    return 0


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return list(value)
    return dict(value) if hasattr(value, "keys") else value  # type: ignore[call-overload]


def _params(params: object) -> str:
    return ", ".join(f"{name}={value}" for name, value in dict(params).items())  # type: ignore[call-overload]
