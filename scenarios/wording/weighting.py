"""What can be wrong with answers to weighting questions, what to know about the weights, and the names of the ways."""

from __future__ import annotations

from scenarios.model import Text

# The codes of `scoring.elicitation.base.ISSUES`, and those that `scenarios.weighing` adds. “unknown_criterion” stands with
# the other findings.
SENTENCES: dict[str, Text] = {
    "one_criterion": Text(
        "There is only one criterion, so there is nothing to weigh. Add another; alone it has the whole weight.",
        "只有一项准则，无需权衡，其权重即为全部。请再添加准则。",
    ),
    "no_criteria_to_weigh": Text(
        "There is no criterion to weigh. Add at least two.", "没有可赋权的准则。请至少添加两项。"
    ),
    "criterion_repeated": Text(
        "“{criterion}” stands here a second time. Keep one of the two.",
        "“{criterion}”在此重复出现。请只保留一处。",
    ),
    "criterion_left_out": Text(
        "“{criterion}” has no answer yet. Add it here.",
        "“{criterion}”尚未作答。请在此补上。",
    ),
    "criterion_unnamed": Text("No criterion is named here. Name one.", "此处未写明准则。请填写。"),
    "empty_place": Text(
        "This place holds no criterion. Put one there, or take the place out.",
        "此处没有准则。请填入准则，或删除该位置。",
    ),
    "place_expected": Text(
        "Here belongs a criterion, or a list of criteria that tie, not {given}. Correct it.",
        "此处应为一项准则，或并列准则的列表，而不是{given}。请更正。",
    ),
    "points_negative": Text("{given:g} points are below 0. Give 0 or more.", "{given:g}小于0。请填写0或更大的数。"),
    "points_not_finite": Text(
        "These points are no number to calculate with. Give 0 or more.",
        "该值不是可计算的数字。请填写0或更大的数。",
    ),
    "points_all_zero": Text(
        "All points are 0, so nothing counts. Give at least one more than 0.",
        "各项均为0，无法赋权。请至少给一项大于0的数。",
    ),
    "matrix_size": Text(
        "The comparisons form {found}, and there are {expected} criteria. Give one row and one column for each.",
        "比较矩阵为{found}，而准则有{expected}项。请为每项准则各给一行一列。",
    ),
    "matrix_row": Text(
        "This row has {found} answers, and there are {expected} rows. Give one answer a column; null where there is none.",
        "该行有{found}个判断，而共有{expected}行。请每列填写一个判断，没有判断处写null。",
    ),
    "judgement_unreadable": Text(
        "{given} is no answer. Write a number, “3” or “1/3”; null where there is none.",
        "{given}不是有效的判断。请填写数字、“3”或“1/3”，没有判断处写null。",
    ),
    "judgement_not_finite": Text(
        "This answer is no number to calculate with. Give one from the scale.",
        "该判断不是可计算的数字。请按标度填写。",
    ),
    "judgement_zero": Text(
        "0 times as much is no answer: nothing is infinitely less important. Give one from the scale.",
        "“0倍”不是有效的判断：两项准则的重要性之比须大于0。请按标度填写。",
    ),
    "judgement_negative": Text(
        "{given:g} is below 0. If the second counts more, write a fraction such as 1/3.",
        "{given:g}小于0。若后者更重要，请填写分数，例如1/3。",
    ),
    "judgement_outside_ninths": Text(
        "{given:.4g} lies outside Saaty's scale, 1/9 to 9. Give an answer within it.",
        "{given:.4g}超出Saaty标度（1/9至9）。请在此范围内填写。",
    ),
    "judgement_not_reciprocal": Text(
        "“{first}” over “{second}” was answered {given:ratio}, and the other way round {mirrored:ratio}; they must be each other's "
        "reciprocal. Correct one, for instance the latter to {wanted:ratio}.",
        "“{first}”相对“{second}”为{given:ratio}，反过来却为{mirrored:ratio}，两者应互为倒数。请更正其一，例如将后者改为{wanted:ratio}。",
    ),
    "self_comparison": Text(
        "“{criterion}” compared with itself is 1, not {given:.4g}. Correct it.",
        "“{criterion}”与自身相比应为1，而不是{given:.4g}。请更正。",
    ),
    "judgements_unconnected": Text(
        "No chain of answers leads from “{first}” to “{second}”, so their weights cannot be compared. Compare these two.",
        "没有任何判断能把“{first}”与“{second}”联系起来，无法比较其权重。请比较这两项准则。",
    ),
    "best_is_worst": Text(
        "“{criterion}” is both the most and the least important. Choose two different criteria.",
        "“{criterion}”同时被选为最重要和最不重要的准则。请选择两项不同的准则。",
    ),
    "judgement_outside_nine": Text(
        "{given:.4g} lies outside the scale, 1 to 9. Give an answer within it.",
        "{given:.4g}超出标度（1至9）。请在此范围内填写。",
    ),
    "judgement_missing": Text(
        "“{criterion}” has not been compared here. Add a number from 1 to 9.",
        "“{criterion}”在此尚未比较。请填写1至9的数字。",
    ),
    "best_over_worst_differs": Text(
        "Best over worst was answered twice, {mirrored:g} and {given:g}. Make both the same.",
        "“最重要相对最不重要”有两个回答：{mirrored:g}和{given:g}。请使两者一致。",
    ),
    "blank_cards_number": Text(
        "For each gap between ranks give one number of blank cards, which may be 0: {expected} in all, not {found}.",
        "位次之间有{expected}个间隔，却给出了{found}个空白卡片数。请为每个间隔各填一个，可以为0。",
    ),
    "blank_cards_not_whole": Text(
        "{given:g} is no number of cards. Give 0, 1, 2 and so on.",
        "{given:g}不是有效的卡片数。请填写0、1、2等整数。",
    ),
    "ratio_not_above_one": Text(
        "The most important must count more than the least, and {given:g} times is not more. Give a ratio above 1, or tie "
        "them.",
        "首位的重要性应高于末位，而{given:g}倍并非如此。请填写大于1的比值，或使二者并列。",
    ),
    "decimals_not_offered": Text(
        "{given} decimals are not offered. Give 0, 1 or 2, or leave it out for exact weights.",
        "不支持{given}位小数。请填写0、1或2；若要精确权重请不填。",
    ),
    "part_unanswered": Text(
        "These {count} have not been weighed against each other yet. Answer for them.",
        "这{count}项尚未相互权衡。请作答。",
    ),
    "two_ends_expected": Text(
        "An interval is two numbers, the lowest and the highest weight, not {count}. Give both.",
        "区间应有最低和最高两个权重，此处有{count}个数。请填写两个。",
    ),
    "interval_not_finite": Text(
        "An end of this interval is no number to calculate with. Give numbers from 0 to 1.",
        "该区间的端点不是可计算的数字。请填写0到1之间的数。",
    ),
    "interval_outside": Text(
        "The interval {low:g} to {high:g} reaches outside 0 to 1. Weights are shares of 1: 25% is 0.25.",
        "区间{low:g}至{high:g}超出0到1的范围。权重是占1的份额：25%写作0.25。",
    ),
    "interval_crossed": Text(
        "The lowest weight, {low:g}, lies above the highest, {high:g}. Exchange or correct them.",
        "最低权重{low:g}大于最高权重{high:g}。请对调或更正。",
    ),
    "lows_above_one": Text(
        "The lowest weights together are {total:.1%}, more than the whole. Lower some of them.",
        "各最低权重之和为{total:.1%}，超过100%。请调低其中一些。",
    ),
    "highs_below_one": Text(
        "The highest weights together are {total:.1%}, less than the whole. Raise some of them.",
        "各最高权重之和为{total:.1%}，不足100%。请调高其中一些。",
    ),
    "score_is_missing": Text(
        "“{alternative}” has no score on “{criterion}”, and this measure needs all. Fill it in.",
        "“{alternative}”在“{criterion}”上没有评分，而该赋权方法要求评分齐全。请补全。",
    ),
    "one_alternative": Text(
        "There is only one recommendation, so scores cannot spread. Add at least one more.",
        "只有一项建议，评分无从离散。请至少再添加一项。",
    ),
    "score_below_zero": Text(
        "This measure takes shares of a column's sum, and “{alternative}” has {given:g} on “{criterion}”, below 0. "
        "Choose another measure, or a scale from 0.",
        "该赋权方法使用各列的份额，而“{alternative}”在“{criterion}”上为{given:g}，小于0。请改用其他赋权方法，或采用从0开始的量表。",
    ),
    "score_not_above_zero": Text(
        "This measure takes logarithms, and “{alternative}” has {given:g} on “{criterion}”, not above 0. "
        "Choose another measure, or a scale above 0.",
        "该赋权方法需要取对数，而“{alternative}”在“{criterion}”上为{given:g}，不大于0。请改用其他赋权方法，或采用大于0的量表。",
    ),
    "nothing_differs": Text(
        "All recommendations score alike on every criterion, so there is no spread to measure. Score them, or choose equal.",
        "各项建议在所有准则上评分相同，没有离散程度可供度量。请先评分，或选择等权。",
    ),
    "no_conflict": Text(
        "All criteria rise and fall together, and CRITIC measures only where they part. Choose another measure.",
        "所有准则同升同降，而CRITIC只度量其差异。请改用其他赋权方法。",
    ),
    "spread_not_a_number": Text(
        "The scores are too large or too far apart for this measure. Use a larger unit, such as millions.",
        "评分过大或相差过于悬殊，无法用该赋权方法计算。请改用更大的单位，例如百万。",
    ),
    "dimension_empty": Text(
        "The dimension “{dimension}” has no criteria. Add one, or take the dimension out.",
        "维度“{dimension}”没有准则。请添加准则，或删除该维度。",
    ),
}

