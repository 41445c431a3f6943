"""How this machine reaches Debian's packages and Python's, told so that a bare system made on it can do the same.

Nothing is named here but where systems keep such settings: the mirror, the index, proxies and certificates are the
machine's own.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

# files and folders that say how the network is reached
SYSTEM = ("/etc/hosts", "/etc/resolv.conf", "/etc/pip.conf", "/etc/xdg/pip", "/usr/local/share/ca-certificates")
USER = (".config/pip/pip.conf", ".pip/pip.conf")
PIP = ("etc/pip.conf", "etc/xdg/pip/pip.conf", *(f"root/{each}" for each in USER))  # those among them that name files
VARIABLES = re.compile(r"PIP_\w+|(http|https|ftp|all|no)_proxy|SSL_CERT_FILE|REQUESTS_CA_BUNDLE", re.IGNORECASE)
# apt's settings of how to fetch, not of what to list
FETCHING = re.compile(r"Acquire::(?!IndexTargets|CompressionTypes|Changelogs|Languages|GzipIndexes|cdrom).+")
NAMED = re.compile(r"(?<![\w/:.])/[\w./+-]+")  # a path, but none within an address


def mirror() -> str:
    """Where apt has Debian's own packages from; "" where it has them not, and debootstrap knows a place itself."""
    ask("apt-get", "update", "-qq")
    words = ("--format", "$(LABEL)|$(COMPONENT)|$(RELEASE)|$(REPO_URI)", "Created-By: Packages")
    for line in ask("apt-get", "indextargets", *words).splitlines():
        label, component, release, address = line.split("|", 3)
        if (label, component) == ("Debian", "main") and "-" not in release and address.startswith("http"):
            return address.rstrip("/")
    return ""


def proxy() -> dict:
    """apt's proxy as a variable, where the machine sets none."""
    known = any(name in os.environ for name in ("http_proxy", "HTTP_PROXY"))
    address = "" if known else ask("apt-config", "dump", "--no-empty", "--format", "%v", "Acquire::http::Proxy").strip()
    return {"http_proxy": address} if address else {}


def carry(root: Path) -> dict:
    """Copy the settings into ``root``, with every file that they name. Gives the variables that belong to them."""
    for each in SYSTEM:
        _copy(Path(each), root / each.lstrip("/"))
    for each in USER:
        _copy(Path.home() / each, root / "root" / each)
    fetching = [line for line in ask("apt-config", "dump", "--no-empty").splitlines() if FETCHING.match(line)]
    (root / "etc/apt/apt.conf.d/99host").write_text("\n".join(fetching) + "\n", encoding="utf-8")
    variables = {name: value for name, value in os.environ.items() if VARIABLES.fullmatch(name)}
    pip = [(root / each).read_text(encoding="utf-8") for each in PIP if (root / each).is_file()]
    for name in set(NAMED.findall("\n".join([*variables.values(), *fetching, *pip]))):
        if Path(name).is_file() and not (root / name.lstrip("/")).exists():
            _copy(Path(name), root / name.lstrip("/"))
    return variables


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True)
    elif source.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)


def ask(*words: str) -> str:
    """What a program of the machine's prints, "" where there is none."""
    try:
        return subprocess.run(words, capture_output=True, text=True, check=False).stdout
    except OSError:
        return ""
