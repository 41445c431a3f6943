#!/usr/bin/env python3
"""Renheng's set-up in two commands: `python3 packaging/dev.py run` and `python3 packaging/dev.py test`.

Each makes the environment `.venv` where it is missing, out of date or half made, and then hands over to the program in
it. Needs nothing but Python's standard library. Written for old interpreters too, so that they can say what they lack.
"""

import os
import subprocess
import sys

OLDEST = (3, 11)

COMMANDS = {
    "run": "start the program (without a display: score the paper's scenario in the terminal)",
    "test": "run the tests, with --quick those near to what changed; further words go to pytest",
    "check": "lint, types, architecture, translations",
    "bench": "print the table of speeds; further words go to the benchmarks",
    "bare": "prove `run` and `test` in a bare Debian 12 and 13 (--shared: each with its half); needs Linux and root",
    "soak": "use the window at random (--minutes N, --seed S) or walk through N random scenarios (--scenarios N)",
    "goldens": "record what the program puts out (record FOLDER), compare (compare A B, or --before COMMIT)",
    "setup": "only make the environment",
}


# the linter has no module that can be run; its script lies elsewhere on each system
LINT_IMPORTS = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"


def main(arguments):
    if sys.version_info < OLDEST:
        return complain(
            "Renheng needs Python %d.%d or later; this is Python %d.%d. Install a newer Python from python.org or your "
            "system's packages and start this again with it." % (OLDEST + sys.version_info[:2])
        )
    if not arguments or arguments[0] not in COMMANDS:
        sys.stdout.write("Usage: python3 packaging/dev.py COMMAND\n\n")
        for name, purpose in COMMANDS.items():
            sys.stdout.write("  %-7s  %s\n" % (name, purpose))
        return 0 if arguments and arguments[0] in ("help", "-h", "--help") else 2
    import environment  # beside this file; newer syntax, so only once the version is known to do
    import system_packages

    command, rest = arguments[0], arguments[1:]
    wanted = "run" if command in ("run", "setup") else "dev"
    try:
        if command == "bare":  # makes its environments elsewhere
            import bare

            return bare.main(rest)
        system_packages.ensure(command, has_display())
        environment.ensure(wanted)
    except environment.SetupError as problem:
        return complain(str(problem))
    except KeyboardInterrupt:
        return complain("Stopped. Start the same command again: it goes on from a clean state.")
    commands = (run, test, check, bench, soak, goldens, setup)
    return {each.__name__: each for each in commands}[command](rest)


def complain(sentence):
    sys.stderr.write(sentence + "\n")
    return 1


def has_display():
    """Whether a window can be shown. Elsewhere than on Linux it can."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run(rest):
    return hand_over("-m", "gui", *(rest or ["--example"]))


def test(rest):
    if "--quick" in rest:
        words = [word for word in rest if word != "--quick"]
        return hand_over(os.path.join("packaging", "quick.py"), *words, folder=True)
    # with another pytest option for the number of processes the user's own wins, for it comes later
    return hand_over("-m", "pytest", "-n", "auto", *rest, folder=True)


def bench(rest):
    return hand_over("-m", "tests.benchmarks", *rest, folder=True)


def soak(rest):
    return hand_over("-m", "tests.soak", *rest, folder=True)


def goldens(rest):
    return hand_over("-m", "tests.goldens", *rest, folder=True)


def setup(_rest):
    sys.stdout.write("The environment is ready.\n")
    return 0


def check(_rest):
    """All checks, each of them even if one before it failed, so that one run shows everything."""
    import environment

    steps = (
        ("lint", ["-m", "ruff", "check", "."]),
        ("format", ["-m", "ruff", "format", "--check", "."]),
        ("types", ["-m", "mypy"]),
        ("architecture", ["-c", LINT_IMPORTS]),
        ("picture of the architecture", [os.path.join("packaging", "architecture.py"), "check"]),
        ("translations", [os.path.join("packaging", "translations.py"), "check"]),
    )
    failed = []
    for name, words in steps:
        sys.stdout.write("== %s\n" % name)
        sys.stdout.flush()
        if subprocess.call([environment.python(), *words], cwd=environment.ROOT):
            failed.append(name)
    if failed:
        return complain("Failed: " + ", ".join(failed))
    sys.stdout.write("All checks passed.\n")
    return 0


def hand_over(*words, folder=False):
    """Become the environment's Python, where the system can; otherwise run it and give back its exit code."""
    import environment

    sys.stdout.flush()
    if folder:
        os.chdir(environment.ROOT)
    command = [environment.python(), *words]
    if os.name == "posix":
        os.execv(command[0], command)
    return subprocess.call(command)


if __name__ == "__main__":
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    sys.exit(main(sys.argv[1:]))
