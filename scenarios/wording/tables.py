"""What is wrong with a table, a CSV file or a workbook that is read in. Places are cells: B4."""

from scenarios.model import Text
from scenarios.wording.returned import SENTENCES as RETURNED

SENTENCES = {
    "range_empty": Text(
        "There is nothing in this range. Choose one that holds the table with its names.",
        "所选区域没有内容。请选择包含名称在内的整个表格区域。",
    ),
    "table_empty": Text(
        "The table is empty. Put the names of the criteria into the first row and one recommendation into each row below.",
        "表格是空的。请在第一行填写准则名称，其下每行填写一项建议。",
    ),
    "table_not_text": Text(
        "This is not a text table. Save it in Excel as “CSV UTF-8” or as an .xlsx workbook and import that.",
        "这不是文本表格。请在Excel中另存为“CSV UTF-8”或.xlsx工作簿后再导入。",
    ),
    "table_is_scenario": Text(
        "This is a scenario file, not a table. Give it the ending .renheng and open it as it is.",
        "这是情景文件，而不是表格。请将扩展名改为.renheng后直接打开。",
    ),
    "table_too_large": Text(
        "The table has more than {limit:,} cells. Keep only the part with the recommendations and criteria.",
        "表格超过{limit:,}个单元格。请只保留建议与准则所在的部分。",
    ),
    "table_without_numbers": Text(
        "There is no number in the table. Write the scores where recommendations and criteria cross.",
        "表格中没有数字。请在建议与准则的交叉处填写评分。",
    ),
    "csv_broken": Text(
        "The text cannot be split into cells ({detail}). Look for a quotation mark that is never closed.",
        "无法将文本拆分为单元格（{detail}）。请检查是否有未闭合的引号。",
    ),
    "criterion_without_name": Text(
        "This column has no name in the first row. Name the criterion or delete the column.",
        "此列在第一行没有名称。请为该准则命名，或删除此列。",
    ),
    "alternative_without_name": Text(
        "This row has no name in the first column. Name the recommendation or delete the row.",
        "此行在第一列没有名称。请为该建议命名，或删除此行。",
    ),
    "row_too_long": Text(
        "The row goes on to column {found}, but the first row names only {expected}. Name the columns or empty the cells.",
        "此行延伸到第{found}列，而第一行只有{expected}列。请为这些列命名或清空单元格。",
    ),
    "row_too_short": Text(
        "The row ends after {found} of {expected} columns. Add the missing separators; an empty cell is a missing score.",
        "此行只有{found}列，应有{expected}列。请补上缺少的分隔符；空单元格表示缺少评分。",
    ),
    "special_row_twice": Text(
        "The row “#{name}” stands here a second time. Keep one of the two.",
        "“#{name}”行在此重复出现。请只保留一行。",
    ),
    "special_row_unknown": Text(
        "“#{name}” is no row that Renheng knows. It knows {known:bare}; a recommendation's name must not begin with #.",
        "无法识别“#{name}”行。可用的有{known:bare}；建议名称不能以# 开头。",
    ),
    "not_a_number": Text(
        "“{text}” is not a number. Write a number such as 2.5, or leave the cell empty if the score is missing.",
        "“{text}”不是数字。请填写如2.5的数字；若缺少评分，请留空。",
    ),
    "number_too_large": Text(
        "{text} is too large to calculate with. Use a larger unit, such as millions.",
        "{text}过大，无法计算。请改用更大的单位，例如百万。",
    ),
    "score_beyond_end": Text(
        "{number:g} for {recommendation} on {criterion} lies beyond the end of the scale, {end:g}. Correct it, or move the end.",
        "{recommendation}在{criterion}上的{number:g}超出了量表一端{end:g}。请更正，或调整量表两端。",
    ),
    "word_unknown": Text(
        "“{text}” is not one of the words that may stand here: {known:bare}.",
        "此处不能填写“{text}”，可用的词有：{known:bare}。",
    ),
    "formula_without_value": Text(
        "The formula in this cell has no stored value. Open the workbook in Excel, save it, and import it again.",
        "此单元格的公式没有保存计算结果。请在Excel中打开并保存该工作簿，然后重新导入。",
    ),
    "workbook_is_export": Text(
        "This workbook is an export, but its tables of weights and scores are gone, torn apart or of an earlier version. Open the "
        ".renheng file of its scenario; scores can be copied from this workbook and pasted on the page Scores.",
        "这是导出的工作簿，但其中的权重表或评分表已被删除、拆散，或由早期版本导出。请打开原情景文件（.renheng）；评分可从此工作簿复制，再粘贴到“评分”页。",
    ),
    "workbook_is_something_else": Text(
        "The name ends like a workbook's, but this is none. If it is a text table, rename it to .csv and import that.",
        "文件名是工作簿的扩展名，但内容不是工作簿。如果是文本表格，请改名为.csv后再导入。",
    ),
    "workbook_broken": Text(
        "The workbook is damaged ({detail}). Open it in Excel, let Excel repair it, save it, and import it again.",
        "工作簿已损坏（{detail}）。请用Excel打开并修复、保存，然后重新导入。",
    ),
    "workbook_unpacks_too_large": Text(
        "The workbook unpacks to {size:,.0f} MB; the limit is {limit:,.0f} MB. Copy the table alone into a new workbook.",
        "工作簿解压后有{size:,.0f} MB，上限为{limit:,.0f} MB。请只把表格复制到新的工作簿中。",
    ),
    "workbook_has_macros": Text(
        "The workbook contains macros, which Renheng never runs. Save it as .xlsx (without macros) and import that.",
        "工作簿包含宏，而韧衡从不运行宏。请另存为不含宏的.xlsx文件后再导入。",
    ),
    "workbook_has_external_links": Text(
        "The workbook takes values from other files. In Excel choose Data, Edit Links, Break Link; save, and import again.",
        "工作簿引用了其他文件的数值。请在Excel中选择“数据 → 编辑链接 → 断开链接”，保存后重新导入。",
    ),
    "workbook_declares_entities": Text(
        "The workbook declares XML entities, as only damaged or hostile files do. Copy the table alone into a new workbook.",
        "工作簿声明了XML实体，只有损坏或恶意的文件才会如此。请只把表格复制到新的工作簿中。",
    ),
    **RETURNED,
}
