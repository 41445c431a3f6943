"""The `renheng` command: a window by default, the command line where the first word is one of its commands.

Either side is imported only when it is wanted: `renheng score` never loads Qt, and the window never loads click.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path

EXAMPLE = "--example"  # opens the window on the paper's scenario


def main() -> int:
    """Start the program and give back its exit code."""
    if getattr(sys, "frozen", False):  # elsewhere it would only cost 8 ms
        import multiprocessing

        multiprocessing.freeze_support()
    _provide_streams()
    warnings.showwarning = _unheard
    arguments = sys.argv[1:]
    example = arguments == [EXAMPLE]
    if (example or names_files(arguments)) and not has_display():
        from scenarios.cli.without_display import without_window

        return without_window([] if example else arguments)
    if example or names_files(arguments):
        from gui.startup.system_libraries import how_to_install, missing_libraries

        if lacking := missing_libraries():
            from scenarios.cli.without_display import without_libraries

            return without_libraries(lacking, how_to_install(lacking))
        pause_garbage_collection()
        from gui.startup.fast_imports import import_plainly

        import_plainly()
        from gui.application import run

        return run([], example=True) if example else run(arguments)
    from scenarios.cli import main as command_line

    return command_line()


def names_files(arguments: Sequence[str]) -> bool:
    """True if all that was typed are files to open: nothing at all, or no option and no bare word as commands are."""
    return not arguments or not (arguments[0].startswith("-") or arguments[0].isalpha()) or _is_file(arguments[0])


def pause_garbage_collection() -> None:
    """Let the start go by without collecting garbage: almost all it makes is there to stay. `gui.application.run` lets
    go."""
    from gui.background.garbage_collection import collector

    collector.rest()


def has_display() -> bool:
    """Whether a window can be shown; elsewhere than on Linux it can."""
    known = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in known)


def _is_file(name: str) -> bool:
    return not name.startswith("-") and Path(name).suffix != "" and Path(name).exists()


def _provide_streams() -> None:
    """A windowed program on Windows has no standard output; writing to None would fail."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 as long as the program


def _unheard(*_: object, **__: object) -> None:
    """What libraries warn of is meant for programmers, and standard error for findings. The window logs it instead."""


if __name__ == "__main__":
    sys.exit(main())
