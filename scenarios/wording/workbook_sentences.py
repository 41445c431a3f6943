"""The workbook's sentences: the live headline, remarks, explanations of sheets, and the rows of what is worked out."""

from __future__ import annotations

from scenarios.model import Text

SENTENCES: dict[str, Text] = {
    "cut": Text(
        " … [cut here: a cell holds 32,767 characters; the scenario file has the whole text]",
        "……［此处截断：单元格最多容纳32,767个字符，全文见情景文件］",
    ),
    "stale": Text(
        "Figures of the export, no longer this model: inputs have changed since. For new ones bring this workbook back: File > Import table.",
        "以下为导出时的数字，已不是当前模型的结果：导出后输入有改动。请用程序的“文件 > 导入表格”导回本工作簿，以得到新的结果。",
    ),
    "leads_now": Text(
        "Now first: “{first}” with {total}, ahead of “{second}” ({second_total}) by {lead}.",
        "目前第一：“{first}”，总分{total}，领先“{second}”（{second_total}）{lead}。",
    ),
    "shared_now": Text(
        "{count} now share first place with {total}, among them “{first}”.",
        "目前有{count}项以{total}并列第一，其中包括“{first}”。",
    ),
    "only_now": Text("Only “{first}” has a total now: {total}.", "目前只有“{first}”有总分：{total}。"),
    "nothing_ranked": Text("Nothing can be ranked now.", "目前无法排序。"),
    "flips_above": Text(
        " It stays first until the weight of “{criterion}” passes {at}% (now {now}%); there “{who}” draws level.",
        "“{criterion}”的权重升至{at}%以前仍居首（现为{now}%），届时“{who}”追平。",
    ),
    "flips_below": Text(
        " It stays first until the weight of “{criterion}” falls below {at}% (now {now}%); there “{who}” draws level.",
        "“{criterion}”的权重降至{at}%以前仍居首（现为{now}%），届时“{who}”追平。",
    ),
    "flips_never": Text(" No single weight overturns it.", "任何单项权重的变动都不会改变第一名。"),
    "verdict_then": Text("Verdict at export: {verdict}", "导出时的结论：{verdict}"),
    "verdict_dated": Text(
        "Verdict at export (last change {date}): {verdict}", "导出时的结论（最近改动：{date}）：{verdict}"
    ),
    "no_date": Text("the scenario keeps no date, since nothing has been logged.", "情景中没有日期，因为尚无决策记录。"),
    "method_text": Text(
        "additive value model; each score becomes a value between 0 and 1 on the fixed ends of its scale.",
        "加性价值模型；每个评分按其量表的固定两端换算为0至1之间的价值分。",
    ),
    "weight_no_number": Text("The weight is not a number: type 0 or more.", "权重不是数：请填0或更大的数。"),
    "weight_below_zero": Text("The weight is below 0: type 0 or more.", "权重小于0：请填0或更大的数。"),
    "number_too_large": Text(
        "A number here is beyond 1E+300 and cannot be counted.", "这里有数的绝对值超过1E+300，不能计入。"
    ),
    "ends_no_numbers": Text("An end of the scale is not a number.", "量表的一端不是数。"),
    "ends_wrong": Text("The scale must run from a lower to a higher number.", "量表下限须小于上限。"),
    "direction_unknown": Text("Choose a direction from the list.", "请从列表中选择方向。"),
    "end_title": Text("Scale", "量表"),
    "end_note": Text(
        "A number. The lower end must lie below the upper end; a score outside is not counted.",
        "请填数。下限须小于上限；量表以外的评分不计入。",
    ),
    "direction_note": Text("Choose from the list which is better.", "请从列表中选择哪一种更好。"),
    "criteria_lost_label": Text("Criteria not found once in Weights", "权重表中未恰好出现一次的准则"),
    "criteria_lost": Text(
        "Criteria gone from Weights, or standing there twice: {count}. Nothing can be ranked without them. Undo, or change "
        "the criteria in the program.",
        "权重表中有{count}项准则缺失或重复，因此无法排序。请撤销，或在程序中修改准则。",
    ),
    "weights_refused_label": Text("Rows of Weights refused", "权重表中不能计入的行"),
    "weights_refused": Text(
        "Rows of Weights that cannot be counted: {count}. The remark in the row says why.",
        "权重表中有{count}行不能计入，原因见该行备注。",
    ),
    "weights_zero_label": Text("All weights are 0", "权重全部为0"),
    "weights_zero": Text(
        "All weights are 0: give at least one criterion a weight.", "所有权重均为0：请至少为一项准则赋权。"
    ),
    "columns_lost_label": Text("Criteria not found once in Scores", "评分表中未恰好出现一次的准则"),
    "columns_lost": Text(
        "Criteria whose column in Scores is gone, or stands there twice: {count}. Their scores are missing.",
        "评分表中有{count}项准则的列缺失或重复，这些评分按缺失处理。",
    ),
    "options_lost_label": Text("Recommendations not found once in Scores", "评分表中未恰好出现一次的建议"),
    "options_lost": Text(
        "Recommendations gone from Scores, or standing there twice: {count}. They are not ranked.",
        "评分表中有{count}项建议缺失或重复，未参与排序。",
    ),
    "scores_refused_label": Text("Scores refused", "不能计入的评分"),
    "scores_refused": Text(
        "Scores that are no numbers on their scale: {count}. They count as missing, and are red on the sheet Model.",
        "有{count}个评分不是量表范围内的数，按缺失处理：在“模型”工作表中以红色标出。",
    ),
    "weight_rows_unknown_label": Text("Unknown rows in Weights", "权重表中的未知行"),
    "weight_rows_unknown": Text(
        "Options and criteria are added in the program: row {place} of the sheet Model is not counted (such rows in "
        "Weights: {count}).",
        "建议和准则须在程序中添加：“模型”工作表第{place}行未计入（权重表中共有{count}行）。",
    ),
    "score_rows_unknown_label": Text("Unknown rows in Scores", "评分表中的未知行"),
    "score_rows_unknown": Text(
        "Options and criteria are added in the program: row {place} of the sheet Model is not counted (such rows in "
        "Scores: {count}).",
        "建议和准则须在程序中添加：“模型”工作表第{place}行未计入（评分表中共有{count}行）。",
    ),
    "score_columns_unknown_label": Text("Unknown columns in Scores", "评分表中的未知列"),
    "score_columns_unknown": Text(
        "Options and criteria are added in the program: column {place} of the sheet Model is not counted (such columns "
        "in Scores: {count}).",
        "建议和准则须在程序中添加：“模型”工作表{place}列未计入（评分表中共有{count}列）。",
    ),
    "scores_missing_label": Text("Missing scores", "缺失评分"),
    "scores_missing": Text(
        "Scores missing: {count}. Who lacks one on a criterion with weight has no total and no rank.",
        "缺{count}个评分：在有权重的准则上缺少评分的建议没有总分和名次。",
    ),
    "cannot_count": Text(
        "Something in the tables of the sheet Model cannot be counted.", "“模型”工作表中有内容无法计入。"
    ),
    "meaning_text": Text(
        "A total is the weighted sum of values between 0 and 1, where 0 and 1 are the fixed ends of each criterion's scale. "
        "Equal totals share the better rank (1, 1, 3).",
        "总分是各项价值分（0至1之间，0和1对应各准则量表的两端）的加权和。总分相同者并列取靠前名次（1、1、3）。",
    ),
    "defaults_text": Text(
        "{untouched} of {scored} scores are still the paper's defaults. A default score says how strongly the paper argues "
        "that a recommendation builds a criterion; it does not forecast what would happen.",
        "{scored}个评分中有{untouched}个仍为论文默认值。默认评分表示论文在多大程度上论证了某项建议有助于某项准则，并非对实际效果的预测。",
    ),
    "missing_text": Text(
        "Scores still missing: {missing}. A recommendation without a score on a criterion that has weight gets no total and "
        "no rank.",
        "尚缺{missing}个评分。在有权重的准则上缺少评分的建议，没有总分和名次。",
    ),
    "model_how": Text(
        "Change a weight, a scale or a score: totals, ranks, groups and charts follow. Weights need not sum to 1; their "
        "shares are computed. Delete a score that is not known: its recommendation then has no total and no rank. The "
        "tables may be sorted; recommendations and criteria are added in the program. The sheet is protected without a "
        "password.",
        "修改权重、量表或评分后，总分、名次、组别和图表会随之更新。权重之和不必为1，占比会自动计算。未知的评分请清空，"
        "对应建议即无总分和名次。表格可以排序；建议和准则须在程序中添加。工作表受保护，但没有密码。",
    ),
    "judged_how": Text(
        "What the criteria and recommendations mean, as exported. The ends of scales and the directions that count now are on "
        "the sheet Model.",
        "导出时各准则和建议的含义。当前有效的量表两端和方向见“模型”工作表。",
    ),
    "simulation_how": Text(
        "The program's figures at the time of export; what the words mean stands on the sheet Robustness. Weights that put "
        "it first are the mean of all weights under which it is first.",
        "导出时的程序计算结果；各用语的含义见“稳健性”工作表。使其居首的平均权重，是使其居首的全部权重的平均值。",
    ),
    "simulation_none": Text(
        "Nothing was simulated; the sheet Robustness says why.", "没有模拟结果，原因见“稳健性”工作表。"
    ),
    "page_of": Text("Page &P of &N", "第&P页，共&N页"),
    "not_printed": Text(
        "With the whole workbook are printed this sheet, What is judged, Model, Robustness, and Evidence where it has "
        "reasons. To print another one, clear its print area first (Page Layout, Print Area).",
        "打印整个工作簿时，只打印本表、“评判内容”、“模型”、“稳健性”，以及写有理由的“依据”。如要打印其他工作表，请先清除其打印区域（页面布局、打印区域）。",
    ),
    "sheet_judged_holds": Text("What criteria, scales and recommendations mean", "准则、量表和建议的含义"),
    "sheet_model_holds": Text(
        "Weights, scales and scores to change; totals and ranks", "可修改的权重、量表和评分；总分与名次"
    ),
    "sheet_contributions_holds": Text("What adds up to each total", "各总分的构成"),
    "sheet_robustness_holds": Text("Where the first place holds, and how sure it is", "第一名保持不变的区间和稳健程度"),
    "sheet_simulation_holds": Text("How often each takes each rank under other weights", "其他权重下取得各名次的比例"),
    "sheet_methods_holds": Text("How other methods rank", "其他方法的名次"),
    "sheet_evidence_holds": Text("The reason and source of every score", "每个评分的理由和出处"),
    "sheet_record_holds": Text("How it was decided", "决策过程"),
    "sheet_check_holds": Text(
        "Whether inputs are as exported and formulas sound", "输入是否为导出时内容、公式是否完好"
    ),
    "sheet_workings_holds": Text("What the figures are worked out from", "数字的计算依据"),
    "workings_how": Text(
        "What the other sheets are worked out from. Inputs are found by their ids; nothing here is typed. Delete no row.",
        "其他工作表的计算依据。输入按编号查找，此处无须填写，请勿删除任何行。",
    ),
    "legend_input": Text("Blue on yellow: type here", "黄底蓝字：可填写"),
    "legend_formula": Text("Black on white: a formula, follows by itself", "白底黑字：公式，自动更新"),
    "weight_title": Text("Weight", "权重"),
    "weight_note": Text(
        "Any number from 0 upwards. The weights need not sum to 1: only their proportions count.",
        "请填不小于0的数。权重之和不必为1，只看相对大小。",
    ),
    "score_note": Text(
        "A number from {low} to {high}, {direction}. Leave it empty where it is not known.",
        "请填{low}到{high}之间的数，{direction}。未知时请留空。",
    ),
    "robustness_how": Text(
        "Where the first place holds follows every change: one weight moves, the others keep their ratios. All else here is "
        "the program's at the time of export. Where several draw level at once the first of them is named, with dots.",
        "“第一名保持不变的区间”会随改动更新：只变动一项权重，其余权重保持比例。本页其他内容为导出时的程序计算结果。"
        "若几项建议同时追平，只写出其中第一项并加省略号。",
    ),
    "robustness_terms": Text(
        "Robust: first in at least {agreed} of the weightings drawn and in {overlap} of the draws of scores, and at least "
        "{apart} of all weight must move before anybody draws level. Tie: several hold the place, or it is held in less than "
        "{told} of the draws of scores. Fragile: all between. ± is one standard error; 95 of 100 times the figure lies "
        "within two of them.",
        "稳健：在所抽权重组合中至少有{agreed}、在评分抽样中至少有{overlap}保持该名次，且至少须转移总权重的{apart}才会被追平。"
        "难以区分：几项共占该名次，或评分抽样中保持该名次的不足{told}。不稳健：介于两者之间。±为一个标准误，"
        "真值有95%的可能落在两个标准误之内。",
    ),
    "contributions_how": Text(
        "A contribution is the share of weight times the value. The contributions of a row add up to its total.",
        "贡献等于权重占比乘以价值分。同一行的各项贡献之和即为总分。",
    ),
    "methods_how": Text(
        "The additive value model is the headline; every other method is a cross-check beside it. These are the program's "
        "figures at the time of export: they do not follow changes made in this workbook. τ-b (Kendall) and ρ (Spearman) say how "
        "far a method's ranks agree with the headline's, from -1 (reversed) to 1 (the same order).",
        "加性价值模型为基准方法，其余方法供对照检验。本页为导出时的程序计算结果，不随工作簿中的改动更新。τ-b（Kendall）和ρ（Spearman）表示与基准方法名次的一致程度，从−1（排序相反）到1（排序相同）。",
    ),
    "check_how": Text(
        "First, whether the inputs are still those of the export: this changes with every what-if. Then, whether the "
        "formulas are sound: this stays OK whatever is typed into the yellow cells.",
        "先核对输入是否仍为导出时的内容，每次试算都会变化；再核对公式是否完好，无论黄色单元格填什么都应为“一致”。",
    ),
    "check_again": Text(
        "To compute everything anew: Ctrl+Alt+F9 in Excel, Ctrl+Shift+F9 in LibreOffice.",
        "重新计算全部公式：Excel按Ctrl+Alt+F9，LibreOffice按Ctrl+Shift+F9。",
    ),
    "inputs_as_exported": Text("Inputs as exported", "输入与导出时一致"),
    "weights_as_exported": Text("Weights as exported", "与导出时一致的权重"),
    "scales_as_exported": Text("Scales and directions as exported", "与导出时一致的量表和方向"),
    "scores_as_exported": Text("Scores as exported", "与导出时一致的评分"),
    "defaults_left": Text("Paper's defaults still untouched", "仍为论文默认值的评分"),
    "formulas_sound": Text("Formulas sound", "公式完好"),
    "ids_again": Text("Inputs are found by their ids, and names are theirs", "按编号找到输入，名称相符"),
    "weights_again": Text("Shares of weight are those of the weights", "权重占比与所填权重相符"),
    "scales_again": Text("Ends of scales and directions are those of Weights", "量表两端和方向与权重表相符"),
    "values_again": Text("Values agree with the scores", "价值分与评分相符"),
    "totals_again": Text("Totals are weights times values", "总分等于权重与价值分乘积之和"),
    "order_again": Text(
        "Nobody with a higher total stands lower; ties share a rank", "总分较高者名次不会更低，相同者并列"
    ),
    "standing_again": Text("The first, and how far the others are behind", "第一名及其他建议与之的差距"),
    "moves_again": Text("How far each weight must move", "各权重须变动多少"),
    "low_ends_again": Text(
        "At the low end of a weight somebody is level, nobody ahead", "权重降至下限时有人追平、无人超过"
    ),
    "high_ends_again": Text(
        "At the high end of a weight somebody is level, nobody ahead", "权重升至上限时有人追平、无人超过"
    ),
    "changes_again": Text("What differs from the export is marked", "与导出时的差异均已标出"),
    "ranks_counted": Text("Ranks agree with an independent count", "名次与另行计数一致"),
    "headline_again": Text("The headline on Summary says the first of the model", "“概要”首句与模型的第一名一致"),
    "ranking_again": Text("The ranking on Summary is the one worked out", "“概要”中的排序与计算一致"),
    "summary_again": Text("Weights and groups on Summary are those of Model", "“概要”中的权重和组别与“模型”一致"),
    "model_again": Text(
        "Totals, ranks and names on Model are those worked out", "“模型”中的总分、名次和名称与计算一致"
    ),
    "groups_again": Text("Groups and dimensions are those of their members", "组别和维度与其成员相符"),
    "contributions_again": Text(
        "Contributions are shares times values, in their places", "各项贡献等于占比乘以价值分，位置相符"
    ),
    "limits_shown": Text("Limits on Robustness are those worked out", "“稳健性”中的区间与计算一致"),
    "evidence_again": Text("Scores on Evidence are those of Model", "“依据”中的评分与“模型”一致"),
    "no_errors": Text("No error cells", "没有错误单元格"),
    "name_row": Text("Name", "名称"),
    "unit_shown": Text("Unit, in brackets", "单位（括号内）"),
    "in_weights": Text("Row in Weights", "权重表行号"),
    "in_scores": Text("Column in Scores", "评分表列号"),
    "weight": Text("Weight", "权重"),
    "at_0_then": Text("Worth 0 at, exported", "价值分0对应（导出时）"),
    "at_1_then": Text("Worth 1 at, exported", "价值分1对应（导出时）"),
    "best_total": Text("Best total", "最高总分"),
    "first_number": Text("Number of the first", "第一名的序号"),
    "sharing": Text("How many share its place", "并列第一的项数"),
    "parted": Text("Parted of those who share it", "并列者中会分开的项数"),
    "crossing": Text("Level below at", "下方追平处"),
    "who_below": Text("Level at the low end: number", "下限处追平者序号"),
    "who_above": Text("Level at the high end: number", "上限处追平者序号"),
    "step": Text("Least move", "最小变动"),
    "weights_changed": Text("Weights changed", "改动的权重"),
    "scales_changed": Text("Scales and directions changed", "改动的量表和方向"),
    "scores_changed": Text("Scores changed", "改动的评分"),
    "differences": Text("All that differs", "差异合计"),
    "unsaid_last": Text(
        "Scores of which nothing is said stand last, and are not printed: the sheet Model has them.",
        "没有任何说明的评分排在最后，不打印，可见“模型”工作表。",
    ),
    "same_in_rows": Text("The same in every row: {facts}.", "各行相同：{facts}。"),
    "same_of_criteria": Text("The same for every criterion: {facts}.", "各准则相同：{facts}。"),
    "evidence_live": Text(
        "The score is the model's; where it is no longer the exported one, that stands beside it. Change scores on the sheet "
        "Model, not here.",
        "“评分”为模型的当前值；与导出时不同的，旁边列出导出时的评分。请在“模型”工作表修改评分，此处不可修改。",
    ),
    "evidence_fixed": Text(
        "Scores as exported; the sheet Model has the present ones. Change scores there, not here.",
        "此处为导出时的评分，当前评分见“模型”工作表，请在该表修改。",
    ),
    "record_how": Text("What was decided in the program up to the export.", "截至导出时程序中的决策过程。"),
    "scores_counted": Text(
        "{scored} of {total} given; {untouched} still the paper's defaults; {without} without a reason",
        "共{total}项，已评{scored}项；其中{untouched}项仍为论文默认值，{without}项没有理由",
    ),
    "log_empty": Text("No decision has been logged yet.", "尚无决策记录。"),
    "no_ranking": Text("It does not rank.", "该方法不给出排序。"),
}
