"""The live headline: who is first now, by how much, and the nearest weight that would overturn it."""

from __future__ import annotations

from scenarios.text.number_format import rounded
from scenarios.xlsx_export.block_positions import References
from scenarios.xlsx_export.column_numbers import (
    ALL,
    FIRST,
    FIRST_NUMBER,
    HOLDS_FROM,
    HOLDS_TO,
    NAME,
    NAMES,
    ORDER_NUMBER,
    ORDER_RANK,
    ORDER_TOTAL,
    SHARES,
    STEP,
    WHO_ABOVE,
    WHO_BELOW,
)
from scenarios.xlsx_export.export_context import ExportContext
from scenarios.xlsx_export.sentence_formulas import SentenceFormula, literal, sentence_formula

DECIMALS, POINTS = 4, 1  # of totals, and of shares of weight in per cent
LEAST = 0.5 * 10**-DECIMALS  # a lead below this would read as none


def headline(source: ExportContext, refs: References) -> SentenceFormula:
    """One sentence, or two where a weight can overturn it."""
    if not source.has_inputs:
        return SentenceFormula(source.sentence("nothing_ranked"), "")
    m = len(source.scenario.recommendations)
    totals, ranks = refs.column("order", ORDER_TOTAL, m), refs.column("order", ORDER_RANK, m)
    now = sorted(int(rank) for rank in source.evaluation.ranks if rank)
    first = {"first": _name(source, refs, 0), "total": _total(source, refs, 0)}
    alone, shared = sentence_formula(source, "only_now", **first), _shared(source, refs, ranks, now)
    none = source.sentence("nothing_ranked")
    if m == 1:
        spoken = alone.now if now else none
        return SentenceFormula(spoken, source.safe(f"IF(COUNT({totals})=0,{literal(none)},{alone.formula})"))
    leads = _leads(source, refs, first)
    spoken = none if not now else alone.now if len(now) == 1 else shared.now if now.count(1) > 1 else leads.now
    several = f"IF(COUNTIF({ranks},1)>1,{shared.formula},{leads.formula})"
    formula = f"IF(COUNT({totals})=0,{literal(none)},IF(COUNT({totals})=1,{alone.formula},{several}))"
    return SentenceFormula(spoken, source.safe(formula))


def _name(source: ExportContext, refs: References, p: int) -> SentenceFormula:
    m = len(source.scenario.recommendations)
    names = refs.column("options", NAME, m)
    name = source.name(source.scenario.recommendations[int(source.order[p])])
    return SentenceFormula(name, f"INDEX({names},{refs.cell('order', p, ORDER_NUMBER)})")


def _total(source: ExportContext, refs: References, p: int) -> SentenceFormula:
    return SentenceFormula(
        _fixed(float(source.evaluation.totals[source.order[p]])), _rounded(refs.cell("order", p, ORDER_TOTAL))
    )


def _fixed(value: float) -> str:
    return rounded(value, DECIMALS) if value == value else ""


def _rounded(cell: str) -> str:
    return f"FIXED({cell},{DECIMALS},TRUE)"


def _shared(source: ExportContext, refs: References, ranks: str, now: list[int]) -> SentenceFormula:
    count = SentenceFormula(str(now.count(1)), f"COUNTIF({ranks},1)")
    return sentence_formula(
        source, "shared_now", count=count, first=_name(source, refs, 0), total=_total(source, refs, 0)
    )


def _leads(source: ExportContext, refs: References, first: dict[str, SentenceFormula]) -> SentenceFormula:
    one, two = (float(source.evaluation.totals[source.order[p]]) for p in (0, 1))
    between = f"({refs.cell('order', 0, ORDER_TOTAL)}-{refs.cell('order', 1, ORDER_TOTAL)})"
    little = source.sentence("less_than", number=rounded(10**-DECIMALS, DECIMALS))
    lead = SentenceFormula(
        little if one - two < LEAST else _fixed(one - two),
        f"IF({between}<{LEAST!r},{literal(little)},{_rounded(between)})",
    )
    second = {"second": _name(source, refs, 1), "second_total": _total(source, refs, 1)}
    sentence = sentence_formula(source, "leads_now", **first, **second, lead=lead)
    flip = _flip(source, refs)
    return SentenceFormula(sentence.now + flip.now, f"{sentence.formula}&{flip.formula}")


def _flip(source: ExportContext, refs: References) -> SentenceFormula:
    """Where the weight that has to move least overturns the first; nothing where the leader lacks a score."""
    held, k = source.holding, len(source.scenario.criteria)
    known = [each for each in held.step[:k].tolist() if each == each]
    s = held.step[:k].tolist().index(min(known)) if known else 0
    steps = refs.area("moves", STEP, FIRST, STEP, FIRST + k - 1)
    which = f"MATCH(MIN({steps}),{steps},0)"

    def at(row: int) -> str:
        return f"INDEX({refs.area('moves', row, FIRST, row, FIRST + k - 1)},{which})"

    share = f"INDEX({refs.area('keys', SHARES, FIRST, SHARES, FIRST + k - 1)},{which})"

    def sentence(code: str, row: int, who: int) -> SentenceFormula:
        end = (held.low if row == HOLDS_FROM else held.high)[s]
        taker = (held.below if who == WHO_BELOW else held.above)[s]
        names = refs.column("options", NAME, len(source.scenario.recommendations))
        name = source.name(source.scenario.recommendations[int(taker)]) if taker == taker else ""
        criteria = refs.area("keys", NAMES, FIRST, NAMES, FIRST + k - 1)
        return sentence_formula(
            source,
            code,
            criterion=SentenceFormula(source.name(source.scenario.criteria[s]), f"INDEX({criteria},{which})"),
            at=SentenceFormula(_percent(float(end)), _percent_of(at(row))),
            now=SentenceFormula(_percent(float(held.now[s])), _percent_of(share)),
            who=SentenceFormula(name, f"INDEX({names},{at(who)})"),
        )

    up, down = sentence("flips_above", HOLDS_TO, WHO_ABOVE), sentence("flips_below", HOLDS_FROM, WHO_BELOW)
    none = source.sentence("flips_never")
    upwards = f"AND(ISNUMBER({at(WHO_ABOVE)}),{at(HOLDS_TO)}-{share}<=MIN({steps}))"
    found = f"IF(COUNT({steps})=0,{literal(none)},IF({upwards},{up.formula},{down.formula}))"
    leader = f"{refs.cell('standing', FIRST_NUMBER, ALL)}={refs.cell('order', 0, ORDER_NUMBER)}"
    spoken = ""
    if held.first is not None and held.first == int(source.order[0]):
        is_up = bool(known) and held.above[s] == held.above[s] and held.high[s] - held.now[s] <= min(known)
        spoken = none if not known else up.now if is_up else down.now
    return SentenceFormula(spoken, f'IF({leader},{found},"")')


def _percent(share: float) -> str:
    return rounded(share * 100, POINTS) if share == share else ""


def _percent_of(cell: str) -> str:
    return f"FIXED({cell}*100,{POINTS},TRUE)"
