"""One English text, one Chinese: the same words are rendered alike in the catalogues and in the window."""

from __future__ import annotations

from collections import defaultdict

from tests.texts import pairs

# English texts that need more than one Chinese, each with the reason; one that no longer does leaves the list
SEVERAL = {
    ", ": "between things of a list 、 stands, between clauses ，",
    "Tie": "a verdict (难以区分), and the button that makes two criteria equally important (并列)",
    "none": "nothing there (无), and weights that are not rounded (不取整)",
    "{untouched} of {scored} scores are still the paper's defaults": "Chinese says apart that all of them are",
}


def test_one_english_text_has_one_chinese() -> None:
    rendered: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for each in pairs():
        rendered[each.english][each.chinese].append(each.where)
    assert len(rendered) > 1000
    several = {english: dict(ways) for english, ways in rendered.items() if len(ways) > 1}
    assert {english: ways for english, ways in several.items() if english not in SEVERAL} == {}
    assert SEVERAL.keys() - several.keys() == set(), "these are rendered alike by now and leave the list"
