"""What is wrong with a table's file or with one of its sheets, and what its reader has to remark."""

from scenarios.model import Text

SENTENCES = {
    "sheet_unknown": Text(
        "There is no sheet “{name}”. The sheets are: {names}.",
        "没有名为“{name}”的工作表。现有工作表：{names}。",
    ),
    "sheet_is_chart": Text(
        "This sheet is a chart and has no cells. Choose the sheet with the figures.",
        "这是图表工作表，没有单元格。请选择存放数据的工作表。",
    ),
    "sheets_hidden": Text(
        "All sheets with something in them are hidden. Unhide the right one in Excel, or name it with --sheet.",
        "有内容的工作表都是隐藏的。请在 Excel 中取消隐藏所需的工作表，或用 --sheet 指定。",
    ),
    "sheet_taken": Text(
        "The sheet “{name}” was read. There are others: {names}.",
        "已读取工作表“{name}”。另有：{names}。",
    ),
    "sheet_taken_hidden": Text(
        "The sheet “{name}” was read. There are hidden ones besides, which were left out: {names}.",
        "已读取工作表“{name}”。另有隐藏的工作表未读取：{names}。",
    ),
}
