"""Recognises labels of neither recommendations nor criteria: judges, dates, measures of scatter.

Labels are in the form of `label_meanings.bare`.
"""

from __future__ import annotations

import re
from collections.abc import Container

from scenarios.io.tables.layout.column_figures import YEARS
from scenarios.io.tables.layout.label_meanings import bare, bracketed
from scenarios.io.tables.layout.vocabulary import NAMES, word_set

_RATER = re.compile(
    r"(?:.* )?(?:expert|respondent|rater|judge|juror|assessor|reviewer|evaluator|participant|interviewee|gutachter)s?"
    r"(?: ?(?:no\.? ?)?(?:\d+|[a-z]))?|.*(?:专家|评委|评审|评审人|受访者|打分人|评分人)"
    r"[\da-z一二三四五六七八九十甲乙丙丁]*"
)
_STAGES = word_set(
    "baseline|target|actual|current|goal|ideal|value|values|score|scores|rating|ratings|likelihood|probability|"
    "severity|change|trend|status|before|after|previous|planned|forecast|wert|ist|soll|zielwert|现状|现状值|目标|"
    "目标值|实际值|实际|基期|基期值|当期|本期|上期|计划值|完成值|得分|评分|分值|数值|概率|可能性|严重程度|变化|同比|环比|期初|期末"
)
_SPREAD = re.compile(
    r"(?:.*[\W_])?(?:sd|s\.d|std|std\.? dev|st\.? dev|stdev|standard deviation|std\.?-?abw|standardabweichung|"
    r"[eé]cart[ -]type)|.*(?:±|\+/-|标准差|标准偏差|标准误|标准误差)"
)
_SPREAD_OF = re.compile(r"(.+?)[\W_]*(?:se|s\.e|error|std error|standard error|variance|var|cv|ci|误差|方差|变异系数)")
_NOTE = word_set(
    "n|sample size|respondents|number of respondents|latitude|longitude|lat|lon|lng|coordinates|page|样本量|样本数|"
    "样本|受访人数|经度|纬度|页码"
)
_RANK = re.compile(r".*[\W_](?:rank|ranking|rang)|.+(?:排名|名次|排序|位次)")
_LOW_END = re.compile(r"(.*?)[\W_]*(?:min|minimum|low|lower|from|下限|最小|最小值|最低|最低值)")
_HIGH_END = re.compile(r"(.*?)[\W_]*(?:max|maximum|high|upper|to|上限|最大|最大值|最高|最高值)")
_OPTION = re.compile(
    rf"(?:{'|'.join(map(re.escape, NAMES))}) ?(?:no\.? ?)?(?:\d{{1,3}}|[a-z]|[一二三四五六七八九十甲乙丙丁]+)"
)


def sounds_like_note(label: str) -> bool:
    """Whether it is of figures that say where something is, or of how many it was asked."""
    return label in _NOTE


def sounds_like_ranks(label: str) -> bool:
    """Whether it is one of ranks in one criterion: "Reach rank"."""
    return _RANK.fullmatch(label) is not None


def are_ends(one: str, other: str) -> bool:
    """Whether two are of the lower and the upper end of the same: "Reach min", "Reach max"."""
    low, high = _LOW_END.fullmatch(one), _HIGH_END.fullmatch(other)
    return low is not None and high is not None and low[1] == high[1]


def is_option(label: str) -> bool:
    """Whether it numbers recommendations: Option A, 方案二."""
    return _OPTION.fullmatch(label) is not None


def is_rater(label: str) -> bool:
    """Whether it is one of a person who scores: Expert 1, 专家二."""
    return _RATER.fullmatch(label) is not None


def is_no_option(label: str) -> bool:
    """Whether nobody would call a recommendation so: a rater, a year, a stage or a kind of figures."""
    year = label.removesuffix("年")
    return is_rater(label) or label in _STAGES or (year.isascii() and year.isdigit() and int(year) in YEARS)


def is_spread(name: str, labels: Container[str]) -> bool:
    """Whether a column, by its full name, says how far the figures of another scatter: "Impact SD", 韧性标准差.

    labels: those of all columns; a shorter word counts only behind one of them: "Impact error".
    """
    label = bare(name)
    if any(_SPREAD.fullmatch(each) for each in (label, *map(bare, bracketed(name)))):
        return True
    found = _SPREAD_OF.fullmatch(label)
    return found is not None and found[1] in labels
