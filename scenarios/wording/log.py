"""The decision log in words: a short name for each event, and a whole sentence for each entry."""

from __future__ import annotations

import re
from collections.abc import Mapping

from scenarios.model import Language, LogEntry, Scenario, Text
from scenarios.wording import say
from scenarios.wording.figures import percent
from scenarios.wording.names import names_of, quoted
from scenarios.wording.ways import way_name

EVENTS: dict[str, Text] = {
    "note": Text("Remark", "备注"),
    "title_changed": Text("Title changed", "修改标题"),
    "brief_changed": Text("Brief changed", "修改任务说明"),
    "score_set": Text("Score changed", "修改评分"),
    "evidence_set": Text("Reason for a score changed", "修改评分理由"),
    "scores_set": Text("Several scores changed", "批量修改评分"),
    "scores_cleared": Text("Scores cleared", "清除评分"),
    "weight_set": Text("Weight changed", "修改权重"),
    "dimension_weight_set": Text("Weight of a dimension changed", "修改维度权重"),
    "weights_set": Text("Several weights changed", "批量修改权重"),
    "weights_equalised": Text("Weights made equal", "权重均等化"),
    "preset_applied": Text("Preset applied", "套用预设权重"),
    "way_chosen": Text("Way of weighting chosen", "选择赋权方式"),
    "way_answered": Text("Weighting questions answered", "回答赋权问题"),
    "locked": Text("Weight locked", "锁定权重"),
    "unlocked": Text("Weight unlocked", "解锁权重"),
    "group_added": Text("Group added", "新增组别"),
    "group_changed": Text("Group changed", "修改组别"),
    "group_removed": Text("Group removed", "删除组别"),
    "group_moved": Text("Group moved", "移动组别"),
    "recommendation_added": Text("Recommendation added", "新增建议"),
    "recommendation_changed": Text("Recommendation changed", "修改建议"),
    "recommendation_removed": Text("Recommendation removed", "删除建议"),
    "recommendation_moved": Text("Recommendation moved", "移动建议"),
    "measure_added": Text("Measure added", "新增举措"),
    "measure_changed": Text("Measure changed", "修改举措"),
    "measure_removed": Text("Measure removed", "删除举措"),
    "measure_moved": Text("Measure moved", "移动举措"),
    "dimension_added": Text("Dimension added", "新增维度"),
    "dimension_changed": Text("Dimension changed", "修改维度"),
    "dimension_removed": Text("Dimension removed", "删除维度"),
    "dimension_moved": Text("Dimension moved", "移动维度"),
    "criterion_added": Text("Criterion added", "新增准则"),
    "criterion_changed": Text("Criterion changed", "修改准则"),
    "criterion_removed": Text("Criterion removed", "删除准则"),
    "criterion_moved": Text("Criterion moved", "移动准则"),
    "scale_changed": Text("Scale changed", "修改量表"),
    "directions_confirmed": Text("Directions confirmed", "确认方向"),
    "ends_confirmed": Text("Ends of scales confirmed", "确认量表两端"),
    "scales_confirmed": Text("All directions and ends of scales confirmed", "确认全部方向与量表两端"),
    "weights_confirmed": Text("Weights confirmed", "确认权重"),
    "analysis_changed": Text("Test of the ranking changed", "修改检验排序的方式"),
}

SENTENCES: dict[str, Text] = {
    "score_given": Text(
        "{recommendation} on {criterion}: scored {after}", "{recommendation}在{criterion}上的评分为{after}"
    ),
    "score_set": Text(
        "Score of {recommendation} on {criterion} changed from {before} to {after}",
        "{recommendation}在{criterion}上的评分由{before}改为{after}",
    ),
    "score_removed": Text(
        "Score of {recommendation} on {criterion} removed; it was {before}",
        "删除{recommendation}在{criterion}上的评分（原为{before}）",
    ),
    "score_touched": Text(
        "Score or strength of evidence for {recommendation} on {criterion} edited",
        "修改{recommendation}在{criterion}上的评分或依据强度",
    ),
    "evidence_set": Text(
        "Reason or source for the score of {recommendation} on {criterion} changed",
        "修改{recommendation}在{criterion}上的评分理由或出处",
    ),
    "scores_set": Text("Scores changed at once: {after}", "批量修改评分：{after}个"),
    "scores_cleared": Text("Scores cleared: {after}", "清除评分：{after}个"),
    "weight_set": Text(
        "Weight of {subject} changed from {before} to {after}",
        "{subject}的权重由{before}改为{after}",
    ),
    "preset_applied": Text("Weights of the preset {subject} applied", "套用预设权重{subject}"),
    "way_chosen": Text("Way of weighting changed from {before} to {after}", "赋权方式由{before}改为{after}"),
    "way_listed": Text("All criteria weighed against each other in one list", "改为将全部准则列成一张表赋权"),
    "way_nested": Text("Criteria weighed dimension by dimension again", "恢复按维度对准则赋权"),
    "answered_within": Text("Weighting questions answered within {subject}", "回答{subject}内的赋权问题"),
    "equalised_within": Text("Weights made equal within {subject}", "将{subject}内的权重设为均等"),
    "locked": Text("Weight of {subject} locked", "锁定{subject}的权重"),
    "unlocked": Text("Weight of {subject} unlocked", "解锁{subject}的权重"),
    "renamed": Text("{event}: {before} is now {after}", "{event}：{before}改为{after}"),
    "named": Text("{event}: {subject}", "{event}：{subject}"),
    "moved": Text("{event}: {subject}, from {before} to {after}", "{event}：{subject}，由{before}移至{after}"),
    "directions_confirmed": Text("Direction of {subject} confirmed: {after}", "确认{subject}的方向：{after}"),
    "ends_confirmed": Text("Ends of the scale of {subject} confirmed: {after}", "确认{subject}的量表两端：{after}"),
    "several_confirmed": Text("{event}: {after} criteria", "{event}：{after}项准则"),
    "scale_changed": Text(
        "Scale of {subject} changed from {before} to {after}",
        "{subject}的量表由{before}改为{after}",
    ),
}

