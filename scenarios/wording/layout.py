"""What the lines of a sheet are taken for: why, what is said of it, what is asked, and the answers there are."""

from scenarios.model import Text

REASONS = {
    "answered": Text("You said so.", "由您指定。"),
    "outside_range": Text("It stands outside the chosen range.", "位于所选区域之外。"),
    "above_table": Text("It stands above the table.", "位于表格上方。"),
    "below_table": Text("It stands below the table.", "位于表格下方。"),
    "beside_table": Text("It stands beside the table.", "位于表格旁边。"),
    "above_names": Text("It stands above the names.", "位于名称行上方。"),
    "hidden": Text("It is hidden in the sheet.", "在工作表中处于隐藏状态。"),
    "comment": Text("A lone text that begins with #.", "以#开头的单独文本。"),
    "own_header": Text("The first row of the program's own form.", "程序自身格式的首行。"),
    "own_names": Text("The names in the program's own form.", "程序自身格式的名称列。"),
    "own_criterion": Text("A criterion in the program's own form.", "程序自身格式的准则列。"),
    "own_column": Text("The column #{word} of the program's own form.", "程序自身格式的#{word}列。"),
    "own_item": Text("A recommendation in the program's own form.", "程序自身格式的建议行。"),
    "own_special": Text("The row #{word} of the program's own form.", "程序自身格式的#{word}行。"),
    "names_above": Text("Texts above columns of figures.", "数字列上方的文本。"),
    "two_rows_of_names": Text(
        "One of several lines of names: what spans several criteria is their dimension.",
        "多层表头之一：跨多项准则的名称为维度。",
    ),
    "names_in_figures": Text("The first row: names written as numbers.", "首行：以数字书写的名称。"),
    "row_of_texts": Text("A row of texts below the names.", "名称行下方的文本行。"),
    "label_weight": Text("It is called “{label}” and has figures.", "名为“{label}”，且为数字。"),
    "label_direction": Text("It is called “{label}” and says directions.", "名为“{label}”，内容为方向。"),
    "cells_direction": Text("Every cell says a direction.", "每个单元格都表示方向。"),
    "label_unit": Text("It is called “{label}”.", "名为“{label}”。"),
    "cells_unit": Text("Every cell has a unit.", "每个单元格都是单位。"),
    "label_low": Text("It is called “{label}”.", "名为“{label}”。"),
    "label_high": Text("It is called “{label}”.", "名为“{label}”。"),
    "label_note": Text("It begins like a note: “{label}”.", "开头为备注字样：“{label}”。"),
    "label_total": Text("It is called like a total.", "名称为合计字样。"),
    "head_names": Text("It is headed like a column of names.", "列标题表示名称。"),
    "texts_left": Text("Texts left of the figures.", "数字左侧的文本。"),
    "ids_left": Text("Ids left of the names.", "名称左侧的编号。"),
    "numbers_left": Text("Numbers left of the names.", "名称左侧的序号。"),
    "groups_left": Text(
        "Texts left of the names that repeat or go on downwards.", "名称左侧重复出现或向下延续的文本。"
    ),
    "figures_as_names": Text(
        "There is no column of texts; the names are numbers or dates.", "没有文本列，名称为数字或日期。"
    ),
    "figures": Text("It has figures.", "内容为数字。"),
    "texts": Text("It has texts.", "内容为文本。"),
    "head_group": Text("It is headed like a column of groups.", "列标题表示组别。"),
    "head_id": Text("It is headed like a column of ids.", "列标题表示编号。"),
    "counts_rows": Text("It counts the rows: 1, 2, 3 …", "内容为各行的序号：1、2、3……"),
    "head_note": Text("It is headed like a column of notes.", "列标题表示备注。"),
    "head_total": Text("It is headed like a column of totals.", "列标题表示合计。"),
    "long_texts": Text("It has long texts.", "内容为较长的文本。"),
    "lone_text": Text("A text that stands alone.", "单独的文本。"),
    "texts_at_the_edge": Text("Texts past the end of the table.", "表格末尾之后的文本。"),
    "no_figures": Text("It has a name and no figures.", "有名称而无数字。"),
    "numbered_heading": Text("It is numbered like a heading and has no figures.", "带有标题编号，且没有数字。"),
    "above_names_weights": Text("Figures above the names that sum to 1 or to 100.", "名称上方的数字，合计为1或100。"),
    "repeated_head": Text("It repeats the row of names.", "重复了名称行。"),
    "heading": Text("Its one text is merged over the table.", "该文本合并跨越整个表格。"),
    "total_sum": Text("It is called “{name}” and holds the sums.", "名为“{name}”，数字为合计。"),
    "total_mean": Text("It is called “{name}” and holds the means.", "名为“{name}”，数字为平均值。"),
    "total_weighted": Text("It is called “{name}” and holds the weighted sums.", "名为“{name}”，数字为加权和。"),
    "total_rank": Text("It is called “{name}” and holds ranks.", "名为“{name}”，数字为名次。"),
    "total_spread": Text("It is called “{name}” and holds what the figures say.", "名为“{name}”，数字为统计值。"),
    "total_word": Text("It is called “{name}”.", "名为“{name}”。"),
}

