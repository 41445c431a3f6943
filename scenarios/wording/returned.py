"""What is said of a workbook that the program exported, when it is read as a table. Places are cells: Model!C9."""

from scenarios.model import Text

SENTENCES = {
    "returned_without_id": Text(
        "There is no id here, by which weights and scores are found. Write one, a new one for what is new, or delete the row.",
        "此处没有编号，而权重和评分按编号查找。请填写编号（新增的请用新编号），或删除此行。",
    ),
    "returned_not_weighed": Text(
        "“{criterion}” has scores here but no row in the table of weights. Give it one, or delete the column.",
        "“{criterion}”在此有评分，但权重表中没有这一行。请在权重表中补上，或删除此列。",
    ),
    "returned_not_scored": Text(
        "“{criterion}” has a weight here but no column of scores with this id. Give it one, or delete the row.",
        "“{criterion}”在此有权重，但评分表中没有该编号的列。请在评分表中补上，或删除此行。",
    ),
    "returned_weight": Text(
        "The weight of “{criterion}” must be a number from 0 up, but here stands {text}. Write a number; 0 leaves it out.",
        "“{criterion}”的权重应为不小于0的数字，此处为{text}。请改为数字；填0表示不计入。",
    ),
    "returned_ends": Text(
        "The scale of “{criterion}” must run from a lower to a higher number, but here stand {low} and {high}. Correct them.",
        "“{criterion}”的量表下限应为小于上限的数字，此处为{low}和{high}。请更正。",
    ),
    "returned_direction": Text(
        "The direction of “{criterion}” is unknown: {text}. Write “more is better” or “less is better”.",
        "“{criterion}”的方向无法识别：{text}。请填写“越高越好”或“越低越好”。",
    ),
    "returned_percent": Text(
        "The workbook counts a score of 45% as 0.45, which may be meant as 45. Write it without the per cent sign.",
        "工作簿把45%的评分计为0.45，而原意可能是45。请去掉百分号重新填写。",
    ),
    # remarks
    "workbook_returned": Text(
        "This workbook was exported by the program: names, scores, weights, scales and directions come in as they stand in it "
        "now. Reasons and sources, how the weights were found, presets, the decision record and names in the "
        "other language do not; to keep those, bring the new scores into the scenario file.",
        "这是本程序导出的工作簿：名称、评分、权重、量表和方向按其中的现有内容导入。理由与出处、赋权过程、预设权重、决策记录和另一语言的名称"
        "不会导入；如需保留，请把新评分导入原情景文件。",
    ),
    "returned_alone": Text(
        "The workbook does not say, or says no more, what the dimensions, groups and thresholds are and what was assumed. None of "
        "these comes in, and what stands there counts as given.",
        "工作簿没有或不再有导出时的其他信息：维度、组别、阈值，以及哪些内容是暂定的。这些不会导入，现有内容均视为已给定。",
    ),
    "returned_copied": Text(
        "There are copies of the sheet “{sheet}”. The sheet itself was read, and none of them.",
        "“{sheet}”工作表另有副本。读取的是该工作表本身，而不是副本。",
    ),
    "returned_gone": Text(
        "Deleted from the workbook since its export, and so left out: {names}.",
        "导出后已从工作簿中删除，因此不会导入：{names}。",
    ),
    "returned_new": Text("Added to the workbook since its export: {names}.", "导出后在工作簿中新增：{names}。"),
    "returned_beside": Text(
        "There is no id here, so this is no part of the table and was left out.",
        "此处没有编号，不属于该表，未计入。",
    ),
}
