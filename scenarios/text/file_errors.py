"""Sentences on why a file cannot be read or written."""

from __future__ import annotations

from scenarios.text.catalogue import Message, _

SENTENCES: dict[str, Message] = {
    "file_missing": _("There is no such file. Check its name and folder."),
    "file_is_directory": _("This is a folder. Choose a file in it."),
    "not_a_file": _("This is a device or a pipe, not a file. Choose an ordinary file."),
    "file_exists": _("There is such a file already, and it was left as it is. Choose another name."),
    "file_too_large": _(
        "The file has {size:,.0f} MB; at most {limit:,.0f} MB are read. Look whether it is the right file."
    ),
    "file_vanished": _(
        "The file or its folder vanished in the middle of the work. Check the drive or the connection and try again."
    ),
    "file_changing": _("The file is being written by another program. Wait until that is done and try again."),
    "file_busy": _("Another program has the file to itself. Close it there and try again."),
    "file_protected": _("The file is protected from changes. Take the protection off, or save under another name."),
    "file_unreadable": _("The file cannot be read ({detail}). Copy it to this computer's own disk and try again."),
    "file_unwritable": _("The file cannot be written ({detail}). Save it in another folder; nothing was lost."),
    "no_permission": _("You may not read this file. Ask its owner for access, or for a copy."),
    "no_write_permission": _(
        "You may not write here, or another program has the file open. Close it there or save in another folder."
    ),
    "folder_read_only": _("Nothing can be written on this drive. Save in another folder."),
    "folder_missing": _("There is no such folder. Create it, or save in another one."),
    "disk_full": _("The disk is full; the old file is untouched. Make room, or save on another disk."),
    "path_too_long": _("The name with its folders is too long. Choose a shorter name or a folder nearer to the top."),
}
