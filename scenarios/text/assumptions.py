"""Sentences about assumptions: remarks of the command line, the pages, the verdict and the workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scenarios.completeness.unconfirmed_assumptions import Unconfirmed, methods_that_differ, unconfirmed
from scenarios.model import Language, Scenario
from scenarios.text import fill_in
from scenarios.text.catalogue import Message, _
from scenarios.text.methods import method_name
from scenarios.text.names_and_lists import gap, in_a_row, listed

NAMED = 8  # criteria or methods named in a remark; further ones are counted

NOTES: dict[str, Message] = {  # what stands behind "FILE: COLUMNS: note: "
    "max": _(
        "nobody has said which way is better, so more is taken to be. Give a row #objective, or confirm it in the window."
    ),
    "min": _(
        "nobody has said which way is better; the name proposes that less is. Give a row #objective, or confirm it in the "
        "window."
    ),
    "ends": _(
        "nobody has given both ends of the scale. The additive model takes 0, or the lowest figure if that is negative, to "
        "the highest; to other methods it has no ends. Give rows #low and #high, or confirm them in the window."
    ),
    "weights": _(
        "nobody has given weights, so all criteria count alike. Give a row #weight, or confirm it in the window."
    ),
}

SENTENCES: dict[str, Message] = {
    "max": _("That more is better on {criteria} is assumed."),
    "min": _("That less is better on {criteria} is assumed."),
    "ends": _("The ends of the scale of {criteria} are assumed from its figures, for the additive model alone."),
    "weights": _("That all criteria count alike is assumed."),
    "totals_stay": _("The totals stay as they are."),
    "confirmed_at_once": _("Of the other methods, {count} now measure on these ends: {methods}."),
    "confirmed_in_part": _(
        "{methods} now take these ends; the other methods follow once the ends of all scales are confirmed. Still assumed: "
        "{criteria}."
    ),
    "widened": _(
        "The scale of {criteria} was only assumed and now reaches to the new score, so all totals that rest on it are new."
    ),
    "several": _("{names} and {others} other methods"),
}

PARTS: dict[str, Message] = {  # of the clause in the verdict
    "directions": _("directions ({count})"),
    "ends": _("ends of scales ({count})"),
    "weights": _("weights"),
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
        fill_in(SENTENCES, code, language, criteria=listed(scenario, ids, language))
        for code, ids in notes(unconfirmed(scenario))
    ]


def assumed_clause(scenario: Scenario, language: Language) -> str:
    """The kinds that are assumed with how many criteria they are about, for the middle of a sentence."""
    assumed = scenario.assumed
    counts = {"directions": len(assumed.directions), "ends": len(assumed.ends), "weights": int(assumed.weights)}
    parts = [fill_in(PARTS, kind, language, count=count) for kind, count in counts.items() if count]
    return in_a_row(parts, language)


def confirmed_sentence(before: Scenario, after: Scenario, language: Language) -> str:
    """What it has changed that ends of scales are assumed no more."""
    stays = before.dimensions is after.dimensions  # the very ends that were assumed
    said = [fill_in(SENTENCES, "totals_stay", language)] if stays else []
    names = [method_name(each, language) for each in methods_that_differ(before, after)]
    left = tuple(unconfirmed(after).ends)
    if names:
        fields = {"count": len(names), "methods": shortened(names, language), "criteria": listed(after, left, language)}
        said.append(fill_in(SENTENCES, "confirmed_in_part" if left else "confirmed_at_once", language, **fields))
    return gap(language).join(said)


def widened_sentence(scenario: Scenario, criteria: Sequence[str], language: Language) -> str:
    """That assumed ends gave way to a score beyond them."""
    return fill_in(SENTENCES, "widened", language, criteria=listed(scenario, criteria, language))


def shortened(names: Sequence[str], language: Language) -> str:
    """The first names, and how many there are besides."""
    shown = in_a_row(names[:NAMED], language)
    others = len(names) - NAMED
    return fill_in(SENTENCES, "several", language, names=shown, others=others) if others > 0 else shown
