"""The methods in words: their names and what each does, in one line. Refusals and notes: `scenarios.wording.refusals`."""

from __future__ import annotations

from scenarios.model import Language, Text
from scenarios.wording.refusals import NOTES, REASONS, note_sentence, note_sentences, refusal_sentence

__all__ = ["LINES", "NAMES", "NOTES", "REASONS", "method_name", "note_sentence", "note_sentences", "refusal_sentence"]

NAMES: dict[str, Text] = {
    "wsm": Text("Additive value (weighted sum)", "加权和法（加性价值模型）"),
    "wpm": Text("Weighted product", "加权积法"),
    "topsis": Text("TOPSIS", "TOPSIS（逼近理想解排序法）"),
    "vikor": Text("VIKOR (compromise)", "VIKOR（折衷排序）"),
    "ratio_moora": Text("MOORA, ratio system", "MOORA比率系统"),
    "refpoint_moora": Text("MOORA, reference point", "MOORA参考点"),
    "fmf": Text("MOORA, full multiplicative form", "MOORA完全乘积形式"),
    "multimoora": Text("MULTIMOORA", "MULTIMOORA（MOORA与乘积形式综合）"),
    "electre1": Text("ELECTRE I (kernel)", "ELECTRE I（核）"),
    "electre2": Text("ELECTRE II", "ELECTRE II"),
    "promethee1": Text("PROMETHEE I (partial)", "PROMETHEE I（部分排序）"),
    "promethee2": Text("PROMETHEE II (net flow)", "PROMETHEE II（净流量）"),
    "aras": Text("ARAS", "ARAS（加性比率评价）"),
    "cocoso": Text("CoCoSo", "CoCoSo（组合折衷解）"),
    "codas": Text("CODAS", "CODAS（组合距离评价）"),
    "copras": Text("COPRAS", "COPRAS（复杂比例评价）"),
    "edas": Text("EDAS", "EDAS（平均解距离）"),
    "ervd": Text("ERVD", "ERVD（相对价值距离法）"),
    "mabac": Text("MABAC", "MABAC（边界逼近区域）"),
    "mairca": Text("MAIRCA", "MAIRCA（理想与实际差距）"),
    "marcos": Text("MARCOS", "MARCOS（折衷解排序）"),
    "ocra": Text("OCRA", "OCRA（运营竞争力评级）"),
    "probid": Text("PROBID", "PROBID（理想—平均距离）"),
    "simplified_probid": Text("Simplified PROBID", "简化PROBID"),
    "ram": Text("RAM", "RAM（根评价法）"),
    "rim": Text("RIM (reference ideal)", "RIM（参考理想法）"),
    "simus": Text("SIMUS", "SIMUS（序贯交互模型）"),
    "spotis": Text("SPOTIS", "SPOTIS（稳定偏好排序）"),
    "waspas": Text("WASPAS", "WASPAS（和积聚合）"),
}