REMARKS = {
    "hidden_left_out": Text(
        "Hidden in the sheet and left out. To take it, unhide it there, or say here what it is.",
        "在工作表中处于隐藏状态，未计入。若要计入，请在表格中取消隐藏，或在此说明其作用。",
    ),
    "filtered_left_out": Text(
        "A filter hides these rows, and they were left out. To take them, clear the filter, or say here what they are.",
        "这些行被筛选隐藏，未计入。若要计入，请清除筛选，或在此说明其作用。",
    ),
    "weight_empty": Text(
        "“{criterion}” has no weight here; it counts as 0. Write its weight, or 0 if that is meant.",
        "“{criterion}”在此没有权重，按0处理。请填写权重；若确为0，请填写0。",
    ),
    "weights_no_whole": Text(
        "The weights sum to {total}. They are taken in proportion; correct them if one is wrong.",
        "权重合计为{total}，将按比例折算。若有误，请更正。",
    ),
    "unit_unlike_name": Text(
        "The figures of “{name}” are in “{unit}”, unlike what the name says. Correct one of them.",
        "“{name}”的数字以“{unit}”为单位，与名称所示不符。请更正其中之一。",
    ),
    "line_beyond": Text(
        "The sheet does not reach so far, so that what was said of this line has no effect.",
        "表格没有到达此处，对该行或该列的指定无效。",
    ),
    "turned": Text(
        "The criteria stand in rows, so the table was read on its side.",
        "准则位于各行，因此表格已按转置读取。",
    ),
    "decimal_comma": Text(
        "The commas in figures were read as decimal marks: “{text}” is {number:g}. Correct the cells if they hold two figures.",
        "数字中的逗号已按小数点读取：“{text}”为{number:g}。若单元格中是两个数字，请更正。",
    ),
    "totals_left_out": Text("Totals, means or ranks were left out: {names}.", "合计、平均或名次未计入：{names}。"),
    "numbers_left_out": Text(
        "What counts the rows was left out: {names}. If it is a criterion, say so.",
        "各行的序号未计入：{names}。若为准则，请在此说明。",
    ),
    "notes_left_out": Text("Titles and notes were left out: {names}.", "标题和备注未计入：{names}。"),
}

