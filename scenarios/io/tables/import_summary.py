"""The sentence that sums up what an import will bring in, before anything does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from scenarios.io.tables.layout import Layout, Line
from scenarios.model import Language
from scenarios.text import fill_in
from scenarios.text.line_roles import BETWEEN, CLAUSES, COUNTS, LINES
from scenarios.text.names_and_lists import NAMED, some, together

LONGEST = 32  # characters of a name
RETURNED = "workbook_returned"  # the remark on a workbook that the program exported


def summary(layout: Layout, language: Language) -> str:
    """The one sentence: "5 recommendations in 2 groups, 4 criteria, “cost” as less-is-better, weights from row 7; rows
    9 to 10 left out." """
    return _sentence(layout, language, (*_parts(layout, language), *_clauses(layout, language)))


def table_summary(layout: Layout, language: Language) -> str:
    """The same without what is said of the criteria: "5 recommendations, 4 criteria; rows 9 to 10 left out." """
    return _sentence(layout, language, _parts(layout, language))


def _sentence(layout: Layout, language: Language, clauses: Iterable[str]) -> str:
    if not layout.items or not layout.criteria:
        return fill_in(CLAUSES, "nothing", language)
    left = _lines(layout.left_out, language)
    whole = BETWEEN.in_(language).join(clauses)
    return fill_in(CLAUSES, "whole_but" if left else "whole", language, clauses=whole, left_out=left)


def span_words(span: str, language: Language) -> str:
    """A range of whole lines in words: "9:10" is "rows 9 to 10", "F:F" is "column F"."""
    first, _, last = span.partition(":")
    kind = "row" if first.isdigit() else "column"
    return fill_in(LINES, kind if first == last else f"{kind}s", language, first=first, last=last)


def _parts(layout: Layout, language: Language) -> Iterable[str]:
    yield _counted(layout.items, ("recommendation", "recommendations", "in_group", "in_groups"), language)
    yield _counted(layout.criteria, ("criterion", "criteria", "in_dimension", "in_dimensions"), language)


def _clauses(layout: Layout, language: Language) -> Iterable[str]:
    less = [each.name or each.at for each in layout.criteria if each.direction == "min"]
    if 0 < len(less) <= NAMED:
        yield fill_in(CLAUSES, "less", language, names=short_names(less, language))
    elif less:
        yield fill_in(CLAUSES, "less_many", language, n=len(less))
    if any(each.code == RETURNED for each in layout.remarks):
        # in which they stand elsewhere than in the sheet that came of it
        yield fill_in(CLAUSES, "from_workbook", language)
        return
    weights = _lines(_spans_of(layout, "weight"), language)
    yield fill_in(CLAUSES, "weights_from" if weights else "weights_equal", language, line=weights)
    if ends := _lines((*_spans_of(layout, "low"), *_spans_of(layout, "high")), language):
        yield fill_in(CLAUSES, "ends_from", language, line=ends)


def _counted(lines: Sequence[Line], codes: tuple[str, str, str, str], language: Language) -> str:
    """How many, and in how many parents if they have any. codes: of one and several of both."""
    one, several, in_one, in_several = codes
    parents = len({each.parent for each in lines if each.parent})
    items = fill_in(COUNTS, one if len(lines) == 1 else several, language, n=len(lines))
    return (
        fill_in(COUNTS, in_one if parents == 1 else in_several, language, items=items, n=parents) if parents else items
    )


def _spans_of(layout: Layout, role: str) -> tuple[str, ...]:
    return tuple(f"{each.at}:{each.at}" for each in (*layout.rows, *layout.columns) if each.role == role)


def _lines(spans: Sequence[str], language: Language) -> str:
    """Ranges of lines as a list; of many the first, and how many more."""
    words = [span_words(each, language) for each in spans[:NAMED]]
    if beyond := len(spans[NAMED:]):
        words.append(fill_in(LINES, "one_more" if beyond == 1 else "more", language, n=beyond))
    return together(words, language)


def short_names(names: Iterable[str], language: Language) -> str:
    """Names in a row, each as a sentence can bear it."""
    return some(list(map(_shortened, names)), language)


def _shortened(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
