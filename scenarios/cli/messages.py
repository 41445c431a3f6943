"""Messages of the command line: its language, findings one a line, wrong usage in one sentence."""

from __future__ import annotations

import locale
import os
import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

import click

from scenarios.findings import Finding, InvalidInput, raise_if_any
from scenarios.model import Language
from scenarios.text import cli_help as wording
from scenarios.text import fill_in
from scenarios.text.catalogue import nearest
from scenarios.text.findings import sentence
from scenarios.text.layout_questions import CHOICES
from scenarios.text.names_and_lists import gap

if TYPE_CHECKING:
    from scenarios.io.tables.layout.layout_types import Choice

_EXTRA = re.compile(r"Got unexpected extra arguments? \((.*)\)")  # click gives this no class of its own
_SEVERAL = re.compile(r"requires (\d+) arguments")  # nor this
NOTE = "note"  # a word that scripts look for, in every language
NAMED = 4  # places that one answer names
WHOLE = "-"  # stands for the path of a finding that concerns the whole file


@cache
def language() -> Language:
    """RENHENG_LANG if set, otherwise the system's; English if the program does not speak it."""
    names = (os.environ.get(name) for name in ("RENHENG_LANG", "LC_ALL", "LC_MESSAGES", "LANG"))
    chosen = next(filter(None, names), None) or locale.getlocale()[0] or ""
    return "zh" if chosen.startswith("Chinese") else nearest(chosen)  # as Windows calls it


def text(code: str, **fields: object) -> str:
    """A sentence of the command line in the language that is on."""
    return fill_in(wording.TEXTS, code, language(), **fields)


def report(problem: InvalidInput, source: str = "") -> None:
    """The findings on standard error, one a line: ``FILE: PATH: message``; of many the first, and how many more."""
    for finding in raise_if_any(problem.findings):
        click.echo(finding_line(source or problem.source, finding), err=True)


def finding_line(source: str, finding: Finding) -> str:
    """``FILE: PATH: message``, with the options that answer it where it is a doubt."""
    return _line(source, finding.path, f"{sentence(finding, language())}{_answer(finding)}")


def remark(remarks: Iterable[Finding], source: str) -> None:
    """What nobody needs to answer, on standard error, one a line: ``FILE: PATH: note: message``."""
    for each in raise_if_any(remarks):
        note(source, each.path, f"{sentence(each, language())}{_way_out(each)}")


def note(source: str, path: str, message: str) -> None:
    """A remark on standard error."""
    click.echo(_line(source, path, f"{NOTE}: {message}"), err=True)


def _line(source: str, path: str, message: str) -> str:
    return " ".join(f"{source}: {path or WHOLE}: {message}".splitlines())


def _way_out(remark: Finding) -> str:
    """The option that would have it otherwise, in a sentence; "" where there is none."""
    option = remark.fields.get("option")
    return _sentence(str(option)) if option else ""


def _answer(finding: Finding) -> str:
    """The options of the command line that answer a doubt, in a sentence; "" for a finding that none answers."""
    choices = finding.fields.get("choices")
    if not isinstance(choices, tuple) or not choices:
        return ""
    words = (fill_in(CHOICES, each.code, language(), **each.fields) for each in choices)
    options = map(_short_option, choices)
    each = (text("answer_choice", option=option, words=word) for option, word in zip(options, words, strict=True))
    return _sentence(text("answer_or").join(each))


def _sentence(choices: str) -> str:
    return f"{gap(language())}{text('answer', choices=choices)}"


def _short_option(choice: Choice) -> str:
    """The words of an answer; of an answer about many places the first."""
    options = [each.option for each in choice.settings]
    return " ".join(options[:NAMED]) + (" …" if len(options) > NAMED else "")


def usage_sentence(wrong: click.UsageError) -> str:
    """What is wrong with the words that were typed, and where to read more."""
    context = wrong.ctx.command_path if wrong.ctx else "renheng"
    return f"{context}: {_usage_text(wrong)}{gap(language())}{text('see_help', command=context)}"


def _usage_text(wrong: click.UsageError) -> str:
    if isinstance(wrong, click.exceptions.NoSuchCommand):
        return text("no_such_command", name=wrong.command_name)
    if isinstance(wrong, click.NoSuchOption):
        return text("no_such_option", option=wrong.option_name)
    if isinstance(wrong, click.MissingParameter):
        hint = wrong.param.get_error_hint(wrong.ctx) if wrong.param and wrong.ctx else wrong.param_hint
        return text("missing_parameter", name=hint)
    if isinstance(wrong, click.BadParameter):
        hint = wrong.param.get_error_hint(wrong.ctx) if wrong.param and wrong.ctx else (wrong.param_hint or "")
        kind = wrong.param.type if wrong.param else None
        if isinstance(kind, click.Choice):
            return text("not_a_choice", name=hint, known=", ".join(map(str, kind.choices)))
        return text("bad_parameter", name=hint, detail=wrong.message)
    if isinstance(wrong, click.BadOptionUsage):
        several = _SEVERAL.search(wrong.message)
        code = "option_without_values" if several else "option_without_value"
        return text(code, option=wrong.option_name, count=several and several[1])
    extra = _EXTRA.fullmatch(wrong.message)
    return text("too_many_words", words=extra[1]) if extra else wrong.format_message()
