"""Translates click's own words in `--help`, which click has in English only."""

from __future__ import annotations

from collections.abc import Iterable

import click

from scenarios.cli.messages import text

OWN = {"Options": "help_options", "Commands": "help_commands", "Show this message and exit.": "help_shown"}


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, text("help_usage") if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{text('help_heading', heading=_spoken(heading))}\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl([(term, _spoken(words)) for term, words in rows], col_max, col_spacing)


class HelpContext(click.Context):
    """What a command runs in whose help speaks the user's language throughout."""

    formatter_class = _Formatter


def _spoken(words: str) -> str:
    return text(OWN[words]) if words in OWN else words