BRIEF_PARTS: dict[str, Text] = {
    "question": Text("question", "问题"),
    "commissioner": Text("commissioned by", "委托方"),
    "judges": Text("judges", "评分人"),
    "begun": Text("begun", "开始日期"),
    "due": Text("due", "截止日期"),
    "limits": Text("limits of use", "适用范围与局限"),
    "citation": Text("citation", "引用格式"),
}

ANALYSIS_PARTS: dict[str, Text] = {
    "weights": Text("weights that are drawn", "权重抽样方式"),
    "scores": Text("scores that are drawn", "评分抽样方式"),
    "method": Text("method", "方法"),
    "error": Text("standard error to stop at", "停止抽样的标准误"),
    "seed": Text("seed", "随机种子"),
}
PARTS = {"brief_changed": BRIEF_PARTS, "analysis_changed": ANALYSIS_PARTS}

COMMA = Text(", ", "、")
SCALE_WAYS = {
    "max": Text("{ends} (more is better)", "{ends}（越高越好）"),
    "min": Text("{ends} (less is better)", "{ends}（越低越好）"),
}
DIRECTIONS = {"max": Text("more is better", "越高越好"), "min": Text("less is better", "越低越好")}
CONFIRMING = ("directions_confirmed", "ends_confirmed")
RENAMING = {f"{kind}_changed" for kind in ("title", "group", "recommendation", "dimension", "criterion")}


RANGE = re.compile(r"(?P<value>\S+) \((?P=value)–(?P=value)\)")  # a range that says no more than the score itself
WEIGHTS = ("weight_set", "dimension_weight_set")


def log_sentence(entry: LogEntry, scenario: Scenario, language: Language) -> str:
    """What happened, with the names that things have now, or had when they were removed. The reason stands apart, in
    ``entry.why``. An event that this version does not know keeps its own word."""
    return _sentence(entry, _names(scenario, language), language)


def log_sentences(scenario: Scenario, language: Language) -> list[str]:
    """The whole log, one sentence an entry, in its order."""
    names = _names(scenario, language)
    return [_sentence(entry, names, language) for entry in scenario.log]


def _sentence(entry: LogEntry, names: Mapping[str, str], language: Language) -> str:
    event = EVENTS[entry.event].in_(language) if entry.event in EVENTS else entry.event
    code = _code(entry)
    if not code:
        return event
    subjects = [quoted(each, language) for each in _subjects(entry, names, language)]
    fields = {
        "event": event,
        "subject": COMMA.in_(language).join(subjects),
        "recommendation": subjects[0],
        "criterion": subjects[-1],
        "before": _state(entry, entry.before, names, language),
        "after": _state(entry, entry.after, names, language),
    }
    return say(SENTENCES, code, language, **fields)


def _code(entry: LogEntry) -> str:
    """Which sentence says it; empty where the event's name says all."""
    event, kind = entry.event, entry.event.rpartition("_")[2]
    if event == "score_set":
        return _score_code(entry)
    if event in WEIGHTS:
        return "weight_set"
    if event == "way_chosen" and entry.before == entry.after:
        return "way_listed" if entry.subject else "way_nested"
    if event == "way_answered":
        return "answered_within" if entry.subject not in ("", "*") else ""
    if event == "weights_equalised":
        return "equalised_within" if entry.subject else ""
    if event in CONFIRMING and not entry.subject:
        return "several_confirmed"
    if event in SENTENCES:
        return event
    if kind == "moved" and entry.before:
        return "moved" if entry.before != entry.after else "named"
    if kind == "changed" and event in RENAMING and entry.before != entry.after:
        return "renamed"
    return "named" if entry.subject else ""


def _score_code(entry: LogEntry) -> str:
    if entry.before == entry.after:
        return "score_touched"
    if not entry.before:
        return "score_given"
    return "score_set" if entry.after else "score_removed"


def _subjects(entry: LogEntry, names: Mapping[str, str], language: Language) -> list[str]:
    ids = entry.subject.split("/")
    if parts := PARTS.get(entry.event):
        return [parts[each].in_(language) if each in parts else each for each in ids]
    return [names.get(each, each) for each in ids]


def _state(entry: LogEntry, text: str, names: Mapping[str, str], language: Language) -> str:
    """Before or after as people read it: weights as per cent, scales in words, names and places quoted."""
    if entry.event in WEIGHTS:
        return _percent(text)
    if entry.event in CONFIRMING:
        return DIRECTIONS[text].in_(language) if text in DIRECTIONS else text
    if entry.event == "scale_changed":
        return _scale(text, language)
    if entry.event == "way_chosen":
        return quoted(way_name(text, language), language)
    if entry.event.startswith("score"):
        return RANGE.sub(r"\g<value>", text)
    return quoted(names.get(text, text), language)


def _percent(text: str) -> str:
    try:
        return percent(float(text), 1)
    except ValueError:
        return text


def _scale(text: str, language: Language) -> str:
    """The end of "0–4 max" in words."""
    ends, _, way = text.rpartition(" ")
    return SCALE_WAYS[way].in_(language).format(ends=ends) if way in SCALE_WAYS else text


def _names(scenario: Scenario, language: Language) -> dict[str, str]:
    """Names of all that is there, and of what was removed by the line of the log that says so."""
    gone = {each.subject: each.before for each in scenario.log if each.event.endswith("_removed") and each.before}
    return gone | names_of(scenario, language)