LINES: dict[str, Text] = {
    "wsm": Text(
        "Adds weighted values; a weak criterion can be made up for by a strong one.",
        "将加权后的价值分相加，一项准则上的弱势可由另一项的强势弥补。",
    ),
    "wpm": Text(
        "Multiplies values raised to their weights; one very weak criterion pulls the whole down.",
        "以权重为指数将价值分相乘，任何一项准则过弱都会拉低总分。",
    ),
    "topsis": Text(
        "Prefers what is near the best seen on every criterion and far from the worst.",
        "优选距各准则最优值近、距最劣值远者。",
    ),
    "vikor": Text(
        "Weighs the overall shortfall against the single worst one.",
        "在总体差距与单项最大差距之间寻求折衷。",
    ),
    "ratio_moora": Text(
        "Adds the benefits and subtracts the costs, each as a share of its column.",
        "将各列标准化后，效益相加、成本相减。",
    ),
    "refpoint_moora": Text(
        "Judges by the largest weighted distance from the best seen.",
        "以距最优值的最大加权距离评价。",
    ),
    "fmf": Text(
        "Multiplies the benefits and divides by the costs.",
        "将各项效益相乘，再除以各项成本。",
    ),
    "multimoora": Text(
        "Joins the three MOORA rankings into one by dominance.",
        "按支配关系将三种MOORA排序合而为一。",
    ),
    "electre1": Text(
        "Sets apart the few that no others outrank; it does not rank them.",
        "筛出没有其他建议级别高于它们的少数建议，但不对其排序。",
    ),
    "electre2": Text(
        "Ranks by strong and weak outranking, from above and from below.",
        "依据强、弱两种级别高于关系，自上而下与自下而上排序。",
    ),
    "promethee1": Text(
        "Compares pair by pair; where gains and losses conflict it leaves two incomparable.",
        "两两比较，得失相互冲突时视为不可比。",
    ),
    "promethee2": Text(
        "Compares pair by pair and ranks by how much is won less how much is lost.",
        "两两比较，按优势与劣势之差排序。",
    ),
    "aras": Text(
        "Shows each as a share of an ideal made of the best of every criterion.",
        "以各准则最优值构成理想解，计算各建议与之的比率。",
    ),
    "cocoso": Text(
        "Joins weighted sums and weighted powers in three ways into one score.",
        "将加权和与加权幂以三种方式综合为一个总分。",
    ),
    "codas": Text(
        "Prefers what is far from the worst seen, by straight and then by block distance.",
        "优选距最劣值远者，先比欧氏距离，再比曼哈顿距离。",
    ),
    "copras": Text(
        "Sets the benefits of each against its costs in proportion.",
        "按比例衡量各建议的效益与成本。",
    ),
    "edas": Text(
        "Measures how far each lies above and below the average.",
        "衡量各建议高于和低于平均水平的程度。",
    ),
    "ervd": Text(
        "Measures gains and losses from a reference, losses weighing more.",
        "以参考值衡量得失，损失的分量更重。",
    ),
    "mabac": Text(
        "Measures the distance from the geometric middle of each criterion.",
        "衡量与各准则几何平均边界的距离。",
    ),
    "mairca": Text(
        "Adds the gaps between what an ideal would reach and what each reaches.",
        "累加理想水平与实际水平之间的差距。",
    ),
    "marcos": Text(
        "Places each between an ideal and an anti-ideal by its utility.",
        "按效用将各建议置于理想解与反理想解之间。",
    ),
    "ocra": Text(
        "Adds what each gains over the weakest on benefits and on costs.",
        "分别就效益和成本，累加各建议相对最弱者的优势。",
    ),
    "probid": Text(
        "Measures the distance to every ideal from best to worst, and to the average.",
        "衡量各建议与由优到劣的各级理想解及平均解的距离。",
    ),
    "simplified_probid": Text(
        "As PROBID, with only the best and the worst quarter of the ideals.",
        "同PROBID，但只取最优和最劣各四分之一的理想解。",
    ),
    "ram": Text(
        "Takes a root of the benefits whose degree depends on the costs.",
        "对效益开方，根次取决于成本。",
    ),
    "rim": Text(
        "Measures how near each comes to a reference interval on every criterion.",
        "衡量各建议在每项准则上接近参考区间的程度。",
    ),
    "simus": Text(
        "Solves a linear programme for each criterion in turn; weights play no part.",
        "依次对每项准则求解线性规划，权重不起作用。",
    ),
    "spotis": Text(
        "Measures the distance to the best end of each fixed scale.",
        "衡量与各准则固定量表最优端的距离。",
    ),
    "waspas": Text(
        "Blends the weighted sum and the weighted product.",
        "将加权和与加权积按比例混合。",
    ),
}


def method_name(method: str, language: Language) -> str:
    """A method's name by its id."""
    return NAMES[method].in_(language)
