"""The vocabulary by which tables label rows and columns, in English, Chinese and other common languages.

Words are in the form of `label_meanings.bare`, and each counts where it is the whole text: "Weight" is a row of
weights, "Weight reduction" is not.
"""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words between the strokes."""
    return frozenset(each.strip() for each in words.split("|") if each.strip())


NAMES = word_set(
    "alternative|alternatives|name|names|option|options|project|projects|recommendation|recommendations|policy|"
    "policies|proposal|proposals|measure|measures|action|actions|scenario|variant|candidate|supplier|vendor|site|"
    "location|product|policy option|alternative name|scheme|plan|strategy|intervention|standort|variante|"
    "massnahme|maßnahme|projekt|nom|projet|方案|方案名称|备选方案|名称|项目|项目名称|政策|政策建议|建议|建议名称|"
    "措施|举措|对策|选项|供应商|候选方案|候选|地区|城市|省份|企业|单位|单位名称|评价对象|对象|策略|路径|产品|"
    "方案/指标|方案\\指标|指标/方案"
)
IDS = word_set(
    "no|#|id|ids|nr|num|number|index|code|s/n|sn|serial|item no|ref|序号|编号|代码|代号|号|编码|id号|标识|行号|"
    "nummer|lfd nr|n°|№|phone|telephone|tel|zip|zip code|postcode|plz|电话|联系电话|邮编|邮政编码"
)
COUNTS = word_set("number|num|index|数|数目|个数")  # of ids or of what is counted
GROUPS = word_set(
    "group|groups|category|categories|class|cluster|sector|family|theme|area|pillar|type|kategorie|gruppe|groupe|"
    "catégorie|组|组别|分组|类别|类|分类|类型|大类|领域|所属领域|板块|方向|维度|主题|部门|组名|方案类型|方案类别|"
    "所属类别|政策类型|政策类别"
)
WEIGHTS = word_set(
    "weight|weights|criteria weight|criteria weights|criterion weight|criterion weights|weighting|weightings|"
    "importance|weight %|weights %|weight in %|relative weight|gewicht|gewichte|gewichtung|poids|pondération|"
    "pondérations|权重|权重系数|权数|指标权重|准则权重|权值|比重|权重%|重要性|重要度|权重值|权重/%"
)
FIRM_WEIGHTS = word_set(
    "权重|权重系数|权数|指标权重|准则权重|权值|criteria weight|criteria weights|criterion weight|criterion weights"
)
DIRECTION_LABELS = word_set(
    "direction|type|objective|objectives|goal|target|optimisation|optimization|max/min|min/max|min / max|"
    "max / min|max or min|benefit/cost|cost/benefit|benefit / cost|polarity|preference|criterion type|"
    "criteria type|type of criterion|better|which is better|optimum|sense|richtung|ziel|typ|方向|指标方向|"
    "准则方向|类型|指标类型|准则类型|属性|指标属性|性质|指标性质|效益/成本|成本/效益|正向/负向|正负向|优化方向|"
    "方向性|目标|极性|取向|优劣方向|偏好方向|正/负向|指标类别"
)
UNITS = word_set(
    "unit|units|unit of measure|measure unit|einheit|einheiten|unité|unités|单位|计量单位|指标单位|量纲|度量单位"
)
LOWS = word_set(
    "low|lower|lower bound|lower end|scale low|scale min|worst|lowest possible|min score|minimum score|min points|"
    "minimum points|下限|量表下限|最低分值|量表最低|下端|最差值"
)
HIGHS = word_set(
    "high|upper|upper bound|upper end|scale high|scale max|best|max score|maximum score|max points|maximum points|"
    "full marks|full score|possible points|highest possible|上限|量表上限|最高分值|量表最高|上端|满分|最优值|最佳值"
)
NOTES = word_set(
    "note|notes|remark|remarks|comment|comments|source|sources|data source|reference|references|description|"
    "explanation|rationale|reason|evidence|details|bemerkung|bemerkungen|anmerkung|quelle|remarque|remarques|"
    "备注|说明|注|注释|来源|数据来源|资料来源|出处|描述|依据|理由|评语|评价依据|附注|意见|简介|内容|主要内容|"
    "具体内容|负责人|责任人|责任单位|牵头单位|联系人|owner|contact|responsible|date|日期|author|更新日期|填表人"
)
CRITERIA = word_set(
    "criterion|criteria|indicator|indicators|factor|factors|attribute|attributes|kpi|kpis|kriterium|kriterien|"
    "critère|critères|准则|评价准则|指标|评价指标|因素|评价因素|指标名称|准则名称|属性|评分项|评价项|评价内容|"
    "评分指标|考核指标|二级指标"
)
DIMENSIONS = word_set(
    "dimension|dimensions|category|categories|group|aspect|aspects|pillar|theme|criteria group|main criterion|"
    "维度|一级指标|一级准则|准则层|方面|类别|大类|一级维度|评价维度|准则类别|指标类别|类型|目标层"
)
KNOWN_CRITERIA = word_set(
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
_SUMS = (
    "total|totals|sum|grand total|subtotal|sub total|total score|total points|overall|overall score|final score|"
    "summe|gesamt|somme|score total|σ|∑|合计|总计|总分|总和|小计|共计|总得分|总评分|得分合计|合计得分|总成绩|总分值|"
    "汇总"
)
_MEANS = (
    "mean|average|avg|ø|⌀|averages|mean score|average score|mittelwert|durchschnitt|moyenne|平均|平均值|平均分|均值|"
    "均分|平均得分|平均数"
)
_WEIGHTED = (
    "weighted score|weighted total|weighted sum|weighted average|weighted mean|composite score|overall value|"
    "aggregate score|加权得分|加权总分|加权分|加权平均|加权和|加权合计|综合得分|综合评分|综合分|综合评价|"
    "综合评价值|综合指数|最终得分|综合总分|综合值"
)
_RANKS = "rank|ranks|ranking|rang|排名|名次|排序|位次|排位|综合排名|综合排序|总排名"
_SPREADS = (
    "min|max|minimum|maximum|median|range|difference|delta|differenz|"
    "差值|差异|std|std dev|stdev|standard deviation|variance|最小值|最大值|最小|最大|"
    "中位数|极差|标准差|方差|最高分|最低分"
)
TOTALS: dict[str, str] = {
    **dict.fromkeys(word_set(_SUMS), "sum"),
    **dict.fromkeys(word_set(_MEANS), "mean"),
    **dict.fromkeys(word_set(_WEIGHTED), "weighted"),
    **dict.fromkeys(word_set(_RANKS), "rank"),
    **dict.fromkeys(word_set(_SPREADS), "spread"),
}

# what is Chinese of all of them
CHINESE = frozenset(
    word
    for words in (
        NAMES, IDS, GROUPS, WEIGHTS, DIRECTION_LABELS, UNITS, LOWS, HIGHS, NOTES, CRITERIA, DIMENSIONS, KNOWN_CRITERIA,
        TOTALS,
    )
    for word in words
    if "\u3400" <= word[:1] <= "\u9fff"
)  # fmt: skip