NOTES: dict[str, Text] = {
    "top_swing_not_hundred": Text(
        "The highest points are not 100. The swing that matters most should have 100 and the others be rated against it; "
        "the weights follow from the proportions as given.",
        "最高分不是100。最重要的摆幅应为100分，其余各项以它为基准评定；此处权重按所给分数的比例计算。",
    ),
    "answers_left_out": Text(
        "Some pairs were left out: the weights follow from the others (Harker 1987), and the ratio is measured against random "
        "answers with as many left out.",
        "部分两两比较未作答：权重由其余判断推得（Harker 1987），一致性比率以同样缺少判断的随机矩阵为基准。",
    ),
    "random_index_beyond_ten": Text(
        "Beyond ten criteria the random index follows Alonso and Lamata (2006).",
        "准则超过十项时，平均随机一致性指标（RI）取自Alonso与Lamata（2006）。",
    ),
    "reciprocals_rounded": Text(
        "Some answers and their reciprocals were rounded; the figures are taken as given.",
        "部分判断与其倒数经过四舍五入，按所给数值计算。",
    ),
    "weights_not_unique": Text(
        "The answers allow an interval for each weight; given are the centres, brought to a sum of 1.",
        "这些判断只能确定各权重的区间；此处取区间中点并归一化。",
    ),
    "linear_ratio_is_ksi": Text(
        "In the linear model ksi itself tells the consistency: the nearer to 0, the better (Rezaei 2016).",
        "在线性模型中，ξ本身即表示一致性，越接近0越好（Rezaei 2016）。",
    ),
    "best_or_worst_outweighed": Text(
        "By these answers another criterion weighs more than the one chosen as most important, or less than the one chosen "
        "as least important. Look at the answers again.",
        "按这些判断，有准则的权重超过所选的最重要准则，或低于所选的最不重要准则。请重新检查各判断。",
    ),
    "no_input_threshold": Text(
        "No threshold was published for this number of criteria and this comparison of best with worst.",
        "对于该准则数目及最优与最劣之比，文献未给出阈值。",
    ),
    "cards_rounded": Text(
        "The weights were rounded by the rule of Figueira and Roy (2002), so that they sum to exactly 100%; criteria of one rank "
        "may differ in the last figure.",
        "权重按Figueira与Roy（2002）的规则取整，总和恰为100%；同一位次准则的末位数字可能不同。",
    ),
    "spread_not_importance": Text(
        "These figures measure how far the scores spread. They do not say what matters.",
        "这些数值度量评分的离散程度，并不表示准则的重要性。",
    ),
    "constant_criteria_weigh_nothing": Text(
        "Criteria on which all recommendations score alike have weight 0 here.",
        "所有建议评分相同的准则在此权重为0。",
    ),
    "scaled_by_range": Text(
        "Scores were brought to 0 to 1 first, so that units do not matter; scikit-criteria leaves this out.",
        "评分已先换算到0至1，以消除单位的影响；scikit-criteria未作此处理。",
    ),
    "costs_turned": Text(
        "Criteria on which less is better were turned round before their correlations were taken.",
        "越低越好的准则在计算相关系数前已反向处理。",
    ),
    "more_weight_more_important": Text(
        "The given weights serve as a ranking, the largest first, as in the publication; scikit-criteria's text says the "
        "reverse.",
        "所给权重按从大到小作为排序，与原文献一致；scikit-criteria的说明与此相反。",
    ),
}

METHODS: dict[str, Text] = {
    "direct": Text("Points", "点数分配法"),
    "swing": Text("Swing weighting", "摆幅赋权"),
    "roc": Text("Rank-order centroid", "排序质心法"),
    "rank_sum": Text("Rank sum", "排序和法"),
    "rank_reciprocal": Text("Rank reciprocal", "排序倒数法"),
    "ahp": Text("Pairwise comparison (AHP)", "两两比较（AHP）"),
    "bwm": Text("Best-worst method", "最优最劣法（BWM）"),
    "srf": Text("Cards (Simos, Roy, Figueira)", "卡片法（Simos、Roy、Figueira）"),
    "intervals": Text("Intervals", "权重区间"),
    "equal": Text("Equal weights", "等权"),
    "std": Text("Standard deviation", "标准差法"),
    "entropy": Text("Entropy", "熵权法"),
    "critic": Text("CRITIC", "CRITIC法"),
    "merec": Text("MEREC", "MEREC法"),
    "gini": Text("Gini coefficient", "基尼系数法"),
    "rancom": Text("RANCOM", "RANCOM法"),
}
