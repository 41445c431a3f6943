"""What is assumed, in words: as remarks of the command line, for the pages, the verdict and the workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scenarios.model import Language, Scenario, Text
from scenarios.unconfirmed import Unconfirmed, treated_otherwise, unconfirmed
from scenarios.wording import say
from scenarios.wording.methods import method_name
from scenarios.wording.names import COMMA, gap, listed

NAMED = 8  # criteria or methods named in a remark; further ones are counted

NOTES: dict[str, Text] = {  # what stands behind "FILE: COLUMNS: note: "
    "max": Text(
        "nobody has said which way is better, so more is taken to be. Give a row #objective, or confirm it in the window.",
        "未说明方向，暂按越高越好处理。请补充#objective行，或在窗口中确认。",
    ),
    "min": Text(
        "nobody has said which way is better; the name proposes that less is. Give a row #objective, or confirm it in the "
        "window.",
        "未说明方向，按名称暂定为越低越好。请补充#objective行，或在窗口中确认。",
    ),
    "ends": Text(
        "nobody has given both ends of the scale. The additive model takes 0, or the lowest figure if that is negative, to "
        "the highest; to other methods it has no ends. Give rows #low and #high, or confirm them in the window.",
        "未给出量表两端。加性价值模型暂取0（若最小值为负则取最小值）至最大值，其他方法视为没有两端。"
        "请补充#low和#high行，或在窗口中确认。",
    ),
    "weights": Text(
        "nobody has given weights, so all criteria count alike. Give a row #weight, or confirm it in the window.",
        "未给出权重，暂按各准则相等处理。请补充#weight行，或在窗口中确认。",
    ),
}

SENTENCES: dict[str, Text] = {
    "max": Text(
        "That more is better on {criteria} is assumed.",
        "{criteria}暂按越高越好处理。",
    ),
    "min": Text(
        "That less is better on {criteria} is assumed.",
        "{criteria}暂按越低越好处理。",
    ),
    "ends": Text(
        "The ends of the scale of {criteria} are assumed from its figures, for the additive model alone.",
        "{criteria}的量表两端由数据推定，仅用于加性价值模型。",
    ),
    "weights": Text("That all criteria count alike is assumed.", "各准则的权重暂按相等处理。"),
    "totals_stay": Text("The totals stay as they are.", "总分不变。"),
    "confirmed_at_once": Text(
        "Of the other methods, {count} now measure on these ends: {methods}.",
        "其他方法中有{count}种改按这些量表两端计算：{methods}。",
    ),
    "confirmed_in_part": Text(
        "{methods} now take these ends; the other methods follow once the ends of all scales are confirmed. Still assumed: "
        "{criteria}.",
        "{methods}改用这些量表两端；其余方法待全部量表两端确认后再改用。尚未确认：{criteria}。",
    ),
    "widened": Text(
        "The scale of {criteria} was only assumed and now reaches to the new score, so all totals that rest on it are new.",
        "{criteria}的量表两端只是推定的，现已扩展到新的评分，相关总分随之更新。",
    ),
    "several": Text("{names} and {others} other methods", "{names}，另有{others}种"),
}

PARTS: dict[str, Text] = {  # of the clause in the verdict
    "directions": Text("directions ({count})", "方向（{count}项）"),
    "ends": Text("ends of scales ({count})", "量表两端（{count}项）"),
    "weights": Text("weights", "权重"),
}


def notes(found: Unconfirmed) -> Iterator[tuple[str, tuple[str, ...]]]:
    """One remark a kind: its code in `NOTES` and `SENTENCES`, and the ids of the criteria that it is about."""
    for way in ("max", "min"):
        if ids := tuple(id_ for id_, direction in found.directions.items() if direction == way):
            yield way, ids
    if found.ends:
        yield "ends", tuple(found.ends)
    if found.weights:
        yield "weights", ()


def assumed_sentences(scenario: Scenario, language: Language) -> list[str]:
    """What is assumed, one sentence a kind; none where nothing is."""
    return [
        say(SENTENCES, code, language, criteria=listed(scenario, ids, language))
        for code, ids in notes(unconfirmed(scenario))
    ]


def assumed_clause(scenario: Scenario, language: Language) -> str:
    """The kinds that are assumed with how many criteria they are about, for the middle of a sentence."""
    assumed = scenario.assumed
    counts = {"directions": len(assumed.directions), "ends": len(assumed.ends), "weights": int(assumed.weights)}
    parts = [say(PARTS, kind, language, count=count) for kind, count in counts.items() if count]
    return COMMA.in_(language).join(parts)


def confirmed_sentence(before: Scenario, after: Scenario, language: Language) -> str:
    """What it has changed that ends of scales are assumed no more."""
    stays = before.dimensions is after.dimensions  # the very ends that were assumed
    said = [say(SENTENCES, "totals_stay", language)] if stays else []
    names = [method_name(each, language) for each in treated_otherwise(before, after)]
    left = tuple(unconfirmed(after).ends)
    if names:
        fields = {"count": len(names), "methods": shortened(names, language), "criteria": listed(after, left, language)}
        said.append(say(SENTENCES, "confirmed_in_part" if left else "confirmed_at_once", language, **fields))
    return gap(language).join(said)


def widened_sentence(scenario: Scenario, criteria: Sequence[str], language: Language) -> str:
    """That assumed ends gave way to a score beyond them."""
    return say(SENTENCES, "widened", language, criteria=listed(scenario, criteria, language))


def shortened(names: Sequence[str], language: Language) -> str:
    """The first names, and how many there are besides."""
    shown = COMMA.in_(language).join(names[:NAMED])
    others = len(names) - NAMED
    return say(SENTENCES, "several", language, names=shown, others=others) if others > 0 else shown
