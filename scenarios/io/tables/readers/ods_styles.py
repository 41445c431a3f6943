"""Reads the styles of an OpenDocument spreadsheet: number formats, and which sheets are visible."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field

from scenarios.io.tables.cells import PLAIN, Style
from scenarios.io.tables.readers.zip_package import walk

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
TABLE, TEXT, OFFICE = (f"{_BASE}{name}:1.0}}" for name in ("table", "text", "office"))
DRAWING = f"{_BASE}drawing:1.0}}"
_STYLE, _NUMBER = f"{_BASE}style:1.0}}", f"{_BASE}datastyle:1.0}}"
_DASH = re.compile("[-–—−－]")


@dataclass(slots=True)
class _Format:
    """A number format; parts: those that stand in its place under a condition, such as for zero."""

    percent: bool = False
    figures: bool = False
    text: str = ""
    parts: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Styles:
    """By name: the formats, which format and which parent a style of cells has, and the styles of hidden sheets."""

    formats: dict[str, _Format] = field(default_factory=dict)
    cells: dict[str, tuple[str, str]] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    _known: dict[str, Style] = field(default_factory=dict)

    def style(self, name: str) -> Style:
        """What the format of that style of cells says of a figure."""
        if name not in self._known:
            self._known[name] = self._style(name)
        return self._known[name]

    def _style(self, name: str) -> Style:
        format_name = ""
        for _ in range(8):  # styles descend from others
            format_name, parent = self.cells.get(name, ("", ""))
            if format_name or not parent:
                break
            name = parent
        found = self.formats.get(format_name)
        if found is None:
            return PLAIN
        parts = {condition: self.formats.get(part, _Format()) for condition, part in found.parts.items()}
        zero = parts.get("value()=0", _Format(figures=True))
        every = (found, *parts.values())
        return Style(
            percent=any(each.percent for each in every),
            accounting=not zero.figures and bool(_DASH.search(zero.text)),
        )


def read_styles(package: zipfile.ZipFile) -> Styles:
    """The styles of both parts that hold some. Raises Broken and what the damage raises."""
    styles = Styles()
    current, family, texts = _Format(), "", False

    def start(tag: str, given: dict[str, str]) -> None:
        nonlocal current, family, texts
        name = given.get(f"{_STYLE}name", "")
        if tag.startswith(_NUMBER):
            kind = tag.removeprefix(_NUMBER)
            if kind.endswith("-style"):
                current = styles.formats.setdefault(name, _Format(percent=kind == "percentage-style"))
            elif kind in ("number", "scientific-number", "fraction"):
                current.figures = True
            texts = kind == "text"
        elif tag == f"{_STYLE}map":
            condition = given.get(f"{_STYLE}condition", "").replace(" ", "")
            current.parts[condition] = given.get(f"{_STYLE}apply-style-name", "")
        elif tag == f"{_STYLE}style":
            family, current = given.get(f"{_STYLE}family", ""), _Format()
            if family == "table-cell":
                parent = given.get(f"{_STYLE}parent-style-name", "")
                styles.cells[name] = given.get(f"{_STYLE}data-style-name", ""), parent
            hiding[0] = name
        elif tag == f"{_STYLE}table-properties" and given.get(f"{TABLE}display") == "false":
            styles.hidden.add(hiding[0])

    def end(_: str) -> None:
        nonlocal texts
        texts = False

    def text(letters: str) -> None:
        if texts:
            current.text += letters

    hiding = [""]
    for part in ("styles.xml", "content.xml"):
        if part in package.namelist():
            walk(package, part, start, end, text)
    return styles
