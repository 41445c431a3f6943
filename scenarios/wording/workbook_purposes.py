"""What each table of the accessible edition is for: the second line of its sheet. That edition is for reading."""

from __future__ import annotations

from scenarios.model import Text

PURPOSES: dict[str, Text] = {
    "sheets_purpose": Text(
        "Every sheet of this workbook, with what it holds. This edition is for reading: its figures are those of the export. "
        "To try other weights or scores, use the program or its other workbook. An "
        "empty cell has no figure, or there is nothing to say.",
        "本工作簿的全部工作表及其内容。本版供阅读，数字均为导出时的结果。如要试算其他权重或评分，请使用程序或另一版工作簿。空白单元格表示没有数字或没有内容。",
    ),
    "summary_purpose": Text(
        "What was asked, what may be said, and on what terms. One row for each point.",
        "所问的问题、可以得出的结论及其前提，每项一行。",
    ),
    "ranking_purpose": Text(
        "The recommendations in order of rank, with their totals from 0 to 1. Equal totals share the better rank.",
        "按名次排列的建议及其总分（0至1）。总分相同者并列取靠前名次。",
    ),
    "group_ranking_purpose": Text(
        "The groups of recommendations: the best rank of a member, and the mean and the sum of the members' totals.",
        "各组建议：组内最佳名次，以及组内总分的平均与合计。",
    ),
    "judged_criteria_purpose": Text("What each criterion means, and its scale.", "各准则的含义及其量表。"),
    "judged_levels_purpose": Text("What the scores mean, the same for every criterion.", "评分的含义，各准则通用。"),
    "judged_options_purpose": Text("What each recommendation is.", "各建议的含义。"),
    "judged_dimensions_purpose": Text("What the criteria of a dimension have in common.", "各维度中准则的共同之处。"),
    "judged_groups_purpose": Text("What the recommendations of a group have in common.", "各组建议的共同之处。"),
    "judged_presets_purpose": Text(
        "Sets of weights that the program offers, with their reasons.", "程序提供的预设权重及理由。"
    ),
    "weights_purpose": Text(
        "Each criterion's weight, its share of all weight, and its scale. Weights need not sum to 1: their shares count. "
        "Where less is better, the lower end of the scale is worth 1.",
        "各准则的权重、占比和量表。权重之和不必为1，以占比计算。越低越好的准则，量表下限的价值分为1。",
    ),
    "scores_purpose": Text(
        "The score of each recommendation, a row, on each criterion, a column.", "各建议（行）在各准则（列）上的评分。"
    ),
    "scores_by_id_purpose": Text(
        "The same scores by the ids of recommendations and criteria, for programs. A score that is missing is empty.",
        "同样的评分，以建议和准则的编号标示，供程序读取。缺失的评分留空。",
    ),
    "values_purpose": Text(
        "Each score as a value from 0 to 1, where 0 and 1 are the ends of its criterion's scale, by the ids of "
        "recommendations and criteria. A value without a score is empty.",
        "各评分换算的价值分（0至1，0和1对应该准则量表的两端），以建议和准则的编号标示。没有评分的留空。",
    ),
    "results_purpose": Text(
        "Each recommendation's total, the weighted sum of its values, and its rank, in the scenario's order.",
        "各建议的总分（价值分的加权和）和名次，按情景中的顺序排列。",
    ),
    "groups_purpose": Text("The totals of each group, in the scenario's order.", "各组总分，按情景中的顺序排列。"),
    "dimensions_purpose": Text("How much of all weight each dimension has.", "各维度所占权重。"),
    "sureness_purpose": Text(
        "How firmly first place and the first three are held. The sheet Summary explains the terms.",
        "第一名和前三名的稳健程度。各用语的含义见“概要”工作表。",
    ),
    "limits_purpose": Text(
        "Between which weights the first place holds while one weight moves and the others keep their ratios, and who then "
        "draws level. Where several do at once, the first of them is named, with dots.",
        "只变动一项权重、其余权重保持比例时，第一名保持不变的区间，以及届时的追平者。若几项建议同时追平，只写出其中第一项并加省略号。",
    ),
    "evidence_purpose": Text(
        "The reason and source of every score, one row for each recommendation and criterion.",
        "每个评分的理由和出处，每项建议的每项准则一行。",
    ),
    "contributions_purpose": Text(
        "A contribution is the share of weight times the value. The contributions by criterion add up to the total; so do "
        "those by dimension after them.",
        "贡献等于权重占比乘以价值分。各准则的贡献之和即为总分，其后各维度的贡献之和亦然。",
    ),
    "simulated_purpose": Text("What was drawn at random, and how often.", "随机抽样的内容和次数。"),
    "acceptability_purpose": Text(
        "How often each recommendation takes each rank, of all draws. Expected rank is the mean of its ranks.",
        "各建议在全部抽样中取得各名次的比例。期望名次为其名次的平均值。",
    ),
    "central_purpose": Text(
        "The mean of all weights under which a recommendation is first.", "使某项建议居首的全部权重的平均值。"
    ),
    "pairwise_purpose": Text(
        "How often the recommendation of the row beats that of the column, of all draws.",
        "行中建议在全部抽样中胜过列中建议的比例。",
    ),
    "ranks_purpose": Text(
        "How every method ranks. The additive value model is the headline; the others are a cross-check.",
        "各方法给出的名次。加性价值模型为基准方法，其余方法供对照检验。",
    ),
    "agreement_purpose": Text(
        "What each method does, and how far its ranks agree with the headline's: τ-b (Kendall) and ρ (Spearman) run from -1, "
        "reversed, to 1, the same order.",
        "各方法的要点，以及与基准方法名次的一致程度：τ-b（Kendall）和ρ（Spearman）从−1（排序相反）到1（排序相同）。",
    ),
    "facts_purpose": Text("Who decided what, and how the weights were found.", "决策的背景，以及赋权方式。"),
    "answers_purpose": Text("The questions by which weights were found.", "赋权时的问题和回答。"),
    "returning_criteria_purpose": Text(
        "What the program needs to read the criteria of this workbook back in, as exported.",
        "程序重新读入本工作簿中的准则时所需的内容，均为导出时的值。",
    ),
    "returning_options_purpose": Text(
        "What the program needs to read the recommendations of this workbook back in, as exported.",
        "程序重新读入本工作簿中的建议时所需的内容，均为导出时的值。",
    ),
    "log_purpose": Text("What was decided in the program up to the export.", "截至导出时程序中的决策过程。"),
}
