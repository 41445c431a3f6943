"""Every method in ``gui/`` that overrides one of Qt's, found by reading the code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

import gui

ROOT = Path(gui.__file__).parent


@dataclass(frozen=True, slots=True)
class Override:
    """module, class and method by name; guarded: whether the class says so."""

    module: str
    owner: str
    method: str
    guarded: bool

    def __str__(self) -> str:
        return f"{self.module}.{self.owner}.{self.method}"

    @property
    def cls(self) -> type:
        found = import_module(self.module)
        for name in self.owner.split("."):
            found = getattr(found, name)
        assert isinstance(found, type)
        return found


@dataclass(frozen=True)
class _Module:
    name: str
    tree: ast.Module
    imports: dict[str, str]  # name in this module -> whence it comes, with dots


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Each module of the window by its name, as code."""
    yield from ((each.name, each.tree) for each in _modules().values())


def overrides() -> list[Override]:
    """All of them, in the order of the code."""
    return [
        each
        for module in _modules().values()
        for owner, node in _classes(module.tree)
        for each in _of(module, owner, node)
    ]


def _of(module: _Module, owner: str, node: ast.ClassDef) -> Iterator[Override]:
    bases = list(_qt_bases(module, node))
    guarded = _wears(node, "guarded")
    for part in node.body:
        if (
            isinstance(part, ast.FunctionDef)
            and not part.name.startswith("_")
            and not _wears(part, "overload")  # a form of it for the types; the method itself follows
            and any(hasattr(b, part.name) for b in bases)
        ):
            yield Override(module.name, owner, part.name, guarded)


def _wears(node: ast.ClassDef | ast.FunctionDef, decorator: str) -> bool:
    return any(isinstance(each, ast.Name) and each.id == decorator for each in node.decorator_list)


@cache
def _modules() -> dict[str, _Module]:
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        name = ".".join(("gui", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__")
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found[name] = _Module(name, tree, dict(_imports(tree)))
    return found


def _imports(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from ((each.asname or each.name, f"{node.module}.{each.name}") for each in node.names)
        elif isinstance(node, ast.Import):
            yield from ((each.asname or each.name, each.name) for each in node.names)


def _classes(tree: ast.AST, within: str = "") -> Iterator[tuple[str, ast.ClassDef]]:
    for node in ast.iter_child_nodes(tree):
        name = within
        if isinstance(node, ast.ClassDef):
            name = f"{within}.{node.name}".strip(".")
            yield name, node
        yield from _classes(node, name)


def _qt_bases(module: _Module, node: ast.ClassDef) -> Iterator[type]:
    """The classes of Qt that a class stands on, through those of ours."""
    for base in node.bases:
        whence = _whence(module, base.value if isinstance(base, ast.Subscript) else base)
        home, _, name = whence.rpartition(".")
        if home.startswith("PySide6"):
            yield getattr(import_module(home), name)
        elif home in _modules():
            theirs = _modules()[home]
            for owner, above in _classes(theirs.tree):
                if owner == name:
                    yield from _qt_bases(theirs, above)


def _whence(module: _Module, base: ast.expr) -> str:
    """The full name of a base, as the imports of its module have it."""
    if isinstance(base, ast.Name):
        return module.imports.get(base.id, f"{module.name}.{base.id}")
    if isinstance(base, ast.Attribute):
        return f"{_whence(module, base.value)}.{base.attr}"
    return ""
