"""The step "Brief": what is asked, by whom, until when, and the model behind it in one picture."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from gui.background.live_evaluation import LiveEvaluation
from gui.charts.chart_view import ChartView
from gui.finding_sentences import joined_sentences, sentences
from gui.pages.brief.brief_texts import PARTS, BriefTexts
from gui.pages.brief.model_picture import MODEL
from gui.pages.brief.model_picture_data import picture_of
from gui.pages.page import Page
from gui.session import Change, Session
from gui.signature import current_signature
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import column, label, row, scrolling
from gui.widgets.message_area import FloatingMessage
from scenarios import edits
from scenarios.findings import InvalidInput
from scenarios.model import Scenario
from scenarios.text.catalogue import _

WIDEST = 150 * GRID  # of the picture
WIDEST_TEXT = 110 * GRID  # lines longer than this are hard to read


class BriefPage(Page):
    """A title page that can be written on, and the picture below it."""

    def __init__(self, session: Session, rescorer: LiveEvaluation, parent: QWidget | None = None) -> None:
        super().__init__(session, rescorer, parent)
        self.texts, self.message = BriefTexts(), FloatingMessage(self)
        self.picture = ChartView(MODEL)
        self.empty, self.to_criteria, self.to_recommendations = label(role="muted"), QPushButton(), QPushButton()
        self.nothing = QWidget()
        self.nothing.setLayout(column(self.empty, row(self.to_criteria, self.to_recommendations, None)))
        self.texts.setMaximumWidth(WIDEST_TEXT)
        content = QWidget()
        content.setMaximumWidth(WIDEST)
        inside = column(self.texts, 2 * GRID, self.nothing, self.picture, None, spacing=0)
        inside.setContentsMargins(GRID, 0, GRID, 2 * GRID)
        content.setLayout(inside)
        self.area = scrolling(content)
        layout = column(self.area)
        layout.setContentsMargins(GRID, 2 * GRID, 0, GRID)
        layout.setStretchFactor(self.area, 1)
        self.setLayout(layout)
        self._connect()
        self.bind_text(self.picture.set_title, _("The model in one picture"))
        self.bind_text(
            self.empty.setText,
            _(
                "Once there are criteria and recommendations, the model is drawn here: what is asked, and what is "
                "recommended."
            ),
        )
        self.bind_text(self.to_criteria.setText, _("Go to the criteria"))
        self.bind_text(self.to_recommendations.setText, _("Go to the recommendations"))
        self.bind_text(self.area.setAccessibleName, _("Brief"))

    def _connect(self) -> None:
        self.texts.title_requested.connect(self._on_title)
        self.texts.text_requested.connect(self._on_text)
        self.texts.date_requested.connect(self._on_day)
        self.picture.item_requested.connect(self._on_part)
        self.to_criteria.clicked.connect(partial(self._go, "criteria"))
        self.to_recommendations.clicked.connect(partial(self._go, "recommendations"))

    def show_document(self, change: Change) -> None:
        if not (change.opened or change.brief or change.criteria or change.recommendations):
            return
        scenario = change.after
        self.texts.show_scenario(scenario)
        self.picture.show_data(picture_of(scenario, language()))
        self.picture.set_note(scenario.brief.citation.in_(language()))
        drawn = bool(scenario.criteria or scenario.recommendations or scenario.breakthroughs)
        self.picture.setVisible(drawn)
        self.nothing.setVisible(not drawn)

    def select(self, subject: str) -> None:
        """Put the cursor into a part of the brief."""
        if subject == "title":
            self.texts.title.setFocus()
        elif subject in PARTS:
            self.texts.texts[subject].setFocus()

    def _on_title(self, typed: str) -> None:
        title = self.session.scenario.title.with_(language(), typed)
        self._apply(self.tr("Change the title"), edits.set_title, title, merge_key=f"title/{language()}")

    def _on_text(self, part: str, typed: str) -> None:
        text = getattr(self.session.scenario.brief, part).with_(language(), typed)
        key = f"brief/{part}/{language()}"
        self._apply(self.tr("Change the brief"), edits.update_brief, merge_key=key, **{part: text})

    def _on_day(self, part: str, day: str) -> None:
        if day == getattr(self.session.scenario.brief, part):
            return
        if self._apply(self.tr("Change the dates"), edits.update_brief, **{part: day}):
            brief = self.session.scenario.brief
            if brief.begun and brief.due and brief.due < brief.begun:
                self.message.show_message(self.tr("It is due before it was begun. Check the two dates."), "warning")

    def _on_part(self, subject: str) -> None:
        if step := step_of(self.session.scenario, subject):
            self.navigate_requested.emit(step, subject)

    def _go(self, step: str, _checked: bool = False) -> None:
        self.navigate_requested.emit(step, "")

    def _apply(
        self, label: str, edit: Callable[..., Scenario], *args: object, merge_key: str | None = None, **fields: object
    ) -> bool:
        self.message.clear()
        try:
            self.session.apply(
                label, lambda scenario: edit(scenario, *args, stamp=current_signature(), **fields), merge_key=merge_key
            )
        except InvalidInput as error:
            self.message.show_message(_said(error), "bad")
            self.texts.refuse(next(iter(fields), "title"), partial(_said, error))
            return False
        return True


def _said(error: InvalidInput) -> str:
    return joined_sentences(sentences(error))


def step_of(scenario: Scenario, subject: str) -> str:
    """The step where a part of the model is edited, "" for one that has none."""
    if any(subject == each.id for each in (*scenario.dimensions, *scenario.criteria)):
        return "criteria"
    if any(subject == each.id for each in (*scenario.groups, *scenario.recommendations)):
        return "recommendations"
    return ""
