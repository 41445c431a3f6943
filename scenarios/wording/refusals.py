"""Why a method cannot be asked, and what to know about an answer before trusting it, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scenarios.model import Language, Scenario, Text
from scenarios.wording import say
from scenarios.wording.names import names_of
from scoring.errors import NotApplicable
from scoring.result import ScoreResult

NAMED = 3  # places named in a sentence; further ones are counted

REASONS: dict[str, Text] = {
    "missing_scores": Text(
        "It needs every score; missing: {cells}. Fill them in, or use the additive value on scales with fixed ends.",
        "该方法要求评分齐全，目前缺少：{cells}。请补全评分，或在两端固定的量表上采用加权和法。",
    ),
    "cost_criteria": Text(
        "It takes only criteria on which more is better, but less is better on {criteria}. "
        "A scaling that turns costs round helps: fixed, minmax or ratio.",
        "该方法只适用于越高越好的准则，而{criteria}是越低越好。可选用能反转成本型准则的标准化方式：fixed、minmax或ratio。",
    ),
    "no_cost_criteria": Text(
        "It sets benefits against costs, and here no criterion is a cost.",
        "该方法用于权衡效益与成本，而此处没有成本型准则。",
    ),
    "too_few_alternatives": Text(
        "It needs at least {needed} recommendations, and there are {found}.",
        "该方法至少需要{needed}项建议，目前只有{found}项。",
    ),
    "no_difference": Text(
        "On the criteria that count it finds no difference to work with.",
        "在起作用的准则上没有可供该方法区分的差异。",
    ),
    "values_not_positive": Text(
        "It needs figures above 0 throughout, and some are 0 or less on {criteria}.",
        "该方法要求所有数值均大于0，而{criteria}上有数值为0或负数。",
    ),
    "negative_values": Text(
        "It cannot take negative figures, and there are some on {criteria}.",
        "该方法不能处理负数，而{criteria}上有负数。",
    ),
    "values_above_one": Text(
        "It needs figures of at most 1, and some are larger on {criteria}. The scalings fixed and minmax give such figures.",
        "该方法要求数值不超过1，而{criteria}上有更大的数值。可选用fixed或minmax标准化。",
    ),
    "zeros_in_cost": Text(
        "It divides by the figures of costs, and some are 0 on {criteria}.",
        "该方法要以成本数值作除数，而{criteria}上有数值为0。",
    ),
    "mean_not_positive": Text(
        "It divides by the average, which is 0 or less on {criteria}.",
        "该方法要以平均值作除数，而{criteria}的平均值为0或负数。",
    ),
    "sum_not_positive": Text(
        "This scaling divides by the sum of a column, which is 0 or less on {criteria}.",
        "该标准化方式要以列总和作除数，而{criteria}的总和为0或负数。",
    ),
    "constant_criteria": Text(
        "It cannot take a criterion on which all are alike: {criteria}.",
        "该方法不能处理各项数值全部相同的准则：{criteria}。",
    ),
    "too_many_alternatives": Text(
        "It compares every two recommendations, and {found:,} of them would take more memory than there may be. "
        "Use fewer, or the additive value.",
        "该方法要两两比较，而{found:,}项建议所需内存过大。请减少建议数量，或改用加权和法。",
    ),
    "no_kernel": Text(
        "It is too slow to be asked thousands of times, as simulation and flips do. "
        "They take wsm, wpm, topsis, vikor, ratio_moora and promethee2.",
        "该方法计算较慢，不适合需要反复计算的模拟与临界值分析。可用的方法：wsm、wpm、topsis、vikor、ratio_moora、promethee2。",
    ),
    "too_few_criteria": Text(
        "It needs at least {needed} criteria, and there are {found}.",
        "该方法至少需要{needed}项准则，目前只有{found}项。",
    ),
    "only_zeros": Text(
        "It cannot take a criterion on which all figures are 0: {criteria}.",
        "该方法不能处理所有数值均为0的准则：{criteria}。",
    ),
    "zero_anti_ideal": Text(
        "It divides by the worth of the worst case, and here the worst figure is 0 on every criterion that counts.",
        "该方法要以反理想解的效用作除数，而各项起作用的准则上最劣值均为0。",
    ),
    "zero_total": Text(
        "It divides by a total that is 0 for what is worst at everything: {alternatives}.",
        "该方法要以总分作除数，而{alternatives}各项均为最劣，总分为0。",
    ),
    "zero_cost_total": Text(
        "It divides by the total of the costs, which is 0 for {alternatives}.",
        "该方法要以成本合计作除数，而{alternatives}的成本合计为0。",
    ),
    "zero_distance": Text(
        "It divides by the distance from the ideal, which is 0 for {alternatives}.",
        "该方法要以与理想解的距离作除数，而{alternatives}的该距离为0。",
    ),
    "no_scale_ends": Text(
        "Fixed scaling needs both ends of the scale, and they are not given, or not confirmed, for {criteria}.",
        "固定量表标准化需要量表的上下两端，而{criteria}未给出或尚未确认。",
    ),
    "outside_scale": Text(
        "Figures lie outside the ends of their scale: {cells}.",
        "有数值超出量表范围：{cells}。",
    ),
    "no_optimum": Text(
        "Its linear programme has no solution for {criteria}; other bounds (parameter b) may help.",
        "针对{criteria}的线性规划无解，可尝试调整右端项（参数b）。",
    ),
    "too_large": Text(
        "Some figures are too large to calculate with (beyond 1e150): {cells}. Choose a larger unit.",
        "有数值过大（超过1e150），无法计算：{cells}。请换用更大的单位。",
    ),
    "not_finite": Text(
        "The calculation yields no usable number for {alternatives}.",
        "计算未能为{alternatives}得出有效数值。",
    ),
    "library_refused": Text(
        "The library that computes it will not take these numbers. It says: {message}",
        "计算所用的程序库不接受这组数据。程序库返回信息：{message}",
    ),
    "needs_reference": Text(
        "It measures against a reference point, which is not given for {criteria}. In a table that is the row #reference.",
        "该方法需要参考点，而{criteria}未给出。在表格中请添加#reference行。",
    ),
    "reference_outside_scale": Text(
        "The reference lies outside the scale, or its ends are crossed, on {criteria}.",
        "{criteria}的参考值超出量表范围，或上下限颠倒。",
    ),
    "wrong_number_of_thresholds": Text(
        "It needs {expected} entries for preference functions and thresholds, one a criterion.",
        "偏好函数与阈值应各有{expected}个，每项准则一个。",
    ),
    "preference_function_missing": Text(
        "Thresholds are given for {criterion}, but no preference function. In a table that is the row #preference.",
        "{criterion}给出了阈值，但未指定偏好函数。在表格中请添加#preference行。",
    ),
    "unknown_preference_function": Text(
        "{preference} on {criterion} is no preference function; there are usual, u, v, level, linear and gaussian.",
        "{criterion}的偏好函数{preference}无法识别，可用的有usual、u、v、level、linear和gaussian。",
    ),
    "missing_threshold": Text(
        "The preference function {preference} on {criterion} needs the threshold {threshold}.",
        "{criterion}的偏好函数{preference}需要阈值{threshold}。",
    ),
    "negative_threshold": Text(
        "The threshold {threshold} on {criterion} is {value}; it cannot be negative.",
        "{criterion}的阈值{threshold}为{value}，不能是负数。",
    ),
    "threshold_not_positive": Text(
        "The threshold {threshold} on {criterion} is {value}; it must be above 0.",
        "{criterion}的阈值{threshold}为{value}，必须大于0。",
    ),
    "thresholds_crossed": Text(
        "On {criterion} the preference threshold p ({p}) is smaller than the indifference threshold q ({q}).",
        "{criterion}的偏好阈值p（{p}）小于无差异阈值q（{q}）。",
    ),
}

NOTES: dict[str, Text] = {
    "constant_criteria": Text(
        "All are alike on some criteria, which therefore tell nothing apart.",
        "有的准则上各项数值全部相同，因而不起区分作用。",
    ),
    "pairs_left_out": Text(
        "Tables of pairs are left out, because there are more than 200 recommendations.",
        "建议超过200项，因此不列出两两比较表。",
    ),
    "weights_play_no_part": Text(
        "Weights play no part in this method.",
        "该方法不使用权重。",
    ),
    "programs_in_row_order": Text(
        "Its linear programmes are solved here, recommendation by recommendation in their order: scikit-criteria 0.10 "
        "mixes the scores up from eleven recommendations on.",
        "其线性规划在此按建议的顺序自行求解：scikit-criteria 0.10在建议达到十一项时会错配总分。",
    ),
    "scores_are_logarithms": Text(
        "The scores are logarithms, because the products are too large or too small to write as numbers.",
        "由于乘积过大或过小，总分以对数表示。",
    ),
    "pairs_by_majority": Text(
        "A pair is decided by the majority of the three rankings; ties count half.",
        "两两比较以三种排序中的多数为准，并列各计一半。",
    ),
    "discordance_by_largest_range": Text(
        "Discordance is measured by the largest range of all criteria.",
        "不和谐指数以各准则中的最大极差为尺度。",
    ),
    "kernel_joins_circuits": Text(
        "Recommendations that outrank each other in a circle enter the kernel together or not at all.",
        "相互循环地“级别高于”的建议视为一体，同时进入核或同时落选。",
    ),
    "thresholds_inclusive": Text(
        "A concordance that just reaches its threshold counts as reaching it.",
        "和谐指数恰好等于阈值时视为达到。",
    ),
    "missing_left_open": Text(
        "Recommendations with missing scores are not ranked; the least and the most they could reach are given.",
        "缺少评分的建议不参与排序，仅给出其总分的下限和上限。",
    ),
    "compromise_set_apart": Text(
        "The ranking is by Q; the compromise set is given apart.",
        "按Q值排序，折衷解集另行列出。",
    ),
    "optimal_row_included": Text(
        "The shares include the ideal row, as published.",
        "按原始文献，比率计算包含理想解所在行。",
    ),
    "bounds_from_data": Text(
        "Scales without fixed ends take the smallest and largest figures as their bounds, so adding a recommendation "
        "can move the others.",
        "未设固定两端的量表以最小和最大数值为界，因此增加建议可能影响其他建议的结果。",
    ),
    "reference_from_scale": Text(
        "No reference is given, so the better end of each scale is the reference.",
        "未给出参考区间，以各量表较优的一端为参考。",
    ),
}

CELL = Text("{alternative} × {criterion}", "{alternative}×{criterion}")
COMMA = Text(", ", "、")
MORE = Text("{named} and {others} more", "{named}等{count}处")


def refusal_sentence(refusal: NotApplicable, scenario: Scenario, language: Language) -> str:
    """Why the method cannot be asked, with the scenario's own names."""
    names = names_of(scenario, language)
    fields = {key: _in_words(each, names, language) for key, each in refusal.fields.items()}
    return say(REASONS, refusal.reason, language, **fields)


def note_sentence(code: str, language: Language) -> str:
    """What to know about an answer that carries this note."""
    return say(NOTES, code, language)


def note_sentences(report: ScoreResult, language: Language) -> tuple[str, ...]:
    """All that should be known about a report's answer, one sentence a note."""
    return tuple(note_sentence(code, language) for code in report.details.get("notes", ()))


def _in_words(value: object, names: Mapping[str, str], language: Language) -> object:
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, float):
        return f"{value:.6g}"
    return _listed(value, names, language) if isinstance(value, list | tuple) else value


def _listed(places: Sequence[object], names: Mapping[str, str], language: Language) -> str:
    """Ids, or (recommendation, criterion) pairs, by name: the first few, then how many there are besides."""
    words = [_place(each, names, language) for each in places[:NAMED]]
    named = COMMA.in_(language).join(words)
    if len(places) <= NAMED:
        return named
    return MORE.in_(language).format(named=named, others=len(places) - NAMED, count=len(places))


def _place(place: object, names: Mapping[str, str], language: Language) -> str:
    if isinstance(place, list | tuple):
        alternative, criterion = (names.get(str(each), str(each)) for each in place)
        return CELL.in_(language).format(alternative=alternative, criterion=criterion)
    return names.get(str(place), str(place))
