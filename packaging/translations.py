"""The window's Chinese: brings its source into step with the program's texts, compiles it, and checks that it is whole.

    python packaging/translations.py update   collect the texts, keep what is translated, compile
    python packaging/translations.py check    fail if anything is missing, left over, stale or has other {fields}

Run it with the Python of the program's environment: the tools come with PySide6.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "gui" / "i18n" / "renheng_zh.ts"
COMPILED = SOURCE.with_suffix(".qm")
FIELD = re.compile(r"\{[^{}]*\}")
Message = tuple[str, str]  # context, text in English


def main() -> int:
    """Do what the first argument says."""
    commands = {"update": update, "check": check}
    if sys.argv[1:] not in [[name] for name in commands]:
        print(__doc__, file=sys.stderr)
        return 2
    return commands[sys.argv[1]]()


def update() -> int:
    """Bring the source into step with the texts of the program, and compile it."""
    collect(SOURCE)
    compile_to(COMPILED)
    missing = [each for each, translated in messages(SOURCE) if not translated]
    print(f"{SOURCE.relative_to(ROOT)}: {len(missing)} of {len(list(messages(SOURCE)))} still to translate")
    return 0


def check() -> int:
    """Every text is translated with the same fields; source and compiled file are up to date."""
    found = [*_untranslated(), *_other_fields(), *_out_of_step(), *_stale()]
    for each in found:
        print(each, file=sys.stderr)
    return 1 if found else 0


def messages(path: Path) -> Iterator[tuple[Message, str]]:
    """Each text of a .ts file with its translation, "" where it has none or an unfinished one."""
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and translation.get("type") is None
            text = (translation.text or "") if translation is not None and done else ""
            yield (context.findtext("name", ""), message.findtext("source", "")), text


def collect(path: Path) -> None:
    """Write the program's texts into a .ts file, keeping the translations that are in it."""
    files = sorted(each.relative_to(ROOT).as_posix() for each in (ROOT / "gui").rglob("*.py"))
    exact = ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]  # no guesses from other texts
    options = [*exact, "-no-obsolete", "-locations", "none", "-source-language", "en_GB", "-target-language", "zh_CN"]
    _tool("lupdate", *options, *files, "-ts", str(path))


def compile_to(path: Path) -> None:
    """Write the compiled form that the program loads."""
    _tool("lrelease", "-silent", str(SOURCE), "-qm", str(path))


def _tool(name: str, *arguments: str) -> None:
    scripts = Path(sys.executable).parent
    program = next(iter(sorted(scripts.glob(f"pyside6-{name}*"))), None)
    if program is None:
        sys.exit(f"pyside6-{name} is not beside {sys.executable}: run this with the environment's own Python.")
    done = subprocess.run([program, *arguments], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)


def _untranslated() -> Iterator[str]:
    for (context, text), translated in messages(SOURCE):
        if not translated:
            yield f"{context}: not translated: {text}"


def _other_fields() -> Iterator[str]:
    for (context, text), translated in messages(SOURCE):
        if translated and Counter(FIELD.findall(text)) != Counter(FIELD.findall(translated)):
            yield f"{context}: other fields than in English: {text} / {translated}"


def _out_of_step() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / SOURCE.name
        fresh.write_bytes(SOURCE.read_bytes())
        collect(fresh)
        now, stored = {each for each, _ in messages(fresh)}, {each for each, _ in messages(SOURCE)}
    for context, text in sorted(now - stored):
        yield f"{context}: not collected yet, run `translations.py update`: {text}"
    for context, text in sorted(stored - now):
        yield f"{context}: no longer in the program, run `translations.py update`: {text}"


def _stale() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / COMPILED.name
        compile_to(fresh)
        if not COMPILED.is_file() or fresh.read_bytes() != COMPILED.read_bytes():
            yield f"{COMPILED.relative_to(ROOT)} is not what its source compiles to: run `translations.py update`"


if __name__ == "__main__":
    sys.exit(main())
