"""One English text, one Chinese in renheng.po: a context, which makes it two, only where it says different things."""

from __future__ import annotations

from tests.texts import pairs

# the contexts that there are, each with the reason; one that is no longer needed leaves the list
APART = {
    (", ", "between clauses"): "between things of a list 、 stands, between clauses ，",
    ("Tie", "same place in an order"): "a verdict (难以区分), and the button that makes two equally important (并列)",
    ("none", "rounding"): "nothing there (无), and weights that are not rounded (不取整)",
    ("{untouched} of {scored} scores are still the paper's defaults", "all of them"): "Chinese says apart that all are",
}


def test_one_english_text_has_one_chinese() -> None:
    assert len(pairs()) > 1000
    assert {(each.english, each.where) for each in pairs() if each.where} == APART.keys()


def test_what_has_a_context_says_another_thing_without() -> None:
    plain = {each.english: each.chinese for each in pairs() if not each.where}
    for each in pairs():
        assert not each.where or plain[each.english] != each.chinese, each.english
