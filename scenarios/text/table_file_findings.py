"""Sentences about a table's file or one of its sheets, and the remarks of its reader."""

from scenarios.text.catalogue import _

SENTENCES = {
    "sheet_unknown": _("There is no sheet “{name}”. The sheets are: {names}."),
    "sheets_without_names": _(
        "This file is a text or a web page and has no sheets, so none is called “{name}”. Name no sheet."
    ),
    "sheet_is_chart": _("This sheet is a chart and has no cells. Choose the sheet with the figures."),
    "sheets_hidden": _(
        "All sheets with something in them are hidden. Unhide the right one in Excel, or choose it by its name."
    ),
    "sheet_taken": _("The sheet “{name}” was read. There are others: {names}."),
    "sheet_taken_hidden": _(
        "The sheet “{name}” was read. There are hidden ones besides, which were left out: {names}."
    ),
    "encoding_doubtful": _(
        "The text is not UTF-8. It may be {encoding}, which makes the names {names}. Save it as “CSV UTF-8”, or say "
        "--encoding {encoding} if these are right."
    ),
    "encoding_unknown": _(
        "There is no encoding “{encoding}”. Say for instance utf-8, gb18030, big5, shift_jis or windows-1252."
    ),
    "encoding_wrong": _("The text is not written in {encoding}. Say another encoding, or save it as “CSV UTF-8”."),
    "paste_as_shown": _(
        "So much was copied that the figures were taken as the cells show them, rounded. Import the file for the full ones."
    ),
    "workbook_has_password": _(
        "The workbook is protected by a password. Open it in Excel, save it without a password, and import it again."
    ),
    "archive_without_sheets": _(
        "There is no sheet in this file; perhaps it is a document or an archive. Save its table as .xlsx or CSV and import that."
    ),
    "markup_without_table": _(
        "This is a web page or an XML file without a table that can be read. Open it in Excel and save it as .xlsx."
    ),
    "table_needs_memory": _(
        "There is not enough memory for this table, and nothing was changed. Close other programs, or keep in the file "
        "only what is to be read."
    ),
    "table_not_handled": _(
        "Something in this table cannot be handled ({detail}), and nothing was changed. Open it in Excel, save it anew as "
        ".xlsx or CSV, and import that."
    ),
    "workbook_is_html": _(
        "The file is a web page, whatever its name says. Its largest table was read; figures are as the page shows them."
    ),
    "format_shows_values_alone": _(
        "In this old format, errors and uncomputed formulas look like empty cells, and hidden rows like others. Where that "
        "matters, save it as .xlsx."
    ),
    "column_without_cells": _(
        "The column “{name}” has no cell that can be read: errors and uncomputed formulas look like that in this format. "
        "Save the workbook as .xlsx, or delete the column."
    ),
    "xlsb_in_short_form": _(
        "This .xlsb workbook is written in a short form of which only part can be read. Save it as .xlsx in Excel."
    ),
}