DOUBTS = {
    "several_tables": Text(
        "There are {count} tables on this sheet: {ranges:bare}. Choose one.",
        "此工作表上有{count}个表格：{ranges:bare}。请选择其一。",
    ),
    "no_row_of_names": Text(
        "Row {row} has figures where the names of criteria belong. Is it the row of names, or the first recommendation?",
        "第{row}行在准则名称的位置上是数字。该行是名称行，还是第一项建议？",
    ),
    "row_above_names": Text(
        "Row {row} has figures above the names of the criteria. Are they their weights?",
        "第{row}行在准则名称上方有数字。它们是权重吗？",
    ),
    "row_of_texts": Text(
        "Row {row} has texts below the names of the criteria. Is it a recommendation, a note, or the true row of names?",
        "第{row}行在准则名称下方是文本。该行是建议、备注，还是真正的名称行？",
    ),
    "row_without_scores": Text(
        "“{name}” has no scores. Is such a row a recommendation, or the heading of a group?",
        "“{name}”没有评分。这样的行是一项建议，还是组别标题？",
    ),
    "row_called_total": Text(
        "“{name}”: a total, or a recommendation of that name?",
        "“{name}”是合计，还是以此为名的建议？",
    ),
    "row_is_sum": Text(
        "The figures of “{name}” are the sums of all others. Is it a total, or a recommendation?",
        "“{name}”的数字等于其余各行之和。它是合计，还是一项建议？",
    ),
    "row_is_mean": Text(
        "The figures of “{name}” are the means of all others. Is it an average, or a recommendation?",
        "“{name}”的数字等于其余各行的平均值。它是平均值，还是一项建议？",
    ),
    "column_called_total": Text(
        "“{name}”: a result of the other columns, or a criterion of that name?",
        "“{name}”是其他各列的结果，还是以此为名的准则？",
    ),
    "column_is_sum": Text(
        "The figures of “{name}” are the sums of the other columns. Is it a total, or a criterion?",
        "“{name}”的数字等于其余各列之和。它是合计，还是准则？",
    ),
    "column_is_mean": Text(
        "The figures of “{name}” are the means of the other columns. Is it an average, or a criterion?",
        "“{name}”的数字等于其余各列的平均值。它是平均值，还是准则？",
    ),
    "column_is_weighted": Text(
        "The figures of “{name}” are the weighted sums of the other columns. Is it a result, or a criterion?",
        "“{name}”的数字等于其余各列的加权和。它是结果，还是准则？",
    ),
    "row_without_mark": Text(
        "“{name}” counts as a recommendation, since other rows begin with #. Call it {mark} if that is meant.",
        "其他行以#开头，因此“{name}”会被当作建议。若其含义为{mark}，请改为此名称。",
    ),
    "column_unknown": Text(
        "“{name}” begins with # and is no column that Renheng knows. Is it a criterion of that name?",
        "“{name}”以#开头，但不是韧衡所知的列。它是以此为名的准则吗？",
    ),
    "marked_otherwise": Text(
        "Other rows or columns begin with #, so such marks say what each line is. This one can be left out; to make it "
        "something else, write a mark before its name, such as #weight.",
        "此表格以#标记各行各列的作用。此处只能改为不计入；如需改作他用，请在其名称前加标记，例如#weight。",
    ),
    "row_like_weights": Text(
        "“{name}” sounds like weights, and has figures as a recommendation has. What are they?",
        "“{name}”像是权重，却与建议一样有数字。请说明其作用。",
    ),
    "row_like_weights_nameless": Text(
        "No name stands at {row}, and the figures there sum to 1 or to 100. Are they the weights?",
        "{row}处没有名称，该处数字合计为1或100。它们是权重吗？",
    ),
    "row_of_shares": Text(
        "The figures of “{name}” sum to 1, unlike all others. Are they weights, or is it a recommendation?",
        "“{name}”的数字合计为1，与其余各行不同。它们是权重，还是一项建议？",
    ),
    "row_like_part": Text(
        "“{name}” sounds like a part of the row above it. Is it counted there, or a recommendation of its own?",
        "“{name}”像是上一行的一部分。它已计入上一行，还是一项单独的建议？",
    ),
    "row_like_aims": Text(
        "“{name}” sounds like what is aimed at, not like a recommendation. What is it?",
        "“{name}”像是目标，而不是建议。请说明其作用。",
    ),
    "tens_twice": Text(
        "The figures of “{name}” have words such as 万 or k, and so has its unit “{unit}”. Write them in one place only.",
        "“{name}”的数字带有“万”等数量词，单位“{unit}”也带有。请只在一处书写。",
    ),
    "column_like_years": Text(
        "“{name}” has years. Are they a note, or a criterion in which a later year is better or worse?",
        "“{name}”是年份。它是备注，还是一项以年份早晚论优劣的准则？",
    ),
    "column_like_spread": Text(
        "“{name}” sounds like how far the figures beside it scatter. Is it a note, or a criterion?",
        "“{name}”像是旁边数字的离散程度。它是备注，还是一项准则？",
    ),
    "column_like_note": Text(
        "“{name}” sounds like a note on the recommendations. Is it one, or a criterion?",
        "“{name}”像是对建议的备注。它是备注，还是一项准则？",
    ),
    "columns_like_ends": Text(
        "{names} look like the two ends of one figure. Are both criteria? Otherwise leave both out, and write such a figure "
        "in one cell, as 3–5.",
        "{names}像是同一数值的上下限。两列都是准则吗？若不是，请不计入这两列，并在一个单元格中写成区间，如3–5。",
    ),
    "column_is_product": Text(
        "The figures of “{name}” are those of the two columns before it, multiplied. Is it a result, or a criterion?",
        "“{name}”的数字等于前两列之积。它是结果，还是一项准则？",
    ),
    "on_side_option_heads": Text(
        "The columns are headed like recommendations. Do the criteria stand in rows, the recommendations in columns?",
        "各列的标题像是建议。是否准则按行、建议按列排列？",
    ),
    "column_like_ids": Text(
        "“{name}” has whole numbers, none twice. Are they the numbers of the recommendations, or a criterion?",
        "“{name}”是互不重复的整数。它是建议的编号，还是一项准则？",
    ),
    "names_or_criterion": Text(
        "There is no column of texts. Does “{name}” name the recommendations, or is it a criterion?",
        "没有文本列。“{name}”是建议的名称，还是一项准则？",
    ),
    "column_of_texts": Text(
        "“{name}” is text in {count} rows, such as “{example}”, and no criterion. What is it?",
        "“{name}”有{count}行是文本（如“{example}”），不是准则。它是什么？",
    ),
    "column_without_name": Text(
        "Column {column} has figures and no name. Name it in the row of names, or leave it out.",
        "{column}列有数字而没有名称。请在名称行中填写，或不计入此列。",
    ),
    "several_weights": Text(
        "There are several rows of weights: {places:bare}. The first is taken; what is this one?",
        "有多行权重：{places:bare}。已采用第一行，此行是什么？",
    ),
    "on_side_column_weights": Text(
        "Column “{name}” may have the weights of criteria; the table then lies on its side. Or is it a criterion?",
        "“{name}”列可能是准则的权重，此时表格为转置形式。它是权重，还是一项准则？",
    ),
    "on_side_corner_criteria": Text(
        "The first column is headed like a list of criteria. Do the criteria stand in rows, the recommendations in columns?",
        "首列的标题表示准则。是否准则按行、建议按列排列？",
    ),
    "on_side_known_criteria": Text(
        "The names in the first column are those of criteria. Do the criteria stand in rows, the recommendations in columns?",
        "首列的名称像是准则。是否准则按行、建议按列排列？",
    ),
    "direction_proposed": Text(
        "Less seems to be better for {criteria}. Is it so?",
        "{criteria}似乎越低越好。是否如此？",
    ),
    "direction_of_nothing": Text(
        "There is no criterion “{name}” to give a direction to. Say the letter of its column, or its name.",
        "没有可设定方向的准则“{name}”。请填写列的字母或准则名称。",
    ),
}

