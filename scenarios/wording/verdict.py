"""The verdict in words: one plain sentence for the bottom line of the window, the workbook and the command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scenarios.evaluate import Evaluation
from scenarios.model import Language, Scenario, Text
from scenarios.wording import say
from scenarios.wording.assumed import assumed_clause
from scenarios.wording.figures import rounded
from scenarios.wording.names import BETWEEN, END, listed

if TYPE_CHECKING:
    from scenarios.standing import Sureness

DIGITS = 3  # totals are shown with three decimals everywhere
MOST_DIGITS = 9  # closer than this is a tie

SENTENCES: dict[str, Text] = {
    "no_recommendations": Text(
        "There is nothing to rank yet: add recommendations",
        "尚无可排序的内容：请先添加建议",
    ),
    "no_criteria": Text(
        "There is nothing to judge by yet: add criteria",
        "尚无评价依据：请先添加准则",
    ),
    "no_weights": Text(
        "There is no ranking: every weight is 0. Give at least one criterion a weight",
        "无法排序：所有权重均为0，请至少为一项准则赋权",
    ),
    "none_ranked": Text(
        "No recommendation is ranked yet; scores still missing on criteria that have a weight: {missing}",
        "尚无建议可以排序：有权重的准则上还缺{missing}个评分",
    ),
    "only_one": Text(
        "{leaders} scores {total}; a ranking needs a second recommendation",
        "{leaders}总分为{total}；至少需要两项建议才能排序",
    ),
    "only_one_ranked": Text(
        "Only {leaders} has all its scores so far, and reaches {total}",
        "目前仅{leaders}评分齐全，总分为{total}",
    ),
    "leads": Text(
        "{leaders} leads with {total} against {second_total} for {seconds}",
        "{leaders}以{total}居首，其后为{seconds}（{second_total}）",
    ),
    "tie": Text(
        "{leaders} share first place with {total} against {second_total} for {seconds}",
        "{leaders}以{total}并列第一，其后为{seconds}（{second_total}）",
    ),
    "tie_all": Text(
        "{leaders} share first place with {total}: nothing tells them apart",
        "{leaders}总分相同，均为{total}，难以区分",
    ),
}

REMARKS: dict[str, Text] = {
    "dominated": Text(
        "{dominating} is at least as good as {dominated} on every criterion and better on one that has no weight",
        "{dominating}在每项准则上都不逊于{dominated}，并在未赋权的准则上更优",
    ),
    "still_open": Text(
        "unranked for want of scores: {unranked} ({missing} missing), and first place is still within reach of some",
        "另有{unranked}项因缺少评分（共缺{missing}个）未参与排序，其中有的仍可能升至第一",
    ),
    "settled": Text(
        "unranked for want of scores: {unranked} ({missing} missing), but first place is out of their reach",
        "另有{unranked}项因缺少评分（共缺{missing}个）未参与排序，但均已不可能升至第一",
    ),
    "all_defaults": Text(
        "{untouched} of {scored} scores are still the paper's defaults",
        "评分仍全部为论文默认值（{untouched}/{scored}）",
    ),
    "some_defaults": Text(
        "{untouched} of {scored} scores are still the paper's defaults",
        "{scored}个评分中有{untouched}个仍为论文默认值",
    ),
    "unconfirmed": Text("assumed, not confirmed: {unconfirmed}", "暂定而未确认：{unconfirmed}"),
}


def verdict_sentence(evaluation: Evaluation, language: Language, sureness: Sureness | None = None) -> str:
    """The verdict as one sentence, remarks after semicolons. sureness: how sure the first place is, where that is known:
    it is then said in place of the totals, unless it is about others than those who lead."""
    verdict = evaluation.verdict
    fields = _in_words(evaluation, language)
    said = say(SENTENCES, verdict.code, language, **fields)
    if sureness is not None and concerns(sureness, evaluation):
        said = _judged(said, sureness, evaluation.scenario, language)
    parts = [said, *(say(REMARKS, each, language, **fields) for each in verdict.remarks)]
    return BETWEEN.in_(language).join(parts) + END.in_(language)


def concerns(sureness: Sureness, evaluation: Evaluation) -> bool:
    """Whether it is about those who lead. It is not where a leader lacks a score on a criterion without weight: who may
    lead under other weights is then asked of the others only."""
    leaders = evaluation.verdict.fields.get("leaders", ())
    return isinstance(leaders, tuple) and set(sureness.first.members) == set(leaders)


def _judged(said: str, sureness: Sureness, scenario: Scenario, language: Language) -> str:
    from scenarios.wording.sureness import clause, headed  # not before a ranking is put to the test

    shared = len(sureness.first.members) > 1
    return headed(sureness.first.word, said, language) if shared else clause(sureness, scenario, language)


def _in_words(evaluation: Evaluation, language: Language) -> dict[str, object]:
    """The verdict's fields as they are read: ids as quoted names, totals with enough decimals to tell them apart."""
    verdict = evaluation.verdict
    fields = verdict.fields
    digits = _digits([value for value in fields.values() if isinstance(value, float)])
    words: dict[str, object] = {}
    for key, value in fields.items():
        if isinstance(value, tuple):
            words[key] = listed(evaluation.scenario, value, language)
        else:
            words[key] = rounded(value, digits) if isinstance(value, float) else value
    if "unconfirmed" in verdict.remarks:
        words["unconfirmed"] = assumed_clause(evaluation.scenario, language)
    return words


def _digits(totals: Sequence[float]) -> int:
    """The fewest decimals, three at least, that show different totals differently."""
    every = range(DIGITS, MOST_DIGITS + 1)
    return next((d for d in every if len({rounded(total, d) for total in totals}) == len(totals)), DIGITS)
