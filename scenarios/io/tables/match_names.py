"""Matches the names of a table with recommendations and criteria: by id, then by name in either language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from scenarios.model import Criterion, Recommendation

Part = Recommendation | Criterion


def matched_ids(given: Sequence[str], names: Sequence[str], parts: Sequence[Part]) -> list[str]:
    """The id of what each name stands for, "" for none. given: the ids that the table has beside them, if any; a name
    may be an id itself. A name that two of the parts share matches neither, and what two lines of the table stand for
    goes to the first."""
    ids, named = {each.id for each in parts}, _by_name(parts)
    said = given or ("",) * len(names)
    found = [
        next((each for each in (id_, name) if each in ids), named.get(plain_name(name), ""))
        for id_, name in zip(said, names, strict=True)
    ]
    return [id_ if id_ not in found[:place] else "" for place, id_ in enumerate(found)]


def plain_name(name: str) -> str:
    """A name without what does not tell it from another: case, and blanks beyond one."""
    return " ".join(name.split()).casefold()


def _by_name(parts: Iterable[Part]) -> dict[str, str]:
    pairs = [(name, each.id) for each in parts for name in {plain_name(each.name.en), plain_name(each.name.zh)} if name]
    count = Counter(name for name, _ in pairs)
    return {name: id_ for name, id_ in pairs if count[name] == 1}
