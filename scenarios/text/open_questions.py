"""What is missing at a step, in a few words that fit the foot of its page."""

from __future__ import annotations

from scenarios.text.catalogue import Message, _

NOTHING_OPEN = _("Nothing is missing here.")
REFUSED = _("Entries here that could not be accepted: {count}")
UNCONFIRMED = _("Nothing is missing; nobody has changed or confirmed all of it yet.")

SENTENCES: dict[str, Message] = {
    "no_question": _("The question is not written yet."),
    "no_commissioner": _("It is not said yet who commissions this."),
    "no_judges": _("It is not said yet who judges."),
    "no_recommendations": _("No recommendations yet: add at least two."),
    "one_recommendations": _("Only one recommendation: add at least one more."),
    "no_criteria": _("No criteria yet: add at least two."),
    "one_criteria": _("Only one criterion: add at least one more."),
    "directions_assumed": _("Directions that are only assumed: {count}"),
    "ends_assumed": _("Scales with ends that are only assumed: {count}"),
    "scores_missing": _("Scores missing: {count}"),
    "no_way_yet": _("No weights of your own yet: choose a way of weighting."),
    "questions_open": _("Questions of weighting still open: {count}"),
    "answers_contradict": _("The answers contradict each other."),
    "changes_unexplained": _("Changes without a reason: {count}"),
}
