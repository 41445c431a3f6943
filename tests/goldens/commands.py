"""Every command in both languages, on every input: exit code, both streams, and the files that it writes."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import reduce
from itertools import product
from pathlib import Path
from unittest.mock import patch

from tests.goldens import inputs, inside

# A line a command. one|other is a line with each of them, |one with and without it; words in capitals are filled in.
ONCE = """
--help|-h|--version|selftest
methods |--json
new|check|methods|import|score|weights|robust|flips|reversals|export|selftest --help
new made.renheng --template paper|blank|policy|grants|site
new made.renheng --template blank --lang en|zh
score PAPER --method topsis --scaling fixed|minmax|max|ratio|sum|vector|none --json
score PAPER --method vikor --param v=0.7 |--json
export PAPER -o out.xlsx|out.csv --lang en|zh
check scenarios/small.renheng wrong/many.renheng tables/plain.csv gone.renheng
weights direct - |--json
nonsense|--nonsense|score|export|weights|robust|import
score PAPER a b
score PAPER --method|--scaling|--param|--nonsense|--json=1 x
score PAPER --method vikor --param v=x|w=1
robust PAPER --weights|--scores|--method|--samples|--error|--seed x
robust PAPER --samples 0|20000000|1e9
robust PAPER --error 9
robust PAPER --seed -1
flips PAPER --between TA1
flips PAPER --between TA1 TA1|XX
export PAPER -o out.pdf|out|PAPER|none/out.xlsx
new made.csv|none/made.renheng|PAPER
weights dice answers/ahp.json
weights ahp gone.json|PAPER
import tables/plain.csv --decimal|--row|--range|--encoding x
import tables/plain.csv -o a.renheng --into PAPER
"""
ON_WEIGHTING = "weights WAY answers/WAY.json|wrong/WAY.json |--json"
ON_SCENARIO = """
check FILE
score FILE |--json
score FILE --method all |--json
weights equal|std|entropy|critic|merec|gini|rancom FILE |--json
robust FILE --samples 200 --seed 7 |--json
robust FILE --samples 200 --seed 7 --weights order|intervals|around:0.1 --json
robust FILE --samples 200 --seed 7 --scores ranges|triangular --json
robust FILE --samples 200 --seed 7 --method topsis --json
flips FILE |--json
flips FILE --method topsis |--json
export FILE -o out.xlsx|out.csv
export FILE -o out.xlsx --accessible
"""
BETWEEN = "flips FILE --between ONE OTHER |--json"
REVERSALS = "reversals FILE |--json"
METHOD = "score FILE --method ID"
ON_WAY = """
check FILE
score FILE --json
export FILE -o out.xlsx
"""
ON_TABLE = """
import|score FILE |--take-assumed |--json
import FILE |--take-assumed -o made.renheng
import FILE --take-assumed --into scenarios/OTHER |--dry-run |--json
check|export FILE --take-assumed
flips FILE --take-assumed --json
robust FILE --take-assumed --samples 200 --seed 7 --json
export FILE --take-assumed -o out.xlsx
"""
ON_WRONG = "check|score FILE"
PROCESSES = """
|PAPER|--help|methods|nonsense
check PAPER|wrong/many.renheng
score PAPER |--json
robust PAPER --samples 200 --seed 7
flips PAPER
export PAPER -o out.xlsx
weights direct -
"""
SLOW = ("large",)  # forty of them, each left out once under every method
PAPER = f"scenarios/{inputs.PAPERS[0]}.renheng"
ASSUMED = "assumed ends.renheng"
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")  # without them no window opens
Words = tuple[str, ...]


def filled(lines: str, **names: str) -> Iterator[Words]:
    """The commands of these lines, with what their words in capitals stand for."""
    for line in lines.strip().splitlines():
        for words in product(*(each.split("|") for each in line.split(" "))):
            yield tuple(reduce(lambda word, name: word.replace(*name), names.items(), each) for each in words if each)


def once(_: Path) -> Iterator[Words]:
    """What needs no file, or any, and wrong uses."""
    yield from filled(ONCE, PAPER=PAPER)
    for way in inputs.ANSWERS:
        yield from filled(ON_WEIGHTING, WAY=way)


def on_scenario(path: Path) -> Iterator[Words]:
    """path: of a sound scenario, relative to where the commands run."""
    file = path.as_posix()
    yield from filled(ON_SCENARIO, FILE=file)
    if len(ids := _ids(path)) > 1:
        yield from filled(BETWEEN, FILE=file, ONE=ids[0], OTHER=ids[1])
    if path.stem not in SLOW:
        yield from filled(REVERSALS, FILE=file)
    if file == PAPER:
        for method in _method_ids():
            yield from filled(METHOD, FILE=file, ID=method)


def on_way(path: Path) -> Iterator[Words]:
    return filled(ON_WAY, FILE=path.as_posix())


def on_table(path: Path) -> Iterator[Words]:
    return filled(ON_TABLE, FILE=path.as_posix(), OTHER=ASSUMED)


def on_wrong(path: Path) -> Iterator[Words]:
    return filled(ON_WRONG, FILE=path.as_posix()) if path.suffix != ".json" else iter(())


def nothing(_: Path) -> Iterator[Words]:
    return iter(())


def in_processes(_: Path) -> Iterator[Words]:
    """A few as programs of their own; the first two find no window to open."""
    return filled(PROCESSES, PAPER=PAPER)


def record(words: Words, on: Path, made: Path, to: Path, apart: bool = False) -> None:
    """Run a command here, where the inputs of the folder ``made`` stand, on one of them. apart: in its own process.

    A folder of this input's in ``to`` gets a text with all that it said, and the files that it wrote or changed, which
    are gone here afterwards.
    """
    to = to / on.parent / on.stem
    stem = " ".join(each for each in words if each != on.as_posix())
    stem = stem.replace("/", " ").replace(":", " ") or "nothing"
    before = _files()
    code, out, err = (_run_apart if apart else _run)(words, json.dumps(inputs.POINTS))
    said = f"$ renheng {' '.join(words)}\nexit code {code}\n\n{out}\n--- standard error\n{err}"
    to.mkdir(parents=True, exist_ok=True)
    (to / f"{stem}.txt").write_text(said.replace(str(Path.cwd()), "FOLDER"), encoding="utf-8", newline="\n")
    for path, stamp in _files().items():
        if before.get(path) != stamp:
            shutil.move(path, to / f"{stem}.{path.name}")
            if path in before:
                shutil.copy2(made / path, path)


def _files() -> dict[Path, tuple[int, int]]:
    found = (each for each in Path().rglob("*") if each.is_file())
    return {each: (each.stat().st_mtime_ns, each.stat().st_size) for each in found}


def _run(words: Words, typed: str) -> tuple[object, str, str]:
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(3)]
    streams[0].write(typed)
    streams[0].seek(0)
    given, out, err = streams
    with patch.object(sys, "stdin", given), patch.object(sys, "stdout", out), patch.object(sys, "stderr", err):
        try:
            code: object = inside.run_command(words)
        except SystemExit as end:
            code = end.code
        except Exception as error:  # a fault, to be seen in the recording as a user would see it
            code = repr(error)
    return code, _text(out), _text(err)


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    data = stream.buffer
    assert isinstance(data, io.BytesIO)
    return data.getvalue().decode("utf-8")


def _run_apart(words: Words, typed: str) -> tuple[object, str, str]:
    around = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    command = [sys.executable, "-m", inside.PROGRAM, *words]
    done = subprocess.run(command, env=around, input=typed.encode(), capture_output=True, check=False)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def _method_ids() -> list[str]:
    _, out, _ = _run(("methods", "--json"), "")
    return [each["id"] for each in json.loads(out)]


def _ids(path: Path) -> list[str]:
    """Of the recommendations of a scenario."""
    document = json.loads(path.read_text(encoding="utf-8"))
    return [each["id"] for group in document["groups"] for each in group.get("recommendations", ())]
