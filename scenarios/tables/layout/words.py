"""The words by which tables say what a row or a column is, in English and Chinese, and in what else is common.

Every function takes the text of a header or label as it stands. Words count where they are the whole text: "Weight" is
a row of weights, "Weight reduction" is not. Only what proposes a direction looks for words inside a text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from scenarios.model import Direction

_BRACKETS = re.compile(r"[(（\[【]([^()（）\[\]【】]*)[)）\]】]")
_CHINESE = re.compile("[\u3400-\u9fff]")


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """A label in small letters, half-width, without what stands in brackets, colons and doubled blanks."""
    text = _BRACKETS.sub(" ", unicodedata.normalize("NFKC", text)).lower()
    text = " ".join(text.replace("_", " ").split()).strip(" .:;*-—")
    return re.sub(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])", "", text)


def bracketed(text: str) -> tuple[str, ...]:
    """What stands in brackets, each by itself: "Cost (EUR) [min]" has EUR and min."""
    return tuple(each.strip() for each in _BRACKETS.findall(text) if each.strip())


def _set(words: str) -> frozenset[str]:
    return frozenset(each.strip() for each in words.split("|") if each.strip())


NAMES = _set(
    "alternative|alternatives|name|names|option|options|project|projects|recommendation|recommendations|policy|"
    "policies|proposal|proposals|measure|measures|action|actions|scenario|variant|candidate|supplier|vendor|site|"
    "location|product|policy option|alternative name|scheme|plan|strategy|intervention|standort|variante|"
    "massnahme|maßnahme|projekt|nom|projet|方案|方案名称|备选方案|名称|项目|项目名称|政策|政策建议|建议|建议名称|"
    "措施|举措|对策|选项|供应商|候选方案|候选|地区|城市|省份|企业|单位|单位名称|评价对象|对象|策略|路径|产品|"
    "方案/指标|方案\\指标|指标/方案"
)
IDS = _set(
    "no|#|id|ids|nr|num|number|index|code|s/n|sn|serial|item no|ref|序号|编号|代码|代号|号|编码|id号|标识|行号|"
    "nummer|lfd nr|n°|№"
)
GROUPS = _set(
    "group|groups|category|categories|class|cluster|sector|family|theme|area|pillar|type|kategorie|gruppe|groupe|"
    "catégorie|组|组别|分组|类别|类|分类|类型|大类|领域|所属领域|板块|方向|维度|主题|部门|组名|方案类型|方案类别|"
    "所属类别|政策类型|政策类别"
)
WEIGHTS = _set(
    "weight|weights|criteria weight|criteria weights|criterion weight|criterion weights|weighting|weightings|"
    "importance|weight %|weights %|weight in %|relative weight|w|gewicht|gewichte|gewichtung|poids|权重|权重系数|"
    "权数|指标权重|准则权重|权值|比重|权重%|重要性|重要度|权重值|权重/%"
)
FIRM_WEIGHTS = _set(
    "权重|权重系数|权数|指标权重|准则权重|权值|criteria weight|criteria weights|criterion weight|criterion weights"
)
DIRECTION_LABELS = _set(
    "direction|type|objective|objectives|goal|target|optimisation|optimization|max/min|min/max|min / max|"
    "max / min|max or min|benefit/cost|cost/benefit|benefit / cost|polarity|preference|criterion type|"
    "criteria type|type of criterion|better|which is better|optimum|sense|richtung|ziel|typ|方向|指标方向|"
    "准则方向|类型|指标类型|准则类型|属性|指标属性|性质|指标性质|效益/成本|成本/效益|正向/负向|正负向|优化方向|"
    "方向性|目标|极性|取向|优劣方向|偏好方向|正/负向|指标类别"
)
UNITS = _set(
    "unit|units|unit of measure|measure unit|einheit|einheiten|unité|unités|单位|计量单位|指标单位|量纲|度量单位"
)
LOWS = _set("low|lower|lower bound|lower end|scale low|scale min|worst|下限|量表下限|最低分值|量表最低|下端|最差值")
HIGHS = _set(
    "high|upper|upper bound|upper end|scale high|scale max|best|上限|量表上限|最高分值|量表最高|上端|满分|最优值|最佳值"
)
NOTES = _set(
    "note|notes|remark|remarks|comment|comments|source|sources|data source|reference|references|description|"
    "explanation|rationale|reason|evidence|details|bemerkung|bemerkungen|anmerkung|quelle|remarque|remarques|"
    "备注|说明|注|注释|来源|数据来源|资料来源|出处|描述|依据|理由|评语|评价依据|附注|意见|简介|内容|主要内容|"
    "具体内容|负责人|责任人|责任单位|牵头单位|联系人|owner|contact|responsible|date|日期|author|更新日期|填表人"
)
CRITERIA = _set(
    "criterion|criteria|indicator|indicators|factor|factors|attribute|attributes|kpi|kpis|kriterium|kriterien|"
    "critère|critères|准则|评价准则|指标|评价指标|因素|评价因素|指标名称|准则名称|属性|评分项|评价项|评价内容|"
    "评分指标|考核指标|二级指标"
)
DIMENSIONS = _set(
    "dimension|dimensions|category|categories|group|aspect|aspects|pillar|theme|criteria group|main criterion|"
    "维度|一级指标|一级准则|准则层|方面|类别|大类|一级维度|评价维度|准则类别|指标类别|类型|目标层"
)
_SUMS = (
    "total|totals|sum|grand total|subtotal|sub total|total score|total points|overall|overall score|final score|"
    "summe|gesamt|somme|score total|合计|总计|总分|总和|小计|共计|总得分|总评分|得分合计|合计得分|总成绩|总分值|"
    "汇总"
)
_MEANS = (
    "mean|average|avg|averages|mean score|average score|mittelwert|durchschnitt|moyenne|平均|平均值|平均分|"
    "均值|均分|平均得分|平均数"
)
_WEIGHTED = (
    "weighted score|weighted total|weighted sum|weighted average|weighted mean|composite score|overall value|"
    "aggregate score|加权得分|加权总分|加权分|加权平均|加权和|加权合计|综合得分|综合评分|综合分|综合评价|"
    "综合评价值|综合指数|最终得分|综合总分|综合值"
)
_RANKS = "rank|ranks|ranking|rang|排名|名次|排序|位次|排位|综合排名|综合排序|总排名"
_SPREADS = (
    "min|max|minimum|maximum|median|range|std|std dev|stdev|standard deviation|variance|最小值|最大值|最小|最大|"
    "中位数|极差|标准差|方差|最高分|最低分"
)
TOTALS: dict[str, str] = {
    **dict.fromkeys(_set(_SUMS), "sum"),
    **dict.fromkeys(_set(_MEANS), "mean"),
    **dict.fromkeys(_set(_WEIGHTED), "weighted"),
    **dict.fromkeys(_set(_RANKS), "rank"),
    **dict.fromkeys(_set(_SPREADS), "spread"),
}
_MORE = _set(
    "max|maximise|maximize|maximum|maximisation|maximization|benefit|benefits|beneficial|profit|gain|higher|"
    "higher is better|more|more is better|larger is better|the higher the better|the more the better|"
    "the larger the better|positive|high|larger|bigger is better|b|+|↑|▲|⬆|效益|效益型|效益型指标|越大越好|"
    "正向|正向指标|正|望大|望大型|极大型|极大|最大化|越高越好|越多越好|大|正指标|收益型|收益|大者优|高优|增|升"
)
_LESS = _set(
    "min|minimise|minimize|minimum|minimisation|minimization|cost|costs|non-beneficial|non beneficial|"
    "nonbeneficial|loss|lower|lower is better|less|less is better|smaller is better|fewer is better|"
    "the lower the better|the less the better|the smaller the better|negative|low|smaller|c|-|−|↓|▼|⬇|成本|"
    "成本型|成本型指标|越小越好|负向|负向指标|负|逆向|逆向指标|逆|望小|望小型|极小型|极小|最小化|越低越好|"
    "越少越好|小|负指标|反向|反向指标|小者优|低优|减|降"
)
_SHORT = _set("high|low|大|小|b|c|正|负|逆|增|减|升|降|w")  # too short to say a direction by themselves


def direction_of(text: str) -> Direction | None:
    """The direction that a cell of a row of directions says, None if it says none."""
    word = unicodedata.normalize("NFKC", text).strip().lower().strip("()[]【】 .")
    word = word or text.strip()
    return "max" if word in _MORE else "min" if word in _LESS else None


def is_vague(text: str) -> bool:
    """Whether a word of a direction is one that scores are given by as well: high, low, 大."""
    return text.strip().lower() in _SHORT


def stated_direction(header: str, minutes: bool = False) -> Direction | None:
    """The direction that a header states in brackets or by an arrow: "Cost (max)", "成本（越小越好）", "Cost ↓".

    minutes: (min) may be a unit here.
    """
    for each in bracketed(header):
        word = each.strip().lower()
        found = direction_of(word)
        if found is not None and word not in _SHORT and not (minutes and word == "min"):
            return found
    end = header.strip()[-1:]
    return direction_of(end) if end in "↑↓▲▼⬆⬇" and end else None


def total_word(text: str) -> str:
    """The kind of figures that a label announces: sum, mean, weighted, rank or spread; "" for none."""
    return TOTALS.get(bare(text), "")


_NOTE_START = re.compile(
    r"\s*(?:[*※†‡]|//|注[：:释1-9 ]|注$|备注[：:]|说明[：:]|附注[：:]?|(?:数据|资料)?来源[：:]|"
    r"出处[：:]|单位[：:]|制表|编制|填表|审核|日期[：:]|(?:notes?|n\.b\.|nb|sources?|remarks?|comments?|legend|key|date|"
    r"prepared by|author|quelle|anmerkung)\s*(?:[0-9]\s*)?[:：.])",
    re.IGNORECASE,
)


def begins_a_note(text: str, long: bool = True) -> bool:
    """Whether a lone text is a note by its first word, or by its length: a sentence, not a name."""
    if _NOTE_START.match(text) or not long:
        return bool(_NOTE_START.match(text))
    return len(text) > (30 if _CHINESE.search(text) else 60) or text.endswith(("。", "；"))


# what proposes that less is better

_LESS_WORDS = _set(
    "cost|costs|price|prices|fee|fees|expense|expenses|expenditure|expenditures|spending|risk|risks|time|delay|"
    "delays|duration|emission|emissions|pollution|waste|loss|losses|damage|damages|debt|deficit|burden|effort|"
    "complexity|co2|co₂|ghg|noise|failure|failures|error|errors|accident|accidents|injuries|mortality|"
    "unemployment|consumption|downtime|latency|capex|opex|vulnerability|exposure|disruption|difficulty|payback|"
    "lag|dependence|dependency|kosten|preis|risiko|dauer|aufwand|coût|coûts|prix|risque|risques|délai"
)
_NOT_LESS = _set(
    "reduction|reductions|reduced|reducing|saving|savings|saved|avoided|avoidance|mitigation|mitigated|control|"
    "management|effectiveness|efficiency|effective|efficient|benefit|benefits|recovery|prevention|preparedness|"
    "resilience|tolerance|abatement|decrease|decreased|cut|cuts|less|lower|fewer|performance|real|affordability|"
    "competitiveness|timeliness|absorption|averted|protection|coverage|insurance|sharing|awareness"
)
_LESS_CHINESE = re.compile(
    "成本|费用|价格|单价|报价|总价|造价|风险|耗时|用时|时间|工期|周期|时长|延误|延迟|滞后|能耗|物耗|水耗|电耗|消耗|排放|污染|废物|废水|废气|"
    "损失|损耗|损害|难度|复杂度|复杂性|阻力|负担|债务|负债|赤字|故障|事故|失业|死亡|伤亡|噪声|噪音|支出|开支|代价|投入金额|投资额|"
    "占地|缺陷|差错|失败率|依存度|依赖度|脆弱性|缺口"
)
_NOT_LESS_CHINESE = re.compile(
    "效益|效果|效率|控制|防控|管控|可控|节约|节省|降低|减少|减排|规避|避免|应对|抵御|抗|管理|防范|化解|分散|承受|缓解|优势|节能|治理|改善|下降|及时|竞争力|"
    "收益|防御|处置|响应|预警|可承受|利用"
)


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


# units

_UNITS_KNOWN = _set(
    "%|‰|€|$|£|¥|eur|usd|gbp|cny|rmb|chf|k€|m€|k$|m$|t€|mio|mio €|mio. €|million|millions|million eur|"
    "million usd|million yuan|billion|bn|元|千元|万元|百万元|亿元|万亿元|美元|欧元|分|年|月|个月|周|天|日|小时|"
    "分钟|秒|h|hours|hour|days|day|months|month|years|year|weeks|week|min|s|ms|t|kt|mt|kg|g|吨|千吨|万吨|千克|"
    "公斤|km|m|m2|m²|km2|km²|ha|公里|米|平方米|平方公里|公顷|亩|个|人|项|家|次|件|户|套|台|辆|万人|千人|人次|"
    "points|point|pts|score|scores|level|index|people|persons|jobs|households|number|count|mw|gw|kw|kwh|mwh|gwh|"
    "twh|千瓦|千瓦时|度|万千瓦|tco2|tco2e|kt co2|tce|吨标煤|吨标准煤|元/人|元/吨|万元/年|亿元/年|级|等级|指数|"
    "比例|无|-|—|/|–|1|无量纲|1-5|0-10|1-10|0-100|1–5|0–10|0–100|1-9|分值|百分比|百分点"
)
_SCALE = re.compile(r"[\d.,]+\s*(?:[-–—~～至]|to|bis)\s*[\d.,]+.*")


def is_unit(text: str) -> bool:
    """Whether a text is a unit that is known, with or without brackets."""
    inner = unicodedata.normalize("NFKC", text).strip().lower()
    inner = inner[1:-1].strip() if inner[:1] in "([【" and inner[-1:] in ")]】" else inner
    return inner in _UNITS_KNOWN


def unit_of(header: str) -> str:
    """The unit that a header names: "EUR" of "Cost (EUR)", "万元" of "成本（万元）" and of "成本/万元"; "" for none."""
    for each in reversed(bracketed(header)):
        if direction_of(each) is None and not _SCALE.fullmatch(each) and weight_in(each) is None and len(each) <= 20:
            return each
    name, slash, end = header.rpartition("/")
    if slash and name and is_unit(end) and end.strip() not in ("", "-"):
        return end.strip()
    return "%" if header.strip().endswith(("%", "％")) else ""


_WEIGHT_IN = re.compile(r"(?:权重|weight)?\s*[:：=]?\s*(\d+(?:\.\d+)?)\s*([%％]?)", re.IGNORECASE)


def weight_in(text: str) -> float | None:
    """The weight that brackets in a header say: "30%", "权重 0.3"; None for none."""
    found = _WEIGHT_IN.fullmatch(text.strip())
    if found is None or not (found[2] or not text.strip()[:1].isdigit()):
        return None
    return float(found[1]) / (100 if found[2] else 1)


# figures and missing ones, by their look alone: `scenarios.numbers` reads them

MISSING = _set(
    "n/a|na|n.a.|n/d|nd|nan|null|none|-|--|—|–|−|\\|/|缺|缺失|待定|无|无数据|暂无|不详|未知|tbd|#n/a|.|..|?|？|——"
)
_FIGURE = re.compile(
    r"[(（]?\s*[-+−–]?\s*(?:[~≈≥≤<>＜＞]=?|约|近|超过?|不足)?\s*(?:[$€£¥￥]|[A-Z]{3}\s)?\s*[-+−]?"
    r"[\d０-９](?:[\d０-９.,，．。'’\s\u00a0\u2009\u202f])*(?:[eE][-+]?\d+)?\s*"
    r"(?:[±+/-]+\s*[\d.,]+|[-–—~～至到,]\s*[\d０-９][\d０-９.,]*)?\s*"
    r"(?:[%％‰]|[千万百亿]{1,2}[元人吨个]?|[元分年月天日吨个人项家次件户级€$£¥]|个月|小时|左右|以上|以下|[kKMm]?€|mio\.?|[a-zA-Z]{1,3}[²³23]?)?"
    r"\s*(?:左右|以上|以下)?\s*[)）]?"
)


def looks_missing(text: str) -> bool:
    return text.strip().lower() in MISSING


def looks_like_figure(text: str) -> bool:
    return len(text) <= 40 and _FIGURE.fullmatch(text) is not None


# what criteria are often called

KNOWN_CRITERIA = _set(
    "cost|costs|total cost|price|risk|risks|time|duration|quality|feasibility|effectiveness|efficiency|equity|"
    "fairness|impact|benefit|benefits|acceptance|acceptability|emissions|jobs|employment|safety|security|"
    "reliability|performance|support|service|sustainability|flexibility|resilience|cost control|capacity|"
    "coverage|innovation|usability|complexity|legality|affordability|robustness|scalability|maintainability|"
    "compatibility|environmental impact|social impact|economic impact|成本|费用|价格|质量|可行性|有效性|效率|"
    "公平性|公平|影响|效益|经济效益|社会效益|环境效益|经济性|风险|时间|就业|安全|安全性|可靠性|性能|可持续性|"
    "可接受性|接受度|公众接受度|技术可行性|经济可行性|操作性|可操作性|创新性|技术成熟度|成熟度|韧性|覆盖率|"
    "覆盖面|稳定性|灵活性|适应性|实施难度|技术难度|环境影响|投资|投资成本|建设成本|运营成本|收益|投资回报|"
    "投资回报率|服务|合规性|政策契合度|减排|减排量|能耗"
)
