"""Opens a workbook as a zip of XML parts, with care. Nothing is calculated, followed or run.

Both the zip and the XML can be made to eat all memory, so sizes and entity declarations are looked at before a parser
sees them. The parts are walked element by element, and no tree of them is built.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from xml.parsers import expat

from scenarios.findings import Finding, InvalidInput

LARGEST_UNPACKED = 256 * 2**20  # bytes, all parts together
PIECE = 2**18  # bytes that a parser is given at a time

Start = Callable[[str, dict[str, str]], object]
End = Callable[[str], object]


class Broken(Exception):
    """A part that is no sound XML, or says what it cannot mean. Becomes a finding."""


def open_package(data: bytes, source: str) -> zipfile.ZipFile:
    """The zip, once it is known to be harmless. Raises InvalidInput."""
    findings = list(_findings(data))
    if findings:
        raise InvalidInput(findings, source)
    return zipfile.ZipFile(io.BytesIO(data))


@contextmanager
def broken(source: str) -> Iterator[None]:
    """Whatever a damaged part makes the readers raise becomes a finding; there are countless ways to be wrong."""
    try:
        yield
    except InvalidInput as refused:
        raise InvalidInput(refused.findings, source) from refused
    except Exception as problem:
        raise InvalidInput([Finding("", "workbook_broken", {"detail": type(problem).__name__})], source) from problem


def _findings(data: bytes) -> Iterator[Finding]:
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        yield Finding("", "workbook_broken", {"detail": "zip"})
        return
    with package:
        parts = package.infolist()
        unpacked = sum(part.file_size for part in parts)
        if unpacked > LARGEST_UNPACKED:
            fields = {"size": unpacked / 2**20, "limit": LARGEST_UNPACKED / 2**20}
            yield Finding("", "workbook_unpacks_too_large", fields)
            return
        names = [part.filename.lower() for part in parts]
        if any(name.endswith("vbaproject.bin") or re.match(r"(basic|scripts)/.+", name) for name in names):
            yield Finding("", "workbook_has_macros")
        if any("/externallinks/" in f"/{name}" for name in names):
            yield Finding("", "workbook_has_external_links")
        yield from _entity_findings(package, parts)


def _entity_findings(package: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> Iterator[Finding]:
    for part in parts:
        if not _is_xml(part.filename):
            continue
        try:
            text = package.read(part)
        except Exception as problem:  # zipfile raises whatever its parsers and decompressors raise
            yield Finding(part.filename, "workbook_broken", {"detail": type(problem).__name__})
            continue
        if b"<!DOCTYPE" in text or b"<!ENTITY" in text or b"<\0!\0D\0O\0C\0T" in text:
            yield Finding(part.filename, "workbook_declares_entities")


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


class Local(dict[str, str]):
    """The names of elements without their namespace; "" for those of a namespace that is not read."""

    def __init__(self, namespaces: tuple[str, ...]) -> None:
        super().__init__()
        self._namespaces = namespaces

    def __missing__(self, name: str) -> str:
        namespace, _, local = name.rpartition("}")
        self[name] = local if namespace in self._namespaces else ""
        return self[name]


def walk(package: zipfile.ZipFile, name: str, start: Start, end: End | None = None, text: End | None = None) -> None:
    """Walk a part; names come as "namespace}local". Raises Broken, and what start and end raise.

    The encoding is what the first bytes say and nothing that the part claims: no other could hide a declaration from
    the search for it above.
    """
    if not _is_xml(name):
        raise Broken(name)
    with package.open(_found(package, name)) as file:
        piece = file.read(PIECE)
        parser = expat.ParserCreate("utf-16" if piece[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "}")
        parser.buffer_text = True
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = text
        parser.StartDoctypeDeclHandler = _no_declarations
        try:
            while piece:
                parser.Parse(piece)
                piece = file.read(PIECE)
            parser.Parse(b"", True)
        except expat.ExpatError as problem:
            raise Broken(name) from problem


def _found(package: zipfile.ZipFile, name: str) -> zipfile.ZipInfo:
    """The part of that name, in capitals or not. Raises Broken."""
    try:
        return package.getinfo(name)
    except KeyError:
        wanted = name.lower()
        for part in package.infolist():
            if part.filename.lower() == wanted:
                return part
    raise Broken(name)


def _no_declarations(*_: object) -> None:
    raise Broken("DOCTYPE")
