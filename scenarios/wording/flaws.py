"""What can be wrong with the numbers of a decision problem, in words: the codes of `scoring.errors.ProblemIssue`."""

from __future__ import annotations

from scenarios.model import Text

SENTENCES: dict[str, Text] = {
    "no_alternatives": Text(
        "There is nothing to rank. Add at least one recommendation.",
        "没有可排序的建议。请至少添加一项。",
    ),
    "no_criteria": Text(
        "There is nothing to judge by. Add at least one criterion.",
        "尚无评价依据。请至少添加一项准则。",
    ),
    "wrong_shape": Text(
        "The scores form {rows} rows and {columns} columns, which do not match the names. Give each row and column one.",
        "评分为{rows}行{columns}列，与名称数目不符。请为每行每列各给一个名称。",
    ),
    "duplicate_alternative": Text(
        "The name “{name}” stands for two recommendations. Give each its own.",
        "两项建议同名“{name}”。请分别命名。",
    ),
    "duplicate_criterion": Text(
        "The name “{name}” stands for two criteria. Give each its own.",
        "两项准则同名“{name}”。请分别命名。",
    ),
    "score_infinite": Text(
        "This score is infinite. Give a number, or leave it out as missing.",
        "该评分为无穷大。请填写数字，或作为缺失留空。",
    ),
    "wrong_number_of_weights": Text(
        "There are {found} weights for {expected} criteria. Give one for each.",
        "共有{expected}项准则，却有{found}个权重。请逐项填写。",
    ),
    "weight_negative": Text(
        "The weight {weight:g} is below 0. Give 0 or more.",
        "权重{weight:g}小于0。请填写0或更大的数。",
    ),
    "weight_not_finite": Text(
        "This weight is no number to calculate with. Give 0 or more.",
        "该权重不是可计算的数字。请填写0或更大的数。",
    ),
    "weights_all_zero": Text(
        "All weights are 0, so nothing counts. Give at least one criterion a weight.",
        "所有权重均为0，无法比较。请至少为一项准则赋权。",
    ),
    "wrong_number_of_directions": Text(
        "There are {found} directions for {expected} criteria. Give one for each: max or min.",
        "共有{expected}项准则，却有{found}个方向。请逐项填写max或min。",
    ),
    "unknown_direction": Text(
        "“{direction}” is no direction. Write max if more is better, min if less is.",
        "“{direction}”不是有效的方向。越高越好写max，越低越好写min。",
    ),
    "wrong_number_of_scale_ends": Text(
        "There must be a low and a high end for each of the {expected} criteria. Add those that are missing.",
        "{expected}项准则都需要量表的下端和上端。请补齐。",
    ),
    "scale_ends_crossed": Text(
        "The low end of the scale must lie below its high end, and both must be finite. Correct them.",
        "量表的下端必须小于上端，且均为有限数值。请更正。",
    ),
    "too_few_cuts": Text(
        "There are {found} points; at least {needed} are needed. Add the missing ones.",
        "目前有{found}个分点，至少需要{needed}个。请补充。",
    ),
    "wrong_number_of_values": Text(
        "There are {found} values where {expected} are needed. Give one for each point.",
        "需要{expected}个价值分，目前有{found}个。请逐点填写。",
    ),
    "cuts_not_ascending": Text(
        "The points do not rise from one to the next. Put them in order.",
        "各分点没有依次递增。请重新排序。",
    ),
}
