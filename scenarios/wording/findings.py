"""What is wrong with an input, in words: what, and what to do next. Where it is stands in the finding's path.

`SENTENCES` holds every finding of this floor: those of scenario files and edits below, those of files on disk and of
numbers beside them, and those of tables and of weighting from their own modules.
"""

from __future__ import annotations

from scenarios.findings import Finding
from scenarios.model import Language, Text
from scenarios.wording import flaws, layout, numbers, robustness, say, sheets, storage, tables, ways, weighting

_CONTENT: dict[str, Text] = {
    # the text as a whole
    "empty_file": Text(
        "The file is empty. Take an earlier copy of it, or ask for it again.",
        "文件是空的。请使用较早的副本，或请对方重新发送。",
    ),
    "utf16": Text(
        "The file is written in UTF-16. Save it as UTF-8 in the editor that changed it.",
        "文件采用UTF-16编码。请在修改过它的编辑器中另存为UTF-8。",
    ),
    "not_utf8": Text(
        "Byte {at} ({byte}) is not UTF-8 text. Save the file as UTF-8, or take an earlier copy.",
        "第{at}个字节（{byte}）不是UTF-8文本。请将文件另存为UTF-8，或使用较早的副本。",
    ),
    "is_archive": Text(
        "This is a workbook or a zip archive, not a scenario file. Import a workbook as a table; unpack an archive first.",
        "这是工作簿或zip压缩包，而不是情景文件。工作簿请作为表格导入；压缩包请先解压。",
    ),
    "cut_off": Text(
        "The file ends too early, at line {line}, column {column}. It was not copied whole: copy or send it again.",
        "文件在第{line}行第{column}列提前结束，内容不完整。请重新复制或重新发送。",
    ),
    "broken_json": Text(
        "The text cannot be understood from line {line}, column {column}. Look there for a missing comma, quotation mark "
        "or bracket, or take an earlier copy.",
        "从第{line}行第{column}列起无法解析。请检查该处是否缺少逗号、引号或括号，或使用较早的副本。",
    ),
    "too_deep": Text(
        "The brackets are nested too deeply for a scenario. Take an earlier copy of the file.",
        "括号嵌套过深，不是正常的情景文件。请使用较早的副本。",
    ),
    "not_a_scenario": Text(
        "This is not a Renheng scenario: it does not begin with “format”: “{format}”. Choose a .renheng file.",
        "这不是韧衡的情景文件：文件中没有“format”: “{format}”。请选择.renheng文件。",
    ),
    "bad_version": Text(
        "The version is not a number that Renheng has ever written; the newest is {newest}. Take an earlier copy of the file.",
        "版本号不是韧衡写入过的数；最新为{newest}。请使用较早的副本。",
    ),
    "newer_version": Text(
        "A newer Renheng wrote this file: its format is version {version}, and this program knows versions up to {newest}. "
        "Get the newer Renheng to open it.",
        "该文件由较新的韧衡写成：文件格式为第{version}版，而本程序只支持到第{newest}版。请安装新版韧衡后再打开。",
    ),
    "bad_old_file": Text(
        "The file is of the older version {version} and does not keep to that version's form. Take an earlier copy of it.",
        "该文件为旧的第{version}版格式，但内容不符合该版本的规定。请使用较早的副本。",
    ),
    "more_findings": Text(
        "… and {count:,} more findings. Mend these first.",
        "……另有{count:,}个问题。请先处理以上问题。",
    ),
    # the form of its parts
    "unknown_field": Text(
        "There is no field “{field}” here. Delete it, or check where it belongs.",
        "此处没有“{field}”字段。请删除，或核对它应在的位置。",
    ),
    "misspelt_field": Text(
        "There is no field “{field}” here. Perhaps “{near}” is meant.",
        "此处没有“{field}”字段。可能应为“{near}”。",
    ),
    "missing_field": Text("The field “{field}” is missing. Add it.", "缺少“{field}”字段。请补上。"),
    "repeated_name": Text(
        "“{field}” is given more than once here. Keep the one that is right.",
        "“{field}”在此重复出现。请只保留正确的一个。",
    ),
    "object_expected": Text(
        "Here belongs a group of named fields in braces, not {given}. Correct it.",
        "此处应为花括号中的一组字段，而不是{given}。请更正。",
    ),
    "list_expected": Text(
        "Here belongs a list in square brackets, not {given}. Correct it.",
        "此处应为方括号中的列表，而不是{given}。请更正。",
    ),
    "text_expected": Text(
        "Here belongs a text in quotation marks, not {given}. Correct it.",
        "此处应为引号中的文本，而不是{given}。请更正。",
    ),
    "yes_no_expected": Text(
        "Here belongs true or false without quotation marks, not {given}. Correct it.",
        "此处应为不带引号的true或false，而不是{given}。请更正。",
    ),
    "number_expected": Text(
        "Here belongs a number without quotation marks, not {given}. Correct it.",
        "此处应为不带引号的数字，而不是{given}。请更正。",
    ),
    "not_a_choice": Text(
        "“{given}” is not one of the words that may stand here: {choices}. Choose one of them.",
        "此处不能填写“{given}”，只能是：{choices}。请选择其一。",
    ),
    "not_a_figure": Text(
        "{written} is no number to calculate with. Write a number, or leave the field out if the score is missing.",
        "{written}不是可计算的数字。请填写数字；若缺少评分，请去掉该字段。",
    ),
    "figure_too_large": Text(
        "{written} is too large to calculate with. Use a larger unit, such as millions.",
        "{written}过大，无法计算。请改用更大的单位，例如百万。",
    ),
    "not_finite": Text("This is no number to calculate with. Give a number.", "这不是可计算的数字。请填写数字。"),
    # texts, names and ids
    "text_too_long": Text(
        "The text has {length:,} characters; at most {limit:,} fit here. Shorten it, or put it into a file of its own.",
        "文本有{length:,}个字符，此处最多{limit:,}个。请缩短，或另存为单独的文件。",
    ),
    "control_character": Text(
        "Character {position} is the invisible {character}, which cannot be shown or exported. Delete it or type it anew.",
        "第{position}个字符是不可见的{character}，无法显示或导出。请删除或重新输入。",
    ),
    "direction_mark": Text(
        "Character {position} is the invisible {character}, which turns the direction of writing. Delete it from the name.",
        "第{position}个字符是改变书写方向的不可见字符{character}。请从名称中删除。",
    ),
    "empty_name": Text("The name is empty. Give one, in either language.", "名称为空。请至少用一种语言填写。"),
    "unknown_entry": Text(
        "The record has no line {at}. Choose one that is there.", "决策记录中没有第{at}行。请选择已有的一行。"
    ),
    "empty_note": Text("The note is empty. Write what is to be remembered.", "备注为空。请写下需要记录的内容。"),
    "empty_id": Text("The id is empty. Give a short one, such as TA1.", "编号为空。请填写简短的编号，例如TA1。"),
    "id_has_blanks": Text(
        "The id “{id}” begins or ends with a blank. Delete the blank.",
        "编号“{id}”的首尾有空格。请删除空格。",
    ),
    "duplicate_id": Text(
        "The id “{id}” is already taken. Give each part an id of its own.",
        "编号“{id}”已被使用。请为每一部分使用不同的编号。",
    ),
    "bad_date": Text(
        "“{text}” is not a day. Write it as 2025-03-31, or leave it empty.",
        "“{text}”不是有效日期。请写成2025-03-31的形式，或留空。",
    ),
    "bad_time": Text(
        "“{text}” is not a time with its zone. Write it as 2025-03-31T09:30:00+08:00.",
        "“{text}”不是带时区的时间。请写成2025-03-31T09:30:00+08:00的形式。",
    ),
    # references
    "unknown_recommendation": Text(
        "There is no recommendation “{id}”. Correct the id, or add the recommendation.",
        "没有编号为“{id}”的建议。请更正编号，或添加该建议。",
    ),
    "unknown_criterion": Text(
        "There is no criterion “{id}”. Correct the id, or add the criterion.",
        "没有编号为“{id}”的准则。请更正编号，或添加该准则。",
    ),
    "unknown_group": Text(
        "There is no group “{id}”. Choose one that exists.",
        "没有编号为“{id}”的组。请选择已有的组。",
    ),
    "unknown_dimension": Text(
        "There is no dimension “{id}”. Correct the id, or add the dimension.",
        "没有编号为“{id}”的维度。请更正编号，或添加该维度。",
    ),
    "unknown_measure": Text(
        "There is no measure “{id}”. Choose one that exists.",
        "没有编号为“{id}”的举措。请选择已有的举措。",
    ),
    "unknown_preset": Text(
        "There is no set of weights “{id}”. Choose one that exists.",
        "没有编号为“{id}”的预设权重。请选择已有的预设。",
    ),
    "unknown_breakthrough": Text(
        "There is no breakthrough “{id}”. Correct the id, or leave it empty.",
        "没有编号为“{id}”的卡点突破。请更正编号，或留空。",
    ),
    # scales, scores and weights
    "scale_ends": Text(
        "The scale runs from {low:g} to {high:g}. Its low end must lie below its high end, and neither may be beyond 1e300.",
        "量表从{low:g}到{high:g}。下端必须小于上端，且两端均不得超出1e300，请更正。",
    ),
    "scale_step": Text("The step is {step:g}. Give one above 0.", "步长为{step:g}。请填写大于0的数。"),
    "threshold_negative": Text(
        "The threshold {threshold:g} is below 0. Give 0 or more, or leave it out.",
        "阈值{threshold:g}小于0。请填写0或更大的数，或不填。",
    ),
    "level_outside_scale": Text(
        "The level at {at:g} lies outside the scale, {low:g} to {high:g}. Move the level or widen the scale.",
        "位于{at:g}的等级超出量表范围{low:g}至{high:g}。请移动该等级或扩大量表。",
    ),
    "duplicate_level": Text(
        "There are two levels at {at:g}. Keep one of them.",
        "在{at:g}处有两个等级。请只保留一个。",
    ),
    "score_outside_scale": Text(
        "{number:g} for {recommendation} on {criterion} lies outside the scale, {low:g} to {high:g}. "
        "Correct it, or widen the criterion's scale.",
        "{recommendation}在{criterion}上的{number:g}超出量表范围{low:g}至{high:g}。请更正，或扩大该准则的量表。",
    ),
    "low_above_high": Text(
        "The low end of the range, {low:g}, lies above its high end, {high:g}. Exchange or correct them.",
        "区间下限{low:g}大于上限{high:g}。请对调或更正。",
    ),
    "value_outside_range": Text(
        "The score {number:g} lies outside its own range, {range}. Correct the score or the range.",
        "评分{number:g}不在其区间{range}之内。请更正评分或区间。",
    ),
    "duplicate_score": Text(
        "{recommendation} already has a score on {criterion}, in {first}. Keep one of the two.",
        "{recommendation}在{criterion}上已有评分（{first}）。请只保留一个。",
    ),
    "weight_missing": Text(
        "The criterion “{id}” has no weight. Give it one; 0 is allowed.",
        "准则“{id}”没有权重。请填写，可以为0。",
    ),
    "weights_sum": Text(
        "The weights sum to {total:.6g}, not to 1. Divide each by {total:.6g}.",
        "权重之和为{total:.6g}，而不是1。请将每个权重除以{total:.6g}。",
    ),
    "preset_is_empty": Text(
        "The set of weights “{id}” gives no weight to any criterion there is. Choose another.",
        "预设权重“{id}”没有为任何现有准则赋权。请选择其他预设。",
    ),
    "no_recommendations": Text("There is no recommendation yet. Add one.", "还没有建议。请添加。"),
}

SENTENCES: dict[str, Text] = {
    **_CONTENT,
    **storage.SENTENCES,
    **flaws.SENTENCES,
    **tables.SENTENCES,
    **sheets.SENTENCES,
    **layout.SENTENCES,
    **numbers.SENTENCES,
    **weighting.SENTENCES,
    **ways.SENTENCES,
    **robustness.SENTENCES,
}


def sentence(finding: Finding, language: Language) -> str:
    """What is wrong and what to do next, for people."""
    return say(SENTENCES, finding.code, language, **{"path": finding.path, **finding.fields})
