"""Rank order and cards: moving, joining and parting by keys, buttons and mouse; blank cards, the ratio, rounding."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent

from gui.pages.weights.elicitation import order_with_ties
from gui.pages.weights.elicitation.cards_panel import CardsPanel, shown_blanks, shown_order
from gui.pages.weights.elicitation.order_panel import OrderPanel
from gui.pages.weights.elicitation.rank_list import RankList
from gui.pages.weights.weights_page import WeightsPage
from scenarios import edits
from scenarios.elicitation.cards import CardsAnswers
from scenarios.elicitation.method_state import answers_at
from scenarios.io.json.codec import decode, encode
from scenarios.model import Text
from tests.gui.shown_page import Opened
from tests.gui.ways_page import answers, begin, in_front, local, press

Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
THREE = (("a",), ("b",), ("c",))


@pytest.mark.parametrize(
    ("order", "item", "step", "expected"),
    [
        (THREE, "c", -1, (("a",), ("c",), ("b",))),
        (THREE, "a", 1, (("b",), ("a",), ("c",))),
        (THREE, "a", -1, THREE),
        (THREE, "c", 1, THREE),
        ((("a", "b"), ("c",)), "b", -1, (("b",), ("a",), ("c",))),
        ((("a", "b"), ("c",)), "a", 1, (("b",), ("a",), ("c",))),
        ((("a",), ("b", "c")), "a", 1, (("b", "c"), ("a",))),
        ((("a",),), "new", 1, (("a",), ("new",))),
    ],
)
def test_a_move_goes_out_of_a_tie_or_past_a_whole_place(
    order: order_with_ties.Order, item: str, step: int, expected: order_with_ties.Order
) -> None:
    assert order_with_ties.move(order, item, step) == expected


def test_joining_parting_and_dropping() -> None:
    assert order_with_ties.merge(THREE, "b") == (("a", "b"), ("c",))
    assert order_with_ties.merge(THREE, "a") == THREE
    assert order_with_ties.split((("a", "b"), ("c",)), "a") == (("b",), ("a",), ("c",))
    assert order_with_ties.split(THREE, "a") == THREE
    assert order_with_ties.drop(THREE, "c", "a", 0) == (("a", "c"), ("b",))
    assert order_with_ties.drop(THREE, "c", "a", -1) == (("c",), ("a",), ("b",))
    assert order_with_ties.drop(THREE, "a", "b", 1) == (("b",), ("a",), ("c",))
    assert order_with_ties.drop(THREE, "a", "a", 0) == THREE
    tied: order_with_ties.Order = (("a", "b"), ("c",))
    assert order_with_ties.drop(tied, "c", "a", 1) == order_with_ties.drop(tied, "c", "b", -1) == (("a", "c", "b"),)
    assert order_with_ties.drop(tied, "c", "a", -1) == (("c",), ("a", "b"))
    assert order_with_ties.drop(tied, "a", "b", 1) == (("b",), ("a",), ("c",))


@given(st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde"), st.integers(-1, 2)), max_size=12))
def test_no_move_ever_loses_or_doubles_anything(moves: list[tuple[str, str, int]]) -> None:
    order: order_with_ties.Order = (("a",), ("b", "c"), ("d",), ("e",))
    for item, target, where in moves:
        order = order_with_ties.merge(order, item) if where == 2 else order_with_ties.drop(order, item, target, where)
        order = order_with_ties.move(order, target, -1 if where < 0 else 1)
        assert sorted(each for tied in order for each in tied) == list("abcde")
        assert all(order)


def ranking(page: WeightsPage) -> RankList:
    panel = page.elicitation.panel
    assert isinstance(panel, OrderPanel | CardsPanel)
    return panel.ordering.list


def part_all(page: WeightsPage) -> None:
    """From all tied, as equal weights begin, to N2, N3, N1."""
    ranking(page).setFocus()
    for item in ("N1", "N3", "N2"):
        ranking(page).make_current(item)
        press(Key.Key_Right if item == "N1" else Key.Key_Up, ALT)
    while answers(page).order != (("N2",), ("N3",), ("N1",)):
        ranking(page).make_current("N2")
        press(Key.Key_Up, ALT)


def test_an_order_is_made_by_keyboard_alone(opened: Opened) -> None:
    page = begin(opened("weights"), "order")
    assert answers(page).order == (("N1", "N2", "N3"),)
    part_all(page)
    assert local(page) == pytest.approx({"N2": 11 / 18, "N3": 5 / 18, "N1": 2 / 18})
    assert ranking(page).current() == "N2"  # what was moved stays current
    assert ranking(page).item(0).text().startswith("  1")
    press(Key.Key_Down)
    press(Key.Key_Left, ALT)
    assert answers(page).order == (("N2", "N3"), ("N1",))
    page.session.undo_stack.undo()
    assert answers(page).order == (("N2",), ("N3",), ("N1",))


def test_the_buttons_do_the_same_and_are_dim_where_they_can_do_nothing(opened: Opened) -> None:
    page = begin(opened("weights"), "order")
    part_all(page)
    panel = in_front(OrderPanel, page)
    ranking(page).make_current("N2")
    assert not panel.ordering.buttons["up"].isEnabled()
    assert not panel.ordering.buttons["tie"].isEnabled()
    panel.ordering.buttons["down"].click()
    assert answers(page).order == (("N3",), ("N2",), ("N1",))
    panel.ordering.buttons["tie"].click()
    assert answers(page).order == (("N3", "N2"), ("N1",))
    panel.ordering.buttons["part"].click()
    assert answers(page).order == (("N3",), ("N2",), ("N1",))


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (0.1, (("N1",), ("N2",), ("N3",))),
        (0.5, (("N2", "N1"), ("N3",))),
        (0.9, (("N2",), ("N1",), ("N3",))),
    ],
)
def test_a_drop_above_on_or_below_a_row(opened: Opened, share: float, expected: order_with_ties.Order) -> None:
    page = begin(opened("weights"), "order")
    part_all(page)
    shown = ranking(page)
    shown.make_current("N1")
    area = shown.visualItemRect(shown.item(0))
    at = QPointF(area.left() + 20, area.top() + share * area.height())
    event = QDropEvent(
        at, Qt.DropAction.MoveAction, QMimeData(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    shown.dropEvent(event)  # as Qt does at the end of a drag within the list
    assert answers(page).order == expected
    assert shown.count() == 3


def test_the_formula_is_a_choice(opened: Opened) -> None:
    page = begin(opened("weights"), "order")
    part_all(page)
    panel = in_front(OrderPanel, page)
    panel.formula.setCurrentIndex(1)
    panel.formula.activated.emit(1)
    assert answers(page).formula == "rank_sum"
    assert local(page) == pytest.approx({"N2": 3 / 6, "N3": 2 / 6, "N1": 1 / 6})
    assert "equal steps" in panel.about.text()


def test_a_new_criterion_waits_below_until_it_is_placed(opened: Opened) -> None:
    page = begin(opened("weights"), "order")
    page.session.apply("", edits.add_criterion, "N", Text("New one"))
    panel = in_front(OrderPanel, page)
    assert ranking(page).item(3).text().strip().startswith("–")
    assert panel.ordering.all.isVisible()
    panel.ordering.all.click()
    assert len(answers(page).order) == 2
    assert not panel.ordering.all.isVisible()
    assert local(page) is not None


@pytest.fixture
def cards(opened: Opened) -> WeightsPage:
    page = begin(opened("weights"), "cards")
    part_all_cards(page)
    return page


def part_all_cards(page: WeightsPage) -> None:
    ranking(page).setFocus()
    while shown_order(answers(page)) != (("N2",), ("N3",), ("N1",)):
        ranking(page).make_current("N2" if len(shown_order(answers(page))) == 1 else "N1")
        press(Key.Key_Up if ranking(page).current() == "N2" else Key.Key_Down, ALT)


panel_of = partial(in_front, CardsPanel)


def test_cards_show_the_most_important_first_and_store_the_least_first(cards: WeightsPage) -> None:
    assert answers(cards).order == (("N1",), ("N3",), ("N2",))
    assert ranking(cards).item(0).data(Qt.ItemDataRole.UserRole) == "N2"


def test_blank_cards_and_the_ratio_give_weights(cards: WeightsPage) -> None:
    panel = panel_of(cards)
    assert local(cards) is None
    assert "how many times" in cards.elicitation.side.open.text()
    panel.ratio.setFocus()
    panel.ratio.request_value(4.0)
    assert local(cards) == pytest.approx({"N1": 1 / 7.5, "N3": 2.5 / 7.5, "N2": 4 / 7.5})
    ranking(cards).make_current("N2")
    before = panel.blank.pos()
    panel.blank.click()
    assert panel.blank.pos() == before  # another click lays another card
    assert shown_blanks(answers(cards)) == (1, 0)
    assert local(cards) == pytest.approx({"N1": 1 / 7, "N3": 2 / 7, "N2": 4 / 7})
    assert "blank cards: 1" in ranking(cards).item(1).text()
    assert not ranking(cards).item(1).flags() & Qt.ItemFlag.ItemIsDragEnabled
    panel.unblank.click()
    assert shown_blanks(answers(cards)) == (0, 0)
    assert not panel.unblank.isEnabled()


def test_whoever_clicks_on_blank_cards_can_add_and_take_there(cards: WeightsPage) -> None:
    panel = panel_of(cards)
    cards.session.apply("", edits.set_answers, "cards", "N", CardsAnswers((("N3",), ("N2",), ("N1",)), (0, 2), 3.0))
    ranking(cards).setCurrentRow(1)
    panel.blank.click()
    assert shown_blanks(answers(cards)) == (3, 0)
    ranking(cards).setCurrentRow(1)
    for _ in range(3):
        panel.unblank.click()
    assert shown_blanks(answers(cards)) == (0, 0)
    assert ranking(cards).current() == "N1"


def test_a_drop_on_blank_cards_lands_above_them_and_ties_nothing(cards: WeightsPage) -> None:
    panel = panel_of(cards)
    cards.session.apply("", edits.set_answers, "cards", "N", CardsAnswers((("N3",), ("N2",), ("N1",)), (0, 2), 3.0))
    shown = panel.ordering.list
    blank = shown.visualItemRect(shown.item(1))
    assert "blank" in shown.item(1).text()
    for share in (0.1, 0.5, 0.9):
        at = QPointF(blank.left() + 20, blank.top() + share * blank.height()).toPoint()
        assert shown.drop_place(at) == ("N1", 1)


def test_no_blank_card_below_the_last(cards: WeightsPage) -> None:
    ranking(cards).make_current("N1")
    assert not panel_of(cards).blank.isEnabled()


def test_the_papers_rounding_is_an_option(cards: WeightsPage) -> None:
    panel = panel_of(cards)
    panel.ratio.request_value(4.0)
    panel.rounding.setCurrentIndex(1)
    panel.rounding.activated.emit(1)
    assert answers(cards).rounding == 0
    weights = local(cards)
    assert weights is not None
    assert [100 * each for each in weights.values()] == pytest.approx([round(100 * w) for w in weights.values()])


def test_a_ratio_that_cannot_be_is_refused_and_the_one_before_stands(cards: WeightsPage) -> None:
    panel = panel_of(cards)
    panel.ratio.request_value(4.0)
    panel.ratio.request_value(0.5)
    assert answers(cards).z == 4.0
    assert cards.message.isVisible()
    assert panel.ratio.figure == 4.0


def test_one_may_say_that_only_the_order_is_known(opened: Opened) -> None:
    page = begin(opened("weights"), "order")
    panel = in_front(OrderPanel, page)
    by_centroid = local(page)
    place = panel.formula.findText("I only know the order")
    panel.formula.setCurrentIndex(place)
    panel.formula.activated.emit(place)
    assert answers(page).formula == "order_only"
    assert local(page) == by_centroid  # the mean of all weights that fit the order stands for it
    reopened = decode(encode(page.session.scenario))
    assert answers_at(reopened, "order", page.elicitation.node).formula == "order_only"
