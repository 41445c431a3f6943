"""The tests that a change is likely to fail, for `dev.py test --quick`: chosen by what differs from the main branch.

A test file is chosen if it changed itself, is named after a module that changed, speaks of a file of another kind,
imports a module, is of its room, or imports the package that passes it on; failing all, if it imports an importer. The
nearest come first, up to a share of all; tests marked as long or as recalculation are left out. Run it with the Python
of the environment for tests: the import graph comes with import-linter.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ("gui", "scenarios", "scoring")
MAIN = ("origin/HEAD", "origin/main", "main", "master")  # the first that there is
SMOKE = "tests/gui/journeys"  # from file to export through every floor
SHARE = 0.15  # of all test files
WITHOUT = "not long and not recalculation"

FOLDERS = ("gui/", "scenarios/", "scoring/", "tests/")  # of what can be imported

Importers = Callable[[str], Iterable[str]]  # the modules that import one directly


def main(rest: Sequence[str]) -> int:
    """Choose, say so, and become pytest. rest: further words for it."""
    changed = changes(ROOT)
    files = sorted((ROOT / "tests").rglob("test_*.py"))
    tests = {each.relative_to(ROOT).as_posix(): each.read_text(encoding="utf-8") for each in files}
    chosen = choose(changed, tests, importers()) if changed else {}
    print(spoken(changed, chosen, len(tests)), flush=True)
    words = ["-m", "pytest", "-n", "auto", "-m", WITHOUT, *(chosen or [SMOKE]), *rest]
    os.chdir(ROOT)
    if os.name == "posix":
        os.execv(sys.executable, [sys.executable, *words])
    return subprocess.call([sys.executable, *words])


def changes(root: Path) -> list[str] | None:
    """The files that differ from where this branch left the main one, those that git does not follow yet among them.
    None without git or a main branch."""
    for branch in MAIN:
        if base := _git(root, "merge-base", "HEAD", branch):
            names = [
                *(_git(root, "diff", "--name-only", "--relative", base[0]) or ()),
                *(_git(root, "ls-files", "--others", "--exclude-standard") or ()),
            ]
            return sorted(set(names))
    return None


def importers() -> Importers:
    """Who imports whom, tests among them, as it stands on the disk."""
    import grimp

    sys.path.insert(0, str(ROOT))
    graph = grimp.build_graph(*FLOORS, "tests", cache_dir=None)
    return lambda module: graph.find_modules_that_directly_import(module) if module in graph.modules else ()


def choose(
    changed: Sequence[str], tests: Mapping[str, str], importers_of: Importers, share: float = SHARE
) -> dict[str, str]:
    """The tests to run and why each, the nearest first, at most this share of all, but one at least.

    changed: the paths of what changed, from the root, with slashes; tests: the path of every test file -> its text.
    """
    modules = [module_of(each) for each in changed if each.endswith(".py") and each not in tests]
    packages = [parent for each in modules if (parent := each.rpartition(".")[0]) in importers_of(each)]
    reasons = [
        {each: "changed" for each in changed if each in tests},
        {test: f"named after {module}" for module in modules for test in tests if _named_after(test, module)},
        {test: f"speaks of {name}" for name in _others(changed) for test, text in tests.items() if name in text},
        _importing(modules, tests, importers_of),
        {test: f"of the room of {module}" for module in modules for test in tests if _same_room(test, module)},
        _importing(packages, tests, importers_of),
    ]
    if not any(reasons):
        reasons = [_importing([user for each in modules for user in importers_of(each)], tests, importers_of)]
    nearest: dict[str, str] = {}
    for found in reasons:
        nearest |= {test: why for test, why in found.items() if test not in nearest}
    return dict(list(nearest.items())[: max(1, int(share * len(tests)))])


def spoken(changed: Sequence[str] | None, chosen: Mapping[str, str], of: int) -> str:
    """What is run and why, a test a line."""
    if changed is None:
        return f"Without git and a main branch nobody knows what changed: {SMOKE}."
    if not changed:
        return f"Nothing changed since the main branch: {SMOKE}."
    if not chosen:
        return f"No test is near to what changed ({len(changed)} files): {SMOKE}."
    head = f"{len(chosen)} of {of} test files, by the files that changed ({len(changed)}):"
    return "\n".join([head, *(f"  {test}: {why}" for test, why in chosen.items())])


def module_of(path: str) -> str:
    """The dotted name of a Python file."""
    return ".".join(PurePosixPath(path).with_suffix("").parts).removesuffix(".__init__")


def _others(changed: Sequence[str]) -> list[str]:
    """The names of the files that nobody imports."""
    return [PurePosixPath(each).name for each in changed if not each.startswith(FOLDERS) or not each.endswith(".py")]


def _importing(modules: Sequence[str], tests: Iterable[str], importers_of: Importers) -> dict[str, str]:
    """Tests that import one of the modules: first those of its own floor, and those of a module that few import."""
    named = {module_of(test): test for test in tests}
    found = []
    for module in modules:
        users = [named[user] for user in importers_of(module) if user in named]
        floor = module.partition(".")[0]
        found += [(floor not in test, len(users), test, f"imports {module}") for test in users]
    nearest: dict[str, str] = {}
    for *_, test, why in sorted(found):
        nearest.setdefault(test, why)
    return nearest


def _named_after(test: str, module: str) -> bool:
    """True of `test_elicitation_pairs_panel` and `test_pairs_panel` for `gui.pages.weights.elicitation.pairs_panel`, on
    the same floor."""
    floor, *parts = module.split(".")
    names = {"test_" + "_".join(parts[place:]) for place in range(len(parts))}
    return _floor(test) == floor and PurePosixPath(test).stem in names


def _same_room(test: str, module: str) -> bool:
    """True of what stands in the folder that mirrors the module's, or is named after that, as `test_elicitation_order`
    is for `gui.pages.weights.elicitation.pairs_panel`."""
    floor, *rooms, _ = module.split(".")
    if floor not in FLOORS or not rooms or _floor(test) != floor:
        return False
    path = PurePosixPath(test)
    return path.is_relative_to(PurePosixPath("tests", floor, *rooms)) or f"{path.stem}_".startswith(
        f"test_{rooms[-1]}_"
    )


def _floor(test: str) -> str:
    return PurePosixPath(test).parts[1]


def _git(root: Path, *words: str) -> list[str] | None:
    """The lines that git answers, None if it cannot."""
    plain = ("-C", str(root), "-c", "core.quotePath=off")  # names as they are
    try:
        done = subprocess.run(["git", *plain, *words], capture_output=True, encoding="utf-8", check=False)
    except OSError:
        return None
    return None if done.returncode else done.stdout.splitlines()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
