"""Finds a text in a scenario: in names, descriptions, reasons, sources, the brief and the decision log.

Upper and lower case are one. A hundred thousand reasons are searched in one piece, prepared once: `ScoreTexts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from scenarios.decision_log_sentences import log_sentences
from scenarios.model import Language, Scenario, Score, Text

PART = "\0"  # between two texts in one piece; stands in none
AROUND = 40  # characters of a text that are shown before what was found
LINE = "line/"  # begins the subject of a line of the log


@dataclass(frozen=True, slots=True)
class Hit:
    """kind: title, brief, group, recommendation, measure, dimension, criterion, level, reason, source or log; step,
    subject: where it is, as pages select it; place: ids of what it belongs to; text: the whole of it; excerpt: what
    stands around the words."""

    kind: str
    step: str
    subject: str
    place: tuple[str, ...]
    text: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class WordsFound:
    """more: whether there are further ones than were asked for."""

    hits: tuple[Hit, ...]
    more: bool = False


class ScoreTexts:
    """Reasons and sources of all scores, each kind in one piece."""

    def __init__(self, scores: tuple[Score, ...]) -> None:
        self.scores = scores
        columns = (
            [each.rationale.en for each in scores],
            [each.rationale.zh for each in scores],
            [each.source for each in scores],
        )
        self._plain = tuple(PART.join(column) if any(column) else "" for column in columns)
        self._folded: tuple[str, ...] | None = None

    def find(self, words: str) -> Iterator[tuple[int, int]]:
        """(which score, column: 0 and 1 for reasons in English and Chinese, 2 for sources), in the order of the scores
        column by column."""
        if words.lower() == words.upper():  # Chinese and figures have no case
            pieces = self._plain
        else:
            if self._folded is None:
                self._folded = tuple(each.casefold() for each in self._plain)
            pieces = self._folded
        for column, piece in enumerate(pieces):
            at = counted = place = 0
            while (at := piece.find(words, at)) >= 0:
                place += piece.count(PART, counted, at)
                yield place, column
                counted = at
                at = piece.find(PART, at)
                if at < 0:
                    break


def find(
    scenario: Scenario, words: str, language: Language, scores: ScoreTexts | None = None, limit: int = 200
) -> WordsFound:
    """Where the words stand, in the order of the steps, the first ``limit`` of them. scores: those of the scenario,
    prepared before."""
    wanted = " ".join(words.split()).casefold()
    if not wanted:
        return WordsFound(())
    prepared = scores if scores is not None and scores.scores is scenario.scores else ScoreTexts(scenario.scores)
    hits = list(islice(_hits(scenario, wanted, language, prepared), limit + 1))
    return WordsFound(tuple(hits[:limit]), len(hits) > limit)


def _hits(scenario: Scenario, wanted: str, language: Language, scores: ScoreTexts) -> Iterator[Hit]:
    brief = scenario.brief
    yield from _of("title", "brief", "title", (), [scenario.title], wanted)
    for field in ("question", "commissioner", "judges", "limits", "citation"):
        yield from _of("brief", "brief", field, (), [getattr(brief, field)], wanted)
    for group in scenario.groups:
        yield from _of("group", "recommendations", group.id, (), [group.name, group.shift], wanted)
        for each in group.recommendations:
            texts = [each.name, each.description]
            yield from _of("recommendation", "recommendations", each.id, (group.id,), texts, wanted)
            for measure in each.measures:
                yield from _of("measure", "recommendations", measure.id, (each.id,), [measure.text], wanted)
    for dimension in scenario.dimensions:
        texts = [dimension.name, dimension.description, dimension.attacked_by]
        yield from _of("dimension", "criteria", dimension.id, (), texts, wanted)
        for one in dimension.criteria:
            texts = [one.name, one.description, one.threat, one.scale.unit]
            yield from _of("criterion", "criteria", one.id, (dimension.id,), texts, wanted)
            for level in one.scale.levels:
                yield from _of("level", "criteria", one.id, (one.id,), [level.name, level.meaning], wanted)
    yield from _of_scores(scores, wanted)
    lines = zip(log_sentences(scenario, language), scenario.log, strict=True)
    for at, (sentence, entry) in enumerate(lines):
        yield from _of("log", "record", f"{LINE}{at}", (), [Text(sentence), entry.why, Text(entry.who)], wanted)


def _of_scores(scores: ScoreTexts, wanted: str) -> Iterator[Hit]:
    for place, column in scores.find(wanted):
        score = scores.scores[place]
        cell = (score.recommendation, score.criterion)
        text = (score.rationale.en, score.rationale.zh, score.source)[column]
        kind = "source" if column == 2 else "reason"
        yield Hit(kind, "scores", "/".join(cell), cell, text, _excerpt(text, wanted))


def _of(
    kind: str, step: str, subject: str, place: tuple[str, ...], texts: Iterable[Text], wanted: str
) -> Iterator[Hit]:
    """One hit at most, for the first text that has the words. An id is found where it is all that is asked for."""
    several = [each for text in texts for each in (text.en, text.zh) if each]
    found = next((each for each in several if wanted in each.casefold()), None)
    if found is None and several and wanted == subject.casefold():
        found = several[0]
    if found is not None:
        yield Hit(kind, step, subject, place, found, _excerpt(found, wanted))


def _excerpt(text: str, wanted: str) -> str:
    """One line of the text that begins shortly before the words."""
    line = " ".join(text.split())
    at = max(line.casefold().find(wanted), 0)
    start = max(at - AROUND, 0)
    return ("…" if start else "") + line[start : at + len(wanted) + 3 * AROUND]
