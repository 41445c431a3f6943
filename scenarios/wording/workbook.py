"""What the workbook says: names of sheets and tables here, the rest by subject in the modules joined at the end."""

from __future__ import annotations

from scenarios.model import Text
from scenarios.wording.workbook_heads import HEADS
from scenarios.wording.workbook_purposes import PURPOSES
from scenarios.wording.workbook_sentences import SENTENCES
from scenarios.wording.workbook_words import FACTS, WORDS

SHEETS: dict[str, Text] = {  # in their order: the print set first
    "sheet_summary": Text("Summary", "概要"),
    "sheet_judged": Text("What is judged", "评判内容"),
    "sheet_model": Text("Model", "模型"),
    "sheet_robustness": Text("Robustness", "稳健性"),
    "sheet_evidence": Text("Evidence", "依据"),
    "sheet_contributions": Text("Contributions", "贡献"),
    "sheet_simulation": Text("Simulation", "模拟"),
    "sheet_methods": Text("Methods", "方法"),
    "sheet_record": Text("Record", "记录"),
    "sheet_check": Text("Check", "核对"),
    "sheet_workings": Text("Workings", "计算过程"),
}

# Also names of sheets in the accessible edition: at most 31 characters, none of \ / ? * [ ] :
TABLES: dict[str, Text] = {
    "table_ranking": Text("Ranking", "排序"),
    "table_group_ranking": Text("Groups compared", "组别比较"),
    "table_contents": Text("Contents", "目录"),
    "table_judged_criteria": Text("Criteria in words", "准则说明"),
    "table_judged_levels": Text("Levels of every scale", "各量表通用等级"),
    "table_judged_options": Text("Recommendations in words", "建议说明"),
    "table_judged_dimensions": Text("Dimensions explained", "维度说明"),
    "table_judged_groups": Text("Groups explained", "组别说明"),
    "table_judged_presets": Text("Ready weights", "预设权重"),
    "table_weights": Text("Weights", "权重"),
    "table_results": Text("Totals and ranks", "总分与名次"),
    "table_groups": Text("Groups", "组别"),
    "table_scores": Text("Scores", "评分"),
    "table_scores_by_id": Text("Scores by id", "评分（按编号）"),
    "table_values": Text("Values, 0 to 1", "价值分（0至1）"),
    "table_order": Text("In order of rank", "按名次排列"),
    "table_by_criterion": Text("Contributions, by rank", "贡献（按名次排列）"),
    "table_sureness": Text("How sure it is", "稳健程度"),
    "table_limits": Text("Where the first place holds", "第一名保持不变的区间"),
    "table_simulated": Text("The simulation", "模拟设置"),
    "table_acceptability": Text("How often each takes each rank", "各建议取得各名次的比例"),
    "table_central": Text("Weights that put it first", "使其居首的平均权重"),
    "table_pairwise": Text("How often one beats another", "两两相比的胜率"),
    "table_ranks": Text("Ranks by method", "各方法的名次"),
    "table_agreement": Text("Agreement with the headline", "与基准方法的一致程度"),
    "table_facts": Text("The scenario", "情景信息"),
    "table_answers": Text("What was asked and answered", "赋权问答"),
    "table_log": Text("Decision log", "决策记录"),
    "table_check": Text("Totals compared", "总分与程序对照"),
    "table_check_weights": Text("Weights compared", "权重与程序对照"),
    "table_overall": Text("Overall", "总体结果"),
    "table_sound": Text("Formulas counted again", "公式复核"),
    "table_inputs": Text("Weights and scales as exported", "导出时的权重与量表"),
    "table_changed": Text("Changed scores", "改动过的评分"),
    "table_dimensions": Text("Weights of dimensions", "维度权重"),
    "table_shares": Text("By these weights", "所用权重"),
    "table_keys": Text("Criteria, found by id", "按编号查到的准则"),
    "table_options": Text("Recommendations, found by id", "按编号查到的建议"),
    "table_standing": Text("First place, all scores given", "评分齐全者中的第一名"),
    "table_moves": Text("One weight moves", "单项权重变动"),
    "table_then": Text("Values at export", "导出时的价值分"),
    "table_defaults": Text("Defaults at export", "导出时的论文默认值"),
    "table_changes": Text("What differs from the export", "与导出时的差异"),
    "table_problems": Text("What cannot be counted", "无法计入的内容"),
    "table_returning_criteria": Text("Criteria for the way back", "供导回的准则信息"),
    "table_returning_options": Text("Recommendations to bring back", "供导回的建议信息"),
}

TEXTS: dict[str, Text] = SHEETS | TABLES | HEADS | FACTS | WORDS | SENTENCES | PURPOSES
