"""Rewrites the parts of openpyxl's file into the form that other readers know.

exceljs and SheetJS look for elements by their usual prefixes, xdr: and c:, which XML itself does not ask for. The
program names itself, since LibreOffice trusts the stored texts of files that name Excel and computes those of others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import quoteattr

from openpyxl.chart import BarChart

from scenarios.version import program_version
from scenarios.xlsx_export.block_positions import PlacedChart

_PREFIXES = {"xl/drawings/drawing": b"xdr", "xl/charts/chart": b"c"}
_BARE = re.compile(rb"<(/?)(?=[A-Za-z]+[ />])")
_DEFAULT = re.compile(rb" xmlns=")
_NUMBER = re.compile(r"(\d+)\.xml$")
_PICTURE = re.compile(rb'<xdr:cNvPr id="(\d+)" name="[^"]*" ?/>')
_SCRIPTS = re.compile(rb'<a:font script="[^"]*" typeface="[^"]*" ?/>')  # faces that no cell asks for
# What openpyxl writes though it says nothing: attributes as they are where they are left out, and empty headers.
_PROTECTION = re.compile(rb"<sheetProtection\b[^>]*>")
_USUAL = re.compile(rb' (?:objects|scenarios|select\w+)="0"| (?:sort|pivotTables|insert\w+|delete\w+|formatCells)="1"')
_NOTHING = re.compile(rb"<(?:odd|even|first)(?:Header|Footer) ?/>")
_APPLICATION = re.compile(rb"<Application>.*</Properties>")
LARGE = 5_000_000  # cells of a sheet whose XML may be longer than the 4 GB that need ZIP64


def part_of(name: str, content: bytes, descriptions: Sequence[Sequence[str]]) -> bytes:
    """One part of the package. descriptions: the charts of each drawing in words, for those who cannot see them."""
    if name == "docProps/app.xml":
        own = f"<Application>Renheng {program_version()}</Application></Properties>"
        return _APPLICATION.sub(own.encode(), content)
    if name.startswith("xl/theme/"):
        return _SCRIPTS.sub(b"", content)
    prefix = next((each for start, each in _PREFIXES.items() if name.startswith(start)), b"")
    if not prefix:
        return content
    content = _DEFAULT.sub(b" xmlns:" + prefix + b"=", _BARE.sub(rb"<\1" + prefix + b":", content))
    return _described(name, content, descriptions) if prefix == b"xdr" else content


def bare(page: bytes) -> bytes:
    """What stands after the rows of a sheet, without what says nothing."""
    return _NOTHING.sub(b"", _PROTECTION.sub(lambda found: _USUAL.sub(b"", found[0]), page))


def _described(name: str, content: bytes, descriptions: Sequence[Sequence[str]]) -> bytes:
    number = _NUMBER.search(name)
    texts = descriptions[int(number[1]) - 1] if number else ()

    def described(found: re.Match[bytes]) -> bytes:
        n = int(found[1])
        text = texts[n - 1]
        return f'<xdr:cNvPr id="{n + 1}" name={quoteattr(text[:80])} descr={quoteattr(text)}/>'.encode()

    return _PICTURE.sub(described, content)


def descriptions(charts: Iterable[Sequence[PlacedChart]], said: str) -> list[list[str]]:
    """What the charts of each sheet that has any show. charts: sheet by sheet; said: a sentence with {title}."""
    return [[said.format(title=_title(each.chart)) for each in several] for several in charts if several]


def _title(chart: BarChart) -> str:
    runs = chart.title.tx.rich.p[0].r  # type: ignore[union-attr]  # as `excel_charts` made it
    return str(runs[0].t)
