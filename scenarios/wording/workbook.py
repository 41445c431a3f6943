"""What the workbook says: names of sheets and tables, column heads, explanations."""

from __future__ import annotations

from scenarios.model import Text

SHEETS: dict[str, Text] = {
    "sheet_summary": Text("Summary", "概要"),
    "sheet_model": Text("Model", "模型"),
    "sheet_contributions": Text("Contributions", "贡献"),
    "sheet_robustness": Text("Robustness", "稳健性"),
    "sheet_methods": Text("Methods", "方法"),
    "sheet_evidence": Text("Evidence", "依据"),
    "sheet_record": Text("Record", "记录"),
    "sheet_check": Text("Check", "核对"),
}

TABLES: dict[
    str, Text
] = {  # also names of sheets in the accessible edition: at most 31 characters, none of \ / ? * [ ] :
    "table_ranking": Text("Ranking", "排序"),
    "table_group_ranking": Text("Groups compared", "组间比较"),
    "table_weights": Text("Weights", "权重"),
    "table_results": Text("Totals and ranks", "总分与名次"),
    "table_groups": Text("Groups", "分组结果"),
    "table_scores": Text("Scores", "评分"),
    "table_values": Text("Values, 0 to 1", "价值（0至1）"),
    "table_order": Text("In order of rank", "按名次排列"),
    "table_by_dimension": Text("Contributions by dimension", "各维度的贡献"),
    "table_by_criterion": Text("Contributions by criterion", "各准则的贡献"),
    "table_sureness": Text("How sure it is", "结论有多稳"),
    "table_first_now": Text("First place now", "目前第一"),
    "table_limits": Text("Where the first place holds", "第一名保持不变的区间"),
    "table_simulated": Text("The simulation", "模拟设置"),
    "table_acceptability": Text("How often each takes each rank", "取得各名次的比例"),
    "table_central": Text("Weights that put it first", "使其居首的平均权重"),
    "table_pairwise": Text("How often one beats another", "两两相比的胜率"),
    "table_lines_counted": Text("Those with all scores", "评分齐全的建议"),
    "table_lines_full": Text("Total, all weight on it", "权重全在该项时的总分"),
    "table_lines_without": Text("Total, no weight on it", "该项权重为零时的总分"),
    "table_lines_below": Text("Level below the present weight", "调低权重时追平处"),
    "table_lines_above": Text("Level above the present weight", "调高权重时追平处"),
    "table_ranks": Text("Ranks by method", "各方法的名次"),
    "table_agreement": Text("Agreement with the headline", "与主方法的一致程度"),
    "table_facts": Text("The scenario", "情景信息"),
    "table_answers": Text("What was asked and answered", "赋权问答"),
    "table_log": Text("Decision log", "决策日志"),
    "table_check": Text("Row by row", "逐项核对"),
    "check_overall_title": Text("Overall", "总体结果"),
}

HEADS: dict[str, Text] = {
    "agree": Text("Weightings that agree", "一致的权重比例"),
    "confidence": Text("First under its own weights", "在其中心权重下居首"),
    "counted_total": Text("Total, if all scores are given", "总分（评分齐全者）"),
    "distance": Text("Weight that must move", "须移动的权重"),
    "draws_level": Text("Who then draws level", "追平者"),
    "error": Text("± error", "±标准误"),
    "expected_rank": Text("Expected rank", "期望名次"),
    "held_by": Text("Held by", "现居此位者"),
    "holds_from": Text("Holds from", "保持下限"),
    "holds_to": Text("Holds to", "保持上限"),
    "is_first": Text("Shares first place", "居首（1为是）"),
    "level_above": Text("Level at the top end", "上限处追平者"),
    "level_below": Text("Level at the low end", "下限处追平者"),
    "moved_weight": Text("Weight that moves", "变动的权重"),
    "overlap": Text("Scores that agree", "一致的评分比例"),
    "verdict_word": Text("Verdict", "结论"),
    "answered": Text("Answer", "回答"),
    "asked": Text("Question", "问题"),
    "author": Text("Author", "评分人"),
    "compared": Text("Compared", "比较对象"),
    "best_rank": Text("Best rank", "最佳名次"),
    "content": Text("Content", "内容"),
    "counted": Text("Ranked members", "参与排序项数"),
    "criterion": Text("Criterion", "准则"),
    "date": Text("Date", "日期"),
    "difference": Text("Difference", "差值"),
    "dimension": Text("Dimension", "维度"),
    "direction": Text("Direction", "方向"),
    "event": Text("What happened", "事项"),
    "group": Text("Group", "组别"),
    "group_mean": Text("Mean score", "组平均分"),
    "group_members": Text("Members", "所含建议"),
    "group_total": Text("Total score", "组总分"),
    "high": Text("Scale to", "量表上限"),
    "id": Text("Id", "编号"),
    "key": Text("Share of the best, rounded", "与最高分之比（取整）"),
    "line": Text("Line in totals", "总分表行号"),
    "low": Text("Scale from", "量表下限"),
    "method": Text("Method", "方法"),
    "missing_scores": Text("Missing scores", "缺失评分"),
    "of": Text("Of", "对象"),
    "origin": Text("State", "状态"),
    "place": Text("Place", "次序"),
    "place_in_source": Text("Source", "出处"),
    "program": Text("Program", "程序"),
    "rank": Text("Rank", "名次"),
    "rationale": Text("Reason", "理由"),
    "recommendation": Text("Recommendation", "政策建议"),
    "remark": Text("Remark", "说明"),
    "result": Text("Result", "结果"),
    "rho": Text("ρ", "ρ"),
    "score": Text("Score", "评分"),
    "score_high": Text("High", "上限"),
    "score_low": Text("Low", "下限"),
    "share": Text("Share of weight", "权重占比"),
    "strength": Text("Strength", "证据强度"),
    "tau": Text("τ-b", "τ-b"),
    "total": Text("Total", "总分"),
    "values_sum": Text("Sum of values", "价值合计"),
    "weight_input": Text("Weight (type here)", "权重（可填写）"),
    "what_it_does": Text("What it does", "方法要点"),
    "what": Text("What", "项目"),
    "when": Text("When", "时间"),
    "who": Text("Who", "人员"),
    "why": Text("Why", "原因"),
    "workbook": Text("Workbook", "工作簿"),
}

