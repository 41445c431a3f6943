"""Asking in the background: one question at a time, after a rest, remembered, and never told too late."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from gui.background.query import REMEMBERED, BackgroundQuery
from gui.background.tasks import Progress


class Squares:
    """Squares numbers as soon as it is let through, and notes what it was asked."""

    def __init__(self) -> None:
        self.open, self.asked = Event(), list[int]()

    def __call__(self, number: int, progress: Progress) -> int:
        self.asked.append(number)
        progress(0.5)
        self.open.wait(10)
        progress(1.0)
        if number < 0:
            raise ValueError(number)
        return number * number


class Listener:
    """Remembers what was told."""

    def __init__(self, asking: BackgroundQuery[int, int]) -> None:
        self.answers, self.failures, self.shares = list[int](), list[Exception](), list[float]()
        asking.answer_changed.connect(self.answers.append)
        asking.failed.connect(self.failures.append)
        asking.progress_changed.connect(self.shares.append)


@pytest.fixture
def squares() -> Squares:
    return Squares()


@pytest.fixture
def asking(qapp: object, squares: Squares) -> Iterator[BackgroundQuery[int, int]]:
    made = BackgroundQuery(_same, squares, pause=0)
    yield made
    squares.open.set()
    made.close()


def _same(number: int) -> object:
    return number


def test_an_answer_is_told_once_and_known_from_then_on(
    asking: BackgroundQuery[int, int], squares: Squares, qtbot: QtBot
) -> None:
    told = Listener(asking)
    squares.open.set()
    assert asking.start(3) is None
    qtbot.waitUntil(lambda: told.answers == [9])
    assert asking.start(3) == 9
    assert squares.asked == [3]
    assert told.shares[-1] == 1.0


def test_an_answer_that_counts_as_false_is_known_too(
    asking: BackgroundQuery[int, int], squares: Squares, qtbot: QtBot
) -> None:
    told = Listener(asking)
    squares.open.set()
    asking.start(0)
    qtbot.waitUntil(lambda: told.answers == [0])
    assert asking.start(0) == 0


def test_asking_the_same_again_does_not_begin_anew(
    asking: BackgroundQuery[int, int], squares: Squares, qtbot: QtBot
) -> None:
    told = Listener(asking)
    asking.start(3)
    qtbot.waitUntil(lambda: squares.asked == [3])
    assert asking.start(3) is None
    squares.open.set()
    qtbot.waitUntil(lambda: told.answers == [9])
    assert squares.asked == [3]


def test_only_the_last_of_several_questions_is_worked_on(
    asking: BackgroundQuery[int, int], squares: Squares, qtbot: QtBot
) -> None:
    told = Listener(asking)
    squares.open.set()
    for number in (1, 2, 3):
        asking.start(number)
    qtbot.waitUntil(lambda: told.answers == [9])
    assert squares.asked == [3]


def test_what_comes_after_the_next_question_is_not_told(
    asking: BackgroundQuery[int, int], squares: Squares, qtbot: QtBot
) -> None:
    told = Listener(asking)
    asking.start(2)
    qtbot.waitUntil(lambda: squares.asked == [2])
    asking.start(3)
    qtbot.waitUntil(lambda: squares.asked == [2, 3])
    squares.open.set()
    qtbot.waitUntil(lambda: told.answers != [])
    assert told.answers == [9]


def test_at_rest_the_work_under_way_fills_the_memory_in_silence(
    asking: BackgroundQuery[int, int], squares: Squares, qtbot: QtBot
) -> None:
    told = Listener(asking)
    asking.start(3)
    qtbot.waitUntil(lambda: squares.asked == [3])
    asking.rest()
    squares.open.set()
    qtbot.waitUntil(lambda: not asking.busy)
    assert asking.start(3) == 9
    assert told.answers == [] and squares.asked == [3]


def test_cancelled_work_ends_and_is_not_remembered(
    asking: BackgroundQuery[int, int], squares: Squares, qtbot: QtBot
) -> None:
    told = Listener(asking)
    asking.start(3)
    qtbot.waitUntil(lambda: squares.asked == [3])
    asking.rest(cancel=True)
    squares.open.set()
    assert asking.start(3) is None
    qtbot.waitUntil(lambda: told.answers == [9])
    assert squares.asked == [3, 3]


def test_what_was_found_while_nobody_looked_is_told_once_somebody_does(
    asking: BackgroundQuery[int, int], squares: Squares, qtbot: QtBot
) -> None:
    told = Listener(asking)
    asking.start(3)
    qtbot.waitUntil(lambda: squares.asked == [3])
    asking.rest()
    squares.open.set()
    qtbot.waitUntil(lambda: not asking.busy)
    asking.resume()
    asking.resume()
    assert told.answers == [9] and not asking.busy


@pytest.mark.parametrize("cancel", [False, True])
def test_what_had_not_begun_or_was_cancelled_begins_again_once_somebody_looks(
    asking: BackgroundQuery[int, int], squares: Squares, qtbot: QtBot, cancel: bool
) -> None:
    told = Listener(asking)
    asking.start(3)
    if cancel:
        qtbot.waitUntil(lambda: squares.asked == [3])
    asking.rest(cancel)
    assert not asking.busy
    squares.open.set()
    asking.resume()
    qtbot.waitUntil(lambda: told.answers == [9])


def test_a_failure_that_nobody_saw_is_met_again(
    asking: BackgroundQuery[int, int], squares: Squares, qtbot: QtBot
) -> None:
    told = Listener(asking)
    asking.start(-1)
    qtbot.waitUntil(lambda: squares.asked == [-1])
    asking.rest()
    squares.open.set()
    qtbot.waitUntil(lambda: not asking.busy)
    assert told.failures == []
    asking.resume()
    qtbot.waitUntil(lambda: len(told.failures) == 1)


def test_an_emptied_memory_knows_no_answer_to_another_question(
    asking: BackgroundQuery[int, int], squares: Squares, qtbot: QtBot
) -> None:
    told = Listener(asking)
    squares.open.set()
    for number in (2, 3):
        asking.start(number)
        qtbot.waitUntil(lambda number=number: number * number in told.answers)
    asking.forget()
    assert asking.start(2) is None


def test_a_failure_is_told_and_may_be_asked_again(
    asking: BackgroundQuery[int, int], squares: Squares, qtbot: QtBot
) -> None:
    told = Listener(asking)
    squares.open.set()
    for times in (1, 2):
        assert asking.start(-1) is None
        qtbot.waitUntil(lambda times=times: len(told.failures) == times)
    assert squares.asked == [-1, -1]


def test_the_oldest_answers_are_forgotten(asking: BackgroundQuery[int, int], squares: Squares, qtbot: QtBot) -> None:
    told = Listener(asking)
    squares.open.set()
    for number in range(REMEMBERED + 1):
        asking.start(number)
        qtbot.waitUntil(lambda number=number: number * number in told.answers)
    assert asking.start(1) == 1
    assert asking.start(0) is None
