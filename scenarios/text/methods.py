"""Names of the methods, and a line on each. Refusals and notes: `scenarios.text.method_refusals`."""

from __future__ import annotations

import re

from scenarios.model import Language
from scenarios.text.catalogue import Message, _

NAMES: dict[str, Message] = {
    "wsm": _("Additive value (weighted sum)"),
    "wpm": _("Weighted product"),
    "topsis": _("TOPSIS"),
    "vikor": _("VIKOR (compromise)"),
    "ratio_moora": _("MOORA, ratio system"),
    "refpoint_moora": _("MOORA, reference point"),
    "fmf": _("MOORA, full multiplicative form"),
    "multimoora": _("MULTIMOORA"),
    "electre1": _("ELECTRE I (kernel)"),
    "electre2": _("ELECTRE II"),
    "promethee1": _("PROMETHEE I (partial)"),
    "promethee2": _("PROMETHEE II (net flow)"),
    "aras": _("ARAS"),
    "cocoso": _("CoCoSo"),
    "codas": _("CODAS"),
    "copras": _("COPRAS"),
    "edas": _("EDAS"),
    "ervd": _("ERVD"),
    "mabac": _("MABAC"),
    "mairca": _("MAIRCA"),
    "marcos": _("MARCOS"),
    "ocra": _("OCRA"),
    "probid": _("PROBID"),
    "simplified_probid": _("Simplified PROBID"),
    "ram": _("RAM"),
    "rim": _("RIM (reference ideal)"),
    "simus": _("SIMUS"),
    "spotis": _("SPOTIS"),
    "waspas": _("WASPAS"),
}

LINES: dict[str, Message] = {
    "wsm": _("Adds weighted values; a weak criterion can be made up for by a strong one."),
    "wpm": _("Multiplies values raised to their weights; one very weak criterion pulls the whole down."),
    "topsis": _("Prefers what is near the best seen on every criterion and far from the worst."),
    "vikor": _("Weighs the overall shortfall against the single worst one."),
    "ratio_moora": _("Adds the benefits and subtracts the costs, each as a share of its column."),
    "refpoint_moora": _("Judges by the largest weighted distance from the best seen."),
    "fmf": _("Multiplies the benefits and divides by the costs."),
    "multimoora": _("Joins the three MOORA rankings into one by dominance."),
    "electre1": _("Sets apart the few that no others outrank; it does not rank them."),
    "electre2": _("Ranks by strong and weak outranking, from above and from below."),
    "promethee1": _("Compares pair by pair; where gains and losses conflict it leaves two incomparable."),
    "promethee2": _("Compares pair by pair and ranks by how much is won less how much is lost."),
    "aras": _("Shows each as a share of an ideal made of the best of every criterion."),
    "cocoso": _("Joins weighted sums and weighted powers in three ways into one score."),
    "codas": _("Prefers what is far from the worst seen, by straight and then by block distance."),
    "copras": _("Sets the benefits of each against its costs in proportion."),
    "edas": _("Measures how far each lies above and below the average."),
    "ervd": _("Measures gains and losses from a reference, losses weighing more."),
    "mabac": _("Measures the distance from the geometric middle of each criterion."),
    "mairca": _("Adds the gaps between what an ideal would reach and what each reaches."),
    "marcos": _("Places each between an ideal and an anti-ideal by its utility."),
    "ocra": _("Adds what each gains over the weakest on benefits and on costs."),
    "probid": _("Measures the distance to every ideal from best to worst, and to the average."),
    "simplified_probid": _("As PROBID, with only the best and the worst quarter of the ideals."),
    "ram": _("Takes a root of the benefits whose degree depends on the costs."),
    "rim": _("Measures how near each comes to a reference interval on every criterion."),
    "simus": _("Solves a linear programme for each criterion in turn; weights play no part."),
    "spotis": _("Measures the distance to the best end of each fixed scale."),
    "waspas": _("Blends the weighted sum and the weighted product."),
}


def short_method_names(language: Language) -> dict[str, str]:
    """Method id -> its name without what stands in brackets, for where there is little room."""
    return {identity: re.split(r"\s*[(（]", name.in_(language))[0] for identity, name in NAMES.items()}


def method_name(method: str, language: Language) -> str:
    """A method's name by its id."""
    return NAMES[method].in_(language)
