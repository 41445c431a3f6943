"""What is wrong with a table's file or with one of its sheets, and what its reader has to remark."""

from scenarios.model import Text

SENTENCES = {
    "sheet_unknown": Text(
        "There is no sheet “{name}”. The sheets are: {names}.",
        "没有名为“{name}”的工作表。现有工作表：{names}。",
    ),
    "sheets_without_names": Text(
        "This file is a text or a web page and has no sheets, so none is called “{name}”. Name no sheet.",
        "此文件是文本或网页，没有工作表，也就没有名为“{name}”的工作表。请不要指定工作表。",
    ),
    "sheet_is_chart": Text(
        "This sheet is a chart and has no cells. Choose the sheet with the figures.",
        "这是图表工作表，没有单元格。请选择存放数据的工作表。",
    ),
    "sheets_hidden": Text(
        "All sheets with something in them are hidden. Unhide the right one in Excel, or choose it by its name.",
        "有内容的工作表都是隐藏的。请在Excel中取消隐藏所需的工作表，或按名称选择。",
    ),
    "sheet_taken": Text(
        "The sheet “{name}” was read. There are others: {names}.",
        "已读取工作表“{name}”。另有：{names}。",
    ),
    "sheet_taken_hidden": Text(
        "The sheet “{name}” was read. There are hidden ones besides, which were left out: {names}.",
        "已读取工作表“{name}”。另有隐藏的工作表未读取：{names}。",
    ),
    "encoding_doubtful": Text(
        "The text is not UTF-8. It may be {encoding}, which makes the names {names}. Save it as “CSV UTF-8”, or say "
        "--encoding {encoding} if these are right.",
        "该文本不是UTF-8编码，可能是{encoding}，其中名称读作{names}。请另存为“CSV UTF-8”；若以上名称正确，也可指定--encoding {encoding}。",
    ),
    "encoding_unknown": Text(
        "There is no encoding “{encoding}”. Say for instance utf-8, gb18030, big5, shift_jis or windows-1252.",
        "没有名为“{encoding}”的编码。例如可填utf-8、gb18030、big5、shift_jis或windows-1252。",
    ),
    "encoding_wrong": Text(
        "The text is not written in {encoding}. Say another encoding, or save it as “CSV UTF-8”.",
        "该文本不是{encoding}编码。请指定其他编码，或另存为“CSV UTF-8”。",
    ),
    "paste_as_shown": Text(
        "So much was copied that the figures were taken as the cells show them, rounded. Import the file for the full ones.",
        "复制的内容过多，数值按单元格显示的位数读取（已四舍五入）。如需完整数值，请导入文件。",
    ),
    "workbook_has_password": Text(
        "The workbook is protected by a password. Open it in Excel, save it without a password, and import it again.",
        "该工作簿受密码保护。请在Excel中打开，另存为无密码的文件后再导入。",
    ),
    "archive_without_sheets": Text(
        "There is no sheet in this file; perhaps it is a document or an archive. Save its table as .xlsx or CSV and import that.",
        "此文件中没有工作表，可能是文档或压缩包。请将其中的表格另存为.xlsx或CSV后再导入。",
    ),
    "markup_without_table": Text(
        "This is a web page or an XML file without a table that can be read. Open it in Excel and save it as .xlsx.",
        "这是网页或XML文件，其中没有可读取的表格。请用Excel打开并另存为.xlsx。",
    ),
    "table_needs_memory": Text(
        "There is not enough memory for this table, and nothing was changed. Close other programs, or keep in the file "
        "only what is to be read.",
        "内存不足，无法处理该表格，原有内容未作任何改动。请关闭其他程序，或在文件中只保留需要读取的部分。",
    ),
    "table_not_handled": Text(
        "Something in this table cannot be handled ({detail}), and nothing was changed. Open it in Excel, save it anew as "
        ".xlsx or CSV, and import that.",
        "该表格中有无法处理的内容（{detail}），原有内容未作任何改动。请用Excel打开，另存为.xlsx或CSV后再导入。",
    ),
    "workbook_is_html": Text(
        "The file is a web page, whatever its name says. Its largest table was read; figures are as the page shows them.",
        "无论文件名如何，该文件其实是网页。已读取其中最大的表格，数值以网页显示的为准。",
    ),
    "format_shows_values_alone": Text(
        "In this old format, errors and uncomputed formulas look like empty cells, and hidden rows like others. Where that "
        "matters, save it as .xlsx.",
        "在这种旧格式中，错误值和未计算的公式与空单元格无法区分，隐藏的行也与其他行无法区分。若有影响，请另存为.xlsx。",
    ),
    "column_without_cells": Text(
        "The column “{name}” has no cell that can be read: errors and uncomputed formulas look like that in this format. "
        "Save the workbook as .xlsx, or delete the column.",
        "“{name}”列没有可读取的单元格：在这种格式中，错误值和未计算的公式就是如此。请将工作簿另存为.xlsx，或删除此列。",
    ),
    "xlsb_in_short_form": Text(
        "This .xlsb workbook is written in a short form of which only part can be read. Save it as .xlsx in Excel.",
        "该.xlsb工作簿采用简写形式，只能读取一部分。请在Excel中另存为.xlsx。",
    ),
}