FACTS: dict[str, Text] = {
    "assumed": Text("What is assumed", "前提假设"),
    "begun": Text("Begun", "开始日期"),
    "citation": Text("Source of the model", "模型来源"),
    "consistency": Text("Do the answers agree?", "判断是否一致"),
    "commissioner": Text("Commissioned by", "委托方"),
    "defaults": Text("Default scores", "默认评分"),
    "due": Text("Due", "截止日期"),
    "fingerprint": Text("Fingerprint (SHA-256)", "内容指纹（SHA-256）"),
    "follows": Text("What follows changes", "哪些内容随改动更新"),
    "judges": Text("Judged by", "评分人员"),
    "limits": Text("Limits of use", "适用范围与局限"),
    "locked": Text("Locked weights", "锁定的权重"),
    "meaning": Text("What the scores mean", "评分的含义"),
    "missing": Text("Missing scores", "缺失评分"),
    "question": Text("Question", "问题"),
    "refused": Text("What cannot be said", "无法得出的结果"),
    "scores": Text("State of the scores", "评分状态"),
    "state": Text("State of this workbook", "工作簿状态"),
    "title": Text("Title", "标题"),
    "verdict": Text("Verdict", "结论"),
    "weighting_method": Text("How the weights were found", "权重来源"),
}

WORDS: dict[str, Text] = {
    "ok": Text("OK", "OK 一致"),
    "differs": Text("DIFFERS", "DIFFERS 不一致"),
    "sum": Text("Sum", "合计"),
    "and_others": Text("{names} and {others} more", "{names}等，另有 {others} 项"),
    "list_comma": Text(", ", "、"),
    "headline": Text("The headline.", "主方法。"),
    "space": Text(" ", ""),
    "origin_paper": Text("paper's default", "论文默认值"),
    "origin_judged": Text("judged", "已评定"),
    "origin_missing": Text("missing", "缺失"),
    "strength_none": Text("none", "无"),
    "strength_weak": Text("weak", "弱"),
    "strength_moderate": Text("moderate", "中"),
    "strength_strong": Text("strong", "强"),
    "more_is_better": Text("more is better", "越高越好"),
    "less_is_better": Text("less is better", "越低越好"),
    "by_sliders": Text("set by hand", "手动设定"),
    "by_preset": Text("{name}: {reason}", "{name}：{reason}"),
    "weights_by": Text("Weights by {way}: {answers}.", "赋权方式：{way}。{answers}。"),
    "weights_open": Text(
        "Weights by {way}; not all is answered yet, so the weights are those from before: {answers}.",
        "赋权方式：{way}。尚未全部作答，权重仍为此前的数值。{answers}。",
    ),
    "answers_none": Text("no answers yet", "尚无回答"),
    "answers_more": Text("{answers}; {count} more on the sheet Record", "{answers}；另有{count}项见“记录”工作表"),
    "answer_line": Text("{asked}: {answered}", "{asked}：{answered}"),
    "semicolon": Text("; ", "；"),
    "first_now": Text("First among those with all scores", "评分齐全者中的第一名"),
    "first_place": Text("First place", "第一名"),
    "top_three": Text("The first three", "前三名"),
    "whole_dimension": Text("whole dimension", "整个维度"),
    "no_weights_do": Text("no weights do", "任何权重都不能"),
    "samples": Text("Samples", "抽样次数"),
    "seed": Text("Seed", "随机种子"),
    "largest_error": Text("Largest standard error", "最大标准误"),
    "drawn_weights": Text("Weights drawn", "权重抽样"),
    "drawn_scores": Text("Scores drawn", "评分抽样"),
    "weights_free": Text("any, all equally likely", "任意，各组合可能性相同"),
    "weights_order": Text("in their order", "保持次序"),
    "weights_intervals": Text("within the intervals given", "在所给区间以内"),
    "weights_around": Text("within {radius} points of the present ones", "与当前权重相差不超过{radius}个百分点"),
    "scores_exact": Text("as given", "取给定值"),
    "scores_ranges": Text("anywhere in their ranges", "在各自区间内均匀变动"),
    "scores_triangular": Text("in their ranges, likeliest as given", "在各自区间内变动，越近给定值越可能"),
    "rank_number": Text("Rank {rank}", "第{rank}名"),
    "chart_acceptability": Text("How often each takes each rank", "各建议取得各名次的比例"),
    "chart_ranking": Text("Total score, in order of rank", "总分（按名次排列）"),
    "chart_groups": Text("Mean score of each group", "各组平均分"),
    "chart_contributions": Text("What each dimension adds to the total", "各维度对总分的贡献"),
}

