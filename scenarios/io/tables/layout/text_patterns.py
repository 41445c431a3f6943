"""Recognises what a text looks like: a unit, a figure, a word for nothing, a score in words."""

from __future__ import annotations

import re
import unicodedata

from scenarios.io.tables.layout.directions import direction_of
from scenarios.io.tables.layout.label_meanings import bracketed
from scenarios.io.tables.layout.vocabulary import word_set
from scenarios.numbers.number_words import NOTHING

_UNITS = word_set(
    "%|‰|€|$|£|¥|eur|usd|gbp|cny|rmb|chf|k€|m€|k$|m$|t€|mio|mio €|mio. €|million|millions|million eur|"
    "million usd|million yuan|billion|bn|元|千元|万元|百万元|亿元|万亿元|美元|欧元|分|年|月|个月|周|天|日|小时|"
    "分钟|秒|h|hours|hour|days|day|months|month|years|year|weeks|week|min|s|ms|t|kt|mt|kg|g|吨|千吨|万吨|千克|"
    "公斤|km|m|m2|m²|km2|km²|ha|公里|米|平方米|平方公里|公顷|亩|个|人|项|家|次|件|户|套|台|辆|万人|千人|人次|"
    "points|point|pts|score|scores|level|index|people|persons|jobs|households|number|count|mw|gw|kw|kwh|mwh|gwh|"
    "twh|千瓦|千瓦时|度|万千瓦|tco2|tco2e|kt co2|tce|吨标煤|吨标准煤|元/人|元/吨|万元/年|亿元/年|级|等级|指数|"
    "比例|无|-|—|/|–|1|无量纲|1-5|0-10|1-10|0-100|1–5|0–10|0–100|1-9|分值|百分比|百分点"
)
_SCALE = re.compile(r"[\d.,]+\s*(?:[-–—~～至]|to|bis)\s*[\d.,]+.*")
_WEIGHT_IN = re.compile(r"(?:权重|weight)?\s*[:：=]?\s*(\d+(?:\.\d+)?)\s*([%％]?)", re.IGNORECASE)
_MISSING = NOTHING | word_set("nd|none|-|--|—|–|−|——|无|.|?|？")
_FIGURE = re.compile(
    r"[(（]?\s*[-+−–]?\s*(?:[~≈≥≤<>＜＞]=?|约|近|超过?|不足)?\s*(?:[$€£¥￥]|[A-Z]{3}\s)?\s*[-+−]?"
    r"[\d０-９](?:[\d０-９.,，．。'’\s\u00a0\u2009\u202f])*(?:[eE][-+]?\d+)?\s*"
    r"(?:[±+/-]+\s*[\d.,]+|[-–—~～至到,]\s*[\d０-９][\d０-９.,]*)?\s*"
    r"(?:[%％‰]|[千万百亿]{1,2}[元人吨个]?|[元分年月天日吨个人项家次件户级€$£¥]|个月|小时|左右|以上|以下|[kKMm]?€|mio\.?|[a-zA-Z]{1,3}[²³23]?)?"
    r"\s*(?:左右|以上|以下)?\s*[)）]?"
)
_RATINGS = word_set(
    "very high|high|medium|moderate|mid|low|very low|good|very good|fair|poor|bad|excellent|strong|weak|yes|no|n|"
    "y|none|positive|negative|neutral|best|worst|a|b|c|d|+|++|+++|-|--|---|0|o|x|✓|✔|✗|高|较高|很高|中|中等|一般|"
    "低|较低|很低|优|良|中上|中下|差|较差|较好|好|强|较强|弱|较弱|是|否|有|无|大|小|较大|较小|满意|不满意|合格|"
    "不合格|优秀|良好|及格|不及格|★"
)


def is_unit(text: str) -> bool:
    """Whether a text is a unit that is known, with or without brackets."""
    inner = unicodedata.normalize("NFKC", text).strip().lower()
    inner = inner[1:-1].strip() if inner[:1] in "([【" and inner[-1:] in ")]】" else inner
    return inner in _UNITS


def unit_of(header: str) -> str:
    """The unit that a header names: "EUR" of "Cost (EUR)", "万元" of "成本（万元）" and of "成本/万元"; "" for none."""
    for each in reversed(bracketed(header)):
        if direction_of(each) is None and not _SCALE.fullmatch(each) and weight_in(each) is None and len(each) <= 20:
            return each
    name, slash, end = header.rpartition("/")
    if slash and name and is_unit(end) and end.strip() not in ("", "-"):
        return end.strip()
    return "%" if header.strip().endswith(("%", "％")) else ""


def weight_in(text: str) -> float | None:
    """The weight that brackets in a header say: "30%", "权重 0.3"; None for none."""
    found = _WEIGHT_IN.fullmatch(text.strip())
    if found is None or not (found[2] or not text.strip()[:1].isdigit()):
        return None
    return float(found[1]) / (100 if found[2] else 1)


def looks_missing(text: str) -> bool:
    return text.casefold().replace(" ", "") in _MISSING


def looks_like_figure(text: str) -> bool:
    return len(text) <= 40 and _FIGURE.fullmatch(text) is not None


def is_rating(text: str) -> bool:
    """Whether a text is a score in words: high, 优, ++."""
    return text.strip().lower() in _RATINGS or set(text) <= {"★", "☆"}
