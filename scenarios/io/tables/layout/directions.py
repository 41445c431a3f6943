"""Recognises directions in tables: in a row of directions, in a header, or from what is measured.

Words inside a text are looked for only where they propose that less is better.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from scenarios.io.tables.layout.label_meanings import bracketed
from scenarios.io.tables.layout.vocabulary import word_set
from scenarios.model import Direction

_MORE = word_set(
    "max|maximise|maximize|maximum|maximisation|maximization|benefit|benefits|beneficial|profit|gain|higher|"
    "higher is better|more|more is better|larger is better|the higher the better|the more the better|"
    "the larger the better|positive|high|larger|bigger is better|b|+|↑|▲|⬆|效益|效益型|效益型指标|越大越好|正向|"
    "正向指标|正|望大|望大型|极大型|极大|最大化|越高越好|越多越好|大|正指标|收益型|收益|大者优|高优|增|升"
)
_LESS = word_set(
    "min|minimise|minimize|minimum|minimisation|minimization|cost|costs|non-beneficial|non beneficial|"
    "nonbeneficial|loss|lower|lower is better|less|less is better|smaller is better|fewer is better|"
    "the lower the better|the less the better|the smaller the better|negative|low|smaller|c|-|−|↓|▼|⬇|成本|"
    "成本型|成本型指标|越小越好|负向|负向指标|负|逆向|逆向指标|逆|望小|望小型|极小型|极小|最小化|越低越好|"
    "越少越好|小|负指标|反向|反向指标|小者优|低优|减|降"
)
_SHORT = word_set(
    "high|low|higher|lower|more|less|large|small|larger|smaller|positive|negative|+|-|−|大|小|b|c|正|负|逆|增|减|"
    "升|降|w"
)  # too short to say a direction by themselves
_LESS_WORDS = word_set(
    "cost|costs|price|prices|fee|fees|expense|expenses|expenditure|expenditures|spending|risk|risks|time|delay|"
    "delays|duration|emission|emissions|pollution|waste|loss|losses|damage|damages|debt|deficit|burden|effort|"
    "complexity|co2|co₂|ghg|noise|failure|failures|error|errors|accident|accidents|injuries|mortality|"
    "unemployment|consumption|downtime|latency|capex|opex|vulnerability|exposure|disruption|difficulty|payback|"
    "lag|dependence|dependency|investment|investments|budget|budgets|outlay|outlays|complaint|complaints|congestion|"
    "kosten|preis|risiko|dauer|aufwand|coût|coûts|prix|risque|risques|délai"
)
_NOT_LESS = word_set(
    "reduction|reductions|reduced|reducing|saving|savings|saved|avoided|avoidance|mitigation|mitigated|control|"
    "management|effectiveness|efficiency|effective|efficient|benefit|benefits|recovery|prevention|preparedness|"
    "resilience|tolerance|abatement|decrease|decreased|cut|cuts|less|lower|fewer|performance|real|affordability|"
    "competitiveness|timeliness|absorption|averted|protection|coverage|insurance|sharing|awareness|return|returns|"
    "attracted|attraction|attractiveness|leveraged|foreign|private|induced|inward|surplus|relief"
)
_LESS_CHINESE = re.compile(
    "成本|费用|价格|单价|报价|总价|造价|风险|耗时|用时|时间|工期|周期|时长|延误|延迟|滞后|能耗|物耗|水耗|电耗|消耗|排放|污染|废物|废水|废气|"
    "损失|损耗|损害|难度|复杂度|复杂性|阻力|负担|债务|负债|赤字|故障|事故|失业|死亡|伤亡|噪声|噪音|支出|开支|代价|投入金额|投资|预算|经费|投诉|"
    "占地|缺陷|差错|失败率|依存度|依赖度|脆弱性|缺口"
)
_NOT_LESS_CHINESE = re.compile(
    "效益|效果|效率|控制|防控|管控|可控|节约|节省|降低|减少|减排|规避|避免|应对|抵御|抗|管理|防范|化解|分散|承受|缓解|优势|节能|治理|改善|下降|及时|竞争力|"
    "收益|防御|处置|响应|预警|可承受|利用|回报|带动|拉动|吸引|引进|招商|外商|民间|社会投资|撬动|增速|增长|结余"
)

_TIMES = word_set(
    "time|delay|delays|duration|latency|downtime|payback|lag|dauer|délai|耗时|用时|时间|工期|周期|时长|延误|延迟|滞后"
) | {""}
_BEST = word_set("best|very good|excellent|sehr gut|beste|最好|最优|最佳|很好")
_WORST = word_set("worst|very bad|very poor|ungenügend|sehr schlecht|schlechteste|最差|很差|极差")
_GOODS, _IS, _NUMBER = "|".join(_BEST | _WORST), r"\s*(?:=|:|是|为|表示)\s*", r"\d+(?:\.\d+)?"
_ENDS = re.compile(
    rf"(?P<number>{_NUMBER}){_IS}(?P<word>{_GOODS})(?![a-z])|\b(?P<before>{_GOODS}){_IS}(?P<behind>{_NUMBER})"
)


def direction_of(text: str) -> Direction | None:
    """The direction that a cell of a row of directions says, None if it says none."""
    word = unicodedata.normalize("NFKC", text).strip().lower().strip("()[]【】 .")
    word = word or text.strip()
    return "max" if word in _MORE else "min" if word in _LESS else None


def is_vague(text: str) -> bool:
    """Whether a word of a direction is one that scores are given by as well: high, low, 大."""
    return text.strip().lower() in _SHORT


def stated_direction(header: str, minutes: bool = False) -> Direction | None:
    """The direction that a header states in brackets, by an arrow or by the ends of its scale: "Cost (max)",
    "成本（越小越好）", "Cost ↓", "Grade (1 = best)".

    minutes: (min) may be a unit here, if nothing else in the header says that it is none.
    """
    inside = bracketed(header)
    may_be_unit = minutes and len(inside) == 1 and less_word(header) in _TIMES
    for each in inside:
        word = each.strip().lower()
        found = direction_of(word)
        if found is not None and word not in _SHORT and not (may_be_unit and word == "min"):
            return found
    if found := _best_end(header):
        return found
    end = header.strip()[-1:]
    return direction_of(end) if end in "↑↓▲▼⬆⬇" and end else None


def _best_end(header: str) -> Direction | None:
    """Which end of the scale a header calls the best or the worst: "1 = best, 6 = worst" is less-is-better."""
    text, ends = unicodedata.normalize("NFKC", header).lower(), {}
    for found in _ENDS.finditer(text):
        ends[(found["word"] or found["before"]) in _BEST] = float(found["number"] or found["behind"])
    best, worst = ends.get(True), ends.get(False)
    if best is not None and worst is not None:
        return "min" if best < worst else "max"
    if best is None and worst is None:
        return None
    lowest = (worst if best is None else best) in (0.0, 1.0)
    return "min" if lowest == (best is not None) else "max"


@lru_cache(maxsize=4096)
def less_word(text: str) -> str:
    """The word in a header or unit that proposes that less is better; "" where there is none, or where another word
    turns it round: risk reduction, 风险防控."""
    words = re.findall(r"[^\W\d_]+[₂2]?", unicodedata.normalize("NFKC", text).lower().replace("co₂", "co2"))
    if not _NOT_LESS & set(words):
        found = next((each for each in words if each in _LESS_WORDS), "")
        if found:
            return found
    if _NOT_LESS_CHINESE.search(text):
        return ""
    chinese = _LESS_CHINESE.search(text)
    return chinese[0] if chinese else ""
