"""Names, units and ids of a table's recommendations and criteria, in one language or in both.

A table is written in one language. Beside a row or column of names or units there may be one with the same in the other
language, called after it: ``#name_zh`` says how in Chinese what is named in English. `ALONE` in its place says that the
name itself is in that language, and that there is no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count

from scenarios.findings import Finding
from scenarios.io.tables.cells import address
from scenarios.io.tables.formula_escaping import escaped, plain
from scenarios.model import Text, Written

LANGUAGES: tuple[Written, Written] = ("en", "zh")
ALONE = "#"  # no name looks like it: one that is # is written with an apostrophe before it
LONGEST_ID = 12  # characters of a name that can serve as an id


def language_of(text: str) -> Written:
    """The language a typed text belongs to: Chinese if it holds a Chinese character."""
    return "zh" if any("\u3400" <= character <= "\u9fff" for character in text) else "en"


def other(language: Written) -> Written:
    """The second of the two languages."""
    return "en" if language == "zh" else "zh"


def without_escape(text: str) -> Text:
    """A text of which nobody said in which language it is."""
    return Text().with_(language_of(text), text)


def in_other_language(text: str, cells: Mapping[Written, str]) -> Text:
    """A text with what stands for it in the cells of the languages that the table has a row or column for."""
    match list(cells.items()):
        case [(language, cell)]:
            if cell == ALONE:
                return Text().with_(language, text)
            return Text().with_(other(language), text).with_(language, plain(cell))
        case [_, _] if any(cells.values()):
            return Text(*(plain(cells[language]) for language in LANGUAGES))
    return without_escape(text)


def cell_beside(text: Text, language: Written) -> str:
    """What stands in the other language's row or column of a table in this one, so that `in_other_language` gives the
    text back."""
    if text and not getattr(text, language):
        return ALONE
    return escaped(getattr(text, other(language)))


def texts(kind: str, here: Sequence[str], words: Mapping[str, Sequence[str]]) -> tuple[Text, ...]:
    """The names or units of all parts. kind: name or unit; words: the table's rows or columns of words."""
    cells = {language: words[f"{kind}_{language}"] for language in LANGUAGES if f"{kind}_{language}" in words}
    return tuple(
        in_other_language(text, {language: row[i] for language, row in cells.items()}) for i, text in enumerate(here)
    )


def parents(
    kind: str, names: Sequence[str], words: Mapping[str, Sequence[str]], length: int, taken: Sequence[str] = ()
) -> Iterator[tuple[str, Text, list[int]]]:
    """The dimensions or groups that are named beside their parts, each once: its id, its name, and the places of its
    parts.

    kind: dimension or group; names: one entry a part, or none at all; words: the table's rows or columns of words,
    which may have ids; taken: ids that it cannot have.
    """
    here = names or ("",) * length
    given = words.get(f"{kind}_id", ("",) * length)
    places: dict[tuple[str, str], list[int]] = {}
    for place, key in enumerate(zip(given, here, strict=True)):
        places.setdefault(key, []).append(place)
    told, used = texts(kind, here, words), set(taken)
    fresh = _numbered(kind[0].upper(), (*taken, *given))
    for (id_, _), members in places.items():
        own = id_ if id_ and id_ not in used else next(fresh)
        used.add(own)
        yield own, told[members[0]], members


def ids(names: Sequence[str], letter: str, given: Sequence[str] = ()) -> tuple[str, ...]:
    """The ids that are given; for want of any the names, if all are short, or else the letter with numbers."""
    if not any(given) and all(map(serves_as_id, names)):
        return tuple(names)
    fresh = _numbered(letter, given)
    return tuple(id_ or next(fresh) for id_ in given or ("",) * len(names))


def _numbered(letter: str, taken: Iterable[str]) -> Iterator[str]:
    used = frozenset(taken)
    return (id_ for number in count(1) if (id_ := f"{letter}{number}") not in used)


def serves_as_id(name: str) -> bool:
    """Whether a name is short and plain enough to be an id as well."""
    return len(name) <= LONGEST_ID and name.isascii() and name.replace("_", "").isalnum()


def labels(names: tuple[str, ...], words: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The names, or the ids where names repeat."""
    return names if len(set(names)) == len(names) else words["id"]


def repeats(
    code: str, names: Sequence[str], ids: Sequence[str], places: Sequence[tuple[int, int]]
) -> Iterator[Finding]:
    """Things of one id, or of one name where not all have ids to be told apart by."""
    for place, id_ in _repeated(places, ids):
        yield Finding(address(*place), "duplicate_id", {"id": id_})
    for place, name in _repeated(places, () if ids and all(ids) else names):
        yield Finding(address(*place), code, {"name": name})


def _repeated(places: Sequence[tuple[int, int]], given: Sequence[str]) -> Iterator[tuple[tuple[int, int], str]]:
    """Each text that stood there before, with its place. Empty ones are none."""
    seen = {""}
    for place, text in zip(places, given, strict=False):  # there may be no ids at all
        if text and text in seen:
            yield place, text
        seen.add(text)
