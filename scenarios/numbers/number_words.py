"""Words and signs that stand for a figure or beside one, in tables of Chinese, English and European offices."""

# said of a figure that is not there
NOTHING = frozenset({
    "n/a", "na", "n.a.", "#n/a", "n/d", "n.d.", "k.a.", "nan", "null", "nodata", "tbd", "..", "\\", "/",
    "缺", "缺失", "缺失值", "缺数据", "无数据", "暂无", "暂缺", "待定", "待补", "未知", "不详", "不适用",
})  # fmt: skip

CURRENCY = r"(?:US|HK|NT|A|C|R)?\$|[€£¥₹₽₩]|CNY|RMB|USD|EUR|GBP|JPY|HKD|CHF|INR|人民币|Fr\.|Rs\.?"

# of tens that multiply the figure before them, where nothing follows: 1.2万 is 12000, 1.2万元 is 1.2 of the unit 万元
POWERS = {
    "百": 2, "千": 3, "万": 4, "萬": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "億": 8, "十亿": 9, "百亿": 10,
    "千亿": 11, "万亿": 12, "k": 3, "tsd": 3, "tsd.": 3, "thousand": 3, "lakh": 5, "mn": 6, "mio": 6, "mio.": 6,
    "million": 6, "millions": 6, "crore": 7, "bn": 9, "mrd": 9, "mrd.": 9, "billion": 9, "trillion": 12,
}  # fmt: skip

# of a figure that is not exact
BEFORE = (
    "≥", "≤", "≧", "≦", ">=", "<=", ">", "<", "＞", "＜", "~", "～", "≈", "≒", "∼",
    "约", "大约", "约为", "近", "将近", "接近", "超", "超过", "大于", "小于", "高于", "低于", "多于", "少于", "不足",
    "不少于", "不超过", "不低于", "不高于", "不小于", "不大于", "至少", "至多", "最多", "最少",
    "about", "approx", "approx.", "ca", "ca.", "c.", "circa", "around", "nearly", "almost", "over", "under", "above",
    "below", "up to", "at least", "at most", "more than", "less than",
)  # fmt: skip
AFTER = ("+", "左右", "上下", "以上", "以下", "以内", "or more", "or less", "or so")
