"""The program's texts in other languages: brings their catalogues into step with the program, and checks them.

    python packaging/translations.py update [LANGUAGE]   collect the texts, keep what is translated; begin a LANGUAGE
    python packaging/translations.py check               fail if anything is missing, left over, guessed or not in form

A catalogue is a gettext PO file, for Poedit, Weblate or any editor: scenarios/locale/LANGUAGE/renheng.po. It is written
sorted and without dates, places and broken lines, so that it differs only where a text does. Run this with the Python
of the program's environment: it needs Babel.
"""

from __future__ import annotations

import io
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract
from babel.messages.frontend import parse_keywords
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "scenarios" / "locale"
FILE = "renheng.po"
# the text is the first or second argument; what follows it, if anything does, tells it from others of the same words
BELOW = ["_:1,1t", "_:1,2c,2t"]
WINDOW = [*BELOW, "tr:1,1t", "tr:1,2c,2t", "translate:2,2t", "translate:2,3c,3t"]
MARKS = {"scenarios": parse_keywords(BELOW), "gui": parse_keywords(WINDOW)}
FIELD = re.compile(r"\{[^{}]*\}")
INSTEAD = {"{others}": "{count}"}  # “and 3 others” counts the rest in some languages, and in others all there are
HEADER = """\
msgid ""
msgstr ""
"Project-Id-Version: Renheng\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"

"""
Key = tuple[str, str]  # text in English, context


def main() -> int:
    """Do what the arguments say."""
    match sys.argv[1:]:
        case ["update", *languages] if len(languages) < 2:
            return update(*languages)
        case ["check"]:
            return check()
    print(__doc__, file=sys.stderr)
    return 2


def update(language: str = "") -> int:
    """Bring the catalogues into step with the texts of the program, that of a new language too."""
    texts = collected()
    for path in sorted({*files(), *([FOLDER / language / FILE] if language else [])}):
        catalogue = fresh(path, texts)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(written(catalogue))
        open_ = sum(1 for each in messages(catalogue) if not each.string or each.fuzzy)
        print(f"{path.relative_to(ROOT)}: {open_} of {len(texts)} still to translate")
    return 0


def check() -> int:
    """Every text is translated, by a person, with the same fields; there is none besides, and the files are in form."""
    texts = collected()
    wrong = [f"{path.relative_to(ROOT)}: {each}" for path in files() for each in found(path, texts)]
    for each in wrong:
        print(each, file=sys.stderr)
    return 1 if wrong else 0


def files() -> list[Path]:
    """The catalogues that there are."""
    return sorted(FOLDER.glob(f"*/{FILE}"))


def collected() -> set[Key]:
    """The texts of the program, by the marks in its source."""
    texts = set()
    for source, marks in ((path, marks) for floor, marks in MARKS.items() for path in (ROOT / floor).rglob("*.py")):
        with source.open("rb") as file:
            for _line, text, _comments, context in extract("python", file, marks):
                texts.add((text if isinstance(text, str) else text[-1], context or ""))
    return texts


def read(path: Path) -> Catalog:
    """A catalogue as it lies there; an empty one where there is none."""
    if not path.exists():
        return Catalog(locale=path.parent.name)
    with path.open("rb") as file:
        return read_po(file, abort_invalid=True)


def messages(catalogue: Catalog) -> Iterator[Message]:
    """The entries of a catalogue, without its head."""
    return (each for each in catalogue if each.id)


def key(message: Message) -> Key:
    return message.id, message.context or ""


def fresh(path: Path, texts: set[Key]) -> Catalog:
    """The catalogue with exactly these texts: what it has for them and what translators noted, and no guesses."""
    old = read(path)
    new = Catalog(locale=old.locale_identifier)
    known = {key(each): each for each in messages(old)}
    for english, context in texts:
        was = known.get((english, context), Message(english))
        made = new.add(english, was.string, context=context or None, user_comments=was.user_comments)
        made.flags = was.flags & {"fuzzy"} | ({"python-brace-format"} if FIELD.search(english) else set())
    return new


def written(catalogue: Catalog) -> bytes:
    """A catalogue as text, in the one form it can have."""
    out = io.BytesIO()
    write_po(out, catalogue, width=0, no_location=True, omit_header=True, sort_output=True, ignore_obsolete=True)
    head = HEADER.format(language=catalogue.locale_identifier, plurals=catalogue.plural_forms)
    return head.encode() + out.getvalue().strip() + b"\n"


def found(path: Path, texts: set[Key]) -> Iterator[str]:
    """What is wrong with a catalogue."""
    entries = {key(each): each for each in messages(read(path))}
    for english, context in sorted(texts - entries.keys()):
        yield f"not collected yet, run `translations.py update`: {english} {context}"
    for english, context in sorted(entries.keys() - texts):
        yield f"no longer in the program, run `translations.py update`: {english} {context}"
    for (english, context), entry in entries.items():
        if not entry.string:
            yield f"not translated: {english} {context}"
        elif entry.fuzzy:
            yield f"a guess, to be looked at: {english} / {entry.string}"
        elif not alike(english, entry.string):
            yield f"other fields than in English: {english} / {entry.string}"
        if context and (english, "") in entries and entries[english, ""].string == entry.string:
            yield f"translated alike with and without the context {context}, so it needs none: {english}"
    if written(fresh(path, entries.keys())) != path.read_bytes():
        yield "not in the form that `translations.py update` writes"


def alike(english: str, translated: str) -> bool:
    """Whether a text has the fields of its English, in any order."""
    here, there = Counter(FIELD.findall(english)), Counter(FIELD.findall(translated))
    return there in (here, Counter(INSTEAD.get(each, each) for each in here.elements()))


if __name__ == "__main__":
    sys.exit(main())
