"""Sentences on why autosave failed. The only copy is in memory then, so each ends in what to do."""

from __future__ import annotations

from scenarios.findings import Finding
from scenarios.model import Language
from scenarios.text import fill_in
from scenarios.text.catalogue import Message, _

KEEPING: dict[str, Message] = {
    "disk_full": _("Your work cannot be kept aside: the disk is full. Save it now."),
    "folder_read_only": _(
        "Your work cannot be kept aside: the drive of the folder meant for it is read-only. Save it now."
    ),
    "no_write_permission": _(
        "Your work cannot be kept aside: you may not write into the folder meant for it. Save it now."
    ),
    "folder_missing": _("Your work cannot be kept aside: the folder meant for it cannot be made. Save it now."),
    "file_too_large": _(
        "Your work cannot be kept aside: it has {size:,.0f} MB, and at most {limit:,.0f} MB can be read again. "
        "Shorten the longest texts."
    ),
    "file_unwritable": _(
        "Your work cannot be kept aside: the folder meant for it cannot be written ({detail}). Save it now."
    ),
    "other": _("Your work cannot be kept aside: something is in its way in the folder meant for it. Save it now."),
}


def not_kept(finding: Finding, language: Language) -> str:
    """The sentence for what kept the work from being kept aside."""
    code = finding.code if finding.code in KEEPING else "other"
    return fill_in(KEEPING, code, language, **finding.fields)
