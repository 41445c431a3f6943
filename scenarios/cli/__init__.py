"""The command line: a contract that other people's scripts rely on (docs/contracts.md has its words and shapes).

Exit codes: 0 done, 1 the input has findings, 2 wrong usage. Each command is a module of its own and is only imported
when it is called, so that `renheng score` starts without what `renheng export` needs.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module

import click

from scenarios.cli.help_words import HelpContext
from scenarios.cli.messages import text, usage_sentence
from scenarios.cli.output import force_utf_8

COMMANDS = (
    "new",
    "check",
    "methods",
    "import",
    "score",
    "weights",
    "robust",
    "flips",
    "reversals",
    "export",
    "selftest",
)  # in the order of the help


class CommandGroup(click.Group):
    """Finds a command's module by its name."""

    context_class = HelpContext

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"scenarios.cli.command_{cmd_name}").command
        assert isinstance(command, click.Command)
        command.context_class = HelpContext
        return command


def _version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from scenarios.version import program_version

        click.echo(f"renheng {program_version()}")
        context.exit()


@click.group(
    cls=CommandGroup,
    name="renheng",
    help=text("renheng"),
    epilog=text("renheng_epilog"),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help=text("version"))
def renheng() -> None:
    pass


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    force_utf_8()
    try:
        code = renheng.main(args=arguments, prog_name="renheng", standalone_mode=False)
    except click.UsageError as wrong:
        click.echo(usage_sentence(wrong), err=True)
        return 2
    except click.Abort:
        click.echo(text("stopped"), err=True)
        return 1
    except BrokenPipeError:  # the reader, `head` say, has seen enough
        sys.stderr.close()
        return 0
    # every file is read and written by `scenarios.io.files.atomic_files`, so it is standard output
    except OSError as error:
        click.echo(text("output_lost", detail=error.strerror or type(error).__name__), err=True)
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left over must not fail again
        return 1
    return code if isinstance(code, int) else 0
