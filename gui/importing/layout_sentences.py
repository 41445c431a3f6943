"""Sentences for the codes of a layout, in the current language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.finding_sentences import sentence
from gui.importing.import_source import ImportSource
from gui.translation import language
from scenarios.findings import Finding
from scenarios.io.tables.layout import Choice, Doubt, Why
from scenarios.text import fill_in
from scenarios.text.line_roles import ANSWERS, QUESTIONS

READINGS = {"point": "one", "comma": "other"}  # which field of the doubt has what a mark makes of the figure


def source_name(given: ImportSource) -> str:
    """What is being imported is called this."""
    return given.name or QCoreApplication.translate("ImportWords", "the clipboard")


def doubt_words(doubt: Doubt) -> str:
    """What is asked."""
    if doubt.code in QUESTIONS:
        return fill_in(QUESTIONS, doubt.code, language(), **doubt.fields)
    return sentence(Finding(", ".join(doubt.at), doubt.code, doubt.fields))


def choice_words(choice: Choice, doubt: Doubt) -> str:
    """An answer, as its button says it. Of a figure that may be two, each button says one of the two."""
    from scenarios.text.layout_questions import CHOICES

    reading = READINGS.get(choice.code, "")
    if reading in doubt.fields:
        return str(doubt.fields[reading])
    words = fill_in(ANSWERS if choice.code in ANSWERS else CHOICES, choice.code, language(), **choice.fields)
    return words[:1].upper() + words[1:]


def why_words(why: Why) -> str:
    """Why a line is taken for what it is."""
    from scenarios.text.layout_questions import REASONS

    return fill_in(REASONS, why.code, language(), **why.fields)