SENTENCES: dict[str, Text] = {
    "cut": Text(
        " … [cut here: a cell holds 32,767 characters; the scenario file has the whole text]",
        "……［此处截断：单元格最多容纳32,767个字符，全文见情景文件］",
    ),
    "changed": Text(
        "Weights or scores have changed since the export: tables and charts follow, the verdict does not.",
        "导出后权重或评分已有改动：表格和图表会随之更新，结论一句不会。",
    ),
    "meaning_text": Text(
        "A total is the weighted sum of values between 0 and 1, where 0 and 1 are the fixed ends of each criterion's scale. "
        "Equal totals share the better rank (1, 1, 3).",
        "总分是各项价值（0至1之间，0和1对应各准则量表的两端）的加权和。总分相同者并列取较前名次（1、1、3）。",
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
        "Change a weight or a score: values, totals, ranks, groups and charts follow. Weights need not sum to 1; their "
        "shares are computed. Delete a score that is not known: its recommendation then has no total and no rank. Write "
        "min in the direction where less is better, else max.",
        "修改权重或评分后，价值、总分、名次、分组结果和图表会随之更新。权重之和不必为1，占比会自动计算。未知的评分请清空，"
        "对应建议即无总分和名次。“方向”一栏，越低越好填 min，否则填 max。",
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
        "Where the first place holds follows every change of a weight or score: one weight moves, the others keep their "
        "ratios. The words and the simulation are the program's figures at the time of export and do not follow. Where "
        "several draw level at once the first of them is named, with dots.",
        "“第一名保持不变的区间”会随权重或评分的改动更新：只变动一项权重，其余权重保持比例。结论用语和模拟结果为导出时的程序计算结果，"
        "不随工作簿更新。若几项建议同时追平，只写出其中第一项并加省略号。",
    ),
    "robustness_fixed": Text(
        "These are the program's figures at the time of export: they do not follow changes made in this workbook.",
        "本页为导出时的程序计算结果，不随工作簿中的改动更新。",
    ),
    "contributions_how": Text(
        "A contribution is the share of weight times the value. The contributions of a row add up to its total.",
        "贡献等于权重占比乘以价值。同一行的各项贡献之和即为总分。",
    ),
    "methods_how": Text(
        "The additive value model is the headline; every other method is a cross-check beside it. These are the program's "
        "figures at the time of export: they do not follow changes made in this workbook. τ-b (Kendall) and ρ (Spearman) say how "
        "far a method's ranks agree with the headline's, from -1 (reversed) to 1 (the same order).",
        "加性价值法为主方法，其余方法供交叉验证。本页为导出时的程序计算结果，不随工作簿中的改动更新。τ-b（肯德尔）和ρ（斯皮尔曼）表示与主方法名次的一致程度，从-1（次序相反）到1（次序相同）。",
    ),
    "check_how": Text(
        "Left, what the program computed at the time of export; beside it, what the formulas of this workbook give now. Once "
        "you change a weight or a score, DIFFERS is what you should see.",
        "“程序”一栏为导出时的计算结果，“工作簿”一栏为公式的当前结果。改动权重或评分之后，出现“不一致”属于正常情况。",
    ),
    "check_overall": Text("Program and workbook", "程序与工作簿"),
    "scores_counted": Text(
        "{scored} of {total} given; {untouched} still the paper's defaults; {without} without a reason",
        "共{total}项，已评{scored}项；其中{untouched}项仍为论文默认值，{without}项没有理由",
    ),
    "log_empty": Text("No decision has been logged yet.", "尚无决策记录。"),
    "no_ranking": Text("It does not rank.", "该方法不给出排序。"),
}

TEXTS: dict[str, Text] = SHEETS | TABLES | HEADS | FACTS | WORDS | SENTENCES
