"""Writes exported pictures and tables to a file, all or nothing."""

from __future__ import annotations

from gui.finding_sentences import joined_sentences, sentences
from scenarios.findings import InvalidInput


def write_export(path: str, content: bytes) -> str:
    """Put the content into the file. Gives why that failed and what to do, in a sentence, or ""."""
    from scenarios.io.files.atomic_files import write_bytes  # the start need not wait for what writes files

    try:
        write_bytes(path, content)
    except InvalidInput as refused:
        return joined_sentences(sentences(refused))
    return ""
