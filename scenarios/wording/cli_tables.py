"""What the command line says of tables that come in: `renheng import` and the options of every command that takes one."""

from scenarios.model import Text

TABLES = {
    "import": Text("Make a scenario file from a CSV or Excel table.", "由CSV或Excel表格生成情景文件。"),
    "import_example": Text(
        "Example: renheng import table.xlsx -o mine.renheng --direction B=min --row 9=total. The program's own form: first row "
        "alternative, then the criteria; first column the names; rows #objective, #weight, #low, #high and others. Of any other "
        "form the likeliest reading is taken, and what is in doubt is named with the option that answers it.",
        "示例：renheng import table.xlsx -o mine.renheng --direction B=min --row 9=total。程序自身的格式：第一行为alternative及各准则，"
        "第一列为各建议名称，其下可有#objective、#weight、#low、#high等行。其他格式按最可能的方式读取，有疑问之处会连同可用的选项一并列出。",
    ),
    "import_into": Text(
        "Add the scores of the table to this scenario instead, matched by id, then by name. Nothing is deleted.",
        "改为将表格中的评分写入该情景，先按编号、再按名称对应；不删除任何内容。",
    ),
    "import_dry_run": Text("Say what --into would change, and write nothing.", "只说明--into会更改什么，不写入文件。"),
    "import_json": Text(
        "Print what the table is taken for as one JSON document and nothing else.",
        "只输出一个JSON文档，说明如何理解该表格。",
    ),
    "import_needs": Text(
        "Say where to write: -o OUT.renheng, or --into FILE.", "请指定写入位置：-o OUT.renheng或--into FILE。"
    ),
    "import_either": Text("Say -o or --into, not both.", "-o与--into只能选其一。"),
    "dry_run_needs": Text("--dry-run belongs to --into.", "--dry-run须与--into同用。"),
    "into_set": Text(
        "{recommendation}, {criterion}: {before} → {after}", "{recommendation}，{criterion}：{before} → {after}"
    ),
    "into_unknown": Text(
        "{file}: -: note: there is no “{name}” here, so its scores were left out.",
        "{file}: -: note: 此处没有“{name}”，其评分未写入。",
    ),
    "into_note": Text("{file}: -: note: {words}", "{file}: -: note: {words}"),
    "into_done": Text("{file}: changes written: {count}.", "{file}：已写入{count}处更改。"),
    "into_would": Text("{file}: changes: {count}; nothing was written.", "{file}：{count}处更改，未写入。"),
    "into_nothing": Text("{file}: nothing to change.", "{file}：没有需要更改的内容。"),
    "table_sheet": Text(
        "The sheet of the workbook to read. Default: the first with a table.",
        "要读取的工作表。默认：第一个含表格的工作表。",
    ),
    "table_range": Text("The block of cells to read, such as A3:F20.", "要读取的单元格区域，如A3:F20。"),
    "table_header_rows": Text(
        "How many rows of names stand above the recommendations.", "建议上方有几行名称（表头）。"
    ),
    "table_transpose": Text("Whether the criteria stand in rows.", "准则是否按行排列。"),
    "table_row": Text(
        "What a row is: weights, direction, unit, low, high, total, note, ignore, item, group, header. Repeatable.",
        "某一行是什么：weights、direction、unit、low、high、total、note、ignore、item、group、header。可重复。",
    ),
    "table_column": Text(
        "What a column is: criterion, name, id, group, weight, direction, unit, total, note, ignore. Repeatable.",
        "某一列是什么：criterion、name、id、group、weight、direction、unit、total、note、ignore。可重复。",
    ),
    "table_direction": Text(
        "Whether more (max) or less (min) is better on the criterion of a column. Repeatable.",
        "某列的准则越高越好（max）还是越低越好（min）。可重复。",
    ),
    "table_cell": Text(
        "The figure that a cell is to count as, in place of what stands there; B7= leaves it empty. Repeatable.",
        "某个单元格按此数字计入，代替原有内容；B7=表示留空。可重复。",
    ),
    "table_decimal": Text("The decimal mark of the table's figures.", "表格中数字的小数点。"),
    "table_encoding": Text(
        "The encoding of a text table, such as big5 or windows-1252.", "文本表格的编码，如big5或windows-1252。"
    ),
    "table_ranges": Text(
        "Take 80–90 and 3±0.5 as the middle and the ends of a range.", "将80–90、3±0.5读作区间，取其中值和两端。"
    ),
    "table_take_assumed": Text(
        "Take proposed directions unasked; they stay marked as assumed.",
        "直接采用推测的方向，并标为暂定。",
    ),
    "table_row_form": Text(
        "“{given}” is not of the form {example}, with a row's number and what it is. See the roles under --row.",
        "“{given}”不符合{example}的格式（行号=作用）。可用的作用见--row。",
    ),
    "table_column_form": Text(
        "“{given}” is not of the form {example}, with a column's letter and what it is. See the roles under --column.",
        "“{given}”不符合{example}的格式（列字母=作用）。可用的作用见--column。",
    ),
    "table_direction_form": Text(
        "“{given}” is not of the form {example}, with a column and max or min.",
        "“{given}”不符合{example}的格式（列=max或min）。",
    ),
    "table_cell_form": Text(
        "“{given}” is not of the form {example}, with a cell and one figure, or nothing for an empty cell.",
        "“{given}”不符合{example}的格式（单元格=一个数字；留空时等号后不填）。",
    ),
    "table_range_form": Text(
        "“{given}” is no range of cells, such as {example}.", "“{given}”不是单元格区域，例如{example}。"
    ),
    "table_header_rows_form": Text(
        "--header-rows takes a whole number from 0, not “{given}”.", "--header-rows应为不小于0的整数，不能是“{given}”。"
    ),
    "answer": Text("Add {choices}.", "请加上{choices}。"),
    "answer_choice": Text("{option} ({words})", "{option}（{words}）"),
    "answer_or": Text(", or ", "，或"),
}
