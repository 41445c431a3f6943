"""Why work could not be kept aside, in words. It is said while the only copy is in memory: so each ends in what to do."""

from __future__ import annotations

from scenarios.findings import Finding
from scenarios.model import Language, Text
from scenarios.wording import say

KEEPING: dict[str, Text] = {
    "disk_full": Text(
        "Your work cannot be kept aside: the disk is full. Save it now.",
        "无法自动留存您的工作：磁盘已满。请立即保存。",
    ),
    "folder_read_only": Text(
        "Your work cannot be kept aside: the drive of the folder meant for it is read-only. Save it now.",
        "无法自动留存您的工作：自动保存文件夹所在的磁盘为只读。请立即保存。",
    ),
    "no_write_permission": Text(
        "Your work cannot be kept aside: you may not write into the folder meant for it. Save it now.",
        "无法自动留存您的工作：没有写入自动保存文件夹的权限。请立即保存。",
    ),
    "folder_missing": Text(
        "Your work cannot be kept aside: the folder meant for it cannot be made. Save it now.",
        "无法自动留存您的工作：无法建立自动保存文件夹。请立即保存。",
    ),
    "file_too_large": Text(
        "Your work cannot be kept aside: it has {size:,.0f} MB, and at most {limit:,.0f} MB can be read again. "
        "Shorten the longest texts.",
        "无法自动留存您的工作：内容有{size:,.0f} MB，最多只能读回{limit:,.0f} MB。请缩短较长的文字。",
    ),
    "file_unwritable": Text(
        "Your work cannot be kept aside: the folder meant for it cannot be written ({detail}). Save it now.",
        "无法自动留存您的工作：无法写入自动保存文件夹（{detail}）。请立即保存。",
    ),
    "other": Text(
        "Your work cannot be kept aside: something is in its way in the folder meant for it. Save it now.",
        "无法自动留存您的工作：自动保存文件夹中的其他文件妨碍写入。请立即保存。",
    ),
}


def not_kept(finding: Finding, language: Language) -> str:
    """The sentence for what kept the work from being kept aside."""
    code = finding.code if finding.code in KEEPING else "other"
    return say(KEEPING, code, language, **finding.fields)
