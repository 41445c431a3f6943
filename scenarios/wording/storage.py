"""What can keep a file from being read or written, in words."""

from __future__ import annotations

from scenarios.model import Text

SENTENCES: dict[str, Text] = {
    "file_missing": Text(
        "There is no such file. Check its name and folder.",
        "找不到该文件。请检查文件名和所在文件夹。",
    ),
    "file_is_directory": Text("This is a folder. Choose a file in it.", "这是文件夹。请选择其中的文件。"),
    "not_a_file": Text(
        "This is a device or a pipe, not a file. Choose an ordinary file.",
        "这是设备或管道，而不是文件。请选择普通文件。",
    ),
    "file_exists": Text(
        "There is such a file already, and it was left as it is. Choose another name.",
        "同名文件已存在，未作改动。请换一个名称。",
    ),
    "file_too_large": Text(
        "The file has {size:,.0f} MB; at most {limit:,.0f} MB are read. Look whether it is the right file.",
        "文件有{size:,.0f} MB，最多读取{limit:,.0f} MB。请确认是否选对了文件。",
    ),
    "file_vanished": Text(
        "The file or its folder vanished in the middle of the work. Check the drive or the connection and try again.",
        "操作过程中文件或其文件夹消失。请检查磁盘或网络连接后重试。",
    ),
    "file_changing": Text(
        "The file is being written by another program. Wait until that is done and try again.",
        "另一程序正在写入该文件。请等待完成后重试。",
    ),
    "file_busy": Text(
        "Another program has the file to itself. Close it there and try again.",
        "文件正被另一程序独占。请在该程序中关闭后重试。",
    ),
    "file_protected": Text(
        "The file is protected from changes. Take the protection off, or save under another name.",
        "文件设有写保护。请取消保护，或以其他名称保存。",
    ),
    "file_unreadable": Text(
        "The file cannot be read ({detail}). Copy it to this computer's own disk and try again.",
        "无法读取文件（{detail}）。请复制到本机磁盘后重试。",
    ),
    "file_unwritable": Text(
        "The file cannot be written ({detail}). Save it in another folder; nothing was lost.",
        "无法写入文件（{detail}）。请保存到其他文件夹；内容没有丢失。",
    ),
    "no_permission": Text(
        "You may not read this file. Ask its owner for access, or for a copy.",
        "您没有读取此文件的权限。请向所有者申请权限或索取副本。",
    ),
    "no_write_permission": Text(
        "You may not write here, or another program has the file open. Close it there or save in another folder.",
        "您没有在此写入的权限，或文件正被其他程序打开。请关闭该程序，或保存到其他文件夹。",
    ),
    "folder_read_only": Text(
        "Nothing can be written on this drive. Save in another folder.",
        "该磁盘为只读。请保存到其他文件夹。",
    ),
    "folder_missing": Text(
        "There is no such folder. Create it, or save in another one.",
        "文件夹不存在。请先创建，或保存到其他文件夹。",
    ),
    "disk_full": Text(
        "The disk is full; the old file is untouched. Make room, or save on another disk.",
        "磁盘已满，原文件未受影响。请腾出空间，或保存到其他磁盘。",
    ),
    "path_too_long": Text(
        "The name with its folders is too long. Choose a shorter name or a folder nearer to the top.",
        "文件名连同路径过长。请使用较短的名称或层级较浅的文件夹。",
    ),
}
