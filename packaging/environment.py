"""Makes `.venv` from the lock files, and knows whether what is there is whole and current.

The environment carries a stamp, written last, that names what it was made from. No stamp, or another one: it is half
made or out of date, and is made again from nothing. Reading the stamp is all that a second start costs.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "renheng-stamp.json"
LOG = ROOT / ".venv-setup.log"
LOCKS = {"run": "requirements.lock", "dev": "requirements-dev.lock"}  # the second contains the first

# words in pip's output -> what to tell the user; the first that fits
CAUSES = (
    ("No space left on device", "the disk is full. Free about 2 GB and start the same command again."),
    ("DO NOT MATCH THE HASHES", "a downloaded package is not the one that the lock file names. Start the same command "
     "again; if it stays so, the network alters downloads: ask those who run it."),
    ("Permission denied", "a file in the folder cannot be written. Check who owns the folder .venv, or delete it."),
    ("No matching distribution", "the package index cannot be reached or has no package for this system. Check the "
     "network connection and start the same command again."),
    ("Could not", "the package index cannot be reached. Check the network connection and start this again."),
)  # fmt: skip


class SetupError(Exception):
    """The environment cannot be made. The text is one sentence for the user."""


def python() -> str:
    """The environment's interpreter."""
    return str(VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def ensure(kind: str) -> None:
    """Make the environment for ``run`` or ``dev`` unless it is there, whole and current. Raises SetupError."""
    found = _read_stamp()
    whole = found.get("base") == _base() and Path(python()).exists()
    if whole and (found.get(kind) == _fingerprint(kind) or _covers(found, kind)):
        return
    fresh = not whole or any(found.get(k) not in (None, _fingerprint(k)) for k in LOCKS)
    _say(f"Setting up Renheng in {VENV.name} (once; a minute or two) …")
    if fresh:
        _remove()
        _create()
    _install(kind)
    stamp = {} if fresh else found
    stamp.update({"base": _base(), kind: _fingerprint(kind)})
    _write_stamp(stamp)
    LOG.unlink(missing_ok=True)
    _say("Done.")


def _covers(found: dict, kind: str) -> bool:
    """The environment for development contains the one for running."""
    return kind == "run" and found.get("dev") == _fingerprint("dev")


def _base() -> str:
    """What makes an environment useless when it changes: interpreter, place, and the project's own entry points."""
    project = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()[:16]
    return f"{sys.version_info[0]}.{sys.version_info[1]} {sys.platform} {ROOT} {project}"


def _fingerprint(kind: str) -> str:
    return hashlib.sha256((ROOT / "packaging" / LOCKS[kind]).read_bytes()).hexdigest()


def _read_stamp() -> dict:
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _write_stamp(stamp: dict) -> None:
    partial = STAMP.with_suffix(".part")
    partial.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    partial.replace(STAMP)


def _remove() -> None:
    try:
        if VENV.is_symlink() or VENV.is_file():
            VENV.unlink()
        elif VENV.exists():
            shutil.rmtree(VENV)
    except OSError as problem:
        raise SetupError(f"The old environment {VENV} cannot be removed ({problem.strerror}). Close whatever uses it, "
                         "delete that folder and start the same command again.") from problem  # fmt: skip


def _create() -> None:
    # the interpreter behind this one: called with the environment's own, that has just been removed
    base = getattr(sys, "_base_executable", None) or sys.executable
    if not _run([base, "-m", "venv", str(VENV)]):
        raise SetupError(f"Python could not make a virtual environment in {VENV}. On Debian and Ubuntu install "
                         f"python3-venv, then start the same command again. Details: {LOG}")  # fmt: skip


def _install(kind: str) -> None:
    lock = str(ROOT / "packaging" / LOCKS[kind])
    pip = [python(), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    if not _run([*pip, "install", "--require-hashes", "--only-binary", ":all:", "--compile", "-r", lock]):
        raise SetupError(f"The libraries could not be installed: {_cause()} Details: {LOG}")
    itself = ["install", "--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT)]
    if not _run([*pip, *itself]):
        raise SetupError(f"Renheng itself could not be installed into {VENV}. Details: {LOG}")
    _run([python(), "-m", "compileall", "-q", *(str(ROOT / each) for each in ("gui", "scenarios", "scoring"))])


def _run(command: list) -> bool:
    """Run a command, its output into the log."""
    try:
        with LOG.open("ab") as log:
            return subprocess.run(command, stdout=log, stderr=log, cwd=ROOT, check=False).returncode == 0
    except OSError as problem:
        raise SetupError(f"{ROOT} cannot be written ({problem.strerror}). Copy the project to a folder of your own and "
                         "start it there.") from problem  # fmt: skip


def _cause() -> str:
    text = LOG.read_text(encoding="utf-8", errors="replace")
    return next((sentence for words, sentence in CAUSES if words in text), "the installer gave up.")


def _say(sentence: str) -> None:
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()
