"""What the lines of a sheet are taken for, in a word each, and the parts of the sentence on what will come in."""

from scenarios.model import Text

ROLES: dict[str, Text] = {  # by `scenarios.tables.layout.Role`
    "header": Text("Criteria names", "准则名称"),
    "item": Text("Recommendation", "建议"),
    "name": Text("Names", "建议名称"),
    "id": Text("Ids", "编号"),
    "group": Text("Groups", "组别"),
    "criterion": Text("Criterion", "准则"),
    "weight": Text("Weights", "权重"),
    "direction": Text("Directions", "方向"),
    "unit": Text("Units", "单位"),
    "low": Text("Low ends", "量表下端"),
    "high": Text("High ends", "量表上端"),
    "special": Text("Special row", "特殊行"),
    "total": Text("Totals", "合计"),
    "note": Text("Note", "备注"),
    "ignore": Text("Left out", "不计入"),
    "empty": Text("Empty", "空"),
}
UPPER_HEADER = Text("Dimension names", "维度名称")  # a line of names above that of the criteria
DIRECTIONS: dict[str, Text] = {"max": Text("More is better", "越高越好"), "min": Text("Less is better", "越低越好")}
KNOWN: dict[str, Text] = {  # how a direction is known, where the table does not say it
    "answered": Text("✓", "✓"),
    "proposed": Text("proposed", "待确认"),
    "assumed": Text("assumed", "暂定"),
}

# The sentence: what is counted, one and several of it, then the clauses.
COUNTS: dict[str, Text] = {
    "recommendation": Text("1 recommendation", "1项建议"),
    "recommendations": Text("{n:,} recommendations", "{n:,}项建议"),
    "in_group": Text("{items} in 1 group", "{items}（1个组别）"),
    "in_groups": Text("{items} in {n:,} groups", "{items}（{n:,}个组别）"),
    "criterion": Text("1 criterion", "1项准则"),
    "criteria": Text("{n:,} criteria", "{n:,}项准则"),
    "in_dimension": Text("{items} in 1 dimension", "{items}（1个维度）"),
    "in_dimensions": Text("{items} in {n:,} dimensions", "{items}（{n:,}个维度）"),
}
BETWEEN = Text(", ", "，")
CLAUSES: dict[str, Text] = {
    "whole": Text("{clauses}.", "将导入{clauses}。"),
    "whole_but": Text("{clauses}; {left_out} left out.", "将导入{clauses}；{left_out}不计入。"),
    "nothing": Text(
        "Nothing can come in as yet: say which rows are recommendations and which columns are criteria.",
        "目前没有可导入的内容：请指明哪些行是建议、哪些列是准则。",
    ),
    "less": Text("{names} as less-is-better", "{names}越低越好"),
    "less_many": Text("{n:,} of them as less-is-better", "其中{n:,}项越低越好"),
    "weights_from": Text("weights from {line}", "权重取自{line}"),
    "weights_equal": Text("equal weights assumed", "暂按等权"),
    "from_workbook": Text("weights and scale ends of the workbook", "权重和量表两端取自工作簿"),
    "ends_from": Text("scale ends from {line}", "量表两端取自{line}"),
}
LINES: dict[str, Text] = {
    "row": Text("row {first}", "第{first}行"),
    "rows": Text("rows {first} to {last}", "第{first}至{last}行"),
    "column": Text("column {first}", "{first}列"),
    "columns": Text("columns {first} to {last}", "{first}至{last}列"),
    "one_more": Text("one more place", "另外1处"),
    "more": Text("{n:,} more places", "另外{n:,}处"),
}
SCORES: dict[str, Text] = {  # of new scores for the scenario that is open
    "new_scores": Text("Scores that change: {changed:,} of {given:,}.", "{given:,}个评分中有{changed:,}个变化。"),
    "nothing_matches": Text(
        "Nothing of this table is in the open scenario: neither an id nor a name of both agrees.",
        "此表格与当前情景没有相同的内容：编号和名称均不一致。",
    ),
    "nothing_changes": Text(
        "No score changes: the open scenario has the same ones.", "没有评分变化：与当前情景完全一致。"
    ),
    "not_found": Text("Not in the open scenario: {names}.", "当前情景中没有：{names}。"),
    "emptied": Text(
        "Scores that are empty in the table and stay as they are: {count:,}.",
        "表格中为空而保持不变的评分：{count:,}个。",
    ),
    "other_names": Text(
        "Other names in the table for the same ids, not taken over: {names}.",
        "表格中同一编号的名称不同，未采用：{names}。",
    ),
    "other_weights": Text(
        "Other weights in the table, not taken over: {names}.", "表格中的权重不同，未采用：{names}。"
    ),
    "other_units": Text(
        "Other units in the table, whose figures are taken as they are: {names}. Compare them.",
        "表格中的单位不同，数字按原样采用：{names}。请核对。",
    ),
    "other_directions": Text(
        "Other directions in the table, not taken over: {names}.", "表格中的方向不同，未采用：{names}。"
    ),
    "other_ends": Text(
        "Other scale ends in the table, not taken over: {names}.", "表格中的量表两端不同，未采用：{names}。"
    ),
    "only_scores": Text(
        "Only scores come in; directions, weights and scale ends stay as they are.",
        "只导入评分；方向、权重和量表两端保持不变。",
    ),
}
QUESTIONS: dict[str, Text] = {  # about the file itself, which the command line would refuse
    "encoding_doubtful": Text(
        "The text is not UTF-8. Read as {encoding}, its names are {names}. Are these right? If not, choose another encoding above.",
        "该文本不是UTF-8编码。按{encoding}读取时，名称为{names}。是否正确？如不正确，请在上方选择其他编码。",
    ),
}
ANSWERS: dict[str, Text] = {
    "encoding_right": Text("these are right", "正确"),
    "leave_out_row": Text("leave out row {line}", "不计入第{line}行"),
    "leave_out_column": Text("leave out column {line}", "不计入{line}列"),
}
