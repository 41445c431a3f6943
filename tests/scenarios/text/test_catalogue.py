"""Texts in other languages: how a catalogue is read, and what is said where it has nothing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from scenarios.text import catalogue
from scenarios.text.catalogue import Message, in_document, languages, nearest, region
from scenarios.text.po_file import read, with_context
from tests.languages import catalogues_in

HEAD = 'msgid ""\nmsgstr ""\n"Language: fr_CA\\n"\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'


@pytest.fixture
def french(tmp_path: Path) -> Iterator[Path]:
    """A program with one other language and one text in it."""
    (tmp_path / "fr").mkdir()
    file = tmp_path / "fr" / catalogue.FILE
    file.write_text(f'{HEAD}msgid "Weights"\nmsgstr "Poids"\n', encoding="utf-8")
    with catalogues_in(tmp_path):
        yield file


def test_a_text_is_itself_in_english_and_its_translation_elsewhere(french: Path) -> None:
    assert languages() == ("en", "fr")
    assert Message("Weights").in_("en") == "Weights"
    assert Message("Weights").in_("fr") == "Poids"


def test_what_nobody_has_translated_is_said_in_english(french: Path) -> None:
    assert Message("Scores").in_("fr") == "Scores"
    assert Message("Weights", "of luggage").in_("fr") == "Weights"
    assert Message("").in_("fr") == ""


def test_a_catalogue_says_whose_customs_go_with_it(french: Path) -> None:
    assert (region("fr"), region("en")) == ("fr_CA", "en")


@pytest.mark.parametrize(
    ("name", "language"),
    [("fr_FR.UTF-8", "fr"), ("fr", "fr"), ("fr-CA", "fr"), ("zh_CN", "en"), ("C", "en"), ("", "en"), ("fra", "en")],
)
def test_a_system_is_served_in_its_language_or_in_english(french: Path, name: str, language: str) -> None:
    assert nearest(name) == language


def test_documents_have_both_their_languages() -> None:
    assert in_document(Message("Weights")) == catalogue.Text("Weights", "权重")


def test_contexts_tell_apart_what_is_one_word_in_english() -> None:
    found = read('msgid "Lead"\nmsgstr "Plomb"\n\nmsgctxt "verb"\nmsgid "Lead"\nmsgstr "Mener"\n').texts
    assert found == {"Lead": "Plomb", with_context("Lead", "verb"): "Mener"}


def test_strings_go_on_over_lines_and_have_escapes() -> None:
    found = read('msgid ""\n"One \\"two\\"\\n"\n"three \\\\ four"\nmsgstr "Un "\n"deux"\n').texts
    assert found == {'One "two"\nthree \\ four': "Un deux"}


def test_guesses_gaps_and_what_is_gone_count_for_nothing() -> None:
    text = (
        '# by hand\n#, fuzzy, python-brace-format\n#| msgid "Old"\nmsgid "Guess"\nmsgstr "Devinette"\n\n'
        '#, python-brace-format\nmsgid "Sure {n}"\nmsgstr "Sûr {n}"\n\nmsgid "Gap"\nmsgstr ""\n\n'
        '#~ msgid "Gone"\n#~ msgstr "Parti"\n'
    )
    assert read(text).texts == {"Sure {n}": "Sûr {n}"}


def test_english_reads_no_file() -> None:
    program = (
        "import sys, scenarios.text.findings as f; from scenarios.text import catalogue as c; c.FOLDER = None; "
        "print(f.SENTENCES['empty_file'].in_('en')[:8])"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout == "The file\n"