CHOICES = {
    "row_weight": Text("they are weights", "是权重"),
    "row_total": Text("leave it out as a total", "作为合计不计入"),
    "row_item": Text("it is a recommendation", "是一项建议"),
    "row_note": Text("it is a note", "是备注"),
    "row_high": Text("these are the high ends of the scales", "是量表上端"),
    "row_ignore": Text("leave it out", "不计入"),
    "row_group": Text("it heads a group", "是组别标题"),
    "row_header": Text("it has the names of the criteria", "是准则名称行"),
    "column_id": Text("they are ids", "是编号"),
    "column_name": Text("it names the recommendations", "是建议名称"),
    "column_criterion": Text("it is a criterion", "是一项准则"),
    "column_total": Text("leave it out as a result", "作为结果不计入"),
    "column_note": Text("leave it out as a note", "作为备注不计入"),
    "column_group": Text("it has the groups", "是组别"),
    "column_ignore": Text("leave it out", "不计入"),
    "header_1": Text("row {row} has the names", "第{row}行是名称行"),
    "header_0": Text("row {row} is a recommendation", "第{row}行是一项建议"),
    "range": Text("take {range}", "取{range}"),
    "turn": Text("read it on its side", "按转置读取"),
    "leave_upright": Text("leave it as it stands", "保持原样"),
    "less_is_better": Text("less is better", "越低越好"),
    "more_is_better": Text("more is better", "越高越好"),
    "point": Text("the point is the decimal mark", "小数点为“.”"),
    "comma": Text("the comma is the decimal mark", "小数点为“,”"),
    "ranges": Text("take ranges", "按区间读取"),
    "cell_value": Text("take {values:bare}", "取{values:bare}"),
    "cell_empty": Text("leave the cell empty", "将单元格留空"),
    "cells_empty": Text("leave these cells empty", "将这些单元格留空"),
}

SENTENCES = {**REMARKS, **DOUBTS}
