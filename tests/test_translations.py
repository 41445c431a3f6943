"""The catalogues (renheng.po) are whole and in one form, and `packaging/translations.py` sees where they are not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.packaging_scripts import script

ROOT = Path(__file__).parents[1]
TEXTS = {("Tie", ""), ("Tie", "in an order"), ("{several} and {others} others", ""), ("Sum: {n:,}", "")}
WHOLE = """\
msgid "Sum: {n:,}"
msgstr "合计：{n:,}"

msgid "Tie"
msgstr "难以区分"

msgctxt "in an order"
msgid "Tie"
msgstr "并列"

# all of them are counted
msgid "{several} and {others} others"
msgstr "{several}等{count}项"
"""


@pytest.fixture(scope="module")
def translations() -> ModuleType:
    return script("translations.py")


@pytest.fixture
def path(tmp_path: Path, translations: ModuleType) -> Path:
    """A catalogue in order."""
    file = tmp_path / "zh" / translations.FILE
    file.parent.mkdir()
    file.write_text(
        translations.HEADER.format(language="zh_CN", plurals="nplurals=1; plural=0;") + WHOLE, encoding="utf-8"
    )
    file.write_bytes(translations.written(translations.fresh(file, TEXTS)))
    return file


def test_every_text_of_the_program_is_translated() -> None:
    done = subprocess.run(
        [sys.executable, "packaging/translations.py", "check"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_nothing_is_said_of_a_catalogue_in_order(path: Path, translations: ModuleType) -> None:
    assert list(translations.found(path, TEXTS)) == []
    assert "# all of them are counted\n" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('"合计：{n:,}"', '""', "not translated: Sum"),
        ('msgid "Sum: {n:,}"', 'msgid "Sum {n:,}"', "not collected yet"),
        ('msgid "Sum: {n:,}"', 'msgid "Sum {n:,}"', "no longer in the program"),
        ("合计：{n:,}", "合计：{n}", "other fields"),
        ("{several}等{count}项", "{several}等", "other fields"),
        ("#, python-brace-format\nmsgid", "#, fuzzy, python-brace-format\nmsgid", "a guess"),
        ("并列", "难以区分", "needs none: Tie"),
        ('"难以区分"', '""\n"难以"\n"区分"', "not in the form"),
    ],
)
def test_what_is_wrong_with_a_catalogue_is_said(
    path: Path, translations: ModuleType, before: str, after: str, said: str
) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    assert any(said in each for each in translations.found(path, TEXTS))


def test_texts_are_collected_with_their_contexts(translations: ModuleType) -> None:
    texts = translations.collected()
    assert {("Tie", ""), ("Tie", "same place in an order"), (", ", "between clauses"), ("&File", "")} <= texts


def test_a_new_language_begins_empty(tmp_path: Path, translations: ModuleType) -> None:
    new = translations.written(translations.fresh(tmp_path / "fr" / translations.FILE, TEXTS)).decode()
    assert '"Language: fr\\n"' in new and "Plural-Forms: nplurals=" in new
    assert new.count('msgstr ""') == 1 + len(TEXTS)
